import ShellSyntax

/// `-band -bor -bxor -shl -shr`
enum BitOperators {
  static func apply(
    _ kind: BinaryOperatorKind, _ left: Value, _ right: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    if let result = try BigArithmetic.apply(kind, left, right, shell) { return result }
    return kind == .shiftLeft || kind == .shiftRight
      ? try shift(kind, left, right, shell) : try combine(kind, left, right, shell)
  }

  // MARK: -band -bor -bxor

  private static func combine(
    _ kind: BinaryOperatorKind, _ left: Value, _ right: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    var one = left.isNull ? .int(0) : left
    var other = right.isNull ? .int(0) : right
    if case .string = one { one = try NumericOperation.scanned(one, for: other, shell) }
    if case .string = other { other = try NumericOperation.scanned(other, for: one, shell) }
    guard let width = NumericOperation.Width(one), let otherWidth = NumericOperation.Width(other)
    else { throw .noOperator(kind: kind, left, right) }
    let result = try combine(kind, one, other, max(width, otherWidth), shell)
    guard case .object(let object as EnumObject) = one else { return result }
    return try Conversion(shell).convert(result, to: .named(object.shape.typeNames[0]))
  }

  private static func combine(
    _ kind: BinaryOperatorKind, _ left: Value, _ right: Value, _ width: NumericOperation.Width,
    _ shell: Shell
  ) throws(ShellError) -> Value {
    if width == .double || width == .decimal { return try reals(kind, left, right, shell) }
    guard case .integer(let one)? = Numeric(left), case .integer(let other)? = Numeric(right)
    else { return .null }
    let bits = apply(
      kind, UInt64(truncatingIfNeeded: one), UInt64(truncatingIfNeeded: other))
    return switch width {
    case .int: .int(Int32(truncatingIfNeeded: bits))
    case .uint: .uint32(UInt32(truncatingIfNeeded: bits))
    case .long: .long(Int64(truncatingIfNeeded: bits))
    default: .uint64(bits)
    }
  }

  /// Numbers with a point are rounded into UInt64, or Int64 where one is negative.
  private static func reals(
    _ kind: BinaryOperatorKind, _ left: Value, _ right: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    var bits: [UInt64] = []
    var isNegative = false
    for value in [left, right] {
      if (Numeric(value)?.double ?? 0) < 0 {
        isNegative = true
        bits.append(UInt64(bitPattern: try Conversion(shell).int64(value)))
      } else if case .uint64(let number) = try Conversion(shell).number(value, .uint64) {
        bits.append(number)
      }
    }
    let result = apply(kind, bits[0], bits[1])
    return isNegative ? .long(Int64(bitPattern: result)) : .uint64(result)
  }

  private static func apply(_ kind: BinaryOperatorKind, _ one: UInt64, _ other: UInt64) -> UInt64 {
    switch kind {
    case .bitAnd: one & other
    case .bitOr: one | other
    default: one ^ other
    }
  }

  // MARK: -shl -shr

  private static func shift(
    _ kind: BinaryOperatorKind, _ left: Value, _ right: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    var one = left
    if left.isNull { return .int(0) }
    if case .string = left { one = try NumericOperation.scanned(left, for: right, shell) }
    var other = right
    if case .string = right { other = try NumericOperation.scanned(right, for: one, shell) }
    switch one {
    case .bool, .char: throw .noOperator(kind: kind, left, right)
    case .double, .single: one = try narrowest(one, naming: .uint64, shell)
    case .object(let object) where object is DecimalObject:
      one = try narrowest(one, naming: .int, shell)
    default: break
    }
    let count = Int(try Conversion(shell).int32(other))
    func shifted<Number: FixedWidthInteger>(_ number: Number) -> Number {
      let places = count & (Number.bitWidth == 64 ? 63 : 31)
      return kind == .shiftLeft ? number << places : number >> places
    }
    switch one {
    case .int(let number): return .int(shifted(number))
    case .uint32(let number): return .uint32(shifted(number))
    case .long(let number): return .long(shifted(number))
    case .uint64(let number): return .uint64(shifted(number))
    case .byte(let number): return .byte(shifted(number))
    case .sbyte(let number): return .sbyte(shifted(number))
    case .int16(let number): return .int16(shifted(number))
    case .uint16(let number): return .uint16(shifted(number))
    case .object(let object as EnumObject): return .integer(shifted(object.number))
    default: throw .noOperator(kind: kind, left, right)
    }
  }

  /// A number with a point in the first of Int32, UInt32, Int64 and UInt64 that holds it.
  static func narrowest(
    _ value: Value, naming type: ShellType.NumberType, _ shell: Shell
  ) throws(ShellError) -> Value {
    guard let number = Numeric(value) else { throw .cannotConvert(value, to: .number(type)) }
    if let fitting: Int32 = number.rounded() { return .int(fitting) }
    if let fitting: UInt32 = number.rounded() { return .uint32(fitting) }
    if let fitting: Int64 = number.rounded() { return .long(fitting) }
    if let fitting: UInt64 = number.rounded() { return .uint64(fitting) }
    throw .cannotConvert(value, to: .number(type))
  }
}
