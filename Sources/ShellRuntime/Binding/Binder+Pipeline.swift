// MARK: - From the pipeline

extension Binder {
  /// Binds one pipeline object over a call that was bound before, in PowerShell's order: the object
  /// by value and its properties by name without conversion, then both with conversion.
  /// `property` gives a property of the object by its name, nil if it has none.
  /// Throws `InputObjectNotBound` or `InputObjectMissingMandatory`, which the command reports for
  /// this object and goes on.
  public func bind(
    pipelineObject object: Value, property: (String) -> Value?, over call: BoundCall
  ) throws(ShellError) -> BoundCall {
    var bound = call
    var boundAny = false
    for converting in [false, true] {
      if try bindByValue(object, converting: converting, &bound) { boundAny = true }
      if try bindByName(property, converting: converting, &bound) { boundAny = true }
    }
    guard boundAny else { throw .inputNotBound(object) }
    if bound.sets.nonzeroBitCount > 1 {
      let satisfied = setsWithoutMissing(bound, hasPipelineInput: false)
      if satisfied & plan.defaultSet != 0 {
        bound.sets = plan.defaultSet
      } else if satisfied != 0 {
        bound.sets = satisfied
      }
    }
    let missing = missingMandatory(bound, hasPipelineInput: false)
    guard missing.isEmpty else {
      throw .inputMissesMandatory(missing.map { plan.parameters[$0].name }, object)
    }
    return bound
  }

  private func bindByValue(
    _ object: Value, converting: Bool, _ call: inout BoundCall
  ) throws(ShellError) -> Bool {
    for index in pipelineParameters(call, \.pipeline) {
      guard !call.bindings.contains(where: \.isFromPipeline) else { return false }
      let parameter = plan.parameters[index]
      guard let value = try value(object, for: parameter, converting: converting) else { continue }
      call.bind(index, value, fromPipeline: true)
      call.sets &= parameter.pipeline
      return true
    }
    return false
  }

  private func bindByName(
    _ property: (String) -> Value?, converting: Bool, _ call: inout BoundCall
  ) throws(ShellError) -> Bool {
    var boundAny = false
    for index in pipelineParameters(call, \.byPropertyName) where !call.isBound(index) {
      let parameter = plan.parameters[index]
      guard parameter.byPropertyName & call.sets != 0 else { continue }
      let names = [parameter.name] + parameter.aliases
      guard let found = names.lazy.compactMap(property).first else { continue }
      guard let value = try value(found, for: parameter, converting: converting) else { continue }
      call.bind(index, value, fromPipeline: true)
      call.sets &= parameter.byPropertyName
      boundAny = true
    }
    return boundAny
  }

  /// Unbound parameters of the sets that are left, the default set's first.
  private func pipelineParameters(
    _ call: BoundCall, _ sets: KeyPath<BindingPlan.Parameter, UInt64>
  ) -> [Int] {
    let open = plan.parameters.indices.filter { index in
      !call.isBound(index) && plan.parameters[index][keyPath: sets] & call.sets != 0
    }
    let preferred = open.filter {
      plan.parameters[$0][keyPath: sets] & plan.defaultSet & call.sets != 0
    }
    return preferred + open.filter { !preferred.contains($0) }
  }

  /// The value as the parameter takes it; nil where it does not fit.
  private func value(
    _ object: Value, for parameter: BindingPlan.Parameter, converting: Bool
  ) throws(ShellError) -> Value? {
    if parameter.type.accepts(object) || parameter.type.isArray && elementAccepts(object, parameter) {
      return try arguments.convert(object, for: parameter)
    }
    guard converting else { return nil }
    do throws(ShellError) {
      return try arguments.convert(object, for: parameter)
    } catch {
      guard case .terminating(let record) = error, !record.id.hasPrefix("CannotConvertArgument")
      else { return nil }
      throw error
    }
  }

  private func elementAccepts(_ object: Value, _ parameter: BindingPlan.Parameter) -> Bool {
    BindingType(
      declared: parameter.type.elementName, hasValues: !parameter.values.isEmpty
    ).accepts(object)
  }
}
