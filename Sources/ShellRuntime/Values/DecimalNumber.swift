/// System.Decimal: a whole number below 2^96 and a power of ten, `coefficient * 10^-scale`.
public struct DecimalNumber: Sendable {
  /// The digits with their sign.
  public let coefficient: Int128
  /// Digits after the point, 0 to 28.
  public let scale: Int

  /// Nothing.
  public static let zero = DecimalNumber(0 as Int64)
  private static let limit: UInt128 = 1 << 96

  /// A whole number.
  public init(_ number: Int64) {
    coefficient = Int128(number)
    scale = 0
  }

  /// A number from its digits; nil if it has too many of them or `scale` is not 0 to 28.
  public init?(coefficient: Int128, scale: Int) {
    guard coefficient.magnitude < Self.limit, (0...28).contains(scale) else { return nil }
    self.coefficient = coefficient
    self.scale = scale
  }

  /// The nearest decimal of 15 digits, as .NET converts a Double; nil if it is too large.
  public init?(_ number: Double) {
    guard number.isFinite, abs(number) < 7.9e28 else { return nil }
    if number == 0 {
      self = .zero
      return
    }
    let (negative, digits, exponent) = NumberText.decimal(number.description)
    var kept = digits
    var scale = digits.count - 1 - exponent
    var coefficient: Int128 = 0
    let isRounded = kept.count > 15
    if isRounded {
      scale -= kept.count - 15
      let roundsUp = kept[15] >= 0x35
      kept.removeLast(kept.count - 15)
      for digit in kept { coefficient = coefficient * 10 + Int128(digit - 0x30) }
      if roundsUp { coefficient += 1 }
    } else {
      for digit in kept { coefficient = coefficient * 10 + Int128(digit - 0x30) }
    }
    self.init(sign: negative, magnitude: UInt128(coefficient), scale: scale)
  }

  /// Rounds half to even until it fits; nil if the whole part is too large.
  private init?(sign: Bool, magnitude: UInt128, high: UInt128 = 0, scale: Int) {
    var low = magnitude
    var high = high
    var scale = scale
    var isSticky = false
    var last: UInt128 = 0
    while high != 0 || low >= Self.limit || scale > 28 {
      guard scale > 0 else { return nil }
      isSticky = isSticky || last != 0
      let (quotient, rest) = UInt128(10).dividingFullWidth((high % 10, low))
      high /= 10
      low = quotient
      last = rest
      scale -= 1
    }
    if last > 5 || (last == 5 && (isSticky || low & 1 == 1)) { low += 1 }
    while scale < 0 {
      guard low < Self.limit / 10 else { return nil }
      low *= 10
      scale += 1
    }
    guard low < Self.limit else { return nil }
    coefficient = sign ? -Int128(low) : Int128(low)
    self.scale = scale
  }

  /// Reads `-1.50` or `1,000.5`; nil for anything else.
  public init?(text: String) {
    var coefficient: UInt128 = 0
    var scale = 0
    var isNegative = false
    var afterPoint = false
    var hasDigit = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x2D where index == 0: isNegative = true
      case 0x2B where index == 0: continue
      case 0x2C where hasDigit && !afterPoint: continue
      case 0x2E where !afterPoint: afterPoint = true
      case 0x30...0x39:
        guard coefficient < UInt128.max / 16 else { return nil }
        coefficient = coefficient * 10 + UInt128(byte - 0x30)
        hasDigit = true
        if afterPoint { scale += 1 }
      default: return nil
      }
    }
    guard hasDigit else { return nil }
    self.init(sign: isNegative, magnitude: coefficient, scale: scale)
  }

  /// The nearest Double.
  public var double: Double { Double(description) ?? 0 }

  /// The whole part, rounded half to even; nil if it does not fit.
  public var rounded: Int64? {
    Int64(exactly: rounded(to: 0).coefficient)
  }

  /// Rounded half to even, or half away from zero, to some digits after the point.
  public func rounded(to digits: Int, awayFromZero: Bool = false) -> DecimalNumber {
    guard scale > digits, digits >= 0 else { return self }
    var power: Int128 = 1
    for _ in digits..<scale { power *= 10 }
    let quotient = coefficient / power
    let rest = (coefficient % power).magnitude * 2
    let isUp =
      rest > power.magnitude
      || (rest == power.magnitude && (awayFromZero || quotient & 1 != 0))
    let rounded = quotient + (isUp ? (coefficient < 0 ? -1 : 1) : 0)
    return DecimalNumber(coefficient: rounded, scale: digits) ?? self
  }

  /// The sum; nil if it is too large.
  public func adding(_ other: DecimalNumber) -> DecimalNumber? {
    var left = self
    var right = other
    Self.align(&left, &right)
    let sum = left.coefficient + right.coefficient
    return DecimalNumber(sign: sum < 0, magnitude: sum.magnitude, scale: left.scale)
  }

  /// The opposite.
  public var negated: DecimalNumber {
    DecimalNumber(coefficient: -coefficient, scale: scale) ?? self
  }

  /// The product; nil if it is too large.
  public func multiplied(by other: DecimalNumber) -> DecimalNumber? {
    let (high, low) = coefficient.magnitude.multipliedFullWidth(by: other.coefficient.magnitude)
    return DecimalNumber(
      sign: (coefficient < 0) != (other.coefficient < 0), magnitude: low, high: high,
      scale: scale + other.scale)
  }

  /// The quotient to 28 digits; nil for a division by zero or a result that is too large.
  public func divided(by other: DecimalNumber) -> DecimalNumber? {
    guard other.coefficient != 0 else { return nil }
    let divisor = other.coefficient.magnitude
    var (quotient, rest) = coefficient.magnitude.quotientAndRemainder(dividingBy: divisor)
    var scale = scale - other.scale
    while (rest != 0 || scale < 0) && scale < 28 && quotient < Self.limit / 10 {
      rest *= 10
      quotient = quotient * 10 + rest / divisor
      rest %= divisor
      scale += 1
    }
    if rest * 2 > divisor || (rest * 2 == divisor && quotient & 1 == 1) { quotient += 1 }
    return DecimalNumber(
      sign: (coefficient < 0) != (other.coefficient < 0), magnitude: quotient, scale: scale)
  }

  /// The remainder with the sign of the dividend; nil for a division by zero.
  public func remainder(dividingBy other: DecimalNumber) -> DecimalNumber? {
    guard other.coefficient != 0 else { return nil }
    var left = self
    var right = other
    Self.align(&left, &right)
    guard right.coefficient != 0 else { return nil }
    return DecimalNumber(coefficient: left.coefficient % right.coefficient, scale: left.scale)
  }

  private static func align(_ left: inout DecimalNumber, _ right: inout DecimalNumber) {
    while left.scale < right.scale, let next = left.scaledUp { left = next }
    while right.scale < left.scale, let next = right.scaledUp { right = next }
    if left.scale > right.scale { left = left.rounded(to: right.scale) }
    if right.scale > left.scale { right = right.rounded(to: left.scale) }
  }

  private var scaledUp: DecimalNumber? {
    guard coefficient.magnitude < Self.limit / 10 else { return nil }
    return DecimalNumber(coefficient: coefficient * 10, scale: scale + 1)
  }
}

extension DecimalNumber: Comparable, CustomStringConvertible {
  /// Equal in value, whatever the scale.
  public static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
    var left = left
    var right = right
    align(&left, &right)
    return left.coefficient == right.coefficient
  }

  /// Smaller before larger.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    var left = left
    var right = right
    align(&left, &right)
    return left.coefficient < right.coefficient
  }

  /// All digits, `1.50`.
  public var description: String {
    let digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let zeros = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count))
    let padded = zeros + digits
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }
}
