import ShellSyntax

/// A text that was parsed, and lowered where it has no errors.
final class CompiledText {
  let unit: SourceUnit
  let errors: [ParseError]
  let completeness: Completeness
  let code: BlockCode?
  let requirements: ScriptRequirements

  init(unit: SourceUnit, result: ParseResult, code: BlockCode?, findings: [ParseError] = []) {
    self.unit = unit
    errors = result.errors + findings
    completeness = result.completeness
    requirements = result.requirements
    self.code = findings.isEmpty ? code : nil
  }
}

extension Shell {
  /// Parses and lowers a text, or finds what was made of it before.
  func compile(_ text: String) -> CompiledText {
    let compiled = engine.texts.script(text) {
      let result = parse(text)
      let unit = SourceUnit(text)
      let lowering = Lowering(unit: unit, engine: engine)
      let code = result.errors.isEmpty ? lowering.script(result.tree) : nil
      return CompiledText(
        unit: unit, result: result, code: code, findings: lowering.findings.errors)
    }
    reserveCells()
    return compiled
  }

  /// Runs a submitted text; output and errors go to the host as they come. Interruptions and
  /// budgets end it at once: the caller then puts world and variables back. What nobody typed is
  /// kept out of the history, and runs where the shell was started.
  /// A script file has a name, and what its `#requires` lines ask for must be there.
  public func run(
    _ text: String, isTyped: Bool = true, scriptName: String? = nil
  ) -> LineOutcome {
    guard isTyped || entered == nil else {
      let outcome = try? atHome { () throws(ShellError) in
        runHere(text, isTyped: false, scriptName: nil)
      }
      return outcome ?? LineOutcome()
    }
    return runHere(text, isTyped: isTyped, scriptName: scriptName)
  }

  /// Runs a line that nobody typed from a place on the machine on which the shell was started;
  /// the shell's own place stays what it is, unless the line goes elsewhere.
  public func run(unseen text: String, at place: ShellLocation) -> LineOutcome {
    let outcome = try? atHome { () throws(ShellError) in
      let kept = location
      location = place
      defer { if location == place { location = kept } }
      return runHere(text, isTyped: false, scriptName: nil)
    }
    return outcome ?? LineOutcome()
  }

  private func runHere(_ text: String, isTyped: Bool, scriptName: String?) -> LineOutcome {
    let started = world.now
    defer { if isTyped { remember(text, since: started) } }
    startLine()
    defer { settleWork(text: text.utf8.count) }
    let compiled = compile(text)
    guard let code = compiled.code else {
      reportParseErrors(compiled)
      return outcome
    }
    do throws(ShellError) {
      if let scriptName { try check(compiled.requirements, of: scriptName) }
      let body = try scriptScope(code)
      for block in body { if try block.run(self, HostSink()) != .next { break } }
    } catch {
      end(with: error)
    }
    finishLine()
    return outcome
  }

  /// The blocks of a script, its parameters bound to their defaults.
  private func scriptScope(_ code: BlockCode) throws(ShellError) -> [BlockNode] {
    for parameter in code.parameters where cells[parameter.cell].depth < 0 {
      let value = try parameter.defaultValue?.eval(self) ?? parameter.emptyValue(engine)
      try assign(parameter.cell, value)
    }
    return [code.beginBlock, code.processBlock, code.endBlock].compactMap { $0 }
  }

  private func remember(_ text: String, since started: DateTime) {
    guard !outcome.isIncomplete, !outcome.isInterrupted else { return }
    historyCount += 1
    history.append(
      HistoryLine(
        id: historyCount, text: text, succeeded: outcome.succeeded && !outcome.hasParseErrors,
        started: started, ended: world.now))
    if history.count > 4096 { history.removeFirst() }
  }

  /// Adds a line that did not run here, as `Add-History` does.
  public func addHistory(
    _ text: String, succeeded: Bool, started: DateTime, ended: DateTime
  ) -> HistoryLine {
    historyCount += 1
    let line = HistoryLine(
      id: historyCount, text: text, succeeded: succeeded, started: started, ended: ended)
    history.append(line)
    if history.count > 4096 { history.removeFirst() }
    return line
  }

  /// Takes lines out of the history by their numbers.
  public func forgetHistory(_ numbers: [Int]) {
    history.removeAll { numbers.contains($0.id) }
  }

  private func startLine() {
    refillBudgets()
    outcome = LineOutcome()
    openText = ""
    callDepth = 0
    tryDepth = 0
    flowLabel = nil
    streamSinks = StreamSinks()
    runningCalls = []
    closureDepths = []
    variablesOfOuterScopes = []
    if targets.count > 4096 { targets = [] }
  }

  private func finishLine() {
    if depth > 0 || !trail.isEmpty {
      while let entry = trail.popLast() { cells[entry.name] = entry.hidden }
      depth = 0
    }
    closeText()
    outcome.succeeded = lastSucceeded
    if pendingEntry != nil || pendingExit { changeMachine() }
  }

  /// What an error that nothing handled means for the line.
  private func end(with error: ShellError) {
    switch error {
    case .terminating(let record), .thrown(let record), .stopped(let record):
      streamSinks = StreamSinks()
      remember(record)
      outcome.errors.append(record)
      closeText()
      host.error(record)
      lastSucceeded = false
    case .budget(let budget):
      outcome.budget = budget
      outcome.isInterrupted = true
      outcome.errors.append(budget.record)
      closeText()
      host.error(budget.record)
      lastSucceeded = false
    case .interrupted:
      outcome.isInterrupted = true
      lastSucceeded = false
    case .exit where entered != nil:
      pendingExit = true
    case .exit(let code):
      outcome.exitCode = code
      lastSucceeded = code == 0
    case .flow, .pipelineStopped: break
    }
  }

  private func reportParseErrors(_ compiled: CompiledText) {
    if case .incomplete = compiled.completeness { outcome.isIncomplete = true }
    outcome.hasParseErrors = true
    outcome.succeeded = false
    lastSucceeded = false
    for error in compiled.errors {
      let record = error.record(in: compiled.unit)
      remember(record)
      outcome.errors.append(record)
      closeText()
      host.error(record)
    }
  }

  /// What a value counts for in the budget of output: a string its bytes, anything else by what it
  /// holds and not by how it is formatted, so that a replay without formatting counts the same.
  private static func outputBytes(of value: Value) -> Int {
    switch value {
    case .string(let text): text.utf8.count + 1
    case .object(let object): 24 * (object.shape.properties.count + 1)
    default: 8
    }
  }

  /// An object has reached the end of a pipeline.
  func emit(_ value: Value) throws(ShellError) {
    if value.isNull { return }
    try chargeObject()
    outcome.objectCount += 1
    try chargeOutput(Self.outputBytes(of: value))
    if outputLeft < 0 { throw .budget(.output) }
    observer?.outputReached(value)
    closeText()
    host.output(value)
  }

  /// Ends the session: every variable, and every container that could be part of a cycle, is
  /// emptied.
  public func close() {
    for entry in trail { WeakContainer(entry.hidden.value).empty() }
    trail = []
    depth = 0
    for index in cells.indices { cells[index] = VariableCell() }
    targets = []
    for remote in runspaces { remote.empty() }
    entered?.empty()
    (runspaces, entered, users) = ([], nil, [])
    runningCalls = []
    for suspect in cycleSuspects { suspect.empty() }
    cycleSuspects = []
  }
}

extension ParseError {
  /// The error as the shell reports it.
  func record(in unit: SourceUnit) -> ErrorRecord {
    ErrorRecord(
      id: id, category: .parserError, message: message,
      exceptionType: "System.Management.Automation.ParseException",
      position: unit.position(span))
  }
}
