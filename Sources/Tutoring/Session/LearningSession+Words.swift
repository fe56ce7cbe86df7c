import Lessons
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
    if setting.bundle.isLab, word.needsLesson {
      turn.notices = [
        "There is no lesson here, only the lab: `lab` draws it. `cotutor learn` opens a lesson."
      ]
      return turn
    }
    if word.isHelp, !givesHelp {
      turn.notices = [Self.noHelp]
      return turn
    }
    switch word {
    case .task: turn.show = [isAtEnd ? .result : .task]
    case .check: turn.show = [isAtEnd ? .result : .goals]
    case .why: explain(&turn)
    case .hint: giveHint(&turn)
    case .hintAgain(let number): giveAgain(hint: number, &turn)
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
    case .lab: drawLab(&turn)
    case .labChanges(let first, let last): drawChanges(from: first, to: last, &turn)
    case .saveLab(let name): saveLab(name, &turn)
    case .restoreLab(let name): restoreLab(name, &turn)
    case .links: turn.show = [.links]
    case .help: turn.show = [.words]
    case .reportProblem(let text): turn.file = .problemReport(text)
    case .exit: leave(&turn)
    case .misused(let sentence): turn.notices = [sentence]
    }
    if notesMade > notesBefore { review.add(remarksOn: turn, self) }
    return turn
  }
}

extension LearningSession {
  /// Whether the trainer helps in the open step.
  var givesHelp: Bool { step.map { lesson.givesHelp(in: $0) } ?? true }

  private static let noHelp =
    "There is no help of the trainer here: no hints, explanations or solutions. What the lab "
    + "itself offers is allowed: Get-Help, Tab, pages, your notes."

  /// Ctrl-D at the prompt: the learner wants to leave, on whatever machine the shell is.
  public func endOfInput() -> Turn { perform(.exit) }

  /// An attempt that is to be taken in one sitting is left only by who says it twice.
  private func leave(_ turn: inout Turn) {
    guard lesson.isOneSitting, !isAtEnd, !isLeavingTold else {
      turn.isLeaving = true
      return
    }
    isLeavingTold = true
    turn.notices = [
      "This is taken in one sitting: who leaves ends the attempt, with the points that it has by "
        + "then. Type exit again to leave."
    ]
  }
}

extension TrainerWord {
  /// Whether the trainer helps by it, which some steps refuse.
  var isHelp: Bool {
    switch self {
    case .hint, .hintAgain, .why, .solution: true
    default: false
    }
  }

  /// Whether it is about a lesson's steps, of which a lab has none.
  var needsLesson: Bool {
    switch self {
    case .task, .check, .why, .hint, .hintAgain, .answer, .next, .back, .goTo, .skip, .solution:
      true
    default: false
    }
  }

  /// Whether it is about the lab that counts, and has no meaning on a copy of it.
  var needsOwnLab: Bool {
    switch self {
    case .why, .hint, .answer, .next, .restart, .back, .goTo, .skip, .solution: true
    default: false
    }
  }
}
