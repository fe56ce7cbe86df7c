import ShellFormatting

/// Text of one line with looks. It holds no control character and nothing that reorders a line:
/// what comes in is made visible first, whoever wrote it.
struct StyledText: Hashable {
  /// A piece with one look.
  struct Run: Hashable {
    var text: String
    var look: TextLook
  }

  private(set) var runs: [Run] = []

  init() {}

  /// Line feeds become spaces, tabs up to eight of them.
  init(_ text: String, _ look: TextLook = []) {
    let visible = VisibleText.escaped(text)
    let line = visible.utf8.contains(0x0A) ? Self.oneLine(visible) : visible
    if !line.isEmpty { runs = [Run(text: line, look: look)] }
  }

  /// Text that was visible text before.
  init(visible text: String, _ look: TextLook) {
    if !text.isEmpty { runs = [Run(text: text, look: look)] }
  }

  /// Lines of a text, split where it has line feeds.
  static func lines(_ text: String, _ look: TextLook = []) -> [StyledText] {
    TextWrapping.lines(text).map { StyledText($0, look) }
  }

  private static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { line.append(scalar == "\n" ? " " : scalar) }
    return String(line)
  }

  /// The characters alone.
  var plain: String { runs.map(\.text).joined() }

  /// Terminal columns.
  var columns: Int { runs.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) } }

  var isEmpty: Bool { runs.isEmpty }

  mutating func append(_ other: StyledText) {
    for run in other.runs {
      if let last = runs.last, last.look == run.look {
        runs[runs.count - 1].text += run.text
      } else {
        runs.append(run)
      }
    }
  }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  static func += (left: inout StyledText, right: StyledText) { left.append(right) }

  static func spaces(_ count: Int) -> StyledText {
    StyledText(visible: String(repeating: " ", count: max(0, count)), [])
  }

  /// Without spaces at the end.
  var trimmed: StyledText {
    var copy = self
    while let last = copy.runs.last, last.text.utf8.last == 0x20 {
      let kept = last.text.utf8.reversed().drop(while: { $0 == 0x20 }).count
      copy.runs.removeLast()
      if kept > 0 {
        copy.runs.append(Run(text: String(last.text.utf8.prefix(kept)) ?? "", look: last.look))
      }
    }
    return copy
  }
}

extension [StyledText] {
  /// Every line behind `first` (the first one) or `rest`.
  func behind(_ first: StyledText, _ rest: StyledText) -> [StyledText] {
    enumerated().map { ($0 == 0 ? first : rest) + $1 }
  }
}
