/// Turns a session's events into the lines of its file, each chained to the one before.
/// A value: it writes nothing anywhere.
public struct TranscriptEncoder: Sendable {
  /// The header as a line, its line feed included; where a file is resumed, of the file's header.
  public let headerLine: [UInt8]
  /// The number of the next event.
  public private(set) var nextNumber: Int
  private let limits: TranscriptLimits
  private var chain: HashChain

  /// Begins a transcript.
  public init(header: TranscriptHeader, limits: TranscriptLimits = TranscriptLimits()) {
    headerLine = Self.line(for: header)
    nextNumber = 1
    self.limits = limits
    chain = headerLine.dropLast().withUnsafeBytes { HashChain(headerLine: $0) }
  }

  /// Goes on after the events of a file.
  init(header: TranscriptHeader, chain: HashChain, nextNumber: Int, limits: TranscriptLimits) {
    headerLine = Self.line(for: header)
    self.chain = chain
    self.nextNumber = nextNumber
    self.limits = limits
  }

  /// The line of the next event, its line feed included. Output beyond the limit is cut.
  /// - Parameters:
  ///   - milliseconds: since the event before.
  ///   - signingKey: signs the line where it is an end.
  public mutating func encode(
    _ content: TranscriptEvent.Content, milliseconds: Int,
    signingKey: TranscriptSigningKey? = nil
  ) -> [UInt8] {
    var writer = JSONLineWriter()
    writer.field("n", nextNumber)
    write(content, to: &writer)
    if case .end = content {} else { writer.field("ms", max(milliseconds, 0)) }
    let digits = writer.bytes.withUnsafeBytes { chain.next(covering: $0) }
    writer.field("h", digits)
    if case .end = content, let signingKey, let key = signingKey.publicKey,
      let signature = signingKey.signature(over: digits) {
      writer.field("sig", signature)
      writer.field("key", key.text)
    }
    writer.close()
    chain.advance(to: digits)
    nextNumber += 1
    return writer.bytes
  }

  private func write(_ content: TranscriptEvent.Content, to writer: inout JSONLineWriter) {
    switch content {
    case .input(let line): writer.field("in", line)
    case .reply(let answer, let prompt):
      writer.field("reply", answer)
      writer.field("to", prompt)
    case .outcome(let outcome): write(outcome, to: &writer)
    case .note(let note): write(note, to: &writer)
    case .end(let end):
      writer.field("end", end.reason)
      writer.field("events", end.events)
    case .unknown(let kind): writer.field(kind, true)
    }
  }

  private func write(_ outcome: TranscriptOutcome, to writer: inout JSONLineWriter) {
    switch outcome.status {
    case .succeeded: writer.field("ok", true)
    case .failed: writer.field("ok", false)
    case .interrupted: writer.field("interrupted", true)
    }
    writer.field("objects", outcome.objects)
    writer.field("w", outcome.worldChange)
    let errors = fitting(outcome.errors)
    if !errors.isEmpty { writer.field("errors", errors) }
    let output = fitting(outcome.output)
    writer.field("out", output)
    if outcome.isTruncated || output.count < outcome.output.count
      || errors.count < outcome.errors.count {
      writer.field("truncated", true)
    }
  }

  private func write(_ note: TranscriptNote, to writer: inout JSONLineWriter) {
    writer.field("note", note.name.rawValue)
    for field in note.fields {
      switch field.value {
      case .text(let text): writer.field(field.name, text)
      case .integer(let integer): writer.field(field.name, integer)
      case .flag(let flag): writer.field(field.name, flag)
      case .list(let texts): writer.field(field.name, texts)
      }
    }
  }

  /// The first lines that need no more than the limit; a byte of text is at most six of JSON.
  private func fitting(_ lines: [String]) -> ArraySlice<String> {
    let roughly = lines.reduce(0) { $0 + $1.utf8.count + 3 }
    if roughly <= limits.outputBytes / 6 { return lines[...] }
    var left = limits.outputBytes
    var scratch: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if line.utf8.count > left { return lines[..<index] }
      scratch.removeAll(keepingCapacity: true)
      JSONLineWriter.append(line, to: &scratch)
      left -= scratch.count + 1
      if left < 0 { return lines[..<index] }
    }
    return lines[...]
  }

  private static func line(for header: TranscriptHeader) -> [UInt8] {
    var writer = JSONLineWriter()
    writer.field("cotutor", TranscriptHeader.formatVersion)
    writer.field("kind", "transcript")
    writer.field("lesson", header.lesson)
    writer.field("pack", header.pack)
    writer.field("semantics", header.semantics)
    writer.field("seed", header.seed)
    writer.field("learner", header.learner)
    writer.field("session", header.session)
    writer.field("columns", header.columns)
    writer.field("started", header.started)
    writer.close()
    return writer.bytes
  }
}
