import CLibEdit

/// Where libedit puts characters on the screen: the same wrapping, so that what is drawn beside its
/// line lands where it should. Rows and columns count from 0, at the prompt's start.
struct ScreenLayout: Equatable {
  let columns: Int
  private(set) var row = 0
  private(set) var column = 0

  init(columns: Int) {
    self.columns = max(1, columns)
  }

  mutating func put(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { put(scalar) }
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n":
      row += 1
      column = 0
    case "\t":
      repeat { advance(1) } while column % 8 != 0
    default:
      let width = Self.width(scalar)
      if column + width > columns { wrap() }
      advance(width)
    }
  }

  private mutating func advance(_ width: Int) {
    column += width
    if column >= columns { wrap() }
  }

  private mutating func wrap() {
    row += 1
    column = 0
  }

  /// Columns that a character takes; control characters are shown as `^X`.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x20 || scalar.value == 0x7F { return 2 }
    return max(0, Int(character_width(Int32(bitPattern: scalar.value))))
  }

  /// Columns that a line of text takes.
  static func width(_ text: String) -> Int {
    if isPlain(text) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// Whether every byte is one sign of one column.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// The text cut to so many columns, with an ellipsis where something is missing.
  static func fit(_ text: String, columns: Int) -> String {
    if width(text) <= columns { return text }
    var kept = String.UnicodeScalarView()
    var used = 1
    for scalar in text.unicodeScalars {
      used += width(scalar)
      if used > columns { break }
      kept.append(scalar)
    }
    return columns > 0 ? String(kept) + "…" : ""
  }
}
