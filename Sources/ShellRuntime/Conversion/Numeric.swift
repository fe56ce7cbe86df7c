/// A number of any of the language's types, for conversion and arithmetic.
enum Numeric {
  case integer(Int128)
  case real(Double)
  case decimal(DecimalNumber)

  /// The number in a value; characters and booleans count as their codes, text does not.
  init?(_ value: Value) {
    switch value {
    case .int(let number): self = .integer(Int128(number))
    case .long(let number): self = .integer(Int128(number))
    case .double(let number): self = .real(number)
    case .single(let number): self = .real(Double(number))
    case .bool(let flag): self = .integer(flag ? 1 : 0)
    case .char(let unit): self = .integer(Int128(unit))
    case .byte(let number): self = .integer(Int128(number))
    case .sbyte(let number): self = .integer(Int128(number))
    case .int16(let number): self = .integer(Int128(number))
    case .uint16(let number): self = .integer(Int128(number))
    case .uint32(let number): self = .integer(Int128(number))
    case .uint64(let number): self = .integer(Int128(number))
    case .object(let object):
      if let decimal = object as? DecimalObject {
        self = .decimal(decimal.number)
      } else if let member = object as? EnumObject {
        self = .integer(Int128(member.number))
      } else if let big = object as? BigIntegerObject {
        self = big.number.numeric
      } else {
        return nil
      }
    default: return nil
    }
  }

  var double: Double {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .decimal(let number): number.double
    }
  }

  /// nil where it is too large for a decimal.
  var decimal: DecimalNumber? {
    switch self {
    case .integer(let number): DecimalNumber(coefficient: number, scale: 0)
    case .real(let number): DecimalNumber(number)
    case .decimal(let number): number
    }
  }

  /// Rounded half to even; nil where it does not fit.
  func rounded<Number: FixedWidthInteger>() -> Number? {
    switch self {
    case .integer(let number): return Number(exactly: number)
    case .real(let number):
      guard number.isFinite else { return nil }
      return Number(exactly: number.rounded(.toNearestOrEven))
    case .decimal(let number): return Number(exactly: number.rounded(to: 0).coefficient)
    }
  }
}
