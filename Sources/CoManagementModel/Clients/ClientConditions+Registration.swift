extension ClientConditions {
  /// What an installed client does next: it registers, then keeps in touch with its gateway.
  func clientStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ record: MachineRecord, _ setup: ClientSetup
  ) -> ClientEvent? {
    guard let reached = state.provisioning, let installed = reached.installed,
      record.services["ccmexec"]?.status != .stopped
    else { return nil }
    if reached.registered == nil {
      return registration(installed, after: instant, device, state, record, setup)
    }
    return contactChange(after: instant, device, state, record, setup)
  }

  /// The first try to register that comes to something else than those before it.
  private func registration(
    _ installed: VirtualInstant, after instant: VirtualInstant, _ device: Device,
    _ state: ClientState, _ record: MachineRecord, _ setup: ClientSetup
  ) -> ClientEvent? {
    let tries = RegistrationAttempts(of: device, installed: installed, record, facts)
    var attempt = tries.next(after: instant)
    for _ in 0..<Self.registrationsAhead {
      switch registrationOutcome(of: device, setup, state, record, at: attempt) {
      case .success(let isApproved):
        return ClientEvent(time: attempt, kind: .clientRegistered(isApproved: isApproved))
      case .failure(let failure) where failure != state.provisioning?.failure:
        return ClientEvent(time: attempt, kind: .registrationFailed(failure))
      case .failure: attempt = tries.next(after: attempt)
      }
    }
    return nil
  }

  /// So many tries are looked at for what time alone changes: a user who signs in, a certificate
  /// that comes. More than two days of tries.
  private static let registrationsAhead = 20

  /// Whether the site takes a client, and approves it: who has proved itself by Entra ID or by its
  /// domain. [domain/internet-devices, 8b; domain/troubleshooting, 43]
  private func registrationOutcome(
    of device: Device, _ setup: ClientSetup, _ state: ClientState, _ record: MachineRecord,
    at instant: VirtualInstant
  ) -> Result<Bool, ClientSetupFailure> {
    let isOut = isOnInternet(device, setup, record)
    guard setup.isAssigned(to: setups.siteCode, onInternet: isOut) else {
      return .failure(.wrongSiteCode)
    }
    switch admission(of: device, setup, state, record, at: instant) {
    case .failure(let failure): return .failure(failure)
    case .success(.device), .success(.user):
      return setups.knowsUsers(at: instant) ? .success(true) : .failure(.usersNotDiscovered)
    case .success(.domain): return .success(true)
    case .success(.siteToken): return .success(false)
    }
  }

  /// When a client's requests begin to fail at its gateway, or to get through again: seen at a
  /// request for policy.
  private func contactChange(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ record: MachineRecord, _ setup: ClientSetup
  ) -> ClientEvent? {
    guard isOnInternet(device, setup, record), let reached = state.provisioning else { return nil }
    func failure(at moment: VirtualInstant) -> GatewayFailure? {
      gatewayFailure(of: device, reached, setup, record, at: moment)
    }
    var from = instant
    // What is otherwise at the end of a day became so within it, and is found hour by hour.
    for day in 0..<Self.daysAhead {
      let end = instant.adding(milliseconds: Int64(day + 1) * .day)
      if day == 0 || failure(at: end) != reached.lost {
        while let moment = policyRequest(after: from, device, record), moment <= end {
          let failure = failure(at: moment)
          if failure != reached.lost {
            return ClientEvent(
              time: moment, kind: failure.map { .gatewayLost($0) } ?? .gatewayFound)
          }
          from = moment
        }
      }
      from = end
    }
    return nil
  }

  /// So many days are looked at for what time alone changes, such as the end of a certificate.
  private static let daysAhead = 400

  /// What stops a registered client at its gateway at a moment. A token of the site's own that was
  /// not renewed in time is over for good. [memdocs deploy-clients-cmg-token, Token renewal]
  func gatewayFailure(
    of device: Device, _ reached: ProvisioningState, _ setup: ClientSetup,
    _ record: MachineRecord, at instant: VirtualInstant
  ) -> GatewayFailure? {
    guard let line = setup.command, let address = setup.gatewayAddress else {
      return .nameNotResolved
    }
    if case .failure(let failure) = contact(address, line, device, record, at: instant),
      !reachesOther(line, device, reached, record, at: instant)
    {
      return failure
    }
    guard reached.authentication == .siteToken, let registered = reached.registered else {
      return nil
    }
    if reached.lost == .invalidToken { return .invalidToken }
    let last = ClientToken.renewal(registered: registered, notAfter: reached.lostSince ?? instant)
    return instant.milliseconds(since: last) < Stage.clientTokenLife.delay ? nil : .invalidToken
  }
}

extension ClientConditions {
  /// Whether a client reaches its site through another gateway than that of its line: one of which
  /// it learned a day before it lost the first, or that somebody wrote into its registry. [memdocs
  /// modify-cloud-management-gateway, configure-clients]
  private func reachesOther(
    _ line: ClientCommandLine, _ device: Device, _ reached: ProvisioningState,
    _ record: MachineRecord, at instant: VirtualInstant
  ) -> Bool {
    let told = record.registry.gatewayHosts
    let inTouch = reached.lostSince ?? instant
    return gateways.gateways.contains { gateway in
      let isLearned = gateway.created.adding(milliseconds: Stage.locationRequest.delay) <= inTouch
      guard isLearned || told.contains(where: { $0.equalsIgnoringASCIICase(gateway.name) }) else {
        return false
      }
      let answer = contact(gateway.clientAddress, line, device, record, at: instant)
      if case .success = answer { return true }
      return false
    }
  }
}

/// When a client that is not registered tries: at once, then after 1, 2, 4 ... minutes, and at
/// last about every four hours. (intervals as ClientIDManagerStartup.log has them: unverified)
struct RegistrationAttempts: Sendable {
  private let first: VirtualInstant

  /// From the installation on, and anew when the agent is started.
  init(
    of device: Device, installed: VirtualInstant, _ record: MachineRecord, _ facts: ScenarioFacts
  ) {
    let wait = facts.draw(Stage.registrationTry.after.range, .registrations, of: device)
    let started = record.services["ccmexec"]?.started ?? .earliest
    first = max(installed.adding(milliseconds: wait), started.adding(seconds: 20))
  }

  private static let longest: Int64 = 15_360_000

  /// The first try after a moment.
  func next(after instant: VirtualInstant) -> VirtualInstant {
    var (attempt, wait) = (first, Int64.minute)
    while attempt <= instant, wait < Self.longest {
      attempt = attempt.adding(milliseconds: wait)
      wait = min(2 * wait, Self.longest)
    }
    guard attempt <= instant else { return attempt }
    let passed = instant.milliseconds(since: attempt) / Self.longest + 1
    return attempt.adding(milliseconds: passed * Self.longest)
  }

  /// Seconds until the next try after one of a number, from 1.
  static func wait(after number: Int) -> Int64 {
    min(.minute << Int64(min(max(number, 1) - 1, 20)), longest) / 1_000
  }
}

/// The token that the site gave to a client: renewed once a month, good for 90 days.
enum ClientToken {
  /// When it was last renewed, not after a moment; or made.
  static func renewal(
    registered: VirtualInstant, notAfter instant: VirtualInstant
  ) -> VirtualInstant {
    let age = max(0, instant.milliseconds(since: registered))
    let period = Stage.clientTokenRenewal.delay
    return registered.adding(milliseconds: age / period * period)
  }
}
