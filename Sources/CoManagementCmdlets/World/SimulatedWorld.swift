public import CoManagementModel
public import ShellRuntime

/// The simulation as a shell sees it: its clock, its random numbers, the machine one is on and that
/// machine's drives. The one place that holds a world; cmdlets read it and commit changed copies.
public final class SimulatedWorld: World {
  /// Site, tenant, devices and clock at this moment.
  public private(set) var simulation: Simulation { didSet { keptFiles = nil } }
  /// Refuses every change while true: `commit` fails, time stands still, random numbers repeat.
  public var isReadOnly = false
  /// The sign-in to Microsoft Graph.
  private(set) var graph = GraphState()
  private var random: SplitMix64
  /// Files and environment of the session.
  private(set) var machine = MachineState()

  /// The products' files at this moment, once they were looked at.
  private var keptFiles: VirtualFileTree?

  /// The files that the products keep.
  var productFiles: VirtualFileTree {
    if let keptFiles { return keptFiles }
    let tree = ServerFiles(simulation).tree
    keptFiles = tree
    return tree
  }

  /// The world of a lab at its beginning; random numbers follow from the scenario's seed.
  public init(_ simulation: Simulation) {
    self.simulation = simulation
    random = SplitMix64(state: simulation.scenario.seed ^ 0x5EED_0F_5E55_10A5)
  }

  /// The virtual time.
  public var now: DateTime { DateTime(simulation.now) }

  /// NetBIOS name of the machine that the shell is on: the site server.
  public var computerName: String { simulation.scenario.serverName }

  /// Logon name of the administrator who types, `CONTOSO\cmadmin`.
  public var userName: String { simulation.signedInAdministrator }

  /// Disk and registry of the site server, and the site drive.
  public var drives: [any Drive] {
    let registry = ServerRegistry(simulation)
    let written = DateTime(simulation.scenario.clock)
    return [
      FileSystemDrive(name: "C", self), EnvironmentDrive(self),
      RegistryDrive(name: "HKCU", root: "HKEY_CURRENT_USER", written: written) { registry.user },
      RegistryDrive(name: "HKLM", root: "HKEY_LOCAL_MACHINE", written: written) {
        registry.machine
      },
      SiteDrive(simulation),
    ]
  }

  /// Whether the drive of that name is the site's, on which the module's cmdlets run.
  func isSiteDrive(_ name: String) -> Bool {
    TextComparison.equalsIgnoringCase(name, simulation.scenario.siteCode)
  }

  /// Lets virtual time pass, in whole milliseconds; nothing while the world is read-only.
  public func advance(by span: TimeSpan) {
    guard !isReadOnly else { return }
    // The files hold the simulation, which would be copied to be changed.
    keptFiles = nil
    simulation.advance(byMilliseconds: span.ticks / 10_000)
  }

  /// The next number of the stream; the same one again while the world is read-only.
  public func nextRandom() -> UInt64 {
    var next = random
    defer { if !isReadOnly { random = next } }
    return next.next()
  }

  /// Sign-in name of the administrator who types, `cmadmin@contoso.com`.
  var userPrincipalName: String {
    "\(simulation.scenario.administrator)@\(simulation.scenario.domainName)"
  }

  /// Puts a changed copy of the simulation in place. Refused with `WorldIsReadOnly` while a check
  /// looks.
  public func commit(_ changed: Simulation) throws(ShellError) {
    try refuseWhileReadOnly()
    simulation = changed
  }

  /// Signs in to Microsoft Graph or out; refused like `commit`.
  func setGraph(_ changed: GraphState) throws(ShellError) {
    try refuseWhileReadOnly()
    graph = changed
  }

  /// Changes what the session keeps on the machine; refused like `commit`.
  func changeMachine(_ body: (inout MachineState) -> Void) throws(ShellError) {
    try refuseWhileReadOnly()
    body(&machine)
  }

  private func refuseWhileReadOnly() throws(ShellError) {
    guard isReadOnly else { return }
    throw .failed(
      "WorldIsReadOnly", .permissionDenied,
      "Nothing may be changed here: checks and conditions look at the lab and leave it as it "
        + "is. Use a command that only reads.",
      exceptionType: "System.InvalidOperationException")
  }

  /// The world as it is now.
  public var snapshot: WorldSnapshot {
    WorldSnapshot(
      simulation: simulation, graph: graph, random: random, machine: machine)
  }

  /// Goes back (or forward) to another moment, whether or not the world is read-only.
  public func restore(_ snapshot: WorldSnapshot) {
    simulation = snapshot.simulation
    graph = snapshot.graph
    random = snapshot.random
    machine = snapshot.machine
  }

  /// What commands have configured, as a digest that time does not change.
  public var configurationDigest: ConfigurationDigest { simulation.configurationDigest }
}
