import CoManagementCmdlets
import Lessons
import ShellRuntime
import Transcripts

extension LearningSession {
  /// A judge of this moment.
  func judge(answer: String? = nil) -> RuleJudge {
    RuleJudge(
      shell: shell, lab: labValue, evidence: evidence, worldAtStart: worldAtStepStart,
      world: world.simulation, answer: answer)
  }

  /// The lines typed in the current step that count.
  var stepLines: [LineRecord] { lines }

  /// Judges every check of the step and gives what changed.
  @discardableResult
  func judgeGoals() -> [GoalChange] {
    guard !isAtEnd else { return [] }
    let judge = judge()
    let lines = stepLines
    var changes: [GoalChange] = []
    for index in states[stepIndex].goals.indices {
      let goal = states[stepIndex].goals[index]
      guard let check = goal.check else { continue }
      let status: StepState.Goal.Status
      if let earlier = check.after, !isReached(earlier) {
        status = .notJudged
      } else {
        let holds = judge.holds(check.rule, at: RulePath(owner: check.id), lines: lines)
        status = holds ? .reached : .open
      }
      setStatus(status, ofGoal: index, &changes)
    }
    return changes
  }

  /// Sets a goal's status and notes the change that a learner is told of.
  func setStatus(
    _ status: StepState.Goal.Status, ofGoal index: Int, _ changes: inout [GoalChange]
  ) {
    let goal = states[stepIndex].goals[index]
    states[stepIndex].goals[index].status = status
    guard (goal.status == .reached) != (status == .reached) else { return }
    if status == .reached, currentEvent > 0 {
      states[stepIndex].goals[index].evidence = [currentEvent]
    }
    guard goal.isVisible else { return }
    changes.append(
      GoalChange(id: goal.id, says: says(goal), isReached: status == .reached))
  }

  /// The goal line of a goal, with the values of this lab.
  func says(_ goal: StepState.Goal) -> String {
    if let says = goal.says { return text(says).plain }
    return step?.title.plainText { $0.text } ?? goal.id
  }

  private func isReached(_ id: String) -> Bool {
    states[stepIndex].goals.contains { $0.id == id && $0.status == .reached }
  }

  /// After a line: goals that changed, then the first mistake, then whether the step is solved.
  func judgeLine(_ turn: inout Turn, _ judge: RuleJudge) {
    guard let step else { return }
    turn.changes += judgeGoals()
    var standing: Set<String> = []
    for mistake in step.mistakes where judge.holdsNow(mistake.rule) {
      standing.insert(mistake.id)
      let isNew =
        !mistake.rule.isOnlyState || !states[stepIndex].standingMistakes.contains(mistake.id)
      if turn.mistake == nil, isNew {
        turn.mistake = text(mistake.say)
        metMistakes.append(MetMistake(step: step.id, mistake: mistake.id))
      }
    }
    states[stepIndex].standingMistakes = standing
    noteSolved(&turn)
  }

  /// Records the step's verdict when all its goals are reached for the first time.
  func noteSolved(_ turn: inout Turn) {
    guard let step, allGoalsReached, !states[stepIndex].isSolved else { return }
    states[stepIndex].isSolved = true
    turn.solvedStep = true
    record(
      .note(
        TranscriptNote(
          .step,
          [
            "step": .text(step.id), "verdict": "passed",
            "points": .integer(points(ofStep: stepIndex)),
          ])))
  }

  /// Whether every goal of the current step that is no bonus is reached.
  public var allGoalsReached: Bool {
    !isAtEnd
      && states[stepIndex].goals.allSatisfy { $0.isBonus || $0.status == .reached }
      && step.map { $0.task.kind != .explore } == true
  }
}

extension CheckRule {
  /// Whether it depends on the state alone, and so may stand for many lines.
  var isOnlyState: Bool {
    switch self {
    case .state, .unchanged: true
    case .all(let rules), .any(let rules), .none(let rules), .order(let rules):
      rules.allSatisfy(\.isOnlyState)
    case .uses, .avoids, .seen, .raised, .output, .by, .count, .answer: false
    }
  }
}

/// A mistake that a line met: what `lesson test` holds `wrong` blocks against.
public struct MetMistake: Sendable, Equatable {
  /// The step's id.
  public let step: String
  /// The mistake's id.
  public let mistake: String
}
