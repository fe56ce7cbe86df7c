extension Parser {
  /// The arguments of an attribute, from its parenthesis to its closing bracket.
  func parseAttribute(
    _ start: Int, _ name: TypeNameSyntax
  ) throws(ParseFailure) -> AttributeSyntax {
    let outer = try enter()
    let wasCommaDisabled = isCommaDisabled
    isCommaDisabled = true
    take(.punctuation)
    var positional: [ExpressionSyntax] = []
    var named: [NamedAttributeArgumentSyntax] = []
    try parseAttributeArguments(&positional, &named)
    guard at(Ascii.closeParen) else {
      let last = max(positional.last?.span.end ?? 0, named.last?.span.end ?? 0)
      throw fail(.missingEndParenthesisInExpression, at: last > 0 ? last : position)
    }
    take(.punctuation)
    let parenthesis = position
    try skipNewlines()
    guard at(Ascii.closeBracket) else {
      throw fail(.endSquareBracketExpectedAtEndOfAttribute, at: parenthesis)
    }
    take(.punctuation)
    reportDuplicateArguments(named)
    isCommaDisabled = wasCommaDisabled
    leave(outer)
    return AttributeSyntax(
      span: span(from: start), typeName: name, positionalArguments: positional,
      namedArguments: named)
  }

  private func parseAttributeArguments(
    _ positional: inout [ExpressionSyntax], _ named: inout [NamedAttributeArgumentSyntax]
  ) throws(ParseFailure) {
    var comma = -1
    while true {
      try skipNewlines()
      if case .string(let name)? = parseSimpleName(as: .parameter) {
        named.append(try parseNamedArgument(name))
      } else if let value = try parseExpression() {
        positional.append(value)
      } else if comma >= 0 {
        throw fail(.missingExpressionAfterToken, at: comma + 1, ",")
      }
      try skipNewlines()
      guard at(Ascii.comma) else { return }
      comma = position
      position += 1
      mark(.punctuation, from: comma)
    }
  }

  private func parseNamedArgument(
    _ name: StringConstantSyntax
  ) throws(ParseFailure) -> NamedAttributeArgumentSyntax {
    try skipBlanks()
    guard at(Ascii.equals) else {
      return NamedAttributeArgumentSyntax(span: name.span, name: name.value, value: nil)
    }
    take(.operator)
    let equals = position
    try skipNewlines()
    guard let value = try parseExpression() else {
      throw fail(.missingExpressionInNamedArgument, at: equals)
    }
    return NamedAttributeArgumentSyntax(
      span: name.span.union(value.span), name: name.value, value: value)
  }

  private func reportDuplicateArguments(_ named: [NamedAttributeArgumentSyntax]) {
    guard named.count > 1 else { return }
    var seen: Set<String> = []
    for argument in named where !seen.insert(argument.name.lowercased()).inserted {
      let start = argument.span.start
      let place = SourceSpan(start: start, end: start + argument.name.utf8.count)
      report(.duplicateNamedArgument, place, argument.name)
    }
  }
}
