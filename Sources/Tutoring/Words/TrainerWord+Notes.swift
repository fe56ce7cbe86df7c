public import Transcripts

extension TrainerWord {
  /// The note that stands for the word in a transcript; nil for a word that changes nothing. A
  /// session adds where it was said.
  public var note: TranscriptNote? {
    switch self {
    case .hint: TranscriptNote(.hint)
    case .answer(let answer): TranscriptNote(.answer, ["value": .text(answer)])
    case .next: TranscriptNote(.next)
    case .undo(let count): TranscriptNote(.undo, ["count": .integer(count)])
    case .redo(let count): TranscriptNote(.redo, ["count": .integer(count)])
    case .restart: TranscriptNote(.restart)
    case .back: TranscriptNote(.back)
    case .goTo(let step): TranscriptNote(.goTo, ["to": .text(step)])
    case .skip: TranscriptNote(.skip)
    case .explore: TranscriptNote(.explore)
    case .done: TranscriptNote(.done)
    case .solution: TranscriptNote(.solution)
    case .notes(let text): text.isEmpty ? nil : TranscriptNote(.notes, ["text": .text(text)])
    case .saveLab(let name): TranscriptNote(.saveLab, ["name": .text(name)])
    case .restoreLab(let name): TranscriptNote(.restoreLab, ["name": .text(name)])
    case .task, .check, .why, .hintAgain, .review, .script, .map, .lab, .labChanges, .links,
      .reportProblem, .help, .exit, .misused:
      nil
    }
  }

  /// The word that a note stands for; nil where it was no word.
  public init?(_ note: TranscriptNote) {
    func count() -> Int { min(max(note.integer("count") ?? 1, 1), 1_000) }
    switch note.name {
    case .hint: self = .hint
    case .answer:
      guard let value = note.text("value") else { return nil }
      self = .answer(value)
    case .next: self = .next
    case .undo: self = .undo(count())
    case .redo: self = .redo(count())
    case .restart: self = .restart
    case .back: self = .back
    case .goTo:
      guard let step = note.text("to") else { return nil }
      self = .goTo(step)
    case .skip: self = .skip
    case .explore: self = .explore
    case .done: self = .done
    case .saveLab, .restoreLab:
      guard let name = note.text("name"), !name.isEmpty else { return nil }
      self = note.name == .saveLab ? .saveLab(name) : .restoreLab(name)
    case .solution: self = .solution
    case .notes:
      guard let text = note.text("text"), !text.isEmpty else { return nil }
      self = .notes(text)
    default: return nil
    }
  }
}
