import Lessons
public import Tutoring

extension TerminalRenderer {
  /// The open step: its heading and text, the choices of its question, its goals. Empty at the end
  /// of the lesson.
  public func step(of session: LearningSession) -> [String] { finished(stepLines(session)) }

  func stepLines(_ session: any DrawnSession) -> [StyledText] {
    guard let step = session.step else { return [] }
    return [
      heading(of: step, session),
      // A challenge gives only its goals.
      step.task == .challenge ? [] : lines(session.valued(step.prose)),
      session.shownPages.map { page($0) }.separated,
      question(step.task, session.options),
      goalLines(session),
    ].separated
  }

  private func heading(of step: LessonStep, _ session: any DrawnSession) -> [StyledText] {
    let place = "Step \(session.stepIndex + 1) of \(session.lesson.steps.count)"
    let text = session.valued(MarkdownInline.paragraph(step.title, line: step.line))
    var drawing = MarkdownDrawing(style: style) { text.value($0) }
    let title = drawing.styled(step.title, .strong)
      .reduce(StyledText("\(place):", .strong)) { $0 + StyledText(" ") + $1 }
    let optional = step.isOptional ? StyledText(" (optional)") : StyledText()
    return self.title(title + optional, rule: "─")
  }

  /// A page that stands beside the text, as the learner would see it.
  private func page(_ page: ShownPage) -> [StyledText] {
    [StyledText("On the page \(page.title):", .faint)].flatMap { wrapped($0) }
      + outputLines(page.lines)
  }

  /// The choices of a question and how to answer; nothing where nothing is asked.
  private func question(_ task: StepTask, _ options: [OptionView]) -> [StyledText] {
    let (label, help): (String, String)
    switch task {
    case .diagnose: (label, help) = ("Possible causes:", Self.oneChoice)
    case .predict: (label, help) = ("What will it do?", Self.oneChoice)
    case .choose:
      (label, help) = ("Choices:", "Answer with one number or several, as in: `answer 1, 2`")
    case .order:
      label = "To be put in order:"
      help = "Type `answer` and all the numbers in the right order, with commas between."
    case .find: return sentence("Give the value with: `answer VALUE`")
    case .do, .wait, .explore, .challenge: return []
    }
    let choices = options.flatMap { choice($0) }
    return [command(task), [StyledText(label, .strong)] + choices, sentence(help)]
      .separated
  }

  private static let oneChoice = "Answer with its number, as in: `answer 1`"

  /// What a `predict` step asks about.
  private func command(_ task: StepTask) -> [StyledText] {
    guard case .predict(let command, _, _, _) = task else { return [] }
    return CodeDrawing(style: style, width: style.width).lines(command.text)
  }

  func choice(_ option: OptionView) -> [StyledText] {
    var drawing = MarkdownDrawing(style: style) { option.says.value($0) }
    let mark = StyledText("\(option.number). ", .note)
    let room = style.width - mark.columns
    let lines = drawing.lines(option.says.blocks, width: room).behind(mark, .spaces(mark.columns))
    return (lines.isEmpty ? [mark.trimmed] : lines) + drawing.linkLines()
  }
}
