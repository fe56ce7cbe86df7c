import CoManagementCmdlets
import ShellRuntime

extension LearningSession {
  /// A session at the same moment as another, for trying something from there: what is typed in one
  /// is not seen in the other. Nobody listens to it. Nil where the other's shell cannot be copied.
  convenience init?(copyOf other: LearningSession) {
    self.init(
      other.setting, engine: other.tutorEngine, faults: other.drawnFaults,
      world: other.initialWorld)
    world.restore(other.world.snapshot)
    guard let copy = Shell(copyOf: other.shell, world: world, host: host) else { return nil }
    shell.close()
    shell = copy
    shell.observer = evidence
    takeProgress(of: other)
  }

  /// All that a session keeps beside world and shell. A test holds it against the session's
  /// properties, so that none is forgotten.
  private func takeProgress(of other: LearningSession) {
    stepIndex = other.stepIndex
    labValue = other.labValue
    past = other.past
    lines = other.lines
    undone = other.undone
    visits = other.visits
    saved = other.saved
    exploration = other.exploration
    review = other.review
    notes = other.notes
    states = other.states
    worldAtStepStart = other.worldAtStepStart
    lastOutcome = other.lastOutcome
    lastBudget = other.lastBudget
    currentEvent = other.currentEvent
    notesMade = other.notesMade
    labFailures = other.labFailures
    isLeavingTold = other.isLeavingTold
    metMistakes = other.metMistakes
  }

  /// What `takeProgress` and the copying of world and shell take, by the names of properties.
  static let copiedProperties: Set<String> = [
    "stepIndex", "labValue", "past", "lines", "undone", "visits", "saved", "exploration", "review",
    "notes", "states", "worldAtStepStart", "lastOutcome", "lastBudget", "currentEvent", "notesMade",
    "labFailures", "isLeavingTold", "metMistakes", "world", "shell",
  ]
  /// What is the same for every session of a setting, or belongs to whoever listens.
  static let sharedProperties: Set<String> = [
    "setting", "steps", "tutorEngine", "host", "evidence", "initialWorld", "drawnFaults",
    "recorder", "asker", "isInterrupted", "recordingFailure",
  ]
}
