/// What the catalogue's bytes should have been, and where they are not.
struct CatalogueReadError: Error, Equatable {
  /// Byte offset in the file.
  let offset: Int
  /// What was expected there.
  let expected: String
}

/// Pulls JSON values out of bytes, one at a time and without building a tree.
struct CatalogueReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset: Int
  private let end: Int

  /// Reads the bytes of a range; offsets in errors count from the start of `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = min(range.upperBound, bytes.count)
  }

  /// `{`.
  mutating func beginObject() throws(CatalogueReadError) { try expect(UInt8(ascii: "{")) }

  /// The next key of an object, its colon consumed; nil = the object has ended.
  mutating func nextKey(_ isFirst: inout Bool) throws(CatalogueReadError) -> String? {
    guard try next(before: UInt8(ascii: "}"), &isFirst) else { return nil }
    let key = try string()
    try expect(UInt8(ascii: ":"))
    return key
  }

  /// `[`.
  mutating func beginArray() throws(CatalogueReadError) { try expect(UInt8(ascii: "[")) }

  /// Whether the array has one more element, which then begins here.
  mutating func nextElement(_ isFirst: inout Bool) throws(CatalogueReadError) -> Bool {
    try next(before: UInt8(ascii: "]"), &isFirst)
  }

  /// An array of strings.
  mutating func strings() throws(CatalogueReadError) -> [String] {
    var found: [String] = []
    var isFirst = true
    try beginArray()
    while try nextElement(&isFirst) { found.append(try string()) }
    return found
  }

  /// An array of integers.
  mutating func integers() throws(CatalogueReadError) -> [Int] {
    var found: [Int] = []
    var isFirst = true
    try beginArray()
    while try nextElement(&isFirst) { found.append(try integer()) }
    return found
  }

  /// A string without escapes, which the catalogue has none of.
  mutating func string() throws(CatalogueReadError) -> String {
    try expect(UInt8(ascii: "\""))
    let start = offset
    while offset < end, bytes[offset] != UInt8(ascii: "\"") {
      guard bytes[offset] != UInt8(ascii: "\\") else { throw failure("a string without escapes") }
      offset += 1
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    try expect(UInt8(ascii: "\""))
    return text
  }

  /// `true` or `false`.
  mutating func bool() throws(CatalogueReadError) -> Bool {
    if accept("true") { return true }
    if accept("false") { return false }
    throw failure("true or false")
  }

  /// A string, or `true` as the empty string; `false` is refused.
  mutating func stringOrTrue() throws(CatalogueReadError) -> String {
    accept("true") ? "" : try string()
  }

  /// An integer of at most nine digits, not negative.
  mutating func integer() throws(CatalogueReadError) -> Int {
    skipSpace()
    let start = offset
    var number = 0
    while offset < end, (0x30...0x39).contains(bytes[offset]), offset - start < 9 {
      number = number * 10 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    guard offset > start else { throw failure("an integer") }
    return number
  }

  /// Fails: a value of a kind or under a key that the catalogue does not have.
  func failure(_ expected: String) -> CatalogueReadError {
    CatalogueReadError(offset: offset, expected: expected)
  }

  private mutating func next(
    before closing: UInt8, _ isFirst: inout Bool
  ) throws(CatalogueReadError) -> Bool {
    skipSpace()
    if offset < end, bytes[offset] == closing {
      offset += 1
      return false
    }
    if !isFirst { try expect(UInt8(ascii: ",")) }
    isFirst = false
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(CatalogueReadError) {
    skipSpace()
    guard offset < end, bytes[offset] == byte else {
      throw failure(String(UnicodeScalar(byte)))
    }
    offset += 1
  }

  private mutating func accept(_ word: StaticString) -> Bool {
    skipSpace()
    let length = word.utf8CodeUnitCount
    guard offset + length <= end else { return false }
    for index in 0..<length where bytes[offset + index] != word.utf8Start[index] { return false }
    offset += length
    return true
  }

  private mutating func skipSpace() {
    while offset < end, bytes[offset] == 0x20 || (0x09...0x0D).contains(bytes[offset]) {
      offset += 1
    }
  }
}
