extension Value {
  /// Whether it holds other values.
  var isContainer: Bool {
    switch self {
    case .array, .hashtable: true
    case .object(let object): object is CustomObject
    default: false
    }
  }

  /// Whether two of them can be the same object.
  var isReference: Bool {
    switch self {
    case .array, .hashtable, .scriptBlock, .object: true
    default: false
    }
  }

  /// `$null`?
  public var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// A new array of elements.
  public static func array(_ items: [Value]) -> Value { .array(ArrayObject(items)) }

  /// A new `Collection`1[PSObject]`, to which elements can be added.
  public static func collection(_ items: [Value]) -> Value {
    .array(ArrayObject(items, elementType: ReflectedTypes.psObject, kind: .collection))
  }

  /// A new array of strings, typed `String[]`.
  public static func strings(_ items: [String]) -> Value {
    .array(ArrayObject(items.map { .string($0) }, elementType: "System.String"))
  }

  /// A new integer, Int32 where it fits and Int64 else.
  public static func integer(_ number: Int) -> Value {
    Int32(exactly: number).map { .int($0) } ?? .long(Int64(number))
  }

  /// What the pipeline sees: an array's elements, nothing for nothing, else the value itself.
  public var elements: [Value] {
    switch self {
    case .array(let array): array.items
    default: [self]
    }
  }

  /// Full .NET name of its type, the first of the PSTypeNames: `System.Int32`; empty for `$null`.
  public var typeName: String {
    switch self {
    case .null: ""
    case .bool: "System.Boolean"
    case .int: "System.Int32"
    case .long: "System.Int64"
    case .double: "System.Double"
    case .string: "System.String"
    case .char: "System.Char"
    case .byte: "System.Byte"
    case .sbyte: "System.SByte"
    case .int16: "System.Int16"
    case .uint16: "System.UInt16"
    case .uint32: "System.UInt32"
    case .uint64: "System.UInt64"
    case .single: "System.Single"
    case .dateTime: "System.DateTime"
    case .timeSpan: "System.TimeSpan"
    case .array(let array): array.typeName
    case .hashtable(let table): table.typeName
    case .scriptBlock: "System.Management.Automation.ScriptBlock"
    case .object(let object): object.shape.typeNames.first ?? "System.Object"
    }
  }

  /// Name of its type without namespace, as categories of errors name it: `Int32`, `Object[]`;
  /// a custom object is a `PSObject`.
  public var shortTypeName: String {
    if case .object(let object) = self, object is CustomObject { return "PSObject" }
    return ShellType.shortName(typeName)
  }

  /// As an error's category names what it is about: what `ToString()` gives.
  public var targetName: String {
    switch self {
    case .array(let array): array.typeName
    case .dateTime(let moment): moment.generalText
    default: text
    }
  }

  /// Every type name, the most specific first.
  public var typeNames: [String] {
    if case .object(let object) = self { return object.shape.typeNames }
    switch self {
    case .null: return []
    case .string, .scriptBlock: return [typeName, "System.Object"]
    case .array(let array) where array.kind == .fixed:
      return [typeName, "System.Array", "System.Object"]
    case .array, .hashtable: return [typeName, "System.Object"]
    default: return [typeName, "System.ValueType", "System.Object"]
    }
  }

  /// Whether a condition on it holds: false for nothing, `$false`, 0, empty text, an empty array
  /// and an array of one false element.
  public var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .int(let number): number != 0
    case .long(let number): number != 0
    case .double(let number): number != 0
    case .string(let text): !text.utf8.isEmpty
    case .char(let unit): unit != 0
    case .byte(let number): number != 0
    case .sbyte(let number): number != 0
    case .int16(let number): number != 0
    case .uint16(let number): number != 0
    case .uint32(let number): number != 0
    case .uint64(let number): number != 0
    case .single(let number): number != 0
    case .array(let array):
      array.items.count == 1 ? array.items[0].isTrueAsElement : !array.items.isEmpty
    case .object(let object): object.isTrue
    case .dateTime, .timeSpan, .hashtable, .scriptBlock: true
    }
  }

  /// The only element of an array decides for it; an array in it counts by its length.
  private var isTrueAsElement: Bool {
    if case .array(let array) = self { return !array.items.isEmpty }
    return isTrue
  }
}
