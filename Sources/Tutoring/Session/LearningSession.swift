import CoManagementCmdlets
public import CoManagementModel
public import Lessons
public import ShellRuntime
import Transcripts

/// One learner's way through one lesson: lines and words go in, turns come out, and every event is
/// with the recorder before its effect is shown.
public final class LearningSession {
  /// What a session is opened with.
  public struct Setting {
    /// The lesson with scenario and scoring.
    public var bundle: LessonBundle
    /// What the world follows from.
    public var seed: UInt64
    /// Columns that output is formatted for.
    public var width = 80
    /// Whether output goes to a terminal, so that control characters are made visible.
    public var isTerminal = false
    /// Whether output is formatted at all; the grader needs none.
    public var isFormatting = true
    /// Faults that stand in the lab instead of those that the seed draws, by the id of their step.
    public var faults: [String: String] = [:]
    /// Steps that an attempt has before others, of a lesson that draws its steps.
    public var drawnSteps: Set<String> = []
    /// Whether anybody reads what a turn says; the grader looks at the end only. What counts for
    /// the score never depends on it.
    public var isTelling = true

    /// A setting for a lesson under a seed.
    public init(bundle: LessonBundle, seed: UInt64) {
      self.bundle = bundle
      self.seed = seed
    }
  }

  /// The lesson.
  public var lesson: Lesson { setting.bundle.lesson }
  /// Its steps, taken out of its sections once.
  public let steps: [LessonStep]
  /// How it was opened.
  public let setting: Setting
  /// Position of the current step in `steps`; equal to their count at the end.
  public internal(set) var stepIndex = 0
  /// Where events go; nil = nowhere.
  public var recorder: (any SessionRecorder)?
  /// Asks the person at the prompt; nil = nobody.
  public var asker: ((ReplyRequest) -> String?)? {
    didSet { host.asker = asker }
  }

  let tutorEngine: TutorEngine
  let host: SessionHost
  let evidence = Evidence()
  let initialWorld: Simulation
  /// The fault of each `diagnose` step, by the step's id.
  let drawnFaults: [String: String]
  var world: SimulatedWorld
  var shell: Shell
  var labValue: Value = .null
  /// What led to the beginning of the open step.
  var past: [Deed] = []
  /// The lines typed since that count.
  var lines: [LineRecord] = []
  /// Lines taken back; the last one is done again first.
  var undone: [LineRecord] = []
  /// The steps that were left, each as it was then; one place more for the lesson's end.
  var visits: [Visit?]
  /// The moments of the lab that the learner gave names to, in the order in which that was done.
  var saved: [SavedLab] = []
  /// The copy of the lab that the learner tries things on; nil = the lab itself.
  var exploration: Exploration?
  /// What the learner can read again.
  var review: SessionReview
  /// The learner's own notes.
  public internal(set) var notes: [LearnerNote] = []
  var states: [StepState]
  /// The world when the current step began.
  var worldAtStepStart: Simulation
  var recordingFailure: String?
  /// Outcome of the last line, for the recorder and for replay.
  var lastOutcome: TranscriptOutcome?
  var lastBudget: ShellError.Budget?
  /// Number of the event that is replayed; 0 while lines come from the prompt.
  var currentEvent = 0
  /// How many notes there were to record: a word that adds none was refused.
  var notesMade = 0
  /// What was wrong in working out `$lab` or in a step's unseen beginning.
  var labFailures: [LabFailure] = []
  /// Whether it was said what leaving means in a lesson that is taken in one sitting.
  var isLeavingTold = false
  /// Mistakes met so far, in order.
  public internal(set) var metMistakes: [MetMistake] = []

  /// Opens a lesson at its first step. Throws what keeps its scenario from becoming a world.
  public convenience init(_ whole: Setting, engine: TutorEngine) throws(LabRejection) {
    var setting = whole
    setting.bundle = StepDraw.bundle(
      whole.bundle, seed: whole.seed, chosen: whole.drawnSteps)
    let steps = setting.bundle.lesson.steps
    let faults = FaultDraw.faults(of: steps, seed: setting.seed, chosen: setting.faults)
    let world = try LabBuilder.simulation(
      setting.bundle.scenario, seed: setting.seed,
      faults: FaultDraw.standing(faults, in: steps))
    self.init(setting, engine: engine, faults: faults, world: world)
    prepareLab()
    beginStep()
    review.addStep(isAtEnd ? nil : 0, self)
  }

  /// A session in which nothing was done yet, not even what comes before the first step.
  init(
    _ setting: Setting, engine: TutorEngine, faults: [String: String], world start: Simulation
  ) {
    self.setting = setting
    tutorEngine = engine
    engine.tell(of: setting.bundle.glossary)
    let lesson = setting.bundle.lesson
    steps = lesson.steps
    drawnFaults = faults
    initialWorld = start
    host = SessionHost(
      engine, width: setting.width, isTerminal: setting.isTerminal,
      isFormatting: setting.isFormatting)
    world = SimulatedWorld(initialWorld)
    worldAtStepStart = initialWorld
    states = steps.map { StepState($0, seed: setting.seed) }
    visits = Array(repeating: nil, count: steps.count + 1)
    review = SessionReview(isKept: setting.isFormatting)
    shell = Shell(engine: engine.engine, world: world, host: host)
    shell.location = Self.home(of: initialWorld)
    shell.observer = evidence
  }

  deinit { shell.close() }

  /// The step that is open; nil at the end of the lesson.
  public var step: LessonStep? {
    steps.indices.contains(stepIndex) ? steps[stepIndex] : nil
  }

  /// Whether every step is behind.
  public var isAtEnd: Bool { stepIndex >= steps.count }

  /// What stands before the cursor: lesson and step, or `lab`, and PowerShell's own prompt.
  public var prompt: String {
    let number = isAtEnd ? "done" : "\(stepIndex + 1)/\(steps.count)"
    let place = setting.bundle.isLab ? "lab" : "\(lesson.id) \(number)"
    let copy = exploration == nil ? "" : " exploring"
    let machine = shell.enteredComputer.map { "[\($0)]: " } ?? ""
    return "[\(place)\(copy)] \(machine)PS \(shell.location.path)> "
  }

  /// Stops the line that runs, as Ctrl-C does; asked for now and then while it runs.
  public var isInterrupted: (() -> Bool)? {
    didSet { shell.interruptPoll = isInterrupted }
  }

  /// The shell's engine: completion asks it.
  public var engine: Engine { tutorEngine.engine }
}

extension LearningSession {
  /// Where a shell begins: the drive of the site, as the console's own shell does.
  public static func home(of simulation: Simulation) -> ShellLocation {
    ShellLocation(drive: simulation.site.siteCode, parts: [])
  }

  /// Works out `$lab` and sets it.
  func prepareLab() {
    var entries: [(String, Value)] = []
    for variable in lesson.variables {
      host.isFormatting = false
      evidence.reset()
      let outcome = shell.run(variable.expression.text, isTyped: false)
      noteFailure(of: outcome, at: variable.expression.place)
      let shown = evidence.shown
      entries.append((variable.name, shown.count == 1 ? shown[0] : .array(shown)))
      let soFar = Value.object(engine.customObject(entries))
      shell.setVariable("lab", soFar)
    }
    host.isFormatting = setting.isFormatting
    labValue = .object(engine.customObject(entries))
    shell.setVariable("lab", labValue)
    _ = host.takeLines()
    evidence.reset()
  }

  /// Runs the open step's unseen setup and takes the world as its beginning.
  func beginStep() {
    guard let step else { return }
    past.append(.begin(step: stepIndex))
    if !step.setup(under: drawnFaults[step.id]).isEmpty {
      unseen { runSetup(ofStep: stepIndex) }
    }
    worldAtStepStart = world.simulation
    states[stepIndex].isOpened = true
    evidence.reset()
    judgeGoals()
    for index in states[stepIndex].goals.indices {
      states[stepIndex].goals[index].heldAtStart =
        states[stepIndex].goals[index].status == .reached
    }
    if step.task.kind == .explore { exploration = Exploration(start: world.snapshot, isStep: true) }
  }

  /// Keeps the error of a line that the lesson runs unseen, for its author.
  func noteFailure(of outcome: LineOutcome, at place: Place) {
    guard let error = outcome.errors.first else { return }
    labFailures.append(LabFailure(place: place, message: error.message))
  }

  /// The text of a lesson with the values of this lab.
  public func text(_ text: LessonText, found: Value? = nil) -> TutorText {
    self.text(blocks: text.blocks, found: found)
  }

  /// Blocks of a lesson with the values of this lab.
  public func text(blocks: [MarkdownBlock], found: Value? = nil) -> TutorText {
    var values: [String: String] = [:]
    for inline in blocks.flatMap(\.inlines) {
      for case .placeholder(let expression) in inline.parts where values[expression.text] == nil {
        var variables: [(name: String, value: Value)] = [("lab", labValue)]
        if let found { variables.append(("found", found)) }
        let result = try? shell.evaluate(
          expression.text, variables: variables, at: home)
        values[expression.text] = result?.map(\.text).joined(separator: " ")
      }
    }
    return TutorText(blocks: blocks, values: values)
  }

  /// An example with the values of this lab, as a learner sees it.
  func script(of example: LessonExample) -> String {
    let code = MarkdownBlock(.paragraph([.code(example.parts)]), line: example.script.place.line)
    return text(blocks: [code]).plain
  }

  /// Gives an event to the recorder; what it says when it cannot keep it is told once.
  func record(_ content: TranscriptEvent.Content) {
    if case .note = content { notesMade += 1 }
    guard let recorder, recordingFailure == nil else { return }
    recordingFailure = recorder.record(content)
  }
}
