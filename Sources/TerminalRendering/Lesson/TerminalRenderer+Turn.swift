import Lessons
public import Tutoring

extension TerminalRenderer {
  /// What became of a submitted line: what the product said; the goals that changed; the mistake,
  /// the reason, the hint; the trainer's sentences (of an answer before the reason); whether the
  /// step is solved; then what is to be shown. Empty where nothing is to be said.
  public func turn(_ turn: Turn, in session: LearningSession) -> [String] {
    finished(turnLines(turn, session))
  }

  func turnLines(_ turn: Turn, _ session: any DrawnSession) -> [StyledText] {
    let output = outputLines(turn.output)
    let feedback = feedback(turn, session)
    let shown = turn.show.map { lines(toShow: $0, after: turn.kind, session) }
    let isOpen = output.last.map { !$0.isEmpty } ?? false
    let gap = isOpen && !feedback.isEmpty ? [StyledText()] : []
    return [output + gap + feedback, shown.separated].separated
  }

  private func lines(
    toShow show: Turn.Show, after kind: Turn.Kind, _ session: any DrawnSession
  ) -> [StyledText] {
    // What is to be read before a step is shown on arriving there, not each time it is looked at.
    let arrives = kind == .word(.next) || kind == .word(.skip)
    let readings = arrives ? readings(beforeStep: session.stepIndex, in: session) : []
    switch show {
    case .task:
      let more = kind == .word(.task) ? sentence(Self.allWords, .faint) : []
      return [readings, stepLines(session), more].separated
    case .goals: return goalLines(session)
    case .openGoals: return openLines(session)
    case .result: return [readings, resultLines(session)].separated
    case .solution(let lines, let choices): return solutionLines(lines, choices)
    case .review(let count): return reviewLines(session, last: count)
    case .script(let lines): return CodeDrawing(style: style, width: style.width).lines(lines)
    case .links: return linkLines(session)
    case .notes: return noteLines(session)
    case .words: return wordLines
    case .lab(let drawing, let extent): return labLines(drawing, extent)
    case .map: return []
    }
  }

  /// What the simulated product said, as it said it. Output that does not fit is broken where the
  /// screen would break it, messages between words. Plain text has a word for what colour tells.
  func outputLines(_ output: [OutputLine]) -> [StyledText] {
    var lines: [StyledText] = []
    var previous: OutputLine.Stream?
    for line in output {
      if style.isPlain, line.stream == .error, previous != .error {
        lines.append(StyledText("Error:"))
      }
      previous = line.stream
      for text in StyledText.lines(line.text, Self.look(of: line.stream)) {
        let rule: LineBreaker.Rule = Self.isProse(line.stream) ? .keepingSpaces : .columns
        lines += LineBreaker.lines(text, rule: rule, width: style.width).map {
          rule == .columns ? $0 : $0.trimmed
        }
      }
    }
    return lines
  }

  private static func look(of stream: OutputLine.Stream) -> TextLook {
    switch stream {
    case .output, .host: []
    case .error: .errorStream
    case .warning, .verbose: .warningStream
    }
  }

  private static func isProse(_ stream: OutputLine.Stream) -> Bool {
    switch stream {
    case .error, .warning, .verbose: true
    case .output, .host: false
    }
  }

  private func feedback(_ turn: Turn, _ session: any DrawnSession) -> [StyledText] {
    var lines = turn.changes.flatMap { change in
      let goal = session.goals.first { $0.id == change.id }
      let worth = goal.map { Wording.worth($0.points, isBonus: $0.isBonus) } ?? ""
      return goalLine(
        change.isReached ? .reached : .lost, change.says, change.isReached ? worth : "")
    }
    if let mistake = turn.mistake { lines += labelled("Look again", .warning, mistake) }
    // Of an answer it is first said whether it is right, then why.
    let notices = turn.notices.flatMap { notice in
      Turn.retellsLine(notice) ? self.lines(notice) : sentence(notice)
    }
    let isAnswer = if case .word(.answer) = turn.kind { true } else { false }
    if isAnswer { lines += notices }
    if let reason = turn.reason { lines += labelled("Why", .note, reason) }
    if let truth = turn.truth { lines += labelled("What it does", .note, truth) }
    if let hint = turn.hint { lines += labelled("Hint", .note, hint) }
    lines += turn.explanations.flatMap { explanation($0) }
    if !isAnswer { lines += notices }
    lines += turn.lineHelp.flatMap { item(StyledText("- "), styledSentence($0)) }
    if let remedy = turn.remedy { lines += labelled("A step in between", .strong, remedy) }
    if turn.isOwnWay { lines += sentence(Self.ownWay, .good) }
    if turn.solvedStep { lines += sentence(solved(session), .good) }
    return lines
  }

  private static let ownWay = "Right, and in a way of your own: the lesson describes another one."

  /// A goal that is open, and below it why.
  private func explanation(_ explanation: GoalExplanation) -> [StyledText] {
    let says = explanation.says ?? "something that is not shown as a goal"
    let sentences = explanation.sentences.flatMap { item(.spaces(2), StyledText($0)) }
    let because = explanation.because.map { labelled("  Why it counts", .note, $0) } ?? []
    return goalLine(.open, says, "") + sentences + because
  }

  private func solved(_ session: any DrawnSession) -> String {
    let (number, count) = (session.stepIndex + 1, session.lesson.steps.count)
    let next = number < count ? "`next` goes on to step \(number + 1)" : "`next` shows your result"
    let isMissed = session.goals.contains { $0.state == .missed }
    let state = isMissed ? "done" : "solved"
    return "Step \(number) of \(count) is \(state): \(next). Until then look around as you like."
  }
}
