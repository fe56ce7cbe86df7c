public import Lessons
import ShellRuntime
import Transcripts

extension LearningSession {
  /// Gives the next rung of the ladder; after the last one of the lesson a line of a solution.
  func giveHint(_ turn: inout Turn) {
    guard let step else {
      turn.notices = ["The lesson is done; there is nothing to give a hint for."]
      return
    }
    guard step.task.kind != .challenge else {
      turn.notices = ["This is a challenge: it gives the goals and no hints."]
      return
    }
    guard step.task.kind != .explore else {
      turn.notices = ["This step has no goals: try what you like; next goes on."]
      return
    }
    guard !allGoalsReached else {
      turn.notices = ["Every goal of this step is reached. Type next to go on."]
      return
    }
    guard let index = nextHint(of: step) else { return giveNextLine(of: step, &turn) }
    states[stepIndex].hintsGiven.append(index)
    recordHint(of: step)
    turn.hint = text(step.hints[index].say, found: found(step.hints[index].unmet))
  }

  /// Gives a hint that was given before; it costs nothing more.
  func giveAgain(hint number: Int, _ turn: inout Turn) {
    let given = isAtEnd ? [] : states[stepIndex].hintsGiven
    guard let step, given.indices.contains(number - 1) else {
      turn.notices = [
        given.isEmpty
          ? "No hint was given in this step yet; `hint` gives the first one."
          : "In this step \(given.count) \(given.count == 1 ? "hint was" : "hints were") given; "
            + "`hint` gives the next one."
      ]
      return
    }
    let hint = step.hints[given[number - 1]]
    turn.hint = text(hint.say, found: found(hint.unmet))
  }

  /// The first rung not yet given that fits the state the learner is in.
  func nextHint(of step: LessonStep) -> Int? {
    step.hints.indices.first { index in
      !states[stepIndex].hintsGiven.contains(index) && fits(step.hints[index])
    }
  }

  /// Whether a hint is for the state that the learner is in.
  func fits(_ hint: LessonHint) -> Bool {
    if let unmet = hint.unmet {
      let goal = states[stepIndex].goals.first { $0.id == unmet }
      guard goal?.status == .open else { return false }
    }
    return hint.when.map { judge().isTrue($0) } ?? true
  }

  /// Hints of the current step that could still be given.
  public var hintsLeft: Int {
    guard let step else { return 0 }
    return step.hints.count - states[stepIndex].hintsGiven.count
  }

  /// The generated last rungs: where one line is the whole solution, first what leads towards it;
  /// then the next line of the nearest solution, put into the editor unrun.
  private func giveNextLine(of step: LessonStep, _ turn: inout Turn) {
    if case .predict = step.task {
      turn.notices = ["Say what you expect, and it is run. Only the first prediction counts."]
      return
    }
    guard let line = nextSolutionLine(of: step) else {
      let given = states[stepIndex].hintsGiven.count
      turn.notices = ["There is no further hint for this step."]
      if given > 0 { turn.notices.append("`hint 1` to `hint \(given)` read the given ones again.") }
      return
    }
    if !states[stepIndex].isApproachGiven, let approach = approach(to: step) {
      states[stepIndex].isApproachGiven = true
      recordHint(of: step)
      return give(approach, &turn)
    }
    // What was given already costs nothing more.
    if states[stepIndex].linesGiven.insert(line).inserted { recordHint(of: step, isSolution: true) }
    turn.notices = [
      "This is the next line of a solution, not run yet. Read it, then press Enter; "
        + "Ctrl-C clears it."
    ]
    turn.lineHelp = lineHelp(line)
    turn.prefill = byNumbers(line)
  }

  private func recordHint(of step: LessonStep, isSolution: Bool = false) {
    let level = states[stepIndex].hintsGiven.count + states[stepIndex].generatedRungs
    var note = TranscriptNote(.hint, ["step": .text(step.id), "level": .integer(level)])
    if isSolution {
      note = TranscriptNote(
        .hint, ["step": .text(step.id), "level": .integer(level), "solution": true])
    }
    record(.note(note))
  }

  /// The first line of the nearest solution that was not typed in this step.
  private func nextSolutionLine(of step: LessonStep) -> String? {
    let typed = stepLines.map { Self.folded($0.text) }
    return nearestSolution(of: step).first { line in
      if case .answer? = TrainerWord(line: line) {
        return states[stepIndex].goals.contains { $0.check == nil && $0.status != .reached }
      }
      return !typed.contains(Self.folded(line))
    }
  }

  private static func folded(_ line: String) -> String {
    line.trimmingASCIIBlanks().lowercasedASCII()
  }

  /// The solution of which most was typed already: the same lines, else the same commands.
  func nearestSolution(of step: LessonStep) -> [String] {
    let blocks = candidates(for: step)
    guard blocks.count > 1 else { return solution(of: step) }
    let texts = Set(stepLines.map { Self.folded($0.text) })
    let commands = Set(stepLines.flatMap { uses($0.text) })
    func nearness(_ block: LessonSolution) -> Int {
      block.lines.reduce(0) { sum, line in
        let shared = uses(line.text).count { commands.contains($0) }
        return sum + shared + (texts.contains(Self.folded(line.text)) ? 2 : 0)
      }
    }
    let best = blocks.indices.max { (nearness(blocks[$0]), $1) < (nearness(blocks[$1]), $0) }
    return best.map { blocks[$0].lines.map(\.text) } ?? solution(of: step)
  }

  /// The commands of a line, with the names of their parameters.
  private func uses(_ line: String) -> [String] {
    guard TrainerWord(line: line) == nil else { return [] }
    return shell.analyze(line).uses.map {
      ([$0.command] + $0.parameters.sorted()).joined(separator: " -")
    }
  }

  /// What each command of a line does and what each of its parameters is for.
  func lineHelp(_ line: String) -> [String] {
    guard TrainerWord(line: line) == nil else { return [] }
    return shell.analyze(line).uses.flatMap { use -> [String] in
      guard let command = engine.commands.definition(named: use.command) else { return [] }
      let parameters = use.parameters.compactMap { name -> String? in
        let help = command.parameters.first { $0.declaration.name == name }?.help ?? ""
        return help.isEmpty ? nil : "`-\(name)`: \(help)"
      }
      return ["`\(command.name)`: \(command.synopsis)"] + parameters
    }
  }

  /// The lines that solve a step in this lab: the `right` block of its fault or the first one; for
  /// questions without a block, the answer.
  public func solution(of step: LessonStep) -> [String] {
    let right = step.solutions.filter { $0.kind == .right }
    let fault = drawnFaults[step.id]
    if let block = right.first(where: { $0.name != nil && $0.name == fault }) ?? right.first {
      return block.lines.map(\.text)
    }
    return rightAnswer(of: step).map { ["answer \($0)"] } ?? []
  }
}
