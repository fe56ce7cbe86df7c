extension BigInteger {
  static func + (one: BigInteger, other: BigInteger) -> BigInteger {
    if one.isNegative == other.isNegative {
      return BigInteger(isNegative: one.isNegative, limbs: sum(one.limbs, other.limbs))
    }
    if compare(one.limbs, other.limbs) >= 0 {
      return BigInteger(isNegative: one.isNegative, limbs: difference(one.limbs, other.limbs))
    }
    return BigInteger(isNegative: other.isNegative, limbs: difference(other.limbs, one.limbs))
  }

  static func - (one: BigInteger, other: BigInteger) -> BigInteger { one + other.negated }

  static func * (one: BigInteger, other: BigInteger) -> BigInteger {
    var limbs = [UInt32](repeating: 0, count: one.limbs.count + other.limbs.count)
    for (index, first) in one.limbs.enumerated() {
      var carry: UInt64 = 0
      for (place, second) in other.limbs.enumerated() {
        let product = UInt64(first) * UInt64(second) + UInt64(limbs[index + place]) + carry
        limbs[index + place] = UInt32(truncatingIfNeeded: product)
        carry = product >> 32
      }
      limbs[index + other.limbs.count] = UInt32(carry)
    }
    return BigInteger(isNegative: one.isNegative != other.isNegative, limbs: limbs)
  }

  /// Quotient and remainder towards zero, as .NET divides; nil for a division by zero.
  func divided(by divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger)? {
    guard !divisor.isZero else { return nil }
    guard Self.compare(limbs, divisor.limbs) >= 0 else { return (BigInteger(limbs: []), self) }
    var rest = limbs
    var quotient: [UInt32]
    if divisor.limbs.count == 1 {
      let remainder = Self.divide(&rest, by: divisor.limbs[0])
      quotient = rest
      rest = [remainder]
    } else {
      quotient = Self.longDivision(&rest, divisor.limbs)
    }
    return (
      BigInteger(isNegative: isNegative != divisor.isNegative, limbs: quotient),
      BigInteger(isNegative: isNegative, limbs: rest)
    )
  }

  /// Divides in place by one limb and gives the remainder.
  static func divide(_ limbs: inout [UInt32], by divisor: UInt32) -> UInt32 {
    var rest: UInt64 = 0
    for index in limbs.indices.reversed() {
      let wide = rest << 32 | UInt64(limbs[index])
      limbs[index] = UInt32(wide / UInt64(divisor))
      rest = wide % UInt64(divisor)
    }
    while limbs.last == 0 { limbs.removeLast() }
    return UInt32(rest)
  }

  /// Knuth's algorithm D; leaves the remainder in `rest`.
  private static func longDivision(_ rest: inout [UInt32], _ divisor: [UInt32]) -> [UInt32] {
    let shift = divisor[divisor.count - 1].leadingZeroBitCount
    let low = BigInteger(limbs: divisor).shifted(left: shift).limbs
    var high = BigInteger(limbs: rest).shifted(left: shift).limbs
    high += [UInt32](repeating: 0, count: rest.count + 1 - high.count)
    let count = low.count
    var quotient = [UInt32](repeating: 0, count: high.count - count)
    for place in quotient.indices.reversed() {
      let top = UInt64(high[place + count]) << 32 | UInt64(high[place + count - 1])
      var guess = top / UInt64(low[count - 1])
      var left = top % UInt64(low[count - 1])
      while guess >> 32 > 0
        || guess * UInt64(low[count - 2]) > left << 32 | UInt64(high[place + count - 2])
      {
        guess -= 1
        left += UInt64(low[count - 1])
        if left >> 32 > 0 { break }
      }
      if subtract(low, times: guess, from: &high, at: place) {
        guess -= 1
        addBack(low, to: &high, at: place)
      }
      quotient[place] = UInt32(guess)
    }
    rest = shiftedRight(high, shift)
    return quotient
  }

  /// Takes a multiple away; says whether it was too much.
  private static func subtract(
    _ limbs: [UInt32], times factor: UInt64, from target: inout [UInt32], at place: Int
  ) -> Bool {
    var borrow: Int64 = 0
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = factor * UInt64(limbs[index]) + carry
      carry = product >> 32
      let difference =
        Int64(target[place + index]) - Int64(UInt32(truncatingIfNeeded: product)) + borrow
      target[place + index] = UInt32(truncatingIfNeeded: difference)
      borrow = difference >> 32
    }
    let last = Int64(target[place + limbs.count]) - Int64(carry) + borrow
    target[place + limbs.count] = UInt32(truncatingIfNeeded: last)
    return last < 0
  }

  private static func addBack(_ limbs: [UInt32], to target: inout [UInt32], at place: Int) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let sum = UInt64(target[place + index]) + UInt64(limbs[index]) + carry
      target[place + index] = UInt32(truncatingIfNeeded: sum)
      carry = sum >> 32
    }
    target[place + limbs.count] &+= UInt32(carry)
  }

  private static func shiftedRight(_ limbs: [UInt32], _ bits: Int) -> [UInt32] {
    limbs.indices.map { index in
      let above = index + 1 < limbs.count ? UInt64(limbs[index + 1]) : 0
      return UInt32(truncatingIfNeeded: (above << 32 | UInt64(limbs[index])) >> UInt64(bits))
    }
  }

  private static func sum(_ one: [UInt32], _ other: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0..<max(one.count, other.count) {
      let first = index < one.count ? UInt64(one[index]) : 0
      let second = index < other.count ? UInt64(other[index]) : 0
      result.append(UInt32(truncatingIfNeeded: first + second + carry))
      carry = (first + second + carry) >> 32
    }
    result.append(UInt32(carry))
    return result
  }

  /// The larger one without the smaller one.
  private static func difference(_ one: [UInt32], _ other: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var borrow: Int64 = 0
    for index in one.indices {
      let second = index < other.count ? Int64(other[index]) : 0
      let wide = Int64(one[index]) - second + borrow
      result.append(UInt32(truncatingIfNeeded: wide))
      borrow = wide >> 32
    }
    return result
  }

  /// Rounded down, as .NET shifts.
  func shifted(right bits: Int) -> BigInteger {
    let kept = Self.shiftedRight(Array(limbs.dropFirst(bits / 32)), bits % 32)
    let result = BigInteger(isNegative: isNegative, limbs: kept)
    guard isNegative, result.shifted(left: bits) != self else { return result }
    return result - BigInteger(1)
  }
}
