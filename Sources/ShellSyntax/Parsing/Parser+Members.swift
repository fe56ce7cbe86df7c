/// How a member, an index or a call is attached.
private enum AccessOperator {
  case member(isStatic: Bool, isNullConditional: Bool, length: Int)
  case index(isNullConditional: Bool, length: Int)
}

extension Parser {
  /// The members, indexes and calls that follow a value.
  func parseAccesses(
    _ first: ExpressionSyntax, isArgument: Bool
  ) throws(ParseFailure) -> ExpressionSyntax {
    var target = first
    while let access = scanAccess(target, isArgument: isArgument) {
      try raise()
      if case .variable(let variable) = target, variable.isSplatted {
        report(.noPropertiesInSplatting, variable.span, variable.name)
      }
      switch access {
      case .member(let isStatic, let isNullConditional, let length):
        target = try parseMember(target, isStatic, isNullConditional, length)
      case .index(let isNullConditional, let length):
        target = try parseIndex(target, isNullConditional, length)
      }
    }
    return target
  }

  private func scanAccess(
    _ target: ExpressionSyntax, isArgument: Bool
  ) -> AccessOperator? {
    let next = byte(1)
    switch byte() {
    case Ascii.dot:
      if next == Ascii.dot { return nil }
      if isArgument, position + 1 >= end || Ascii.isBlank(next) || Ascii.isLineEnd(next) {
        if isProbing, position + 1 == end {
          probe.startMember(target, at: end, isStatic: false)
          probe.noteMember(to: end)
        }
        return nil
      }
      return .member(isStatic: false, isNullConditional: false, length: 1)
    case Ascii.colon:
      guard next == Ascii.colon else { return nil }
      return .member(isStatic: true, isNullConditional: false, length: 2)
    case Ascii.openBracket:
      return .index(isNullConditional: false, length: 1)
    case Ascii.question:
      if next == Ascii.openBracket { return .index(isNullConditional: true, length: 2) }
      guard next == Ascii.dot, !at(2, Ascii.dot) else { return nil }
      return .member(isStatic: false, isNullConditional: true, length: 2)
    default:
      return nil
    }
  }

  private func parseMember(
    _ target: ExpressionSyntax, _ isStatic: Bool, _ isNullConditional: Bool, _ length: Int
  ) throws(ParseFailure) -> ExpressionSyntax {
    let start = position
    position += length
    mark(.operator, from: start)
    try skipNewlines()
    if isProbing { probe.startMember(target, at: position, isStatic: isStatic) }
    guard let name = try parseMemberName() else {
      if isProbing, position == end { probe.noteMember(to: end) }
      throw fail(.missingPropertyName, at: start + length)
    }
    if isProbing, position == end { probe.noteMember(to: end) }
    if let types = genericTypes() {
      throw fail(.notPartOfThisShell, types, "Calling a method with its types", isFinal: true)
    }
    if at(Ascii.openParen) || at(Ascii.openBrace) {
      let arguments = try parseCallArguments()
      let span = SourceSpan(start: target.span.start, end: position)
      return .invokeMember(
        InvokeMemberExpressionSyntax(
          span: span, target: target, member: name, arguments: arguments, isStatic: isStatic,
          isNullConditional: isNullConditional))
    }
    let span = SourceSpan(start: target.span.start, end: position)
    return .member(
      MemberExpressionSyntax(
        span: span, target: target, member: name, isStatic: isStatic,
        isNullConditional: isNullConditional))
  }

  /// `[string, int]` between the name of a method and its parenthesis; nil for an index.
  private func genericTypes() -> SourceSpan? {
    guard at(Ascii.openBracket), isNameStart(at: position + 1) else { return nil }
    var depth = 0
    var index = position
    while index < end {
      let byte = source[index]
      if byte == Ascii.openBracket { depth += 1 }
      if byte == Ascii.closeBracket { depth -= 1 }
      if depth == 0 {
        guard self.byte(at: index + 1) == Ascii.openParen else { return nil }
        return SourceSpan(start: position, end: index + 1)
      }
      let isPart =
        isNameCharacter(at: index) || byte == Ascii.dot || byte == Ascii.comma
        || byte == Ascii.openBracket || byte == Ascii.closeBracket || Ascii.isBlank(byte)
      guard isPart else { return nil }
      index += 1
    }
    return nil
  }

  private func parseMemberName() throws(ParseFailure) -> ExpressionSyntax? {
    if let name = parseSimpleName(as: .member) { return name }
    return try parseAtom(isArgument: false)
  }

  /// `( ... )` or a script block, right after the name of a method.
  private func parseCallArguments() throws(ParseFailure) -> [ExpressionSyntax] {
    if at(Ascii.openBrace) {
      guard let block = try parseAtom(isArgument: false) else { return [] }
      return [block]
    }
    let start = position
    let outer = try enter()
    let wasCommaDisabled = isCommaDisabled
    isCommaDisabled = true
    position += 1
    mark(.punctuation, from: start)
    let arguments = try parseCallList()
    guard at(Ascii.closeParen) else {
      let place = gap(at: arguments.last?.span.end ?? start + 1)
      throw fail(.missingEndParenthesisInMethodCall, place)
    }
    take(.punctuation)
    isCommaDisabled = wasCommaDisabled
    leave(outer)
    return arguments
  }

  private func parseCallList() throws(ParseFailure) -> [ExpressionSyntax] {
    var arguments: [ExpressionSyntax] = []
    try skipNewlines()
    while let argument = try parseExpression() {
      arguments.append(argument)
      try skipNewlines()
      guard at(Ascii.comma) else { return arguments }
      let comma = position
      position += 1
      mark(.punctuation, from: comma)
      try skipNewlines()
      if at(Ascii.closeParen) || isAtEnd {
        throw fail(.missingExpressionAfterToken, at: comma + 1, ",")
      }
    }
    return arguments
  }

  private func parseIndex(
    _ target: ExpressionSyntax, _ isNullConditional: Bool, _ length: Int
  ) throws(ParseFailure) -> ExpressionSyntax {
    let start = position
    let outer = try enter()
    let wasCommaDisabled = isCommaDisabled
    isCommaDisabled = false
    position += length
    mark(.punctuation, from: start)
    try skipNewlines()
    guard let index = try parseExpression() else {
      throw fail(.missingArrayIndexExpression, at: start + length)
    }
    try skipNewlines()
    guard at(Ascii.closeBracket) else {
      throw fail(.missingEndSquareBracket, at: index.span.end)
    }
    take(.punctuation)
    isCommaDisabled = wasCommaDisabled
    leave(outer)
    let span = SourceSpan(start: target.span.start, end: position)
    return .index(
      IndexExpressionSyntax(
        span: span, target: target, index: index, isNullConditional: isNullConditional))
  }
}
