import Lessons
import Transcripts

extension LearningSession {
  /// Says at the first time what the whole solution counts for, and shows it at the second.
  func giveSolution(_ turn: inout Turn) {
    guard let step else {
      turn.notices = ["The lesson is done; there is nothing left to solve."]
      return
    }
    let lines = solution(of: step)
    let shown = Turn.Show.solution(
      lines.map(byNumbers), choices: lines.flatMap { line -> [OptionView] in
        guard case .answer(let answer)? = TrainerWord(line: line) else { return [] }
        return choices(named: answer)
      })
    guard !lines.isEmpty else {
      turn.notices = ["This step has no solution to show: \(Self.wayOn(step))"]
      return
    }
    let state = states[stepIndex]
    guard !state.isSolutionShown, !allGoalsReached else {
      turn.show = [shown]
      return
    }
    let isShown = state.isSolutionOffered
    record(
      .note(
        TranscriptNote(.solution, ["step": .text(step.id), "shown": .flag(isShown)])))
    let approach = state.isApproachGiven || approach(to: step) == nil ? 0 : 1
    let rungs = hintsLeft + approach + lines.count { !state.linesGiven.contains($0) }
    if isShown {
      states[stepIndex].isSolutionShown = true
      states[stepIndex].solutionRungs = rungs
      turn.show = [shown]
    } else {
      states[stepIndex].isSolutionOffered = true
      turn.notices = [price(rungs), "Type solution again to see it; hint gives less at a time."]
    }
  }

  /// The whole solution counts as what is left of the ladder, its generated rungs among it.
  private func price(_ rungs: Int) -> String {
    let cost = setting.bundle.scoring.hintCost ?? 0
    let count = rungs == 1 ? "1 hint" : "\(rungs) hints"
    guard cost > 0 else {
      return "The solution counts as \(count). Hints cost no points in this lesson."
    }
    let points = rungs * cost == 1 ? "1 point" : "\(rungs * cost) points"
    return "The solution counts as \(count) and costs \(points)."
  }

  private static func wayOn(_ step: LessonStep) -> String {
    step.task.kind == .explore || step.isOptional ? "next goes on." : "skip goes on without it."
  }
}
