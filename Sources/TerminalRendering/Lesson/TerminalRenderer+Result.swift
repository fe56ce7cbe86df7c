import Lessons
public import Tutoring

extension TerminalRenderer {
  /// The end of the lesson: points, each step with the goals that cost points, hints and commands
  /// used, and what comes next.
  public func result(of session: LearningSession) -> [String] { finished(resultLines(session)) }

  func resultLines(_ session: any DrawnSession) -> [StyledText] {
    let score = session.score
    guard score.visibility == .visible else {
      let later = "Done. The result of this lesson is told by whoever grades it: hand it in."
      return [title(StyledText("End: \(session.lesson.title)", .strong), rule: "━"), lines(later)]
        .separated
    }
    let told = score.detail == .points ? [] : score.steps
    let steps = told.enumerated().flatMap { index, step in
      stepResult(step, place: "Step \(index + 1) of \(told.count)")
    }
    let commands = session.commandsUsed
    let used =
      commands.isEmpty ? [] : lines("Commands that you used: \(commands.joined(separator: ", ")).")
    return
      [
        title(StyledText("Result: \(session.lesson.title)", .strong), rule: "━"),
        lines(verdict(score), score.isPassed ? [.strong, .good] : [.strong, .warning])
          + lines("Hints used: \(score.hintsTaken)."),
        objectives(score.objectives), steps, used, next(session.lesson.id, score),
      ].separated
  }

  /// The points of each objective, where there are several.
  private func objectives(_ objectives: [ObjectiveScore]) -> [StyledText] {
    guard !objectives.isEmpty else { return [] }
    return [StyledText("By objective:", .strong)]
      + objectives.flatMap { objective in
        let points =
          "\(objective.points) of \(Wording.count(objective.maximumPoints, "point"))"
        let isWhole = objective.points >= objective.maximumPoints
        return item(
          StyledText("- "),
          StyledText("\(objective.title): ") + StyledText(points, isWhole ? .good : .warning))
      }
  }

  func verdict(_ score: SessionScore) -> String {
    guard score.maximumPoints > 0 else {
      return score.isPassed ? "Done." : "Not done yet: there are steps left."
    }
    let percent = Wording.percent(score.points, of: score.maximumPoints)
    let points = "\(score.points) of \(Wording.count(score.maximumPoints, "point"))"
    return "\(score.isPassed ? "Passed" : "Not passed yet"): \(points), \(percent)%; "
      + "\(score.passMark)% are needed."
  }

  /// One line for a step that gave all its points; below any other the goals that it lacks.
  private func stepResult(_ step: StepScore, place: String) -> [StyledText] {
    let optional = step.isOptional ? " (optional)" : ""
    let heading = StyledText("\(place): \(step.title)\(optional)", .strong)
    let points = ", \(step.points) of \(Wording.count(step.maximumPoints, "point"))"
    let isWhole = step.points >= step.maximumPoints
    let visible = step.checks.filter { check in
      guard check.isVisible, !check.isSpared else { return false }
      return check.state == .passed ? check.isBonus : !isWhole
    }
    return wrapped(step.maximumPoints > 0 ? heading + StyledText(points) : heading)
      + visible.flatMap { check($0) }
      + hidden(step.checks.filter { !$0.isVisible && !$0.isBonus })
  }

  private func check(_ check: CheckScore) -> [StyledText] {
    let worth =
      check.isBonus
      ? Wording.worth(check.points, isBonus: true)
      : check.maximumPoints > 0
        ? " (\(check.points) of \(Wording.count(check.maximumPoints, "point")))" : ""
    switch check.state {
    case .passed: return goalLine(.reached, check.title, worth)
    case .notReached: return goalLine(.notJudged, check.title, worth)
    case .failed:
      return goalLine(.missed, check.title, worth)
        + [found(check), check.why.map { "Why it counts: \($0)" }].compactMap { $0 }.flatMap {
          item(.spaces(2), StyledText($0))
        }
    }
  }

  /// `Wanted 0, found 1.`
  private func found(_ check: CheckScore) -> String? {
    switch (check.expected, check.actual) {
    case (let expected?, let actual?): "Wanted: \(expected); found: \(actual)"
    case (nil, let actual?): "Found: \(actual)"
    case (let expected?, nil): "Wanted: \(expected)"
    case (nil, nil): nil
    }
  }

  /// The points of goals that learners do not see, so that the sums are right.
  private func hidden(_ checks: [CheckScore]) -> [StyledText] {
    let maximum = checks.reduce(0) { $0 + $1.maximumPoints }
    let points = checks.reduce(0) { $0 + $1.points }
    guard points < maximum else { return [] }
    return lines("Not shown as goals: \(points) of \(Wording.count(maximum, "point"))")
  }

  private func next(_ lesson: String, _ score: SessionScore) -> [StyledText] {
    let realSite = """
      On a real site: commands of Configuration Manager and Graph work there as they did here. \
      Begin with those whose verb is Get; they change nothing. Where the trainer showed a page, \
      open the real one.
      """
    let after =
      score.isPassed
      ? "`exit` leaves; then `cotutor` shows the course and what comes next."
      : "`exit` leaves; `cotutor learn \(lesson) --restart` begins a new attempt; this one is kept."
    return lines(realSite) + [StyledText()] + sentence(after)
  }
}
