/// The type names of an object, as `PSObject.TypeNames` and `pstypenames` give them: those of
/// custom objects can be changed.
enum TypeNameList {
  static func list(of value: Value) -> Value {
    let names = ArrayObject(value.typeNames.map { .string($0) }, elementType: "System.String")
    names.owner = value
    return .array(names)
  }

  /// `Add`, `Insert`, `Remove`, `RemoveAt` and `Clear`; nil for other methods.
  static func call(
    _ list: ArrayObject, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult? {
    guard let owner = list.owner,
      ["add", "insert", "remove", "removeat", "clear"].contains(member.folded)
    else { return nil }
    guard case .object(let object as CustomObject) = owner else {
      throw .notPartOfThisShell("Changing the type names of \(owner.typeName)")
    }
    var names = list.items.map(\.text)
    var result = MethodResult.nothing
    switch member.folded {
    case "add": names.append(try Methods.argument(arguments, 0, member.text).text)
    case "insert":
      let place = try index(arguments, member, upTo: names.count)
      names.insert(try Methods.argument(arguments, 1, member.text).text, at: place)
    case "remove":
      let name = try Methods.argument(arguments, 0, member.text).text
      let found = names.firstIndex { TextComparison.equalsIgnoringCase($0, name) }
      if let found { names.remove(at: found) }
      result = .value(.bool(found != nil))
    case "removeat":
      names.remove(at: try index(arguments, member, upTo: names.count - 1))
    default: names = []
    }
    try shell.charge(elements: 1)
    try shell.willChange(owner, putting: .null)
    object.setTypeNames(names, engine: shell.engine)
    list.items = names.map { .string($0) }
    return result
  }

  private static func index(
    _ arguments: [Value], _ member: Members.MemberReference, upTo limit: Int
  ) throws(ShellError) -> Int {
    guard let index = Int(try Methods.argument(arguments, 0, member.text).text),
      (0...max(0, limit)).contains(index), limit >= 0
    else {
      throw Methods.failure(
        member.text, arguments.count, "System.ArgumentOutOfRangeException",
        "Index must be within the bounds of the List. (Parameter 'index')")
    }
    return index
  }
}
