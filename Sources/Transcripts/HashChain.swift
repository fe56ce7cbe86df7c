import Crypto

/// The chain through a transcript's lines: each `h` is the SHA-256 of the `h` before it (64
/// lowercase hexadecimal digits) and the exact bytes of its line before `,"h":`. In place of an `h`
/// the first event takes the SHA-256 of the header line, its line feed not counted.
struct HashChain: Equatable {
  /// 64 hexadecimal digits.
  typealias Digits = SIMD64<UInt8>

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
        for index in 0..<min(digest.count, 32) {
          digits[2 * index] = digit(digest[index] >> 4)
          digits[2 * index + 1] = digit(digest[index] & 15)
        }
      }
    }
    return digits
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? value &+ 0x30 : value &+ 0x57
  }

  /// The digits at the front of `bytes`; nil where they are fewer or not lowercase hexadecimal.
  static func digits(at bytes: UnsafeRawBufferPointer) -> Digits? {
    guard bytes.count >= digitCount else { return nil }
    for index in 0..<digitCount {
      let byte = bytes[index]
      guard (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) else { return nil }
    }
    return bytes.loadUnaligned(as: Digits.self)
  }

  static func text(_ digits: Digits) -> String {
    withUnsafeBytes(of: digits) { String(decoding: $0, as: UTF8.self) }
  }
}
