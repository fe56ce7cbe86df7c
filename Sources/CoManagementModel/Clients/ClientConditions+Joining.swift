extension ClientConditions {
  /// Refused first, then known to Entra ID, then joined; in a federated domain joined at
  /// once [R-150b]. A device that the client settings leave out does not try.
  func joinStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ record: MachineRecord
  ) -> ClientEvent? {
    guard state.registered == nil, !state.isEntraJoined, findsTenant(record) else { return nil }
    if let refused = state.refused, state.synchronized == nil {
      return synchronization(of: device, after: max(refused, instant)).map {
        ClientEvent(time: $0, kind: .synchronized)
      }
    }
    guard registration.registers(device),
      let allowed = registrationAllowed(after: instant, device, record),
      let run = joinRun(after: allowed, device, record)
    else { return nil }
    let isKnown = state.refused != nil || connect.isFederated || state.synchronized != nil
    return ClientEvent(time: run, kind: isKnown ? .joined : .joinRefused)
  }

  /// Whether a device finds the tenant: by what it was told itself, else by the forest's service
  /// connection point, and over a network that leads there.
  private func findsTenant(_ record: MachineRecord) -> Bool {
    guard facts.route(to: .registration, through: record.winHTTPProxy) == .open else {
      return false
    }
    guard let tenant = record.registry.joinTenant else { return isHybridJoinConfigured }
    return tenant == facts.tenantID
  }

  /// The moment itself, or when the client first asks for policy after its settings were changed.
  private func registrationAllowed(
    after instant: VirtualInstant, _ device: Device, _ record: MachineRecord
  ) -> VirtualInstant? {
    guard let changed = registration.changed, device.traits.contains(.client) else {
      return instant
    }
    return policyRequest(after: changed, device, record).map { max($0, instant) }
  }

  /// When the task *Automatic-Device-Join* next does its work.
  private func joinRun(
    after instant: VirtualInstant, _ device: Device, _ record: MachineRecord
  ) -> VirtualInstant? {
    let task = record.tasks[TaskTemplate.automaticJoin.foldedASCII]
    if let started = task?.lastRun?.adding(milliseconds: Self.joinDuration), started > instant {
      return started
    }
    if task?.isEnabled == false { return nil }
    return facts.lastJoinRun(index: UInt64(device.index), notAfter: instant)
      .adding(milliseconds: Stage.deviceRegistration.delay)
  }

  /// How long a registration takes that somebody starts. (design)
  static let joinDuration: Int64 = 2_000

  private func synchronization(
    of device: Device, after instant: VirtualInstant
  ) -> VirtualInstant? {
    guard !connect.leavesOut(device.office) else { return nil }
    let byHand = connect.startedByHand?.adding(milliseconds: Simulation.exportMilliseconds)
    if let byHand, byHand > instant { return byHand }
    guard connect.isScheduled else { return nil }
    return Simulation.regularSynchronization(notAfter: instant, facts.description.seed)
      .adding(milliseconds: Stage.directorySynchronization.delay)
  }

  /// Setup of a new Windows takes its time. (design)
  func upgradeStep(
    after instant: VirtualInstant, _ device: Device, _ record: MachineRecord
  ) -> ClientEvent? {
    guard !device.traits.isDisjoint(with: [.version1703, .version1709]),
      let started = record.upgradeStarted
    else { return nil }
    let over = started.adding(milliseconds: Stage.windowsSetup.delay)
    return over > instant ? ClientEvent(time: over, kind: .upgraded) : nil
  }
}
