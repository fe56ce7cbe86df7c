import Lessons
import Transcripts
import Tutoring

/// The recorded attempt at a lesson, or a lab, that a prompt goes on with.
struct AttemptFile {
  let bundle: LessonBundle
  /// The digest of the lesson's files.
  let pack: String
  let learner: String
  /// As the learner gave it; nil = one is drawn for a new attempt.
  let seed: String?
  /// Whether a new attempt begins.
  let isNew: Bool

  /// Opens the newest attempt, or begins one.
  func open(in sessions: SessionFolder) throws(Impossible) -> TranscriptWriter {
    let id = bundle.lesson.id
    let newest = isNew ? nil : sessions.newest(id).flatMap { isOver($0) ? nil : $0 }
    let chosen = seed.flatMap(Seeds.parse).map(Seeds.text)
    let header = TranscriptHeader(
      lesson: id, pack: pack, semantics: Semantics.current, seed: chosen ?? Seeds.draw(),
      learner: learner, session: Seeds.draw(), columns: TerminalChoice.width,
      started: Clock.utc())
    let writer: TranscriptWriter
    do throws(TranscriptFileError) {
      writer = try TranscriptWriter(path: newest ?? sessions.fresh(id), header: header)
    } catch {
      guard case .unreadable = error.reason else { throw Impossible(error.message) }
      throw Impossible("\(error.message); or begin anew with --restart, which keeps this file")
    }
    try check(writer, chosen: newest == nil ? nil : chosen)
    return writer
  }

  /// Whether an attempt was left that is to be taken in one sitting. One that was cut off, by a
  /// power failure or a closed window, was not left.
  private func isOver(_ file: String) -> Bool {
    guard bundle.lesson.isOneSitting,
      let reading = try? TranscriptReader(keepsOutput: false).read(path: file),
      case .end(let end)? = reading.transcript?.events.last?.content
    else { return false }
    return end.reason != TranscriptEnd.completed
  }

  /// Refuses a file that is another lesson's or learner's, or has another seed than was chosen.
  private func check(_ writer: TranscriptWriter, chosen: String?) throws(Impossible) {
    let (id, header) = (bundle.lesson.id, writer.header)
    guard header.lesson == id else {
      throw Impossible(
        "\(writer.path): this is a session of the lesson '\(header.lesson)', not of "
          + "'\(id)'; put it elsewhere, or begin anew with --restart")
    }
    guard header.learner == learner else {
      throw Impossible(
        "\(writer.path): this is a session of the learner '\(header.learner)', not of "
          + "'\(learner)'; say who learns with --learner, or record elsewhere")
    }
    if let chosen, header.seed != chosen {
      throw Impossible(
        "\(writer.path) was begun with seed \(header.seed); a new attempt with seed "
          + "\(chosen) begins with --restart")
    }
  }
}
