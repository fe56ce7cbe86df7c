/// One session: variables, functions, errors and the world that commands act on.
public final class Shell {
  /// Names, shapes and commands, shared by the sessions of a worker.
  public let engine: Engine
  /// The simulated world.
  public var world: any World
  /// Who answers questions and takes output.
  public var host: any Host
  /// Is told of commands and objects.
  public weak var observer: (any ShellObserver)?
  /// Where relative paths start.
  public var location = ShellLocation(drive: "C", parts: [])
  /// Asked now and then while a line runs: true ends it (Ctrl-C).
  public var interruptPoll: (() -> Bool)?

  /// The generator that `Get-Random -SetSeed` set; nil = the lab's stream.
  public var seededRandom: SeededRandom?

  /// Text for the person at the prompt whose line is not ended yet (`Write-Host -NoNewline`).
  var openText = ""

  /// Drives that were made or taken away, stacks of places.
  var places = SessionPlaces()
  /// The lines that have run.
  public internal(set) var history: [HistoryLine] = []
  /// How many lines have run; numbers go on when lines are forgotten.
  var historyCount = 0

  /// What `Set-Clipboard` keeps.
  public var clipboard: [String] = []

  /// Those of the functions that every session has which were looked for.
  var builtInFunctions: [FoldedText: FunctionObject] = [:]

  /// Ids of the variables that are aliases of the session, in whatever scope.
  var sessionAliases: Set<Int> = []

  // Variables: one cell a name, by the name's id; what a scope hides lies on the trail.
  @exclusivity(unchecked) var cells: [VariableCell] = []
  @exclusivity(unchecked) var depth: Int32 = 0
  @exclusivity(unchecked) var trail: [TrailEntry] = []
  /// Names that have a private variable somewhere.
  @exclusivity(unchecked) var privateVariables: [Int] = []
  /// Variables made in a scope further out that had none of that name, until it goes on.
  @exclusivity(unchecked) var variablesOfOuterScopes: [OuterVariable] = []

  // Budgets of the running line. Steps come in slices, so that a step costs one decrement.
  @exclusivity(unchecked) var fuel = 0
  @exclusivity(unchecked) var reservedSteps = 0
  @exclusivity(unchecked) var bytesLeft = 0
  @exclusivity(unchecked) var objectsLeft = 0
  @exclusivity(unchecked) var outputLeft = 0
  var limits = Limits()

  // Flow.
  @exclusivity(unchecked) var callDepth = 0
  @exclusivity(unchecked) var tryDepth = 0
  @exclusivity(unchecked) var lastSucceeded = true
  @exclusivity(unchecked) var flowLabel: String?
  var outcome = LineOutcome()
  var targets: [Value] = []
  var errorSink: ObjectSink?
  @exclusivity(unchecked) var streamSinks = StreamSinks()
  /// The innermost running function or script with its call, for `$PSCmdlet` and `$MyInvocation`.
  @exclusivity(unchecked) var runningCalls: [CommandCall] = []
  /// Depths of the scopes of the closures that run, inner last: their `$script:`.
  @exclusivity(unchecked) var closureDepths: [Int32] = []
  /// Not 0 while a check is evaluated: only containers of this epoch may be changed.
  @exclusivity(unchecked) var readOnlyEpoch: UInt32 = 0
  var epochCounter: UInt32 = 0
  /// Containers into which containers were put: they may be part of a cycle.
  var cycleSuspects: [WeakContainer] = []

  // Machines: the runspace whose content stands in the properties above, and the others.
  var runspace = Runspace(computerName: nil, location: ShellLocation(drive: "C", parts: []))
  var runspaces: [Runspace] = []
  var runspaceCount = 0
  /// The runspace at home while lines run in another one.
  var entered: Runspace?
  var pendingEntry: Runspace?
  var pendingExit = false
  /// Those whose variables `$using:` reads, inner last.
  var users: [Runspace] = []

  /// Where `evaluate` stands; nil = where the shell stands.
  public var checkLocation: ShellLocation?

  /// A session over a world.
  public init(engine: Engine, world: any World, host: any Host) {
    self.engine = engine
    self.world = world
    self.host = host
    reserveCells()
    setAutomaticVariables()
    host.serve(self)
  }

  /// What a line may use; `shell.md` says why. Tests lower them.
  public struct Limits: Sendable {
    /// Evaluation steps.
    public var steps = 50_000_000
    /// Bytes of strings and elements of collections when created, 32 an element.
    public var bytes = 256 << 20
    /// Bytes of output.
    public var output = 4 << 20
    /// Objects that go through pipelines.
    public var objects = 1_000_000
    /// Nested calls.
    public var calls = 200
    /// Nested containers.
    public var nesting = 1000

    /// The limits of `shell.md`.
    public init() {}
  }

  /// What a line may use from now on.
  public var lineLimits: Limits {
    get { limits }
    set { limits = newValue }
  }
}
