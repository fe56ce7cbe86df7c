/// Methods of System.Collections.Generic.HashSet.
enum SetMethods {
  /// nil for a method that it has in common with lists.
  static func call(
    _ set: ArrayObject, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult? {
    switch member.folded {
    case "add", "remove", "contains":
      let value = try SpecialCollections.typed(arguments, set, member.text, shell)
      return .value(.bool(try one(set, member.folded, value, shell)))
    case "removewhere":
      let (kept, _) = try ListMethods.parted(set, arguments, member.text, shell)
      let count = set.items.count - kept.count
      try shell.willChange(.array(set), putting: .null)
      set.items = kept
      return .value(.integer(count))
    case "unionwith", "intersectwith", "exceptwith", "symmetricexceptwith", "issubsetof",
      "issupersetof", "ispropersubsetof", "ispropersupersetof", "overlaps", "setequals":
      return try with(set, member, try Methods.argument(arguments, 0, member.text), shell)
    default: return nil
    }
  }

  private static func one(
    _ set: ArrayObject, _ name: String, _ value: Value, _ shell: Shell
  ) throws(ShellError) -> Bool {
    try shell.step(set.items.count)
    let found = set.items.firstIndex { same($0, value, set) }
    guard name != "contains" else { return found != nil }
    try shell.willChange(.array(set), putting: name == "add" ? value : .null)
    if name == "remove" {
      if let found { set.items.remove(at: found) }
      return found != nil
    }
    guard found == nil else { return false }
    try shell.charge(elements: 1)
    set.items.append(value)
    return true
  }

  /// The operations with another collection.
  private static func with(
    _ set: ArrayObject, _ member: Members.MemberReference, _ other: Value, _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    var wanted: [Value] = []
    let type = TypeNames.type(named: set.elementType)
    for item in other.elements {
      let value = try Conversion(shell).convert(item, to: type)
      try shell.step(wanted.count)
      if !wanted.contains(where: { same($0, value, set) }) { wanted.append(value) }
    }
    try shell.step(set.items.count * max(1, wanted.count))
    func isWanted(_ value: Value) -> Bool { wanted.contains { same($0, value, set) } }
    let common = set.items.filter(isWanted)
    let missing = wanted.filter { value in !set.items.contains { same($0, value, set) } }
    switch member.folded {
    case "issubsetof": return .value(.bool(common.count == set.items.count))
    case "issupersetof": return .value(.bool(missing.isEmpty))
    case "ispropersubsetof":
      return .value(.bool(common.count == set.items.count && !missing.isEmpty))
    case "ispropersupersetof":
      return .value(.bool(missing.isEmpty && common.count < set.items.count))
    case "overlaps": return .value(.bool(!common.isEmpty))
    case "setequals":
      return .value(.bool(missing.isEmpty && common.count == set.items.count))
    default: break
    }
    try shell.willChange(.array(set), putting: .null)
    for item in missing { try shell.willChange(.array(set), putting: item) }
    try shell.charge(elements: missing.count)
    switch member.folded {
    case "unionwith": set.items += missing
    case "intersectwith": set.items = common
    case "exceptwith": set.items.removeAll(where: isWanted)
    default: set.items = set.items.filter { !isWanted($0) } + missing
    }
    return .nothing
  }

  private static func same(_ one: Value, _ other: Value, _ set: ArrayObject) -> Bool {
    if one.isNull || other.isNull { return one.isNull && other.isNull }
    return HashKey(one, isCaseSensitive: !set.ignoresCase)
      == HashKey(other, isCaseSensitive: !set.ignoresCase)
  }
}
