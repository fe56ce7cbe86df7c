import ShellSyntax

/// What holds for tokens, tree and completion of any text.
struct SyntaxLaws {
  let text: String

  func check() throws(LawBreach) {
    let result = parse(text)
    try tokensPrintBack()
    try places(result)
    try require(
      result.errors.isEmpty == (result.completeness == .complete),
      "a text without errors, and only one, is complete", "\(result.completeness)")
    if result.completeness == .complete { try prefixes() }
    try completion()
    try copying()
  }

  /// Tidying tells of every change and keeps the places of what it keeps.
  private func copying() throws(LawBreach) {
    let tidied = CopiedText(text)
    try require(
      tidied.repairs.isEmpty == (tidied.text == text), "what was tidied is told",
      "\(tidied.repairs): \(tidied.text.debugDescription)")
    let placed = CopiedText(text, keepsLines: true).text
    try require(
      lineCount(placed) == lineCount(text), "tidying keeps the places of lines",
      placed.debugDescription)
  }

  private func lineCount(_ text: String) -> Int { text.utf8.count { $0 == 0x0A } }

  private func tokensPrintBack() throws(LawBreach) {
    var end = 0
    for token in tokenize(text) {
      try require(
        token.span.start == end && token.span.length > 0,
        "tokens print back byte for byte", "\(token) after byte \(end)")
      end = token.span.end
    }
    try require(end == text.utf8.count, "tokens print back byte for byte", "they end at \(end)")
  }

  private func places(_ result: ParseResult) throws(LawBreach) {
    let source = SourceText(text)
    for error in result.errors {
      try require(
        error.span.end <= text.utf8.count && error.span.start <= error.span.end,
        "the place of an error is inside the text", "\(error)")
      try require(
        !error.id.isEmpty && !error.message.isEmpty, "an error has an id and a message",
        "\(error)")
      let place = source.location(at: error.span.start)
      try require(
        (1...source.lineCount).contains(place.line) && place.column >= 1,
        "the place of an error is on a line of the text", "\(place)")
    }
  }

  /// All prefixes of a short text, some of a long one. A list behind `++` is wrong only as long as
  /// no element of it is chosen: `++@(2)` is an error, `++@(2)[-1]` is none.
  private func prefixes() throws(LawBreach) {
    let scalars = text.unicodeScalars
    let stride = max(1, scalars.count / 24)
    for (number, index) in scalars.indices.enumerated() where number % stride == 0 {
      let prefix = String(scalars[..<index])
      let result = parse(prefix)
      let isUndecided = result.errors.allSatisfy { $0.id == "OperatorRequiresVariableOrProperty" }
      try require(
        result.completeness != .invalid || isUndecided,
        "a prefix of a complete text is complete or incomplete",
        "\(prefix.debugDescription): \(result.errors)")
    }
  }

  private func completion() throws(LawBreach) {
    let count = text.utf8.count
    for offset in [count, count / 2, count / 3] {
      let span = CompletionContext(in: text, at: offset).replacement
      try require(
        span.start <= span.end && span.end <= offset,
        "a completion replaces what stands before the cursor", "\(span) at \(offset)")
    }
  }
}
