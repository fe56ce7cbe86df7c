/// Methods that lists have beside those of every collection: ranges, and searches by a block.
enum ListMethods {
  static func call(
    _ array: ArrayObject, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult? {
    switch member.folded {
    case "getrange", "removerange": return try range(array, member, arguments, shell)
    case "insertrange":
      let at = Int(try Conversion(shell).int32(try Methods.argument(arguments, 0, member.text)))
      let added = try Methods.argument(arguments, 1, member.text).elements
      guard (0...array.items.count).contains(at) else {
        throw CollectionMethods.outOfRange(member, arguments)
      }
      for item in added { try shell.willChange(.array(array), putting: item) }
      try shell.charge(elements: added.count)
      array.items.insert(contentsOf: added, at: at)
      return .nothing
    case "lastindexof":
      let wanted = try Methods.argument(arguments, 0, member.text)
      let found = array.items.lastIndex {
        Comparison.equals($0, wanted, ignoringCase: false, shell)
      }
      return .value(.integer(found ?? -1))
    case "removeall":
      let (kept, _) = try parted(array, arguments, member.text, shell)
      let count = array.items.count - kept.count
      try shell.willChange(.array(array), putting: .null)
      array.items = kept
      return .value(.integer(count))
    case "trimexcess", "trimtosize": return .nothing
    default:
      return try search(array, member.text, member.folded, arguments, shell).map { .value($0) }
    }
  }

  /// `Find`, `FindAll`, `FindIndex`, `FindLast`, `Exists`, `TrueForAll` by a block that gets the
  /// element as its argument; nil for other methods.
  static func search(
    _ array: ArrayObject, _ name: String, _ folded: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    let known = ["find", "findall", "findindex", "findlast", "exists", "trueforall", "foreach"]
    guard known.contains(folded) else { return nil }
    if folded == "foreach" {
      guard case .scriptBlock(let block)? = arguments.first else {
        throw Methods.noOverload(name, arguments.count)
      }
      for item in array.items { _ = try shell.invoke(block, item: nil, arguments: [item]) }
      return .null
    }
    let (others, matching) = try parted(array, arguments, name, shell)
    switch folded {
    case "find": return matching.first?.item ?? .null
    case "findlast": return matching.last?.item ?? .null
    case "findindex": return .integer(matching.first?.index ?? -1)
    case "exists": return .bool(!matching.isEmpty)
    case "trueforall": return .bool(others.isEmpty)
    default:
      let found = ArrayObject(
        matching.map(\.item), elementType: array.elementType, kind: array.kind)
      found.epoch = shell.readOnlyEpoch
      try shell.charge(elements: found.items.count)
      return .array(found)
    }
  }

  /// The elements for which a block does not hold, and those for which it does.
  static func parted(
    _ array: ArrayObject, _ arguments: [Value], _ name: String, _ shell: Shell
  ) throws(ShellError) -> (others: [Value], matching: [(index: Int, item: Value)]) {
    guard case .scriptBlock(let block)? = arguments.first else {
      throw Methods.noOverload(name, arguments.count)
    }
    var others: [Value] = []
    var matching: [(index: Int, item: Value)] = []
    for (index, item) in array.items.enumerated() {
      let result = try shell.invoke(block, item: nil, arguments: [item])
      if Value.array(result).isTrue {
        matching.append((index, item))
      } else {
        others.append(item)
      }
    }
    return (others, matching)
  }

  private static func range(
    _ array: ArrayObject, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    let first = Int(try Conversion(shell).int32(try Methods.argument(arguments, 0, member.text)))
    let count = Int(try Conversion(shell).int32(try Methods.argument(arguments, 1, member.text)))
    guard first >= 0, count >= 0 else { throw CollectionMethods.outOfRange(member, arguments) }
    guard count <= array.items.count - first else {
      throw Methods.failure(
        member.text, arguments.count, "System.ArgumentException",
        "Offset and length were out of bounds for the array or count is greater than the number "
          + "of elements from index to the end of the source collection.")
    }
    if member.folded == "getrange" {
      let part = ArrayObject(
        Array(array.items[first..<(first + count)]), elementType: array.elementType,
        kind: array.kind)
      part.epoch = shell.readOnlyEpoch
      try shell.charge(elements: count)
      return .value(.array(part))
    }
    try shell.willChange(.array(array), putting: .null)
    array.items.removeSubrange(first..<(first + count))
    return .nothing
  }
}
