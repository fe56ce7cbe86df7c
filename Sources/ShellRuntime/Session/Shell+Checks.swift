extension Shell {
  /// The values of an expression, evaluated in a scope of its own in which nothing that existed
  /// before may be changed: neither the world, nor objects, nor variables. Budgets are those of a
  /// line. `variables` are there for the expression only. It looks from the machine on which the
  /// shell was started and from `checkLocation`, wherever the last line has led.
  public func evaluate(
    _ text: String, variables: [(name: String, value: Value)] = []
  ) throws(ShellError) -> [Value] {
    try atHome { () throws(ShellError) in try evaluateHere(text, variables) }
  }

  private func evaluateHere(
    _ text: String, _ variables: [(name: String, value: Value)]
  ) throws(ShellError) -> [Value] {
    let compiled = compile(text)
    guard let code = compiled.code else {
      let record = compiled.errors.first?.record(in: compiled.unit)
      throw .terminating(
        record
          ?? ErrorRecord(
            id: "IncompleteParse", category: .parserError, message: "The text is incomplete."))
    }
    let saved = beginCheck()
    defer {
      settleWork(text: 0)
      endCheck(saved)
    }
    for (name, value) in variables { bindLocal(cellIndex(name), value) }
    let sink = CollectingSink()
    do throws(ShellError) {
      for block in [code.beginBlock, code.processBlock, code.endBlock] {
        guard let block else { continue }
        if try block.run(self, sink) != .next { break }
      }
    } catch {
      if case .flow = error { return sink.items }
      throw error
    }
    return sink.items
  }

  private struct CheckState {
    let mark: Int
    let isReadOnly: Bool
    let lastSucceeded: Bool
    let outcome: LineOutcome
    let streams: StreamSinks
    let errors: [Value]
    let location: ShellLocation
    let places: SessionPlaces
  }

  private func beginCheck() -> CheckState {
    refillBudgets()
    let list: [Value]
    if case .array(let array) = globalCell(engine.known.error).value {
      list = array.items
    } else {
      list = []
    }
    let state = CheckState(
      mark: enterScope(), isReadOnly: world.isReadOnly, lastSucceeded: lastSucceeded,
      outcome: outcome, streams: streamSinks, errors: list, location: location,
      places: places)
    if let checkLocation { location = checkLocation }
    callDepth = 0
    // Errors end the check instead of being shown.
    tryDepth = 1
    epochCounter += 1
    readOnlyEpoch = epochCounter
    world.isReadOnly = true
    streamSinks = StreamSinks()
    let nothing = NullSink()
    streamSinks.warning = nothing
    streamSinks.verbose = nothing
    streamSinks.debug = nothing
    streamSinks.information = nothing
    streamSinks.error = nothing
    return state
  }

  private func endCheck(_ state: CheckState) {
    readOnlyEpoch = 0
    world.isReadOnly = state.isReadOnly
    tryDepth = 0
    callDepth = 0
    leaveScope(state.mark)
    depth = 0
    lastSucceeded = state.lastSucceeded
    outcome = state.outcome
    streamSinks = state.streams
    location = state.location
    places = state.places
    if case .array(let array) = globalCell(engine.known.error).value { array.items = state.errors }
  }
}
