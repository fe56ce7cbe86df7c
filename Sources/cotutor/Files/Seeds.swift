/// Seeds of labs: 64 bits, written as 16 hexadecimal digits.
enum Seeds {
  /// A seed drawn from the system; it is recorded, so that the session can be replayed.
  static func draw() -> String {
    text(UInt64.random(in: .min ... .max))
  }

  /// The 16 digits of a seed.
  static func text(_ seed: UInt64) -> String {
    let digits = String(seed, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// The seed that a learner wrote: 1 to 16 hexadecimal digits.
  static func parse(_ text: String) throws(Impossible) -> UInt64 {
    guard (1...16).contains(text.utf8.count), let seed = UInt64(text, radix: 16) else {
      throw Impossible("seed '\(text)': 1 to 16 hexadecimal digits are needed, such as 3f9c")
    }
    return seed
  }
}
