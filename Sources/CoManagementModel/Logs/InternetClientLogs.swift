/// Writes what the logs of a client say of its start, its registration and its gateway: for clients
/// that were installed during the lab. [domain/internet-devices, 8b; domain/logs, 6]
struct InternetClientLogs {
  let machine: MachineView
  private let events: [ClientEvent]
  private let reached: ProvisioningState
  private let gateway: GatewayAddress?
  private let setups: ClientSetupConditions?

  /// nil for a client that the lab began with.
  init?(_ machine: MachineView) {
    guard let reached = machine.state.provisioning, reached.installed != nil else { return nil }
    self.machine = machine
    self.reached = reached
    let installed = reached.installed ?? .earliest
    events = machine.clientEvents.filter { $0.time >= installed }
    gateway = machine.joinState.isDomainJoined ? nil : reached.setup?.gateway
    setups = machine.world.map { ClientSetupConditions($0) }
  }

  private func lines(
    _ component: String, at time: VirtualInstant, _ messages: [String], every step: Int64 = 31,
    _ kind: ClientLogLine.Kind = .information
  ) -> [ClientLogLine] {
    messages.enumerated().map { place, message in
      ClientLogLine(
        time: time.adding(milliseconds: Int64(place) * step), component: component, kind: kind,
        thread: machine.logThread(component), message: message)
    }
  }

  private var clientID: String { "GUID:\(machine.clientID?.uppercased ?? "")" }

  private func told(_ lines: [ClientLogLine]) -> [ClientLogLine] {
    lines.enumerated()
      .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element).filter { $0.time <= machine.readAt }
  }

  /// When the client tried to register, up to now.
  private var attempts: [VirtualInstant] {
    guard let installed = reached.installed, let device = machine.device else { return [] }
    let tries = RegistrationAttempts(
      of: device, installed: installed, machine.record, machine.facts)
    let end = reached.registered ?? machine.readAt
    var found: [VirtualInstant] = []
    var attempt = tries.next(after: installed)
    while attempt <= end, found.count < 200 {
      found.append(attempt)
      attempt = tries.next(after: attempt)
    }
    return found
  }

  /// Why tries at a moment failed, as far as an event says so.
  private func failure(at instant: VirtualInstant) -> ClientSetupFailure? {
    var found: ClientSetupFailure?
    for event in events where event.time <= instant {
      switch event.kind {
      case .registrationFailed(let failure): found = failure
      case .clientRegistered: found = nil
      default: break
      }
    }
    return found
  }
}

extension InternetClientLogs {
  /// ClientIDManagerStartup.log.
  var registrationLines: [ClientLogLine] {
    guard let installed = reached.installed else { return [] }
    let component = "ClientIDManagerStartup"
    var found = lines(
      component, at: installed.adding(seconds: 4),
      [
        "[----- STARTUP -----]", "Machine: \(machine.name)",
        "AADJoinStatusTask: Client hasn't been registered yet.",
        "RegEndPoint: Event notification: CCM_RemoteClient_Reassigned",
      ])
    let isAssigned = failure(at: machine.readAt) != .wrongSiteCode
    if isAssigned {
      found += lines(
        component, at: installed.adding(seconds: 6),
        [
          "RegEndPoint: Received notification for site assignment change from '<none>' to "
            + "'\(machine.siteCode)'."
        ])
    }
    for (place, attempt) in attempts.enumerated() where isAssigned {
      found += attemptLines(number: place + 1, at: attempt)
    }
    for event in events {
      if case .clientRegistered(let isApproved) = event.kind {
        found += registeredLines(isApproved: isApproved, at: event.time)
      }
      if event.kind == .clientApproved {
        found += lines(component, at: event.time.adding(seconds: 40), [registered(status: 1)])
      }
    }
    return told(found + tokenRenewals)
  }

  private func registered(status: Int) -> String {
    "[RegTask] - Client is registered. Server assigned ClientID is \(clientID). Approval status "
      + String(status)
  }

  private func attemptLines(number: Int, at time: VirtualInstant) -> [ClientLogLine] {
    let component = "ClientIDManagerStartup"
    var messages = [
      "[RegTask] - Starting registration, attempt \(number).",
      "[RegTask] - Client is not registered. Sending registration request for \(clientID) ...",
    ]
    switch reached.authentication {
    case .device, .user: messages.append("Registering client using AAD auth.")
    case .siteToken: messages.append("Registering client using bulk registration token.")
    case .domain, nil: break
    }
    let sent = lines(component, at: time.adding(milliseconds: -1_500), messages)
    guard time != reached.registered, let failure = failure(at: time) else { return sent }
    let wait = RegistrationAttempts.wait(after: number)
    return sent
      + lines(
        component, at: time,
        [
          "[RegTask] - Failed to send registration request message. Error: \(failure.hexadecimal)"
        ], .error)
      + lines(
        component, at: time.adding(milliseconds: 60),
        ["[RegTask] - Sleeping for \(wait) seconds ..."])
  }

  private func registeredLines(isApproved: Bool, at time: VirtualInstant) -> [ClientLogLine] {
    let status: Int
    switch reached.authentication {
    case .device, .user: status = isApproved ? 3 : 0
    default: status = isApproved ? 1 : 0
    }
    var messages = [registered(status: status)]
    if let gateway {
      messages += [
        "Getting CCM Token from STS server '\(gateway.tokenAddress)'",
        "Getting CCM Token from https://\(gateway.tokenAddress)/CCM_STS", cached(at: time),
      ]
    }
    return lines("ClientIDManagerStartup", at: time, messages, every: 220)
  }

  private func cached(at time: VirtualInstant) -> String {
    let expires = CivilTime(time.adding(milliseconds: Stage.tokenLife.delay)).monthDayYearTime
    return "Cached encrypted token for 'S-1-5-18'. Will expire at '\(expires)'"
  }

  /// The site's own token is renewed once a month. (words: design)
  private var tokenRenewals: [ClientLogLine] {
    guard reached.authentication == .siteToken, let registered = reached.registered else {
      return []
    }
    let period = Stage.clientTokenRenewal.delay
    let end = reached.lostSince ?? machine.readAt
    let count = max(0, end.milliseconds(since: registered) / period)
    return (0...count).flatMap { number in
      let time = registered.adding(milliseconds: number * period + 2_000)
      let over = CivilTime(time.adding(milliseconds: Stage.clientTokenLife.delay)).monthDayYearTime
      return lines(
        "ClientIDManagerStartup", at: time,
        ["Client authentication token received from the site. Will expire at '\(over)'"])
    }
  }

  /// ADALOperationProvider.log: at each try to register, and for each token of the site's.
  var tokenLines: [ClientLogLine] {
    guard let setups, let authentication = reached.authentication,
      authentication == .device || authentication == .user
    else { return [] }
    let isOfDevice = authentication == .device
    let account = isOfDevice
      ? "https://login.microsoftonline.com/common/oauth2/token" : machine.userObjectID
    let nobody = "00000000-0000-0000-0000-000000000000"
    return told(
      (attempts + tokenTimes).flatMap { time in
        lines(
          "ADALOperationProvider", at: time.adding(milliseconds: -1_200),
          [
            "Getting AAD (\(isOfDevice ? "device" : "user")) token with: ClientId = "
              + "\(setups.clientApplication?.description ?? ""), ResourceUrl = "
              + "\(setups.resource), AccountId = \(account)",
            "Retrieved AAD token for AAD user '\(isOfDevice ? nobody : machine.userObjectID)'",
          ], every: 350)
      })
  }

  /// When the token of the site was renewed in the last days: every eight hours.
  private var tokenTimes: [VirtualInstant] {
    guard let registered = reached.registered else { return [] }
    let life = Stage.tokenLife.delay
    let end = reached.lostSince ?? machine.readAt
    let last = max(0, end.milliseconds(since: registered) / life)
    return (max(1, last - 9)...max(1, last)).map { registered.adding(milliseconds: $0 * life) }
      .filter { $0 <= end }
  }

  /// ClientLocation.log: the site, and the gateway as if it were an internet management point.
  /// [memdocs deploy-clients-cmg-token]
  var siteLines: [ClientLogLine] {
    guard let installed = reached.installed else { return [] }
    let component = "ClientLocation"
    let time = installed.adding(seconds: 5)
    guard failure(at: machine.readAt) != .wrongSiteCode else {
      let code = reached.setup?.command?.property("SMSSITECODE") ?? ""
      return lines(component, at: time, ["Attempting to Assign '\(code)' site"])
        + lines(
          component, at: time.adding(seconds: 2),
          ["LSVerifySiteVersion : Failed to get Site Version from all directories"], .error)
    }
    var found = lines(
      component, at: time,
      [
        "Assigning to site '\(machine.siteCode)'",
        "Client is assigned to site '\(machine.siteCode)'",
      ])
    if let gateway {
      found += lines(
        component, at: time.adding(seconds: 1),
        [
          "Rotating internet management point, new management point [1] is: "
            + "https://\(gateway.address) (0) with capabilities: <Capabilities SchemaVersion "
            + "=\"1.0\"><Property Name=\"SSL\" Version=\"1\" /></Capabilities>"
        ])
    }
    return told(found)
  }

  /// LocationServices.log: the gateway once a day, and what it answers where it does not take the
  /// request.
  var locationLines: [ClientLogLine] {
    guard let gateway, let registered = reached.registered else { return told(failingLines) }
    let days = max(0, machine.readAt.milliseconds(since: registered) / .day)
    let daily = (max(0, days - 2)...days).map { registered.adding(milliseconds: $0 * .day + 900) }
    let found = daily.filter { isInTouch(at: $0) }.flatMap {
      lines(
        "LocationServices", at: $0,
        [
          "Attempting to retrieve default management points from lookup MP(s)",
          "Retrieved MP [\(gateway.address)]", "Current Management Point is \(gateway.address)",
        ])
    }
    return told(found + failingLines)
  }

  private func isInTouch(at instant: VirtualInstant) -> Bool {
    reached.lostSince.map { instant < $0 } ?? true
  }

  /// Requests that fail since the gateway was lost, every hour of the last three days; and tries to
  /// register that do.
  private var failingLines: [ClientLogLine] {
    guard let gateway else { return [] }
    let url = "https://\(gateway.host)/CCM_PROXY_MUTUALAUTH/\(gateway.id)/SMS_MP/.sms_aut?"
      + "SITESIGNCERT"
    let checks = reached.setup?.checksRevocation ?? true
    let losses = failingTimes.flatMap { time, failure in
      lines(
        "LocationServices", at: time,
        failure.lines(url: url, options: 31, checksRevocation: checks) + [
          "LSUpdateInternetManagementPoints: Failed to retrieve internet MPs from MP "
            + "\(gateway.host) with error 0x87d00231, retaining previous list."
        ], .error)
    }
    let tries = attempts.filter { failure(at: $0) == .usersNotDiscovered }.flatMap {
      lines(
        "LocationServices", at: $0,
        ["Failed to refresh security settings over AAD with error 0x87d00231."], .error)
    }
    return losses + tries
  }

  /// When requests failed, in the last three days, and by what.
  private var failingTimes: [(VirtualInstant, GatewayFailure)] {
    let early = machine.readAt.adding(milliseconds: -3 * .day)
    var found: [(VirtualInstant, GatewayFailure)] = []
    if let failure = reached.lost, let since = reached.lostSince {
      var time = since
      if time < early {
        let passed = (early.milliseconds(since: since) + .hour - 1) / .hour
        time = since.adding(milliseconds: passed * .hour)
      }
      while time <= machine.readAt {
        found.append((time, failure))
        time = time.adding(milliseconds: .hour)
      }
    }
    for attempt in attempts where attempt >= early {
      if case .gateway(let failure)? = failure(at: attempt) { found.append((attempt, failure)) }
    }
    return found.sorted { $0.0 < $1.0 }
  }

  /// CcmMessaging.log: the renewal of the token, and what does not get through.
  var messagingLines: [ClientLogLine] {
    guard let gateway else { return [] }
    let url = "https://\(gateway.host)/CCM_Proxy_ServerAuth/\(gateway.id)/CCM_STS"
    let renewals = tokenTimes.flatMap { time in
      lines(
        "CcmMessaging", at: time,
        [
          "CCM Token for 'S-1-5-18' (\(CivilTime(time).monthDayYearTime)) is already expired or "
            + "close to expire",
          "Getting CCM Token from \(url)", cached(at: time),
        ], every: 280)
    }
    let checks = reached.setup?.checksRevocation ?? true
    let failures = failingTimes.flatMap { time, failure in
      lines(
        "CcmMessaging", at: time.adding(milliseconds: 400),
        failure.lines(url: url, options: 63, checksRevocation: checks) + [
          "Failed to get CCM access token. Error \(failure.hexadecimal)"
        ], .error)
    }
    let unknown = attempts.filter { failure(at: $0) == .usersNotDiscovered }.flatMap {
      lines(
        "CcmMessaging", at: $0.adding(milliseconds: 200),
        ["Failed to get CCM access token. Error 0x87d00231"], .error)
    }
    return told(renewals + failures + unknown)
  }
}
