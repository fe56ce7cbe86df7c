import CoManagementCmdlets
import CoManagementModel
import CoreCmdlets
import ShellRuntime

/// Makes sessions, each with all commands over a small lab of its own.
final class FuzzLabs {
  /// What a line of an input may use: little, so that an input ends soon.
  static var limits: Shell.Limits {
    var limits = Shell.Limits()
    limits.steps = 20_000
    limits.bytes = 1 << 20
    limits.output = 64 << 10
    limits.objects = 2000
    return limits
  }

  private let catalogue = CmdletCatalogue()
  private let start: Simulation?
  private var shared: Engine?
  private var uses = 0

  init() { start = try? Simulation(ScenarioDescription(seed: 7, deviceCount: 5)) }

  private func makeEngine() -> Engine {
    let engine = Engine(catalogue: catalogue)
    CoreCommands.register(in: engine)
    CoManagementCommands.register(in: engine)
    return engine
  }

  /// An engine that some inputs share, as the sessions of a grader do.
  private var sharedEngine: Engine {
    uses += 1
    if let shared, uses % 512 != 0 { return shared }
    shared?.close()
    let engine = makeEngine()
    shared = engine
    return engine
  }

  /// A session on the site drive that has run nothing.
  func makeSession(sharesEngine: Bool = true) -> FuzzSession {
    guard let start else { preconditionFailure("the scenario of the fuzz targets is refused") }
    return FuzzSession(
      engine: sharesEngine ? sharedEngine : makeEngine(), ownsEngine: !sharesEngine,
      world: SimulatedWorld(start))
  }

  lazy var commandNames: [String] = makeEngine().commands.names

  lazy var exampleLines: [String] = {
    let commands = makeEngine().commands
    return commands.simulatedNames.flatMap { name in
      (commands.definition(named: name)?.examples ?? "").split(separator: "\n")
        .filter { $0.hasPrefix("PS> ") }.map { String($0.dropFirst(4)) }
    }
  }()
}

/// A shell whose output is kept.
final class FuzzSession: Host {
  let shell: Shell
  let world: SimulatedWorld
  private(set) var values: [Value] = []
  private(set) var errors: [ErrorRecord] = []
  private(set) var messageBytes = 0

  private let ownsEngine: Bool

  fileprivate init(engine: Engine, ownsEngine: Bool, world: SimulatedWorld) {
    self.world = world
    self.ownsEngine = ownsEngine
    let silent = SilentHost()
    shell = Shell(engine: engine, world: world, host: silent)
    shell.location = ShellLocation(drive: world.simulation.scenario.siteCode, parts: [])
    shell.lineLimits = FuzzLabs.limits
    shell.host = self
  }

  /// Ends the session. It is its shell's host, and one of the two has to let go of the other.
  func close() {
    shell.close()
    shell.host = SilentHost()
    if ownsEngine { shell.engine.close() }
  }

  /// Runs a line; `values` and `errors` are then those of this line.
  func run(_ text: String) -> LineOutcome {
    values = []
    errors = []
    messageBytes = 0
    return shell.run(text)
  }

  /// What a line showed, in short: the same for equal runs.
  var trace: String {
    errors.map { "! \($0.fullyQualifiedErrorId) \($0.message)\n" }.joined()
      + values.map { "\($0.text)\n" }.joined()
  }

  var isInteractive: Bool { false }
  func reply(to request: ReplyRequest) -> String? { nil }
  func output(_ value: Value) { values.append(value) }
  func error(_ record: ErrorRecord) { errors.append(record) }
  func message(_ text: String, stream: MessageStream) { messageBytes += text.utf8.count }
}

/// Stands in until the session itself is the host.
private final class SilentHost: Host {
  var isInteractive: Bool { false }
  func reply(to request: ReplyRequest) -> String? { nil }
  func output(_ value: Value) {}
  func error(_ record: ErrorRecord) {}
  func message(_ text: String, stream: MessageStream) {}
}
