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
      if value.text.isEmpty {
        throw failure(
          "AliasReferenceShouldNotBeNullOrEmpty",
          "The member referenced by this alias should not be null or empty.")
      }
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

  /// Whether the name is free or may be taken; what says no has been reported.
  private func mayAdd(_ name: String) throws(ShellError) -> Bool {
    let slot = object.shape.slot(of: context.engine.names.name(name))
    let isMethod = object.addedMethods.contains { TextComparison.equalsIgnoringCase($0.name, name) }
    guard slot != nil || isMethod else { return true }
    guard isForced else {
      try report(
        "MemberAlreadyExists",
        "Cannot add a member with the name \"\(name)\" because a member with that name already "
          + "exists. To overwrite the member anyway, add the Force parameter to your command.")
      return false
    }
    guard let slot, object.addedMember(at: slot) == nil else { return true }
    let own = TypeExtensions.member(name, of: object.shape.typeNames)?.kind ?? .Property
    try report(
      "CannotRemoveTypeDataMember",
      "Cannot force the member with name \"\(name)\" and type \"\(own.rawValue)\" to be added. A "
        + "member with that name and type already exists, and the existing member is not an "
        + "instance extension.")
    return false
  }

  private func report(_ id: String, _ message: String) throws(ShellError) {
    try context.writeError(
      id, .invalidOperation, message, target: .object(object),
      exceptionType: "System.InvalidOperationException")
  }

  private func missing(_ kind: MemberKind) -> ShellError {
    kind == .ScriptProperty
      ? failure(
        "Value1AndValue2AreNotBothNull",
        "Both Value and SecondValue parameters should not be null for a member of type "
          + "\"\(kind.rawValue)\". Specify a non-null value for one of the two parameters.")
      : failure(
        "Value1ShouldNotBeNull",
        "The Value parameter should not be null for a member of type \"\(kind.rawValue)\". Specify "
          + "a non-null value for the Value parameter when adding members of this type.")
  }

  private func notAllowed(_ kind: MemberKind) -> ShellError {
    failure(
      "Value2ShouldNotBeSpecified",
      "The SecondValue parameter is not necessary for a member of type \"\(kind.rawValue)\", and "
        + "should not be specified. Do not specify the SecondValue parameter when you add members "
        + "of this type.")
  }

  private func failure(_ id: String, _ message: String) -> ShellError {
    context.failure(
      id, .invalidOperation, message, exceptionType: "System.InvalidOperationException")
  }
}
