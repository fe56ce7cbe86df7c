import CoManagementCmdlets
import Lessons
import ShellRuntime
import Transcripts

/// From step to step. Each step keeps what was done in it: who comes back finds it as it was left.
extension LearningSession {
  func goOn(_ turn: inout Turn) {
    guard let step else {
      turn.notices = ["The lesson is done. Type exit to leave."]
      turn.show = [.result]
      return
    }
    let mayPass = allGoalsReached || step.isOptional || step.task.kind == .explore
    guard mayPass else {
      turn.notices = [openSentence]
      turn.show = [.openGoals]
      return
    }
    record(.note(TranscriptNote(.next, ["step": .text(step.id)])))
    dropCopy(&turn)
    let isPassed = allGoalsReached || step.task.kind == .explore
    states[stepIndex].isPassed = isPassed
    let (left, end) = (stepIndex, deedsSoFar)
    park()
    if visits[left + 1] == nil {
      past = end
      if isPassed, step.advanceSeconds > 0 {
        passTime(afterStep: left)
        past.append(.leave(step: left))
      }
    }
    open(left + 1, &turn)
  }

  func goBack(_ turn: inout Turn) {
    guard stepIndex > 0 else {
      turn.notices = ["This is the first step; there is none before it."]
      return
    }
    go(toStep: stepIndex - 1, &turn)
  }

  func go(to name: String, _ turn: inout Turn) {
    guard let index = indexOfStep(name) else {
      let list = steps.enumerated().map { "\($0 + 1) \($1.id)" }.joined(separator: ", ")
      turn.notices = ["This lesson has no step '\(name)'. Its steps are \(list)."]
      return
    }
    guard index != stepIndex else {
      turn.notices = ["You are in that step already; restart begins it anew."]
      return
    }
    go(toStep: index, &turn)
  }

  /// The step of a number, counted from 1, or of an id.
  private func indexOfStep(_ name: String) -> Int? {
    if let number = Int(name) { return steps.indices.contains(number - 1) ? number - 1 : nil }
    let folded = name.lowercasedASCII()
    return steps.firstIndex { $0.id.lowercasedASCII() == folded }
  }

  private func go(toStep index: Int, _ turn: inout Turn) {
    let to = TranscriptNote.Value.text(steps[index].id)
    record(
      .note(
        step.map { TranscriptNote(.goTo, ["step": .text($0.id), "to": to]) }
          ?? TranscriptNote(.goTo, ["to": to])))
    exploration = nil
    let isNew = visits[index] == nil
    park()
    if isNew {
      past = provenDeeds(before: index)
      rebuild()
    }
    open(index, &turn)
    if isNew, index > 0 {
      turn.notices = ["The lab is as the solutions of the steps before leave it."]
    }
  }

  func skip(_ turn: inout Turn) {
    guard let step else {
      turn.notices = ["The lesson is done; there is nothing to skip."]
      return
    }
    guard !allGoalsReached, step.task.kind != .explore else {
      turn.notices = ["Nothing is open in this step: next goes on."]
      return
    }
    record(.note(TranscriptNote(.skip, ["step": .text(step.id)])))
    let skipped = stepIndex
    if !lines.isEmpty || states[skipped].lastAnswer != nil { beginAnew() }
    states[skipped].isSkipped = true
    review.add("You skipped this step.")
    let beginning = past
    park()
    turn.notices = [
      "Skipped: step \(skipped + 1) gives no points. goto \(skipped + 1) comes back to it."
    ]
    if visits[skipped + 1] == nil {
      past = beginning
      solveUnseen(skipped, &turn)
    }
    open(skipped + 1, &turn)
  }

  /// Runs the solution where the learner is; where it does not fit there, from the lesson's start.
  private func solveUnseen(_ index: Int, _ turn: inout Turn) {
    let deeds = solutionDeeds(ofStep: index)
    past += deeds
    rebuild()
    let judge = judge()
    let isDone = steps[index].checks.allSatisfy { check in
      guard !check.isBonus, case .state = check.rule else { return true }
      return judge.holdsNow(check.rule)
    }
    guard !isDone else { return }
    past = provenDeeds(before: index + 1)
    rebuild()
    turn.notices.append(
      "The lab is as the solutions of all steps leave it: the solution of this one did not fit "
        + "what you had done before.")
  }

  /// What the solutions of all steps before one do.
  private func provenDeeds(before index: Int) -> [Deed] {
    steps.indices.prefix(index).flatMap { [.begin(step: $0)] + solutionDeeds(ofStep: $0) }
  }

  /// What the solution of a step does, its end included.
  private func solutionDeeds(ofStep index: Int) -> [Deed] {
    let lines = solution(of: steps[index]).filter { TrainerWord(line: $0) == nil }
    let leaving: [Deed] = steps[index].advanceSeconds > 0 ? [.leave(step: index)] : []
    return lines.map { .unseen($0) } + leaving
  }

  /// Keeps the open step as it is, and empties the place for another.
  private func park() {
    visits[stepIndex] = Visit(past: past, lines: lines, undone: undone)
    (past, lines, undone) = ([], [], [])
  }

  /// Opens a step as it was left, else at its beginning, to which `past` has led.
  private func open(_ index: Int, _ turn: inout Turn) {
    stepIndex = index
    if let visit = visits[index] {
      (past, lines, undone) = (visit.past, visit.lines, visit.undone)
      visits[index] = nil
      rebuild()
      judgeGoals()
      if let step, step.task.kind == .explore {
        exploration = Exploration(start: world.snapshot, isStep: true)
      }
    } else {
      beginStep()
    }
    turn.show = [isAtEnd ? .result : .task]
    review.addStep(isAtEnd ? nil : index, self)
    guard !isAtEnd else { return }
    states[index].isSkipped = false
    if allGoalsReached { noteSolved(&turn) }
  }

  /// Ends the copy of a step that is for exploring, and says what was otherwise on it.
  private func dropCopy(_ turn: inout Turn) {
    guard let copy = exploration else { return }
    if !copy.lines.isEmpty { turn.notices.append(difference(since: copy.start.simulation)) }
    exploration = nil
    if !copy.lines.isEmpty { rebuild() }
  }
}
