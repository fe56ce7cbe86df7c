import ShellRuntime

/// `ConvertTo-Csv`.
struct ConvertToCsv: Cmdlet {
  var inputObject: Value?
  var delimiter = ","
  var useCulture = false
  var noTypeInformation = false
  var includeTypeInformation = false
  var quoteFields: [String] = []
  var useQuotes = "Always"
  var noHeader = false
  private var writer = CsvWriter()

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
        ! CannotConvertArgumentNoMessage,Microsoft.PowerShell.Commands.ConvertToCsvCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "Delimiter",
        supportsShouldProcess: false, outputTypes: ["System.String"]),
      parameters: [
        Parameter(
          "InputObject", \.inputObject, "The objects; the first one decides the columns.",
          type: "PSObject",
          position: 0, mandatory: true, pipeline: true, byPropertyName: true, empty: true),
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
          "QuoteFields", \.quoteFields, "Only these columns in quotation marks.",
          aliases: ["QF"]),
        Parameter(
          "UseQuotes", \.useQuotes, "When fields stand in quotation marks.", aliases: ["UQ"],
          values: CsvOptions.quoteKinds, enumeration: CsvOptions.quoteKind),
        Parameter("NoHeader", \.noHeader, "No line with the columns' names."),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    try CsvOptions.check(delimiter: delimiter, context)
    try CsvOptions.checkPairs(context)
    writer = CsvWriter(
      delimiter: useCulture ? "," : delimiter, quoteFields: quoteFields, useQuotes: useQuotes,
      hasHeader: !noHeader, hasType: includeTypeInformation)
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let inputObject, !inputObject.isNull else { return }
    for line in try writer.lines(of: inputObject, context) {
      guard try context.write(line) else { throw .pipelineStopped }
    }
  }
}
