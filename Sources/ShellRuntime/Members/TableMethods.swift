/// Methods of hashtables and ordered dictionaries.
enum TableMethods {
  static func call(
    _ table: HashtableObject, _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    switch name {
    case "containskey", "contains":
      let key = try Methods.argument(arguments, 0, name)
      return .value(.bool(table.position(of: key) != nil))
    case "containsvalue":
      let wanted = try Methods.argument(arguments, 0, name)
      try shell.step(table.count)
      return .value(
        .bool(
          table.values.contains { Comparison.equals($0, wanted, ignoringCase: false, shell) }))
    case "add": return try add(table, arguments, shell)
    case "remove":
      try shell.willChange(.hashtable(table), putting: .null)
      try shell.step(1 + table.count / 8)
      let key = try Methods.argument(arguments, 0, name)
      let isThere = table.position(of: key) != nil
      table[key] = nil
      return table.types == nil ? .nothing : .value(.bool(isThere))
    case "tryadd" where table.types != nil:
      guard table.position(of: try Methods.argument(arguments, 0, name)) == nil else {
        return .value(.bool(false))
      }
      _ = try add(table, arguments, shell)
      return .value(.bool(true))
    case "insert" where table.isOrdered: return try insert(table, arguments, shell)
    case "removeat" where table.isOrdered:
      let at = Int(try Conversion(shell).int32(try Methods.argument(arguments, 0, "RemoveAt")))
      guard table.keys.indices.contains(at) else { throw outOfRange("RemoveAt", 1) }
      try shell.willChange(.hashtable(table), putting: .null)
      table[table.keys[at]] = nil
      return .nothing
    case "trygetvalue" where table.types != nil:
      let found = table[try Methods.argument(arguments, 0, name)]
      if case .object(let object as ReferenceObject)? = arguments.last {
        try object.setValue(found ?? .null, at: 0)
      }
      return .value(.bool(found != nil))
    case "clear":
      try shell.willChange(.hashtable(table), putting: .null)
      table.removeAll()
      return .nothing
    case "get_item", "item":
      return .value(
        try Indexing.get(.hashtable(table), try Methods.argument(arguments, 0, name), shell))
    case "set_item":
      let value = try Methods.argument(arguments, 1, name)
      try Indexing.set(.hashtable(table), arguments[0], value, shell)
      return .nothing
    case "getenumerator":
      let value = try entries(table, shell)
      if case .array(let array) = value { array.cursor = -1 }
      return .value(value)
    case "clone": return .value(try clone(table, shell))
    default: return .unknown
    }
  }

  /// `Insert(index, key, value)` of an ordered dictionary.
  private static func insert(
    _ table: HashtableObject, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    let at = Int(try Conversion(shell).int32(try Methods.argument(arguments, 0, "Insert")))
    let key = try Methods.argument(arguments, 1, "Insert")
    let value = try Methods.argument(arguments, 2, "Insert")
    guard (0...table.count).contains(at) else { throw outOfRange("Insert", 3) }
    _ = try add(table, [key, value], shell)
    try shell.step(table.count)
    for _ in at..<(table.count - 1) {
      let (moved, held) = (table.keys[at], table.values[at])
      table[moved] = nil
      table[moved] = held
    }
    return .nothing
  }

  private static func outOfRange(_ method: String, _ count: Int) -> ShellError {
    Methods.failure(
      method, count, "System.ArgumentOutOfRangeException",
      "Specified argument was out of the range of valid values. (Parameter 'index')")
  }

  private static func add(
    _ table: HashtableObject, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> MethodResult {
    var key = try Methods.argument(arguments, 0, "Add")
    var value = try Methods.argument(arguments, 1, "Add")
    if let types = table.types {
      key = try Conversion(shell).convert(key, to: types.key)
      value = try Conversion(shell).convert(value, to: types.value)
    }
    guard !key.isNull else {
      throw Methods.failure(
        "Add", 2, "System.ArgumentNullException", "Key cannot be null. (Parameter 'key')")
    }
    if let at = table.position(of: key) {
      throw Methods.failure(
        "Add", 2, "System.ArgumentException",
        table.types == nil
          ? "Item has already been added. Key in dictionary: '\(table.keys[at].text)'  "
            + "Key being added: '\(key.text)'"
          : "An item with the same key has already been added. Key: \(key.text)")
    }
    try shell.willChange(.hashtable(table), putting: value)
    try shell.charge(elements: 1)
    table[key] = value
    return .nothing
  }

  /// The entries as objects with Name, Key and Value.
  static func entries(_ table: HashtableObject, _ shell: Shell) throws(ShellError) -> Value {
    let shape = shell.engine.entryShape
    try shell.charge(elements: table.count)
    let entries = table.keys.enumerated().map { index, key in
      Value.object(
        DescribedObject(
          shape: shape, values: [key, key, table.values[index]],
          text: "System.Collections.DictionaryEntry"))
    }
    let array = ArrayObject(entries, of: table)
    array.epoch = shell.readOnlyEpoch
    return .array(array)
  }

  private static func clone(
    _ table: HashtableObject, _ shell: Shell
  ) throws(ShellError) -> Value {
    let copy = HashtableObject(
      isOrdered: table.isOrdered, isCaseSensitive: table.isCaseSensitive)
    copy.epoch = shell.readOnlyEpoch
    copy.nesting.height = table.nesting.height
    try shell.charge(elements: table.count)
    for (index, key) in table.keys.enumerated() { copy[key] = table.values[index] }
    return .hashtable(copy)
  }
}

extension Engine {
  var entryShape: Shape {
    readOnlyShape(
      ["System.Collections.DictionaryEntry", "System.ValueType"],
      [("Name", "string"), ("Key", "object"), ("Value", "object")])
  }
}
