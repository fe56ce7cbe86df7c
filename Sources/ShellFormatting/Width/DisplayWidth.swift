/// Terminal columns of text, by a table of our own: the same in any locale and terminal.
public enum DisplayWidth {
  /// Columns of one scalar: 0 for controls, combining marks and joiners, 2 for East Asian wide
  /// characters and emoji, else 1.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    let code = scalar.value
    if code < 0x300 { return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD ? 0 : 1 }
    if contains(code, WidthRanges.zero) { return 0 }
    if code >= 0x1100, contains(code, WidthRanges.wide) { return 2 }
    return 1
  }

  /// Columns of a text without line breaks; ASCII text is counted by bytes.
  public static func columns(of text: String) -> Int {
    if let count = asciiColumns(text) { return count }
    return text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// Number of bytes where every byte is a printable ASCII character, else nil.
  static func asciiColumns(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      for byte in bytes where byte < 0x20 || byte > 0x7E { return nil }
      return bytes.count
    }
  }

  private static func contains(_ code: UInt32, _ ranges: [ClosedRange<UInt32>]) -> Bool {
    var low = 0
    var high = ranges.count - 1
    while low <= high {
      let middle = (low + high) / 2
      if ranges[middle].contains(code) { return true }
      if code < ranges[middle].lowerBound { high = middle - 1 } else { low = middle + 1 }
    }
    return false
  }
}
