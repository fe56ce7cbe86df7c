extension Binder {
  /// What one pipeline object brought: parameter index and value.
  typealias PipelineValues = [(index: Int, value: Value)]

  private enum Phase: CaseIterable {
    // swift-format-ignore
    case whole, property, wholeConverted, propertyConverted
    var isWhole: Bool { self == .whole || self == .wholeConverted }
    var isConverting: Bool { self == .wholeConverted || self == .propertyConverted }
  }

  /// Binds one pipeline object: the whole before its properties, fitting types before conversion,
  /// the default set before others. An object that fits nothing, or does not bring all that is
  /// mandatory, is a non-terminating error of the command.
  mutating func bindObject(_ object: Value) throws(ShellError) -> PipelineValues {
    var found: PipelineValues = []
    for (index, block) in delayed {
      let value = try delayedValue(block, object, index)
      found.append((index, try admit(value, table.entries[index])))
    }
    let hadDelayed = !found.isEmpty
    let preferred = preferredForInput & sets
    if preferred != 0 {
      for phase in Phase.allCases { _ = try bind(object, phase, preferred, &found) }
    }
    if preferred == 0 || sets != preferred {
      var valid = sets & ~preferred
      for phase in Phase.allCases where try bind(object, phase, valid, &found) {
        try narrowInput(found, beforeInput: true)
        valid = sets
      }
    }
    if found.isEmpty, !hadDelayed { throw .terminating(notBound(object)) }
    try narrowInput(found, beforeInput: false)
    var missing: [Int] = []
    for index in table.mandatory
    where table.entries[index].mandatory & sets != 0 && !bound.has(index) {
      if !found.contains(where: { $0.index == index }) { missing.append(index) }
    }
    guard missing.isEmpty else {
      throw .terminating(missingMandatory(object, missing.map { table.entries[$0].name }))
    }
    return found
  }

  /// The parameter to which every object but null is bound whole and as it is, where none of its
  /// properties can be bound to another: then all objects are bound as the first one was. Nil where
  /// the object has a say in it.
  var objectParameter: Int? {
    func isFree(_ index: Int, _ taking: UInt64) -> Bool { !bound.has(index) && taking & sets != 0 }
    let free = table.byValue.filter { isFree($0, table.entries[$0].fromPipeline) }
    guard delayed.isEmpty, free.count == 1, let only = free.first,
      !table.byProperty.contains(where: { isFree($0, table.entries[$0].byProperty) })
    else { return nil }
    let entry = table.entries[only]
    let checksValues = entry.bySet.contains { !($0?.values.isEmpty ?? true) }
    return entry.type.type == .object && !entry.type.isOpaque && !checksValues ? only : nil
  }

  /// Counts what the object brought as bound while the sets are narrowed.
  private mutating func narrowInput(
    _ found: PipelineValues, beforeInput: Bool
  ) throws(ShellError) {
    if sets.nonzeroBitCount == 1 { return }
    let before = bound
    for (index, value) in found where !bound.has(index) { bound[index] = value }
    defer { bound = before }
    try narrowSets(beforeInput: beforeInput, takingDefault: true)
  }

  private mutating func bind(
    _ object: Value, _ phase: Phase, _ valid: UInt64, _ found: inout PipelineValues
  ) throws(ShellError) -> Bool {
    var valid = valid
    if valid & table.defaultMask != 0 {
      if try bind(object, phase, in: table.defaultMask, &found) { return true }
      valid &= ~table.defaultMask
    }
    return try bind(object, phase, in: valid, &found)
  }

  private mutating func bind(
    _ object: Value, _ phase: Phase, in valid: UInt64, _ found: inout PipelineValues
  ) throws(ShellError) -> Bool {
    let candidates = phase.isWhole ? table.byValue : table.byProperty
    var isBound = false
    for index in candidates.reversed() {
      let entry = table.entries[index]
      let taking = phase.isWhole ? entry.fromPipeline : entry.byProperty
      guard taking & valid != 0, !bound.has(index), !found.contains(where: { $0.index == index })
      else { continue }
      let brought = phase.isWhole ? object : try property(object, entry)
      guard let brought, let value = try admitted(brought, entry, phase) else { continue }
      found.append((index, value))
      if !entry.isCommon { sets &= entry.setMask }
      isBound = true
    }
    return isBound
  }

  /// The value as the parameter takes it; nil where it does not fit. What a validator refuses is an
  /// error.
  private func admitted(
    _ value: Value, _ entry: BindingTable.Entry, _ phase: Phase
  ) throws(ShellError) -> Value? {
    if !phase.isConverting {
      guard fits(value, entry.type) else { return nil }
    }
    do throws(ShellError) { return try admit(value, entry) } catch {
      guard let record = error.record else { throw error }
      if record.id.hasPrefix("ParameterArgumentValidationError") { throw error }
      if record.id == "ParameterArgumentTransformationError", !phase.isWhole { throw error }
      return nil
    }
  }

  private func property(
    _ object: Value, _ entry: BindingTable.Entry
  ) throws(ShellError) -> Value? {
    // The keys of a hashtable are no properties of it.
    for name in [entry.name] + entry.aliases {
      if case .hashtable(let table) = object, table[.string(name)] != nil { continue }
      if let value = try Members.property(of: object, named: name, shell) {
        return value.isNull && entry.mandatory & sets == 0 ? nil : value
      }
    }
    return nil
  }

  /// The error of an object that fits nothing.
  func notBound(_ object: Value) -> ErrorRecord {
    ErrorRecord(
      id: "InputObjectNotBound", category: .invalidArgument,
      message: "The input object cannot be bound to any parameters for the command either because "
        + "the command does not take pipeline input or the input and its properties do not match "
        + "any of the parameters that take pipeline input.",
      exceptionType: "System.Management.Automation.ParameterBindingException",
      targetText: object.targetName, targetType: object.shortTypeName, source: call.errorSource,
      position: call.position)
  }

  /// The error of an object that does not bring all that is mandatory.
  private func missingMandatory(_ object: Value, _ names: [String]) -> ErrorRecord {
    ErrorRecord(
      id: "InputObjectMissingMandatory", category: .invalidArgument,
      message: "The input object cannot be bound because it did not contain the information "
        + "required to bind all mandatory parameters:  \(names.joined(separator: " "))",
      exceptionType: "System.Management.Automation.ParameterBindingException",
      targetText: object.targetName, targetType: object.shortTypeName, source: call.errorSource,
      position: call.position)
  }
}
