import Testing

@testable import CoManagementModel

/// A lab on the first path: nothing but tenant attach at the start.
struct ClientLab {
  var world: Simulation
  private let by = LabWorlds.administrator

  init(seed: UInt64 = 4, count: Int = 120) throws {
    world = try LabWorlds.attached(seed: seed, deviceCount: count)
  }

  /// A lab in which some devices still run an older Windows, joined, their users with licences;
  /// everybody is in the MDM scope, and a policy enrols them all.
  init(older: Int, tooOld: Int = 0) throws {
    var description = ScenarioDescription(seed: 4, deviceCount: 120)
    description.version1709Count = older
    description.version1703Count = tooOld
    world = try Simulation(description)
    try setScope("all")
    for name in clients(on: .windows10Version1709) { try setLicense(of: name, isGiven: true) }
    join()
    try deploy("CoMgmtSettingsProd", enrols: true, to: "SMS00001")
  }

  /// Workstations whose Windows is of a version.
  func clients(on release: OperatingSystem) -> [String] {
    clients.filter { world.devices[named: $0]?.device.operatingSystem == release }
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

  /// The row of SMS_Client_ComanagementState.
  func row(_ name: String) throws -> [String: String] {
    let device = try #require(world.devices[named: name])
    var found: [String: String] = [:]
    for property in InventoryClasses.comanagementState.properties {
      switch property.read(device) {
      case .text(let text): found[property.name] = text
      case .number(let number): found[property.name] = String(number)
      default: break
      }
    }
    return found
  }

  /// The message of the lines of CoManagementHandler.log.
  func handlerLog(_ name: String) -> [String] {
    machine(name).clientLogs.first { $0.name == "CoManagementHandler.log" }?
      .lines.map(\.message) ?? []
  }

  /// Writes a value of the registry, beside those that were written before.
  mutating func setValue(_ value: String, at path: String, on name: String) {
    var values = world.state.machines[name.foldedASCII].registry
    values.set(value, at: path)
    world.setPolicyValues(values, onMachine: name)
  }

  /// Takes the licences of a device's user, or gives one.
  mutating func setLicense(of name: String, isGiven: Bool) throws {
    let number = Int(record(name).device.index)
    let user = try #require(world.directoryUser(number))
    let intune = try #require(
      SubscribedProduct.all.first { $0.partNumber == "INTUNE_A" })
    try world.updateUser(number, .table([DocumentField("usageLocation", .text("US"))]))
    if isGiven, user.hasIntune { return }
    try world.assignLicenses(
      number, add: isGiven ? [(intune.id, [])] : [],
      remove: isGiven ? [] : user.licenses.map { SubscribedProduct.all[$0.product].id })
  }

  /// A policy of conditional access for everybody and everything.
  mutating func demand(_ control: String) throws {
    _ = try world.createPolicy(
      .conditionalAccess,
      .table([
        DocumentField("displayName", .text("Test")), DocumentField("state", .text("enabled")),
        DocumentField(
          "conditions",
          .table([
            DocumentField(
              "applications",
              .table([DocumentField("includeApplications", .list([.text("All")]))])),
            DocumentField(
              "users", .table([DocumentField("includeUsers", .list([.text("All")]))])),
          ])),
        DocumentField(
          "grantControls",
          .table([
            DocumentField("operator", .text("OR")),
            DocumentField("builtInControls", .list([.text(control)])),
          ])),
      ]))
  }

  /// No policy of conditional access that demands anything of everybody.
  mutating func demandNothing() {
    for policy in world.policies(.conditionalAccess) where policy.displayName == "Test" {
      world.removePolicy(.conditionalAccess, policy.id)
    }
  }

  /// Another sign-in name in Active Directory, and a cycle of Entra Connect.
  mutating func setSuffix(_ suffix: String, of name: String) throws {
    let user = try #require(world.directoryUser(Int(record(name).device.index)))
    let account = try #require(user.samAccountName.flatMap { world.domainUser(named: $0) })
    world.setDomainUser(account, userPrincipalName: "\(account.samAccountName)@\(suffix)")
    world.advance(bySeconds: 31 * LabWorlds.minute)
  }
}
