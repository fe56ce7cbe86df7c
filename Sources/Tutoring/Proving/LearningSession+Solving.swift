import Lessons
import Transcripts

extension LearningSession {
  /// Ids of the goals of the current step that are not reached, bonuses left out.
  public var openGoalIds: [String] {
    guard !isAtEnd else { return [] }
    return states[stepIndex].goals.filter { !$0.isBonus && $0.status != .reached }.map(\.id)
  }

  /// The error ids of the last line.
  var lastErrors: String {
    let errors = lastOutcome?.errors ?? []
    return errors.isEmpty ? "an error" : errors.joined(separator: ", ")
  }

  /// Types the solution of the current step and goes on; gives what kept it from that, nil if
  /// nothing did.
  public func solveStep() -> String? {
    guard let step else { return "there is no step left" }
    for line in solution(of: step) { _ = submit(line) }
    guard allGoalsReached || step.task.kind == .explore || step.isOptional else {
      return "open: \(openGoalIds.joined(separator: ", "))"
    }
    _ = submit("next")
    return nil
  }

  /// Solves every step before the one of that id.
  public func solve(upTo id: String) -> String? {
    while let step, step.id != id {
      if let report = solveStep() { return "step \(step.id): \(report)" }
    }
    return nil
  }
}
