/// Methods of queues, stacks and sets.
enum SpecialCollections {
  /// nil for a method that they have in common with lists.
  static func call(
    _ array: ArrayObject, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult? {
    switch (array.kind, member.folded) {
    case (.queue, "enqueue"): return try put(array, at: array.items.count, arguments, shell)
    case (.stack, "push"): return try put(array, at: 0, arguments, shell)
    case (.queue, "dequeue"), (.stack, "pop"): return try take(array, member, shell)
    case (.queue, "peek"), (.stack, "peek"):
      guard let first = array.items.first else { throw empty(array, member) }
      return .value(first)
    case (.hashSet, "add"): return try insert(array, arguments, shell)
    case (.hashSet, "remove"):
      let wanted = try Methods.argument(arguments, 0, member.text)
      try shell.willChange(.array(array), putting: .null)
      let found = array.items.firstIndex { same($0, wanted) }
      if let found { array.items.remove(at: found) }
      return .value(.bool(found != nil))
    case (.hashSet, "contains"):
      let wanted = try Methods.argument(arguments, 0, member.text)
      return .value(.bool(array.items.contains { same($0, wanted) }))
    default: return nil
    }
  }

  private static func put(
    _ array: ArrayObject, at index: Int, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    let value = try typed(arguments, array, shell)
    try shell.willChange(.array(array), putting: value)
    try shell.charge(elements: 1)
    array.items.insert(value, at: index)
    return .nothing
  }

  private static func take(
    _ array: ArrayObject, _ member: Members.MemberReference, _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    guard !array.items.isEmpty else { throw empty(array, member) }
    try shell.willChange(.array(array), putting: .null)
    return .value(array.items.removeFirst())
  }

  private static func insert(
    _ array: ArrayObject, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    let value = try typed(arguments, array, shell)
    try shell.step(array.items.count)
    if array.items.contains(where: { same($0, value) }) { return .value(.bool(false)) }
    try shell.willChange(.array(array), putting: value)
    try shell.charge(elements: 1)
    array.items.append(value)
    return .value(.bool(true))
  }

  private static func typed(
    _ arguments: [Value], _ array: ArrayObject, _ shell: Shell
  ) throws(ShellError) -> Value {
    let value = try Methods.argument(arguments, 0, "Add")
    return try Conversion(shell).convert(value, to: TypeNames.type(named: array.elementType))
  }

  private static func same(_ one: Value, _ other: Value) -> Bool {
    if one.isNull || other.isNull { return one.isNull && other.isNull }
    return HashKey(one, isCaseSensitive: true) == HashKey(other, isCaseSensitive: true)
  }

  private static func empty(
    _ array: ArrayObject, _ member: Members.MemberReference
  ) -> ShellError {
    Methods.failure(
      member.text, 0, "System.InvalidOperationException",
      array.kind == .queue ? "Queue empty." : "Stack empty.")
  }
}
