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

  /// U+E000 and U+E001 in UTF-8.
  private static let open: [UInt8] = [0xEE, 0x80, 0x80]
  private static let close: [UInt8] = [0xEE, 0x80, 0x81]
  private static let brace = UInt8(ascii: "{")

  /// The text for cmark.
  private(set) var text = ""
  private var found: [Found] = []

  init(_ source: String, origin: TextOrigin) {
    guard Self.hasBraces(source) else {
      text = source
      return
    }
    let bytes = Array(source.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var (index, line, column) = (0, 1, 1)
    while index < bytes.count {
      let isEscape = bytes[index] == UInt8(ascii: "\\") && Self.isBraces(bytes, at: index + 1)
      guard isEscape || Self.isBraces(bytes, at: index) else {
        output.append(bytes[index])
        if bytes[index] == UInt8(ascii: "\n") {
          (line, column) = (line + 1, 1)
        } else {
          column += Self.scalars(bytes[index...index])
        }
        index += 1
        continue
      }
      let range = index..<(index + (isEscape ? 3 : Self.length(bytes[index...])))
      if isEscape {
        output += bytes[range]
      } else {
        add(bytes[range], at: origin.place(line: line, column: column))
        output += Self.open + Array(String(found.count - 1).utf8) + Self.close
      }
      column += Self.scalars(bytes[range])
      index = range.upperBound
    }
    text = String(decoding: output, as: UTF8.self)
  }

  private static func isBraces(_ bytes: [UInt8], at index: Int) -> Bool {
    index + 1 < bytes.count && bytes[index] == brace && bytes[index + 1] == brace
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
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
  private static func length(_ rest: ArraySlice<UInt8>) -> Int {
    let end = UInt8(ascii: "}")
    var index = rest.startIndex + 2
    while index + 1 < rest.endIndex, rest[index] != UInt8(ascii: "\n"),
      index - rest.startIndex < 2_000
    {
      if rest[index] == end, rest[index + 1] == end {
        while index + 2 < rest.endIndex, rest[index + 2] == end { index += 1 }
        return index + 2 - rest.startIndex
      }
      index += 1
    }
    return 2
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>, at place: Place) {
    let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t")]
    let inside = bytes.dropFirst(2).dropLast(bytes.count > 2 ? 2 : 0)
    var inner = inside.drop { blanks.contains($0) }
    let lead = 2 + inside.count - inner.count
    while let last = inner.last, blanks.contains(last) { inner.removeLast() }
    let start = Place(line: place.line, column: place.column + lead)
    found.append(
      Found(
        source: Self.string(bytes),
        expression: inner.isEmpty
          ? nil : LessonExpression(text: Self.string(inner), origin: TextOrigin(start: start)),
        place: place))
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
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

  /// The parts of a code block; what would be a mistake in a text is code there.
  func codeParts(_ text: String, reporter: Reporter) -> [TextPart] {
    pieces(text).map { piece in
      guard case .found(let found) = piece, let expression = found.expression else {
        return .text(source(of: piece))
      }
      ExpressionCheck.check(expression, reporter: reporter)
      return .placeholder(expression)
    }
  }

  /// A text that cmark gave back, with every placeholder as it was written.
  func restored(_ text: String) -> String {
    if found.isEmpty { return text }
    return pieces(text).map(source).joined()
  }

  private func source(of piece: Piece) -> String {
    switch piece {
    case .text(let text): text
    case .found(let found): found.source
    }
  }

  private enum Piece {
    case text(String)
    case found(Found)
  }

  private func pieces(_ text: String) -> [Piece] {
    if found.isEmpty || !text.utf8.contains(Self.open[0]) {
      return text.isEmpty ? [] : [.text(text)]
    }
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var (plain, index) = (0, 0)
    while index < bytes.count {
      guard let mark = mark(bytes[index...]) else {
        index += 1
        continue
      }
      if plain < index { pieces.append(.text(Self.string(bytes[plain..<index]))) }
      pieces.append(.found(mark.found))
      index = mark.end
      plain = index
    }
    if plain < index { pieces.append(.text(Self.string(bytes[plain...]))) }
    return pieces
  }

  /// The placeholder whose number stands at the start of `rest`, and where that ends.
  private func mark(_ rest: ArraySlice<UInt8>) -> (found: Found, end: Int)? {
    guard rest.starts(with: Self.open) else { return nil }
    let digits = rest.dropFirst(3).prefix(10).prefix { $0 != Self.close[0] }
    guard rest[digits.endIndex...].starts(with: Self.close),
      let number = Int(Self.string(digits)), found.indices.contains(number)
    else { return nil }
    return (found[number], digits.endIndex + 3)
  }
}
