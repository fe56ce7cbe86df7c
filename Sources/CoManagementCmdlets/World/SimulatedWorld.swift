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
  /// Files and environment of the session, by machine.
  private var machines: [String: MachineState] = [:]
  /// Name of the machine that the shell is on; nil = the site server. It belongs to the shell, as
  /// its place does, and is no part of a snapshot.
  private var visited: String?

  /// The products' files at this moment, once they were looked at.
  private var keptFiles: VirtualFileTree?

  /// The files that the products keep.
  var productFiles: VirtualFileTree {
    guard isOnSiteServer else { return MemberFiles(machineView).tree }
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

  /// NetBIOS name of the machine that the shell is on.
  public var computerName: String { visited ?? simulation.scenario.serverName }

  /// Whether the shell is on the site server.
  var isOnSiteServer: Bool { visited == nil }

  /// Goes to another machine; nil or its own name = the site server.
  public func visit(_ computerName: String?) {
    let isHome = computerName.map {
      TextComparison.equalsIgnoringCase($0, simulation.scenario.serverName)
    }
    visited = isHome == true ? nil : computerName
  }

  /// The machine that the shell is on, at this moment.
  var machineView: MachineView {
    visited.flatMap(simulation.machine) ?? simulation.siteServer
  }

  /// What the session keeps on the machine that the shell is on.
  var machine: MachineState { machines[computerName] ?? MachineState() }

  /// Logon name of the administrator who types, `CONTOSO\cmadmin`.
  public var userName: String { simulation.signedInAdministrator }

  /// Disk and registry of the machine, and on the site server the site drive.
  public var drives: [any Drive] {
    guard isOnSiteServer else { return memberDrives }
    let registry = ServerRegistry(simulation)
    let written = DateTime(simulation.scenario.clock)
    return [
      FileSystemDrive(name: "C", self), CertificateDrive(machineView), EnvironmentDrive(self),
      RegistryDrive(name: "HKCU", root: "HKEY_CURRENT_USER", written: written, self) {
        registry.user
      },
      RegistryDrive(name: "HKLM", root: "HKEY_LOCAL_MACHINE", written: written, self) {
        registry.machine
      },
      SiteDrive(simulation),
    ]
  }

  private var memberDrives: [any Drive] {
    let view = machineView
    let written = DateTime(view.booted)
    return [
      FileSystemDrive(name: "C", self), CertificateDrive(view), EnvironmentDrive(self),
      RegistryDrive(name: "HKCU", root: "HKEY_CURRENT_USER", written: written, self) {
        MemberRegistry(view).user
      },
      RegistryDrive(name: "HKLM", root: "HKEY_LOCAL_MACHINE", written: written, self) {
        MemberRegistry(view).machineHive
      },
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
    body(&machines[computerName, default: MachineState()])
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
      simulation: simulation, graph: graph, random: random, machines: machines)
  }

  /// Goes back (or forward) to another moment, whether or not the world is read-only.
  public func restore(_ snapshot: WorldSnapshot) {
    simulation = snapshot.simulation
    graph = snapshot.graph
    random = snapshot.random
    machines = snapshot.machines
  }

  /// What commands have configured, as a digest that time does not change.
  public var configurationDigest: ConfigurationDigest { simulation.configurationDigest }
}
