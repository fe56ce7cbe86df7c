extension Binder {
  /// What one pipeline object brought: parameter index and value.
  typealias PipelineValues = [(index: Int, value: Value)]

  /// Binds one pipeline object: the whole before its properties, fitting types before conversion.
  /// Empty where it fits nothing.
  mutating func bindObject(_ object: Value) throws(ShellError) -> PipelineValues {
    var found: PipelineValues = []
    for isConverting in [false, true] {
      for (index, entry) in table.entries.enumerated() where isOpen(index, found) {
        guard entry.declaration(in: sets, where: { $0.fromPipeline }) != nil else { continue }
        if let value = admitted(object, entry, isConverting: isConverting) {
          found.append((index, value))
          narrow(entry, byValue: true)
        }
      }
      for (index, entry) in table.entries.enumerated() where isOpen(index, found) {
        guard entry.declaration(in: sets, where: { $0.fromPipelineByPropertyName }) != nil,
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
    bound[index] == nil && table.entries[index].setMask & sets != 0
      && !found.contains { $0.index == index }
  }

  private mutating func narrow(_ entry: BindingTable.Entry, byValue: Bool) {
    var mask: UInt64 = 0
    for (set, declaration) in entry.bySet.enumerated() {
      let takes = byValue ? declaration?.fromPipeline : declaration?.fromPipelineByPropertyName
      if takes == true { mask |= 1 << UInt64(set) }
    }
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
    var complete: UInt64 = 0
    for set in table.setNames.indices {
      let mask: UInt64 = 1 << UInt64(set)
      guard sets & mask != 0 else { continue }
      let isMissing = table.entries.indices.contains { index in
        bound[index] == nil && !found.contains { $0.index == index }
          && table.entries[index].bySet[set]?.isMandatory == true
      }
      if !isMissing { complete |= mask }
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

extension BindingTable.Entry {
  /// The declaration of the first of some sets for which a condition holds.
  func declaration(
    in mask: UInt64, where holds: (ParameterDeclaration) -> Bool
  ) -> ParameterDeclaration? {
    for (index, declaration) in bySet.enumerated() where mask & (1 << UInt64(index)) != 0 {
      if let declaration, holds(declaration) { return declaration }
    }
    return nil
  }
}
