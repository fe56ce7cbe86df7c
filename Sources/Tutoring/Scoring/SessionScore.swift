public import Lessons

/// What a session is worth so far.
public struct SessionScore: Sendable, Equatable {
  /// Whole points, the cost of hints taken off; never below 0.
  public var points: Int
  /// The points of all steps that are not optional, bonuses left out.
  public var maximumPoints: Int
  /// Percent of the points that pass.
  public var passMark: Int
  /// Hints taken.
  public var hintsTaken: Int
  /// The steps in order.
  public var steps: [StepScore]
  /// How much of it the learner is told.
  public var detail = ScoringPolicy.Detail.full
  /// When the learner is told.
  public var visibility = ScoringPolicy.Visibility.visible

  /// The points of each objective that the steps belong to, in the order of the steps; empty where
  /// they all belong to one.
  public var objectives: [ObjectiveScore] = []

  /// Whether the pass mark is reached; a lesson without points is passed at its end.
  public var isPassed: Bool {
    maximumPoints == 0
      ? steps.allSatisfy { $0.isOptional || $0.isReached }
      : points * 100 >= maximumPoints * passMark
  }
}

/// What the steps of one objective of the course are worth.
public struct ObjectiveScore: Sendable, Equatable {
  /// The objective's id.
  public var id: String
  /// What a learner can do who has it; the id where the course is not known.
  public var title: String
  /// Points got, the cost of hints not taken off.
  public var points: Int
  /// Points of all its steps, bonuses left out.
  public var maximumPoints: Int
}

/// What one step is worth.
public struct StepScore: Sendable, Equatable {
  /// The step's id.
  public var id: String
  /// Its heading.
  public var title: String
  /// Whether it may be passed over.
  public var isOptional: Bool
  /// Whether the session came to it.
  public var isReached: Bool
  /// Its goals in order.
  public var checks: [CheckScore]

  /// Points of the goals that hold.
  public var points: Int { checks.reduce(0) { $0 + $1.points } }
  /// Points of all goals that are no bonus.
  public var maximumPoints: Int { checks.reduce(0) { $0 + ($1.isBonus ? 0 : $1.maximumPoints) } }
}

/// What one goal is worth, and why.
public struct CheckScore: Sendable, Equatable {
  /// How it was judged.
  public enum State: String, Sendable, Equatable {
    // swift-format-ignore
    case passed, failed, notReached
  }

  /// The check's id, or that of the answer.
  public var id: String
  /// Its goal line with the values of the lab.
  public var title: String
  /// How it was judged.
  public var state: State
  /// Points got.
  public var points: Int
  /// Points that it can give.
  public var maximumPoints: Int
  /// The check that it comes after.
  public var dependsOn: String?
  /// Whether learners see it.
  public var isVisible: Bool
  /// Whether it counts only on top.
  public var isBonus: Bool
  /// What was wanted, where the check compares.
  public var expected: String?
  /// What was found there.
  public var actual: String?
  /// The lesson's reason for it.
  public var why: String?
  /// The first hint of the lesson that fits.
  public var hint: String?
  /// Numbers of the events that met it.
  public var evidence: [Int]

  /// Whether it is on a route that was not taken.
  public internal(set) var isSpared = false

  /// It is on a route that was not taken: neither missed nor worth anything.
  mutating func spare() {
    isSpared = true
    state = .notReached
    (points, maximumPoints) = (0, 0)
    (expected, actual, why, hint) = (nil, nil, nil, nil)
  }
}
