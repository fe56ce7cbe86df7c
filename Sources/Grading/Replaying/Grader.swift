public import Lessons
import Transcripts
import Tutoring

/// Grades one transcript after another by one course. Never shared between threads; run it on a
/// stack as deep as a session's.
public final class Grader {
  /// What an instructor decides.
  public struct Policy: Sendable {
    /// Whether a transcript of another version of its lesson is refused.
    public var refusesOtherPacks: Bool
    /// What all lines of a transcript and the checks after them may take together, in evaluation
    /// steps: ten times what one line may take. What comes after is not replayed.
    public var maximumWork = 500_000_000

    /// A policy; by default another version is graded, and reported.
    public init(refusesOtherPacks: Bool = false) {
      self.refusesOtherPacks = refusesOtherPacks
    }
  }

  private let shelf: LessonShelf
  private let policy: Policy
  private let reader = TranscriptReader(keepsOutput: false)
  /// The most names that an engine may have learned from transcripts before it is made anew.
  static let maximumNames = 8_192
  private lazy var engine = TutorEngine()
  private lazy var sizeAtStart = engine.size
  /// How often an engine was made.
  private(set) var engineCount = 1

  /// A grader by the lessons of a folder, which are read when they are first needed.
  public init(course: CourseFolder, policy: Policy = Policy()) {
    shelf = LessonShelf(course)
    self.policy = policy
  }

  /// Grades the bytes of a transcript or of a plain session, whichever they are. Whatever is wrong
  /// with them is in the result.
  public func grade(_ bytes: [UInt8], name: String) -> GradeResult {
    renewEngine()
    var result = GradeResult(
      transcript: name, id: FileDigest.text(of: bytes), state: .notGradable, reason: nil)
    do throws(GradeResult.Reason) {
      let isPlain = PlainSubmission.isPlain(bytes, name: name)
      let transcript =
        try isPlain ? plain(bytes, &result) : recorded(bytes, &result)
      try grade(transcript, isPlain: isPlain, &result)
    } catch {
      result.reason = error
    }
    return result
  }

  /// Names and shapes are kept for the next transcript, but not without end.
  private func renewEngine() {
    guard engine.size - sizeAtStart > Self.maximumNames else { return }
    engine = TutorEngine()
    engineCount += 1
  }

  private func recorded(
    _ bytes: [UInt8], _ result: inout GradeResult
  ) throws(GradeResult.Reason) -> Transcript {
    let reading = reader.read(bytes)
    if let header = reading.transcript?.header {
      enter(header, into: &result)
      result.integrity = GradeResult.Integrity(reading.integrity)
    }
    if let obstacle = reading.obstacle { throw GradeResult.Reason(obstacle) }
    guard let transcript = reading.transcript else {
      throw GradeResult.Reason("notATranscript", "there is no header line")
    }
    return transcript
  }

  private func plain(
    _ bytes: [UInt8], _ result: inout GradeResult
  ) throws(GradeResult.Reason) -> Transcript {
    result.integrity = .absent
    let submission = try PlainSubmission(bytes)
    enter(submission.transcript.header, into: &result)
    return submission.transcript
  }

  private func enter(_ header: TranscriptHeader, into result: inout GradeResult) {
    result.learner = header.learner.isEmpty ? nil : header.learner
    result.lesson = GradeResult.LessonIdentity(id: header.lesson)
  }

  private func grade(
    _ transcript: Transcript, isPlain: Bool, _ result: inout GradeResult
  ) throws(GradeResult.Reason) {
    let shelved: LessonShelf.Shelved
    do throws(GradeResult.Reason) {
      shelved = try shelf.lesson(transcript.header.lesson)
    } catch {
      if error.id != GradeResult.Reason.unknownLesson { result.state = .failed }
      throw error
    }
    result.lesson?.pack = shelved.pack
    if !isPlain {
      let isSame = transcript.header.pack.utf8.elementsEqual(shelved.pack.utf8)
      result.integrity?.pack = isSame ? "same" : "differs"
      if !isSame, policy.refusesOtherPacks { throw .otherPack }
    }
    let seed = try TranscriptDemands.seed(transcript.header.seed)
    try TranscriptDemands.check(
      transcript, stepIds: shelved.stepIds, solutionLines: shelved.solutionLines)
    do throws(GradeResult.Reason) {
      let replay = try Replay(
        transcript, of: shelved.bundle, seed: seed, engine: engine,
        maximumWork: policy.maximumWork)
      replay.enter(into: &result, scoring: shelved.bundle.scoring)
    } catch {
      result.state = .failed
      throw error
    }
  }
}

extension GradeResult.Reason {
  fileprivate static let otherPack = GradeResult.Reason(
    "otherPack",
    "the transcript was recorded with another version of the lesson; grade it with that version, "
      + "or without --strict-pack")

  /// What stopped the reading of a transcript, with its place.
  fileprivate init(_ problem: TranscriptProblem) {
    let id =
      switch problem.reason {
      case .empty: "empty"
      case .notATranscript: "notATranscript"
      case .cutInHeader: "cutInHeader"
      case .laterVersion: "laterVersion"
      case .malformed: "malformed"
      case .notUTF8: "notUTF8"
      case .lineTooLong: "lineTooLong"
      case .fileTooLarge: "fileTooLarge"
      case .unknownKind, .unknownKey, .tornLastLine: "malformed"
      }
    self.init(id, "line \(problem.line), column \(problem.column): \(problem.message)")
  }
}

extension GradeResult.Integrity {
  /// Of a form that keeps no history.
  static let absent = GradeResult.Integrity(
    chain: "absent", complete: "absent", signature: "absent", pack: "absent")

  fileprivate init(_ integrity: TranscriptIntegrity) {
    chain =
      switch integrity.chain {
      case .absent: "absent"
      case .intact: "intact"
      case .broken: "broken"
      }
    complete =
      switch integrity.completeness {
      case .ended: "ended"
      case .open: "open"
      case .torn: "torn"
      }
    signature =
      switch integrity.signature {
      case .absent: "absent"
      case .valid: "valid"
      case .unknownKey: "unknownKey"
      case .invalid: "invalid"
      }
    pack = "absent"
  }
}
