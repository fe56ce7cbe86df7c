import Transcripts
import Tutoring

/// A plain session handed in to be graded: `@lesson` and `@seed` stand for the header, `@learner`
/// may; entries are what was typed. What it printed is not looked at.
struct PlainSubmission {
  /// The same as a transcript whose event numbers are lines of the file.
  let transcript: Transcript

  /// Whether bytes are a plain session: by name, else because no transcript begins so.
  static func isPlain(_ bytes: [UInt8], name: String) -> Bool {
    if name.hasSuffix(".session") { return true }
    if name.hasSuffix(".jsonl") || bytes.isEmpty { return false }
    let first = bytes.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    return first == UInt8(ascii: "P") || first == UInt8(ascii: "@") || first == UInt8(ascii: "#")
  }

  init(_ bytes: [UInt8]) throws(GradeResult.Reason) {
    if bytes.isEmpty { throw GradeResult.Reason("empty", "the file is empty") }
    if bytes.count > TranscriptLimits().fileBytes {
      throw GradeResult.Reason("fileTooLarge", "the file is larger than 64 MiB")
    }
    let (sessions, problems) = PlainSession.parse(
      bytes: bytes, knownDirectives: PlainSession.knownDirectives + ["learner"])
    if let problem = problems.first {
      throw GradeResult.Reason(
        "malformed", "line \(problem.line), column \(problem.column): \(problem.message)")
    }
    guard sessions.count == 1 else {
      throw GradeResult.Reason(
        "notOneSession", "the file holds \(sessions.count) sessions; hand in one a file")
    }
    transcript = Transcript(
      header: try Self.header(sessions[0]), events: sessions[0].items.compactMap(Self.event))
  }

  private static func header(
    _ session: PlainSession
  ) throws(GradeResult.Reason) -> TranscriptHeader {
    func text(_ name: String, _ example: String) throws(GradeResult.Reason) -> String {
      guard let text = session.directive(name), !text.isEmpty else {
        throw GradeResult.Reason(
          "noHeader",
          "the session does not say its \(name); add a line such as @\(name) \(example)")
      }
      return text
    }
    return TranscriptHeader(
      lesson: try text("lesson", "connector-status"), pack: "", semantics: Semantics.current,
      seed: try text("seed", "3f9c"), learner: session.directive("learner") ?? "", session: "",
      columns: 80, started: "")
  }

  private static func event(_ item: PlainSession.Item) -> TranscriptEvent? {
    switch item {
    case .directive(let directive):
      guard directive.name == "advance", let seconds = directive.seconds else { return nil }
      return TranscriptEvent(
        number: directive.line, content: .input("Start-Sleep -Seconds \(seconds)"))
    case .entry(let entry):
      return content(entry.input).map { TranscriptEvent(number: entry.line, content: $0) }
    }
  }

  /// What the session would have recorded for a line typed; nil for what leaves no event.
  private static func content(_ input: String) -> TranscriptEvent.Content? {
    guard let word = TrainerWord(line: input) else { return .input(input) }
    return word.note.map { .note($0) }
  }
}
