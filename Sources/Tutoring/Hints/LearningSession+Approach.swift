import CoManagementCmdlets
import Lessons
import ShellRuntime

/// What leads towards a solution of one line, so that the ladder does not jump from the lesson's
/// last hint to the whole solution.
enum HintApproach {
  /// The commands of the line, without their values.
  case commands(help: [String])
  /// The line that finds the value to answer, put into the editor.
  case query(String)
  /// Something that can be said of the right choices.
  case choices(TutorText)
}

extension LearningSession {
  /// What leads towards the one line that solves a step; nil where there are several, or where
  /// nothing stands between knowing nothing and knowing all.
  func approach(to step: LessonStep) -> HintApproach? {
    let lines = nearestSolution(of: step)
    guard lines.count == 1, let line = lines.first else { return nil }
    guard case .answer(let answer)? = TrainerWord(line: line) else {
      let help = lineHelp(line)
      return help.isEmpty ? nil : .commands(help: help)
    }
    switch step.task {
    case .find(let expression, _, _):
      return shell.analyze(expression.text).uses.isEmpty ? nil : .query(expression.text)
    case .order(let items, _, _):
      return items.count < 3
        ? nil : choices(named: answer).first.map { first($0) }
    case .choose, .diagnose: return ruledOut(of: step.task.options, right: answer)
    case .do, .predict, .wait, .explore, .challenge: return nil
    }
  }

  private func first(_ option: OptionView) -> HintApproach {
    .choices(text(blocks: [Self.sentence("Number \(option.number) comes first.")]))
  }

  /// The first choice on the screen that is wrong, with the reason; nil where the right ones would
  /// be all that is left.
  private func ruledOut(of options: [LessonOption], right answer: String) -> HintApproach? {
    let right = choices(named: answer).map(\.number)
    let wrong = self.options.filter { !right.contains($0.number) }
    guard wrong.count > 1, let out = wrong.first,
      let option = option(String(out.number), of: options)
    else { return nil }
    let sentence = Self.sentence("Number \(out.number) is wrong.")
    return .choices(text(blocks: [sentence] + (option.because?.blocks ?? [])))
  }

  private static func sentence(_ text: String) -> MarkdownBlock {
    MarkdownBlock(.paragraph([.text(text)]), line: 0)
  }

  func give(_ approach: HintApproach, _ turn: inout Turn) {
    switch approach {
    case .commands(let help):
      turn.notices = [
        "One line is enough, of these commands and parameters; `hint` gives it with its values."
      ]
      turn.lineHelp = help
    case .query(let line):
      turn.notices = [
        "This line finds the value; it is not run yet. Read it, then press Enter; Ctrl-C clears it."
      ]
      turn.lineHelp = lineHelp(line)
      turn.prefill = line
    case .choices(let text): turn.hint = text
    }
  }

  /// The choices that an answer names, as they are shown, in its order; empty where it names
  /// something else.
  func choices(named answer: String) -> [OptionView] { choices(named: answer, ofStep: stepIndex) }

  /// The same of any step.
  func choices(named answer: String, ofStep index: Int) -> [OptionView] {
    guard steps.indices.contains(index) else { return [] }
    let all = steps[index].task.options
    let order = states[index].optionOrder
    let isOne = option(answer, of: all, order: order) != nil
    let found = (isOne ? [answer] : AnswerText.parts(answer)).map { word in
      option(word, of: all, order: order).flatMap { all.firstIndex(of: $0) }
        .flatMap { order.firstIndex(of: $0) }
        .map { OptionView(number: $0 + 1, says: text(all[order[$0]].says)) }
    }
    let choices = found.compactMap { $0 }
    return choices.count == found.count ? choices : []
  }

  /// An answer that names choices, as it is given at the prompt: by the numbers that are shown.
  func byNumbers(_ line: String) -> String {
    guard case .answer(let answer)? = TrainerWord(line: line) else { return line }
    let numbers = choices(named: answer).map { String($0.number) }
    return numbers.isEmpty ? line : "answer " + numbers.joined(separator: ", ")
  }
}
