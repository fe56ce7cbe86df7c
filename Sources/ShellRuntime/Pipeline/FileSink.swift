import ShellSyntax

/// Where `>` leads: the command `Out-File`, run beside the pipeline until the redirected one ends.
final class FileSink: ObjectSink {
  private let stage: Stage
  private var isOpen = false

  /// A sink for the file at a path; refused while a check looks.
  init(path: String, isAppending: Bool, _ shell: Shell) throws(ShellError) {
    let commands = shell.engine.commands
    guard let definition = commands.definition(named: "Out-File"),
      let table = commands.bindingTable(named: "Out-File")
    else { throw .notPartOfThisShell("Redirection into a file") }
    if shell.readOnlyEpoch != 0 { throw .readOnlyCheck("a file") }
    let call = CommandCall(
      name: "Out-File", signature: table.signature, unit: nil, span: SourceSpan(start: 0, end: 0))
    var binder = Binder(table, call: call, shell: shell, hasInput: true)
    var arguments = [CallArgument(name: "LiteralPath", value: .string(path))]
    if isAppending { arguments.append(CallArgument(name: "Append", value: .bool(true))) }
    try binder.bind(arguments)
    let context = CmdletContext(
      shell: shell, call: call, hasPipelineInput: true, output: NullSink())
    stage = definition.makeStage(binder, context)
  }

  /// Makes or empties the file.
  func open(_ shell: Shell) throws(ShellError) {
    guard !isOpen else { return }
    isOpen = true
    try stage.beginOnce(shell)
  }

  override func accept(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    try open(shell)
    return try stage.accept(value, shell)
  }

  /// Writes what is left.
  func close(_ shell: Shell) throws(ShellError) {
    try open(shell)
    try stage.end(shell)
  }
}
