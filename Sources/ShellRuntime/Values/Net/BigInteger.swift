import ShellSyntax

/// A whole number of any size: a sign, and a magnitude in digits of 32 bits, the least first.
struct BigInteger: Hashable, Sendable {
  let isNegative: Bool
  /// Without zeros at the end; nothing for zero.
  let limbs: [UInt32]

  init(isNegative: Bool = false, limbs: [UInt32]) {
    var limbs = limbs
    while limbs.last == 0 { limbs.removeLast() }
    self.limbs = limbs
    self.isNegative = isNegative && !limbs.isEmpty
  }

  init(_ number: Int128) {
    var rest = number.magnitude
    var limbs: [UInt32] = []
    while rest > 0 {
      limbs.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
    self.init(isNegative: number < 0, limbs: limbs)
  }

  /// The whole part of a number; nil for what is not finite.
  init?(wholePartOf number: Double) {
    guard number.isFinite else { return nil }
    let whole = number.rounded(.towardZero)
    guard abs(whole) >= 1 else {
      self.init(limbs: [])
      return
    }
    let shift = Int(whole.exponent) - 52
    let mantissa = BigInteger(Int128(whole.significandBitPattern | 1 << 52))
    let magnitude =
      shift < 0
      ? BigInteger(Int128(whole.magnitude)) : mantissa.shifted(left: shift)
    self.init(isNegative: whole < 0, limbs: magnitude.limbs)
  }

  /// Digits of a radix up to 16 with an optional sign; nil for anything else.
  init?(text: String, radix: UInt32 = 10) {
    var digits = Array(text.utf8)[...]
    let isNegative = digits.first == 0x2D
    if isNegative || digits.first == 0x2B { digits.removeFirst() }
    guard !digits.isEmpty else { return nil }
    var limbs: [UInt32] = []
    // As many digits at once as a limb holds of any radix.
    while !digits.isEmpty {
      var (carry, factor) = (UInt64(0), UInt64(1))
      for byte in digits.prefix(7) {
        guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, digit < radix else {
          return nil
        }
        carry = carry * UInt64(radix) + UInt64(digit)
        factor *= UInt64(radix)
      }
      digits = digits.dropFirst(7)
      for index in limbs.indices {
        let product = UInt64(limbs[index]) * factor + carry
        limbs[index] = UInt32(truncatingIfNeeded: product)
        carry = product >> 32
      }
      if carry > 0 { limbs.append(UInt32(carry)) }
    }
    self.init(isNegative: isNegative, limbs: limbs)
  }

  /// The most decimal digits that the shell reads or makes: more would take long to write.
  static let maximumDigits = 10_000
  /// Whether it has more than that.
  var isTooLong: Bool { limbs.count > 1_039 }

  /// The number where it fits.
  var small: Int128? {
    guard limbs.count <= 4 else { return nil }
    let magnitude = limbs.reversed().reduce(UInt128(0)) { $0 << 32 | UInt128($1) }
    if isNegative, magnitude == 1 << 127 { return .min }
    return Int128(exactly: magnitude).map { isNegative ? -$0 : $0 }
  }

  /// As other types convert it.
  var numeric: Numeric { small.map { .integer($0) } ?? .real(double) }

  init(_ literal: BigIntegerLiteral) {
    let digits = BigInteger(text: literal.digits, radix: UInt32(literal.radix))
    let product = (digits ?? BigInteger(0)) * BigInteger(Int128(literal.multiplier))
    self = literal.isNegative ? product.negated : product
  }

  var double: Double {
    let magnitude = limbs.reversed().reduce(0.0) { $0 * 4_294_967_296 + Double($1) }
    return isNegative ? -magnitude : magnitude
  }

  var isZero: Bool { limbs.isEmpty }
  var isEven: Bool { (limbs.first ?? 0) & 1 == 0 }
  var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }
  var negated: BigInteger { BigInteger(isNegative: !isNegative, limbs: limbs) }
  var magnitude: BigInteger { BigInteger(limbs: limbs) }

  func shifted(left bits: Int) -> BigInteger {
    var result = [UInt32](repeating: 0, count: bits / 32)
    var carry: UInt64 = 0
    for limb in limbs {
      let wide = UInt64(limb) << UInt64(bits % 32) | carry
      result.append(UInt32(truncatingIfNeeded: wide))
      carry = wide >> 32
    }
    result.append(UInt32(carry))
    return BigInteger(isNegative: isNegative, limbs: result)
  }
}

extension BigInteger: Comparable, CustomStringConvertible {
  static func < (one: BigInteger, other: BigInteger) -> Bool {
    guard one.isNegative == other.isNegative else { return one.isNegative }
    let order = compare(one.limbs, other.limbs)
    return one.isNegative ? order > 0 : order < 0
  }

  static func compare(_ one: [UInt32], _ other: [UInt32]) -> Int {
    guard one.count == other.count else { return one.count < other.count ? -1 : 1 }
    for index in one.indices.reversed() where one[index] != other[index] {
      return one[index] < other[index] ? -1 : 1
    }
    return 0
  }

  /// Decimal digits.
  var description: String {
    guard !isZero else { return "0" }
    var rest = limbs
    var groups: [String] = []
    while !rest.isEmpty {
      groups.append(String(BigInteger.divide(&rest, by: 1_000_000_000)))
    }
    let head = groups.removeLast()
    let tail = groups.reversed().map { String(repeating: "0", count: 9 - $0.utf8.count) + $0 }
    return (isNegative ? "-" : "") + head + tail.joined()
  }
}
