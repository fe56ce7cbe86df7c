/// A stable 64-bit digest (FNV-1a over bytes, words mixed whole). It is the same in every process.
struct DigestBuilder: Sendable, Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ word: UInt64) {
    value = (value ^ SplitMix64.mixed(word &+ SplitMix64.increment)) &* 0x100_0000_01B3
  }

  mutating func add(_ instant: VirtualInstant) {
    add(UInt64(bitPattern: instant.milliseconds))
  }

  /// The bytes and their count, so that two texts in a row are not one.
  mutating func add(_ text: String) {
    for byte in text.utf8 {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    add(UInt64(text.utf8.count))
  }

  /// The digest of what something adds.
  static func value(of add: (inout DigestBuilder) -> Void) -> UInt64 {
    var builder = DigestBuilder()
    add(&builder)
    return builder.value
  }
}

/// A short digest of what commands configured; two worlds of one lab with equal digests are
/// configured alike, whatever time it is in them.
public struct ConfigurationDigest: Sendable, Hashable, CustomStringConvertible {
  /// All 64 bits.
  public let value: UInt64

  /// 16 lower-case hexadecimal digits.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
