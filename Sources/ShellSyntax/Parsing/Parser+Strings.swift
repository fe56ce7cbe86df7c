extension Parser {
  /// A string at the position, a here-string included; adds its decoded text.
  func parseString() throws(ParseFailure) -> ExpressionSyntax {
    let start = position
    var builder = StringBuilder()
    guard let quote = quote(at: position) else { throw unexpectedToken() }
    if quote.isSingle {
      if let simple = parseSimpleString(quote.length) { return simple }
      try parseSingleQuoted(&builder)
      mark(.string, from: start)
      return builder.finish(span(from: start), .singleQuoted)
    }
    if let simple = parseSimpleString(quote.length) { return simple }
    try parseDoubleQuoted(&builder)
    return builder.finish(span(from: start), .doubleQuoted)
  }

  /// A string with straight quotes and nothing special in it, the usual case.
  private func parseSimpleString(_ length: Int) -> ExpressionSyntax? {
    guard length == 1 else { return nil }
    let mark = source[position]
    let isSingle = mark == Ascii.singleQuote
    var index = position + 1
    while index < end {
      let byte = source[index]
      if byte == mark {
        guard quote(at: index + 1)?.isSingle != isSingle else { return nil }
        let value = text(position + 1, index)
        let span = SourceSpan(start: position, end: index + 1)
        position = index + 1
        if isRecording { record(.string, span.start, span.end) }
        let kind: StringKind = isSingle ? .singleQuoted : .doubleQuoted
        return .string(StringConstantSyntax(span: span, value: value, kind: kind))
      }
      if byte == 0xE2 { return nil }
      if !isSingle, byte == Ascii.dollar || byte == Ascii.backtick { return nil }
      index += 1
    }
    return nil
  }

  /// `'...'`, where two quotes stand for one.
  func parseSingleQuoted(_ builder: inout StringBuilder) throws(ParseFailure) {
    let start = position
    position += quote(at: position)?.length ?? 1
    while position < end {
      if let quote = quote(at: position), quote.isSingle {
        position += quote.length
        guard let second = self.quote(at: position), second.isSingle else { return }
        appendBytes(second.length, to: &builder)
      } else {
        builder.bytes.append(source[position])
        position += 1
      }
    }
    throw unterminated(start, "'", .string)
  }

  /// `"..."`, where two quotes stand for one, a backtick escapes and `$` expands.
  func parseDoubleQuoted(_ builder: inout StringBuilder) throws(ParseFailure) {
    let start = position
    var pending = start
    position += quote(at: position)?.length ?? 1
    while position < end {
      if at(Ascii.backtick) {
        try parseEscape(&builder)
      } else if at(Ascii.dollar), startsExpansion() {
        if isRecording { record(.string, pending, position) }
        builder.append(try parseExpansion())
        pending = position
      } else if scanClosingQuote(&builder) {
        if isRecording { record(.string, pending, position) }
        return
      }
    }
    if isRecording { record(.string, pending, position) }
    throw unterminated(start, "\"", .string)
  }

  /// Moves over text; true after the quote that ends a string.
  private func scanClosingQuote(_ builder: inout StringBuilder) -> Bool {
    var isFirst = true
    while position < end {
      let byte = source[position]
      if !isFirst, byte == Ascii.backtick || byte == Ascii.dollar { return false }
      isFirst = false
      if let quote = quote(at: position), !quote.isSingle {
        position += quote.length
        guard let second = self.quote(at: position), !second.isSingle else { return true }
        appendBytes(second.length, to: &builder)
      } else {
        builder.bytes.append(byte)
        position += 1
      }
    }
    return false
  }

  private func unterminated(
    _ start: Int, _ terminator: String, _ open: OpenConstruct
  ) -> ParseFailure {
    if isProbing { probe.noteString(from: start, to: end) }
    if isRecording, terminator.utf8.last == Ascii.singleQuote || open == .hereString {
      record(.string, max(start, tokens.last?.span.end ?? 0), end)
    }
    return failAtEnd(
      .terminatorExpectedAtEndOfString, SourceSpan(start: start, end: end), terminator,
      expected: terminator, open: open)
  }

  private func appendBytes(_ count: Int, to builder: inout StringBuilder) {
    for _ in 0..<count where position < end {
      builder.bytes.append(source[position])
      position += 1
    }
  }

  /// Whether the `$` at the position begins a variable or `$(`, rather than stand for itself.
  func startsExpansion() -> Bool {
    at(1, Ascii.openParen) || startsVariable(at: position + 1)
  }

  /// A variable or subexpression inside a string.
  func parseExpansion(isHere: Bool = false) throws(ParseFailure) -> ExpressionSyntax {
    guard at(1, Ascii.openParen) else { return try parseVariable() }
    let start = position
    let known = errors.count
    do throws(ParseFailure) { return try parseSubexpression() } catch {
      guard !isRecording, !isProbing, !closesSubexpression(from: start + 2, isHere) else {
        throw error
      }
      errors.removeSubrange(known...)
      throw failAtEnd(
        .incompleteDollarSubexpressionReference, SourceSpan(start: start, end: end),
        open: isHere ? .hereString : .string)
    }
  }

  /// Whether the parenthesis of a `$(` in a string is closed at all, as the tokenizer of PowerShell
  /// looks for it before it reads what stands inside.
  private func closesSubexpression(from start: Int, _ isHere: Bool) -> Bool {
    var depth = 1
    var index = start
    while index < end {
      let byte = source[index]
      let quoteLength = quote(at: index).flatMap { $0.isSingle ? nil : $0.length }
      if byte == Ascii.openParen { depth += 1 }
      if byte == Ascii.closeParen { depth -= 1 }
      if depth == 0 { return true }
      index += quoteLength ?? 1
      let escapes = byte == Ascii.backtick || quoteLength != nil
      if escapes, !isHere, let second = quote(at: index), !second.isSingle {
        index += second.length
      }
    }
    return false
  }

  /// `@'` or `@"` at the position, through to the line that begins with the quote and `@`.
  func parseHereString() throws(ParseFailure) -> ExpressionSyntax {
    let start = position
    guard let quote = quote(at: position + 1) else { throw unexpectedToken() }
    position += 1 + quote.length
    let terminator = quote.isSingle ? "'@" : "\"@"
    while position < end, !Ascii.isLineEnd(source[position]) {
      let length = wordEnds(at: position) ? scalarLength(at: position) : 0
      let isBlank = Ascii.isBlank(source[position]) || source[position] >= 0x80
      guard length > 0, isBlank else {
        throw fail(.unexpectedCharactersAfterHereStringHeader, at: position, isFinal: true)
      }
      position += length
    }
    var builder = StringBuilder()
    var pending = start
    try skipLineEnd(orElse: start, terminator)
    var indentedFooter: Int?
    while position < end {
      if let footer = footerLength(isSingle: quote.isSingle) {
        position += footer
        if isRecording { record(.string, pending, position) }
        dropLastLineEnd(&builder)
        let kind: StringKind = quote.isSingle ? .singleQuotedHere : .doubleQuotedHere
        return builder.finish(span(from: start), kind)
      }
      if indentedFooter == nil { indentedFooter = footerBehindBlanks(isSingle: quote.isSingle) }
      try parseHereLine(&builder, expands: !quote.isSingle, &pending)
    }
    if let indentedFooter {
      let place = SourceSpan(start: indentedFooter, end: indentedFooter + 1)
      throw failAtEnd(.whitespaceBeforeHereStringFooter, place, open: .hereString)
    }
    throw unterminated(start, terminator, .hereString)
  }

  /// Where a line's closing quote and `@` stand that nothing but blanks keep from closing.
  private func footerBehindBlanks(isSingle: Bool) -> Int? {
    var index = position
    while index < end, Ascii.isBlank(source[index]) { index += 1 }
    guard index > position, let quote = quote(at: index), quote.isSingle == isSingle,
      byte(at: index + quote.length) == Ascii.at
    else { return nil }
    return index
  }

  private func skipLineEnd(
    orElse start: Int, _ terminator: String
  ) throws(ParseFailure) {
    guard position < end else { throw unterminated(start, terminator, .hereString) }
    position += source[position] == Ascii.carriageReturn && at(1, Ascii.newline) ? 2 : 1
  }

  /// The length of the closing quote and `@` at the position, at the start of a line.
  private func footerLength(isSingle: Bool) -> Int? {
    guard let quote = quote(at: position), quote.isSingle == isSingle,
      byte(at: position + quote.length) == Ascii.at
    else { return nil }
    return quote.length + 1
  }

  /// One line of a here-string with its line end.
  private func parseHereLine(
    _ builder: inout StringBuilder, expands: Bool, _ pending: inout Int
  ) throws(ParseFailure) {
    while position < end {
      let byte = source[position]
      if Ascii.isLineEnd(byte) {
        let length = byte == Ascii.carriageReturn && at(1, Ascii.newline) ? 2 : 1
        appendBytes(length, to: &builder)
        return
      }
      if expands, byte == Ascii.backtick {
        try parseEscape(&builder)
      } else if expands, byte == Ascii.dollar, startsExpansion() {
        if isRecording { record(.string, pending, position) }
        builder.append(try parseExpansion(isHere: true))
        pending = position
      } else {
        builder.bytes.append(byte)
        position += 1
      }
    }
  }

  /// The line end before the footer is not part of the text.
  private func dropLastLineEnd(_ builder: inout StringBuilder) {
    if builder.bytes.last == Ascii.newline { builder.bytes.removeLast() }
    if builder.bytes.last == Ascii.carriageReturn { builder.bytes.removeLast() }
  }
}
