/// Breaks a text into lines of so many columns.
struct LineBreaker {
  /// Where lines end.
  enum Rule {
    /// At spaces, which are dropped, and beside wide characters.
    case words
    /// After spaces, which are kept, so that the lines put together are the text again; one of
    /// them may stand beyond the width.
    case keepingSpaces
    /// Wherever a line is full.
    case columns
  }

  private struct Chance {
    /// The line ends before this cell.
    let end: Int
    /// The next line begins with this cell.
    let next: Int
  }

  private let cells: [StyledCell]
  private let rule: Rule
  private let firstWidth: Int
  private let width: Int
  private var lines: [StyledText] = []
  private var start = 0
  private var used = 0
  private var chance: Chance?
  private var hasWord = false

  /// The lines of a text. `firstWidth` and `width` are at least 2, so that any character fits.
  static func lines(
    _ text: StyledText, rule: Rule, firstWidth: Int? = nil, width: Int
  ) -> [StyledText] {
    if text.columns <= firstWidth ?? width {
      return [rule == .words ? text.withoutLeadingSpaces.trimmed : text]
    }
    var breaker = LineBreaker(
      cells: text.cells, rule: rule, firstWidth: max(2, firstWidth ?? width),
      width: max(2, width))
    breaker.run()
    return breaker.lines
  }

  private init(cells: [StyledCell], rule: Rule, firstWidth: Int, width: Int) {
    self.cells = cells
    self.rule = rule
    self.firstWidth = firstWidth
    self.width = width
  }

  private mutating func run() {
    if rule == .words { start = cells.firstIndex { !$0.isSpace } ?? cells.count }
    var index = start
    while index < cells.count {
      noteChance(before: index)
      let available = lines.isEmpty ? firstWidth : width
      let hangs = cells[index].isSpace && mayHang(available)
      if !hangs, used + cells[index].columns > available, index > start {
        breakLine(before: index)
      } else {
        used += cells[index].columns
        if !cells[index].isSpace { hasWord = true }
        index += 1
      }
    }
    if start < cells.count || lines.isEmpty { emit(start..<cells.count) }
  }

  /// Whether a space at the end of a line needs no room: every one that is dropped; of those that
  /// are kept the first, since it is not seen.
  private func mayHang(_ available: Int) -> Bool {
    switch rule {
    case .words: true
    case .keepingSpaces: used == available
    case .columns: false
    }
  }

  private mutating func noteChance(before index: Int) {
    guard index > start, hasWord else { return }
    let cell = cells[index]
    let previous = cells[index - 1]
    switch rule {
    case .columns: return
    case .keepingSpaces:
      if previous.isSpace, !cell.isSpace { chance = Chance(end: index, next: index) }
    case .words:
      if previous.isSpace, !cell.isSpace {
        var end = index - 1
        while end > start, cells[end - 1].isSpace { end -= 1 }
        chance = Chance(end: end, next: index)
      } else if !previous.isSpace, !cell.isSpace, cell.mayBeginLine(after: previous) {
        chance = Chance(end: index, next: index)
      }
    }
  }

  private mutating func breakLine(before index: Int) {
    let chosen = chance ?? Chance(end: characterStart(index), next: characterStart(index))
    emit(start..<chosen.end)
    start = chosen.next
    used = cells[start..<index].reduce(0) { $0 + $1.columns }
    hasWord = cells[start..<index].contains { !$0.isSpace }
    chance = nil
  }

  /// The beginning of the character that the cell belongs to; the cell itself where the whole
  /// line is one character.
  private func characterStart(_ index: Int) -> Int {
    var begin = index
    while begin > start, !cells[begin].beginsCharacter(after: cells[begin - 1]) { begin -= 1 }
    return begin > start ? begin : index
  }

  private mutating func emit(_ range: Range<Int>) {
    let line = StyledText(cells[range])
    lines.append(rule == .words ? line.trimmed : line)
  }
}

extension StyledText {
  /// Lines of at most `width` columns (at least 2), broken at words.
  func wrapped(width: Int) -> [StyledText] {
    LineBreaker.lines(self, rule: .words, width: width)
  }

  /// Wrapped, with all lines but the first indented by two.
  func hanging(width: Int) -> [StyledText] {
    guard width - 2 >= TerminalStyle.narrowestText else { return wrapped(width: width) }
    return LineBreaker.lines(self, rule: .words, firstWidth: width, width: width - 2)
      .behind(StyledText(), .spaces(2))
  }

  /// Without spaces at the beginning.
  var withoutLeadingSpaces: StyledText {
    guard let first = runs.first, first.text.utf8.first == 0x20 else { return self }
    let cells = cells
    return StyledText(cells[(cells.firstIndex { !$0.isSpace } ?? cells.count)...])
  }
}
