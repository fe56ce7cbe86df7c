import ShellFormatting
import ShellRuntime

/// `Out-String`.
struct OutString: Cmdlet {
  var stream = false
  var width = 120
  var noNewline = false
  var inputObject: Value?
  private var sink: TextSink?

  static var declaration: CmdletDeclaration<OutString> {
    CmdletDeclaration(
      synopsis: "Gives what would be shown as text.",
      examples: """
        PS> (1, 2 | Out-String -Stream).Count
        2

        PS> 'a', 'b' | Out-String -NoNewline
        ab

        PS> 1 | Out-String -Width 1
        ! ParameterArgumentValidationError,Microsoft.PowerShell.Commands.OutStringCommand
        """,
      signature: .own(
        module: "Microsoft.PowerShell.Utility", defaultSet: "NoNewLineFormatting",
        supportsShouldProcess: false, outputTypes: ["System.String"]),
      parameters: [
        Parameter("Stream", \.stream, "One text a line.", sets: ["StreamFormatting"]),
        Parameter("Width", \.width, "Columns of a line, at least 2; 120 without it."),
        Parameter(
          "NoNewline", \.noNewline, "No ends of lines.", sets: ["NoNewLineFormatting"]),
        Parameter(
          "InputObject", \.inputObject, "The objects to show.", type: "PSObject", pipeline: true),
      ])
  }

  mutating func begin(_ context: CmdletContext) throws(ShellError) {
    try context.check("Width", width, in: 2...Int(Int32.max))
    sink = TextSink(context, width: width)
  }

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    guard let sink, let inputObject else { return }
    try sink.formatter.add(inputObject)
    if stream { try sink.writeLines(context) }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    guard let sink else { return }
    try sink.formatter.finish()
    if stream { return try sink.writeLines(context) }
    let end = noNewline ? "" : "\n"
    try context.write(sink.lines.map { $0 + end }.joined())
  }
}

/// Lines that are formatted and not yet sent.
final class TextSink {
  /// The lines that are not sent.
  var lines: [String] { box.lines }
  let formatter: OutputFormatter

  init(_ context: CmdletContext, width: Int) {
    let box = LineBox()
    self.box = box
    formatter = OutputFormatter(
      engine: context.engine, shell: context.shell, width: width,
      request: FormatRequest(for: context.shell)
    ) { box.lines.append($0) }
  }

  private final class LineBox {
    var lines: [String] = []
  }
  private let box: LineBox

  /// Sends the lines that are there.
  func writeLines(_ context: CmdletContext) throws(ShellError) {
    let ready = box.lines
    box.lines = []
    for line in ready {
      guard try context.write(line) else { throw .pipelineStopped }
    }
  }
}
