extension Parser {
  /// `function Name { }` or `filter Name { }`, after the keyword.
  func parseFunction(
    _ start: Int, isFilter: Bool
  ) throws(ParseFailure) -> StatementSyntax {
    let stop = position
    try skipBlanks()
    let nameStart = position
    guard position < end, !wordEnds(at: position) else {
      let keyword = isFilter ? "filter" : "function"
      throw fail(.missingNameAfterKeyword, at: stop, keyword, isFinal: position < end)
    }
    guard case .string(let name) = try parseWord(expands: false, as: .command) else {
      throw unexpectedToken()
    }
    let nameSpan = span(from: nameStart)
    try skipNewlines()
    var parameters: [ParameterSyntax]?
    if at(Ascii.openParen) { parameters = try parseParameterList() }
    let headEnd = parameters == nil ? nameSpan.end : position
    try skipNewlines()
    guard at(Ascii.openBrace) else {
      throw fail(.missingFunctionBody, at: headEnd)
    }
    let body = try parseBracedScriptBlock(isFilter: isFilter)
    if parameters != nil, let block = body.parameterBlock {
      report(.onlyOneParameterListAllowed, block.span)
    }
    return .functionDefinition(
      FunctionDefinitionSyntax(
        span: span(from: start), name: name.value, nameSpan: nameSpan, isFilter: isFilter,
        parameters: parameters, body: body))
  }

  /// `[Attributes()] param( ... )` at the beginning of a block. Attributes that belong to something
  /// else are kept for the first statement.
  func parseParameterBlock() throws(ParseFailure) -> ParameterBlockSyntax? {
    try skipNewlines()
    let start = position
    var attributes: [AttributeBase] = []
    if at(Ascii.openBracket) {
      attributes = try parseAttributeList()
      if case .attribute? = attributes.last { try skipNewlines() }
    }
    let isKeyword = isWord("param")
    if isKeyword, !attributes.isEmpty, let last = attributes.last, endsAfterParam() {
      position = end
      throw failAtEnd(.unexpectedAttribute, last.span, text(last.span), open: .statement)
    }
    guard isKeyword, isParameterBlock() else {
      pendingAttributes = attributes
      if attributes.isEmpty { try skipSeparators() }
      return nil
    }
    let keyword = position
    position += 5
    mark(.keyword, from: keyword)
    try skipNewlines()
    let parameters = try parseParameterList()
    var kept: [AttributeSyntax] = []
    for attribute in attributes {
      switch attribute {
      case .attribute(let node): kept.append(node)
      case .type(let name, let place): report(.typeNotAllowedBeforeParam, place, name.name)
      }
    }
    let block = ParameterBlockSyntax(
      span: span(from: start), attributes: kept, parameters: parameters)
    try skipSeparators()
    return block
  }

  /// Whether nothing but trivia follows the `param` at the position.
  private func endsAfterParam() -> Bool {
    var offset = position + 5
    skipTrivia(&offset)
    return offset >= end
  }

  /// Whether a parenthesis follows the `param` at the position; without one it is a command.
  private func isParameterBlock() -> Bool {
    guard position + 5 <= end, wordEnds(at: position + 5) else { return false }
    var offset = position + 5
    skipTrivia(&offset)
    return byte(at: offset) == Ascii.openParen
  }

  /// `( ... )` at the position: the parameters of a function or a block.
  private func parseParameterList() throws(ParseFailure) -> [ParameterSyntax] {
    let start = position
    let outer = try enter()
    let wasCommaDisabled = isCommaDisabled
    isCommaDisabled = true
    position += 1
    mark(.punctuation, from: start)
    var parameters: [ParameterSyntax] = []
    try skipNewlines()
    while let parameter = try parseParameterDeclaration() {
      parameters.append(parameter)
      try skipNewlines()
      guard at(Ascii.comma) else { break }
      let comma = position
      position += 1
      mark(.punctuation, from: comma)
      try skipNewlines()
      if isAtEnd || at(Ascii.closeParen) {
        throw fail(.missingExpressionAfterToken, at: comma + 1, ",")
      }
    }
    guard at(Ascii.closeParen) else {
      let place = gap(at: parameters.last?.span.end ?? start + 1)
      throw fail(.missingEndParenthesisInFunctionParameterList, place)
    }
    take(.punctuation)
    reportDuplicateParameters(parameters)
    isCommaDisabled = wasCommaDisabled
    leave(outer)
    return parameters
  }

  private func parseParameterDeclaration() throws(ParseFailure) -> ParameterSyntax? {
    let start = position
    var attributes: [AttributeSyntax] = []
    var types: [TypeNameSyntax] = []
    while at(Ascii.openBracket) {
      for base in try parseAttributeList() {
        switch base {
        case .attribute(let node): attributes.append(node)
        case .type(let name, _): types.append(name)
        }
      }
      try skipNewlines()
    }
    let isVariable =
      (at(Ascii.dollar) || at(Ascii.at)) && startsVariable(at: position + 1)
    guard isVariable else {
      if position == start, !at(Ascii.dollar) { return nil }
      throw fail(.invalidFunctionParameter, at: position)
    }
    let variable = try parseVariableNode()
    if variable.isSplatted { report(.splattingNotPermitted, variable.span, variable.name) }
    let stop = position
    var defaultValue: ExpressionSyntax?
    var offset = position
    skipTrivia(&offset)
    if byte(at: offset) == Ascii.equals { defaultValue = try parseDefault() }
    return ParameterSyntax(
      span: SourceSpan(start: start, end: defaultValue?.span.end ?? stop),
      attributes: attributes, types: types, variable: variable, defaultValue: defaultValue)
  }

  private func parseDefault() throws(ParseFailure) -> ExpressionSyntax {
    try skipNewlines()
    let equals = position
    position += 1
    mark(.operator, from: equals)
    try skipNewlines()
    guard let value = try parseExpression() else {
      throw fail(.missingExpressionAfterToken, at: equals + 1, "=")
    }
    return value
  }

  private func reportDuplicateParameters(_ parameters: [ParameterSyntax]) {
    guard parameters.count > 1 else { return }
    var seen: Set<String> = []
    for parameter in parameters {
      let variable = parameter.variable
      if !seen.insert(variable.name.lowercased()).inserted {
        report(.duplicateFormalParameter, variable.span, variable.name)
      }
    }
  }
}
