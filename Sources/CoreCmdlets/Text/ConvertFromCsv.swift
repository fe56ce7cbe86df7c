import ShellRuntime

/// `ConvertFrom-Csv`.
struct ConvertFromCsv: Cmdlet {
  var inputObject: [String] = []
  var delimiter = ","
  var header: [String] = []
  private var lines: [String] = []

  static var declaration: CmdletDeclaration<ConvertFromCsv> {
    CmdletDeclaration(
      synopsis: "Reads objects from comma-separated text.",
      examples: """
        PS> 'Name,Id', 'PC-001,7' | ConvertFrom-Csv | Select-Object -ExpandProperty Id
        7

        PS> '1;2' | ConvertFrom-Csv -Delimiter ';' -Header A, B

        A B
        - -
        1 2

        PS> ConvertFrom-Csv
        ! MissingMandatoryParameter,Microsoft.PowerShell.Commands.ConvertFromCsvCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: nil, supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PSObject"]),
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "The text, a line or several at a time.", position: 0,
          mandatory: true, pipeline: true, byPropertyName: true),
        Parameter("Delimiter", \.delimiter, "Stands between fields.", position: 1),
        Parameter("Header", \.header, "Names of the columns, if the text has none."),
      ])
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) { lines += inputObject }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    var rows = Self.rows(lines.joined(separator: "\n"), delimiter: delimiter)
    rows.removeAll { $0.count == 1 && ($0[0].isEmpty || $0[0].hasPrefix("#TYPE ")) }
    var names = header
    if names.isEmpty, !rows.isEmpty { names = rows.removeFirst() }
    names = names.enumerated().map { $1.isEmpty ? "H\($0 + 1)" : $1 }
    for row in rows {
      let entries = names.enumerated().map { index, name in
        (name, index < row.count ? Value.string(row[index]) : .null)
      }
      guard try context.write(context.engine.customObject(entries)) else {
        throw .pipelineStopped
      }
    }
  }

  /// Fields of each line; quotation marks may hold delimiters, line ends and doubled marks.
  static func rows(_ text: String, delimiter: String) -> [[String]] {
    let separator = delimiter.unicodeScalars.first ?? ","
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var wasMark = false
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        if isQuoted {
          isQuoted = false
          wasMark = true
        } else {
          if wasMark { field.append(scalar) }
          isQuoted = true
          wasMark = false
        }
        continue
      }
      wasMark = false
      if isQuoted {
        field.append(scalar)
      } else if scalar == separator {
        row.append(String(field))
        field.removeAll()
      } else if scalar == "\n" {
        row.append(String(field))
        rows.append(row)
        row = []
        field.removeAll()
      } else if scalar != "\r" {
        field.append(scalar)
      }
    }
    if !field.isEmpty || !row.isEmpty { rows.append(row + [String(field)]) }
    return rows
  }
}
