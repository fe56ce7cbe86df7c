/// `[array]::Sort($a)`, `IndexOf`, `Copy` and the other static methods of System.Array.
enum ArrayMembers {
  static func call(
    _ name: String, _ folded: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    switch folded {
    case "createinstance": return try created(name, arguments, shell)
    case "resize": return try resize(name, arguments, shell)
    case "sort", "reverse", "indexof", "lastindexof", "copy", "clear", "find", "findall",
      "findindex", "findlast", "exists", "trueforall", "foreach":
      break
    default: return nil
    }
    guard case .array(let array)? = arguments.first else {
      throw Methods.noOverload(name, arguments.count)
    }
    try shell.step(1 + array.items.count)
    switch folded {
    case "sort", "reverse":
      try shell.willChange(.array(array), putting: .null)
      if folded == "reverse" {
        array.items.reverse()
      } else {
        try CollectionMethods.sort(array, shell)
      }
    case "copy": try copy(array, name, arguments, shell)
    case "clear":
      try shell.willChange(.array(array), putting: .null)
      let empty = try element(array.elementType, shell)
      let first = arguments.count > 1 ? Int(try Conversion(shell).int32(arguments[1])) : 0
      let count =
        arguments.count > 2
        ? Int(try Conversion(shell).int32(arguments[2])) : array.items.count - first
      try check(array, first, count, name, arguments)
      for index in first..<(first + count) { array.items[index] = empty }
    case "indexof", "lastindexof":
      let wanted = try Methods.argument(arguments, 1, name)
      let found = array.items.indices.filter {
        Comparison.equals(array.items[$0], wanted, ignoringCase: false, shell)
      }
      return .integer((folded == "indexof" ? found.first : found.last) ?? -1)
    default:
      let rest = Array(arguments.dropFirst())
      guard let result = try ListMethods.search(array, name, folded, rest, shell) else {
        return nil
      }
      return result
    }
    return .null
  }

  /// An array of a length, filled with what .NET fills it with: zero, `$false`, nothing.
  static func filled(
    _ element: ShellType, _ count: Value, _ method: String, _ shell: Shell
  ) throws(ShellError) -> Value {
    let count = Int(try Conversion(shell).int32(count))
    guard count >= 0 else {
      throw Methods.failure(
        method, 1, "System.OverflowException",
        "Arithmetic operation resulted in an overflow.")
    }
    try shell.charge(elements: count)
    let empty = try self.element(element.fullName, shell)
    return try shell.newArray(
      [Value](repeating: empty, count: count), elementType: element.fullName)
  }

  private static func element(_ type: String, _ shell: Shell) throws(ShellError) -> Value {
    switch TypeNames.type(named: type) {
    case .number(let kind): try Conversion(shell).convert(.int(0), to: .number(kind))
    case .bool: .bool(false)
    case .char: .char(0)
    case .dateTime: .dateTime(.minimum)
    case .timeSpan: .timeSpan(.zero)
    case .guid: try StaticMembers.property(.guid, "Empty", shell)
    default: .null
    }
  }

  private static func created(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    guard arguments.count == 2, case .object(let type as TypeObject) = arguments[0] else {
      throw Methods.noOverload(name, arguments.count)
    }
    return try filled(type.type, arguments[1], name, shell)
  }

  /// `[array]::Resize([ref]$a, n)`
  private static func resize(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    guard arguments.count == 2, case .object(let object as ReferenceObject) = arguments[0] else {
      throw Methods.noOverload(name, arguments.count)
    }
    let count = Int(try Conversion(shell).int32(arguments[1]))
    guard count >= 0, case .array(let array) = object.value(at: 0) else {
      throw Methods.noOverload(name, arguments.count)
    }
    try shell.charge(elements: count)
    let empty = try element(array.elementType, shell)
    var items = Array(array.items.prefix(count))
    while items.count < count { items.append(empty) }
    try object.setValue(try shell.newArray(items, elementType: array.elementType), at: 0)
    return .null
  }

  /// `[array]::Copy(from, to, n)` and `Copy(from, start, to, start, n)`.
  private static func copy(
    _ source: ArrayObject, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) {
    let isLong = arguments.count == 5
    guard isLong || arguments.count == 3, case .array(let target) = arguments[isLong ? 2 : 1] else {
      throw Methods.noOverload(name, arguments.count)
    }
    let conversion = Conversion(shell)
    let first = isLong ? Int(try conversion.int32(arguments[1])) : 0
    let start = isLong ? Int(try conversion.int32(arguments[3])) : 0
    let count = Int(try conversion.int32(arguments[isLong ? 4 : 2]))
    try check(source, first, count, name, arguments)
    try check(target, start, count, name, arguments)
    for index in 0..<count {
      try Indexing.set(
        .array(target), .int(Int32(start + index)), source.items[first + index], shell)
    }
  }

  private static func check(
    _ array: ArrayObject, _ first: Int, _ count: Int, _ name: String, _ arguments: [Value]
  ) throws(ShellError) {
    guard first >= 0, count >= 0, count <= array.items.count - first else {
      throw Methods.failure(
        name, arguments.count, "System.ArgumentException",
        "The number of elements to copy or clear is greater than the number of elements from the "
          + "index to the end of the array.")
    }
  }
}
