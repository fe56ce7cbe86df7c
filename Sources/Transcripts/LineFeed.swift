import Glibc

/// Finds where lines end.
enum LineFeed {
  /// The first line feed among the first `limit` bytes.
  static func offset(in bytes: UnsafeRawBufferPointer, limit: Int = .max) -> Int? {
    guard let base = bytes.baseAddress,
      let found = memchr(base, 0x0A, min(bytes.count, limit))
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
