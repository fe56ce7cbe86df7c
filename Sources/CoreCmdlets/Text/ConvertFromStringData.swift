import ShellRuntime

/// `ConvertFrom-StringData`.
struct ConvertFromStringData: Cmdlet {
  private var stringData = ""
  private var delimiter = "="

  static var declaration: CmdletDeclaration<ConvertFromStringData> {
    CmdletDeclaration(
      synopsis: "Reads a hashtable from lines of a name and a value.",
      examples: """
        PS> $table = "Site = XYZ`nDays = 7" | ConvertFrom-StringData; $table.Site
        XYZ

        PS> ConvertFrom-StringData 'Site: XYZ' -Delimiter ':'

        Name                           Value
        ----                           -----
        Site                           XYZ

        PS> ConvertFrom-StringData 'Site'
        ! InvalidOperation,Microsoft.PowerShell.Commands.ConvertFromStringDataCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.Collections.Hashtable"]),
      parameters: [
        Parameter(
          "StringData", \.stringData, "The lines; those that begin with `#` are left out.",
          position: 0, mandatory: true, pipeline: true, empty: true),
        Parameter(
          "Delimiter", \.delimiter, "Stands between name and value.", type: "Char", position: 1),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    try CsvOptions.check(delimiter: delimiter, context)
    let table = HashtableObject()
    for line in stringData.unicodeScalars.split(separator: "\n") {
      let text = Self.trimmed(String(line))
      guard !text.isEmpty, !text.hasPrefix("#") else { continue }
      guard let mark = text.firstRange(of: delimiter), mark.lowerBound != text.startIndex else {
        throw failure("Data line '\(String(line))' is not in 'name=value' format.", context)
      }
      let name = Self.trimmed(String(text[..<mark.lowerBound]))
      guard table[name] == nil else {
        throw failure(
          "Data item '\(name)' in line '\(String(line))' is already defined.", context)
      }
      let value = Self.trimmed(String(text[mark.upperBound...]))
      table[.string(name)] = .string(RegexEscapes.unescaped(value))
    }
    guard try context.write(.hashtable(table)) else { throw .pipelineStopped }
  }

  private func failure(_ message: String, _ context: CmdletContext) -> ShellError {
    context.failure(
      "InvalidOperation", .invalidOperation, message,
      exceptionType: "System.Management.Automation.PSInvalidOperationException")
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }
}
