import Testing

@testable import ShellRuntime

@Suite("Whole numbers of any size")
struct BigIntegerTests {
  /// Numbers of up to so many limbs, with many of them at the edges of what a limb holds.
  private struct Numbers {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }

    mutating func number(_ limbs: Int) -> BigInteger {
      let edges: [UInt32] = [0, 1, .max, .max - 1, 1 << 31]
      let digits = (0..<(1 + Int(next()) % limbs)).map { _ in
        next() % 3 == 0 ? edges[Int(next()) % edges.count] : UInt32(truncatingIfNeeded: next() << 1)
      }
      return BigInteger(isNegative: next() % 2 == 0, limbs: digits)
    }
  }

  @Test("quotient and remainder make the number again", arguments: 1...40)
  func division(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    for _ in 0..<200 {
      let (one, other) = (numbers.number(8), numbers.number(4))
      guard !other.isZero else { continue }
      let (quotient, rest) = try #require(one.divided(by: other))
      #expect(quotient * other + rest == one)
      #expect(rest.magnitude < other.magnitude)
      #expect(rest.isZero || rest.isNegative == one.isNegative)
    }
  }

  @Test("text reads back the same", arguments: 1...20)
  func text(seed: UInt64) {
    var numbers = Numbers(state: seed)
    for _ in 0..<100 {
      let number = numbers.number(6)
      #expect(BigInteger(text: number.description) == number)
    }
  }

  @Test("small numbers count as the machine does", arguments: 1...20)
  func small(seed: UInt64) {
    var numbers = Numbers(state: seed)
    for _ in 0..<200 {
      let (one, other) = (Int128(numbers.next()) - 1 << 30, Int128(numbers.next()) - 1 << 30)
      let (first, second) = (BigInteger(one), BigInteger(other))
      #expect((first + second).small == one + other)
      #expect((first - second).small == one - other)
      #expect((first * second).small == one * other)
      #expect((first < second) == (one < other))
      #expect(first.shifted(right: 7).small == one >> 7)
      #expect(first.shifted(left: 37).small == one << 37)
      guard other != 0 else { continue }
      #expect(first.divided(by: second)?.quotient.small == one / other)
      #expect(first.divided(by: second)?.remainder.small == one % other)
    }
  }

  @Test("doubles lose what stands behind the point")
  func doubles() {
    #expect(BigInteger(wholePartOf: -1.9)?.small == -1)
    #expect(BigInteger(wholePartOf: 0.9)?.isZero == true)
    #expect(BigInteger(wholePartOf: 1e22)?.description == "10000000000000000000000")
    #expect(BigInteger(wholePartOf: .infinity) == nil)
    #expect(BigInteger(wholePartOf: .nan) == nil)
    #expect(BigInteger(text: "-7")?.double == -7)
  }
}
