extension ClientConditions {
  /// What ccmsetup and the client that it installs do next. [domain/internet-devices, 8b]
  func clientSetupStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ record: MachineRecord
  ) -> ClientEvent? {
    guard let reached = state.provisioning, let setup = reached.setup,
      let began = reached.setupBegan
    else { return nil }
    guard reached.isRunning else {
      return clientStep(after: instant, device, state, record, setup)
    }
    if setup.isRemoval {
      let length = facts.draw(Stage.clientRemoval.after.range, .clientRemovals, of: device)
      return ClientEvent(time: began.adding(milliseconds: length), kind: .clientRemoved)
    }
    let isOut = isOnInternet(device, setup, record)
    if let refusal = setup.refusal(siteCode: setups.siteCode, onInternet: isOut) {
      return ClientEvent(time: began.adding(seconds: 2), kind: .clientSetupFailed(refusal))
    }
    if reached.source != nil {
      return contentStep(after: instant, device, state, record, setup)
    }
    return setupTry(of: setup, began: began, after: instant, device, state, record)
  }

  /// Whether a client talks to its site over the internet: outside the organization's network, or
  /// where it is told to do so always.
  func isOnInternet(_ device: Device, _ setup: ClientSetup, _ record: MachineRecord) -> Bool {
    device.isOutside(facts) || setup.command?.property("CCMALWAYSINF") == "1"
      || record.registry.isAlwaysOnInternet
  }

  /// Download and installation.
  private func installationTime(
    of device: Device, from source: ClientContentSource, _ record: MachineRecord,
    _ setup: ClientSetup
  ) -> Int64 {
    let length = facts.draw(Stage.clientInstallation.after.range, .clientInstallations, of: device)
    // What comes through management point and connection point takes longer. (design)
    let isFast = source == .gateway || !isOnInternet(device, setup, record)
    return isFast ? length : length + length / 2
  }

  /// The first try that comes to something else than those before it; at the end of all of them
  /// setup gives up.
  private func setupTry(
    of setup: ClientSetup, began: VirtualInstant, after instant: VirtualInstant, _ device: Device,
    _ state: ClientState, _ record: MachineRecord
  ) -> ClientEvent? {
    let period = setup.retryMinutes * .minute
    let first = began.adding(milliseconds: Stage.clientSetupBegins.delay)
    let end = began.adding(milliseconds: setup.timeoutMinutes * .minute)
    let passed = instant.milliseconds(since: first)
    var attempt = passed < 0 ? first : first.adding(milliseconds: (passed / period + 1) * period)
    let held = state.provisioning?.held
    while attempt < end {
      switch admission(of: device, setup, state, record, at: attempt) {
      case .success(let authentication):
        let source = contentSource(for: device, setup, record, at: attempt)
        return ClientEvent(time: attempt, kind: .clientSetupAdmitted(authentication, source))
      case .failure(let failure) where failure.isFinal:
        return ClientEvent(time: attempt, kind: .clientSetupFailed(failure))
      case .failure(let failure) where failure != held:
        return ClientEvent(time: attempt, kind: .clientSetupHeld(failure))
      case .failure: attempt = attempt.adding(milliseconds: period)
      }
    }
    guard let held else { return nil }
    return ClientEvent(time: max(end, instant.adding(seconds: 1)), kind: .clientSetupFailed(held))
  }

  /// The installation, once the client's package is found: a gateway that is to have it is asked
  /// for four hours, then the management point. [memdocs deploy-clients-cmg-azure]
  private func contentStep(
    after instant: VirtualInstant, _ device: Device, _ state: ClientState,
    _ record: MachineRecord, _ setup: ClientSetup
  ) -> ClientEvent? {
    guard let reached = state.provisioning, let source = reached.source,
      let admitted = reached.admitted, let authentication = reached.authentication
    else { return nil }
    if let found = reached.contentFound {
      let length = installationTime(of: device, from: source, record, setup)
      return ClientEvent(time: found.adding(milliseconds: length), kind: .clientInstalled)
    }
    let period = setup.retryMinutes * .minute
    let end = admitted.adding(milliseconds: Stage.cloudContentTries.delay)
    var attempt = admitted.adding(
      milliseconds: (max(0, instant.milliseconds(since: admitted)) / period + 1) * period)
    while attempt < end {
      if contentSource(for: device, setup, record, at: attempt) == .gateway {
        return ClientEvent(time: attempt, kind: .clientSetupAdmitted(authentication, .gateway))
      }
      attempt = attempt.adding(milliseconds: period)
    }
    return ClientEvent(
      time: max(end, instant.adding(seconds: 1)),
      kind: .clientSetupAdmitted(authentication, .managementPoint))
  }

  /// Where setup finds the client's package.
  private func contentSource(
    for device: Device, _ setup: ClientSetup, _ record: MachineRecord, at instant: VirtualInstant
  ) -> ClientContentSource {
    guard isOnInternet(device, setup, record), let line = setup.command,
      let address = setup.gatewayAddress,
      case .success(let gateway) = contact(address, line, device, record, at: instant)
    else { return .managementPoint }
    return setups.source(at: gateway, instant)
  }
}

extension ClientConditions {
  /// Whether the site lets a setup in, and by what; over the gateway of its line, or on the
  /// intranet at the management point itself. [domain/internet-devices, 2 and 8b]
  func admission(
    of device: Device, _ setup: ClientSetup, _ state: ClientState, _ record: MachineRecord,
    at instant: VirtualInstant
  ) -> Result<ClientAuthentication, ClientSetupFailure> {
    if !device.traits.isDisjoint(with: [.version1703, .version1709]) {
      return .failure(.prerequisite)
    }
    guard isOnInternet(device, setup, record) else { return .success(.domain) }
    if isHybridJoinUnderWay(device, state) {
      return .failure(.hybridJoin)
    }
    guard let line = setup.command, let address = setup.gatewayAddress else {
      return .failure(.badLine)
    }
    if case .failure(let failure) = contact(address, line, device, record, at: instant) {
      return .failure(.gateway(failure))
    }
    if let token = line.parameter("regtoken")?.value {
      return setups.accepts(token, at: instant)
        ? .success(.siteToken) : .failure(.registrationToken)
    }
    guard setups.clientApplication != nil else { return .failure(.tenantUnknown) }
    guard setups.agrees(with: line),
      let authentication = entraToken(of: device, state, record, at: instant)
    else { return .failure(.noToken) }
    return .success(authentication)
  }

  /// What stops a device at the gateway, or nothing.
  func contact(
    _ address: String, _ line: ClientCommandLine, _ device: Device, _ record: MachineRecord,
    at instant: VirtualInstant
  ) -> Result<CloudGateway, GatewayFailure> {
    gateways.contact(
      address, from: device, record, at: instant,
      checksRevocation: !line.hasParameter("NoCRLCheck"))
  }

  /// A device that Windows joins to the domain while it is set up, until that is over.
  private func isHybridJoinUnderWay(_ device: Device, _ state: ClientState) -> Bool {
    signIns[Int(device.index)]?.isHybridJoin == true && state.provisioning?.statusPage == nil
  }

  /// The token of Entra ID that setup or client gets: the device's own, else that of the user who
  /// is signed in. Without the certificate of the join nobody's. [domain/internet-devices, 8b]
  func entraToken(
    of device: Device, _ state: ClientState, _ record: MachineRecord, at instant: VirtualInstant
  ) -> ClientAuthentication? {
    guard let registered = state.registered, !device.traits.contains(.personal),
      isUsable(device, state)
    else { return nil }
    if let cleared = record.keysCleared, cleared > registered { return nil }
    if facts.route(to: .signIn, through: record.winHTTPProxy) == .open { return .device }
    guard isUserThere(device, state, record, at: instant) else { return nil }
    let user = user(of: device) ?? Int(device.index)
    switch userTokens?.failure(userOfDeviceAt: user) {
    case nil, .userLicense: return .user
    default: return nil
    }
  }

  /// Whether somebody is signed in: who set the device up, for a working day, then at the hours of
  /// the user. (design)
  private func isUserThere(
    _ device: Device, _ state: ClientState, _ record: MachineRecord, at instant: VirtualInstant
  ) -> Bool {
    if let signedIn = state.provisioning?.signedIn, record.signedOut ?? .earliest < signedIn,
      instant >= signedIn, instant.milliseconds(since: signedIn) < 8 * .hour
    {
      return true
    }
    return UserSessions(facts, of: device, signedOut: record.signedOut).began(at: instant) != nil
  }
}
