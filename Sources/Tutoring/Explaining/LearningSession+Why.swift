import Lessons

extension LearningSession {
  /// Explains every goal that is open.
  func explain(_ turn: inout Turn) {
    guard let step, step.task.kind != .explore else {
      turn.notices = [
        isAtEnd ? "The lesson is done." : "This step has no goals: try what you like; next goes on."
      ]
      return
    }
    let open = openGoals
    guard !open.isEmpty else {
      turn.notices = ["Every goal of this step is reached. Type next to go on."]
      return
    }
    turn.explanations = open.map { explanation(of: $0, in: step) }
  }

  /// What is said when a step cannot be left yet.
  var openSentence: String {
    guard givesHelp else {
      return "Not yet: this step still has open goals. `skip` passes over it without its points."
    }
    return goals.contains { [.open, .notJudged].contains($0.state) && !$0.isBonus }
      ? "Not yet: this step still has open goals. `hint` helps; `skip` passes over the step "
        + "without its points."
      : "Not yet: all goals are reached, but something else is not right. `why` tells what."
  }

  /// The goals that keep the step from being solved; of several routes those of the nearest one.
  private var openGoals: [StepState.Goal] {
    let state = states[stepIndex]
    if state.isComplete { return [] }
    let route = state.countedRoute
    return state.goals.filter {
      !$0.isBonus && $0.status != .reached && ($0.route == nil || $0.route == route)
    }
  }

  private func explanation(of goal: StepState.Goal, in step: LessonStep) -> GoalExplanation {
    GoalExplanation(
      id: goal.id, says: goal.isVisible ? says(goal) : nil,
      because: goal.check?.because.map { text($0) }, sentences: sentences(of: goal, in: step))
  }

  private func sentences(of goal: StepState.Goal, in step: LessonStep) -> [String] {
    guard let check = goal.check else { return [answerSentence(step)] }
    if goal.status == .notJudged, let earlier = check.after {
      let first = states[stepIndex].goals.first { $0.id == earlier }.map(says) ?? earlier
      return ["It is looked at once this holds: \(first)"]
    }
    if let limit = step.limitMilliseconds, states[stepIndex].isLate {
      let time = Duration.words(limit)
      return ["The \(time) that the step allows have passed; undo takes them back."]
    }
    return RuleExplainer(session: self, judge: judge(), lines: stepLines)
      .sentences(check.rule, at: RulePath(owner: check.id))
  }

  private func answerSentence(_ step: LessonStep) -> String {
    guard let answer = states[stepIndex].lastAnswer else {
      return step.task.options.isEmpty
        ? "You have not answered yet. Give the value with: answer VALUE"
        : "You have not answered yet. Give the number with answer, as in: answer 1"
    }
    let named = choices(named: answer).map { "\($0.number) (\($0.says.plain))" }
    let words = named.isEmpty ? answer : named.joined(separator: ", ")
    return "You answered: \(words). That is not it."
  }
}
