/// A heading of level two with a `step` block.
public struct LessonStep: Sendable, Hashable {
  /// Permanent name; transcripts cite it.
  public let id: String
  /// The heading.
  public let title: [MarkdownInline]
  /// What stands below the heading, without the blocks that are the author's.
  public let prose: [MarkdownBlock]
  /// The line of the heading, from 1.
  public let line: Int
  /// Where the `step` block begins.
  public let place: Place
  /// What the learner does.
  public let task: StepTask
  /// What must hold; checks of a `oneOf` route are in `routes`.
  public let checks: [LessonCheck]
  /// The ladder, lowest rung first.
  public let hints: [LessonHint]
  /// What is often done wrong.
  public let mistakes: [LessonMistake]
  /// Ways to the same end: one of them must hold whole.
  public let routes: [LessonRoute]
  /// The objective of the course that it proves; nil = the lesson's.
  public let objective: String?
  /// Whether the trainer helps in it; nil = as the lesson says.
  let givesHelp: Bool?
  /// How many answers its question takes; nil = as the lesson says.
  let answers: Int?
  /// The step does not count and may be passed over.
  public let isOptional: Bool
  /// Virtual seconds that pass when the step is solved (`then: {advance: 8h}`).
  public let advanceSeconds: Int
  /// A short step that comes in after some misses.
  public let remedy: LessonRemedy?
  /// Pages or nodes drawn beside the text.
  public let show: [String]
  /// Lines run unseen when the step begins, whatever fault was drawn.
  public let setup: [TypedLine]
  /// The faults that the step makes itself.
  public let faultSetups: [LessonFaultSetup]
  /// `right` and `wrong` blocks, in order.
  public let solutions: [LessonSolution]
  /// Code that the tests run in the lesson's lab.
  public let examples: [LessonExample]
  /// Changed solutions that may pass, with the reason.
  public let survivors: [LessonSurvivor]
  /// The ids of the course's facts that it teaches.
  public let facts: [String]
  /// Where each key of the step stands.
  let keyPlaces: [String: Place]
  /// Every `id:` in the block, also of what could not be read.
  let writtenIDs: [String]

  /// Where the value of a key of the step stands; the step's block if it has no such key.
  public func place(of key: String) -> Place { keyPlaces[key] ?? place }

  /// What is run unseen when the step begins, where `fault` was drawn for it.
  public func setup(under fault: String?) -> [TypedLine] {
    setup + faultSetups.filter { $0.fault == fault }.flatMap(\.lines)
  }

  /// Whether the step itself makes a fault, so that the lab need not know it.
  public func makes(_ fault: String) -> Bool { faultSetups.contains { $0.fault == fault } }

  /// The id of the check that a `wait` step's `until:` or `for:` makes.
  public static let eventID = "event"

  /// Every check of the step, in the order in which goals are shown: its own, then the routes'.
  public var allChecks: [LessonCheck] { checks + routes.flatMap(\.checks) }

  /// The check of that id, also of a route or of the remedy.
  public func check(_ id: String) -> LessonCheck? {
    allChecks.first { $0.id == id } ?? remedy?.checks.first { $0.id == id }
  }

  /// The points of the answer and of all checks that are no bonus; every route is worth the same.
  public var maximumPoints: Int {
    let routed = routes.map { $0.checks.reduce(0) { $0 + $1.maximumPoints } }.max() ?? 0
    return (task.answerGoal?.points ?? 0) + checks.reduce(0) { $0 + $1.maximumPoints } + routed
  }
}

/// The closed list of kinds of step, as written behind `kind:`.
public enum StepKind: String, Sendable, Hashable, CaseIterable {
  /// Types commands until all checks hold.
  case `do`
  /// Starts from a fault, names its cause, repairs it.
  case diagnose
  /// Investigates, then gives a value.
  case find
  /// Picks one or several options.
  case choose
  /// Puts items in order.
  case order
  /// Says what a command will do, before it runs.
  case predict
  /// Moves virtual time and watches.
  case wait
  /// Tries freely, on a fork of the world.
  case explore
  /// Gets only the goals.
  case challenge
}

/// What the learner does in a step, with what only that kind of step has.
public enum StepTask: Sendable, Hashable {
  /// All checks must hold.
  case `do`
  /// One of `faults` is drawn by seed; the cause is one of `causes` by its id.
  case diagnose(faults: [String], causes: [LessonOption], AnswerGoal)
  /// The value of `answer` in the lab, or of one of `accepted`.
  case find(answer: LessonExpression, accepted: [LessonExpression], AnswerGoal)
  /// The ids of the right options.
  case choose(options: [LessonOption], right: [String], AnswerGoal)
  /// The ids of the items, and every order that is right, the first one foremost.
  case order(items: [LessonOption], right: [[String]], AnswerGoal)
  /// `command` is run once one of the outcomes was picked; `right` is the id of what it does.
  case predict(command: LessonExpression, outcomes: [LessonOption], right: String, AnswerGoal)
  /// Virtual time is to pass. Where there is a condition or a check, `seconds` is the longest time
  /// for it (nil is any time), else the time that is to pass.
  case wait(seconds: Int?, until: LessonExpression?)
  /// Passes with `next`.
  case explore
  /// All checks must hold; no prose, no hints.
  case challenge

  /// The kind, as written.
  public var kind: StepKind {
    switch self {
    case .do: .do
    case .diagnose: .diagnose
    case .find: .find
    case .choose: .choose
    case .order: .order
    case .predict: .predict
    case .wait: .wait
    case .explore: .explore
    case .challenge: .challenge
    }
  }

  /// What may be drawn for a `diagnose` step; empty for other kinds.
  public var faults: [String] {
    if case .diagnose(let faults, _, _) = self { return faults }
    return []
  }

  /// The goal that only an answer can reach; nil where nothing is asked.
  public var answerGoal: AnswerGoal? {
    switch self {
    case .diagnose(_, _, let goal), .find(_, _, let goal), .choose(_, _, let goal),
      .order(_, _, let goal), .predict(_, _, _, let goal):
      goal
    case .do, .wait, .explore, .challenge: nil
    }
  }
}

/// The goal that an answer reaches: as a check, but judged by what was answered.
public struct AnswerGoal: Sendable, Hashable {
  /// `cause` for `diagnose`, else `answer`; no check of the step may have this id.
  public let id: String
  /// The goal line; nil if the step says it in its heading.
  public let says: LessonText?
  /// For the right answer.
  public let points: Int
  /// Why it is right, shown once it is given.
  public let because: LessonText?
}

/// One thing to pick or to put in order.
public struct LessonOption: Sendable, Hashable {
  /// Named by `answer:`, and for a cause the id of a fault.
  public let id: String
  /// What the learner reads.
  public let says: LessonText
  /// Why it is right or wrong.
  public let because: LessonText?
}

/// One of several routes to the same end.
public struct LessonRoute: Sendable, Hashable {
  /// Permanent name.
  public let id: String
  /// What the route is.
  public let says: LessonText?
  /// All must hold.
  public let checks: [LessonCheck]
}

/// A short step that comes in after some misses.
public struct LessonRemedy: Sendable, Hashable {
  /// Misses on one check before it comes.
  public let misses: Int
  /// What the learner reads.
  public let say: LessonText
  /// What must hold before the step goes on.
  public let checks: [LessonCheck]
}

/// Something that the proofs would find fault with, and that the author accepts.
public struct LessonSurvivor: Sendable, Hashable {
  /// What is accepted.
  public enum Subject: Sendable, Hashable {
    /// A solution passes with this line in place of one of its own.
    case line(String)
    /// A solution passes without this line.
    case without(String)
    /// No wrong way fails by this check alone.
    case check(String)
  }

  /// What is accepted.
  public let subject: Subject
  /// The author's reason.
  public let because: LessonText
  /// Where it stands in the lesson.
  public let place: Place
}
