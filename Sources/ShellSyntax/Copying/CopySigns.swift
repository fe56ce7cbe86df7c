/// What one pass over the bytes of a text finds worth a closer look, so that long scripts that were
/// never copied from anywhere cost nearly nothing.
struct CopySigns {
  /// A line begins as a prompt may.
  private(set) var mayHavePrompts = false
  /// A blank stands behind a backtick.
  private(set) var mayEndInBackticks = false
  private(set) var isASCII = true
  /// A line begins as a fence of Markdown.
  private(set) var mayHaveFences = false
  /// The first line begins with a number.
  private(set) var mayHaveNumbers = false
  private var isFirst = true

  init(_ text: String) {
    var copy = text
    copy.withUTF8 { bytes in
      var isLineStart = true
      for index in bytes.indices {
        let byte = bytes[index]
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if byte == Ascii.newline {
          isLineStart = true
        } else if byte != Ascii.space {
          look(byte, next, isLineStart)
          isLineStart = false
        }
      }
    }
  }

  private mutating func look(_ byte: UInt8, _ next: UInt8, _ isLineStart: Bool) {
    if byte >= 0x80 { isASCII = false }
    if byte == Ascii.backtick, next == Ascii.space || next == 0x09 || next == 0xC2 {
      mayEndInBackticks = true
    }
    guard isLineStart else { return }
    if isFirst { mayHaveNumbers = byte >= 0x30 && byte <= 0x39 }
    isFirst = false
    switch (byte, next) {
    case (Ascii.backtick, Ascii.backtick), (UInt8(ascii: "~"), UInt8(ascii: "~")):
      mayHaveFences = true
    case (UInt8(ascii: "P"), UInt8(ascii: "S")), (UInt8(ascii: "C"), UInt8(ascii: ":")),
      (UInt8(ascii: "["), _):
      mayHavePrompts = true
    default: break
    }
  }
}
