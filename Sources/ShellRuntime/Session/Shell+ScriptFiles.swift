import ShellSyntax

extension Shell {
  /// The script file of the machine that a path names, with or without its ending: `.\Hello.ps1`.
  /// A name alone is no path: nothing of the current folder runs by it. Nil for other names.
  func scriptFile(_ written: String) throws(ShellError) -> ScriptBlockObject? {
    guard written.utf8.contains(where: { $0 == 0x5C || $0 == 0x2F }) else { return nil }
    for name in [written, written + ".ps1"] {
      guard TextComparison.folded(name).hasSuffix(".ps1"),
        let (drive, place) = resolve(path: name), drive.provider == "FileSystem",
        let lines = drive.content(at: place.parts)
      else { continue }
      return try script(lines, at: place.path)
    }
    return nil
  }

  private func script(
    _ lines: [String], at path: String
  ) throws(ShellError) -> ScriptBlockObject {
    try charge(bytes: lines.reduce(0) { $0 + $1.utf8.count + 1 })
    try step(lines.count)
    let text = lines.joined(separator: "\n")
    let result = parse(text)
    let unit = SourceUnit(text, path: path)
    let lowering = Lowering(unit: unit, engine: engine)
    let code = result.errors.isEmpty ? lowering.script(result.tree) : nil
    reserveCells()
    let compiled = CompiledText(
      unit: unit, result: result, code: code, findings: lowering.findings.errors)
    guard let code = compiled.code else {
      throw compiled.errors.first.map { .terminating($0.record(in: unit)) }
        ?? .notPartOfThisShell("An incomplete script")
    }
    return ScriptBlockObject(text: text, code: code, path: path)
  }
}

/// Runs a script file: `exit` ends the file, not who calls it.
final class ScriptFileStage: Stage {
  private let inner: Stage
  private var hasExited = false

  init(_ inner: Stage) {
    self.inner = inner
    super.init(next: inner.next, hasInput: inner.hasInput)
  }

  override var call: CommandCall? { inner.call }

  override func begin(_ shell: Shell) throws(ShellError) {
    try untilExit(shell) { () throws(ShellError) in try inner.beginOnce(shell) }
  }

  override func accept(_ value: Value, _ shell: Shell) throws(ShellError) -> Bool {
    if !isBegun { try beginOnce(shell) }
    var goesOn = false
    try untilExit(shell) { () throws(ShellError) in goesOn = try inner.accept(value, shell) }
    return goesOn
  }

  override func end(_ shell: Shell) throws(ShellError) {
    try untilExit(shell) { () throws(ShellError) in try inner.end(shell) }
  }

  override func clean(_ shell: Shell) throws(ShellError) { try inner.clean(shell) }

  private func untilExit(
    _ shell: Shell, _ work: () throws(ShellError) -> Void
  ) throws(ShellError) {
    if hasExited { return }
    do throws(ShellError) { try work() } catch {
      guard case .exit(let code) = error else { throw error }
      hasExited = true
      shell.setVariable("LASTEXITCODE", .int(code))
      if code != 0 { call?.hasErrors = true }
    }
  }
}
