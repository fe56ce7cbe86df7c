import Transcripts

/// A recorded session as lines to read.
struct SessionListing {
  let isMarkdown: Bool
  private(set) var lines: [String] = []
  /// What was typed and printed since the last note; Markdown fences it as one block.
  private var block: [String] = []

  init(isMarkdown: Bool) { self.isMarkdown = isMarkdown }

  mutating func add(_ transcript: Transcript) {
    let header = transcript.header
    let title = "Session of \(header.learner): \(header.lesson)"
    lines = isMarkdown ? ["# \(title)", ""] : [title]
    lines.append("Begun \(header.started), seed \(header.seed), \(header.columns) columns")
    lines.append("")
    for event in transcript.events { add(event.content) }
    closeBlock()
    while lines.last?.isEmpty == true { lines.removeLast() }
  }

  private mutating func add(_ content: TranscriptEvent.Content) {
    switch content {
    case .input(let text):
      for (index, line) in Self.split(text).enumerated() {
        block.append((index == 0 ? "PS> " : ">> ") + line)
      }
    case .reply(let reply, let prompt): block.append("\(prompt): \(reply)")
    case .outcome(let outcome): add(outcome)
    case .note(let note): add(Self.sentence(note))
    case .end(let end): add("left (\(end.reason)) after \(end.events) events")
    case .unknown(let kind): add("an event of the unknown kind '\(kind)'")
    }
  }

  private mutating func add(_ outcome: TranscriptOutcome) {
    block += outcome.output.flatMap(Self.split)
    if outcome.status == .interrupted { block.append("^C") }
    if outcome.isTruncated { add("more was printed here than was recorded") }
  }

  private mutating func add(_ sentence: String) {
    closeBlock()
    if isMarkdown {
      lines += ["> \(sentence)", ""]
    } else {
      lines.append("-- \(sentence)")
    }
  }

  private mutating func closeBlock() {
    guard !block.isEmpty else { return }
    if isMarkdown {
      let fence = String(repeating: "`", count: max(3, Self.longestFence(block) + 1))
      lines += ["\(fence)text"] + block + [fence, ""]
    } else {
      lines += block
    }
    block = []
  }

  private static func longestFence(_ lines: [String]) -> Int {
    let fences = lines.map { line in
      line.utf8.drop { $0 == 0x20 }.prefix { $0 == UInt8(ascii: "`") }.count
    }
    return fences.max() ?? 0
  }

  /// At line feeds, as Unicode scalars, so that a carriage return keeps none of them back.
  private static func split(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0.last == "\r" ? $0.dropLast() : $0)
    }
  }

  private static func sentence(_ note: TranscriptNote) -> String {
    let fields = note.fields.map { field in "\(field.name) \(text(field.value))" }
    return ([note.name.rawValue] + (fields.isEmpty ? [] : [fields.joined(separator: ", ")]))
      .joined(separator: ": ")
  }

  private static func text(_ value: TranscriptNote.Value) -> String {
    switch value {
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let texts): texts.joined(separator: ", ")
    }
  }
}
