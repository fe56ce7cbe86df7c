import ShellRuntime

/// `ConvertFrom-Csv`.
struct ConvertFromCsv: Cmdlet {
  var inputObject: [String] = []
  var delimiter = ","
  var useCulture = false
  var header: [String] = []
  private var reading = CsvReading(delimiter: ",", header: [])

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
        module: "Microsoft.PowerShell.Utility", defaultSet: "Delimiter",
        supportsShouldProcess: false, outputTypes: ["System.Management.Automation.PSObject"]),
      parameters: [
        Parameter(
          "Delimiter", \.delimiter, "Stands between fields; one character.", type: "Char",
          sets: ["Delimiter"],
          position: 1),
        Parameter(
          "UseCulture", \.useCulture, "The comma of en-US stands between fields.",
          sets: ["UseCulture"], mandatory: true),
        Parameter(
          "InputObject", \.inputObject, "The text, a line or several at a time.", position: 0,
          mandatory: true, pipeline: true, byPropertyName: true, empty: true),
        Parameter("Header", \.header, "Names of the columns, if the text has none."),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    try CsvOptions.check(delimiter: delimiter, context)
    reading = CsvReading(delimiter: useCulture ? "," : delimiter, header: header)
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    for text in inputObject { try reading.read(text, context) }
  }
}
