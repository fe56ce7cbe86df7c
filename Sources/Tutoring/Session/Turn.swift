/// What became of one submitted line, as values: what the product said, what changed for the
/// learner, and what is to be shown.
public struct Turn: Sendable {
  /// What the line was.
  public enum Kind: Sendable, Equatable {
    /// PowerShell.
    case command
    /// A word of the trainer.
    case word(TrainerWord)
    /// Nothing but blanks.
    case empty
  }

  /// What else is to be drawn.
  public enum Show: Sendable, Equatable {
    /// The current step's text and goals.
    case task
    /// The goals and which of them are reached.
    case goals
    /// The open goals in one line.
    case openGoals
    /// The end of the lesson with its result.
    case result
    /// The lines that solve a step, and the choices that an answer among them names.
    case solution([String], choices: [OptionView])
    /// What was typed and what the trainer said; the last so many lines, or all.
    case review(last: Int?)
    /// The commands of a script.
    case script([String])
    /// The course; whoever runs the session knows it.
    case map
    /// The lab, or what changed in it.
    case lab(LabDrawing, LabDrawing.Extent)
    /// The links of the step and of the lesson.
    case links
    /// The learner's notes.
    case notes
    /// The trainer's words.
    case words
  }

  /// What the line was.
  public var kind: Kind
  /// What the simulated product said, line by line.
  public var output: [OutputLine] = []
  /// Whether `$?` was true after it.
  public var succeeded = true
  /// The goals that changed, in the order of the step.
  public var changes: [GoalChange] = []
  /// What the lesson says about a mistake in this line.
  public var mistake: TutorText?
  /// A hint that was asked for.
  public var hint: TutorText?
  /// Why an answer is right or wrong.
  public var reason: TutorText?
  /// Of a prediction that went otherwise: what the command does, and why.
  public var truth: TutorText?
  /// A short step that comes in, since a goal was missed several times.
  public var remedy: TutorText?
  /// Why each open goal is open.
  public var explanations: [GoalExplanation] = []
  /// What each part of the line means that is put into the editor.
  public var lineHelp: [String] = []
  /// Whether the step was solved in a way that the lesson does not have.
  public var isOwnWay = false
  /// What the trainer has to say, a sentence each.
  public var notices: [String] = []
  /// Whether this line solved the step.
  public var solvedStep = false
  /// What is to be drawn after it.
  public var show: [Show] = []
  /// Put into the editor, unrun.
  public var prefill: String?
  /// A file that is to be written beside the session's.
  public var file: TurnFile?
  /// Whether the screen is to be cleared before anything else is shown.
  public var clearsScreen = false
  /// Whether the session was left.
  public var isLeaving = false

  init(_ kind: Kind) { self.kind = kind }

  static let takenBack = "Taken back: "
  static let doneAgain = "Done again: "

  /// Whether a notice tells a line as it was typed: then its backticks are PowerShell's, and not
  /// marks of something to type.
  public static func retellsLine(_ notice: String) -> Bool {
    notice.hasPrefix(takenBack) || notice.hasPrefix(doneAgain)
  }
}

/// What a learner gets as a file.
public enum TurnFile: Sendable, Equatable {
  /// The learner's own commands as PowerShell.
  case script([String])
  /// What went wrong, in the learner's words; whoever writes it adds the circumstances.
  case problemReport(String)
}

/// A line that the simulated product wrote.
public struct OutputLine: Sendable, Equatable {
  /// Which stream it came from.
  public enum Stream: Sendable, Equatable {
    // swift-format-ignore
    case output, error, warning, verbose, host
  }

  /// The text, no wider than the session's width.
  public var text: String
  /// Where it came from.
  public var stream: Stream
}

/// A goal of the step that was reached, or that a later line broke again.
public struct GoalChange: Sendable, Equatable {
  /// The check's id, or that of the answer.
  public var id: String
  /// Its goal line.
  public var says: String
  /// Reached now; false = it was reached and is not any more.
  public var isReached: Bool
}
