import ShellFormatting
import ShellRuntime

/// `Export-Csv`.
struct ExportCsv: Cmdlet {
  var inputObject: Value?
  var path = ""
  var literalPath = ""
  var delimiter = ","
  var useCulture = false
  var append = false
  var force = false
  var noClobber = false
  var encoding = FileEncoding()
  var noTypeInformation = false
  var includeTypeInformation = false
  var quoteFields: [String] = []
  var useQuotes = "Always"
  var noHeader = false
  private var lines: [String] = []
  private var isAppending = false
  private var place: ItemPath?
  private var writer = CsvWriter()

  static var declaration: CmdletDeclaration<ExportCsv> {
    CmdletDeclaration(
      synopsis: "Writes objects into a file of comma-separated text.",
      examples: """
        PS> [pscustomobject]@{ A = 1; B = 'x' } | Export-Csv C:\\Users\\a.csv; \
        Get-Content C:\\Users\\a.csv
        "A","B"
        "1","x"

        PS> 1 | Export-Csv C:\\Nowhere\\a.csv
        ! FileOpenFailure,Microsoft.PowerShell.Commands.ExportCsvCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Delimiter",
        supportsShouldProcess: true, outputTypes: []),
      isReader: false, parameters: places + options)
  }

  private static var places: [Parameter<ExportCsv>] {
    [
      Parameter(
        "InputObject", \.inputObject, "The objects; the first one decides the columns.",
        type: "PSObject",
        mandatory: true, pipeline: true, byPropertyName: true, empty: true),
      Parameter("Path", \.path, "The file.", position: 0),
      Parameter(
        "LiteralPath", \.literalPath, "The file, with no character standing for others.",
        aliases: ["PSPath", "LP"]),
      Parameter("Force", \.force, "Appends objects that lack columns of the file, too."),
      Parameter(
        "NoClobber", \.noClobber, "Refuses a file that is there.", aliases: ["NoOverwrite"]),
      Parameter(
        "Encoding", \.encoding, "A name or number; all write the same here.",
        suggestions: FileEncoding.names),
      Parameter("Append", \.append, "At the end of the file, without its heading."),
    ]
  }

  private static var options: [Parameter<ExportCsv>] {
    [
      Parameter(
        "Delimiter", \.delimiter, "Stands between fields; one character.", type: "Char",
        sets: ["Delimiter"],
        position: 1),
      Parameter(
        "UseCulture", \.useCulture, "The comma of en-US stands between fields.",
        sets: ["UseCulture"]),
      Parameter(
        "NoTypeInformation", \.noTypeInformation, "Accepted; there is none.", aliases: ["NTI"]),
      Parameter(
        "IncludeTypeInformation", \.includeTypeInformation, "A first line with the type.",
        aliases: ["ITI"]),
      Parameter(
        "QuoteFields", \.quoteFields, "Only these columns in quotation marks.", aliases: ["QF"]),
      Parameter(
        "UseQuotes", \.useQuotes, "When fields stand in quotation marks.", aliases: ["UQ"],
        values: CsvOptions.quoteKinds, enumeration: CsvOptions.quoteKind),
      Parameter("NoHeader", \.noHeader, "No line with the columns' names."),
    ]
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    try CsvOptions.check(delimiter: delimiter, context)
    try CsvOptions.checkPairs(context)
    guard path.isEmpty != literalPath.isEmpty else {
      throw context.failure(
        "CannotSpecifyPathAndLiteralPath", .invalidArgument,
        "You must specify either the -Path or -LiteralPath parameters, but not both.",
        exceptionType: "System.InvalidOperationException")
    }
    let text = path.isEmpty ? literalPath : path
    let place = try PathResolver(context: context).path(text)
    try place.checkWritable(text, keepsOld: noClobber && !append, context)
    guard try context.shouldProcess(target: text, action: "Export-Csv") else { return }
    self.place = place
    if append { lines = place.drive.content(at: place.parts) ?? [] }
    writer = CsvWriter(
      delimiter: delimiter, quoteFields: quoteFields, useQuotes: useQuotes,
      hasHeader: !noHeader && lines.isEmpty, hasType: includeTypeInformation)
    if let heading = lines.first(where: { !$0.hasPrefix("#") }) {
      writer.columns = CsvWriter.columns(heading, delimiter)
      isAppending = true
    }
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let place, let inputObject, !inputObject.isNull else { return }
    if isAppending, !force { try checkColumns(of: inputObject, place, context) }
    for line in try writer.lines(of: inputObject, context) {
      try context.charge(bytes: line.utf8.count + 2)
      lines.append(line)
    }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    guard let place else { return }
    try place.drive.editor?.write(lines, at: place.parts)
  }

  /// What is appended must have every column of the file.
  private mutating func checkColumns(
    of object: Value, _ place: ItemPath, _ context: CmdletContext
  ) throws(ShellError) {
    isAppending = false
    let reader = PropertyReader(shell: context.shell)
    for column in writer.columns ?? [] {
      guard try reader.value(of: column, in: object) == nil else { continue }
      throw context.failure(
        "CannotAppendCsvWithMismatchedPropertyNames", .invalidData,
        "Cannot append CSV content to the following file: \(place.text). The appended object does "
          + "not have a property that corresponds to the following column: \(column). To continue "
          + "with mismatched properties, add the -Force parameter, and then retry the command.",
        target: object, exceptionType: "System.InvalidOperationException")
    }
  }
}
