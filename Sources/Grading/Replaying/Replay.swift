import Lessons
import Transcripts
import Tutoring

/// A transcript done again in a fresh world. All that grading asks of the tutor stands here.
struct Replay {
  let report: ReplayReport
  let score: SessionScore

  /// Replays under the seed; throws what keeps the lesson's scenario from becoming a world, which
  /// is no fault of the transcript.
  init(
    _ transcript: Transcript, of bundle: LessonBundle, seed: UInt64, engine: TutorEngine,
    maximumWork: Int
  ) throws(GradeResult.Reason) {
    var setting = LearningSession.Setting(bundle: bundle, seed: seed)
    setting.isFormatting = false
    setting.isTelling = false
    let session: LearningSession
    do throws(LabRejection) {
      session = try LearningSession(setting, engine: engine)
    } catch {
      throw GradeResult.Reason("noLab", "the lesson's lab cannot be built: \(error.description)")
    }
    report = session.replay(transcript, maximumWork: maximumWork)
    score = session.score
  }

  /// Enters what was found.
  func enter(into result: inout GradeResult, scoring: ScoringPolicy) {
    result.state = .graded
    result.score = score.points
    result.maxScore = score.maximumPoints
    result.passMark = score.passMark
    result.isPassed = score.isPassed
    result.replay = GradeResult.Replay(
      events: report.events, commands: report.commands, divergedAt: report.divergedAt)
    result.limits = report.limits
    result.objectives = score.objectives.map {
      ObjectiveResult(
        id: $0.id, title: $0.title, points: $0.points, maxPoints: $0.maximumPoints)
    }
    let detail = scoring.detail ?? .full
    guard detail != .points else { return }
    let visibility = scoring.visibility ?? .visible
    for step in score.steps {
      result.checks += step.checks.map {
        CheckResult($0, step: step.id, visibility: visibility, isFull: detail == .full)
      }
    }
  }
}

extension CheckResult {
  fileprivate init(
    _ check: CheckScore, step: String, visibility: ScoringPolicy.Visibility, isFull: Bool
  ) {
    id = "\(step)/\(check.id)"
    title = check.title
    switch check.state {
    case .passed: state = .passed
    case .failed: state = .failed
    case .notReached: state = .notReached
    }
    points = check.points
    maxPoints = check.maximumPoints
    dependsOn = check.dependsOn.map { "\(step)/\($0)" }
    expected = isFull ? check.expected : nil
    actual = isFull ? check.actual : nil
    why = isFull ? check.why : nil
    hint = isFull ? check.hint : nil
    evidence = check.evidence
    self.visibility = check.isVisible ? visibility : .hidden
  }
}
