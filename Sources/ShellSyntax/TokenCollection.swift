extension ParseResult {
  /// The tokens of the text with all trivia; they print back to it byte for byte. Made anew
  /// at each call: what runs a script does not pay for them.
  public var tokens: [Token] { tokenize(text) }
}

/// The tokens of a text with all trivia; they print back to it byte for byte. After an error the
/// parse starts again behind it, so that the rest is told apart too.
public func tokenize(_ text: String) -> [Token] {
  var copy = text
  return copy.withUTF8 { source in
    var significant: [Token] = []
    var start = 0
    while start < source.count {
      let parser = Parser(source, nestingLimit: defaultNestingLimit)
      parser.isRecording = true
      parser.position = start
      _ = parser.parseScript()
      significant += parser.tokens
      guard parser.hasFailed, parser.position < source.count else { break }
      if parser.position > start {
        start = parser.position
      } else {
        let stop = max(start + 1, parser.tokenSpan().end)
        significant.append(
          Token(kind: .unknown, span: SourceSpan(start: start, end: stop)))
        start = stop
      }
    }
    return TriviaFiller(source: source).fill(significant)
  }
}

/// Puts trivia between tokens, so that nothing of the source is missing.
struct TriviaFiller {
  let source: UnsafeBufferPointer<UInt8>

  func fill(_ significant: [Token]) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(significant.count * 2)
    var end = 0
    let isSorted = zip(significant, significant.dropFirst()).allSatisfy {
      $0.span.start <= $1.span.start
    }
    let tokens =
      isSorted ? significant : significant.sorted { $0.span.start < $1.span.start }
    for token in tokens where token.span.start >= end && token.span.length > 0 {
      appendTrivia(from: end, to: token.span.start, &result)
      result.append(token)
      end = token.span.end
    }
    appendTrivia(from: end, to: source.count, &result)
    return result
  }

  private func appendTrivia(from start: Int, to stop: Int, _ result: inout [Token]) {
    var index = start
    while index < stop {
      let (kind, end) = scan(index, stop)
      result.append(Token(kind: kind, span: SourceSpan(start: index, end: end)))
      index = end
    }
  }

  /// The trivia at an offset and where it ends, at most at `stop`.
  private func scan(_ start: Int, _ stop: Int) -> (TokenKind, Int) {
    let byte = source[start]
    let next = start + 1 < stop ? source[start + 1] : 0
    switch byte {
    case Ascii.newline: return (.newline, start + 1)
    case Ascii.carriageReturn: return (.newline, next == Ascii.newline ? start + 2 : start + 1)
    case Ascii.hash: return (.comment, endOfLine(start, stop))
    case Ascii.less where next == Ascii.hash: return (.comment, endOfComment(start, stop))
    case Ascii.backtick where start + 1 == stop: return (.lineContinuation, stop)
    case Ascii.backtick where Ascii.isLineEnd(next):
      let isPair = next == Ascii.carriageReturn && start + 2 < stop
        && source[start + 2] == Ascii.newline
      return (.lineContinuation, start + (isPair ? 3 : 2))
    default: break
    }
    let parser = Parser(source, nestingLimit: 0)
    let isBlank = isBlank(start, parser)
    var index = start
    repeat {
      index += parser.scalarLength(at: index)
    } while index < stop && self.isBlank(index, parser) == isBlank && !startsTrivia(index)
    return (isBlank ? .whitespace : .unknown, min(index, stop))
  }

  private func isBlank(_ offset: Int, _ parser: Parser) -> Bool {
    let byte = source[offset]
    if byte < 0x80 { return Ascii.isBlank(byte) }
    let isMark = offset == 0 && byte == 0xEF && parser.byte(at: 1) == 0xBB
    return isMark || parser.wideCharacter(at: offset) == .blank
  }

  private func startsTrivia(_ offset: Int) -> Bool {
    let byte = source[offset]
    return Ascii.isLineEnd(byte) || byte == Ascii.hash || byte == Ascii.backtick
      || byte == Ascii.less
  }

  private func endOfLine(_ start: Int, _ stop: Int) -> Int {
    var index = start
    while index < stop, !Ascii.isLineEnd(source[index]) { index += 1 }
    return index
  }

  private func endOfComment(_ start: Int, _ stop: Int) -> Int {
    var index = start + 2
    while index < stop {
      if source[index] == Ascii.greater, source[index - 1] == Ascii.hash, index > start + 2 {
        return index + 1
      }
      index += 1
    }
    return stop
  }
}

extension Parser {
  /// Whether the trivia from an offset ends inside a comment.
  func endsInComment(after offset: Int) -> Bool {
    let trivia = TriviaFiller(source: source).fill([
      Token(kind: .unknown, span: SourceSpan(start: 0, end: offset))
    ])
    return trivia.last?.kind == .comment
  }
}
