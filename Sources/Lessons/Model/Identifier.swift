/// Names that files, transcripts and grade books cite.
enum Identifier {
  /// A letter of a key or an id: ASCII letters and digits, `-`, `_` and `.`.
  static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// What stands between blanks.
  static func words(_ text: String) -> [String] {
    text.utf8.split { [0x20, 0x09, 0x0A].contains($0) }.compactMap { String($0) }
  }

  /// At most 64 such letters, the first one a letter or digit.
  static func isValid(_ text: String) -> Bool {
    guard let first = text.utf8.first, text.utf8.count <= 64 else { return false }
    return ![UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(first)
      && text.utf8.allSatisfy(isLetter)
  }
}
