import CoManagementCmdlets
import ShellFormatting
import ShellRuntime
import ShellSyntax

/// What holds for any submitted line, in a session of its own with small budgets.
struct LineLaws {
  let labs: FuzzLabs
  let text: String

  /// Verbs of commands that only look, but for those that draw a number or wait.
  private static let lookingVerbs = [
    "Get-", "Test-", "Find-", "Where-", "Select-", "Format-", "Measure-", "Sort-", "Group-",
    "Compare-", "Convert", "Show-",
  ]
  /// What changes something without a verb: calls of what a variable holds, redirection to a file,
  /// variables of a drive, a new GUID, which is drawn from the session's numbers.
  private static let changing = ["&", "invoke", ">", "${", "$env:", "newguid"]
  private static let drawing = ["Get-Random", "Get-SecureRandom", "Get-Content"]

  func check() throws(LawBreach) {
    let session = labs.makeSession()
    let before = session.world.snapshot
    let looks = onlyLooks(session.shell)
    let outcome = session.run(text)
    try agreesWithParser(outcome)
    try staysInBudget(session, outcome)
    try errorsAreComplete(session)
    if looks {
      try require(
        session.world.snapshot == before, "a line that only looks leaves the world as it was", text)
    }
    try isShown(session.values, session.shell.engine)
    let trace = session.trace
    session.close()
    try checksTouchNothing()
    if text.utf8.count % 8 == 0 { try repeats(trace) }
  }

  /// Whether every command of the text is known to change nothing.
  private func onlyLooks(_ shell: Shell) -> Bool {
    let report = shell.analyze(text)
    guard report.errors.isEmpty, !Self.changing.contains(where: text.lowercased().contains) else {
      return false
    }
    return report.uses.allSatisfy { use in
      Self.lookingVerbs.contains { use.command.hasPrefix($0) }
        && !Self.drawing.contains(use.command)
    }
  }

  private func agreesWithParser(_ outcome: LineOutcome) throws(LawBreach) {
    let result = parse(text)
    // Lowering refuses lines, too: a type that is caught twice is found there.
    try require(
      outcome.hasParseErrors || result.errors.isEmpty, "a line with parse errors does not run",
      "\(result.errors)")
    if case .incomplete = result.completeness {
      try require(outcome.isIncomplete, "an incomplete line asks for more", "\(outcome)")
    }
    try require(
      outcome.budget == nil || outcome.isInterrupted, "a budget interrupts the line", "\(outcome)")
  }

  private func staysInBudget(
    _ session: FuzzSession, _ outcome: LineOutcome
  ) throws(LawBreach) {
    let limits = session.shell.lineLimits
    try require(
      session.values.count <= limits.objects, "no more objects are shown than a line may",
      "\(session.values.count)")
    var output = session.messageBytes
    for case .string(let text) in session.values.dropLast() { output += text.utf8.count + 1 }
    try require(
      output <= limits.output + limits.bytes, "no more text is shown than a line may", "\(output)")
    for case .string(let shown) in session.values {
      try require(
        shown.utf8.count <= limits.bytes + text.utf8.count + 4096,
        "no string is longer than a line may use memory", "\(shown.utf8.count)")
    }
  }

  private func errorsAreComplete(_ session: FuzzSession) throws(LawBreach) {
    // What is thrown is id and message of its error, and may be the empty text, as may what
    // Write-Error says.
    let saysNothing = ["throw", "write-error"].contains(where: text.lowercased().contains)
    for record in session.errors {
      try require(
        saysNothing || !record.fullyQualifiedErrorId.isEmpty && !record.message.isEmpty,
        "an error has an id and a message", "\(record.id): \(record.message)")
      if let position = record.position {
        try require(
          position.line >= 1 && position.column >= 1, "the place of an error is a place",
          "\(record.id) \(position)")
      }
    }
  }

  private func isShown(_ values: [Value], _ engine: Engine) throws(LawBreach) {
    let isTable = values.allSatisfy { value in
      if case .object(let object) = value { return object is CustomObject }
      return false
    }
    let width = 20 + text.utf8.count % 181
    var widest = ""
    let formatter = OutputFormatter(engine: engine, width: width) { line in
      if DisplayWidth.columns(of: line) > DisplayWidth.columns(of: widest) { widest = line }
    }
    do throws(ShellError) {
      for value in values { try formatter.add(value) }
      try formatter.finish()
    } catch {
      return
    }
    try require(
      !isTable || DisplayWidth.columns(of: widest) <= width,
      "no formatted line is wider than asked",
      "\(width): \(widest)")
  }

  /// A check evaluates the same text, and nothing that was there changes.
  private func checksTouchNothing() throws(LawBreach) {
    let session = labs.makeSession()
    session.shell.setVariable("x", .array(ArrayObject([.int(1), .string("two")])))
    session.shell.setVariable("h", .hashtable(HashtableObject([("a", .int(1))])))
    let before = session.world.snapshot
    let names = session.shell.variables.map { "\($0.name)=\($0.value.text)" }
    do throws(ShellError) { _ = try session.shell.evaluate(text) } catch {
      // An expression may fail; it must not touch anything.
    }
    try require(session.world.snapshot == before, "a check leaves the world as it was", text)
    let after = session.shell.variables.map { "\($0.name)=\($0.value.text)" }
    try require(
      names == after, "a check leaves the variables as they were",
      "\(after.filter { !names.contains($0) })")
    _ = session.run("1 + 1")
    try require(session.trace == "2\n", "a session goes on after a check", session.trace)
    session.close()
  }

  /// Not even what other sessions of the engine did shows.
  private func repeats(_ trace: String) throws(LawBreach) {
    let session = labs.makeSession(sharesEngine: false)
    _ = session.run(text)
    try require(
      TextComparison.equalsExactly(session.trace, trace), "a line shows the same each time",
      "\(trace.debugDescription), then \(session.trace.debugDescription)")
    session.close()
  }
}
