extension Parser {
  /// An argument, or several with commas between them; nil where none begins.
  func parseArgument() throws(ParseFailure) -> ExpressionSyntax? {
    guard let first = try parseArgumentAtom(as: .bareWord) else { return nil }
    if isProbing, position == end { probe.noteElement(to: end) }
    try skipBlanks()
    return at(Ascii.comma) ? try parseArgumentList(first) : first
  }

  /// The arguments that follow a first one with commas.
  private func parseArgumentList(
    _ first: ExpressionSyntax
  ) throws(ParseFailure) -> ExpressionSyntax {
    var elements = [first]
    while at(Ascii.comma) { elements.append(try parseNextArgument()) }
    return finishArgumentList(elements, first)
  }

  private func parseNextArgument() throws(ParseFailure) -> ExpressionSyntax {
    let comma = position
    take(.punctuation)
    try skipNewlines()
    if isProbing { probe.startListElement(at: position, atEnd: position == end) }
    guard let element = try parseArgumentAtom(as: .bareWord) else {
      throw fail(.missingExpression, at: comma + 1, ",")
    }
    if isProbing, position == end { probe.noteElement(to: end) }
    try skipBlanks()
    return element
  }

  private func finishArgumentList(
    _ elements: [ExpressionSyntax], _ first: ExpressionSyntax
  ) -> ExpressionSyntax {
    for case .variable(let variable) in elements where variable.isSplatted {
      report(.splattingNotPermittedInArgumentList, variable.span, variable.name)
    }
    let last = elements.last ?? first
    return .arrayLiteral(
      ArrayLiteralSyntax(span: first.span.union(last.span), elements: elements))
  }

  /// One argument without commas; nil where none begins.
  func parseArgumentAtom(as kind: TokenKind) throws(ParseFailure) -> ExpressionSyntax? {
    guard position < end else { return nil }
    let byte = source[position]
    switch byte {
    case Ascii.dollar:
      if at(1, Ascii.openParen) { return try parsePrimary(isArgument: true) }
      guard startsVariable(at: position + 1) else { break }
      return try parseVariableArgument(as: kind)
    case Ascii.openParen, Ascii.openBrace, Ascii.doubleQuote, Ascii.singleQuote, Ascii.at:
      return try parsePrimary(isArgument: true)
    case 0x30...0x39, Ascii.dot, Ascii.dash, 0xE2:
      if quote(at: position) != nil { return try parsePrimary(isArgument: true) }
      if let number = try parseNumber(isArgument: true) { return number }
    default:
      break
    }
    if wordEnds(at: position) { return nil }
    return try parseWord(expands: true, as: kind)
  }

  /// `$x`, `$x.Name`, `$x[0]`; followed by anything else it is part of a word: `$x\file`.
  private func parseVariableArgument(
    as kind: TokenKind
  ) throws(ParseFailure) -> ExpressionSyntax? {
    let start = position
    let count = tokens.count
    let variable = try parseVariable()
    if continuesWord() {
      position = start
      tokens.removeLast(tokens.count - count)
      return try parseWord(expands: true, as: kind)
    }
    return try parseAccesses(variable, isArgument: true)
  }

  /// Whether what follows a variable makes it a part of a word.
  private func continuesWord() -> Bool {
    if wordEnds(at: position) { return false }
    switch byte() {
    case Ascii.dot, Ascii.openBracket: return false
    case Ascii.colon: return !at(1, Ascii.colon)
    case Ascii.question: return !at(1, Ascii.dot) && !at(1, Ascii.openBracket)
    default: return true
    }
  }
}
