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
  /// Whether the generated rung was given that leads towards a solution of one line.
  var isApproachGiven = false
  /// Lines of a solution that were given as the last rungs.
  var linesGiven: Set<String> = []
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
  /// Those of them that were judged: not those that could not be read.
  var judgedAnswers = 0
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
  /// How often each goal was missed.
  var misses: [String: Int] = [:]
  /// Whether the time of a `wait` step had passed after the last line.
  var isLate = false
  /// Whether the step's remedy has come in.
  var isRemedyOpen = false
  /// Whether the learner was told what helps.
  var wasTold = false

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
    /// Which of the step's routes it is on; nil = it is needed on each.
    var route: Int?
    /// It held before anything was typed, so it is worth something only in a step that is solved.
    var heldAtStart = false
    /// It belongs to the remedy.
    var isRemedy = false
    /// False of a prediction that went otherwise: reached, and worth nothing.
    var isEarned = true
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
    goals += step.checks.map { Goal($0) }
    for (index, route) in step.routes.enumerated() {
      goals += route.checks.map { Goal($0, route: index) }
    }
    optionOrder = FaultDraw.order(of: step.task.options.count, step: step.id, seed: seed)
  }

  /// All that was asked of the trainer, in hints.
  var hintsTaken: Int { hintsGiven.count + generatedRungs + solutionRungs }

  /// What was given of the rungs that no lesson has.
  var generatedRungs: Int { linesGiven.count + (isApproachGiven ? 1 : 0) }

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
    isLate = false
  }
}

extension StepState.Goal {
  /// The goal of a check.
  init(_ check: LessonCheck, route: Int? = nil, isRemedy: Bool = false) {
    self.init(
      id: check.id, says: check.says, points: isRemedy ? 0 : check.points,
      isBonus: check.isBonus, isVisible: check.isVisible, check: check, route: route,
      isRemedy: isRemedy)
  }
}

extension StepState {
  /// Whether all that is needed is reached: what every way needs, and one route whole.
  var isComplete: Bool {
    var hasRoutes = false
    for goal in goals where !goal.isBonus {
      if goal.route != nil {
        hasRoutes = true
      } else if goal.status != .reached {
        return false
      }
    }
    return !hasRoutes || routes.contains(where: isWhole)
  }

  private var routes: [Int] { Set(goals.compactMap(\.route)).sorted() }

  /// Whether every goal of a route is reached.
  func isWhole(_ route: Int) -> Bool {
    goals.allSatisfy { $0.route != route || $0.isBonus || $0.status == .reached }
  }

  /// The route that counts: one that is whole, else the one that gives most; nil without routes.
  var countedRoute: Int? {
    guard goals.contains(where: { $0.route != nil }) else { return nil }
    if let whole = routes.first(where: isWhole) { return whole }
    func points(_ route: Int) -> Int {
      goals.reduce(0) { $1.route == route && $1.status == .reached ? $0 + $1.points : $0 }
    }
    return routes.max { (points($0), $1) < (points($1), $0) }
  }
}
