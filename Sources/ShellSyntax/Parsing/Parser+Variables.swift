extension Parser {
  /// Whether the bytes after a `$` at `offset - 1` make a variable.
  func startsVariable(at offset: Int) -> Bool {
    let byte = byte(at: offset)
    if isVariableByte(byte) || byte == Ascii.openBrace { return true }
    switch byte {
    case Ascii.dollar, Ascii.caret: return true
    case Ascii.colon: return isVariableCharacter(at: offset + 1)
    default: return isVariableCharacter(at: offset)
    }
  }

  /// Letters, digits, `_` and `?`.
  private func isVariableByte(_ byte: UInt8) -> Bool {
    Ascii.isLetter(byte) || Ascii.isDigit(byte) || byte == Ascii.underscore
      || byte == Ascii.question
  }

  func isVariableCharacter(at offset: Int) -> Bool {
    let byte = byte(at: offset)
    return byte < 0x80 ? isVariableByte(byte) : wideCharacter(at: offset) == .letter
  }

  /// `$name`, `${name}`, or with `@` at the position a splatted one. The caller has made sure that
  /// a name follows.
  func parseVariable() throws(ParseFailure) -> ExpressionSyntax {
    .variable(try parseVariableNode())
  }

  func parseVariableNode() throws(ParseFailure) -> VariableSyntax {
    let start = position
    let isSplatted = source[position] == Ascii.at
    position += 1
    switch byte() {
    case Ascii.openBrace:
      return try parseBracedVariable(start, isSplatted)
    case Ascii.dollar, Ascii.caret, Ascii.question:
      position += 1
      mark(.variable, from: start)
      return VariableSyntax(
        span: span(from: start), scope: .unqualified, name: text(start + 1, position),
        isBraced: false, isSplatted: isSplatted)
    default:
      break
    }
    let colon = try scanVariableName(start)
    mark(.variable, from: start)
    if isProbing, position == end { probe.noteVariable(from: start, to: end) }
    let scope = colon < 0 ? .unqualified : variableScope(start + 1, colon)
    let nameStart = colon < 0 ? start + 1 : colon + 1
    return VariableSyntax(
      span: span(from: start), scope: scope, name: text(nameStart, position), isBraced: false,
      isSplatted: isSplatted)
  }

  /// Moves over a name; gives the offset of its colon, or -1.
  private func scanVariableName(_ start: Int) throws(ParseFailure) -> Int {
    var colon = -1
    while position < end {
      let byte = source[position]
      if isVariableByte(byte) {
        position += 1
      } else if byte == Ascii.colon {
        guard colon < 0, !at(1, Ascii.colon) else { break }
        guard isVariableCharacter(at: position + 1) else {
          let place = SourceSpan(start: start, end: position + 1)
          position += 1
          if isProbing, position == end { probe.noteVariable(from: start, to: end) }
          throw fail(.invalidVariableReferenceWithDrive, place, isFinal: position < end)
        }
        colon = position
        position += 1
      } else if byte >= 0x80, wideCharacter(at: position) == .letter {
        position += scalarLength(at: position)
      } else {
        break
      }
    }
    return colon
  }

  private func parseBracedVariable(
    _ start: Int, _ isSplatted: Bool
  ) throws(ParseFailure) -> VariableSyntax {
    position += 1
    var name: [UInt8] = []
    var colon = -1
    while position < end, source[position] != Ascii.closeBrace {
      var byte = source[position]
      if byte == Ascii.openBrace {
        let place = SourceSpan(start: position, end: position + 1)
        throw fail(.openBraceNeedsToBeBackTickedInVariableName, place, isFinal: true)
      }
      if byte == Ascii.backtick, position + 1 < end {
        position += 1
        byte = source[position]
      } else if byte == Ascii.colon, colon < 0 {
        colon = name.count
      }
      name.append(byte)
      position += 1
    }
    guard position < end else {
      let place = SourceSpan(start: start, end: end)
      throw failAtEnd(.incompleteDollarVariableReference, place, expected: "}", open: .brace)
    }
    position += 1
    guard !name.isEmpty else {
      throw fail(.emptyVariableReference, span(from: start), isFinal: true)
    }
    guard colon < 0 || colon + 1 < name.count else {
      throw fail(.invalidBracedVariableReference, span(from: start), isFinal: true)
    }
    mark(.variable, from: start)
    let scope: VariableScope =
      colon <= 0 ? .unqualified : scopeNamed(String(decoding: name[..<colon], as: UTF8.self))
    let rest = colon <= 0 ? name[...] : name[(colon + 1)...]
    return VariableSyntax(
      span: span(from: start), scope: scope, name: String(decoding: rest, as: UTF8.self),
      isBraced: true, isSplatted: isSplatted)
  }

  private func variableScope(_ start: Int, _ stop: Int) -> VariableScope {
    start == stop ? .unqualified : scopeNamed(text(start, stop))
  }

  private func scopeNamed(_ name: String) -> VariableScope {
    switch name.lowercased() {
    case "global": .global
    case "script": .script
    case "local": .local
    case "private": .private
    case "using": .using
    default: .drive(name)
    }
  }
}
