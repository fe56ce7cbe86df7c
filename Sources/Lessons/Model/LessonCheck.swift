/// Something that must hold, with the words for its goal, progress, report and failure lines.
public struct LessonCheck: Sendable, Hashable {
  /// Permanent name within the step; transcripts and grade books cite it.
  public let id: String
  /// The goal line.
  public let says: LessonText
  /// Whole points; 1 unless said.
  public let points: Int
  /// False: judged, but not shown as a goal.
  public let isVisible: Bool
  /// Until that check holds, this one is not judged yet.
  public let after: String?
  /// The reason for what is asked; `uses` and `avoids` need one.
  public let because: LessonText?
  /// When it holds.
  public let rule: CheckRule
  /// Where it stands in the lesson.
  public let place: Place
  /// Where it says what it waits for.
  let afterPlace: Place

  /// The points, none for a bonus.
  public var maximumPoints: Int { isBonus ? 0 : points }

  /// A count of commands is never more than a bonus.
  public var isBonus: Bool {
    if case .count = rule { return true }
    return false
  }
}

/// The closed list of kinds of check, as written.
public enum CheckKind: String, Sendable, Hashable, CaseIterable {
  /// An expression is true.
  case state
  /// Named parts of the world are as they were.
  case unchanged
  /// A command was run that binds to a pattern.
  case uses
  /// No such command was run.
  case avoids
  /// The learner looked at the object that proves it.
  case seen
  /// A command ended in an error id.
  case raised
  /// An expression over `$output` is true.
  case output
  /// A `state` held before a virtual time.
  case by
  /// At most so many commands.
  case count
  /// All of a list hold.
  case all
  /// One of a list holds.
  case any
  /// None of a list holds.
  case none
  /// A list held in that order.
  case order
  /// Of a mistake: the answer given equals a value.
  case answer
}

/// When a check or a mistake holds.
public indirect enum CheckRule: Sendable, Hashable {
  /// A read-only expression is true.
  case state(LessonExpression)
  /// What commands configure in `parts` is as when the step began, but for `except`.
  case unchanged(parts: [String], except: [String])
  /// A command was run successfully that binds to this pattern.
  case uses(CommandPattern)
  /// No command was run successfully that binds to this pattern.
  case avoids(CommandPattern)
  /// A line put out an object for which the expression over `$_` is true; where `from` is given,
  /// a command of that line binds to it.
  case seen(LessonExpression, from: CommandPattern?)
  /// A command ended in this error id.
  case raised(String)
  /// An expression over `$output`, the objects that the line put out, is true.
  case output(LessonExpression)
  /// The expression was true at most so many virtual seconds after the step began.
  case by(LessonExpression, seconds: Int)
  /// At most so many commands.
  case count(Int)
  /// So many virtual seconds have passed since the step began: a `wait` step's `for:` by itself.
  case lasted(seconds: Int)
  /// All hold.
  case all([CheckRule])
  /// At least one holds.
  case any([CheckRule])
  /// None holds.
  case none([CheckRule])
  /// They came to hold in this order.
  case order([CheckRule])
  /// Of a mistake: the answer given equals the value of the expression.
  case answer(LessonExpression)

  /// The kind, as written.
  public var kind: CheckKind {
    switch self {
    case .state: .state
    case .unchanged: .unchanged
    case .uses: .uses
    case .avoids: .avoids
    case .seen: .seen
    case .raised: .raised
    case .output: .output
    case .by, .lasted: .by
    case .count: .count
    case .all: .all
    case .any: .any
    case .none: .none
    case .order: .order
    case .answer: .answer
    }
  }
}

/// A command as an author names it: compared after names, aliases and positions are resolved.
public struct CommandPattern: Sendable, Hashable {
  /// `Get-CMDevice -Name Finance-*`
  public let text: String
  /// Where it stands.
  public let origin: TextOrigin
}

/// A rung of the ladder.
public struct LessonHint: Sendable, Hashable {
  /// Given only while this check (or the step's answer) is not reached.
  public let unmet: String?
  /// Given only where this is true.
  public let when: LessonExpression?
  /// What the learner reads.
  public let say: LessonText
  /// Where it says which check it is for.
  let unmetPlace: Place
}

/// Something that is often done wrong; it adds to the feedback, never replaces it.
public struct LessonMistake: Sendable, Hashable {
  /// Permanent name within the step.
  public let id: String
  /// When it holds.
  public let rule: CheckRule
  /// What the learner reads.
  public let say: LessonText
  /// Where it stands in the lesson.
  public let place: Place
}
