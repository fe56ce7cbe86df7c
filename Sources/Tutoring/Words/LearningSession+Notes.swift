import Transcripts

extension LearningSession {
  func keepNote(_ text: String, _ turn: inout Turn) {
    guard !text.isEmpty else {
      turn.show = [.notes]
      return
    }
    let note = TranscriptNote(.notes, ["text": .text(text)])
    record(.note(note))
    notes.append(LearnerNote(step: isAtEnd ? nil : title(ofStep: stepIndex), text: text))
    turn.notices = ["Noted. notes lists what you noted."]
  }

  func giveScript(_ turn: inout Turn) {
    let script = ReviewScript(self).lines
    guard script.contains(where: { !$0.isEmpty && !$0.hasPrefix("#") }) else {
      turn.notices = ["No command of yours counts so far; there is nothing to write."]
      return
    }
    turn.show = [.script(script)]
    turn.file = .script(script)
  }
}
