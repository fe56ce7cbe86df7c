import Crypto

/// The chain through a transcript's lines: each `h` is the SHA-256 of the `h` before it (64
/// lowercase hexadecimal digits) and the exact bytes of its line before `,"h":`. In place of an `h`
/// the first event takes the SHA-256 of the header line, its line feed not counted.
struct HashChain: Equatable {
  /// 64 hexadecimal digits as they lie in memory. Compare with `areEqual`: `==` takes a byte at a
  /// time.
  typealias Digits = SIMD8<UInt64>

  static let digitCount = 64

  /// The last `h`.
  private(set) var last: Digits

  init(headerLine: UnsafeRawBufferPointer) {
    var hasher = SHA256()
    hasher.update(bufferPointer: headerLine)
    last = Self.digits(hasher.finalize())
  }

  /// What the `h` of a line must be.
  func next(covering line: UnsafeRawBufferPointer) -> Digits {
    var hasher = SHA256()
    withUnsafeBytes(of: last) { hasher.update(bufferPointer: $0) }
    hasher.update(bufferPointer: line)
    return Self.digits(hasher.finalize())
  }

  /// Goes on from `digits`, also where they are not what they should be: a break is one place.
  mutating func advance(to digits: Digits) {
    last = digits
  }

  private static func digits(_ digest: SHA256.Digest) -> Digits {
    var digits = Digits()
    digest.withUnsafeBytes { digest in
      withUnsafeMutableBytes(of: &digits) { digits in
        for index in 0..<8 where index * 4 + 4 <= digest.count {
          let four = digest.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
          digits.storeBytes(of: eightDigits(four), toByteOffset: index * 8, as: UInt64.self)
        }
      }
    }
    return digits
  }

  /// The digits of four bytes at once, both in the order of memory (little-endian).
  private static func eightDigits(_ four: UInt32) -> UInt64 {
    var lanes = UInt64(four)
    lanes = (lanes | lanes << 16) & 0x0000_FFFF_0000_FFFF
    lanes = (lanes | lanes << 8) & 0x00FF_00FF_00FF_00FF
    lanes = (lanes >> 4 | lanes << 8) & 0x0F0F_0F0F_0F0F_0F0F
    let letters = (lanes &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return lanes &+ 0x3030_3030_3030_3030 &+ letters &* 0x27
  }

  /// The 64 bytes at the front of `bytes`, digits or not; nil where they are fewer.
  static func digits(at bytes: UnsafeRawBufferPointer) -> Digits? {
    bytes.count >= digitCount ? bytes.loadUnaligned(as: Digits.self) : nil
  }

  /// True where all are lowercase hexadecimal.
  static func areHexadecimal(_ digits: Digits) -> Bool {
    withUnsafeBytes(of: digits) { bytes in
      bytes.allSatisfy { $0 &- 0x30 < 10 || $0 &- 0x61 < 6 }
    }
  }

  static func areEqual(_ first: Digits, _ second: Digits) -> Bool {
    let eight = first ^ second
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y == 0
  }

  static func text(_ digits: Digits) -> String {
    withUnsafeBytes(of: digits) { String(decoding: $0, as: UTF8.self) }
  }
}
