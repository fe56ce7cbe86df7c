/// `a[b]`
enum Indexing {
  /// `isKey`: the index is no position of an ordered dictionary, whatever its type.
  static func get(
    _ value: Value, _ index: Value, _ shell: Shell, isKey: Bool = false
  ) throws(ShellError) -> Value {
    guard value.isNull || !index.isNull else { throw nullIndex() }
    switch value {
    case .array(let array):
      if array.owner != nil, case .string(let name) = index {
        return array.items.first { TextComparison.equalsIgnoringCase($0.text, name) } ?? .null
      }
      if case .readOnly = array.kind, case .string(let name) = index {
        return RegexCollections.group(name, of: array, shell.engine)
      }
      return try element(array.items, index, shell)
    case .hashtable(let table): return try entry(table, index, shell, isKey: isKey)
    case .string(let text):
      return try element(text.utf16.map { .char($0) }, index, shell)
    case .null:
      throw .failed("NullArray", .invalidOperation, "Cannot index into a null array.")
    case .object(let object):
      if object.shape.typeNames[0] == "System.Text.RegularExpressions.Match" {
        return try get(object.value(at: 0), index, shell)
      }
      return try single(value, index, shell)
    default: return try single(value, index, shell)
    }
  }

  private static func sliceAssignment(_ index: Value) -> ShellError {
    .failed(
      "ArraySliceAssignmentFailed", .invalidOperation,
      "Array assignment to [\(index.text)] failed because assignment to slices is not supported.")
  }

  private static func nullIndex() -> ShellError {
    .failed(
      "NullArrayIndex", .invalidOperation,
      "Index operation failed; the array index evaluated to null.")
  }

  /// A single object can be indexed by 0, as a list of one; anything else is nothing, which the
  /// second strict mode refuses.
  private static func single(
    _ value: Value, _ index: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    if Comparison.equals(.int(0), index, ignoringCase: true, shell)
      || Comparison.equals(.int(-1), index, ignoringCase: true, shell)
    {
      return value
    }
    guard shell.strictLevel >= 2 else { return .null }
    throw cannotIndex(value)
  }

  private static func cannotIndex(_ value: Value) -> ShellError {
    .failed(
      "CannotIndex", .invalidOperation,
      "Unable to index into an object of type \"\(value.typeName)\".")
  }

  private static func element(
    _ items: [Value], _ index: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    if case .int(let number) = index {
      let position = number < 0 ? items.count + Int(number) : Int(number)
      return items.indices.contains(position) ? items[position] : .null
    }
    guard case .array(let wanted) = index else {
      let number = try Conversion(shell).int32(index)
      return try element(items, .int(number), shell)
    }
    var found: [Value] = []
    try shell.step(wanted.items.count)
    for one in wanted.items {
      let number = Int(try Conversion(shell).int32(one))
      let position = number < 0 ? items.count + number : number
      if items.indices.contains(position) { found.append(items[position]) }
    }
    return try shell.newArray(found)
  }

  private static func entry(
    _ table: HashtableObject, _ index: Value, _ shell: Shell, isKey: Bool = false
  ) throws(ShellError) -> Value {
    if table.isOrdered, !isKey, case .int(let number) = index {
      return table.values.indices.contains(Int(number)) ? table.values[Int(number)] : .null
    }
    if let value = table[index] { return value }
    if let types = table.types, !index.isNull {
      let key = try Conversion(shell).convert(index, to: types.key)
      return table[key] ?? .null
    }
    switch index {
    case .array(let keys):
      var found: [Value] = []
      for key in keys.items { found.append(try entry(table, key, shell)) }
      return try shell.newArray(found)
    default: return .null
    }
  }

  static func set(
    _ value: Value, _ index: Value, _ new: Value, _ shell: Shell
  ) throws(ShellError) {
    guard value.isNull || !index.isNull else { throw nullIndex() }
    switch value {
    case .array(let array):
      if case .array = index { throw sliceAssignment(index) }
      if case .readOnly = array.kind { throw cannotIndex(value) }
      let number = Int(try Conversion(shell).int32(index))
      let position = number < 0 ? array.items.count + number : number
      guard array.items.indices.contains(position) else {
        throw .failed(
          "System.IndexOutOfRangeException", .operationStopped,
          "Index was outside the bounds of the array.",
          exceptionType: "System.IndexOutOfRangeException")
      }
      try shell.willChange(value, putting: new)
      array.items[position] = try typed(new, array, shell)
    case .hashtable(let table):
      try shell.willChange(value, putting: new)
      if let types = table.types {
        let key = try Conversion(shell).convert(index, to: types.key)
        if table.position(of: key) == nil { try shell.charge(elements: 1) }
        table[key] = try Conversion(shell).convert(new, to: types.value)
        return
      }
      if table.isOrdered, case .int(let number) = index {
        guard table.values.indices.contains(Int(number)) else { throw .positionOutOfRange }
        table.setValue(new, at: Int(number))
        return
      }
      if table.position(of: index) == nil { try shell.charge(elements: 1) }
      table[index] = new
    case .null:
      throw .failed("NullArray", .invalidOperation, "Cannot index into a null array.")
    default: throw cannotIndex(value)
    }
  }

  private static func typed(
    _ value: Value, _ array: ArrayObject, _ shell: Shell
  ) throws(ShellError) -> Value {
    guard array.elementType != "System.Object" else { return value }
    return try Conversion(shell).convert(value, to: TypeNames.type(named: array.elementType))
  }
}

extension ShellError {
  /// A position that an ordered dictionary does not have.
  fileprivate static var positionOutOfRange: ShellError {
    failed(
      "System.ArgumentOutOfRangeException", .operationStopped,
      "Specified argument was out of the range of valid values. (Parameter 'index')",
      exceptionType: "System.ArgumentOutOfRangeException")
  }
}
