// MARK: - By position, and which set it is

extension Binder {
  /// Binds values in order to the unbound parameters of the lowest position.
  func bindPositional(_ values: [Value], _ call: inout BoundCall) throws(ShellError) {
    var rest = values[...]
    while let value = rest.first {
      guard let position = lowestPosition(call) else { break }
      try bindPosition(position, value, &call)
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty else { return }
    guard let index = remainingParameter(call) else {
      throw .positionalNotFound(rest[rest.startIndex])
    }
    let collected = Value.array(Array(rest))
    call.bind(index, try arguments.convert(collected, for: plan.parameters[index]))
  }

  private func lowestPosition(_ call: BoundCall) -> Int? {
    var lowest: Int?
    for (index, parameter) in plan.parameters.enumerated()
    where parameter.sets & call.sets != 0 && !call.isBound(index) {
      for (position, sets) in parameter.positions where sets & call.sets != 0 {
        lowest = min(lowest ?? position, position)
      }
    }
    return lowest
  }

  /// The default set's parameter goes before others, a value of the right type before a conversion.
  private func bindPosition(
    _ position: Int, _ value: Value, _ call: inout BoundCall
  ) throws(ShellError) {
    let candidates = candidates(at: position, call)
    for index in candidates where plan.parameters[index].type.accepts(value) {
      return bindAtPosition(
        index, try arguments.convert(value, for: plan.parameters[index]), position, &call)
    }
    var failure: ShellError?
    for index in candidates {
      do throws(ShellError) {
        let converted = try arguments.convert(value, for: plan.parameters[index])
        return bindAtPosition(index, converted, position, &call)
      } catch {
        failure = failure ?? error
      }
    }
    throw failure ?? .positionalNotFound(value)
  }

  private func candidates(at position: Int, _ call: BoundCall) -> [Int] {
    let all = plan.parameters.indices.filter { index in
      !call.isBound(index) && sets(of: index, at: position) & call.sets != 0
    }
    let preferred = all.filter { sets(of: $0, at: position) & plan.defaultSet & call.sets != 0 }
    return preferred + all.filter { !preferred.contains($0) }
  }

  private func sets(of index: Int, at position: Int) -> UInt64 {
    plan.parameters[index].positions.first { $0.position == position }?.sets ?? 0
  }

  private func bindAtPosition(
    _ index: Int, _ value: Value, _ position: Int, _ call: inout BoundCall
  ) {
    call.bind(index, value)
    call.sets &= sets(of: index, at: position)
  }

  private func remainingParameter(_ call: BoundCall) -> Int? {
    plan.parameters.indices.first { index in
      !call.isBound(index) && plan.parameters[index].remaining & call.sets != 0
    }
  }

  /// Leaves one set, or several that only a pipeline object can tell apart.
  func chooseSet(_ call: inout BoundCall, hasPipelineInput: Bool) throws(ShellError) {
    guard call.sets.nonzeroBitCount > 1 else { return }
    if hasPipelineInput {
      let fed = setsFedByPipeline(call)
      if fed != 0 { return }
    }
    if call.sets & plan.defaultSet != 0 {
      call.sets = plan.defaultSet
      return
    }
    let satisfied = setsWithoutMissing(call, hasPipelineInput: hasPipelineInput)
    guard satisfied.nonzeroBitCount == 1 else { throw ShellError.ambiguousSet }
    call.sets = satisfied
  }

  /// Sets with an unbound parameter that takes pipeline input.
  private func setsFedByPipeline(_ call: BoundCall) -> UInt64 {
    var sets: UInt64 = 0
    for (index, parameter) in plan.parameters.enumerated() where !call.isBound(index) {
      sets |= (parameter.pipeline | parameter.byPropertyName) & call.sets
    }
    return sets
  }

  /// Sets in which no mandatory parameter is missing.
  func setsWithoutMissing(_ call: BoundCall, hasPipelineInput: Bool) -> UInt64 {
    var sets = call.sets
    for (index, parameter) in plan.parameters.enumerated() where !call.isBound(index) {
      var missing = parameter.mandatory
      if hasPipelineInput { missing &= ~(parameter.pipeline | parameter.byPropertyName) }
      sets &= ~missing
    }
    return sets
  }

  /// Unbound parameters that are mandatory in every set that is left.
  func missingMandatory(_ call: BoundCall, hasPipelineInput: Bool) -> [Int] {
    guard call.sets != 0 else { return [] }
    if call.sets.nonzeroBitCount > 1,
      setsWithoutMissing(call, hasPipelineInput: hasPipelineInput) != 0
    {
      return []
    }
    return plan.parameters.indices.filter { index in
      guard !call.isBound(index) else { return false }
      let parameter = plan.parameters[index]
      var mandatory = parameter.mandatory
      if hasPipelineInput { mandatory &= ~(parameter.pipeline | parameter.byPropertyName) }
      return mandatory & call.sets == call.sets
    }
  }

  /// Asks for what is missing, or refuses.
  func requireMandatory(
    _ call: inout BoundCall, hasPipelineInput: Bool, ask: Ask?
  ) throws(ShellError) {
    let missing = missingMandatory(call, hasPipelineInput: hasPipelineInput)
    guard !missing.isEmpty else { return }
    for index in missing {
      let parameter = plan.parameters[index]
      guard let ask, let answer = try ask(parameter.declaration) else {
        throw ShellError.missingMandatory(missing.map { plan.parameters[$0].name })
      }
      call.bind(index, try arguments.convert(answer, for: parameter))
    }
  }
}
