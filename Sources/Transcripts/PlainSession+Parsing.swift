extension PlainSession {
  /// The directives that a file may hold unless its reader says otherwise.
  public static let knownDirectives = ["advance", "differs", "lab", "lesson", "seed", "width"]

  /// The sessions of a text, and what is wrong with it; what could be read is there in any case.
  /// An empty line directly before a title is layout, not output.
  public static func parse(
    _ text: String, knownDirectives: [String] = knownDirectives
  ) -> (sessions: [PlainSession], problems: [PlainSessionProblem]) {
    var parser = PlainSessionParser(knownDirectives: knownDirectives)
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let endsInCarriageReturn = lines.first?.last == "\r"
    for (index, line) in lines.enumerated() {
      var line = line
      if index == 0, line.first == "\u{FEFF}" { line.removeFirst() }
      if endsInCarriageReturn, line.last == "\r" { line.removeLast() }
      parser.take(String(line), number: index + 1)
    }
    return parser.finish()
  }

  /// The same of a file's bytes, which must be UTF-8.
  public static func parse(
    bytes: [UInt8], knownDirectives: [String] = knownDirectives
  ) -> (sessions: [PlainSession], problems: [PlainSessionProblem]) {
    if let offset = bytes.withUnsafeBytes({ InvalidUTF8.offset(in: $0) }) {
      let before = bytes[..<offset]
      let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let problem = PlainSessionProblem(
        line: 1 + before.count { $0 == 0x0A },
        column: 1 + bytes[start..<offset].count { $0 & 0xC0 != 0x80 },
        message: "a byte is not UTF-8; save the file as UTF-8")
      return ([], [problem])
    }
    return parse(String(decoding: bytes, as: UTF8.self), knownDirectives: knownDirectives)
  }
}

/// Takes a plain session line by line.
private struct PlainSessionParser {
  private enum State {
    case beforeEntry
    case inInput
    case inOutput
  }

  let knownDirectives: [String]
  private var sessions: [PlainSession] = []
  private var current = PlainSession()
  private var entry: PlainSession.Entry?
  private var state = State.beforeEntry
  private var problems: [PlainSessionProblem] = []

  init(knownDirectives: [String]) {
    self.knownDirectives = knownDirectives
  }

  mutating func take(_ line: String, number: Int) {
    switch PlainSessionLine(line) {
    case .title(let title):
      endSession()
      current = PlainSession(title: title, line: number)
    case .prompt(let prompt, let input):
      endEntry()
      startItem(number)
      entry = PlainSession.Entry(line: number, prompt: prompt, input: input)
      state = .inInput
    case .continuation(let text): takeContinuation(text, number)
    case .error(let id):
      if entry == nil { report(number, "an error id stands before the first PS> line") }
      entry?.errors.append(id)
      state = entry == nil ? .beforeEntry : .inOutput
    case .directive(let name, let text): takeDirective(name, text, number)
    case .output(let text): takeOutput(text, number)
    }
  }

  private mutating func takeContinuation(_ text: String, _ number: Int) {
    guard case .inInput = state else {
      return report(number, "a >> line must follow a PS> line; write \\>> for output")
    }
    entry?.input += "\n" + text
  }

  private mutating func takeDirective(_ name: String, _ text: String, _ number: Int) {
    if !knownDirectives.contains(name) {
      let known = knownDirectives.map { "@\($0)" }.joined(separator: ", ")
      report(number, "@\(name) is unknown; known are \(known); write \\@\(name) for output")
    }
    endEntry()
    startItem(number)
    let directive = PlainSession.Directive(line: number, name: name, text: text)
    if name == "advance", directive.seconds == nil {
      report(number, "@advance needs a time span such as 90s, 15m, 2h or 1d12h")
    }
    current.items.append(.directive(directive))
  }

  private mutating func takeOutput(_ text: String, _ number: Int) {
    if entry != nil {
      entry?.output.append(text)
      state = .inOutput
    } else if !text.isEmpty {
      report(number, "output stands before the first PS> line")
    }
  }

  private mutating func startItem(_ number: Int) {
    if current.items.isEmpty, current.title == nil { current.line = number }
  }

  private mutating func endEntry() {
    if let entry { current.items.append(.entry(entry)) }
    entry = nil
    state = .beforeEntry
  }

  private mutating func endSession() {
    if entry?.output.last?.isEmpty == true { entry?.output.removeLast() }
    endEntry()
    if current.title != nil || !current.items.isEmpty { sessions.append(current) }
    current = PlainSession()
  }

  private mutating func report(_ line: Int, _ message: String) {
    problems.append(PlainSessionProblem(line: line, message: message))
  }

  mutating func finish() -> (sessions: [PlainSession], problems: [PlainSessionProblem]) {
    endEntry()
    endSession()
    return (sessions, problems)
  }
}
