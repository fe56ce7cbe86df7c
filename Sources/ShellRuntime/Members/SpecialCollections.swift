/// Methods of queues, stacks and sets.
enum SpecialCollections {
  /// nil for a method that they have in common with lists.
  static func call(
    _ array: ArrayObject, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult? {
    switch (array.kind, member.folded) {
    case (.queue, "enqueue"), (.stack, "push"): return try put(array, member, arguments, shell)
    case (.queue, "dequeue"), (.stack, "pop"): return try take(array, member, shell)
    case (.queue, "peek"), (.stack, "peek"):
      guard let first = array.items.first else { throw empty(array, member) }
      return .value(first)
    case (.hashSet, _): return try SetMethods.call(array, member, arguments, shell)
    default: return nil
    }
  }

  private static func put(
    _ array: ArrayObject, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    let value = try typed(arguments, array, member.text, shell)
    try shell.willChange(.array(array), putting: value)
    try shell.charge(elements: 1)
    array.items.insert(value, at: array.kind == .stack ? 0 : array.items.count)
    return .nothing
  }

  private static func take(
    _ array: ArrayObject, _ member: Members.MemberReference, _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    guard !array.items.isEmpty else { throw empty(array, member) }
    try shell.willChange(.array(array), putting: .null)
    return .value(array.items.removeFirst())
  }

  /// The argument as an element of a collection of a type.
  static func typed(
    _ arguments: [Value], _ array: ArrayObject, _ method: String, _ shell: Shell
  ) throws(ShellError) -> Value {
    let value = try Methods.argument(arguments, 0, method)
    let type = TypeNames.type(named: array.elementType)
    do throws(ShellError) { return try Conversion(shell).convert(value, to: type) } catch {
      throw .argumentConversion(value, "item", method, type, error)
    }
  }

  private static func empty(
    _ array: ArrayObject, _ member: Members.MemberReference
  ) -> ShellError {
    Methods.failure(
      member.text, 0, "System.InvalidOperationException",
      array.kind == .queue ? "Queue empty." : "Stack empty.")
  }
}
