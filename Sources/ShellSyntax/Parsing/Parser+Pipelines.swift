extension Parser {
  /// A pipeline, a chain of them or an assignment; nil where none begins. Trivia before it has
  /// been skipped.
  func parsePipelineStatement() throws(ParseFailure) -> StatementSyntax? {
    if !pendingAttributes.isEmpty || !Ascii.isLetter(byte()),
      let expression = try parseExpression()
    {
      if let (operation, length) = scanAssignmentOperator() {
        return try parseAssignment(to: expression, operation, length)
      }
      return try finishPipeline(try parseCommandExpression(expression))
    }
    guard let command = try parseCommand() else {
      if at(Ascii.pipe) { throw emptyPipeElement() }
      return nil
    }
    return try finishPipeline(.command(command))
  }

  private func emptyPipeElement() -> ParseFailure {
    let place = SourceSpan(start: position, end: min(end, position + 1))
    return fail(.emptyPipeElement, place, isFinal: true)
  }

  private func finishPipeline(
    _ first: PipelineElementSyntax
  ) throws(ParseFailure) -> StatementSyntax {
    let pipeline = try parsePipelineTail(first)
    try skipBlanks()
    if startsChainOperator() { return try parseChain(pipeline) }
    try expectEndOfPipeline()
    return .pipeline(pipeline)
  }

  /// The further elements of a pipeline.
  private func parsePipelineTail(
    _ first: PipelineElementSyntax
  ) throws(ParseFailure) -> PipelineSyntax {
    var elements = [first]
    if isProbing { probe.startPipeline(first) }
    while try scanPipe() { try parseNextElement(into: &elements) }
    if isProbing { probe.endPipeline() }
    return pipeline(of: elements, first.span)
  }

  private func pipeline(
    of elements: [PipelineElementSyntax], _ first: SourceSpan
  ) -> PipelineSyntax {
    PipelineSyntax(span: first.union(elements.last?.span ?? first), elements: elements)
  }

  /// Moves over a pipe, which may stand at the beginning of a following line.
  private func scanPipe() throws(ParseFailure) -> Bool {
    try skipBlanks()
    let saved = (position, danglingBacktick)
    if Ascii.isLineEnd(byte()) {
      guard leadsToPipe() else { return false }
      try skipNewlines()
    }
    guard at(Ascii.pipe), !at(1, Ascii.pipe) else {
      (position, danglingBacktick) = saved
      return false
    }
    take(.operator)
    return true
  }

  /// Whether blank lines and comments lead to a pipe.
  private func leadsToPipe() -> Bool {
    var offset = position
    skipTrivia(&offset)
    return byte(at: offset) == Ascii.pipe && byte(at: offset + 1) != Ascii.pipe
  }

  /// The element after a pipe that has just been read.
  private func parseNextElement(
    into elements: inout [PipelineElementSyntax]
  ) throws(ParseFailure) {
    let pipe = position
    try skipNewlines()
    if !Ascii.isLetter(byte()), let expression = try parseExpression() {
      if case .number = expression, expression.span.end == end {
        // The number may still become the name of a command.
        throw failAtEnd(.expressionsMustBeFirstInPipeline, expression.span, open: .pipe)
      }
      report(.expressionsMustBeFirstInPipeline, expression.span)
      elements.append(try parseCommandExpression(expression))
    } else if let command = try parseCommand() {
      elements.append(.command(command))
    } else {
      throw fail(.emptyPipeElement, at: pipe)
    }
    if isProbing { probe.extendPipeline(elements) }
  }

  private func parseChain(_ first: PipelineSyntax) throws(ParseFailure) -> StatementSyntax {
    var rest: [PipelineChainLinkSyntax] = []
    while startsChainOperator() { try parseChainLink(into: &rest) }
    try expectEndOfPipeline()
    let span = SourceSpan(start: first.span.start, end: rest.last?.pipeline.span.end ?? 0)
    return .pipelineChain(PipelineChainSyntax(span: span, first: first, rest: rest))
  }

  private func startsChainOperator() -> Bool {
    (at(Ascii.ampersand) || at(Ascii.pipe)) && byte(1) == byte()
  }

  private func parseChainLink(
    into links: inout [PipelineChainLinkSyntax]
  ) throws(ParseFailure) {
    let start = position
    let operation: PipelineChainOperator = at(Ascii.ampersand) ? .and : .or
    position += 2
    mark(.operator, from: start)
    try skipNewlines()
    let pipeline = try parsePipelineTail(try parseChainElement(after: start + 2))
    links.append(
      PipelineChainLinkSyntax(
        operation: operation, operatorSpan: SourceSpan(start: start, end: start + 2),
        pipeline: pipeline))
    try skipBlanks()
  }

  private func parseChainElement(
    after stop: Int
  ) throws(ParseFailure) -> PipelineElementSyntax {
    if !Ascii.isLetter(byte()), let expression = try parseExpression() {
      return try parseCommandExpression(expression)
    }
    if let command = try parseCommand() { return .command(command) }
    throw fail(.emptyPipeElement, at: stop)
  }

  private func expectEndOfPipeline() throws(ParseFailure) {
    guard position < end else { return }
    switch source[position] {
    case Ascii.newline, Ascii.carriageReturn, Ascii.semicolon, Ascii.closeParen,
      Ascii.closeBrace:
      return
    case Ascii.ampersand:
      let place = SourceSpan(start: position, end: position + 1)
      throw fail(.notPartOfThisShell, place, "Running in the background with '&'")
    default:
      throw unexpectedToken()
    }
  }

  /// An expression as an element, with its redirections.
  private func parseCommandExpression(
    _ expression: ExpressionSyntax
  ) throws(ParseFailure) -> PipelineElementSyntax {
    var redirections: [RedirectionSyntax] = []
    var span = expression.span
    while startsRedirection() {
      try parseRedirection(into: &redirections)
      span = SourceSpan(start: span.start, end: position)
      try skipBlanks()
    }
    return .expression(
      CommandExpressionSyntax(span: span, expression: expression, redirections: redirections))
  }

  /// The assignment operator at the position and its length.
  private func scanAssignmentOperator() -> (AssignmentOperator, Int)? {
    let first = byte()
    if first == Ascii.equals { return (.assign, 1) }
    if first == Ascii.question {
      return at(1, Ascii.question) && at(2, Ascii.equals) ? (.coalesce, 3) : nil
    }
    let dash = dashLength(at: position)
    if dash > 0 { return byte(dash) == Ascii.equals ? (.subtract, dash + 1) : nil }
    guard at(1, Ascii.equals) else { return nil }
    switch first {
    case Ascii.plus: return (.add, 2)
    case Ascii.star: return (.multiply, 2)
    case Ascii.slash: return (.divide, 2)
    case Ascii.percent: return (.remainder, 2)
    default: return nil
    }
  }

  private func parseAssignment(
    to target: ExpressionSyntax, _ operation: AssignmentOperator, _ length: Int
  ) throws(ParseFailure) -> StatementSyntax {
    let start = position
    position += length
    mark(.operator, from: start)
    let place = span(from: start)
    var isAssignable = target.isAssignable
    if operation != .assign, case .arrayLiteral = target { isAssignable = false }
    if !isAssignable { report(.invalidLeftHandSide, target.span) }
    try skipNewlines()
    let outer = try enter()
    guard let value = try parseStatement() else {
      throw fail(.expectedValueExpression, at: place.end, operation.rawValue)
    }
    leave(outer)
    return .assignment(
      AssignmentStatementSyntax(
        span: target.span.union(value.span), target: target, operation: operation,
        operatorSpan: place, value: value))
  }
}
