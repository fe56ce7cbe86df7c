import Lessons
import ShellRuntime
import Transcripts

extension LearningSession {
  /// The lines that `undo` takes back: of the copy while the learner explores.
  private var linesHere: [LineRecord] {
    get { exploration?.lines ?? lines }
    set { if exploration == nil { lines = newValue } else { exploration?.lines = newValue } }
  }

  /// Those taken back; the last one is done again first.
  private var undoneHere: [LineRecord] {
    get { exploration?.undone ?? undone }
    set { if exploration == nil { undone = newValue } else { exploration?.undone = newValue } }
  }

  func undo(_ count: Int, _ turn: inout Turn) {
    let available = linesHere.count
    guard available > 0 else {
      turn.notices = [nothingToTakeBack]
      return
    }
    let taken = min(count, available)
    record(.note(note(.undo, count: taken)))
    for line in linesHere.suffix(taken).reversed() {
      turn.notices.append(Turn.takenBack + line.text)
      review.setTakenBack(line.number, true)
      undoneHere.append(line)
    }
    linesHere.removeLast(taken)
    rebuild()
    judgeAgain(&turn)
    if taken < count {
      let place = exploration == nil ? "the step" : "exploring"
      turn.notices.append("No more than \(taken) can be taken back: \(place) begins there.")
    }
  }

  private var nothingToTakeBack: String {
    if exploration != nil { return "There is nothing to take back since you began exploring." }
    let isAlone = stepIndex == 0 || isAtEnd
    return "There is nothing to take back in this step"
      + (isAlone ? "." : "; back opens the one before.")
  }

  func redo(_ count: Int, _ turn: inout Turn) {
    let available = undoneHere.count
    guard available > 0 else {
      turn.notices = ["There is nothing to do again: redo brings back what undo took back."]
      return
    }
    let taken = min(count, available)
    record(.note(note(.redo, count: taken)))
    unseen {
      for _ in 0..<taken {
        let line = undoneHere.removeLast()
        runAgain(line)
        linesHere.append(line)
        review.setTakenBack(line.number, false)
        turn.notices.append(Turn.doneAgain + line.text)
      }
    }
    judgeAgain(&turn)
    if taken < count { turn.notices.append("No more than \(taken) can be done again.") }
  }

  func restart(_ turn: inout Turn) {
    guard let step else {
      guard !setting.bundle.isLab else { return undo(linesHere.count, &turn) }
      turn.notices = ["The lesson is done; goto STEP opens one of its steps again."]
      return
    }
    let typed = exploration?.lines ?? lines
    guard !typed.isEmpty || states[stepIndex].lastAnswer != nil else {
      turn.notices = ["This step is at its beginning already."]
      return
    }
    record(.note(TranscriptNote(.restart, ["step": .text(step.id)])))
    beginAnew()
    turn.show = [.task]
    if !typed.isEmpty {
      let lines = typed.count == 1 ? "Your line is" : "Your \(typed.count) lines are"
      let again = typed.count == 1 ? "redo brings it" : "redo \(typed.count) brings them"
      turn.notices = ["\(lines) taken back; \(again) back."]
    }
  }

  /// The lines that led to a saved moment, instead of those that were typed since.
  func goBack(to moment: SavedLab, _ turn: inout Turn) {
    // A grader's session has no numbers, so that lines are the same by what they say.
    let common = zip(linesHere, moment.lines).prefix {
      $0.text == $1.text && $0.replies == $1.replies
    }.count
    let later = linesHere.dropFirst(common)
    for line in linesHere { review.setTakenBack(line.number, true) }
    for line in moment.lines { review.setTakenBack(line.number, false) }
    undoneHere = common == moment.lines.count ? later.reversed() : []
    linesHere = moment.lines
    rebuild()
    judgeAgain(&turn)
  }

  /// The open step as it was when it began; its lines could be done again.
  func beginAnew() {
    for line in linesHere.reversed() {
      review.setTakenBack(line.number, true)
      undoneHere.append(line)
    }
    linesHere = []
    states[stepIndex].restart()
    rebuild()
    if exploration == nil { judgeGoals() }
  }

  /// After lines were taken back or done again: goals that changed, and whether the step is solved.
  private func judgeAgain(_ turn: inout Turn) {
    guard exploration == nil else { return }
    turn.changes = judgeGoals()
    if !isAtEnd, !allGoalsReached { states[stepIndex].isSolved = false }
    noteSolved(&turn)
  }

  private func note(_ name: TranscriptNote.Name, count: Int) -> TranscriptNote {
    guard let step else { return TranscriptNote(name, ["count": .integer(count)]) }
    return TranscriptNote(name, ["step": .text(step.id), "count": .integer(count)])
  }
}
