/// Conversions between values and types with PowerShell's rules and error texts. Culture invariant.
public struct Conversion {
  /// The engine whose shapes boxed results get.
  public let engine: Engine
  /// Day that a time without a date is on; nil refuses such a time.
  public var today: DateTime?

  /// Conversions for the values of an engine.
  public init(engine: Engine, today: DateTime? = nil) {
    self.engine = engine
    self.today = today
  }

  /// As text (`Value.text`).
  public func text(_ value: Value) -> String { value.text }

  /// As a condition.
  public func bool(_ value: Value) -> Bool { value.isTrue }

  /// As Int32; numbers are rounded half to even, text is read, `$null` is 0.
  public func int32(_ value: Value) throws(ShellError) -> Int32 {
    if case .int(let number) = value { return number }
    return try integer(value, .int)
  }

  /// As Int64.
  public func int64(_ value: Value) throws(ShellError) -> Int64 {
    if case .long(let number) = value { return number }
    return try integer(value, .long)
  }

  /// As Double.
  public func double(_ value: Value) throws(ShellError) -> Double {
    try double(value, .double)
  }

  private func double(
    _ value: Value, _ type: ShellType.NumberType
  ) throws(ShellError) -> Double {
    switch value {
    case .double(let number): return number
    case .null: return 0
    case .string(let text):
      if NumberReader.trimmed(text).isEmpty { return 0 }
      guard let number = NumberReader.number(text)?.double ?? NumberReader.special(text) else {
        throw .notANumber(text, type: type.rawValue)
      }
      return number
    default:
      if let number = Numeric(value) { return number.double }
      throw .cannotConvert(value, to: .number(type))
    }
  }

  /// As a decimal.
  public func decimal(_ value: Value) throws(ShellError) -> DecimalNumber {
    if case .string(let text) = value {
      let trimmed = NumberReader.trimmed(text)
      if trimmed.isEmpty { return .zero }
      if let number = DecimalNumber(text: trimmed) { return number }
      if let number = NumberReader.number(text)?.decimal { return number }
      throw .notANumber(text, type: "System.Decimal")
    }
    if value.isNull { return .zero }
    if case .single(let single) = value, let number = DecimalNumber(text: single.description) {
      return number
    }
    guard let number = Numeric(value) else {
      throw .cannotConvert(value, to: .number(.decimal))
    }
    guard let decimal = number.decimal else { throw .tooLarge(value, type: .decimal) }
    return decimal
  }

  /// As a moment: text in the usual forms, ticks as a number.
  public func dateTime(_ value: Value) throws(ShellError) -> DateTime {
    switch value {
    case .dateTime(let moment): return moment
    case .int(let ticks): return DateTime(ticks: Int64(ticks), kind: .unspecified)
    case .long(let ticks): return DateTime(ticks: ticks, kind: .unspecified)
    case .string(let text):
      if let moment = DateTime(text: text, today: today) {
        return moment.kind == .utc ? moment.of(.local) : moment
      }
      throw .notParsed(
        value, .dateTime, DateFault.reason(text),
        id: "InvalidCastParseTargetInvocationWithFormatProvider")
    default: throw .cannotConvert(value, to: .dateTime)
    }
  }

  /// As a span: text `[d.]hh:mm:ss`, or ticks as a number.
  public func timeSpan(_ value: Value) throws(ShellError) -> TimeSpan {
    switch value {
    case .timeSpan(let span): return span
    case .int(let ticks): return TimeSpan(ticks: Int64(ticks))
    case .long(let ticks): return TimeSpan(ticks: ticks)
    case .string(let text):
      if let span = TimeSpan(text: text) { return span }
      let reason =
        TimeSpan.hasForm(text)
        ? "The TimeSpan string '\(text)' could not be parsed because at least one of the numeric "
          + "components is out of range or contains too many digits."
        : "String '\(text)' was not recognized as a valid TimeSpan."
      throw .notParsed(
        value, .timeSpan, reason, id: "InvalidCastParseTargetInvocationWithFormatProvider")
    default: throw .cannotConvert(value, to: .timeSpan)
    }
  }

  private func integer<Number: FixedWidthInteger>(
    _ value: Value, _ type: ShellType.NumberType
  ) throws(ShellError) -> Number {
    switch value {
    case .null: return 0
    case .string(let text):
      if NumberReader.trimmed(text).isEmpty { return 0 }
      guard let number = NumberReader.integer(text) else {
        throw .notANumber(text, type: type.rawValue)
      }
      guard let fitting: Number = number.rounded() else {
        throw .tooLarge(value, type: type, id: "InvalidCastFromStringToInteger")
      }
      return fitting
    default:
      guard let number = Numeric(value) else { throw .cannotConvert(value, to: .number(type)) }
      guard let fitting: Number = number.rounded() else { throw .tooLarge(value, type: type) }
      return fitting
    }
  }

  /// As a number of a type.
  public func number(
    _ value: Value, _ type: ShellType.NumberType
  ) throws(ShellError) -> Value {
    switch type {
    case .int: return .int(try int32(value))
    case .long: return .long(try int64(value))
    case .double: return .double(try double(value))
    case .single: return .single(Float(try double(value, type)))
    case .decimal: return .object(DecimalObject(try decimal(value), engine: engine))
    case .byte: return .byte(try integer(value, type))
    case .sbyte: return .sbyte(try integer(value, type))
    case .int16: return .int16(try integer(value, type))
    case .uint16: return .uint16(try integer(value, type))
    case .uint32: return .uint32(try integer(value, type))
    case .uint64: return .uint64(try integer(value, type))
    }
  }
}

extension ShellError {
  static let invalidCastType = "System.Management.Automation.PSInvalidCastException"

  /// Text that is no number.
  static func notANumber(_ text: String, type: String) -> ShellError {
    let short = type.split(separator: ".").last ?? ""
    let kind =
      short.hasPrefix("Int") || short.hasPrefix("UInt") || short.hasSuffix("yte")
      ? "Integer" : short == "Decimal" ? "Decimal" : "DoubleOrSingle"
    let reason = "The input string '\(text)' was not in a correct format."
    return failed(
      "InvalidCastFromStringTo\(kind)", .invalidArgument,
      "Cannot convert value \"\(text)\" to type \"\(type)\". Error: \"\(reason)\"",
      exceptionType: invalidCastType,
      inner: InnerException(type: "System.FormatException", message: reason))
  }

  /// A number that its type cannot hold.
  static func tooLarge(
    _ value: Value, type: ShellType.NumberType, id: String = "InvalidCastIConvertible"
  ) -> ShellError {
    let short = type.rawValue.split(separator: ".").last.map(String.init) ?? ""
    let article = type == .byte ? "an unsigned byte" : type == .sbyte ? "a signed byte" : nil
    let name = article ?? (short.hasPrefix("I") ? "an \(short)" : "a \(short)")
    let reason = "Value was either too large or too small for \(name)."
    return failed(
      id, .invalidArgument,
      "Cannot convert value \"\(value.text)\" to type \"\(type.rawValue)\". Error: \"\(reason)\"",
      exceptionType: invalidCastType,
      inner: InnerException(type: "System.OverflowException", message: reason))
  }

  /// A value of a kind that does not convert to a type at all.
  static func cannotConvert(_ value: Value, to type: ShellType) -> ShellError {
    if value.isNull {
      return failed(
        "nullToObjectInvalidCast", .invalidArgument,
        "Cannot convert null to type \"\(type.fullName)\".", exceptionType: invalidCastType)
    }
    var text = value.text
    if case .array = value { text = value.typeName }
    return failed(
      "ConvertToFinalInvalidCastException", .invalidArgument,
      "Cannot convert the \"\(text)\" value of type \"\(value.typeName)\" "
        + "to type \"\(type.fullName)\".", exceptionType: invalidCastType)
  }
}
