import ShellRuntime

/// `Import-Csv`.
struct ImportCsv: Cmdlet {
  var path: [String] = []
  var literalPath: [String] = []
  var delimiter = ","
  var useCulture = false
  var header: [String] = []
  var encoding = FileEncoding()

  static var declaration: CmdletDeclaration<ImportCsv> {
    CmdletDeclaration(
      synopsis: "Reads objects from a file of comma-separated text.",
      examples: """
        PS> Set-Content C:\\Users\\a.csv 'Name,Id', 'PC-001,7'; (Import-Csv C:\\Users\\a.csv).Id
        7

        PS> Import-Csv C:\\missing.csv
        ! FileOpenFailure,Microsoft.PowerShell.Commands.ImportCsvCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "DelimiterPath",
        supportsShouldProcess: false,
        outputTypes: ["System.Management.Automation.PSObject"]),
      parameters: [
        Parameter(
          "Delimiter", \.delimiter, "Stands between fields; one character.", type: "Char",
          sets: ["DelimiterPath", "DelimiterLiteralPath"], position: 1),
        Parameter(
          "Path", \.path, "The files.", sets: ["DelimiterPath", "CulturePath"], position: 0,
          mandatory: true, pipeline: true, byPropertyName: true),
        Parameter(
          "LiteralPath", \.literalPath, "The files, with no character standing for others.",
          sets: ["DelimiterLiteralPath", "CultureLiteralPath"], mandatory: true,
          byPropertyName: true, aliases: ["PSPath", "LP"]),
        Parameter(
          "UseCulture", \.useCulture, "The comma of en-US stands between fields.",
          sets: ["CulturePath", "CultureLiteralPath"], mandatory: true),
        Parameter("Header", \.header, "Names of the columns, if the file has none."),
        Parameter(
          "Encoding", \.encoding, "A name or number; all write the same here.",
          suggestions: FileEncoding.names),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    try CsvOptions.check(delimiter: delimiter, context)
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let isLiteral = context.isBound("LiteralPath")
    let resolver = PathResolver(context: context)
    for text in isLiteral ? literalPath : path {
      for place in try resolver.paths(text, isLiteral: isLiteral) {
        guard let lines = place.drive.content(at: place.parts) else {
          throw context.failure(
            "FileOpenFailure", .openError, "Could not find file '\(place.text)'.",
            target: .string(place.text), exceptionType: "System.IO.FileNotFoundException")
        }
        var reading = CsvReading(delimiter: useCulture ? "," : delimiter, header: header)
        try reading.read(lines.joined(separator: "\n"), context)
      }
    }
  }
}
