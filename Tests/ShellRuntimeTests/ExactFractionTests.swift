import Testing

@testable import ShellRuntime

@Suite("Numbers with a fixed count of decimals")
struct ExactFractionTests {
  @Test(
    "a Double is rounded by its exact value, a half away from zero",
    arguments: [
      (1.005, 2, "1.00"), (2.675, 2, "2.67"), (0.125, 2, "0.13"), (2.5, 0, "3"), (-1.5, 2, "-1.50"),
      (-0.0, 2, "-0.00"), (-0.001, 2, "-0.00"), (0.005, 2, "0.01"), (1e-300, 2, "0.00"),
      (1234567.891, 2, "1234567.89"), (9_007_199_254_740_991, 1, "9007199254740991.0"),
      (0.1, 20, "0.10000000000000000555"), (1e20, 2, "100000000000000000000.00"),
      (1e23, 2, "99999999999999991611392.00"),
      (1e30, 0, "1000000000000000019884624838656"),
      (-0x1p64, 1, "-18446744073709551616.0"), (.leastNonzeroMagnitude, 3, "0.000"),
      (0.999, 2, "1.00"),
    ])
  func rounded(_ number: Double, _ digits: Int, _ text: String) {
    #expect(Value.double(number).formattedNumber("F\(digits)") == text)
  }

  @Test("rounding agrees with the digits that Swift prints, whatever the number")
  func agrees() throws {
    var state: UInt64 = 42
    for _ in 0..<2_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      // Thousandths that no digit behind them can move.
      let thousandths = Int(state >> 44)
      let number = Double(thousandths) / 1_000 + 0.000_1
      let digits = String(thousandths)
      let padded = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      let expected = padded.dropLast(3) + "." + padded.suffix(3)
      #expect(Value.double(number).formattedNumber("F3") == String(expected))
    }
  }
}
