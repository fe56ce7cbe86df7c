/// An event as it stands in its line, and where the hash chain's part of the line ends.
struct ParsedEvent {
  /// The end of a line: `,"h":"..."` and, in an end event, `,"sig":"...","key":"..."`.
  struct Seal {
    /// How many bytes of the line the `h` covers.
    var covered: Int
    var digits: HashChain.Digits
    var signature: String?
    var key: String?
  }

  var event: TranscriptEvent
  var seal: Seal?
  var unknownKey: Range<Int>?
}

/// Reads one line after the header. `n` stands first and what tells the kind second; the other keys
/// stand in any order, `h` after them. `h` and what follows it have one spelling only, since no
/// hash covers them.
struct TranscriptEventParser {
  /// Keys whose values are kept; a bit each, to notice those that stand twice.
  private struct Keys: OptionSet {
    let rawValue: UInt16
    static let milliseconds = Keys(rawValue: 1)
    static let to = Keys(rawValue: 2)
    static let objects = Keys(rawValue: 4)
    static let worldChange = Keys(rawValue: 8)
    static let errors = Keys(rawValue: 16)
    static let output = Keys(rawValue: 32)
    static let truncated = Keys(rawValue: 64)
    static let events = Keys(rawValue: 128)
  }

  private var scanner: JSONLineScanner
  private let keepsOutput: Bool
  private var milliseconds = 0
  private var seen: Keys = []
  private var unknownKey: Range<Int>?

  init(_ line: UnsafeRawBufferPointer, nesting: Int, keepsOutput: Bool) {
    scanner = JSONLineScanner(line, nesting: nesting)
    self.keepsOutput = keepsOutput
  }

  mutating func parse() throws(JSONLineFault) -> ParsedEvent {
    try scanner.take(UInt8(ascii: "{"), or: "an object is expected")
    let first = try scanner.key()
    guard scanner.holds(first, "n") else {
      throw scanner.fault("the key n is expected first", at: first.lowerBound - 1)
    }
    let number = try scanner.count()
    try scanner.take(UInt8(ascii: ","), or: "a comma is expected after n")
    var content = try content(ofKind: try scanner.key())
    while true {
      scanner.skipWhiteSpace()
      if scanner.takeIfPresent(",\"h\":\"") {
        var isEnd = false
        if case .end = content { isEnd = true }
        let seal = try seal(isEnd: isEnd)
        return parsed(number, content, seal)
      }
      if scanner.takeIfPresent(UInt8(ascii: "}")) {
        if scanner.byte != nil { throw scanner.fault("something follows the closing brace") }
        return parsed(number, content, nil)
      }
      try scanner.take(UInt8(ascii: ","), or: "a comma or } is expected")
      try parseField(of: &content)
    }
  }

  private func parsed(
    _ number: Int, _ content: TranscriptEvent.Content, _ seal: ParsedEvent.Seal?
  ) -> ParsedEvent {
    ParsedEvent(
      event: TranscriptEvent(number: number, content: content, milliseconds: milliseconds),
      seal: seal, unknownKey: unknownKey)
  }

  private mutating func content(
    ofKind key: Range<Int>
  ) throws(JSONLineFault) -> TranscriptEvent.Content {
    if scanner.holds(key, "in") { return .input(try scanner.string()) }
    if scanner.holds(key, "ok") {
      return .outcome(TranscriptOutcome(status: try scanner.flag() ? .succeeded : .failed))
    }
    if scanner.holds(key, "note") {
      return .note(
        TranscriptNote(name: .init(rawValue: try scanner.string()), fields: []))
    }
    if scanner.holds(key, "reply") { return .reply(try scanner.string(), to: "") }
    if scanner.holds(key, "interrupted") {
      let start = scanner.position
      guard try scanner.flag() else { throw scanner.fault("true is expected", at: start) }
      return .outcome(TranscriptOutcome(status: .interrupted))
    }
    if scanner.holds(key, "end") {
      return .end(TranscriptEnd(reason: try scanner.string(), events: 0))
    }
    if TranscriptNote.reservedFieldNames.contains(try text(key)) {
      throw scanner.fault("the event's kind is expected after n", at: key.lowerBound - 1)
    }
    try scanner.skipValue()
    return .unknown(kind: try text(key))
  }

  private mutating func parseField(
    of content: inout TranscriptEvent.Content
  ) throws(JSONLineFault) {
    let key = try scanner.key()
    if scanner.holds(key, "ms") {
      try note(.milliseconds, key)
      milliseconds = try scanner.count()
      return
    }
    switch content {
    case .outcome(var outcome):
      content = .unknown(kind: "")
      try parseField(key, of: &outcome)
      content = .outcome(outcome)
    case .note(let read): content = .note(try noteWithField(key, read))
    case .reply(let answer, _) where scanner.holds(key, "to"):
      try note(.to, key)
      content = .reply(answer, to: try scanner.string())
    case .end(var end) where scanner.holds(key, "events"):
      try note(.events, key)
      end.events = try scanner.count()
      content = .end(end)
    default: try skipUnknown(key)
    }
  }

  private mutating func parseField(
    _ key: Range<Int>, of outcome: inout TranscriptOutcome
  ) throws(JSONLineFault) {
    if scanner.holds(key, "objects") {
      try note(.objects, key)
      outcome.objects = try scanner.count()
    } else if scanner.holds(key, "w") {
      try note(.worldChange, key)
      outcome.worldChange = try scanner.string()
    } else if scanner.holds(key, "out") {
      try note(.output, key)
      outcome.output = try scanner.strings(isKept: keepsOutput)
    } else if scanner.holds(key, "errors") {
      try note(.errors, key)
      outcome.errors = try scanner.strings()
    } else if scanner.holds(key, "truncated") {
      try note(.truncated, key)
      outcome.isTruncated = try scanner.flag()
    } else {
      try skipUnknown(key)
    }
  }

  /// The note with one field more; a value of a form that notes do not have is passed over.
  private mutating func noteWithField(
    _ key: Range<Int>, _ note: TranscriptNote
  ) throws(JSONLineFault) -> TranscriptNote {
    let name = try unreservedText(key)
    if note[name] != nil {
      throw scanner.fault("a key stands twice", at: key.lowerBound - 1)
    }
    guard let value = try noteValue() else { return note }
    let field = TranscriptNote.Field(name: name, value: value)
    return TranscriptNote(name: note.name, fields: note.fields + [field])
  }

  private mutating func noteValue() throws(JSONLineFault) -> TranscriptNote.Value? {
    switch scanner.byte {
    case UInt8(ascii: "\""): return .text(try scanner.string())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .flag(try scanner.flag())
    case UInt8(ascii: "-"), .some(0x30...0x39):
      return try scanner.integerIfWhole().map { .integer($0) }
    case UInt8(ascii: "["):
      let start = scanner
      if let texts = try? scanner.strings() { return .list(texts) }
      scanner = start
      try scanner.skipValue()
      return nil
    default:
      try scanner.skipValue()
      return nil
    }
  }

  private mutating func note(_ key: Keys, _ range: Range<Int>) throws(JSONLineFault) {
    if seen.contains(key) {
      throw scanner.fault("a key stands twice", at: range.lowerBound - 1)
    }
    seen.insert(key)
  }

  private mutating func skipUnknown(_ key: Range<Int>) throws(JSONLineFault) {
    _ = try unreservedText(key)
    unknownKey = unknownKey ?? key
    try scanner.skipValue()
  }

  /// The text of a key that is not one of those that stand at a place of their own.
  private func unreservedText(_ key: Range<Int>) throws(JSONLineFault) -> String {
    let text = try text(key)
    if TranscriptNote.reservedFieldNames.contains(text) {
      throw scanner.fault("a key stands where it must not", at: key.lowerBound - 1)
    }
    return text
  }

  /// A key's own text.
  private func text(_ key: Range<Int>) throws(JSONLineFault) -> String {
    guard let text = String(validating: scanner.slice(key), as: UTF8.self) else {
      throw JSONLineFault(offset: key.lowerBound, reason: .notUTF8)
    }
    return text
  }

  /// What follows `,"h":"` up to the line's end.
  private mutating func seal(isEnd: Bool) throws(JSONLineFault) -> ParsedEvent.Seal {
    let covered = scanner.position - 6
    let place = scanner.position..<scanner.line.count
    guard let digits = HashChain.digits(at: scanner.slice(place)) else {
      throw scanner.fault("64 hexadecimal digits are expected")
    }
    scanner.advance(by: HashChain.digitCount)
    var seal = ParsedEvent.Seal(covered: covered, digits: digits)
    if !scanner.takeIfPresent(UInt8(ascii: "\"")) { throw scanner.fault("a quote is expected") }
    if isEnd, scanner.takeIfPresent(",\"sig\":") {
      seal.signature = try scanner.string()
      guard scanner.takeIfPresent(",\"key\":") else {
        throw scanner.fault("the key of the signature is expected")
      }
      seal.key = try scanner.string()
    }
    guard scanner.takeIfPresent(UInt8(ascii: "}")), scanner.byte == nil else {
      throw scanner.fault("the line must end in } after its h")
    }
    return seal
  }
}
