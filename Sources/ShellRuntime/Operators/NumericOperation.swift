import ShellSyntax

/// Arithmetic of two numbers: the wider type decides, what does not fit becomes a double.
enum NumericOperation {
  /// The types in the order in which they win. A negative operand turns an unsigned type into the
  /// next one that has signs.
  enum Width: Int, Comparable {
    // swift-format-ignore
    case int = 1, uint, long, ulong, double, decimal

    static func < (one: Width, other: Width) -> Bool { one.rawValue < other.rawValue }

    /// The width of a value's type; nil for one that is no number, character or truth value.
    init?(_ value: Value) {
      switch value {
      case .int, .bool, .char, .byte, .sbyte, .int16, .uint16: self = .int
      case .uint32: self = .uint
      case .long: self = .long
      case .uint64: self = .ulong
      case .double, .single: self = .double
      case .object(let object):
        if object is DecimalObject {
          self = .decimal
        } else if object is EnumObject {
          self = .int
        } else {
          return nil
        }
      default: return nil
      }
    }
  }

  static func apply(
    _ kind: BinaryOperatorKind, _ left: Value, _ right: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    if case .object = left, let result = try OffsetArithmetic.apply(kind, left, right, shell) {
      return result
    }
    if let result = try BigArithmetic.apply(kind, left, right, shell) { return result }
    var one = left.isNull ? .int(0) : left
    var other = right.isNull ? .int(0) : right
    if case .string = one, kind != .add { one = try scanned(one, for: other, shell) }
    guard let width = Width(one) else { throw .noOperator(kind: kind, left, right) }
    if case .string = other { other = try scanned(other, for: one, shell) }
    guard let otherWidth = Width(other) else { throw .noOperator(kind: kind, left, right) }
    let result = try numbers(kind, one, other, max(width, otherWidth), shell)
    guard case .object(let object as EnumObject) = one else { return result }
    // The distance of two members is a number.
    if kind == .subtract, case .object(let second as EnumObject) = other,
      second.shape.typeNames[0] == object.shape.typeNames[0]
    {
      return result
    }
    return try Conversion(shell).convert(result, to: .named(object.shape.typeNames[0]))
  }

  /// Text as a number of any type; `other` is the operand whose type an error names.
  static func scanned(
    _ value: Value, for other: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    let text = value.text
    guard !NumberReader.trimmed(text).isEmpty else { return .int(0) }
    if let number = NumberReader.literal(text, shell.engine) { return number }
    switch other {
    case .string, .bool, .char: return .int(try Conversion(shell).int32(value))
    default:
      guard Width(other) != nil else { return .int(try Conversion(shell).int32(value)) }
      return try Conversion(shell).convert(value, to: TypeNames.type(named: other.typeName))
    }
  }

  private static func numbers(
    _ kind: BinaryOperatorKind, _ left: Value, _ right: Value, _ width: Width, _ shell: Shell
  ) throws(ShellError) -> Value {
    guard let one = Numeric(left), let other = Numeric(right) else { return .null }
    switch width {
    case .double: return .double(real(kind, one.double, other.double))
    case .decimal:
      return try decimals(kind, try decimal(left), try decimal(right), shell)
    default: break
    }
    guard case .integer(let first) = one, case .integer(let second) = other else { return .null }
    if second == 0, kind == .divide || kind == .remainder { throw .divisionByZero() }
    let isSigned = first < 0 || second < 0
    if width == .ulong, isSigned {
      let result = DecimalNumber.apply(kind, one.decimal ?? .zero, other.decimal ?? .zero)
      guard let result else { return .double(real(kind, one.double, other.double)) }
      return .object(DecimalObject(result, engine: shell.engine))
    }
    return whole(kind, first, second, width == .uint && isSigned ? .long : width)
  }

  private static func whole(
    _ kind: BinaryOperatorKind, _ first: Int128, _ second: Int128, _ width: Width
  ) -> Value {
    let result: Int128
    switch kind {
    case .add: result = first + second
    case .subtract: result = first - second
    case .multiply:
      let (product, overflow) = first.multipliedReportingOverflow(by: second)
      if overflow { return .double(Double(first) * Double(second)) }
      result = product
    case .divide:
      guard first % second == 0 else { return .double(Double(first) / Double(second)) }
      result = first / second
    default: result = first % second
    }
    let fitting: Value? =
      switch width {
      case .int: Int32(exactly: result).map { .int($0) }
      case .uint: UInt32(exactly: result).map { .uint32($0) }
      case .long: Int64(exactly: result).map { .long($0) }
      default: UInt64(exactly: result).map { .uint64($0) }
      }
    return fitting ?? .double(Double(result))
  }

  private static func real(_ kind: BinaryOperatorKind, _ one: Double, _ other: Double) -> Double {
    switch kind {
    case .add: one + other
    case .subtract: one - other
    case .multiply: one * other
    case .divide: one / other
    default: one.truncatingRemainder(dividingBy: other)
    }
  }

  /// A number as .NET casts it to Decimal: a Single keeps 7 digits, a Double 15.
  static func decimal(_ value: Value) throws(ShellError) -> DecimalNumber {
    if case .single(let single) = value, single.isFinite,
      let number = DecimalNumber(text: NumberText.text(single))
    {
      return number
    }
    guard let number = Numeric(value)?.decimal else {
      throw .failed(
        "System.OverflowException", .operationStopped,
        "Value was either too large or too small for a Decimal.",
        exceptionType: "System.OverflowException")
    }
    return number
  }

  private static func decimals(
    _ kind: BinaryOperatorKind, _ one: DecimalNumber, _ other: DecimalNumber, _ shell: Shell
  ) throws(ShellError) -> Value {
    if other == .zero, kind == .divide || kind == .remainder { throw .divisionByZero() }
    guard let result = DecimalNumber.apply(kind, one, other) else { throw .decimalOverflow() }
    return .object(DecimalObject(result, engine: shell.engine))
  }
}

extension DecimalNumber {
  /// An operator of two decimals; nil for a result that is too large, and for a division by zero.
  fileprivate static func apply(
    _ kind: BinaryOperatorKind, _ one: DecimalNumber, _ other: DecimalNumber
  ) -> DecimalNumber? {
    switch kind {
    case .add: one.adding(other)
    case .subtract: one.adding(other.negated)
    case .multiply: one.multiplied(by: other)
    case .divide: one.divided(by: other)
    default: one.remainder(dividingBy: other)
    }
  }
}
