import Lessons
import ShellRuntime

/// The learner's own commands as a PowerShell script: by steps, without what failed or was taken
/// back.
struct ReviewScript {
  let lines: [String]

  init(_ session: LearningSession) {
    var lines = [
      "# \(session.lesson.title)",
      "# The commands that you typed in this lesson. What failed or was taken back is left out;",
      "# names and values are those of the lab.",
    ]
    for index in session.steps.indices where session.states[index].isOpened {
      lines += ["", "# Step \(index + 1): \(session.title(ofStep: index))"]
      let typed = session.lines(ofStep: index).filter(\.succeeded)
      if session.states[index].isSkipped { lines.append("# (skipped)") }
      lines += typed.flatMap { Self.script($0.text, session) }
    }
    self.lines = lines
  }

  /// A line as it is, or as a comment where only the lab has its commands.
  private static func script(_ text: String, _ session: LearningSession) -> [String] {
    let lines = text.trimmingASCIIBlanks().split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).map(String.init)
    let uses = session.shell.analyze(text).uses
    let isLabOnly = uses.contains {
      session.engine.commands.signature(named: $0.command)?.module == TrainerCommand.module
    }
    return isLabOnly ? lines.map { "# only in the lab: \($0)" } : lines
  }
}

extension LearningSession {
  /// The lines that count of a step.
  func lines(ofStep index: Int) -> [LineRecord] {
    index == stepIndex ? lines : visits[index]?.lines ?? []
  }
}
