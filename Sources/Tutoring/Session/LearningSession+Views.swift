import Lessons
import ShellRuntime

/// A goal of the current step, as it is shown.
public struct GoalView: Sendable, Equatable {
  /// How far it is.
  public enum State: Sendable, Equatable {
    /// Waits for another goal.
    case notJudged
    /// Not reached.
    case open
    /// Reached.
    case reached
    /// Done with, and missed: a prediction that went otherwise, a question that takes no answer
    /// any more.
    case missed
  }

  /// The check's id, or that of the answer.
  public let id: String
  /// Its goal line with the values of this lab.
  public let says: String
  /// Points for it.
  public let points: Int
  /// How far it is.
  public let state: State
  /// Whether it is a bonus, not needed to go on.
  public let isBonus: Bool
  /// The route that it is on, one of several to the same end; nil = it is needed on each.
  public internal(set) var route: String?
}

/// An option of the current step's question, as it is shown.
public struct OptionView: Sendable, Equatable {
  /// What `answer` takes, from 1.
  public let number: Int
  /// Its text with the values of this lab.
  public let says: TutorText
}

/// A note that the learner kept.
public struct LearnerNote: Sendable, Equatable {
  /// The heading of the step in which it was written; nil at the lesson's end.
  public let step: String?
  /// As typed.
  public let text: String
}

extension LearningSession {
  /// Whether it is a lab alone, without a lesson.
  public var isLab: Bool { setting.bundle.isLab }

  /// Whether the learner is on a copy of the lab, where nothing counts.
  public var isExploring: Bool { exploration != nil }

  /// The heading of a step as plain text.
  func title(ofStep index: Int) -> String { title(steps[index]) }

  /// The virtual time that the open step allows, in words; nil = any.
  public var timeLimit: String? { step?.limitMilliseconds.map(Duration.words) }

  /// The goals of the current step that a learner may see, in order.
  public var goals: [GoalView] {
    guard !isAtEnd else { return [] }
    let routes = steps[stepIndex].routes
    return states[stepIndex].goals.filter(\.isVisible).map { goal in
      let state: GoalView.State =
        switch goal.status {
        case .notJudged: .notJudged
        case .open: .open
        case .reached: goal.isEarned ? .reached : .missed
        }
      return GoalView(
        id: goal.id, says: says(goal), points: goal.isEarned ? goal.points : 0, state: state,
        isBonus: goal.isBonus,
        route: goal.route.map { routes[$0].says.map { text($0).plain } ?? routes[$0].id })
    }
  }

  /// The options of the current step's question in the order of this lab.
  public var options: [OptionView] {
    guard let step else { return [] }
    let options = step.task.options
    return states[stepIndex].optionOrder.enumerated().compactMap { position, index in
      guard options.indices.contains(index) else { return nil }
      return OptionView(number: position + 1, says: text(options[index].says))
    }
  }

  /// What an unmet check found: the value of the left side of its comparison.
  func found(_ id: String?) -> Value? {
    guard let id, let check = step?.check(id),
      case .state(let expression) = check.rule
    else { return nil }
    let values = judge().comparedValue(of: expression) ?? []
    return values.count == 1 ? values[0] : .array(values)
  }
}
