import CoManagementCmdlets
import CoManagementModel
import Lessons
import ShellRuntime

extension LearningSession {
  /// What an expression finds before each of these lines and now, as text. Empty where the moments
  /// were not kept.
  func found(by expression: LessonExpression, before lines: [LineRecord]) -> [String] {
    let now = world.snapshot
    defer { world.restore(now) }
    var texts: [String] = []
    for line in lines {
      guard let before = line.before else { return [] }
      world.restore(before)
      texts.append(foundText(expression))
    }
    world.restore(now)
    return texts + [foundText(expression)]
  }

  private func foundText(_ expression: LessonExpression) -> String {
    judge().comparison(of: expression).found.map(RuleExplainer.shown) ?? "an error"
  }

  /// The virtual time, in milliseconds, in which an expression comes to hold if nothing is done;
  /// nil where a day does not bring it. Looked for on a copy of the world, ever more coarsely.
  func arrival(of expression: LessonExpression) -> Int64? {
    let now = world.snapshot
    defer { world.restore(now) }
    var elapsed: Int64 = 0
    for (count, seconds) in [(60, 60), (24, 300), (42, 1_800)] as [(Int, Int64)] {
      for _ in 0..<count {
        world.advance(by: TimeSpan(ticks: seconds * 10_000_000))
        elapsed += seconds * 1_000
        if judge().isTrue(expression) { return elapsed }
      }
    }
    return nil
  }
}

extension LessonExpression {
  /// Whether it reads variables that the learner may have set.
  var readsVariables: Bool {
    let own = ["lab", "true", "false", "null", "_"]
    let parts = text.split(separator: "$", omittingEmptySubsequences: false).dropFirst()
    return parts.contains { rest in
      let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      return !name.isEmpty && !own.contains(name.lowercased())
    }
  }
}
