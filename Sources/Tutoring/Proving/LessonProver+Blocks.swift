import Lessons
import ShellRuntime

extension LessonProver {
  /// Each `right` and each `wrong` block, from the start that the solutions before it leave.
  func proveBlocks(_ step: LessonStep, _ run: inout ProofRun) throws(LabRejection) {
    for block in step.solutions {
      guard let session = try open(&run, at: step) else { return }
      if block.kind == .right, isForOtherFault(block, step, session) { continue }
      run.proof.checked += 1
      let begin = session.metMistakes.count
      run.proof.coverage.type(block.lines.map(\.text), in: session)
      let met = session.metMistakes[begin...].map(\.mistake)
      switch block.kind {
      case .right: proveRight(block, step, session, &run)
      case .wrong:
        if let what = wrongness(of: block, step, session, met: met) {
          fail(step, at: block.place, what, &run)
        }
      }
    }
  }

  /// Each mistake that is a wrong answer is met by giving that answer, whatever it is in this lab.
  func proveWrongAnswers(_ step: LessonStep, _ run: inout ProofRun) throws(LabRejection) {
    for mistake in step.mistakes {
      guard case .answer(let expression) = mistake.rule, let start = try open(&run, at: step),
        let values = start.judge().value(expression)
      else { continue }
      for value in values {
        guard let session = try open(&run, at: step) else { return }
        run.proof.checked += 1
        let begin = session.metMistakes.count
        run.proof.coverage.type(["answer '\(value.text)'"], in: session)
        let goal = session.goals.first { $0.id == step.task.answerGoal?.id }
        if goal?.state == .reached {
          fail(step, at: mistake.place, "the mistake \(mistake.id) is the right answer", &run)
        } else if session.metMistakes[begin...].first?.mistake != mistake.id {
          fail(step, at: mistake.place, "answer \(value.text) meets another mistake first", &run)
        }
      }
    }
  }

  func isForOtherFault(
    _ block: LessonSolution, _ step: LessonStep, _ session: LearningSession
  ) -> Bool {
    guard case .diagnose(let faults, _, _) = step.task, let name = block.name else { return false }
    return faults.contains(name) && name != session.drawnFaults[step.id]
  }

  /// It passes, and the next step can be solved from where it leads.
  private func proveRight(
    _ block: LessonSolution, _ step: LessonStep, _ session: LearningSession,
    _ run: inout ProofRun
  ) {
    guard session.earnsAllGoals || step.task.kind == .explore else {
      let open = session.openGoalIds.joined(separator: ", ")
      return fail(step, at: block.place, "right \(block.name ?? "") leaves open: \(open)", &run)
    }
    _ = session.submit("next")
    guard let next = session.step, next.id != step.id else { return }
    if session.allGoalsReached {
      fail(
        step, at: block.place,
        "right \(block.name ?? "") solves the next step, \(next.id), too", &run)
    } else if let report = session.solveStep() {
      fail(
        step, at: block.place,
        "after right \(block.name ?? "") the next step, \(next.id), cannot be solved: \(report)",
        &run)
    }
  }

  /// Why a `wrong` block does not fail as it is named; nil if it does.
  private func wrongness(
    of block: LessonSolution, _ step: LessonStep, _ session: LearningSession, met: [String]
  ) -> String? {
    let name = block.name ?? ""
    if session.earnsAllGoals {
      return "wrong \(name) passes the step"
    }
    if step.mistakes.contains(where: { $0.id == name }) {
      guard met.contains(name) else {
        let found = met.isEmpty ? "no mistake" : met.joined(separator: ", ")
        return "wrong \(name) does not meet its mistake; it meets \(found)"
      }
      let others = met.filter { $0 != name }
      return others.isEmpty ? nil : "wrong \(name) meets \(others.joined(separator: ", ")), too"
    }
    guard session.openGoalIds.contains(name) || session.isMissed(name) else {
      return "wrong \(name) does not leave that check open; it leaves "
        + session.openGoalIds.joined(separator: ", ")
    }
    return nil
  }
}

extension LearningSession {
  /// Whether a prediction was answered, and went otherwise.
  func isMissed(_ goal: String) -> Bool {
    !isAtEnd && states[stepIndex].goals.contains { $0.id == goal && !$0.isEarned }
  }
}
