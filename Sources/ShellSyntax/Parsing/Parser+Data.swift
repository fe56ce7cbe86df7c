extension Parser {
  /// `data Name -SupportedCommand a, b { ... }`, after the keyword.
  func parseData(_ start: Int) throws(ParseFailure) -> DataStatementSyntax {
    var stop = position
    try skipNewlines()
    var name: StringConstantSyntax?
    if case .string(let node)? = parseSimpleName(as: .variable) {
      name = node
      stop = node.span.end
      try skipNewlines()
    }
    var commands: [ExpressionSyntax] = []
    let dash = dashLength(at: position)
    if dash > 0 {
      commands = try parseSupportedCommands(dash)
      stop = commands.last?.span.end ?? stop
    }
    guard let body = try parseBlock() else {
      throw fail(
        .missingStatementBlockForDataSection, at: stop, isFinal: Ascii.isDigit(byte()))
    }
    return DataStatementSyntax(
      span: span(from: start), name: name?.value, nameSpan: name?.span,
      supportedCommands: commands, body: body)
  }

  /// `-SupportedCommand a, b` at the position; the parameter may be shortened.
  private func parseSupportedCommands(
    _ dash: Int
  ) throws(ParseFailure) -> [ExpressionSyntax] {
    let start = position
    let length = letterCount(at: position + dash)
    let place = SourceSpan(start: start, end: start + dash + length)
    guard length > 0, matches(start + dash, length, "supportedcommand") else {
      throw fail(
        .invalidParameterForDataSectionStatement, place, text(start + dash, place.end),
        isFinal: place.end < end)
    }
    position = place.end
    mark(.parameter, from: start)
    var commands: [ExpressionSyntax] = []
    repeat {
      let before = commands.isEmpty ? place.end : position
      if !commands.isEmpty { take(.punctuation) }
      try skipNewlines()
      guard let command = try parseArgumentAtom(as: .command) else {
        throw fail(.missingValueForSupportedCommandInDataSectionStatement, at: before)
      }
      commands.append(command)
      try skipNewlines()
    } while at(Ascii.comma)
    return commands
  }
}
