import ArgumentParser
import Glibc
import Lessons
import TerminalRendering
import Transcripts
import Tutoring

/// The folder of one learner's recorded sessions: a file an attempt, `connector-status-1.jsonl`.
struct SessionFolder {
  /// A file whose number is larger is none of ours.
  private static let mostAttempts = 999_999

  /// Who learns where nobody said.
  static let anonymous = "anonymous"

  /// The folder.
  let path: String

  /// `record` where it is given, else `sessions/LEARNER` below the state folder; `labs/LEARNER` for
  /// labs without a lesson, which no grader looks at.
  init(record: String?, learner: String, ofLabs: Bool = false) throws(Impossible) {
    if let record {
      path = record
    } else {
      let kind = ofLabs ? "labs" : "sessions"
      path = "\(try Environment.stateFolder())/\(kind)/\(learner)"
    }
  }

  /// Refuses options that name no folder or learner; that is wrong usage.
  static func validate(record: String?, learner: String) throws {
    if record?.isEmpty == true {
      throw ValidationError("--record: the name of a folder is needed, and it is empty")
    }
    guard isName(learner) else {
      throw ValidationError(
        "--learner '\(learner)': 1 to 64 letters, digits, and - _ . @ inside")
    }
  }

  /// How far a lesson is.
  struct Progress {
    var state: CourseMap.State
    var points = 0
    var maximumPoints = 0
  }

  /// The file of the newest attempt at a lesson; nil = none yet.
  func newest(_ lesson: String) -> String? {
    attempts(lesson).max().map { file(lesson, $0) }
  }

  /// The file of an attempt that is not begun yet.
  func fresh(_ lesson: String) -> String { file(lesson, (attempts(lesson).max() ?? 0) + 1) }

  /// What the attempt that counts is worth, by replaying. The newest one is shown while it goes on
  /// and none was passed.
  func progress(_ bundle: LessonBundle) throws -> Progress {
    let maximum = bundle.lesson.maximumPoints
    let files = attempts(bundle.lesson.id).sorted().map { file(bundle.lesson.id, $0) }
    let isBest = bundle.scoring.counted != .latest
    let allowed = Array(files.prefix(bundle.scoring.attempts ?? files.count))
    let needed = isBest ? allowed : allowed.suffix(1)
    guard !needed.isEmpty else { return Progress(state: .notStarted, maximumPoints: maximum) }
    let found = try DeepStack.run {
      let engine = TutorEngine()
      return try needed.map { try Self.attempt($0, bundle, engine) }
    }
    let results = found.map {
      CountedAttempt.Result(
        points: $0.points, isFinished: [.passed, .finished, .done].contains($0.state))
    }
    let counted = CountedAttempt.index(of: results, bundle.scoring).map { found[$0] }
    let newest = found.last ?? Progress(state: .notStarted, maximumPoints: maximum)
    guard let counted, counted.state == .passed || newest.state != .inProgress else {
      return newest
    }
    return counted
  }

  private static func attempt(
    _ file: String, _ bundle: LessonBundle, _ engine: TutorEngine
  ) throws -> Progress {
    let maximum = bundle.lesson.maximumPoints
    guard let reading = try? TranscriptReader(keepsOutput: false).read(path: file),
      reading.obstacle == nil, let transcript = reading.transcript,
      let seed = UInt64(transcript.header.seed, radix: 16)
    else { return Progress(state: .unreadable, maximumPoints: maximum) }
    var setting = LearningSession.Setting(bundle: bundle, seed: seed)
    setting.isFormatting = false
    let session = try LearningSession(setting, engine: engine)
    _ = session.replay(transcript)
    let score = session.score
    guard score.visibility == .visible else {
      return Progress(state: session.isAtEnd ? .done : .inProgress)
    }
    let isOver =
      session.isAtEnd
      || bundle.lesson.isOneSitting && reading.integrity.completeness == .ended
    let state: CourseMap.State = isOver ? score.isPassed ? .passed : .finished : .inProgress
    return Progress(state: state, points: score.points, maximumPoints: maximum)
  }

  private func file(_ lesson: String, _ attempt: Int) -> String {
    "\(path)/\(lesson)-\(attempt).jsonl"
  }

  private func attempts(_ lesson: String) -> [Int] {
    (FileTree.names(in: path) ?? []).compactMap { name in
      guard name.hasPrefix("\(lesson)-"), name.hasSuffix(".jsonl") else { return nil }
      let digits = name.dropFirst(lesson.utf8.count + 1).dropLast(6)
      guard let attempt = Int(digits), attempt > 0, String(attempt) == digits,
        attempt <= Self.mostAttempts
      else { return nil }
      return attempt
    }
  }

  private static func isName(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count) && !name.hasPrefix(".")
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."), UInt8(ascii: "@"):
          true
        default: false
        }
      }
  }
}
