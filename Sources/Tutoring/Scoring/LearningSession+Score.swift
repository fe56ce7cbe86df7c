import Lessons
import ShellRuntime

extension LearningSession {
  /// What the session is worth at this moment. Steps that were left keep what they had then.
  public var score: SessionScore {
    let scoring = setting.bundle.scoring
    let scores = steps.indices.map(score(ofStep:))
    let counted = scores.filter { !$0.isOptional }
    let hints = states.reduce(0) { $0 + $1.hintsTaken }
    let maximum = lesson.maximumPoints
    let raw = counted.reduce(0) { $0 + $1.points } - hints * (scoring.hintCost ?? 0)
    var score = SessionScore(
      points: min(max(raw, 0), maximum), maximumPoints: maximum,
      passMark: scoring.passMark ?? ScoringPolicy.standard.passMark ?? 70, hintsTaken: hints,
      steps: scores, detail: scoring.detail ?? .full,
      visibility: scoring.visibility ?? .visible)
    score.objectives = objectives(scores)
    return score
  }

  private func objectives(_ scores: [StepScore]) -> [ObjectiveScore] {
    var found: [ObjectiveScore] = []
    for (step, score) in zip(steps, scores) where !score.isOptional {
      guard let id = lesson.objective(of: step) else { continue }
      let index = found.firstIndex { $0.id == id } ?? found.endIndex
      if index == found.endIndex {
        let title = setting.bundle.objectives.first { $0.id == id }?.title ?? id
        found.append(ObjectiveScore(id: id, title: title, points: 0, maximumPoints: 0))
      }
      found[index].points += score.points
      found[index].maximumPoints += score.maximumPoints
    }
    return found.count > 1 ? found : []
  }

  /// Points of the goals of a step that hold.
  func points(ofStep index: Int) -> Int { score(ofStep: index).points }

  private func score(ofStep index: Int) -> StepScore {
    let step = steps[index]
    let isReached = counts(step: index)
    let route = states[index].countedRoute
    return StepScore(
      id: step.id, title: title(step), isOptional: step.isOptional, isReached: isReached,
      checks: states[index].goals.filter { !$0.isRemedy }.map { goal in
        var score = score(
          of: goal, in: step, isReached: isReached, isComplete: states[index].isComplete)
        if goal.route != nil, goal.route != route { score.spare() }
        return score
      })
  }

  /// Whether a step gives points: the learner did something in it, or it was solved by what was
  /// done before. One that was skipped gives none.
  private func counts(step index: Int) -> Bool {
    let state = states[index]
    guard state.isOpened, !state.isSkipped else { return false }
    return !lines(ofStep: index).isEmpty || state.answerCount > 0 || state.isSolved
      || index == stepIndex
  }

  private func score(
    of goal: StepState.Goal, in step: LessonStep, isReached: Bool, isComplete: Bool
  ) -> CheckScore {
    let holds = isReached && goal.status == .reached
    let isPassed = holds && goal.isEarned
    let waits = goal.status == .notJudged || (goal.heldAtStart && holds && !isComplete)
    let state: CheckScore.State =
      !isReached || waits ? .notReached : isPassed ? .passed : .failed
    var score = CheckScore(
      id: goal.id, title: goal.says.map { text($0).plain } ?? title(step), state: state,
      points: state == .passed ? goal.points : 0, maximumPoints: goal.points,
      dependsOn: goal.check?.after, isVisible: goal.isVisible, isBonus: goal.isBonus,
      expected: nil, actual: nil, why: nil, hint: nil, evidence: goal.evidence)
    let detail = setting.bundle.scoring.detail ?? .full
    guard score.state == .failed, detail == .full else { return score }
    score.why = goal.check?.because.map { text($0).plain }
    score.hint = step.hints.first { $0.unmet == goal.id }.map { text($0.say).plain }
    if let check = goal.check, case .state(let expression) = check.rule {
      let judge = judge()
      score.expected = judge.wantedValue(of: expression)?.map(\.text).joined(separator: ", ")
      score.actual = judge.comparedValue(of: expression)?.map(\.text).joined(separator: ", ")
    } else if goal.check == nil {
      score.actual = steps.firstIndex { $0.id == step.id }.flatMap { answered(inStep: $0) }
    }
    return score
  }

  /// What was answered last in a step: choices by their texts.
  private func answered(inStep index: Int) -> String? {
    guard let answer = states[index].lastAnswer else { return nil }
    let named = choices(named: answer, ofStep: index).map(\.says.plain)
    return named.isEmpty ? answer : named.joined(separator: "; ")
  }
}
