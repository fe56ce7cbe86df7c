/// Text made safe to show: nothing in it can move the cursor, change colours or reorder what
/// stands on the line. Data of a lab may hold anything.
public enum VisibleText {
  /// The text with control characters as their pictures (U+2400...), bidirectional and other
  /// invisible controls as `<U+202E>`. Line feeds stay if `keepsLines`; tabs become spaces up to
  /// the next multiple of 8 columns.
  public static func escaped(_ text: String, keepsLines: Bool = true) -> String {
    if DisplayWidth.asciiColumns(text) != nil { return text }
    var shown = ""
    var column = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where keepsLines:
        shown.unicodeScalars.append(scalar)
        column = 0
      case 0x0D where keepsLines: continue
      case 0x09:
        let spaces = 8 - column % 8
        shown += String(repeating: " ", count: spaces)
        column += spaces
      default:
        let piece = escaped(scalar)
        shown += piece
        column += DisplayWidth.columns(of: piece)
      }
    }
    return shown
  }

  /// The text without what colours it, as `$PSStyle.OutputRendering = 'PlainText'` shows it:
  /// sequences of SGR, of showing and hiding, and the addresses of links.
  public static func withoutDecorations(_ text: String) -> String {
    guard text.utf8.contains(0x1B) else { return text }
    var kept = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "\u{1B}", let end = decorationEnd(rest) {
        rest = rest[end...]
      } else {
        kept.append(scalar)
        rest.removeFirst()
      }
    }
    return String(kept)
  }

  /// Where the decoration ends with which a text begins; nil where it is none.
  private static func decorationEnd(
    _ text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView.Index? {
    let body = text.dropFirst()
    if body.first == "[" {
      let parameters = body.dropFirst()
      guard let last = parameters.firstIndex(where: { !"0123456789;?".unicodeScalars.contains($0) })
      else { return nil }
      let isPrivate = parameters.first == "?"
      guard isPrivate ? "hl".unicodeScalars.contains(text[last]) : text[last] == "m" else {
        return nil
      }
      return text.index(after: last)
    }
    guard body.starts(with: "]8;;".unicodeScalars) else { return nil }
    var place = body.startIndex
    while let escape = text[place...].firstIndex(of: "\u{1B}") {
      let next = text.index(after: escape)
      if next < text.endIndex, text[next] == "\\" { return text.index(after: next) }
      place = next
    }
    return nil
  }

  /// What a person is shown of a text of the session: without colours, and safe.
  public static func plain(_ text: String) -> String { escaped(withoutDecorations(text)) }

  /// One scalar as it is shown.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let code = scalar.value
    if code < 0x20 { return picture(0x2400 + code) }
    if code == 0x7F { return picture(0x2421) }
    if (0x80..<0xA0).contains(code) || isInvisibleControl(code) {
      let digits = String(code, radix: 16, uppercase: true)
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
    return String(Character(scalar))
  }

  private static func picture(_ code: UInt32) -> String {
    Unicode.Scalar(code).map { String(Character($0)) } ?? "?"
  }

  /// Marks, embeddings, overrides and isolates of text direction; line and paragraph separators;
  /// the byte order mark; tags.
  private static func isInvisibleControl(_ code: UInt32) -> Bool {
    switch code {
    case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF,
      0xE0000...0xE007F:
      true
    default: false
    }
  }
}
