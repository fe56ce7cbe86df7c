/// How far a device has come on the way into co-management at one moment.
struct ClientState: Sendable, Hashable {
  /// When it last was refused because Entra ID did not know it; nil once it is joined.
  var refused: VirtualInstant?
  /// When its computer object came to Entra ID; nil before, and once it is joined.
  var synchronized: VirtualInstant?
  /// When it registered with Entra ID; nil while it is not joined there.
  var registered: VirtualInstant?
  /// When it last registered, also if it has left since.
  var lastRegistered: VirtualInstant?
  /// Since when Entra ID has its object.
  var objectSince: VirtualInstant?
  /// How many times it left: each join makes a certificate of its own.
  var departures = 0
  /// The merged flags of its policies; nil without a policy.
  var flags: CoManagementFlags?
  /// Whether a policy lets it enrol by itself.
  var enrolsAutomatically = false
  /// When the policies last changed.
  var policyChanged: VirtualInstant?
  /// Since when it has any policy.
  var policySince: VirtualInstant?
  /// When the timer for enrolment fires, or fired.
  var timer: VirtualInstant?
  /// Why its tries fail, since when.
  var failure: EnrollmentFailure?
  var failingSince: VirtualInstant?
  /// When Intune took it; nil while it is not enrolled.
  var enrolled: VirtualInstant?
  /// Whose word it enrolled by.
  var route: EnrollmentRoute?
  /// When it last lost its enrolment; nil if it never did, or enrolled again.
  var unenrolled: VirtualInstant?
  /// Whether it is joined to Entra ID and no longer in the domain.
  var isEntraJoined = false
  /// Why the tries of group policy fail.
  var policyFailure: EnrollmentFailure?
  /// Whether the client knows that another service manages it.
  var isCoexisting = false
  /// How far setup, installation and registration have come; nil for a device that the lab began
  /// with and to which nothing of it has happened.
  var provisioning: ProvisioningState?

  /// The same after something happened.
  mutating func apply(_ event: ClientEvent) {
    switch event.kind {
    case .joinRefused: refused = event.time
    case .synchronized: (synchronized, objectSince) = (event.time, event.time)
    case .joined:
      (registered, lastRegistered) = (event.time, event.time)
      (refused, synchronized) = (nil, nil)
      objectSince = objectSince ?? event.time
    case .entraJoined:
      (registered, lastRegistered, objectSince) = (event.time, event.time, event.time)
      (refused, synchronized, isEntraJoined) = (nil, nil, true)
      departures += 1
    case .left:
      (refused, synchronized, registered) = (nil, nil, nil)
      departures += 1
    case .policy(let policy):
      if policy.flags == nil { policySince = nil } else if flags == nil { policySince = event.time }
      (flags, enrolsAutomatically, policyChanged) = (policy.flags, policy.enrols, event.time)
    case .queued(let fires): (timer, failure, failingSince) = (fires, nil, nil)
    case .unqueued: (timer, failure, failingSince) = (nil, nil, nil)
    case .failing(let failure): (self.failure, failingSince) = (failure, event.time)
    case .policyTriesFailing(let failure): policyFailure = failure
    case .enrolled(let route):
      (timer, failure, failingSince, enrolled) = (nil, nil, nil, event.time)
      (self.route, policyFailure, unenrolled) = (route, nil, nil)
      provisioning?.refusal = nil
      provisioning?.refused = nil
    case .unenrolled: (enrolled, route, unenrolled) = (nil, nil, event.time)
    case .upgraded, .proKeyEntered: break
    case .coexisting(let isCoexisting): self.isCoexisting = isCoexisting
    default: applyProvisioning(event)
    }
  }
}

extension ClientState {
  /// Whether the timer is set and has not fired yet. [domain/site-and-portal, EnrollmentScheduled]
  func isScheduled(at now: VirtualInstant) -> Bool {
    timer.map { $0 > now } ?? false
  }

  /// Whether it waits for its user to sign in. [domain/site-and-portal, PendingLogon]
  var isPendingLogon: Bool { failure == .signInNeeded }
}

extension ScenarioFacts {
  /// When hybrid join and co-management were set up in labs that begin with them.
  var coManagementBegan: VirtualInstant { description.clock.adding(milliseconds: -110 * .day) }

  /// A device as the scenario has it: those of the site that are workstations are hybrid joined and
  /// have the policy for production where the lab begins with co-management; those of Intune
  /// alone are joined there, or registered.
  func initialState(of device: Device) -> ClientState {
    var state = ClientState()
    guard device.traits.contains(.joined) || device.traits.contains(.enrolled) else { return state }
    let isOfSite = Int(device.index) < deviceTemplate.count
    let wait = draw(.hour...(.day), .machineRegistration, of: device) / 1_000 * 1_000
    if device.traits.contains(.enrolled) {
      let age = draw(5 * .day...100 * .day, .enrolment, of: device)
      let enrolled = description.clock.adding(milliseconds: -age / 1_000 * 1_000)
      state.enrolled = enrolled
      state.registered = enrolled.adding(milliseconds: -wait)
    } else {
      state.registered = coManagementBegan.adding(milliseconds: wait)
    }
    (state.lastRegistered, state.objectSince) = (state.registered, state.registered)
    if isOfSite, device.traits.contains(.client) {
      let asked = nextPolicyRequest(of: device, after: coManagementBegan)
      state.flags = .enabled
      state.policySince = asked
      state.policyChanged = state.enrolled.map { max(asked, $0.adding(milliseconds: -wait / 2)) }
      state.enrolsAutomatically = state.enrolled != nil
    }
    return state
  }

  /// A random number of a device.
  func draw(
    _ range: ClosedRange<Int64>, _ purpose: RandomPurpose, of device: Device
  ) -> Int64 {
    RandomStream.draw(
      range, seed: description.seed, purpose: purpose, index: UInt64(device.index))
  }

  /// When a client next asks for policy by itself.
  func nextPolicyRequest(of device: Device, after instant: VirtualInstant) -> VirtualInstant {
    last(.policyRequest, number: 0, of: device, notAfter: instant)
      .adding(milliseconds: Stage.policyRequest.delay)
  }

  /// When the task *Automatic-Device-Join* last ran by its schedule, at that moment or before.
  /// [R-150a]
  func lastJoinRun(index: UInt64, notAfter instant: VirtualInstant) -> VirtualInstant {
    let period = Stage.deviceRegistration.delay
    let phase = RandomStream.draw(
      0...period / 1_000 - 1, seed: description.seed, purpose: .machineRegistration, index: index)
    let age = (instant.milliseconds - phase * 1_000) % period
    return instant.adding(milliseconds: age < 0 ? -age - period : -age)
  }

  /// How long the site takes to know what a client has reported. [domain/logs, 9]
  func reportDelay(of device: Device) -> Int64 {
    draw(Stage.stateReported.after.range, .stateReports, of: device)
  }

  /// How long after the enrolment Intune provisions a device for co-management. [domain/logs, 3.3]
  func provisioningDelay(of device: Device) -> Int64 {
    draw(Stage.provisioned.after.range, .provisioning, of: device)
  }
}
