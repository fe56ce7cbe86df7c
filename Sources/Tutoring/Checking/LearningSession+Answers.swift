import Lessons
import ShellRuntime
import Transcripts

extension LearningSession {
  /// Takes an answer to the step's question.
  func give(answer: String, _ turn: inout Turn) {
    guard let step, let index = states[stepIndex].goals.firstIndex(where: { $0.check == nil })
    else {
      turn.notices = ["This step asks no question; type task to read it again."]
      return
    }
    record(
      .note(TranscriptNote(.answer, ["step": .text(step.id), "value": .text(answer)])))
    if case .predict(let command, let outcomes, let right, _) = step.task {
      let truth = outcomes.first { $0.id == right }
      return compare(prediction: answer, with: command, truth, goal: index, &turn)
    }
    let wasReached = states[stepIndex].goals[index].status == .reached
    guard !wasReached || states[stepIndex].goals[index].isEarned else {
      turn.notices = [Self.closed]
      return
    }
    let answer = meaning(of: answer, in: step)
    evidence.reset()
    let judge = judge(answer: answer)
    let verdict = self.verdict(on: answer, in: step, judge)
    // What only has another form than an answer is none.
    if !verdict.isUnreadable { noteAnswer(answer) }
    turn.reason = verdict.reason
    turn.notices = verdict.notices
    if !verdict.isUnreadable { states[stepIndex].judgedAnswers += 1 }
    if verdict.isRight || states[stepIndex].goals[index].status != .reached {
      setStatus(verdict.isRight ? .reached : .open, ofGoal: index, &turn.changes)
    }
    if verdict.isRight {
      if turn.reason == nil, let because = step.task.answerGoal?.because {
        turn.reason = text(because)
      }
    } else if !verdict.isUnreadable {
      noteMiss(ofGoal: index)
      if wasReached { turn.notices = [Self.reachedAlready] }
      if turn.notices.isEmpty { turn.notices = [Self.notIt] }
      close(goal: index, of: step, &turn)
    }
    judgeLine(&turn, judge)
    if turn.mistake != nil { turn.notices.removeAll { $0 == Self.notIt } }
  }

  /// Where a question takes so many answers and no more, the last wrong one ends it.
  private func close(goal index: Int, of step: LessonStep, _ turn: inout Turn) {
    guard let most = lesson.answers(to: step), states[stepIndex].judgedAnswers >= most,
      states[stepIndex].goals[index].status != .reached
    else { return }
    states[stepIndex].goals[index].isEarned = false
    var unsaid: [GoalChange] = []
    setStatus(.reached, ofGoal: index, &unsaid)
    turn.notices.append(
      most == 1
        ? "One answer counts here: this question gives no points."
        : "\(most) answers count here: this question gives no points.")
  }

  private static let notIt = "That is not it."
  private static let closed = "This question has had its answers. Type next to go on."
  private static let reachedAlready =
    "This goal is reached already; another answer takes nothing away."

  /// The value that is meant: of a variable or an expression in parentheses, as it would be typed
  /// at the prompt, its value, of choices also several; of anything else the text itself.
  private func meaning(of answer: String, in step: LessonStep) -> String {
    let options = step.task.options
    guard let first = answer.utf8.first, "($@[".utf8.contains(first),
      options.isEmpty || option(answer, of: options) == nil,
      let values = try? shell.evaluate(answer, variables: [("lab", labValue)]),
      values.count == 1 || (values.count > 1 && !options.isEmpty)
    else { return answer }
    return values.map(\.text).joined(separator: ", ")
  }

  private func noteAnswer(_ answer: String) {
    states[stepIndex].lastAnswer = answer
    states[stepIndex].answerCount += 1
  }

  /// Runs what the learner has made a prediction about; only the first prediction counts.
  private func compare(
    prediction typed: String, with command: LessonExpression, _ truth: LessonOption?, goal: Int,
    _ turn: inout Turn
  ) {
    guard let step, states[stepIndex].goals[goal].status != .reached else {
      turn.notices = ["You have said what it does, and it was run. Type next to go on."]
      return
    }
    let prediction = meaning(of: typed, in: step)
    let verdict = self.verdict(on: prediction, in: step, judge(answer: prediction))
    turn.reason = verdict.reason
    guard !verdict.isUnreadable else {
      turn.notices = verdict.notices
      return
    }
    noteAnswer(prediction)
    runForPrediction(command, &turn)
    // A step that is begun anew does not make a prediction out of what was seen.
    if !verdict.isRight { states[stepIndex].goals[goal].isEarned = false }
    var changes: [GoalChange] = []
    setStatus(.reached, ofGoal: goal, &changes)
    // A wrong one is done with, and nothing that was earned: no line says that it is reached.
    if verdict.isRight { turn.changes += changes }
    turn.notices.append(
      sentence(onPrediction: verdict.isRight, goal: states[stepIndex].goals[goal]))
    if !verdict.isRight, let truth {
      turn.truth = text(blocks: truth.says.blocks + (truth.because?.blocks ?? []))
    }
    if verdict.isRight, let because = step.task.answerGoal?.because, turn.reason == nil {
      turn.reason = text(because)
    }
    judgeLine(&turn, judge(answer: prediction))
  }

  private func sentence(onPrediction isRight: Bool, goal: StepState.Goal) -> String {
    guard isRight else {
      return "It went otherwise than you said. Only the first prediction counts, so this one "
        + "gives no point."
    }
    return goal.isEarned ? "As you said." : "As you said; the point went to the first prediction."
  }

  /// Runs a step's command as its part, not the learner's: no event of its own, and no questions.
  private func runForPrediction(_ command: LessonExpression, _ turn: inout Turn) {
    let (keptRecorder, keptAsker) = (recorder, host.asker)
    recorder = nil
    host.asker = nil
    let run = run(command.text, isTrainers: true)
    recorder = keptRecorder
    host.asker = keptAsker
    turn.output = run.output
    turn.changes = run.changes
    turn.notices = run.notices
  }
}
