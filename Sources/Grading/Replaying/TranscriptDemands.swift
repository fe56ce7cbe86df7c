import Lessons
import Transcripts

/// What a transcript must keep to before it is worth a replay.
enum TranscriptDemands {
  /// The most lines typed in one session.
  static let maximumLines = 10_000
  /// The most lines run in a replay, those run again for an `undo` and its like included.
  static let maximumRuns = 1_000_000

  /// Words after which the lab may be made anew from its beginning.
  private static let rebuilding: Set<TranscriptNote.Name> = [
    .undo, .redo, .restart, .back, .goTo, .skip, .done,
  ]

  /// The seed of a header: 1 to 16 hexadecimal digits.
  static func seed(_ text: String) throws(GradeResult.Reason) -> UInt64 {
    let isHexadecimal = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
    guard isHexadecimal, (1...16).contains(text.utf8.count), let seed = UInt64(text, radix: 16)
    else {
      throw GradeResult.Reason(
        "wrongSeed", "the seed '\(text)' is not of 1 to 16 hexadecimal digits, such as 3f9c")
    }
    return seed
  }

  /// Every step that is named must be the lesson's, and the replay must not take for ever.
  /// `solutionLines` are those that a `goto` or `skip` may run.
  static func check(
    _ transcript: Transcript, stepIds: [String], solutionLines: Int = 0
  ) throws(GradeResult.Reason) {
    var lines = 0
    var runs = 0
    for event in transcript.events {
      switch event.content {
      case .input:
        lines += 1
        runs += 1
      case .note(let note):
        if rebuilding.contains(note.name) { runs += lines + solutionLines }
        if let step = note.text("step"), !stepIds.contains(step) {
          throw unknownStep(step, event.number, stepIds)
        }
      case .reply, .outcome, .end, .unknown: continue
      }
      guard lines <= maximumLines, runs <= maximumRuns else {
        throw GradeResult.Reason(
          "tooManyLines",
          "more lines were typed or taken back than are replayed: at most \(maximumLines) lines, "
            + "and \(maximumRuns) runs with those that are run again for an undo")
      }
    }
  }

  private static func unknownStep(
    _ step: String, _ number: Int, _ known: [String]
  ) -> GradeResult.Reason {
    let advice =
      NearestName.of(step, among: known).map { "did you mean '\($0)'?" }
      ?? "grade it with the version of the lesson that it was recorded with"
    return GradeResult.Reason(
      "unknownStep", "event \(number): the lesson has no step '\(step)'; \(advice)")
  }
}
