extension Simulation {
  /// `dsregcmd /join`, as the task *Automatic-Device-Join* runs it: the device tries to register
  /// now. Nothing to do where it is joined.
  public mutating func joinDirectory(_ machine: String) throws(MachineRejection) {
    guard let view = self.machine(named: machine) else { throw .taskNotFound }
    guard view.joinState == .domainJoined else { return }
    let moment = now
    changeTask(TaskTemplate.automaticJoin, on: view) {
      $0.lastRun = moment
      $0.stopped = nil
    }
  }

  /// `dsregcmd /leave`: the registration and its certificate go; the next run of the task makes new
  /// ones. Nothing to do where the device is not hybrid joined.
  public mutating func leaveDirectory(_ machine: String) {
    guard let view = self.machine(named: machine), let client = view.client,
      view.joinState == .hybridJoined
    else { return }
    var history = client.history ?? ClientHistory()
    history.append(ClientEvent(time: now, kind: .left))
    let changed = history
    change { state in
      state.devices.setHistory(
        changed, at: Int(client.device.index), template: state.facts.deviceTemplate)
      // Whatever was due for it no longer is.
      state.agenda.conditions = 0
    }
  }

  /// A policy request that the client itself was told to make, on the machine. Says whether its
  /// agent runs.
  @discardableResult
  public mutating func requestPolicy(onMachine machine: String) -> Bool {
    guard let view = self.machine(named: machine), let client = view.client,
      view.service(named: "CcmExec")?.status == .running
    else { return false }
    var told = DeviceSet(capacity: state.facts.deviceTemplate.totalCount)
    told.insert(Int(client.device.index))
    let time = now.adding(milliseconds: Stage.triggeredRequest.delay)
    change { $0.policies.notifications.append(ClientNotification(time: time, devices: told)) }
    return true
  }
}

extension MachineView {
  /// `ClientHealthStatus`: 1 installed, 2 registered, 4 passed its check. [R-103; domain/client, 3]
  public var clientHealth: Int? {
    guard isEnrolled, let device else { return nil }
    if let reached = state.provisioning, reached.setup != nil { return health(reached) }
    guard hasClient else { return nil }
    let registered = device.traits.contains(.approved) ? 2 : 0
    return 1 | registered | (device.traits.contains(.healthy) ? 4 : 0)
  }

  /// The same of a client that came during the lab: 1 installed, 5 no evaluation yet, 7 healthy,
  /// 8 installation failed, 16 the management point is not reached. [domain/internet-devices, 9]
  private func health(_ reached: ProvisioningState) -> Int? {
    guard hasClient else { return reached.failure == nil ? nil : 8 }
    if reached.lost != nil { return 16 }
    guard reached.registered != nil else { return 1 }
    return state.policySince == nil ? 5 : 7
  }

  /// When the client last took its hardware inventory; nil where the site does not know it.
  public var lastHardwareInventory: VirtualInstant? { last(.hardwareInventory, number: 2) }

  /// When the client last sent its discovery data.
  public var lastHeartbeat: VirtualInstant? { last(.heartbeat, number: 1) }

  private func last(_ stage: Stage, number: UInt64) -> VirtualInstant? {
    guard hasClient, let device else { return nil }
    return facts.last(stage, number: number, of: device, notAfter: lastPolicyRequest ?? readAt)
  }

  /// When it last spoke with Intune; nil where it is not enrolled.
  public var lastSession: VirtualInstant? { isEnrolled ? tenantDevice?.lastCheckIn : nil }

  /// `ClientHealthLastSyncTime`, `2026-11-23T08:00:00Z`: with each request for policy (design).
  public var clientHealthTime: String? {
    guard clientHealth != nil else { return nil }
    return lastPolicyRequest.map { CivilTime($0).universalText }
  }

  /// Where the client lets Windows look for updates; nil where Intune has the say.
  /// [domain/client, 3]
  public var updateServer: String? {
    guard hasClient, role == .workstation, let device else { return nil }
    let owner = state.ownership(device, facts).owner(of: .windowsUpdatePolicies)
    return owner == .intune ? nil : "http://\(managementPoint):8530"
  }

  /// What the client has reported last, as a state message of topic 810; nil without the policy.
  /// [domain/client, 4]
  public var stateDetails: String? {
    guard hasClient, let flags = state.flags else { return nil }
    let time = state.timer.map { CivilTime($0).universalText } ?? ""
    return "<ClientCoManagementMessage MDMEnrollment=\"\(isEnrolled ? 1 : 0)\" "
      + "ServiceUri=\"\(isEnrolled ? MobilityPolicy.intuneDiscoveryURL : "")\" "
      + "ScheduledEnrollTime=\"\(time)\" WorkloadFlags=\"\(flags.rawValue)\" />"
  }
}
