/// Reads a transcript's first line.
struct TranscriptHeaderParser {
  /// What the first line of every transcript begins with, whatever its version.
  static let opening: StaticString = "{\"cotutor\":"

  private var scanner: JSONLineScanner
  private var texts: [String?] = Array(repeating: nil, count: 6)
  private var semantics: Int?
  private var columns: Int?
  private static let textKeys: [StaticString] = [
    "lesson", "pack", "seed", "learner", "session", "started",
  ]

  init(_ line: UnsafeRawBufferPointer, nesting: Int) {
    scanner = JSONLineScanner(line, nesting: nesting)
  }

  /// The header, or the version of a later format, whose fields are not read.
  enum Outcome {
    case header(TranscriptHeader)
    case notATranscript
    case laterVersion(Int)
  }

  mutating func parse() throws(JSONLineFault) -> Outcome {
    guard scanner.takeIfPresent(Self.opening) else { return .notATranscript }
    let version = try scanner.count()
    if version > TranscriptHeader.formatVersion { return .laterVersion(version) }
    guard version == TranscriptHeader.formatVersion,
      scanner.takeIfPresent(",\"kind\":\"transcript\"")
    else { return .notATranscript }
    try parseFields()
    scanner.advance(by: 1)
    if scanner.byte != nil { throw scanner.fault("something follows the closing brace") }
    return .header(try header())
  }

  private mutating func parseFields() throws(JSONLineFault) {
    while scanner.byte != UInt8(ascii: "}") {
      try scanner.take(UInt8(ascii: ","), or: "a comma or } is expected")
      let key = try scanner.key()
      try parseValue(of: key)
      scanner.skipWhiteSpace()
    }
  }

  private mutating func parseValue(of key: Range<Int>) throws(JSONLineFault) {
    if scanner.holds(key, "semantics") {
      if semantics != nil { throw repeated(key) }
      semantics = try scanner.count()
    } else if scanner.holds(key, "columns") {
      if columns != nil { throw repeated(key) }
      columns = try scanner.count()
    } else if let index = Self.textKeys.firstIndex(where: { scanner.holds(key, $0) }) {
      if texts[index] != nil { throw repeated(key) }
      texts[index] = try scanner.string()
    } else if scanner.holds(key, "cotutor") || scanner.holds(key, "kind") {
      throw repeated(key)
    } else {
      try scanner.skipValue()
    }
  }

  private func repeated(_ key: Range<Int>) -> JSONLineFault {
    scanner.fault("a key stands twice", at: key.lowerBound - 1)
  }

  private func header() throws(JSONLineFault) -> TranscriptHeader {
    for (index, text) in texts.enumerated() where text == nil {
      throw scanner.fault("the header lacks \(Self.textKeys[index])", at: 0)
    }
    guard let semantics else { throw scanner.fault("the header lacks semantics", at: 0) }
    guard let columns else { throw scanner.fault("the header lacks columns", at: 0) }
    return TranscriptHeader(
      lesson: texts[0] ?? "", pack: texts[1] ?? "", semantics: semantics, seed: texts[2] ?? "",
      learner: texts[3] ?? "", session: texts[4] ?? "", columns: columns,
      started: texts[5] ?? "")
  }
}
