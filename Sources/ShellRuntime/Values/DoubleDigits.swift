/// The decimal digits of a finite Double, rounded by its exact value.
struct DoubleDigits {
  private let number: Double

  init(_ number: Double) { self.number = number }

  /// At most `count` significant digits and the exponent of the first one.
  func rounded(to count: Int) -> (negative: Bool, digits: [UInt8], exponent: Int) {
    var (negative, digits, exponent) = NumberText.decimal(number.description)
    guard digits.count > count else { return (negative, digits, exponent) }
    let isUp = isRoundedUp(digits, exponent, count)
    digits.removeLast(digits.count - count)
    if isUp {
      var index = count - 1
      while index >= 0, digits[index] == 0x39 {
        digits[index] = 0x30
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits = [0x31]
        exponent += 1
      }
    }
    while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
    return (negative, digits, exponent)
  }

  /// The shortest digits decide, unless they end in a 5 right behind the last one kept: then the
  /// number itself may lie on either side of it.
  private func isRoundedUp(_ digits: [UInt8], _ exponent: Int, _ count: Int) -> Bool {
    guard digits[count] == 0x35, digits.count == count + 1 else { return digits[count] >= 0x35 }
    var left = WideNumber(number.magnitude.significandBits)
    var right = WideNumber(digits.reduce(0) { $0 * 10 + UInt64($1 - 0x30) })
    left.multiply(by: 2, times: number.magnitude.binaryScale)
    right.multiply(by: 2, times: -number.magnitude.binaryScale)
    right.multiply(by: 10, times: exponent - digits.count + 1)
    left.multiply(by: 10, times: digits.count - 1 - exponent)
    return !left.isLess(than: right)
  }
}

extension Double {
  /// The significand as a whole number.
  fileprivate var significandBits: UInt64 {
    exponentBitPattern == 0 ? significandBitPattern : significandBitPattern | 1 << 52
  }

  /// What power of two the whole number is multiplied by.
  fileprivate var binaryScale: Int { max(1, Int(exponentBitPattern)) - 1075 }
}

/// A whole number without limit, as far as two of them are compared.
private struct WideNumber {
  /// Least significant first.
  private var parts: [UInt32]

  init(_ number: UInt64) {
    parts = [UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32)]
  }

  mutating func multiply(by factor: UInt64, times: Int) {
    for _ in 0..<max(0, times) {
      var carry: UInt64 = 0
      for index in parts.indices {
        let product = UInt64(parts[index]) * factor + carry
        parts[index] = UInt32(truncatingIfNeeded: product)
        carry = product >> 32
      }
      if carry > 0 { parts.append(UInt32(carry)) }
    }
  }

  func isLess(than other: WideNumber) -> Bool {
    for index in (0..<max(parts.count, other.parts.count)).reversed() {
      let one = index < parts.count ? parts[index] : 0
      let two = index < other.parts.count ? other.parts[index] : 0
      if one != two { return one < two }
    }
    return false
  }
}
