import Lessons

extension LearningSession {
  /// After a line that was an attempt and reached nothing: one miss for each goal that is open.
  /// Looking around is no attempt.
  func noteMisses(_ turn: inout Turn, in step: LessonStep) {
    if isAttempt(turn), !turn.changes.contains(where: \.isReached) {
      for index in states[stepIndex].goals.indices {
        let goal = states[stepIndex].goals[index]
        if goal.check != nil, goal.status == .open, !goal.isBonus { noteMiss(ofGoal: index) }
      }
    }
    openRemedy(of: step, &turn)
    tellWhatHelps(&turn)
  }

  /// Counts a miss.
  func noteMiss(ofGoal index: Int) {
    states[stepIndex].misses[states[stepIndex].goals[index].id, default: 0] += 1
  }

  /// A line of the learner's that failed, changed the lab or met a mistake.
  private func isAttempt(_ turn: Turn) -> Bool {
    guard turn.kind == .command, let line = lines.last, !line.isTrainers else { return false }
    return !evidence.errorIds.isEmpty || line.changedWorld || turn.mistake != nil
  }

  /// The most misses on one goal that is still open.
  private var mostMisses: Int {
    states[stepIndex].goals.reduce(0) { most, goal in
      goal.status == .reached ? most : max(most, states[stepIndex].misses[goal.id] ?? 0)
    }
  }

  private func tellWhatHelps(_ turn: inout Turn) {
    guard !states[stepIndex].wasTold, mostMisses >= 3, step?.task.kind != .challenge, givesHelp
    else {
      return
    }
    states[stepIndex].wasTold = true
    turn.notices.append("`hint` gives a hint, and `why` tells what was wanted and what was found.")
  }

  /// The remedy comes in once; its checks are goals from then on.
  private func openRemedy(of step: LessonStep, _ turn: inout Turn) {
    guard let remedy = step.remedy, !states[stepIndex].isRemedyOpen,
      mostMisses >= remedy.misses
    else { return }
    states[stepIndex].isRemedyOpen = true
    states[stepIndex].goals += remedy.checks.map { StepState.Goal($0, isRemedy: true) }
    turn.remedy = text(remedy.say)
    turn.changes += judgeGoals()
    if !remedy.checks.isEmpty { turn.show.append(.goals) }
  }
}
