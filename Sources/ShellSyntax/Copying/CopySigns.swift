/// What one pass over the bytes of a text finds worth a closer look, so that long scripts that were
/// never copied from anywhere cost nearly nothing.
struct CopySigns {
  /// A line begins as a prompt may.
  private(set) var mayHavePrompts = false
  /// A blank stands behind a backtick.
  private(set) var mayEndInBackticks = false
  private(set) var isASCII = true

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
    switch (byte, next) {
    case (UInt8(ascii: "P"), UInt8(ascii: "S")), (UInt8(ascii: "C"), UInt8(ascii: ":")),
      (UInt8(ascii: "["), _):
      mayHavePrompts = true
    default: break
    }
  }
}
