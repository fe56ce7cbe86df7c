import CoManagementCmdlets
import ShellRuntime
import ShellSyntax

/// What holds for any arguments that a command of the catalogue is given.
struct BinderLaws {
  let labs: FuzzLabs
  let choices: ChoiceReader

  func check() throws(LawBreach) {
    var choices = choices
    let session = labs.makeSession()
    let name = choices.pick(labs.commandNames)
    guard let signature = session.shell.engine.commands.signature(named: name) else {
      throw LawBreach("every command has a signature", name)
    }
    var arguments = ArgumentWriter(choices: choices, signature: signature)
    let line = arguments.line()
    try require(
      parse(line).completeness == .complete, "arguments are written so that they parse", line)
    let report = session.shell.analyze(line)
    let before = session.world.snapshot
    _ = session.run("$h = @{ Name = 'x'; Id = 3 }; $x = 'PC-001'; $d = [datetime]'2026-11-23'")
    let outcome = session.run(line)
    let isSimulated = session.shell.engine.commands.definition(named: name) != nil
    if !isSimulated {
      try require(
        session.world.snapshot == before, "what is not simulated changes nothing", line)
      try require(!outcome.errors.isEmpty, "what is not simulated says so", line)
    }
    try namesBindAlike(report, session, line)
    session.close()
  }

  /// Where analysis finds no fault in the names of parameters, running finds none.
  private func namesBindAlike(
    _ report: SyntaxReport, _ session: FuzzSession, _ line: String
  ) throws(LawBreach) {
    let ids = ["NamedParameterNotFound", "AmbiguousParameter", "MissingArgument"]
    guard report.errors.isEmpty, !line.contains("@h") else { return }
    for record in session.errors where ids.contains(record.id) {
      throw LawBreach(
        "names of parameters bind alike in analysis and when run", "\(line): \(record.id)")
    }
  }
}
