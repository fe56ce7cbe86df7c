/// What decides what clients do next, as it is between two changes: made once for many devices.
struct ClientConditions: Sendable {
  /// A deployed policy and who is meant.
  private struct Target: Sendable {
    let policy: CoManagementPolicy
    let deployed: VirtualInstant
    let isMember: @Sendable (Device) -> Bool
  }

  let facts: ScenarioFacts
  private let targets: [Target]
  private let notifications: [ClientNotification]
  private let connect: EntraConnect
  let isHybridJoinConfigured: Bool
  private let enrollment: EnrollmentSettings
  private let mdm: MobilityPolicy
  /// Numbers of the users whom the MDM scope takes; nil = everybody.
  private let users: Set<Int>?
  private let machines: MachineChanges
  private let directoryDevices: SparseTable<DirectoryDeviceChange>
  private let enrollmentWindow: Int64

  init(_ simulation: Simulation) {
    let state = simulation.state
    facts = state.facts
    notifications = state.policies.notifications
    connect = state.directory.connect
    isHybridJoinConfigured = simulation.isHybridJoinConfigured
    enrollment = state.directory.enrollment
    mdm = simulation.mobilityPolicies(.mdm)[0]
    users = simulation.usersInScope(mdm)
    machines = state.machines
    directoryDevices = state.directory.devices
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
    guard isOn(device) else { return nil }
    let candidates = [
      joinStep(after: instant, device, state), policyStep(after: instant, device, state),
      enrollmentStep(after: instant, device, state),
    ]
    return candidates.compactMap { $0 }.min { $0.time < $1.time }
  }

  /// Workstations of the site that are not silent: the labs' servers stay in the domain alone.
  private func isOn(_ device: Device) -> Bool {
    guard device.kind != .server, Int(device.index) < facts.deviceTemplate.count else {
      return false
    }
    return device.traits.contains(.active) || !device.traits.contains(.client)
  }

  private func record(_ device: Device) -> MachineRecord {
    machines.isEmpty ? MachineRecord() : machines[facts.deviceTemplate.name(of: device).foldedASCII]
  }
}

extension ClientConditions {
  /// Refused first, then known to Entra ID, then joined.
  private func joinStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState
  ) -> ClientEvent? {
    guard state.registered == nil, isHybridJoinConfigured else { return nil }
    if let refused = state.refused, state.synchronized == nil {
      return synchronization(of: device, after: max(refused, instant)).map {
        ClientEvent(time: $0, kind: .synchronized)
      }
    }
    return joinRun(after: instant, device).map {
      ClientEvent(time: $0, kind: state.refused == nil ? .joinRefused : .joined)
    }
  }

  /// When the task *Automatic-Device-Join* next does its work.
  private func joinRun(after instant: VirtualInstant, _ device: Device) -> VirtualInstant? {
    let task = record(device).tasks[TaskTemplate.automaticJoin.foldedASCII]
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
}

extension ClientConditions {
  /// The policies that the site has for a device, merged.
  func wantedPolicy(
    _ device: Device
  ) -> (flags: CoManagementFlags?, enrols: Bool, number: Int) {
    let meant = targets.filter { $0.isMember(device) }.map(\.policy)
    guard let newest = meant.map(\.id).max() else { return (nil, false, 0) }
    return (
      .merged(meant.map(\.flags)), meant.contains(where: \.enrolsAutomatically),
      newest - CoManagementPolicy.firstID
    )
  }

  private func policyStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState
  ) -> ClientEvent? {
    guard device.traits.contains(.client) else { return nil }
    let wanted = wantedPolicy(device)
    guard wanted.flags != state.flags || wanted.enrols != state.enrolsAutomatically else {
      return nil
    }
    return policyRequest(after: instant, device).map {
      ClientEvent(
        time: $0, kind: .policy(wanted.flags, enrols: wanted.enrols, number: wanted.number))
    }
  }

  /// When the client next asks for policy: by itself, or because somebody told it to.
  private func policyRequest(after instant: VirtualInstant, _ device: Device) -> VirtualInstant? {
    let agent = record(device).services["ccmexec"]
    guard agent?.status != .stopped else { return nil }
    let regular = facts.nextPolicyRequest(of: device, after: instant)
    let told = notifications.first {
      $0.time > instant && $0.devices.contains(Int(device.index))
    }
    return told.map { min($0.time, regular) } ?? regular
  }
}

extension ClientConditions {
  /// The timer, its tries, and the enrolment. [rules, D]
  private func enrollmentStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState
  ) -> ClientEvent? {
    guard state.enrolled == nil, device.traits.contains(.client) else { return nil }
    let mayEnrol =
      state.enrolsAutomatically && state.registered != nil && mayReachIntune(device)
    guard let timer = state.timer else {
      return mayEnrol ? queueing(after: instant, device) : nil
    }
    guard mayEnrol else {
      return policyRequest(after: instant, device).map { ClientEvent(time: $0, kind: .unqueued) }
    }
    if let failure = failure(of: device, state, at: instant) {
      if failure == state.failure { return nil }
      let attempt = EnrollmentAttempts(timer: timer).next(after: instant.adding(seconds: -1))
      return ClientEvent(time: attempt.adding(seconds: 1), kind: .failing(failure))
    }
    let answer = facts.draw(Stage.enrollmentAnswer.after.range, .enrollmentAnswers, of: device)
    let attempts = EnrollmentAttempts(timer: timer)
    let attempt = attempts.next(after: instant.adding(milliseconds: -answer))
    return ClientEvent(time: attempt.adding(milliseconds: answer), kind: .enrolled)
  }

  /// The client sets its timer when it looks at its policy: spread over the window while the
  /// setting is new, at once for devices that come later.
  private func queueing(
    after instant: VirtualInstant, _ device: Device
  ) -> ClientEvent? {
    let asked = policyRequest(after: instant.adding(milliseconds: -Self.applying), device)
    guard let looks = asked?.adding(milliseconds: Self.applying) else { return nil }
    let since = targets.filter { $0.policy.enrolsAutomatically && $0.isMember(device) }
      .map(\.deployed).min()
    let isNew = since.map { looks.milliseconds(since: $0) < enrollmentWindow } ?? true
    let window = isNew ? enrollmentWindow : Stage.lateEnrollment.delay
    let wait = facts.draw(0...window / 1_000, .enrollmentTimers, of: device) * 1_000
    let fires = max(looks.adding(seconds: 1), looks.adding(milliseconds: wait))
    return ClientEvent(time: looks, kind: .queued(fires: fires))
  }

  /// How long a client takes from its request until it acts on the policy. [domain/logs, 5]
  static let applying: Int64 = 7_000

  /// Whether the device's join information has an enrolment URL: its user is in the MDM scope.
  /// [R-70; domain/troubleshooting, 2]
  func mayReachIntune(_ device: Device) -> Bool {
    switch mdm.scope {
    case .none: false
    case .all: true
    case .selected: users?.contains(Int(device.index)) ?? false
    }
  }

  /// Why a try would fail now; nil = it would not.
  private func failure(
    of device: Device, _ state: ClientState, at instant: VirtualInstant
  ) -> EnrollmentFailure? {
    if mdm.discoveryURL != MobilityPolicy.intuneDiscoveryURL { return .notConfigured }
    if let change = directoryDevices[Int(device.index)],
      change.accountEnabled == false || change.isDeleted(since: state.registered)
    {
      return .authentication
    }
    if connect.hasDropped(device.office, at: instant, facts.description.seed) {
      return .authentication
    }
    if enrollment.isWindowsBlocked || !enrollment.allows(device.operatingSystem.build) {
      return .notSupported
    }
    if record(device).services["dmwappushservice"]?.startType == .disabled {
      return .pushServiceMissing
    }
    return nil
  }
}

/// When a client tries to enrol: when its timer fires and twice more, a quarter of an hour apart;
/// then again after the duration of the setting. [R-67; the last part is decided]
struct EnrollmentAttempts: Sendable {
  let timer: VirtualInstant

  private static let perRound = Int64(Stage.enrollmentTries.after.count)

  /// The first try after a moment.
  func next(after instant: VirtualInstant) -> VirtualInstant {
    instant < timer ? timer : attempt(count(through: instant))
  }

  /// The try of a number from 0.
  func attempt(_ number: Int64) -> VirtualInstant {
    timer.adding(
      milliseconds: number / Self.perRound * Stage.enrollmentTimer.delay
        + number % Self.perRound * Stage.enrollmentRetry.delay)
  }

  /// How many tries there are until a moment.
  func count(through instant: VirtualInstant) -> Int64 {
    guard instant >= timer else { return 0 }
    let age = instant.milliseconds(since: timer)
    let rest = age % Stage.enrollmentTimer.delay
    let inRound = min(Self.perRound, rest / Stage.enrollmentRetry.delay + 1)
    return age / Stage.enrollmentTimer.delay * Self.perRound + inRound
  }
}
