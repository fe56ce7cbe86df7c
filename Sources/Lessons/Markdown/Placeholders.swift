/// Takes `{{ expression }}` out of a text before cmark reads it, and puts it back afterwards.
///
/// In its place stands a number between two private-use characters, which no mark of Markdown
/// touches, so that expressions may hold `|`, `*`, `_` and backticks.
struct Placeholders {
  private struct Found {
    let source: String
    /// Nil where the braces are not closed or hold nothing.
    let expression: LessonExpression?
    let place: Place
  }

  private static let open: Unicode.Scalar = "\u{E000}"
  private static let close: Unicode.Scalar = "\u{E001}"

  /// The text for cmark.
  private(set) var text = ""
  private var found: [Found] = []

  init(_ source: String, origin: TextOrigin) {
    guard Self.hasBraces(source) else {
      text = source
      return
    }
    var rest = Array(source.unicodeScalars)[...]
    var output = String.UnicodeScalarView()
    var line = 1
    var column = 1
    while let scalar = rest.first {
      if scalar == "\\", rest.dropFirst().first == "{" {
        output.append(contentsOf: rest.prefix(3))
        column += min(3, rest.count)
        rest = rest.dropFirst(3)
        continue
      }
      guard scalar == "{", rest.dropFirst().first == "{" else {
        output.append(scalar)
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        rest = rest.dropFirst()
        continue
      }
      let length = Self.length(rest)
      let place = origin.place(line: line, column: column)
      add(rest.prefix(length), at: place)
      output.append(Self.open)
      output.append(contentsOf: String(found.count - 1).unicodeScalars)
      output.append(Self.close)
      column += length
      rest = rest.dropFirst(length)
    }
    text = String(output)
  }

  private static func hasBraces(_ source: String) -> Bool {
    var previous: UInt8 = 0
    for byte in source.utf8 {
      if byte == UInt8(ascii: "{"), previous == byte { return true }
      previous = byte
    }
    return false
  }

  /// The length of a placeholder at the start of `rest`, 2 if it is not closed on its line.
  private static func length(_ rest: ArraySlice<Unicode.Scalar>) -> Int {
    var index = rest.startIndex + 2
    while index + 1 < rest.endIndex, rest[index] != "\n", index - rest.startIndex < 2_000 {
      if rest[index] == "}", rest[index + 1] == "}" {
        while index + 2 < rest.endIndex, rest[index + 2] == "}" { index += 1 }
        return index + 2 - rest.startIndex
      }
      index += 1
    }
    return 2
  }

  private mutating func add(_ scalars: ArraySlice<Unicode.Scalar>, at place: Place) {
    var inner = scalars.dropFirst(2).dropLast(scalars.count > 2 ? 2 : 0)
    var lead = 2
    while let first = inner.first, first == " " || first == "\t" {
      inner = inner.dropFirst()
      lead += 1
    }
    while let last = inner.last, last == " " || last == "\t" { inner = inner.dropLast() }
    let start = Place(line: place.line, column: place.column + lead)
    found.append(
      Found(
        source: Self.string(scalars),
        expression: inner.isEmpty
          ? nil : LessonExpression(text: Self.string(inner), origin: TextOrigin(start: start)),
        place: place))
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The parts of a text that cmark gave back.
  func parts(_ text: String, reporter: Reporter) -> [TextPart] {
    pieces(text).map { piece in
      switch piece {
      case .text(let text): return .text(text)
      case .found(let found):
        guard let expression = found.expression else {
          reporter.error(
            found.place, "`\(found.source)` is no value of the lab",
            because: "a placeholder is `{{ expression }}` on one line",
            fix: "close it with `}}`, or write `\\{{` for the braces themselves")
          return .text(found.source)
        }
        ExpressionCheck.check(expression, reporter: reporter)
        return .placeholder(expression)
      }
    }
  }

  /// A text that cmark gave back, with every placeholder as it was written.
  func restored(_ text: String) -> String {
    if found.isEmpty { return text }
    return pieces(text).map { piece in
      switch piece {
      case .text(let text): text
      case .found(let found): found.source
      }
    }.joined()
  }

  private enum Piece {
    case text(String)
    case found(Found)
  }

  private func pieces(_ text: String) -> [Piece] {
    if found.isEmpty { return text.isEmpty ? [] : [.text(text)] }
    var pieces: [Piece] = []
    var plain = String.UnicodeScalarView()
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.first {
      if scalar == Self.open, let end = rest.prefix(12).firstIndex(of: Self.close),
        let number = Int(Self.string(rest[(rest.startIndex + 1)..<end])),
        found.indices.contains(number)
      {
        if !plain.isEmpty { pieces.append(.text(String(plain))) }
        plain = String.UnicodeScalarView()
        pieces.append(.found(found[number]))
        rest = rest[(end + 1)...]
      } else {
        plain.append(scalar)
        rest = rest.dropFirst()
      }
    }
    if !plain.isEmpty { pieces.append(.text(String(plain))) }
    return pieces
  }
}
