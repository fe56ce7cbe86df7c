import Lessons
public import Tutoring

extension TerminalRenderer {
  /// The goals of the open step, each with its state in words.
  public func goals(of session: LearningSession) -> [String] {
    finished(goalLines(session))
  }

  /// What is still open, in one sentence.
  public func openGoals(of session: LearningSession) -> [String] {
    finished(openLines(session))
  }

  func goalLines(_ session: any DrawnSession) -> [StyledText] {
    let goals = session.goals
    guard !goals.isEmpty else {
      return session.step?.task.kind == .explore ? sentence(Self.noGoals) : []
    }
    var lines = [StyledText(goals.count == 1 ? "Goal:" : "Goals:", .strong)]
    var route: String?
    for (index, goal) in goals.enumerated() {
      if let name = goal.route, name != route {
        let label = route == nil ? "One of these ways is enough. First way:" : "Another way:"
        lines += self.lines("\(label) \(name)", .strong)
      }
      route = goal.route
      let number = style.isPlain && goals.count > 1 ? "\(index + 1). " : ""
      lines += goalLine(
        Self.state(of: goal), goal.says, Wording.worth(goal.points, isBonus: goal.isBonus),
        number: number)
    }
    return lines + timeLimit(session)
  }

  private func timeLimit(_ session: any DrawnSession) -> [StyledText] {
    session.timeLimit.map { sentence("It counts within \($0) of the lab's time.") } ?? []
  }

  private static let noGoals = "This step has no goals: try what you like; `next` goes on."

  /// `reached: The connector is Healthy (2 points)`, with a sign before it where signs are drawn.
  func goalLine(
    _ state: GoalState, _ says: String, _ worth: String, number: String = ""
  ) -> [StyledText] {
    let sign = style.draws ? state.sign + " " : number
    return item(
      StyledText(sign, state.look),
      StyledText("\(state.words): ", state.look) + StyledText(says) + StyledText(worth, .faint))
  }

  private static func state(of goal: GoalView) -> GoalState {
    switch goal.state {
    case .reached: .reached
    case .open: .open
    case .notJudged: .notJudged
    case .missed: .missed
    }
  }

  func openLines(_ session: any DrawnSession) -> [StyledText] {
    guard let step = session.step else {
      return sentence(
        session.isLab
          ? "Nothing is asked here: `lab` draws the lab, `exit` leaves and keeps it."
          : "The lesson is done; `exit` leaves.")
    }
    let goals = session.goals
    let needed = goals.filter { !$0.isBonus && $0.route == nil }
    let open = needed.filter { $0.state == .open }.map(\.says)
    let later = needed.filter { $0.state == .notJudged }.map { "afterwards: \($0.says)" }
    let ways = openWays(goals)
    guard open.isEmpty, later.isEmpty, ways.isEmpty else {
      return lines("Open: " + (open + later + ways).joined(separator: "; "))
    }
    return sentence(
      step.task.kind == .explore && goals.isEmpty
        ? Self.noGoals : "Every goal of this step is reached; `next` goes on.")
  }
}

extension TerminalRenderer {
  /// What each of several routes still needs; nothing once one of them is whole.
  private func openWays(_ goals: [GoalView]) -> [String] {
    var routes: [String] = []
    for route in goals.compactMap(\.route) where !routes.contains(route) { routes.append(route) }
    let open = routes.map { route in
      goals.filter { $0.route == route && !$0.isBonus && $0.state != .reached }.map(\.says)
    }
    guard !routes.isEmpty, !open.contains([]) else { return [] }
    let ways = zip(routes, open).map { "\($0) (\($1.joined(separator: "; ")))" }
    return ["one of these ways: " + ways.joined(separator: " or ")]
  }
}

/// How a goal stands, as it is told.
struct GoalState {
  let words: String
  let sign: String
  let look: TextLook

  static let reached = GoalState(words: "reached", sign: "✓", look: .good)
  static let open = GoalState(words: "open", sign: "○", look: .note)
  static let notJudged = GoalState(words: "not judged yet", sign: "·", look: .faint)
  static let lost = GoalState(words: "no longer holds", sign: "✗", look: .bad)
  static let missed = GoalState(words: "not reached", sign: "✗", look: .bad)
}
