/// A Double rounded to some digits after the point by its exact value, as .NET does: 1.005 is a
/// little less than it looks and becomes 1.00. Exact halves go away from zero.
enum ExactFraction {
  /// The most digits after the point for which 128 bits are enough.
  private static let mostDigits = 22

  /// The digits without sign and point, at least one before the point; nil where the number has too
  /// many for this way.
  static func digits(_ number: Double, after count: Int) -> String? {
    guard number.isFinite, count >= 0, count <= mostDigits else { return nil }
    let magnitude = number.magnitude
    guard magnitude < 0x1p53 else {
      return whole(magnitude) + String(repeating: "0", count: count)
    }
    let bits = magnitude.bitPattern
    let field = Int(bits >> 52)
    let fraction = bits & ((1 << 52) - 1)
    let mantissa = UInt128(field == 0 ? fraction : fraction | (1 << 52))
    // The number is mantissa / 2^shift.
    let shift = 1075 - max(1, field)
    var scaled = mantissa
    for _ in 0..<count { scaled *= 10 }
    let units: UInt128
    if shift <= 0 {
      units = scaled << UInt128(-shift)
    } else if shift >= 128 {
      units = 0
    } else {
      let half = UInt128(1) << UInt128(shift - 1)
      units = (scaled + half) >> UInt128(shift)
    }
    let text = String(units)
    return String(repeating: "0", count: max(0, count + 1 - text.utf8.count)) + text
  }

  /// All digits of a number so large that it has no fraction.
  private static func whole(_ magnitude: Double) -> String {
    var groups = [UInt64(magnitude.significandBitPattern | (1 << 52))]
    for _ in 52..<Int(magnitude.exponent) {
      var carry: UInt64 = 0
      for index in groups.indices {
        let doubled = groups[index] * 2 + carry
        carry = doubled / groupLimit
        groups[index] = doubled % groupLimit
      }
      if carry > 0 { groups.append(carry) }
    }
    return groups.dropLast().reversed().reduce(String(groups.last ?? 0)) { text, group in
      let digits = String(group)
      return text + String(repeating: "0", count: groupDigits - digits.utf8.count) + digits
    }
  }

  private static let groupDigits = 18
  private static let groupLimit: UInt64 = 1_000_000_000_000_000_000
}
