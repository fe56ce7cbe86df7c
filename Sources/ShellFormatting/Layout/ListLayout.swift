/// Properties as `Label : value` lines for a given width of the screen.
struct ListLayout {
  private static let separator = " : "
  private let labels: [String]
  private let indent: Int
  private let room: Int

  /// A layout for these labels; nil if the screen is too narrow for a label and a value.
  init?(labels: [String], screen: Int) {
    let most = screen - Self.separator.utf8.count - 1
    guard most >= 1, !labels.isEmpty else { return nil }
    let labels = labels.map(TextWrapping.firstLine)
    let widest = labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    let width = min(widest, most)
    self.labels = labels.map { label in
      let text = TextWrapping.head(label, width: width)
      let missing = width - DisplayWidth.columns(of: text)
      return text + String(repeating: " ", count: missing) + Self.separator
    }
    indent = width + Self.separator.utf8.count
    room = screen - indent
  }

  /// The lines of one object; values wrap at words under their own start.
  func lines(_ values: [String]) -> [String] {
    var lines: [String] = []
    for (index, label) in labels.enumerated() {
      let wrapped = TextWrapping.wrapped(index < values.count ? values[index] : "", width: room)
      for (place, text) in wrapped.enumerated() {
        lines.append((place == 0 ? label : String(repeating: " ", count: indent)) + text)
      }
    }
    return lines
  }
}
