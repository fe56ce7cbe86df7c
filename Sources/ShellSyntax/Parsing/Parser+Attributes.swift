extension Parser {
  /// The arguments of an attribute, from its parenthesis to its closing bracket.
  mutating func parseAttribute(
    _ start: Int, _ name: TypeNameSyntax
  ) throws(ParseFailure) -> AttributeSyntax {
    let outer = try enter()
    let wasCommaDisabled = isCommaDisabled
    isCommaDisabled = true
    position += 1
    mark(.punctuation, from: position - 1)
    var positional: [ExpressionSyntax] = []
    var named: [NamedAttributeArgumentSyntax] = []
    try parseAttributeArguments(&positional, &named)
    guard byte() == Ascii.closeParen else {
      let last = max(positional.last?.span.end ?? 0, named.last?.span.end ?? 0)
      throw fail(.missingEndParenthesisInExpression, at: last > 0 ? last : position)
    }
    position += 1
    mark(.punctuation, from: position - 1)
    let parenthesis = position
    try skipNewlines()
    guard byte() == Ascii.closeBracket else {
      throw fail(.endSquareBracketExpectedAtEndOfAttribute, at: parenthesis)
    }
    position += 1
    mark(.punctuation, from: position - 1)
    reportDuplicateArguments(named)
    isCommaDisabled = wasCommaDisabled
    leave(outer)
    return AttributeSyntax(
      span: span(from: start), typeName: name, positionalArguments: positional,
      namedArguments: named)
  }

  private mutating func parseAttributeArguments(
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
      guard byte() == Ascii.comma else { return }
      comma = position
      position += 1
      mark(.punctuation, from: comma)
    }
  }

  private mutating func parseNamedArgument(
    _ name: StringConstantSyntax
  ) throws(ParseFailure) -> NamedAttributeArgumentSyntax {
    try skipBlanks()
    guard byte() == Ascii.equals else {
      return NamedAttributeArgumentSyntax(span: name.span, name: name.value, value: nil)
    }
    position += 1
    mark(.operator, from: position - 1)
    let equals = position
    try skipNewlines()
    guard let value = try parseExpression() else {
      throw fail(.missingExpressionInNamedArgument, at: equals)
    }
    return NamedAttributeArgumentSyntax(
      span: name.span.union(value.span), name: name.value, value: value)
  }

  private mutating func reportDuplicateArguments(_ named: [NamedAttributeArgumentSyntax]) {
    guard named.count > 1 else { return }
    var seen: Set<String> = []
    for argument in named where !seen.insert(argument.name.lowercased()).inserted {
      let start = argument.span.start
      let place = SourceSpan(start: start, end: start + argument.name.utf8.count)
      report(.duplicateNamedArgument, place, argument.name)
    }
  }
}
