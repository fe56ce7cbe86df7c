public import Lessons

/// What one transcript is worth. It holds no time, host, path or duration: two gradings of the same
/// bytes are the same bytes.
public struct GradeResult: Equatable, Sendable {
  /// The version of the JSON form.
  public static let schema = 1

  /// Three ways to end that stay apart.
  public enum State: String, Sendable {
    /// Replayed and scored.
    case graded
    /// Malformed, of an unknown lesson or step, over a limit: nothing to score.
    case notGradable
    /// The grader's own fault.
    case failed
  }

  /// Why there is no score.
  public struct Reason: Error, Equatable, Sendable {
    /// Stable name, e.g. `unknownLesson`.
    public var id: String
    /// A sentence for people: what, where, what to do.
    public var message: String

    /// A reason.
    public init(_ id: String, _ message: String) {
      self.id = id
      self.message = message
    }
  }

  /// The lesson that it was graded by.
  public struct LessonIdentity: Equatable, Sendable {
    /// The id that the transcript names.
    public var id: String
    /// The version that the lesson bears; nil where it bears none.
    public var version: String?
    /// The digest of the lesson as it was graded by; nil where there is no such lesson.
    public var pack: String?
  }

  /// How far the replay went.
  public struct Replay: Equatable, Sendable {
    /// Events looked at.
    public var events: Int
    /// PowerShell lines run.
    public var commands: Int
    /// Number of the first event whose recorded outcome is not the replay's.
    public var divergedAt: Int?
  }

  /// What the bytes tell of their own history; reported beside the score, never part of it.
  public struct Integrity: Equatable, Sendable {
    /// `intact`, `broken`, or `absent`.
    public var chain: String
    /// `ended`, `open`, `torn`, or `absent` where the form has no end.
    public var complete: String
    /// `absent`, `valid`, `unknownKey` or `invalid`.
    public var signature: String
    /// `same` or `differs`; `absent` where the transcript names no pack or the lesson is unknown.
    public var pack: String
  }

  /// Its name as given on the command line.
  public var transcript: String
  /// SHA-256 of its bytes; nil where they could not be had.
  public var id: String?
  /// Who learned; nil where the transcript does not say.
  public var learner: String?
  /// What was learned; nil where the transcript does not say.
  public var lesson: LessonIdentity?
  /// How it ended.
  public var state: State
  /// Why there is no score; nil if graded.
  public var reason: Reason?
  /// Whole points.
  public var score: Int?
  /// Points of the lesson.
  public var maxScore: Int?
  /// The points of each objective, where the lesson has steps of several.
  public var objectives: [ObjectiveResult] = []
  /// Percent that passes.
  public var passMark: Int?
  /// Whether the pass mark was reached.
  public var isPassed = false
  /// Every goal of every step, in order.
  public var checks: [CheckResult] = []
  /// How far the replay went; nil if there was none.
  public var replay: Replay?
  /// Chain, ending, signature and pack; nil where there is nothing to look at.
  public var integrity: Integrity?
  /// Budgets that lines ran into: event number and budget.
  public var limits: [String] = []

  /// A result without a score.
  public init(transcript: String, id: String? = nil, state: State, reason: Reason?) {
    self.transcript = transcript
    self.id = id
    self.state = state
    self.reason = reason
  }

  /// A transcript that nothing could be done with.
  public static func notGradable(
    _ transcript: String, id: String? = nil, _ reason: Reason
  ) -> GradeResult {
    GradeResult(transcript: transcript, id: id, state: .notGradable, reason: reason)
  }

  /// A fault of the grader's own.
  public static func failed(
    _ transcript: String, id: String? = nil, _ reason: Reason
  ) -> GradeResult {
    GradeResult(transcript: transcript, id: id, state: .failed, reason: reason)
  }
}

/// What the steps of one objective are worth.
public struct ObjectiveResult: Equatable, Sendable {
  /// The objective's id.
  public var id: String
  /// What a learner can do who has it.
  public var title: String
  /// Points got.
  public var points: Int
  /// Points that it can give.
  public var maxPoints: Int
}

/// What one goal of a lesson is worth.
public struct CheckResult: Equatable, Sendable {
  /// How it was judged.
  public enum State: String, Sendable {
    // swift-format-ignore
    case passed, failed, notReached
  }

  /// `step/check`.
  public var id: String
  /// Its goal line with the values of the lab.
  public var title: String
  /// How it was judged.
  public var state: State
  /// Points got.
  public var points: Int
  /// Points that it can give.
  public var maxPoints: Int
  /// The check that it comes after, `step/check`.
  public var dependsOn: String?
  /// What was wanted.
  public var expected: String?
  /// What was found.
  public var actual: String?
  /// The lesson's reason for it.
  public var why: String?
  /// A hint of the lesson that fits.
  public var hint: String?
  /// Numbers of the events that met it.
  public var evidence: [Int]
  /// When learners may see it.
  public var visibility: ScoringPolicy.Visibility
}
