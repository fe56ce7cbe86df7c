import ArgumentParser

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

  /// The seed that a learner wrote: 1 to 16 hexadecimal digits; nil for anything else.
  static func parse(_ text: String) -> UInt64? {
    let isSigned = text.utf8.first == UInt8(ascii: "+") || text.utf8.first == UInt8(ascii: "-")
    return (1...16).contains(text.utf8.count) && !isSigned ? UInt64(text, radix: 16) : nil
  }

  /// Refuses an option that is no seed; that is wrong usage.
  static func validate(_ option: String?) throws {
    if let option, parse(option) == nil {
      throw ValidationError("--seed '\(option)': 1 to 16 hexadecimal digits, such as 3f9c")
    }
  }
}
