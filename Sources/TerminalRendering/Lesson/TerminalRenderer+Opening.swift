import Lessons
public import Tutoring

extension TerminalRenderer {
  /// The beginning of a lesson: its title, how long it takes, its introduction, and what is to be
  /// read before the first step. The first step itself is `step(of:)`.
  public func opening(of session: LearningSession) -> [String] {
    finished(openingLines(session))
  }

  /// The title in short, for a learner who comes back; then the step with its goals,
  /// or the result at the end.
  public func resumption(of session: LearningSession) -> [String] {
    finished(resumptionLines(session))
  }

  func openingLines(_ session: any DrawnSession) -> [StyledText] {
    let lesson = session.lesson
    let helps = lesson.steps.isEmpty || lesson.steps.contains(where: lesson.givesHelp)
    return [
      title(StyledText(lesson.title, .strong), rule: "━"),
      lines(facts(of: lesson, session.score), .faint),
      lines(session.valued(lesson.introduction)),
      readings(beforeStep: 0, in: session),
      sentence(helps ? Self.invitation : Self.plainInvitation),
    ].separated
  }

  func resumptionLines(_ session: any DrawnSession) -> [StyledText] {
    guard session.step != nil else { return resultLines(session) }
    let title = title(StyledText(session.lesson.title, .strong), rule: "━")
    return [title, stepLines(session)].separated
  }

  private static let invitation = """
    Type commands at the prompt as on a real site. These words are the trainer's: `task` shows the \
    step again, `check` its goals, `hint` helps, `undo` takes a line back, `next` goes on, and \
    `exit` leaves and keeps your place. `Get-TutorHelp` lists all of them.
    """

  /// Of a lesson without help.
  private static let plainInvitation = """
    Type commands at the prompt as on a real site. These words are the trainer's: `task` shows the \
    step again, `check` its goals, `undo` takes a line back, `next` goes on, and `exit` leaves. \
    `Get-TutorHelp` lists all of them; hints, reasons and solutions are not given here.
    """

  /// `About 15 minutes, 3 steps, 7 points; 70 % are needed to pass.`
  private func facts(of lesson: Lesson, _ score: SessionScore) -> String {
    var facts: [String] = []
    if let minutes = lesson.minutes { facts.append("about \(Wording.count(minutes, "minute"))") }
    facts.append(Wording.count(lesson.steps.count, "step"))
    let points = score.maximumPoints
    if points > 0 { facts.append(Wording.count(points, "point")) }
    let list = facts.joined(separator: ", ")
    let sentence = list.hasPrefix("about") ? "A" + list.dropFirst() : list
    return points > 0 ? "\(sentence); \(score.passMark)% are needed to pass." : sentence + "."
  }

  /// The pages of reading that stand before a step; those behind the last step for their count.
  func readings(beforeStep index: Int, in session: any DrawnSession) -> [StyledText] {
    var steps = 0
    var pages: [[StyledText]] = []
    for section in session.lesson.sections {
      switch section {
      case .step: steps += 1
      case .reading(let reading) where steps == index:
        let heading = MarkdownBlock(.heading(level: 2, reading.title), line: reading.line)
        pages.append(lines(session.valued([heading] + reading.prose)))
      case .reading: break
      }
    }
    return pages.separated
  }
}
