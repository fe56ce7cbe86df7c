import ShellRuntime

/// How a text becomes bytes in an encoding that `-Encoding` names.
struct TextBytes {
  private enum Kind {
    // swift-format-ignore
    case utf8, ascii, latin, utf16, utf32
  }

  private let kind: Kind
  private let isBigEndian: Bool

  /// An encoding by its name or number; UTF-8 where it is none that writes otherwise.
  init(encoding name: String) {
    let name = TextComparison.folded(name).filter { $0 != "-" && $0 != "_" }
    isBigEndian =
      name.hasSuffix("be") || name.hasPrefix("bigendian") || ["1201", "12001"].contains(name)
    switch name {
    case "ascii", "usascii", "20127": kind = .ascii
    case "ansi", "latin1", "iso88591", "windows1252", "1252", "28591": kind = .latin
    case "unicode", "utf16", "utf16le", "utf16be", "bigendianunicode", "1200", "1201", "string":
      kind = .utf16
    case "utf32", "utf32be", "bigendianutf32", "12000", "12001": kind = .utf32
    default: kind = .utf8
    }
  }

  /// The bytes of a text; what an encoding has no sign for becomes a question mark.
  func bytes(of text: String) -> [UInt8] {
    switch kind {
    case .utf8: Array(text.utf8)
    case .ascii: text.utf16.map { $0 < 0x80 ? UInt8($0) : 0x3F }
    case .latin: text.utf16.map { $0 < 0x100 ? UInt8($0) : 0x3F }
    case .utf16: text.utf16.flatMap { bytes(of: UInt32($0), count: 2) }
    case .utf32: text.unicodeScalars.flatMap { bytes(of: $0.value, count: 4) }
    }
  }

  private func bytes(of number: UInt32, count: UInt32) -> [UInt8] {
    let low = (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    return isBigEndian ? low.reversed() : low
  }
}
