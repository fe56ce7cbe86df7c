import ShellSyntax

extension Shell {
  /// `$^` and `$$`: the first and the last token of the line that was typed before; a line that
  /// asks for one of them there does not count.
  func previousToken(isFirst: Bool) -> Value {
    for line in history.reversed() {
      guard let text = LineTokens(line.text).text(isFirst: isFirst) else { continue }
      if text == "$^" || text == "$$" { continue }
      return .string(text)
    }
    return .null
  }
}

/// The ends of a typed line.
private struct LineTokens {
  private let tokens: [Token]
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
    tokens = tokenize(text).filter { !$0.kind.isTrivia }
  }

  /// A quoted string counts as what stands between its quotes; nil for a line of nothing.
  func text(isFirst: Bool) -> String? {
    guard var span = (isFirst ? tokens.first : tokens.last)?.span else { return nil }
    let pieces = isFirst ? Array(tokens) : tokens.reversed()
    // A text with expressions in it is several tokens without anything between them.
    if pieces[0].kind == .string {
      for piece in pieces.dropFirst() {
        let touches = isFirst ? piece.span.start == span.end : piece.span.end == span.start
        guard touches, !isQuoted(bytes[span.start..<span.end]) else { break }
        span =
          isFirst
          ? SourceSpan(start: span.start, end: piece.span.end)
          : SourceSpan(start: piece.span.start, end: span.end)
      }
    }
    let slice = bytes[span.start..<span.end]
    if isQuoted(slice) { return String(decoding: slice.dropFirst().dropLast(), as: UTF8.self) }
    if pieces[0].kind == .type, slice.count > 1 {
      let end = isFirst ? slice.prefix(1) : slice.suffix(1)
      if end.first == 0x5B || end.first == 0x5D { return String(decoding: end, as: UTF8.self) }
    }
    return String(decoding: slice, as: UTF8.self)
  }

  private func isQuoted(_ slice: ArraySlice<UInt8>) -> Bool {
    guard slice.count > 1, let first = slice.first else { return false }
    return (first == 0x27 || first == 0x22) && slice.last == first
  }
}
