extension Binder {
  /// What one pipeline object brought: parameter index and value.
  typealias PipelineValues = [(index: Int, value: Value)]

  /// Binds one pipeline object: the whole before its properties, fitting types before conversion.
  /// Empty where it fits nothing.
  mutating func bindObject(_ object: Value) throws(ShellError) -> PipelineValues {
    var found: PipelineValues = []
    for isConverting in [false, true] {
      for index in table.byValue where isOpen(index, found) {
        let entry = table.entries[index]
        guard entry.fromPipeline & sets != 0 else { continue }
        if let value = admitted(object, entry, isConverting: isConverting) {
          found.append((index, value))
          narrow(entry, byValue: true)
        }
      }
      for index in table.byProperty where isOpen(index, found) {
        let entry = table.entries[index]
        guard entry.byProperty & sets != 0,
          let property = try property(object, entry)
        else { continue }
        if let value = admitted(property, entry, isConverting: isConverting) {
          found.append((index, value))
          narrow(entry, byValue: false)
        }
      }
    }
    if found.isEmpty { return [] }
    decideAfter(found)
    return found
  }

  private func isOpen(_ index: Int, _ found: PipelineValues) -> Bool {
    !bound.has(index) && table.entries[index].setMask & sets != 0
      && !found.contains { $0.index == index }
  }

  private mutating func narrow(_ entry: BindingTable.Entry, byValue: Bool) {
    let mask = byValue ? entry.fromPipeline : entry.byProperty
    if sets & mask != 0 { sets &= mask }
  }

  private func admitted(
    _ value: Value, _ entry: BindingTable.Entry, isConverting: Bool
  ) -> Value? {
    if !isConverting {
      guard fits(value, entry.type) else { return nil }
    }
    return try? admit(value, entry)
  }

  private func property(
    _ object: Value, _ entry: BindingTable.Entry
  ) throws(ShellError) -> Value? {
    for name in [entry.name] + entry.aliases {
      if let value = try Members.property(of: object, named: name, shell), !value.isNull {
        return value
      }
    }
    return nil
  }

  /// Sets whose mandatory parameters are all there now win; the default set among them.
  private mutating func decideAfter(_ found: PipelineValues) {
    var complete = sets
    for index in table.mandatory
    where !bound.has(index) && !found.contains(where: { $0.index == index }) {
      complete &= ~table.entries[index].mandatory
    }
    if complete != 0 { sets = complete }
    if sets & table.defaultMask != 0 { sets &= table.defaultMask }
  }

  /// The error of an object that fits nothing.
  func notBound(_ object: Value) -> ErrorRecord {
    ErrorRecord(
      id: "InputObjectNotBound", category: .invalidArgument,
      message: "The input object cannot be bound to any parameters for the command either because "
        + "the command does not take pipeline input or the input and its properties do not match "
        + "any of the parameters that take pipeline input.",
      exceptionType: "System.Management.Automation.ParameterBindingException",
      targetText: object.text, source: call.errorSource, position: call.position)
  }

  /// The error of an object that does not bring all that is mandatory.
  func missingMandatory(_ object: Value, _ names: [String]) -> ErrorRecord {
    ErrorRecord(
      id: "InputObjectMissingMandatory", category: .invalidArgument,
      message: "The input object cannot be bound because it did not contain the information "
        + "required to bind all mandatory parameters:  \(names.joined(separator: " "))",
      exceptionType: "System.Management.Automation.ParameterBindingException",
      targetText: object.text, source: call.errorSource, position: call.position)
  }
}
