import Lessons

@testable import TerminalRendering
@testable import Tutoring

/// A session at a moment that a test chooses, of the connector lesson if nothing else is given.
struct SessionFixture: DrawnSession {
  var lesson: Lesson
  var stepIndex: Int
  var goals: [GoalView] = []
  var options: [OptionView] = []
  var reviewEntries: [ReviewEntry] = []
  var notes: [LearnerNote] = []
  var score = SessionScore(
    points: 5, maximumPoints: 7, passMark: 70, hintsTaken: 2,
    steps: [
      StepScore(
        id: "version", title: "Find out", isOptional: false, isReached: true,
        checks: [check("answer", "Give the version", .passed, 1, of: 1)]),
      StepScore(
        id: "cause", title: "Say why", isOptional: false, isReached: true,
        checks: [
          check("cause", "Name the reason", .passed, 2, of: 2),
          check("online", "It works online", .failed, 0, of: 2),
          check("fast", "In two lines", .notReached, 0, of: 1, isBonus: true),
          check("unseen", "Nothing else changed", .failed, 0, of: 1, isVisible: false),
        ]),
    ])

  var step: LessonStep? { lesson.steps.indices.contains(stepIndex) ? lesson.steps[stepIndex] : nil }

  var timeLimit: String? { nil }
  var isLab = false
  var shownPages: [ShownPage] { [] }
  var commandsUsed = ["Get-CMSite", "Start-Sleep"]

  /// Every placeholder has a value that no terminal should get.
  func valued(_ blocks: [MarkdownBlock]) -> TutorText {
    let placeholders = blocks.flatMap(\.inlines).flatMap(\.parts).compactMap { part in
      if case .placeholder(let expression) = part { return expression.text }
      return nil
    }
    let values = placeholders.map { ($0, "\u{1B}[2JOslo") }
    return TutorText(blocks: blocks, values: Dictionary(values) { first, _ in first })
  }

  init(lesson: Lesson? = nil, step: Int = 0) throws {
    self.lesson = try lesson ?? Self.connector()
    stepIndex = step
    guard let step = self.step else { return }
    goals =
      [GoalView(id: "answer", says: "Name it", points: 2, state: .open, isBonus: false)]
      + step.checks.map {
        GoalView(
          id: $0.id, says: $0.says.source, points: $0.points,
          state: $0.after == nil ? .reached : .notJudged, isBonus: false)
      }
    if case .diagnose(_, let causes, _) = step.task {
      options = causes.enumerated().map {
        OptionView(number: $0 + 1, says: valued($1.says.blocks))
      }
    }
  }

  private static func connector() throws -> Lesson {
    guard let bundle = CourseOnDisk.connectorLesson().value else { throw CourseFileError.notFound }
    return bundle.lesson
  }

  private static func check(
    _ id: String, _ title: String, _ state: CheckScore.State, _ points: Int, of maximum: Int,
    isVisible: Bool = true, isBonus: Bool = false
  ) -> CheckScore {
    CheckScore(
      id: id, title: title, state: state, points: points, maximumPoints: maximum,
      dependsOn: nil, isVisible: isVisible, isBonus: isBonus,
      expected: state == .failed ? "0" : nil, actual: state == .failed ? "1" : nil,
      why: state == .failed ? "Offline, it sends nothing." : nil, hint: nil, evidence: [])
  }

  static func text(_ markdown: String) -> TutorText {
    TutorText(blocks: CourseOnDisk.markdown(markdown), values: [:])
  }
}
