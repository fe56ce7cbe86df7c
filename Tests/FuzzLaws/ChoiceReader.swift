/// An input read as a row of choices, so that each change of a byte changes one choice. Behind the
/// end every choice is the first one.
struct ChoiceReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  mutating func byte() -> UInt8 {
    guard position < bytes.count else { return 0 }
    position += 1
    return bytes[position - 1]
  }

  /// A number from 0 up to, not including, `limit`.
  mutating func below(_ limit: Int) -> Int {
    guard limit > 256 else { return limit > 1 ? Int(byte()) % limit : 0 }
    return (Int(byte()) << 8 | Int(byte())) % limit
  }

  /// True once in `times`; false behind the end.
  mutating func oneIn(_ times: Int) -> Bool { below(times) == times - 1 }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  mutating func bits() -> UInt64 {
    (0..<8).reduce(0) { result, _ in result << 8 | UInt64(byte()) }
  }

  /// A text of at most so many pieces: letters, and what makes widths and quoting hard.
  mutating func text(atMost limit: Int) -> String {
    (0..<below(limit + 1)).map { _ in pick(Self.pieces) }.joined()
  }

  private static let pieces = [
    "a", "PC-001", " ", "0", "$x", "'", "\"", "`", "-", ",", "|", "*", "[", "]", "{", "}", "(", ")",
    "\n", "\r\n", "\t", "\u{1B}[31m", "\u{0}", "日本", "é", "e\u{301}", "🙂", "👩‍👩‍👧", "\u{200B}",
    "\u{202E}", "\u{FEFF}", "…", "ß", "İ", "word and word", "\u{AD}", "%", "/", "\\", ":", ";", "&",
  ]
}
