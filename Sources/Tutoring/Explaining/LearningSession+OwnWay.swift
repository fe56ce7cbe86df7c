import Lessons
import ShellRuntime

extension LearningSession {
  /// Whether the open step was solved by commands that none of its `right` blocks has: other ones,
  /// or with other parameters. Names are compared once aliases, abbreviations and positions are
  /// resolved; what only reads does not count.
  var isOwnWay: Bool {
    guard let step else { return false }
    let changing = stepLines.filter { $0.changedWorld && !$0.isTrainers }
    let own = Set(changing.flatMap { changes($0.text) })
    let known = candidates(for: step).map { block in
      Set(block.lines.filter { TrainerWord(line: $0.text) == nil }.flatMap { changes($0.text) })
    }
    return !own.isEmpty && !known.isEmpty && !known.contains(own)
  }

  /// The commands of a line that may change something, each with the names of its parameters.
  func changes(_ line: String) -> [String] {
    shell.analyze(line).uses.compactMap { use in
      guard engine.commands.definition(named: use.command)?.isReader == false else { return nil }
      return ([use.command] + use.parameters.sorted()).joined(separator: " -")
    }
  }

  /// The `right` blocks that solve a step in this lab.
  func candidates(for step: LessonStep) -> [LessonSolution] {
    let right = step.solutions.filter { $0.kind == .right }
    let ofFault = right.filter { $0.name != nil && $0.name == drawnFaults[step.id] }
    guard ofFault.isEmpty, case .diagnose(let faults, _, _) = step.task else {
      return ofFault.isEmpty ? right : ofFault
    }
    return right.filter { block in !faults.contains { $0 == block.name } }
  }
}
