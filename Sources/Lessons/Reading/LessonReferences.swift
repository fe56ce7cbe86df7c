/// Checks that every name a lesson cites is there, once.
struct LessonReferences {
  let lesson: Lesson
  let reporter: Reporter

  func check() {
    var stepIDs: [String] = []
    for step in lesson.steps {
      if !step.id.isEmpty, stepIDs.contains(step.id) { duplicate(step.id, "step", step.place) }
      stepIDs.append(step.id)
      check(step)
    }
    unique(lesson.variables.map { ($0.name, $0.expression.place) }, "variable")
  }

  private func check(_ step: LessonStep) {
    let checks = step.allChecks
    let goal = step.task.answerGoal?.id
    let checkIDs = checks.map(\.id)
    unique(
      (checks + (step.remedy?.checks ?? [])).map { ($0.id, $0.place) }
        + step.mistakes.map { ($0.id, $0.place) }, "check or mistake")
    for check in checks where check.id == goal {
      reporter.error(
        check.place, "a check named `\(check.id)`",
        because: "in a step of kind `\(step.task.kind.rawValue)` that is the answer's own name",
        fix: "give the check another id")
    }
    for check in checks {
      guard let after = check.after else { continue }
      if !checkIDs.contains(after) {
        unknown(after, "check", check.afterPlace, checkIDs, key: "after", in: step)
      } else if waitsForItself(check, among: checks) {
        reporter.error(
          check.afterPlace, "`after: \(after)` leads back to `\(check.id)`",
          because: "neither check would ever be judged", fix: "remove one `after:`")
      }
    }
    let goals =
      checkIDs + (goal.map { [$0] } ?? []) + (step.remedy?.checks.map(\.id) ?? [])
    for hint in step.hints {
      guard let unmet = hint.unmet, !goals.contains(unmet) else { continue }
      unknown(unmet, "check", hint.unmetPlace, goals, key: "unmet", in: step)
    }
    checkTask(step)
    checkFaultSetups(step)
    checkKind(step)
    checkSolutions(step, wrongNames: step.mistakes.map(\.id) + goals)
    checkGoals(step, checks)
  }

  private func waitsForItself(_ check: LessonCheck, among checks: [LessonCheck]) -> Bool {
    var next = check.after
    for _ in checks {
      guard let name = next else { return false }
      if name == check.id { return true }
      next = checks.first { $0.id == name }?.after
    }
    return false
  }

  /// A step that is done by commands needs something to judge and a way to pass.
  private func checkGoals(_ step: LessonStep, _ checks: [LessonCheck]) {
    switch step.task {
    case .do, .challenge, .diagnose:
      if checks.isEmpty, step.keyPlaces["checks"] == nil || step.writtenIDs.count < 2 {
        reporter.error(
          step.place, "a step with nothing to check",
          because: "a step of kind `\(step.task.kind.rawValue)` passes when its checks hold",
          fix: "add `checks:`, or remove the `step` block if the text is only read")
      }
    case .wait:
      if checks.isEmpty {
        reporter.error(
          step.place, "a step that waits for nothing",
          because: "it passes when its event was seen", fix: "add `until:`, `for:` or `checks:`")
      }
    case .find, .choose, .order, .predict, .explore: return
    }
    if !checks.isEmpty, !step.solutions.contains(where: { $0.kind == .right }) {
      reporter.error(
        step.place, "a step without a `right` block",
        because: "nothing proves that it can be solved", fix: "add a block with what to type")
    }
  }

  private func checkSolutions(_ step: LessonStep, wrongNames: [String]) {
    var rightNames: [String] = []
    for solution in step.solutions {
      let name = solution.name ?? ""
      switch solution.kind {
      case .wrong:
        if !name.isEmpty, !wrongNames.contains(name) {
          unknown(
            name, "mistake or check", solution.place, wrongNames, key: "wrong", in: step)
        }
      case .right:
        if rightNames.contains(name) {
          reporter.error(
            solution.place, "a second `\(name.isEmpty ? "right" : "right \(name)")` block",
            because: "each way to solve a step has a name of its own",
            fix: "write `right NAME` with another name")
        }
        rightNames.append(name)
      }
    }
    guard case .diagnose(let faults, _, _) = step.task else { return }
    for fault in faults where !rightNames.contains(fault) {
      reporter.error(
        step.place, "no `right \(fault)` block", because: "each fault needs its solution",
        fix: "add a `right \(fault)` block")
    }
  }
}
