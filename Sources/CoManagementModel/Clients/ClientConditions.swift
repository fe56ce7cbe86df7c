/// What decides what clients do next, as it is between two changes: made once for many devices.
struct ClientConditions: Sendable {
  /// A deployed policy and who is meant.
  struct Target: Sendable {
    let policy: CoManagementPolicy
    let deployed: VirtualInstant
    let isMember: @Sendable (Device) -> Bool
  }

  let facts: ScenarioFacts
  let targets: [Target]
  let notifications: [ClientNotification]
  let polling: PolicyPolling
  let connect: EntraConnect
  let isHybridJoinConfigured: Bool
  let registration: RegistrationSettings
  let enrollment: EnrollmentSettings
  let mdm: MobilityPolicy
  /// When Intune's MDM scope or URL was last changed.
  let mdmChanged: VirtualInstant?
  /// Numbers of the users whom the MDM scope takes; nil = everybody.
  let users: Set<Int>?
  /// nil where no device could need its user's token.
  let userTokens: UserTokens?
  let machines: MachineChanges
  let directoryDevices: SparseTable<DirectoryDeviceChange>
  let enrollmentWindow: Int64
  /// What people told new devices, by index.
  let signIns: [Int: SetupSignIn]
  let syncRequests: SparseTable<SyncRequest>
  /// The world in which devices that the site did not begin with are looked at; nil where it has
  /// none to look at.
  var world: Simulation?
  /// What Intune has for them.
  let deliveries: DeliveryPlan?
  let gateways: GatewayConditions
  let setups: ClientSetupConditions

  init(_ simulation: Simulation) {
    let state = simulation.state
    facts = state.facts
    notifications = state.policies.notifications
    polling = state.devices.polling
    connect = state.directory.connect
    isHybridJoinConfigured = simulation.isHybridJoinConfigured
    registration = RegistrationSettings(simulation)
    enrollment = state.directory.enrollment
    mdm = simulation.mobilityPolicies(.mdm)[0]
    mdmChanged = state.directory.mobilityChanged
    users = simulation.usersInScope(mdm)
    machines = state.machines
    directoryDevices = state.directory.devices
    signIns = state.devices.signIns
    syncRequests = state.directory.syncRequests
    world = facts.deviceTemplate.totalCount > facts.deviceTemplate.count ? simulation : nil
    deliveries = world.map { DeliveryPlan($0) }
    let needsUsers = facts.deviceTemplate.version1709Count > 0 || !machines.isEmpty
      || !signIns.isEmpty
    userTokens = needsUsers ? UserTokens(simulation) : nil
    gateways = GatewayConditions(simulation)
    setups = ClientSetupConditions(simulation)
    let days = 1 + Int64(simulation.devices.clientCount / 25_000)
    enrollmentWindow = days * Stage.enrollmentTimer.delay
    targets = state.policies.deployments.compactMap { deployment in
      guard let policy = state.policies.policies.first(where: { $0.id == deployment.policyID }),
        let collection = simulation.collection(id: deployment.collectionID)
      else { return nil }
      return Target(policy: policy, deployed: deployment.created) { collection.contains($0) }
    }
  }

  /// What happens to a device after a moment, if nothing changes: nil = nothing any more.
  func next(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState
  ) -> ClientEvent? {
    let record = record(device)
    guard Int(device.index) < facts.deviceTemplate.count else {
      return outsiderStep(after: instant, device, state, record)
    }
    guard isOn(device) else { return nil }
    let candidates = [
      joinStep(after: instant, device, state, record),
      policyStep(after: instant, device, state, record),
      enrollmentStep(after: instant, device, state, record),
      groupPolicyStep(after: instant, device, state, record),
      coexistenceStep(after: instant, device, state, record),
      upgradeStep(after: instant, device, record),
      clientSetupStep(after: instant, device, state, record),
    ]
    return candidates.compactMap { $0 }.min { $0.time < $1.time }
  }

  /// A device that the site did not begin with: its way there, and the policy once it is a client.
  private func outsiderStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState, _ record: MachineRecord
  ) -> ClientEvent? {
    var candidates = [
      provisioningStep(after: instant, device, state, record),
      clientSetupStep(after: instant, device, state, record),
    ]
    if state.provisioning?.isApproved == true {
      candidates += [
        policyStep(after: instant, device, state, record),
        enrollmentStep(after: instant, device, state, record),
        coexistenceStep(after: instant, device, state, record),
      ]
    }
    return candidates.compactMap { $0 }.min { $0.time < $1.time }
  }

  /// Number of the user of a device; nil where nobody has signed in at a new one.
  func user(of device: Device) -> Int? {
    let index = Int(device.index)
    return facts.deviceTemplate.isNew(index) ? signIns[index]?.user : index
  }

  /// Workstations of the site that are not silent: the labs' servers stay in the domain alone.
  private func isOn(_ device: Device) -> Bool {
    guard device.kind != .server else { return false }
    return device.traits.contains(.active) || !device.traits.contains(.client)
  }

  private func record(_ device: Device) -> MachineRecord {
    guard !machines.isEmpty else { return MachineRecord() }
    let isJoined = !device.traits.isDisjoint(with: [.entraJoined, .joined])
    let given = isJoined ? signIns[Int(device.index)]?.deviceName : nil
    return machines[(given ?? facts.deviceTemplate.name(of: device)).foldedASCII]
  }
}
