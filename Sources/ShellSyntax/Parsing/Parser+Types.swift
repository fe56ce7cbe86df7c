extension Parser {
  /// Attributes and types in brackets, and what they stand before.
  func parseAttributed() throws(ParseFailure) -> ExpressionSyntax? {
    var attributes = pendingAttributes
    pendingAttributes = []
    if attributes.isEmpty { attributes = try parseAttributeList() }
    guard let last = attributes.popLast() else { return nil }
    var result: ExpressionSyntax
    switch last {
    case .attribute(let attribute):
      try skipNewlines()
      guard let operand = try parseAttributedOperand() else {
        throw fail(
          .unexpectedAttribute, attribute.span, attribute.typeName.name, keywords: ["param"])
      }
      result = try attach(attribute, to: operand)
    case .type(let name, let place):
      result = try parseTypeOperand(name, place)
    }
    for base in attributes.reversed() {
      try raise()
      if case .attribute(let attribute) = base {
        result = try attach(attribute, to: result)
      } else {
        result = wrap(result, in: base)
      }
    }
    return result
  }

  /// An attribute stands only before what can be assigned to.
  private func attach(
    _ attribute: AttributeSyntax, to operand: ExpressionSyntax
  ) throws(ParseFailure) -> ExpressionSyntax {
    guard operand.isAssignable else {
      throw fail(.unexpectedAttribute, attribute.span, attribute.typeName.name)
    }
    return wrap(operand, in: .attribute(attribute))
  }

  private func parseAttributedOperand() throws(ParseFailure) -> ExpressionSyntax? {
    let outer = try enter()
    let operand = try parseUnary()
    leave(outer)
    return operand
  }

  /// What follows a type: a member, an operand to convert, or nothing.
  private func parseTypeOperand(
    _ name: TypeNameSyntax, _ place: SourceSpan
  ) throws(ParseFailure) -> ExpressionSyntax {
    let type = ExpressionSyntax.type(TypeExpressionSyntax(span: place, typeName: name))
    let isMember = at(Ascii.dot) ? !at(1, Ascii.dot) : at(Ascii.colon)
    if isMember { return try parseAccesses(type, isArgument: false) }
    try skipBlanks()
    if Ascii.isLineEnd(byte()) || at(Ascii.comma) { return type }
    guard let operand = try parseAttributedOperand() else { return type }
    if name.isOrdered, !operand.isHashtable {
      throw fail(
        .orderedAttributeOnlyOnHashLiteralNode, place.union(operand.span), name.name)
    }
    return wrap(operand, in: .type(name, place))
  }

  private func wrap(_ operand: ExpressionSyntax, in base: AttributeBase) -> ExpressionSyntax {
    let span = base.span.union(operand.span)
    switch base {
    case .attribute(let attribute):
      return .attributed(
        AttributedExpressionSyntax(span: span, attribute: attribute, operand: operand))
    case .type(let name, _):
      return .convert(ConvertExpressionSyntax(span: span, typeName: name, operand: operand))
    }
  }

  /// One or more attributes and types; the position is at a bracket.
  func parseAttributeList() throws(ParseFailure) -> [AttributeBase] {
    var attributes: [AttributeBase] = []
    while at(Ascii.openBracket) {
      let attribute = try parseAttributeBase()
      attributes.append(attribute)
      if case .attribute = attribute {
        try skipNewlines()
      } else if !at(Ascii.openBracket) {
        guard let next = bracketAfterBlanks() else { break }
        position = next
      }
    }
    return attributes
  }

  /// The offset of a bracket that follows after blanks on the line.
  private func bracketAfterBlanks() -> Int? {
    var index = position
    while Ascii.isBlank(byte(at: index)) { index += 1 }
    return byte(at: index) == Ascii.openBracket ? index : nil
  }

  private func parseAttributeBase() throws(ParseFailure) -> AttributeBase {
    let start = position
    position += 1
    mark(.punctuation, from: start)
    try skipNewlines()
    guard let name = try parseTypeName() else {
      throw fail(.missingTypename, at: start + 1)
    }
    try skipBlanks()
    if at(Ascii.openParen) { return .attribute(try parseAttribute(start, name)) }
    guard at(Ascii.closeBracket) else {
      throw fail(.endSquareBracketExpectedAtEndOfAttribute, at: max(start, position))
    }
    take(.punctuation)
    return .type(name, span(from: start))
  }

  /// A type's name without the outer brackets; nil where none begins.
  func parseTypeName() throws(ParseFailure) -> TypeNameSyntax? {
    let start = position
    while position < end, isTypeCharacter(at: position) {
      position += scalarLength(at: position)
    }
    if isProbing, position == end { probe.noteType(from: start, to: end) }
    guard position > start else { return nil }
    mark(.type, from: start)
    let name = text(start, position)
    var arguments: [TypeNameSyntax] = []
    var ranks: [Int] = []
    while true {
      if !at(Ascii.openBracket), let next = bracketAfterBlanks() { position = next }
      guard at(Ascii.openBracket) else { break }
      let bracket = position
      position += 1
      mark(.punctuation, from: bracket)
      try skipNewlines()
      if at(Ascii.closeBracket) || at(Ascii.comma) {
        ranks.append(try parseArrayRank())
      } else if arguments.isEmpty, ranks.isEmpty {
        arguments = try parseTypeArguments(after: bracket)
      } else {
        throw unexpectedToken()
      }
    }
    return TypeNameSyntax(
      span: span(from: start), name: name, arguments: arguments, arrayRanks: ranks)
  }

  private func isTypeCharacter(at offset: Int) -> Bool {
    let byte = byte(at: offset)
    return isNameCharacter(at: offset) || byte == Ascii.dot || byte == Ascii.plus
      || byte == Ascii.backtick && Ascii.isDigit(self.byte(at: offset + 1))
  }

  /// The commas and the closing bracket of `[,]`.
  private func parseArrayRank() throws(ParseFailure) -> Int {
    var rank = 1
    while at(Ascii.comma) {
      rank += 1
      take(.punctuation)
      try skipBlanks()
    }
    guard at(Ascii.closeBracket) else {
      throw fail(.endSquareBracketExpectedAtEndOfAttribute, at: position)
    }
    take(.punctuation)
    return rank
  }

  /// Generic arguments with the closing bracket; each may stand in brackets of its own.
  private func parseTypeArguments(
    after bracket: Int
  ) throws(ParseFailure) -> [TypeNameSyntax] {
    var arguments: [TypeNameSyntax] = []
    let outer = try enter()
    while true {
      let start = position
      let isBracketed = at(Ascii.openBracket)
      if isBracketed {
        position += 1
        mark(.punctuation, from: start)
      }
      guard let argument = try parseTypeName() else {
        throw fail(.missingTypename, at: position)
      }
      arguments.append(argument)
      if isBracketed { try closeTypeBracket(.endSquareBracketExpectedAtEndOfType) }
      try skipNewlines()
      guard at(Ascii.comma) else { break }
      take(.punctuation)
      try skipNewlines()
    }
    try closeTypeBracket(.endSquareBracketExpectedAtEndOfAttribute)
    leave(outer)
    return arguments
  }

  private func closeTypeBracket(_ id: ParseErrorID) throws(ParseFailure) {
    try skipBlanks()
    guard at(Ascii.closeBracket) else {
      throw fail(id, at: position)
    }
    take(.punctuation)
  }
}

extension TypeNameSyntax {
  /// `[ordered]`, which stands only before a hashtable as it is written.
  fileprivate var isOrdered: Bool { name.lowercased() == "ordered" && arrayRanks.isEmpty }
}

extension ExpressionSyntax {
  fileprivate var isHashtable: Bool {
    if case .hashtable = self { return true }
    return false
  }
}
