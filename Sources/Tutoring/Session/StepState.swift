import CoManagementModel
import Lessons

/// What is known of one step so far: goals, hints, answers.
struct StepState {
  /// The goals in order: the answer's first, then the checks.
  var goals: [Goal]
  /// How the options of a question are ordered on the screen, as positions in the lesson's list.
  var optionOrder: [Int] = []
  /// Hints given, as positions in the step's list.
  var hintsGiven: [Int] = []
  /// How often the generated last rung was given.
  var solutionsGiven = 0
  /// Whether it was said what the solution costs.
  var isSolutionOffered = false
  /// Whether the whole solution was shown.
  var isSolutionShown = false
  /// What the whole solution counts for, in hints.
  var solutionRungs = 0
  /// The last answer, as typed.
  var lastAnswer: String?
  /// Answers given.
  var answerCount = 0
  /// Whether the learner came to it.
  var isOpened = false
  /// Whether it was passed over without being solved, and not come back to.
  var isSkipped = false
  /// Whether all goals were reached at some time.
  var isSolved = false
  /// Whether the step was left with all goals reached.
  var isPassed = false
  /// Mistakes that held after the line before, so that each is named when it begins.
  var standingMistakes: Set<String> = []

  /// A goal: an answer or a check.
  struct Goal {
    enum Status {
      /// Waits for the check that it comes after.
      case notJudged
      case open
      case reached
    }

    let id: String
    let says: LessonText?
    let points: Int
    let isBonus: Bool
    let isVisible: Bool
    /// nil = the answer.
    let check: LessonCheck?
    var status = Status.open
    /// Numbers of the events at which it came to be reached.
    var evidence: [Int] = []
  }

  init(_ step: LessonStep, seed: UInt64) {
    goals = []
    if let answer = step.task.answerGoal {
      goals.append(
        Goal(
          id: answer.id, says: answer.says, points: answer.points, isBonus: false,
          isVisible: true, check: nil))
    }
    for check in step.checks + (step.routes.first?.checks ?? []) {
      goals.append(
        Goal(
          id: check.id, says: check.says, points: check.points, isBonus: check.isBonus,
          isVisible: check.isVisible, check: check))
    }
    optionOrder = FaultDraw.order(of: step.task.options.count, step: step.id, seed: seed)
  }

  /// All that was asked of the trainer, in hints.
  var hintsTaken: Int { hintsGiven.count + solutionsGiven + solutionRungs }

  /// The step is as it was when it began; what was asked of the trainer stays asked.
  mutating func restart() {
    for index in goals.indices {
      goals[index].status = .open
      goals[index].evidence = []
    }
    lastAnswer = nil
    isSolved = false
    isPassed = false
    isSkipped = false
    standingMistakes = []
  }
}

extension StepTask {
  /// What the learner chooses from or puts in order; empty for other kinds.
  var options: [LessonOption] {
    switch self {
    case .diagnose(_, let causes, _): causes
    case .choose(let options, _, _): options
    case .order(let items, _, _): items
    case .predict(_, let outcomes, _, _): outcomes
    case .do, .find, .wait, .explore, .challenge: []
    }
  }
}
