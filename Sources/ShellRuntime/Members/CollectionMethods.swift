/// Methods of arrays and lists, and `.Where()` and `.ForEach()` of anything.
enum CollectionMethods {
  static func call(
    _ array: ArrayObject, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    try shell.step(1 + array.items.count / 16)
    switch array.kind {
    case .queue, .stack, .hashSet:
      if let result = try SpecialCollections.call(array, member, arguments, shell) {
        return result
      }
    case .list, .arrayList, .collection:
      if let result = try ListMethods.call(array, member, arguments, shell) { return result }
    case .fixed where array.owner != nil && array.elementType == "System.String":
      if let result = try TypeNameList.call(array, member, arguments, shell) { return result }
    case .fixed where array.owner != nil:
      if let result = try PropertyObject.call(array, member.folded, arguments, shell) {
        return result
      }
    default: break
    }
    if case .readOnly = array.kind,
      let result = try RegexCollections.call(array, member.folded, arguments)
    {
      return result
    }
    switch member.folded {
    case "contains":
      let wanted = try Methods.argument(arguments, 0, member.text)
      return .value(.bool(index(of: wanted, in: array, shell) != nil))
    case "indexof":
      let wanted = try Methods.argument(arguments, 0, member.text)
      return .value(.integer(index(of: wanted, in: array, shell) ?? -1))
    case "getenumerator": return .value(try enumerator(array.items, shell))
    case "movenext" where array.cursor != nil:
      try shell.willChange(.array(array), putting: .null)
      let next = min((array.cursor ?? -1) + 1, array.items.count)
      array.cursor = next
      return .value(.bool(next < array.items.count))
    case "reset" where array.cursor != nil:
      try shell.willChange(.array(array), putting: .null)
      array.cursor = -1
      return .nothing
    case "toarray", "clone":
      return .value(try shell.newArray(array.items, elementType: array.elementType))
    case "getlength", "getupperbound":
      return .value(.integer(array.items.count - (member.folded == "getlength" ? 0 : 1)))
    case "getvalue", "get_item", "item":
      return .value(
        try Indexing.get(.array(array), try Methods.argument(arguments, 0, member.text), shell))
    case "setvalue":
      let new = try Methods.argument(arguments, 0, member.text)
      try Indexing.set(
        .array(array), try Methods.argument(arguments, 1, member.text), new, shell)
      return .nothing
    case "add", "addrange", "insert", "remove", "removeat", "clear", "reverse", "sort":
      return try change(array, member, arguments, shell)
    default: return try each(array, member, arguments, shell)
    }
  }

  private static func index(of wanted: Value, in array: ArrayObject, _ shell: Shell) -> Int? {
    array.items.firstIndex { Comparison.equals($0, wanted, ignoringCase: false, shell) }
  }

  /// What `GetEnumerator` gives: the items, with `MoveNext` and `Current`.
  static func enumerator(_ items: [Value], _ shell: Shell) throws(ShellError) -> Value {
    let value = try shell.newArray(items)
    if case .array(let array) = value { array.cursor = -1 }
    return value
  }

  /// What an element of an array is that has been cleared, or that nobody has set.
  static func emptyElement(_ type: ShellType) -> Value {
    switch type {
    case .number(.int): .int(0)
    case .number(.long): .long(0)
    case .number(.double): .double(0)
    case .number(.byte): .byte(0)
    case .bool: .bool(false)
    case .char: .char(0)
    default: .null
    }
  }

  private static func change(
    _ array: ArrayObject, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    if case .readOnly = array.kind { return .unknown }
    guard array.kind != .fixed || member.folded == "reverse" || member.folded == "sort" else {
      guard ["add", "insert", "remove", "removeat", "clear"].contains(member.folded) else {
        return .unknown
      }
      if member.folded == "clear" {
        try shell.willChange(.array(array), putting: .null)
        let empty = emptyElement(TypeNames.type(named: array.elementType))
        array.items = array.items.map { _ in empty }
        return .nothing
      }
      throw Methods.failure(
        member.text, arguments.count, "System.NotSupportedException",
        "Collection was of a fixed size.")
    }
    var first = arguments.first ?? .null
    let isTyped = array.kind == .list || array.kind == .collection
    if isTyped, ["add", "remove"].contains(member.folded), !arguments.isEmpty {
      first = try SpecialCollections.typed(arguments, array, member.text, shell)
    }
    try shell.willChange(.array(array), putting: member.folded == "remove" ? .null : first)
    switch member.folded {
    case "add":
      try shell.charge(elements: 1)
      guard !arguments.isEmpty else { throw Methods.noOverload(member.text, 0) }
      array.items.append(first)
      return array.kind == .arrayList ? .value(.integer(array.items.count - 1)) : .nothing
    case "addrange":
      try shell.charge(elements: first.elements.count)
      for item in first.elements {
        let new = array.kind == .list ? try typed(item, array, shell) : item
        try shell.willChange(.array(array), putting: new)
        array.items.append(new)
      }
    case "insert":
      let at = Int(try Conversion(shell).int32(first))
      guard (0...array.items.count).contains(at) else { throw outOfRange(member, arguments) }
      let new = try typed(try Methods.argument(arguments, 1, member.text), array, shell)
      try shell.willChange(.array(array), putting: new)
      array.items.insert(new, at: at)
    case "remove":
      let found = index(of: first, in: array, shell)
      if let found { array.items.remove(at: found) }
      return array.kind == .arrayList ? .nothing : .value(.bool(found != nil))
    case "removeat":
      let at = Int(try Conversion(shell).int32(first))
      guard array.items.indices.contains(at) else { throw outOfRange(member, arguments) }
      array.items.remove(at: at)
    case "clear": array.items = []
    case "reverse": array.items.reverse()
    default: try sort(array, shell)
    }
    return .nothing
  }

  /// A value as an element of a list of a type.
  private static func typed(
    _ value: Value, _ array: ArrayObject, _ shell: Shell
  ) throws(ShellError) -> Value {
    guard array.elementType != "System.Object" else { return value }
    return try Conversion(shell).convert(value, to: TypeNames.type(named: array.elementType))
  }

  static func outOfRange(
    _ member: Members.MemberReference, _ arguments: [Value]
  ) -> ShellError {
    Methods.failure(
      member.text, arguments.count, "System.ArgumentOutOfRangeException",
      "Index was out of range. Must be non-negative and less than the size of the collection. "
        + "(Parameter 'index')")
  }

  static func sort(_ array: ArrayObject, _ shell: Shell) throws(ShellError) {
    array.items = try sorted(array.items, shell)
  }

  /// A stable merge sort, since a comparison may fail.
  static func sorted(_ items: [Value], _ shell: Shell) throws(ShellError) -> [Value] {
    guard items.count > 1 else { return items }
    let middle = items.count / 2
    let left = try sorted(Array(items[..<middle]), shell)
    let right = try sorted(Array(items[middle...]), shell)
    try shell.step(items.count)
    var merged: [Value] = []
    merged.reserveCapacity(items.count)
    var (one, other) = (0, 0)
    while one < left.count, other < right.count {
      let order = try Comparison.order(left[one], right[other], ignoringCase: false, shell) ?? 0
      if order <= 0 {
        merged.append(left[one])
        one += 1
      } else {
        merged.append(right[other])
        other += 1
      }
    }
    return merged + left[one...] + right[other...]
  }

  /// A method of the elements.
  private static func each(
    _ array: ArrayObject, _ member: Members.MemberReference, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    guard !array.items.isEmpty else { return .unknown }
    var results: [Value] = []
    var gaveAny = false
    try shell.enterCall()
    defer { shell.leaveCall() }
    for item in array.items {
      guard let result = try Methods.call(item, member, arguments, shell) else { continue }
      gaveAny = true
      results.append(result)
    }
    guard gaveAny else { return .nothing }
    return .value(results.count == 1 ? results[0] : try shell.newArray(results))
  }

  /// `.Where({ ... }, mode, count)`
  static func whereItems(
    _ value: Value, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    guard let first = arguments.first, arguments.count <= 3 else {
      throw Methods.noOverload("Where", arguments.count)
    }
    guard case .scriptBlock(let block) = first else {
      throw .cannotConvert(first, to: .scriptBlock)
    }
    let mode =
      arguments.count > 1
      ? TextComparison.folded(
        try Conversion(shell).enumeration(
          arguments[1], "Management.Automation.WhereOperatorSelectionMode"
        ).name) : "default"
    let limit = arguments.count > 2 ? Int(try Conversion(shell).int32(arguments[2])) : 0
    let items = value.isNull ? [] : value.elements
    var matching: [Value] = []
    var others: [Value] = []
    var hasFound = false
    for item in items {
      let holds: Bool
      switch mode {
      case "skipuntil": holds = hasFound ? true : try shell.test(block, item: item)
      case "until": holds = hasFound ? false : !(try shell.test(block, item: item))
      case "split" where limit > 0 && matching.count >= limit: holds = false
      default: holds = try shell.test(block, item: item)
      }
      if mode == "skipuntil", holds { hasFound = true }
      if mode == "until", !holds { hasFound = true }
      if holds { matching.append(item) } else { others.append(item) }
      if mode == "first", matching.count >= max(1, limit) { break }
    }
    switch mode {
    case "last": matching = Array(matching.suffix(max(1, limit)))
    case "split":
      return try shell.newCollection([
        try shell.newCollection(matching), try shell.newCollection(others),
      ])
    default: if limit > 0 { matching = Array(matching.prefix(limit)) }
    }
    return try shell.newCollection(matching)
  }

  /// `.ForEach({ ... })`, `.ForEach('Property')`, `.ForEach([type])`
  static func forEachItem(
    _ value: Value, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let items = value.isNull ? [] : value.elements
    var results: [Value] = []
    switch arguments.first {
    case .scriptBlock(let block)?:
      let rest = Array(arguments.dropFirst())
      for item in items {
        results += try shell.invoke(block, item: item, arguments: rest)
      }
    case .object(let object as TypeObject)?:
      for item in items {
        results.append(try Conversion(shell).convert(item, to: object.type))
      }
    case let name?:
      let text = name.text
      let member = (
        text: text, folded: TextComparison.folded(text), name: shell.engine.names.name(text)
      )
      for item in items {
        if let found = try Members.property(of: item, member, shell) {
          if arguments.count > 1 {
            try Members.setProperty(of: item, member, arguments[1], shell)
            continue
          }
          results.append(found)
        } else if let found = try Methods.call(
          item, member, Array(arguments.dropFirst()), shell)
        {
          results.append(found)
        }
      }
    case nil: throw Methods.noOverload("ForEach", 0)
    }
    return try shell.newCollection(results)
  }
}
