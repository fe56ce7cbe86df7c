/// `$PSDefaultParameterValues`: values of parameters that the call does not give.
extension Binder {
  /// Binds what the table has for this command: keys are `Command:Parameter`, both with wildcards.
  /// A simple function takes none; a value that does not fit is left out.
  mutating func bindDefaultValues() throws(ShellError) {
    guard !keepsLeftOver, !call.name.isEmpty,
      case .hashtable(let values) = shell.cells[shell.engine.known.defaultParameterValues].value,
      values.count > 0, values[.string("Disabled")]?.isTrue != true
    else { return }
    for (at, key) in values.keys.enumerated() {
      guard let name = parameterName(of: key.text) else { continue }
      let value = try evaluated(values.values[at])
      if case .common(let common) = table.resolve(name) {
        bindCommonDefault(common, value)
        continue
      }
      let pattern = WildcardPattern(name, ignoringCase: true)
      for index in table.entries.indices where !has(index) {
        let entry = table.entries[index]
        guard ([entry.name] + entry.aliases).contains(where: pattern.matches),
          sets & entry.setMask != 0
        else { continue }
        let before = (sets, bound)
        do throws(ShellError) {
          try keep(index, CallArgument(value: value, isSplatted: true))
          sets &= entry.setMask
        } catch {
          guard error.record != nil else { throw error }
          (sets, bound) = before
        }
      }
    }
  }

  /// The parameter's part of a key that is for this command.
  private func parameterName(of key: String) -> String? {
    guard let colon = key.lastIndex(of: ":") else { return nil }
    var command = String(key[..<colon])
    if let target = shell.aliasTarget(command) { command = target }
    guard WildcardPattern(command, ignoringCase: true).matches(call.name) else { return nil }
    return String(key[key.index(after: colon)...])
  }

  /// A script block is asked for the value.
  private func evaluated(_ value: Value) throws(ShellError) -> Value {
    guard case .scriptBlock(let block) = value else { return value }
    let values = try shell.invoke(block, item: nil, arguments: [])
    return values.count == 1 ? values[0] : .array(values)
  }

  private func bindCommonDefault(_ name: CommonParameterName, _ value: Value) {
    guard !call.parameters.contains(where: { $0.name == name.rawValue }) else { return }
    switch name {
    case .verbose: call.common.verbose = value.isTrue
    case .debug: call.common.debug = value.isTrue
    case .whatIf: call.common.whatIf = value.isTrue
    case .confirm: call.common.confirm = value.isTrue
    case .errorAction: call.common.errorAction = ActionPreference(value)
    case .warningAction: call.common.warningAction = ActionPreference(value)
    case .informationAction: call.common.informationAction = ActionPreference(value)
    case .errorVariable: call.common.errorVariable = value.text
    case .warningVariable: call.common.warningVariable = value.text
    case .outVariable: call.common.outVariable = value.text
    default: return
    }
  }
}
