import CoManagementCmdlets
import CoManagementModel
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

  /// Judges every check of the step as it is now and gives what changed.
  @discardableResult
  func judgeGoals() -> [GoalChange] { judgeGoals(judge()) }

  /// Judges every check of the step and gives what changed.
  func judgeGoals(_ judge: RuleJudge) -> [GoalChange] {
    guard !isAtEnd else { return [] }
    let lines = stepLines
    var changes: [GoalChange] = []
    for index in states[stepIndex].goals.indices {
      let goal = states[stepIndex].goals[index]
      guard let check = goal.check, !goal.isBonus else { continue }
      let status: StepState.Goal.Status
      if let earlier = check.after, !isReached(earlier) {
        status = .notJudged
      } else {
        let holds = judge.holds(check.rule, at: RulePath(owner: check.id), lines: lines)
        status = holds && isInTime(check, judge, lines) ? .reached : .open
      }
      setStatus(status, ofGoal: index, &changes)
    }
    judgeBonuses(judge, lines, &changes)
    return changes
  }

  /// Whether a check of a step that allows so much time holds within it, or did.
  private func isInTime(_ check: LessonCheck, _ judge: RuleJudge, _ lines: [LineRecord]) -> Bool {
    guard let limit = step?.limitMilliseconds, judge.elapsedMilliseconds > limit else {
      return true
    }
    return lines.contains { $0.heldInTime.contains(check.id) }
  }

  /// A bonus is for the whole step: it is reached once nothing else is open.
  private func judgeBonuses(
    _ judge: RuleJudge, _ lines: [LineRecord], _ changes: inout [GoalChange]
  ) {
    let isComplete = states[stepIndex].isComplete
    for index in states[stepIndex].goals.indices where states[stepIndex].goals[index].isBonus {
      guard let check = states[stepIndex].goals[index].check else { continue }
      let holds = judge.holds(check.rule, at: RulePath(owner: check.id), lines: lines)
      setStatus(isComplete && holds ? .reached : .open, ofGoal: index, &changes)
    }
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
      GoalChange(
        id: goal.id, says: setting.isTelling ? says(goal) : "", isReached: status == .reached))
  }

  /// The goal line of a goal, with the values of this lab.
  func says(_ goal: StepState.Goal) -> String {
    if let says = goal.says { return text(says).plain }
    return step.map(title) ?? goal.id
  }

  /// The heading of a step, with the values of this lab.
  func title(_ step: LessonStep) -> String {
    text(blocks: [MarkdownBlock(.paragraph(step.title), line: step.line)]).plain
  }

  private func isReached(_ id: String) -> Bool {
    states[stepIndex].goals.contains { $0.id == id && $0.status == .reached }
  }

  /// After a line: goals that changed, then the first mistake, then whether the step is solved.
  func judgeLine(_ turn: inout Turn, _ judge: RuleJudge) {
    guard let step else { return }
    turn.changes += judgeGoals(judge)
    noteHeldInTime(step, &turn)
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
    noteMisses(&turn, in: step)
    noteSolved(&turn)
  }

  /// Keeps, with the last line, what held while the time of the step had not passed.
  private func noteHeldInTime(_ step: LessonStep, _ turn: inout Turn) {
    guard let limit = step.limitMilliseconds, let last = lines.indices.last,
      lines[last].step == stepIndex
    else { return }
    let isLate = world.simulation.now.milliseconds(since: worldAtStepStart.now) > limit
    if isLate, !states[stepIndex].isLate, !allGoalsReached {
      turn.notices.append(
        "More than \(Duration.words(limit)) went by in this step, so what holds only now came "
          + "too late. Take back the line that let them pass: undo.")
    }
    states[stepIndex].isLate = isLate
    if isLate { return }
    let reached = states[stepIndex].goals.filter { $0.status == .reached }.map(\.id)
    lines[last].heldInTime = Set(reached)
  }

  /// Records the step's verdict when all its goals are reached for the first time.
  func noteSolved(_ turn: inout Turn) {
    guard let step, allGoalsReached, !states[stepIndex].isSolved else { return }
    states[stepIndex].isSolved = true
    turn.solvedStep = true
    if setting.isFormatting { turn.isOwnWay = earnsAllGoals && isOwnWay }
    guard recorder != nil else { return }
    record(
      .note(
        TranscriptNote(
          .step,
          [
            "step": .text(step.id), "verdict": "passed",
            "points": .integer(points(ofStep: stepIndex)),
          ])))
  }

  /// Whether the step is solved with all its points: a question whose answers are used up is done
  /// and not solved.
  var earnsAllGoals: Bool {
    allGoalsReached && !states[stepIndex].goals.contains { $0.status == .reached && !$0.isEarned }
  }

  /// Whether every goal of the current step that is no bonus is reached.
  public var allGoalsReached: Bool {
    !isAtEnd && states[stepIndex].isComplete && step.map { $0.task.kind != .explore } == true
  }
}

extension CheckRule {
  /// Whether it depends on the state alone, and so may stand for many lines.
  var isOnlyState: Bool {
    switch self {
    case .state, .unchanged: true
    case .all(let rules), .any(let rules), .none(let rules), .order(let rules):
      rules.allSatisfy(\.isOnlyState)
    case .uses, .avoids, .seen, .raised, .output, .by, .count, .lasted, .answer: false
    }
  }
}

extension LessonStep {
  /// The virtual time that a `wait` step allows for its checks; nil = any.
  var limitMilliseconds: Int64? {
    guard case .wait(let seconds?, _) = task else { return nil }
    if case .lasted? = checks.first?.rule { return nil }
    return Int64(seconds) * 1_000
  }
}

/// A mistake that a line met: what `lesson test` holds `wrong` blocks against.
public struct MetMistake: Sendable, Equatable {
  /// The step's id.
  public let step: String
  /// The mistake's id.
  public let mistake: String
}
