extension String: ParameterValue {
  /// `String`
  public static var parameterTypeName: String { "String" }
  /// Any value as text.
  public init(bound value: Value, _ conversion: Conversion) throws(ShellError) {
    self = conversion.text(value)
  }
}

extension Bool: ParameterValue {
  /// `SwitchParameter`; a command of the catalogue may declare the parameter as `Boolean`.
  public static var parameterTypeName: String { "SwitchParameter" }
  /// Booleans and numbers; text is refused as PowerShell does.
  public init(bound value: Value, _ conversion: Conversion) throws(ShellError) {
    if case .string = value { throw .notABoolean(value) }
    self = conversion.bool(value)
  }
}

extension Int: ParameterValue {
  /// `Int32`
  public static var parameterTypeName: String { "Int32" }
  /// A number or text that reads as one; must fit into 64 bits.
  public init(bound value: Value, _ conversion: Conversion) throws(ShellError) {
    if case .long(let number) = value {
      self = Int(number)
    } else {
      self = Int(try conversion.int32(value))
    }
  }
}

extension Int64: ParameterValue {
  /// `Int64`
  public static var parameterTypeName: String { "Int64" }
  /// A number or text that reads as one.
  public init(bound value: Value, _ conversion: Conversion) throws(ShellError) {
    self = try conversion.int64(value)
  }
}

extension Double: ParameterValue {
  /// `Double`
  public static var parameterTypeName: String { "Double" }
  /// A number or text that reads as one.
  public init(bound value: Value, _ conversion: Conversion) throws(ShellError) {
    self = try conversion.double(value)
  }
}

extension DateTime: ParameterValue {
  /// `DateTime`
  public static var parameterTypeName: String { "DateTime" }
  /// A moment or text that reads as one.
  public init(bound value: Value, _ conversion: Conversion) throws(ShellError) {
    self = try conversion.dateTime(value)
  }
}

extension TimeSpan: ParameterValue {
  /// `TimeSpan`
  public static var parameterTypeName: String { "TimeSpan" }
  /// A span or text that reads as one.
  public init(bound value: Value, _ conversion: Conversion) throws(ShellError) {
    self = try conversion.timeSpan(value)
  }
}

extension Value: ParameterValue {
  /// `Object`
  public static var parameterTypeName: String { "Object" }
  /// The value as it is.
  public init(bound value: Value, _ conversion: Conversion) throws(ShellError) { self = value }
}

extension ScriptBlockObject: ParameterValue {
  /// `ScriptBlock`
  public static var parameterTypeName: String { "ScriptBlock" }
}

extension ParameterValue where Self == ScriptBlockObject {
  /// A script block; nothing else converts to one.
  public init(bound value: Value, _ conversion: Conversion) throws(ShellError) {
    guard case .scriptBlock(let block) = value else {
      throw .cannotConvert(value, to: .scriptBlock)
    }
    self = block
  }
}

extension ParameterValue where Self == HashtableObject {
  /// A hashtable; nothing else converts to one.
  public init(bound value: Value, _ conversion: Conversion) throws(ShellError) {
    guard case .hashtable(let table) = value else { throw .cannotConvert(value, to: .hashtable) }
    self = table
  }
}

extension HashtableObject: ParameterValue {
  /// `Hashtable`
  public static var parameterTypeName: String { "Hashtable" }
}

extension Array: ParameterValue where Element: ParameterValue {
  /// `String[]`
  public static var parameterTypeName: String { Element.parameterTypeName + "[]" }
  /// Each element of an array, or the one value; of null one null value or nothing.
  public init(bound value: Value, _ conversion: Conversion) throws(ShellError) {
    var items: [Element] = []
    if value.isNull, Element.self != Value.self {
      self = items
      return
    }
    for item in value.elements { items.append(try Element(bound: item, conversion)) }
    self = items
  }
}

extension Optional: ParameterValue where Wrapped: ParameterValue {
  /// The type of what it holds.
  public static var parameterTypeName: String { Wrapped.parameterTypeName }
  /// A value that was bound is there; null is one where any value will do, else it is none.
  public init(bound value: Value, _ conversion: Conversion) throws(ShellError) {
    if value.isNull, Wrapped.self != Value.self {
      self = nil
    } else {
      self = try Wrapped(bound: value, conversion)
    }
  }
}

extension ShellError {
  /// Text for a switch or Boolean parameter.
  static func notABoolean(_ value: Value) -> ShellError {
    failed(
      "CannotConvertArgument", .invalidArgument,
      "Cannot convert value \"\(value.typeName)\" to type \"System.Boolean\". Boolean parameters "
        + "accept only Boolean values and numbers, such as $True, $False, 1 or 0.",
      exceptionType: invalidCastType)
  }
}
