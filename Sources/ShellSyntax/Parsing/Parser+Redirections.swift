extension Parser {
  /// Whether a redirection begins at the position: `>`, `2>`, `*>`, `<`.
  func startsRedirection() -> Bool {
    let first = byte()
    if first == Ascii.greater || first == Ascii.less { return true }
    guard at(1, Ascii.greater) else { return false }
    return first == Ascii.star || (first >= 0x31 && first <= 0x36)
  }

  /// A redirection at the position.
  func parseRedirection(
    into redirections: inout [RedirectionSyntax]
  ) throws(ParseFailure) {
    let start = position
    if at(Ascii.less) {
      let place = SourceSpan(start: start, end: start + 1)
      throw fail(.redirectionNotSupported, place, "<", isFinal: start + 1 < end)
    }
    var stream = RedirectionStream.output
    if at(Ascii.star) {
      stream = .all
      position += 1
    } else if !at(Ascii.greater) {
      stream = RedirectionStream(rawValue: byte() - Ascii.zero) ?? .output
      position += 1
    }
    position += 1
    if at(Ascii.ampersand) {
      try parseMerging(start, from: stream, &redirections)
    } else {
      try parseFileRedirection(start, stream, &redirections)
    }
  }

  private func parseMerging(
    _ start: Int, from stream: RedirectionStream, _ redirections: inout [RedirectionSyntax]
  ) throws(ParseFailure) {
    position += 1
    let digit = byte()
    guard Ascii.isDigit(digit) else {
      throw fail(.missingFileSpecification, at: position, isFinal: position < end)
    }
    position += 1
    mark(.redirection, from: start)
    let place = span(from: start)
    // Only `n>&1` is in use.
    guard digit == Ascii.zero + 1, stream != .output else {
      throw fail(.redirectionNotSupported, place, text(place), isFinal: true)
    }
    let node = MergingRedirectionSyntax(span: place, from: stream, into: .output)
    add(.merging(node), of: stream, place, to: &redirections)
  }

  private func parseFileRedirection(
    _ start: Int, _ stream: RedirectionStream, _ redirections: inout [RedirectionSyntax]
  ) throws(ParseFailure) {
    let isAppending = at(Ascii.greater)
    if isAppending { position += 1 }
    mark(.redirection, from: start)
    let stop = position
    try skipBlanks()
    if isProbing { probe.startRedirection(at: position, atEnd: position == end) }
    guard let location = try parseArgumentAtom(as: .bareWord) else {
      // A `<` may yet begin a comment.
      throw fail(.missingFileSpecification, at: stop, isFinal: position < end && !at(Ascii.less))
    }
    if isProbing, position == end { probe.noteElement(to: end) }
    let span = SourceSpan(start: start, end: location.span.end)
    let node = FileRedirectionSyntax(
      span: span, stream: stream, isAppending: isAppending, location: location)
    add(.file(node), of: stream, span, to: &redirections)
  }

  private func add(
    _ redirection: RedirectionSyntax, of stream: RedirectionStream, _ place: SourceSpan,
    to redirections: inout [RedirectionSyntax]
  ) {
    let isRepeated = redirections.contains { $0.stream == stream }
    if isRepeated {
      let name = stream == .all ? "* stream" : "\(stream) stream"
      report(.streamAlreadyRedirected, place, name)
      return
    }
    redirections.append(redirection)
  }
}

extension RedirectionSyntax {
  /// The stream that is sent elsewhere.
  fileprivate var stream: RedirectionStream {
    switch self {
    case .file(let node): node.stream
    case .merging(let node): node.from
    }
  }
}
