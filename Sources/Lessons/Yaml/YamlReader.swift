import CLibYAML

/// Reads one YAML document from libyaml's events, and refuses what a lesson may not contain.
struct YamlReader {
  /// The document's bytes, kept alive while libyaml reads them.
  private let events: YamlEvents
  private let literals: [Int: LiteralLines.Literal]
  private let firstLine: Int
  private let source: SourceText
  private let reporter: Reporter
  private var usedLiterals: Set<Int> = []

  /// Nothing more can be read after it.
  struct Stop: Error {}

  static let maximumDepth = 32

  /// The tree of lines `lines` (from 0) of the source; nil, with diagnostics, if there is none.
  static func read(_ source: SourceText, lines: Range<Int>, reporter: Reporter) -> YamlNode? {
    let prepared = LiteralLines(source, lines: lines, reporter: reporter)
    return prepared.bytes.withUnsafeBufferPointer { bytes in
      let events = YamlEvents(bytes)
      defer { events.close() }
      var reader = YamlReader(
        events: events, literals: prepared.literals, firstLine: lines.lowerBound, source: source,
        reporter: reporter)
      do {
        return try reader.document()
      } catch {
        return nil
      }
    }
  }

  private init(
    events: YamlEvents, literals: [Int: LiteralLines.Literal], firstLine: Int, source: SourceText,
    reporter: Reporter
  ) {
    self.events = events
    self.literals = literals
    self.firstLine = firstLine
    self.source = source
    self.reporter = reporter
  }

  private mutating func document() throws(Stop) -> YamlNode? {
    var root: YamlNode?
    while true {
      let event = try next()
      switch event.kind {
      case .streamEnd:
        if root == nil {
          reporter.error(
            Place(line: firstLine + 1, column: 1), "there is nothing here",
            because: "keys and values were expected", fix: "write the keys")
        }
        reportUnusedLiterals()
        return root
      case .documentStart:
        if event.hasDirectives {
          refuse(event, "a YAML directive", "a lesson needs none", "remove the line with `%`")
        }
        if root != nil {
          refuse(
            event, "a second YAML document", "one file or block holds one document",
            "remove the line `---` and what follows it")
          throw Stop()
        }
      case .scalar, .sequenceStart, .mappingStart, .alias:
        root = try node(event, depth: 1)
      default: continue
      }
    }
  }

  private func next() throws(Stop) -> YamlEvent {
    switch events.next() {
    case .success(let event): return event
    case .failure(let problem):
      reporter.error(
        place(line: problem.line, column: problem.column), "this is not YAML: \(problem.text)",
        because: "the keys and values from here on cannot be read",
        fix: "mend the indentation, quotes or brackets here or just before")
      throw Stop()
    }
  }

  private mutating func node(_ event: YamlEvent, depth: Int) throws(Stop) -> YamlNode {
    let start = place(line: event.line, column: event.column)
    refuseExtras(event)
    switch event.kind {
    case .scalar:
      return scalar(event, at: start)
    case .alias:
      refuse(
        event, "an alias, `*\(event.anchor ?? "")`", "lessons say things where they stand",
        "write the value again")
      return YamlNode(
        content: .scalar("*", .block), place: start, origin: TextOrigin(start: start))
    default: break
    }
    guard depth <= Self.maximumDepth else {
      refuse(
        event, "more than \(Self.maximumDepth) levels of nesting", "nobody can read that",
        "make it flatter")
      throw Stop()
    }
    let content: YamlNode.Content =
      event.kind == .sequenceStart
      ? .sequence(try sequence(depth: depth)) : .mapping(try mapping(depth: depth))
    return YamlNode(content: content, place: start, origin: TextOrigin(start: start))
  }

  private mutating func sequence(depth: Int) throws(Stop) -> [YamlNode] {
    var items: [YamlNode] = []
    while true {
      let event = try next()
      if event.kind == .sequenceEnd { return items }
      items.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func mapping(depth: Int) throws(Stop) -> [YamlNode.Entry] {
    var entries: [YamlNode.Entry] = []
    var seen: Set<String> = []
    while true {
      let event = try next()
      if event.kind == .mappingEnd { return entries }
      let keyNode = try node(event, depth: depth + 1)
      let value = try node(try next(), depth: depth + 1)
      guard let key = keyNode.text, event.kind == .scalar else {
        refuse(event, "a key that is not a word", "keys are words", "write `key: value`")
        continue
      }
      if key == "<<", event.style == .plain {
        refuse(event, "a merge key", "lessons say things where they stand", "write the keys out")
        continue
      }
      guard seen.insert(key).inserted else {
        refuse(
          event, "the key `\(key)` stands here twice", "only one of the values could hold",
          "remove one of them")
        continue
      }
      checkLiteral(key, value)
      entries.append(.init(key: key, keyPlace: keyNode.place, value: value))
    }
  }
}

extension YamlReader {
  private mutating func scalar(_ event: YamlEvent, at start: Place) -> YamlNode {
    if let literal = literals[event.line], event.style == .quoted, event.text.isEmpty,
      literal.place == start
    {
      usedLiterals.insert(event.line)
      return YamlNode(
        content: .scalar(literal.text, .literalLine), place: start,
        origin: TextOrigin(start: start))
    }
    if let control = ControlCharacter.first(in: event.text) {
      let code = hexadecimal(control.value, digits: 4).dropFirst(2)
      refuse(
        event, "control character U+\(code) as escape",
        "it can do things to a terminal that nobody sees in the file", "remove the escape")
    }
    return YamlNode(
      content: .scalar(event.text, event.style), place: start, origin: origin(event, start))
  }

  /// Where a scalar's text begins: after the quote, or on the line below a block's `|`.
  private func origin(_ event: YamlEvent, _ start: Place) -> TextOrigin {
    switch event.style {
    case .plain, .literalLine: return TextOrigin(start: start)
    case .quoted:
      return TextOrigin(start: Place(line: start.line, column: start.column + 1))
    case .block:
      var indent = 0
      for line in start.line..<max(start.line, source.lineCount) {
        let bytes = source.bytes[source.lineRange(line)]
        if let first = bytes.firstIndex(where: { $0 != UInt8(ascii: " ") }) {
          indent = first - bytes.startIndex
          break
        }
      }
      return TextOrigin(
        start: Place(line: start.line + 1, column: indent + 1), nextLineColumn: indent + 1)
    }
  }

  /// A literal key's text must have come from the rest of its line or from a `|` block.
  private func checkLiteral(_ key: String, _ value: YamlNode) {
    if key == LiteralLines.parentKey, case .mapping(let entries) = value.content {
      for entry in entries { checkText(entry.key, entry.value) }
    } else if LiteralLines.keys.contains(key) {
      checkText(key, value)
    }
  }

  private func checkText(_ key: String, _ value: YamlNode) {
    guard case .scalar(_, let style) = value.content, !value.isAbsent else { return }
    guard style == .plain || style == .quoted else { return }
    reporter.error(
      value.place, "`\(key)` cannot stand inside { } or on a line of its own",
      because: "it takes the rest of the line of its key as it is",
      fix: "begin a line with `\(key):` and put the text right behind it, or use `\(key): |`")
  }

  private func reportUnusedLiterals() {
    for (index, literal) in literals.sorted(by: { $0.key < $1.key })
    where !usedLiterals.contains(index) {
      reporter.error(
        literal.place, "`\(literal.key):` stands in the middle of another text",
        because: "a line that begins so is taken for a key of its own",
        fix: "use a `|` block for the text around it")
    }
  }

  private func refuseExtras(_ event: YamlEvent) {
    if let anchor = event.anchor, event.kind != .alias {
      refuse(
        event, "an anchor, `&\(anchor)`", "lessons say things where they stand", "remove it")
    }
    if let tag = event.tag {
      refuse(event, "a tag, `\(tag)`", "values in lessons have no tags", "remove it")
    }
  }

  private func refuse(_ event: YamlEvent, _ what: String, _ why: String, _ fix: String) {
    reporter.error(place(line: event.line, column: event.column), what, because: why, fix: fix)
  }

  private func place(line: Int, column: Int) -> Place {
    Place(line: firstLine + line + 1, column: column + 1)
  }
}
