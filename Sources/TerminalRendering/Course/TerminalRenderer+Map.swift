extension TerminalRenderer {
  /// The map of a course: each objective with its lessons, how far they are, and what is next.
  public func map(_ map: CourseMap) -> [String] {
    let objectives = map.objectives.enumerated().flatMap { index, objective in
      let number = style.draws ? "\(index + 1). " : "Objective \(index + 1): "
      let lessons = map.lessons.filter { $0.objective == objective.id }
      return item(StyledText(number, .note), StyledText(objective.title, .strong))
        + (lessons.isEmpty ? entry("", "no lesson yet", .faint) : lessons.flatMap { line($0) })
    }
    let ids = map.objectives.map(\.id)
    let others = map.lessons.filter { lesson in
      !(lesson.objective.map { ids.contains($0) } ?? false)
    }
    let heading = map.objectives.isEmpty ? "Lessons:" : "Other lessons:"
    return finished(
      [
        title(StyledText(map.title, .strong), rule: "━"), objectives,
        others.isEmpty ? [] : [StyledText(heading, .strong)] + others.flatMap { line($0) },
        next(map),
      ].separated)
  }

  private func line(_ lesson: CourseMap.Entry) -> [StyledText] {
    let (sign, look) = Self.sign(of: lesson.state)
    let minutes = lesson.minutes.map { ", \(Wording.count($0, "minute"))" } ?? ""
    return entry(
      sign, "\(lesson.id): \(lesson.title)\(minutes), \(words(for: lesson))", look)
  }

  private func entry(_ sign: String, _ text: String, _ look: TextLook) -> [StyledText] {
    let mark = style.draws ? StyledText(sign.isEmpty ? "   " : "   \(sign) ", look) : .spaces(2)
    return item(mark, StyledText(text, sign.isEmpty ? look : []))
  }

  private static func sign(of state: CourseMap.State) -> (String, TextLook) {
    switch state {
    case .notStarted: ("○", .note)
    case .inProgress: ("◐", .note)
    case .passed, .done: ("✓", .good)
    case .finished: ("✗", .warning)
    case .unreadable: ("!", .bad)
    }
  }

  private func words(for lesson: CourseMap.Entry) -> String {
    let points = "\(lesson.points) of \(Wording.count(lesson.maximumPoints, "point"))"
    let worth = lesson.maximumPoints > 0 ? ", \(points)" : ""
    switch lesson.state {
    case .notStarted: return "not started"
    case .inProgress: return "in progress\(worth)"
    case .passed: return "passed\(worth)"
    case .finished: return "done and not passed\(worth)"
    case .done: return "done"
    case .unreadable: return "the recorded session cannot be read"
    }
  }

  private func next(_ map: CourseMap) -> [StyledText] {
    guard !map.lessons.isEmpty else { return lines("This course has no lessons yet.") }
    guard let next = map.next else { return lines("Every lesson is passed.", .good) }
    let minutes = next.minutes.map { " (about \(Wording.count($0, "minute")))" } ?? ""
    let verb = next.state == .inProgress ? "Go on with" : "Next"
    return sentence("\(verb): `cotutor learn \(next.id)`\(minutes)")
  }
}
