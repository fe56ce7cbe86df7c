@testable import CoManagementModel

/// A lab on the first path: nothing but tenant attach at the start.
struct ClientLab {
  var world: Simulation
  private let by = LabWorlds.administrator

  init(seed: UInt64 = 4, count: Int = 120) throws {
    world = try LabWorlds.attached(seed: seed, deviceCount: count)
  }

  /// Workstations with a client that is heard of, by their names.
  var clients: [String] {
    world.devices.filter { $0.isActive && $0.isCoManagementEligible }.map(\.name)
  }

  func machine(_ name: String) -> MachineView { world.machine(named: name)! }

  func record(_ name: String) -> ClientRecord { world.devices[named: name]!.record }

  /// How far a device has come.
  func state(_ name: String) -> ClientState {
    record(name).state(at: world.now, world.state.facts)
  }

  /// What happened to it, in the order of time.
  func events(_ name: String) -> [ClientEvent] { machine(name).clientEvents }

  /// Hybrid join set up, and time for every device to register.
  mutating func join() {
    world.setHybridJoin(true)
    world.advance(bySeconds: 3 * LabWorlds.hour)
  }

  mutating func setScope(_ scope: String) throws {
    try world.updateMobilityPolicy(
      world.mobilityPolicies(.mdm)[0],
      .table([DocumentField("appliesTo", .text(scope))]))
  }

  /// A collection of some devices, evaluated.
  mutating func collection(_ name: String, _ members: [String]) throws -> String {
    let id = try world.createCollection(
      NewCollection(name: name, limitingCollectionID: "SMS00001"), by: by)
    try world.addRules(
      members.map { member in
        .direct(resourceID: world.devices[named: member]!.resourceID, name: member)
      }, toCollection: id, by: by)
    world.advance(bySeconds: 30)
    return id
  }

  /// A policy deployed to a collection; its id.
  @discardableResult
  mutating func deploy(
    _ name: String, enrols: Bool, _ workloads: Set<Workload> = [], to collection: String
  ) throws -> Int {
    let id = try world.createCoManagementPolicy(
      NewCoManagementPolicy(name: name, enrolsAutomatically: enrols, workloads: workloads), by: by)
    try world.deployPolicy(id: id, toCollection: collection, by: by)
    return id
  }

  /// The message of the lines of CoManagementHandler.log.
  func handlerLog(_ name: String) -> [String] {
    machine(name).clientLogs.first { $0.name == "CoManagementHandler.log" }?
      .lines.map(\.message) ?? []
  }
}
