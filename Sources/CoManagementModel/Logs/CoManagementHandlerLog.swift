/// Writes CoManagementHandler.log of a client from what happened to it: lines and their order are
/// those of [domain/logs, 3]; polls that change nothing are worked out from the clock.
struct CoManagementHandlerLog {
  /// How far back the file reaches at least, and how much is cut from it at a time. (design; 15
  /// days are about 250,000 bytes)
  private static let (reach, cut): (Int64, Int64) = (8 * .day, 7 * .day)

  let machine: MachineView
  let device: Device
  private var written: [ClientLogLine] = []
  let start: VirtualInstant
  private let requests: [VirtualInstant]

  init(_ machine: MachineView, _ device: Device) {
    self.machine = machine
    self.device = device
    start = machine.readAt.adding(milliseconds: -Self.reach).roundedDown(to: Self.cut)
    requests = machine.policyRequests(since: start)
  }

  /// All lines until now, in the order of time.
  mutating func lines() -> [ClientLogLine] {
    var state = ClientState()
    let events = machine.clientEvents
    for (place, event) in events.enumerated() {
      write(event, after: state)
      state.apply(event)
      let end = place + 1 < events.count ? events[place + 1].time : machine.readAt
      writePolls(from: event.time, to: end, state)
    }
    writeAttempts(events)
    let ordered = written.enumerated().sorted {
      ($0.element.time, $0.offset) < ($1.element.time, $1.offset)
    }
    return ordered.map(\.element).filter { $0.time <= machine.readAt && $0.time >= start }
  }

  mutating func write(
    _ message: String, at time: VirtualInstant, _ kind: ClientLogLine.Kind = .information
  ) {
    written.append(
      ClientLogLine(
        time: time, component: "CoManagementHandler", kind: kind,
        thread: machine.logThread("CoManagementHandler"), message: message))
  }

  mutating func write(_ messages: [String], at time: VirtualInstant) {
    for (place, message) in messages.enumerated() {
      write(message, at: time.adding(milliseconds: Int64(place) * 16))
    }
  }
}

extension CoManagementHandlerLog {
  static let notEnrolled = "Device is not MDM enrolled yet. All workloads are managed by SCCM."
  static let unchanged = "State ID and report detail hash are not changed. No need to resend."
  static let otherVendor =
    "This device is enrolled to an unexpected vendor, it will be set in co-existence mode."
  static let noInstance = "Expected MDM_ConfigSetting instance is missing"
  static let noURL = "Mdm Enrollment Url has not yet been configured."
  static let changed = "StateID or report hash is changed. Sending up the report for state 107"

  private mutating func write(_ event: ClientEvent, after state: ClientState) {
    switch event.kind {
    case .policy(let policy):
      let applied = event.time.adding(milliseconds: ClientConditions.applying - 700)
      writePolicy(policy.flags, enrols: policy.enrols, policy.number, at: applied, after: state)
    case .queued(let fires):
      let local = CivilTime(fires, offsetMinutes: machine.utcOffsetMinutes)
      var lines = [
        "Successfully queued MDM auto enrollment", Self.notEnrolled, "Device is not provisioned",
      ]
      if !isUserSignedIn(at: event.time) { lines.append(Self.noInstance) }
      lines.append("Queuing enrollment timer to fire at \(local.monthDayYearTime)")
      write(lines, at: event.time)
    case .unqueued: writeUnqueued(at: event.time, state)
    case .enrolled(let route):
      // What happened before the client came is not in its log.
      guard !machine.isOnInternet || state.provisioning?.installed != nil else { return }
      writeEnrolled(route, at: event.time)
    case .coexisting(true): write(Self.otherVendor, at: event.time, .warning)
    default: break
    }
  }

  /// [domain/logs, 3.1 and 3.2]
  private mutating func writePolicy(
    _ flags: CoManagementFlags?, enrols: Bool, _ number: Int, at time: VirtualInstant,
    after state: ClientState
  ) {
    func merged(_ setting: String, _ value: String) -> [String] {
      [
        "Getting/Merging value for setting 'CoManagementSettings_\(setting)'",
        "Merged value for setting 'CoManagementSettings_\(setting)' is '\(value)'",
      ]
    }
    guard let flags else {
      return write(merged("Allow", "false") + [Self.changed], at: time)
    }
    let guid = StableGUID(
      seed: machine.seed, kind: .configurationPolicy, index: UInt64(number))
    let scope = "ScopeId_\(guid.uppercased)/ConfigurationPolicy_\(guid)"
    var lines = ["Processing GET for assignment (\(scope) : 1)"]
    lines += merged("AutoEnroll", enrols ? "true" : "false")
    lines += merged("Capabilities", String(flags.rawValue)) + merged("Allow", "true")
    let old = state.flags ?? .enabled
    lines.append(
      "New merged workloadflags value with co-management max capabilities "
        + "'\(CoManagementFlags.maximum.rawValue)' is '\(flags.rawValue)'")
    lines.append("Merging workload flags \(old.rawValue) with \(flags.rawValue)")
    write(lines, at: time)
    let after = time.adding(milliseconds: 200)
    if state.enrolled != nil {
      let known = ["Device is already enrolled with MDM", "Device Provisioned"]
      let isFirst = machine.isOnInternet && state.flags == nil
      return write((isFirst ? known : []) + [Self.changed], at: after)
    }
    write(Self.notEnrolled, at: after)
    guard !enrols else { return }
    let expected = "Co-management is disabled but expected to be enabled."
    write(expected, at: after.adding(milliseconds: 16), .warning)
    write(Self.unchanged, at: after.adding(milliseconds: 32))
  }

  /// What the timer waited for went away, before it fired or while it did.
  private mutating func writeUnqueued(at time: VirtualInstant, _ state: ClientState) {
    var lines = state.isCoexisting || !state.enrolsAutomatically ? [] : [Self.noURL]
    if let timer = state.timer, EnrollmentAttempts(timer: timer).isAttempt(time) {
      lines.insert("Enrollment randomization timer fired", at: 0)
    }
    write(lines + [Self.notEnrolled], at: time)
  }

  /// [domain/logs, 3.3, from line 6 on]; by group policy it was not the client that enrolled it.
  private mutating func writeEnrolled(_ route: EnrollmentRoute, at time: VirtualInstant) {
    if route != .groupPolicy { write("MDM enrollment succeeded", at: time) }
    write("Enrollment type: 6", at: time.adding(seconds: 1))
    let provisioned = time.adding(milliseconds: machine.facts.provisioningDelay(of: device))
    write(
      [
        "Intune SA Account ID retrieved: '\(StableGUID(seed: machine.seed, kind: .intuneAccount))'",
        "Device is provisioned", Self.changed,
      ], at: provisioned)
  }

  /// What a policy request without news leaves.
  private mutating func writePolls(
    from: VirtualInstant, to end: VirtualInstant, _ state: ClientState
  ) {
    guard state.flags != nil else { return }
    for request in requests where request > from && request < end {
      write(quiet(at: request, state), at: request)
    }
  }

  private func quiet(at poll: VirtualInstant, _ state: ClientState) -> [String] {
    let (notEnrolled, unchanged) = (Self.notEnrolled, Self.unchanged)
    if state.isCoexisting { return [Self.otherVendor, unchanged] }
    if let enrolled = state.enrolled {
      let delay = machine.facts.provisioningDelay(of: device)
      let isProvisioned = poll.milliseconds(since: enrolled) >= delay
      return (isProvisioned ? [] : ["Device is not provisioned"]) + [
        "Co-mgmt workloads flag is compliant", "Machine is already enrolled with MDM", unchanged,
      ]
    }
    guard state.enrolsAutomatically else { return [notEnrolled, unchanged] }
    if state.isScheduled(at: poll) {
      return ["Enrollment timer already set for enrollment, no need to re-randomize", unchanged]
    }
    return state.timer == nil ? [Self.noURL, notEnrolled] : [notEnrolled, unchanged]
  }
}
