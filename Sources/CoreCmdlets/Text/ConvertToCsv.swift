import ShellFormatting
import ShellRuntime

/// `ConvertTo-Csv`.
struct ConvertToCsv: Cmdlet {
  var inputObject: Value?
  var delimiter = ","
  var noTypeInformation = false
  var includeTypeInformation = false
  var quoteFields: [String] = []
  var useQuotes = "Always"
  var noHeader = false
  private var columns: [String]?

  static var declaration: CmdletDeclaration<ConvertToCsv> {
    CmdletDeclaration(
      synopsis: "Writes objects as comma-separated text, a line each.",
      examples: """
        PS> [pscustomobject]@{ Name = 'PC-001'; Id = 7 } | ConvertTo-Csv
        "Name","Id"
        "PC-001","7"

        PS> [pscustomobject]@{ A = 'a;b'; B = 7 } | ConvertTo-Csv -Delimiter ';' -UseQuotes AsNeeded
        A;B
        "a;b";7

        PS> ConvertTo-Csv 1 -UseQuotes Sometimes
        ! ParameterArgumentValidationError,Microsoft.PowerShell.Commands.ConvertToCsvCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.String"]),
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "The objects; the first one decides the columns.",
          position: 0, mandatory: true, pipeline: true),
        Parameter("Delimiter", \.delimiter, "Stands between fields.", position: 1),
        Parameter(
          "NoTypeInformation", \.noTypeInformation, "Accepted; there is none.", aliases: ["NTI"]),
        Parameter(
          "IncludeTypeInformation", \.includeTypeInformation, "A first line with the type.",
          aliases: ["ITI"]),
        Parameter(
          "QuoteFields", \.quoteFields, "Only these columns in quotation marks.",
          aliases: ["QF"]),
        Parameter(
          "UseQuotes", \.useQuotes, "When fields stand in quotation marks.", aliases: ["UQ"],
          values: ["Never", "Always", "AsNeeded"]),
        Parameter("NoHeader", \.noHeader, "No line with the columns' names."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject, !inputObject.isNull else { return }
    let reader = PropertyReader(shell: context.shell)
    let names: [String]
    if let columns {
      names = columns
    } else {
      names = reader.names(of: inputObject)
      columns = names
      if includeTypeInformation { try context.write("#TYPE \(inputObject.typeName)") }
      if !noHeader { try context.write(line(names.map { ($0, $0) })) }
    }
    var fields: [(column: String, text: String?)] = []
    for name in names {
      let value = try reader.value(of: name, in: inputObject) ?? .null
      fields.append((name, value.isNull ? nil : CellText.plain(value)))
    }
    guard try context.write(line(fields)) else { throw .pipelineStopped }
  }

  private func line(_ fields: [(column: String, text: String?)]) -> String {
    fields.map { field in
      guard let text = field.text else { return "" }
      return isQuoted(field.column, text)
        ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }.joined(separator: delimiter)
  }

  private func isQuoted(_ column: String, _ text: String) -> Bool {
    if !quoteFields.isEmpty {
      return quoteFields.contains { TextComparison.equalsIgnoringCase($0, column) }
    }
    switch TextComparison.folded(useQuotes) {
    case "never": return false
    case "asneeded":
      return text.contains(delimiter)
        || text.utf8.contains { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    default: return true
    }
  }
}
