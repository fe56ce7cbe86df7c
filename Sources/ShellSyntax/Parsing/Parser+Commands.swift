/// What is gathered while the arguments of a command are read.
struct CommandElements {
  var elements: [CommandElementSyntax] = []
  var redirections: [RedirectionSyntax] = []
  /// Whether `--` was seen, after which nothing is a parameter.
  var hasEndOfParameters = false
  /// The offset after the last element.
  var end: Int

  mutating func append(_ element: CommandElementSyntax) {
    elements.append(element)
    end = element.span.end
  }
}

extension Parser {
  /// A command with its arguments; nil where none begins.
  func parseCommand() throws(ParseFailure) -> CommandSyntax? {
    let start = position
    if isProbing { probe.startCommand(at: start) }
    let invocation = scanInvocation()
    if invocation != .plain {
      mark(.operator, from: start)
      try skipBlanks()
    }
    guard let name = try parseCommandName(invocation, start) else { return nil }
    if isProbing { probe.nameCommand(name) }
    var gathered = CommandElements(end: position)
    while try parseCommandElement(&gathered) {}
    if isProbing { probe.endCommand() }
    return CommandSyntax(
      span: SourceSpan(start: start, end: gathered.end), invocation: invocation, name: name,
      elements: gathered.elements, redirections: gathered.redirections)
  }

  /// Moves over `&` or the dot that calls.
  private func scanInvocation() -> InvocationOperator {
    if at(Ascii.ampersand), !at(1, Ascii.ampersand) {
      position += 1
      return .call
    }
    guard at(Ascii.dot) else { return .plain }
    let next = byte(1)
    let isDot =
      wordEnds(at: position + 1) || next == Ascii.dollar || quote(at: position + 1) != nil
    guard isDot else { return .plain }
    position += 1
    return .dot
  }

  private func parseCommandName(
    _ invocation: InvocationOperator, _ start: Int
  ) throws(ParseFailure) -> ExpressionSyntax? {
    if invocation != .plain {
      if let name = try parseArgumentAtom(as: .command) { return name }
      throw fail(
        .missingExpression, SourceSpan(start: start, end: start + 1), text(start, start + 1))
    }
    guard position < end, !wordEnds(at: position) else {
      if at(Ascii.less) || at(Ascii.greater) { throw unexpectedToken() }
      if isProbing, position == end { probe.noteCommandName(from: end, to: end) }
      return nil
    }
    let name = try parseWord(expands: false, as: .command)
    if isProbing, position == end { probe.noteCommandName(from: start, to: end) }
    return name
  }

  /// One parameter, argument or redirection; false at the end of the command.
  private func parseCommandElement(
    _ gathered: inout CommandElements
  ) throws(ParseFailure) -> Bool {
    try skipBlanks()
    if isProbing { probe.startElement(at: position, gathered.elements, atEnd: position == end) }
    guard position < end else { return false }
    let byte = source[position]
    switch byte {
    case Ascii.newline, Ascii.carriageReturn, Ascii.semicolon, Ascii.pipe, Ascii.closeParen,
      Ascii.closeBrace, Ascii.ampersand:
      return false
    case Ascii.comma:
      let place = SourceSpan(start: position, end: position + 1)
      throw fail(.missingArgument, place, isFinal: true)
    case Ascii.greater, Ascii.less:
      try parseRedirectionElement(&gathered)
    case Ascii.star, 0x31...0x36:
      guard at(1, Ascii.greater) else {
        try parseArgumentElement(&gathered)
        break
      }
      try parseRedirectionElement(&gathered)
    case Ascii.dash, 0xE2:
      try parseDashElement(&gathered)
    default:
      try parseArgumentElement(&gathered)
    }
    return true
  }

  private func parseArgumentElement(
    _ gathered: inout CommandElements
  ) throws(ParseFailure) {
    guard let argument = try parseArgument() else { throw unexpectedToken() }
    gathered.append(.argument(argument))
  }

  private func parseRedirectionElement(
    _ gathered: inout CommandElements
  ) throws(ParseFailure) {
    try parseRedirection(into: &gathered.redirections)
    gathered.end = position
  }

  /// A parameter, `--`, `--%`, a negative number or a word that begins with a dash.
  private func parseDashElement(
    _ gathered: inout CommandElements
  ) throws(ParseFailure) {
    let dash = dashLength(at: position)
    let next = byte(dash)
    let isName =
      Ascii.isLetter(next) || next == Ascii.underscore || next == Ascii.question
      || (next >= 0x80 && wideCharacter(at: position + dash) == .letter)
    if dash > 0, isName, !gathered.hasEndOfParameters {
      gathered.append(try parseParameter(dash))
      return
    }
    let second = dash > 0 ? dashLength(at: position + dash) : 0
    if second > 0, wordEnds(at: position + dash + second), !gathered.hasEndOfParameters {
      let start = position
      position += dash + second
      mark(.operator, from: start)
      gathered.hasEndOfParameters = true
      gathered.end = position
    } else if second > 0, byte(dash + second) == Ascii.percent,
      wordEnds(at: position + dash + second + 1)
    {
      try parseVerbatim(dash + second + 1, &gathered)
    } else {
      try parseArgumentElement(&gathered)
    }
  }

  /// `--%` and the rest of the line.
  private func parseVerbatim(
    _ length: Int, _ gathered: inout CommandElements
  ) throws(ParseFailure) {
    let mark = position
    position += length
    self.mark(.operator, from: mark)
    try skipBlanks()
    let start = position
    var isQuoted = false
    while position < end, !Ascii.isLineEnd(source[position]) {
      let byte = source[position]
      if byte == Ascii.doubleQuote { isQuoted.toggle() }
      let isChain = byte == Ascii.ampersand && at(1, Ascii.ampersand)
      if !isQuoted, byte == Ascii.pipe || isChain { break }
      position += 1
    }
    var stop = position
    while stop > start, Ascii.isBlank(source[stop - 1]) { stop -= 1 }
    guard stop > start else { return }
    if isRecording { record(.string, start, stop) }
    let span = SourceSpan(start: start, end: stop)
    gathered.append(
      .verbatim(StringConstantSyntax(span: span, value: text(span), kind: .bareWord)))
  }

  /// `-Name` or `-Name:value`; one with a quote in it is a word.
  private func parseParameter(
    _ dash: Int
  ) throws(ParseFailure) -> CommandElementSyntax {
    let start = position
    var index = position + dash
    while index < end, !wordEnds(at: index) {
      let byte = source[index]
      if byte == Ascii.colon || byte == Ascii.dot || byte == Ascii.openBracket { break }
      if quote(at: index) != nil {
        guard let word = try parseArgument() else { throw unexpectedToken() }
        return .argument(word)
      }
      index += scalarLength(at: index)
    }
    let name = text(start + dash, index)
    position = index
    if isProbing, index == end { probe.noteParameter(from: start, to: end) }
    guard at(Ascii.colon) else {
      mark(.parameter, from: start)
      let span = span(from: start)
      return .parameter(
        CommandParameterSyntax(span: span, nameSpan: span, name: name, argument: nil))
    }
    position += 1
    mark(.parameter, from: start)
    return try finishParameter(start, name)
  }

  /// The value after the colon.
  private func finishParameter(
    _ start: Int, _ name: String
  ) throws(ParseFailure) -> CommandElementSyntax {
    let nameSpan = span(from: start)
    try skipBlanks()
    if isProbing { probe.startValue(of: name, at: position, atEnd: position == end) }
    guard !at(Ascii.comma) else {
      return .parameter(
        CommandParameterSyntax(span: nameSpan, nameSpan: nameSpan, name: name, argument: nil))
    }
    guard let argument = try parseArgument() else {
      throw fail(
        .parameterRequiresArgument, at: nameSpan.end, text(nameSpan), isFinal: position < end)
    }
    return .parameter(
      CommandParameterSyntax(
        span: nameSpan.union(argument.span), nameSpan: nameSpan, name: name,
        argument: argument))
  }
}
