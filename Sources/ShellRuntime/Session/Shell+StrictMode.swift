extension Shell {
  /// The strict mode that holds here, 0 for none. `Set-StrictMode` sets it for its caller's scope
  /// and the scopes below.
  public var strictLevel: Int {
    let id = engine.known.strictMode
    guard cells[id].depth >= 0, case .int(let level) = cells[id].value else { return 0 }
    return Int(level)
  }

  /// Sets the strict mode of the current scope: 1, 2, 3 as versions of PowerShell, 0 for none.
  public func setStrictMode(_ level: Int) {
    bindLocal(engine.known.strictMode, .integer(level))
  }

  /// A variable that has not been set is an error from a strict mode on.
  @inline(never)
  func refuseUnset(_ name: String, from level: Int) throws(ShellError) {
    guard strictLevel >= level else { return }
    throw .failed(
      "VariableIsUndefined", .invalidOperation,
      "The variable '$\(name)' cannot be retrieved because it has not been set.", target: name)
  }

  /// A property that has to be there; a single object has no `Count` of its own then.
  func strictProperty(
    of value: Value, _ member: Members.MemberReference
  ) throws(ShellError) -> Value {
    let isCounting = member.folded == "count" || member.folded == "length"
    let isSingle = isCounting && !Members.isCollection(value)
    if !isSingle, let found = try Members.property(of: value, member, self) { return found }
    if isSingle, let found = try Members.ownProperty(of: value, member, self) { return found }
    throw .failed(
      "PropertyNotFoundStrict", .notSpecified,
      "The property '\(member.text)' cannot be found on this object. Verify that the property "
        + "exists.", exceptionType: "System.Management.Automation.PropertyNotFoundException")
  }

  /// An index that has to be inside.
  func checkBounds(of value: Value, _ index: Value) throws(ShellError) {
    let count: Int
    switch value {
    case .array(let array): count = array.items.count
    case .string(let text): count = text.utf16.count
    default: return
    }
    guard case .int(let number) = index else { return }
    let position = number < 0 ? count + Int(number) : Int(number)
    guard position < 0 || position >= count else { return }
    throw .failed(
      "System.IndexOutOfRangeException", .operationStopped,
      "Index was outside the bounds of the array.",
      exceptionType: "System.IndexOutOfRangeException")
  }
}
