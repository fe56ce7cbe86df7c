/// Candidates in columns below the line, one of them chosen. No input or output inside.
struct CompletionMenu {
  /// What a key does to the menu.
  enum Step: Equatable {
    /// Another candidate is chosen.
    case moved
    /// The choice stays in the line.
    case accepted
    /// The line is to be as before the menu.
    case reverted
    /// The menu ends and the key is for the editor.
    case left
  }

  let candidates: [Completion]
  /// A line about a candidate without a tooltip, asked for when it is chosen.
  private let describe: (Completion) -> String
  private(set) var selected: Int?
  /// Rows of candidates in the last drawing, for Left and Right.
  private var rowCount = 1

  init(_ candidates: [Completion], describe: @escaping (Completion) -> String = { _ in "" }) {
    self.candidates = candidates
    self.describe = describe
  }

  var choice: Completion? { selected.map { candidates[$0] } }

  mutating func handle(_ key: Key) -> Step {
    switch key {
    case .character("\t"): return move(1)
    case .sequence(EditorKey.backTab): return move(-1)
    case .escape: return .reverted
    case .character("\r"), .character("\n"): return selected == nil ? .left : .accepted
    case .sequence(let keys):
      if EditorKey.down.contains(keys) { return move(1) }
      if EditorKey.up.contains(keys) { return move(-1) }
      if selected != nil, EditorKey.right.contains(keys) { return move(rowCount) }
      if selected != nil, EditorKey.left.contains(keys) { return move(-rowCount) }
      return .left
    default: return .left
    }
  }

  private mutating func move(_ distance: Int) -> Step {
    let count = candidates.count
    guard let old = selected else {
      selected = distance > 0 ? 0 : count - 1
      return .moved
    }
    let new = old + distance
    if abs(distance) > 1 {
      if (0..<count).contains(new) { selected = new }
    } else {
      selected = (new + count) % count
    }
    return .moved
  }

  /// The rows to draw, none wider than `columns`, at most `height` of them.
  mutating func rows(columns: Int, height: Int) -> [String] {
    guard height > 0, columns > 0 else { return [] }
    let names = candidates.map { Self.oneLine($0.display) }
    let widest = names.reduce(1) { max($0, ScreenLayout.width($1)) }
    let cell = min(widest, columns)
    let perRow = max(1, (columns + 2) / (cell + 2))
    rowCount = (names.count + perRow - 1) / perRow
    let notes = notes(columns: columns, fitsAll: rowCount < height)
    let visible = visibleRows(height: max(1, height - notes.count))
    let rows = visible.map { row in
      stride(from: row, to: names.count, by: rowCount)
        .map { drawn(names[$0], at: $0, cell: cell) }
        .joined(separator: "  ")
    }
    return Array((rows + notes).prefix(height))
  }

  /// The page of rows that holds the choice.
  private func visibleRows(height: Int) -> Range<Int> {
    let page = (selected ?? 0) % rowCount / height
    return page * height..<min(rowCount, (page + 1) * height)
  }

  private func notes(columns: Int, fitsAll: Bool) -> [String] {
    var notes: [String] = []
    if !fitsAll { notes.append("(\((selected ?? -1) + 1)/\(candidates.count))") }
    if let choice {
      let tooltip = choice.tooltip.isEmpty ? describe(choice) : choice.tooltip
      if !tooltip.isEmpty { notes.append(Self.oneLine(tooltip)) }
    }
    return notes.map { ScreenLayout.fit($0, columns: columns) }
  }

  private func drawn(_ name: String, at index: Int, cell: Int) -> String {
    let text = ScreenLayout.fit(name, columns: cell)
    let blanks = String(repeating: " ", count: max(0, cell - ScreenLayout.width(text)))
    return index == selected ? "\u{1B}[7m\(text)\u{1B}[0m\(blanks)" : text + blanks
  }

  private static func oneLine(_ text: String) -> String {
    if ScreenLayout.isPlain(text) { return text }
    var line = String.UnicodeScalarView()
    line.append(contentsOf: text.unicodeScalars.map { $0.isControl ? " " : $0 })
    return String(line)
  }

  /// What all the texts begin with, letter case aside, in the spelling of the first.
  static func commonPrefix(_ texts: [String]) -> String {
    guard let first = texts.first else { return "" }
    var prefix = Array(first.unicodeScalars)[...]
    for text in texts.dropFirst() {
      let same = zip(prefix, text.unicodeScalars).prefix { equalIgnoringCase($0, $1) }.count
      prefix = prefix.prefix(same)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: prefix)
    return String(view)
  }

  private static func equalIgnoringCase(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left == right || left.properties.lowercaseMapping == right.properties.lowercaseMapping
  }
}
