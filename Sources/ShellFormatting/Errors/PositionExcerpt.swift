import ShellRuntime

/// The part of a line around an error that fits on the screen, and the marker under it.
struct PositionExcerpt {
  /// What stands before the place when the line is cut, in columns.
  private static let before = 12

  let text: String
  let marker: String

  /// The excerpt of at most `width` columns.
  init(_ position: ErrorPosition, width: Int) {
    let scalars = position.lineText.unicodeScalars.map { $0 == "\t" ? " " : $0 }
    let start = min(max(0, position.column - 1), scalars.count)
    let length = max(1, min(position.length, scalars.count - start))
    var shown = scalars[...]
    var head = ""
    if Self.columns(scalars[...]) > width {
      let first = max(0, start - Self.before)
      shown = scalars[first...]
      if first > 0 { head = "… " }
    }
    let lead = head + Self.string(shown.prefix(start - shown.startIndex))
    let indent = DisplayWidth.columns(of: lead)
    let room = max(1, width - indent)
    let marked = scalars[start..<min(start + length, scalars.count)]
    let tail = Self.string(shown.dropFirst(start - shown.startIndex))
    let cut = DisplayWidth.columns(of: tail) > room
    text = lead + (cut ? TextWrapping.head(tail, width: room - 1) + TextWrapping.ellipsis : tail)
    let tildes = min(max(1, Self.columns(marked)), room)
    marker = String(repeating: " ", count: indent) + String(repeating: "~", count: tildes)
  }

  private static func columns(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
