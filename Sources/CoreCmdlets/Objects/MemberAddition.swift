import ShellRuntime

/// Adds members to one object, with `Add-Member`'s errors.
struct MemberAddition {
  let object: ShellObject
  let isForced: Bool
  private let context: CmdletContext

  init(object: ShellObject, isForced: Bool, _ context: CmdletContext) {
    self.object = object
    self.isForced = isForced
    self.context = context
  }

  /// Adds a note property; false where one is there and `-Force` is not given.
  func addNote(_ name: String, _ value: Value) throws(ShellError) -> Bool {
    guard try mayAdd(name) else { return false }
    object.addNote(name, value, engine: context.engine)
    return true
  }

  /// Adds a member of a kind; false where one is there and `-Force` is not given.
  func add(
    _ kind: MemberKind, _ name: String, _ value: Value, _ second: Value
  ) throws(ShellError) -> Bool {
    switch kind {
    case .NoteProperty, .ScriptMethod:
      if !second.isNull { throw notAllowed(kind) }
    case .AliasProperty:
      if value.isNull { throw missing(kind) }
    case .ScriptProperty:
      if value.isNull, second.isNull { throw missing(kind) }
    case .CodeProperty, .CodeMethod, .MemberSet, .PropertySet:
      throw context.failure(
        "NotPartOfThisShell", .notImplemented,
        "A member of the kind \(kind.rawValue) is not part of this shell.",
        exceptionType: "System.Management.Automation.PSNotSupportedException")
    default:
      throw context.failure(
        "CannotAddMemberType", .invalidOperation,
        "Cannot add a member with type \"\(kind.rawValue)\". Specify a different type for the "
          + "MemberTypes parameter.", exceptionType: "System.InvalidOperationException")
    }
    let get = try block(kind, value)
    let set = kind == .ScriptProperty ? try block(kind, second) : nil
    guard try mayAdd(name) else { return false }
    object.changeMembers(context.engine) { holder in
      switch kind {
      case .AliasProperty: holder.addAlias(name, of: value.text, context.shell)
      case .ScriptProperty: holder.addScript(name, get: get, set: set, context.shell)
      case .ScriptMethod: get.map { holder.addMethod(name, $0, context.shell) }
      default: holder.add(name, value, engine: context.engine)
      }
    }
    return true
  }

  /// The block that a kind of member needs; nil where none is given or needed.
  private func block(_ kind: MemberKind, _ value: Value) throws(ShellError) -> ScriptBlockObject? {
    guard kind == .ScriptProperty || kind == .ScriptMethod else { return nil }
    switch value {
    case .scriptBlock(let block): return block
    case .null where kind == .ScriptProperty: return nil
    case .null: throw missing(kind)
    default:
      throw context.failure(
        "ConvertToFinalInvalidCastException", .invalidArgument,
        "Cannot convert the \"\(value.text)\" value of type \"\(value.typeName)\" to type "
          + "\"System.Management.Automation.ScriptBlock\".", target: value,
        exceptionType: "System.Management.Automation.PSInvalidCastException")
    }
  }

  private func mayAdd(_ name: String) throws(ShellError) -> Bool {
    let slot = object.shape.slot(of: context.engine.names.name(name))
    let isThere =
      slot != nil
      || object.addedMethods.contains { TextComparison.equalsIgnoringCase($0.name, name) }
    if isForced, let slot, object.addedMember(at: slot) == nil {
      throw context.failure(
        "NotPartOfThisShell", .notImplemented,
        "Putting a member in the place of \(name), which \(object.shape.typeNames[0]) has itself, "
          + "is not part of this shell.", target: .object(object),
        exceptionType: "System.Management.Automation.PSNotSupportedException")
    }
    guard isThere, !isForced else { return true }
    try context.writeError(
      "MemberAlreadyExists", .invalidOperation,
      "Cannot add a member with the name \"\(name)\" because a member with that name already "
        + "exists. To overwrite the member anyway, add the Force parameter to your command.",
      target: .object(object), exceptionType: "System.InvalidOperationException")
    return false
  }

  private func missing(_ kind: MemberKind) -> ShellError {
    context.failure(
      kind == .ScriptProperty ? "Value1AndValue2AreNotBothNull" : "Value1ShouldNotBeNull",
      .invalidOperation,
      kind == .ScriptProperty
        ? "Both Value and SecondValue parameters for a \(kind.rawValue) cannot be null."
        : "The Value parameter for a \(kind.rawValue) cannot be null.",
      exceptionType: "System.InvalidOperationException")
  }

  private func notAllowed(_ kind: MemberKind) -> ShellError {
    context.failure(
      "Value2ShouldNotBeSpecified", .invalidOperation,
      "The SecondValue parameter is not necessary for a member of type \"\(kind.rawValue)\".",
      exceptionType: "System.InvalidOperationException")
  }
}
