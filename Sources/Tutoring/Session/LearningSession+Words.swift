public import Lessons
import ShellRuntime
import Transcripts

extension LearningSession {
  /// Does what a word of the trainer asks for; what counts is recorded as a note.
  func perform(_ word: TrainerWord) -> Turn {
    var turn = Turn(.word(word))
    let notesBefore = notesMade
    if let exploration, !exploration.isStep, word.needsOwnLab {
      turn.notices = [
        "You are exploring on a copy of the lab, where nothing counts: done takes you back first."
      ]
      return turn
    }
    switch word {
    case .task: turn.show = [isAtEnd ? .result : .task]
    case .check: turn.show = [isAtEnd ? .result : .goals]
    case .hint: giveHint(&turn)
    case .answer(let answer): give(answer: answer, &turn)
    case .next: goOn(&turn)
    case .undo(let count): undo(count, &turn)
    case .redo(let count): redo(count, &turn)
    case .restart: restart(&turn)
    case .back: goBack(&turn)
    case .goTo(let step): go(to: step, &turn)
    case .skip: skip(&turn)
    case .explore: explore(&turn)
    case .done: stopExploring(&turn)
    case .solution: giveSolution(&turn)
    case .notes(let text): keepNote(text, &turn)
    case .review(let count): turn.show = [.review(last: count)]
    case .script: giveScript(&turn)
    case .map: turn.show = [.map]
    case .links: turn.show = [.links]
    case .help: turn.show = [.words]
    case .reportProblem(let text): turn.file = .problemReport(text)
    case .exit: turn.isLeaving = true
    case .misused(let sentence): turn.notices = [sentence]
    }
    if notesMade > notesBefore { review.add(remarksOn: turn, self) }
    return turn
  }

  // MARK: hint

  private func giveHint(_ turn: inout Turn) {
    guard let step else {
      turn.notices = ["The lesson is done; there is nothing to give a hint for."]
      return
    }
    guard !allGoalsReached else {
      turn.notices = ["Every goal of this step is reached. Type next to go on."]
      return
    }
    if let index = nextHint(of: step) {
      states[stepIndex].hintsGiven.append(index)
      record(
        .note(
          TranscriptNote(
            .hint,
            ["step": .text(step.id), "level": .integer(states[stepIndex].hintsGiven.count)])))
      turn.hint = text(step.hints[index].say, found: found(step.hints[index].unmet))
      return
    }
    giveNextLine(of: step, &turn)
  }

  /// The first rung not yet given that fits the state the learner is in.
  func nextHint(of step: LessonStep) -> Int? {
    step.hints.indices.first { index in
      guard !states[stepIndex].hintsGiven.contains(index) else { return false }
      let hint = step.hints[index]
      if let unmet = hint.unmet {
        let goal = states[stepIndex].goals.first { $0.id == unmet }
        guard goal?.status == .open else { return false }
      }
      return hint.when.map { judge().isTrue($0) } ?? true
    }
  }

  /// Hints of the current step that could still be given.
  public var hintsLeft: Int {
    guard let step else { return 0 }
    return step.hints.count - states[stepIndex].hintsGiven.count
  }

  /// The generated last rung: the next line of the solution, put into the editor unrun.
  private func giveNextLine(of step: LessonStep, _ turn: inout Turn) {
    guard let line = nextSolutionLine(of: step) else {
      turn.notices = ["There is no further hint for this step."]
      return
    }
    states[stepIndex].solutionsGiven += 1
    record(
      .note(
        TranscriptNote(
          .hint,
          [
            "step": .text(step.id),
            "level": .integer(
              states[stepIndex].hintsGiven.count + states[stepIndex].solutionsGiven),
            "solution": true,
          ])))
    turn.notices = ["This is the next line of a solution, not run yet. Read it, then press Enter."]
    turn.prefill = line
  }

  /// The first line of the solution that was not typed in this step.
  private func nextSolutionLine(of step: LessonStep) -> String? {
    let lines = solution(of: step)
    let typed = stepLines.map { $0.text.trimmingASCIIBlanks().lowercasedASCII() }
    return lines.first { line in
      if case .answer? = TrainerWord(line: line) {
        return states[stepIndex].goals.contains { $0.check == nil && $0.status != .reached }
      }
      return !typed.contains(line.trimmingASCIIBlanks().lowercasedASCII())
    }
  }

  /// The lines that solve a step in this lab: the `right` block of the drawn fault or the first
  /// one; for questions without a block, the answer.
  public func solution(of step: LessonStep) -> [String] {
    let right = step.solutions.filter { $0.kind == .right }
    if let block = right.first(where: { $0.name != nil && $0.name == drawnFault }) ?? right.first {
      return block.lines.map(\.text)
    }
    return rightAnswer(of: step).map { ["answer \($0)"] } ?? []
  }

  // MARK: answer

  private func give(answer: String, _ turn: inout Turn) {
    guard let step, let index = states[stepIndex].goals.firstIndex(where: { $0.check == nil })
    else {
      turn.notices = ["This step asks no question; type task to read it again."]
      return
    }
    record(
      .note(TranscriptNote(.answer, ["step": .text(step.id), "value": .text(answer)])))
    states[stepIndex].lastAnswer = answer
    states[stepIndex].answerCount += 1
    evidence.reset()
    let judge = judge(answer: answer)
    let verdict = self.verdict(on: answer, in: step, judge)
    turn.reason = verdict.reason
    turn.notices = verdict.notices
    if verdict.isRight || states[stepIndex].goals[index].status != .reached {
      setStatus(verdict.isRight ? .reached : .open, ofGoal: index, &turn.changes)
    }
    if verdict.isRight {
      if turn.reason == nil, let because = step.task.answerGoal?.because {
        turn.reason = text(because)
      }
    } else if !verdict.isUnreadable, turn.notices.isEmpty {
      turn.notices = ["That is not it."]
    }
    judgeLine(&turn, judge)
    if turn.mistake != nil { turn.notices.removeAll { $0 == "That is not it." } }
  }
}

extension TrainerWord {
  /// Whether it is about the lab that counts, and has no meaning on a copy of it.
  var needsOwnLab: Bool {
    switch self {
    case .hint, .answer, .next, .restart, .back, .goTo, .skip, .solution: true
    default: false
    }
  }
}
