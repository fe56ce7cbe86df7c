/// Writes the logs of the management point that tell of clients which came during the lab: who was
/// given tokens, and who was registered. [domain/internet-devices, 8b; memdocs azure-ccmsetup]
public struct ManagementPointLogs: Sendable {
  /// A log of the management point.
  public struct File: Sendable, Hashable {
    /// `CCM_STS.log`
    public let name: String
    /// At least one, in the order of time.
    public let lines: [ClientLogLine]
  }

  /// Where they lie on its server. [memdocs log-files]
  public static let folder = #"C:\SMS_CCM\Logs"#

  private let world: Simulation
  private var tokens: [ClientLogLine] = []
  private var registrations: [ClientLogLine] = []
  private var authentications: [ClientLogLine] = []

  /// The logs of a world's moment.
  public static func files(_ world: Simulation) -> [File] {
    var logs = ManagementPointLogs(world: world)
    for name in world.devicesWithSetups {
      guard let machine = world.machine(named: name) else { continue }
      logs.write(machine)
    }
    return [
      ("CCM_STS.log", logs.tokens), ("ClientAuth.log", logs.authentications),
      ("MP_RegistrationManager.log", logs.registrations),
    ].filter { !$0.1.isEmpty }.map { name, lines in
      File(
        name: name,
        lines: lines.enumerated()
          .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
          .map(\.element))
    }
  }

  private init(world: Simulation) { self.world = world }

  private mutating func write(_ machine: MachineView) {
    var reached = ProvisioningState()
    for event in machine.clientEvents {
      reached.applySetup(event)
      switch event.kind {
      case .clientSetupAdmitted where reached.admitted == event.time:
        writeToken(machine, reached, at: event.time.adding(seconds: 3))
      case .clientSetupFailed(.registrationToken):
        writeRefusal(of: reached, machine, at: event.time)
      case .clientRegistered: writeRegistration(machine, reached, at: event.time)
      default: break
      }
    }
  }

  private func line(
    _ component: String, _ time: VirtualInstant, _ message: String,
    _ kind: ClientLogLine.Kind = .information
  ) -> ClientLogLine {
    ClientLogLine(
      time: time, component: component, kind: kind, thread: world.siteServer.logThread(component),
      message: message)
  }

  private func lines(
    _ component: String, at time: VirtualInstant, _ messages: [String]
  ) -> [ClientLogLine] {
    messages.enumerated().map {
      line(component, time.adding(milliseconds: Int64($0.offset) * 14), $0.element)
    }
  }

  /// The token for the site, against that of Entra ID or the site's own.
  private mutating func writeToken(
    _ machine: MachineView, _ reached: ProvisioningState, at time: VirtualInstant
  ) {
    let hierarchy = StableGUID(seed: machine.seed, kind: .hierarchy)
    let nobody = "00000000-0000-0000-0000-000000000000"
    var messages = [
      "ProcessRequest - Start", "Incoming request URL: https://\(machine.managementPoint)/CCM_STS",
    ]
    switch reached.authentication {
    case .device, .user:
      let isUser = reached.authentication == .user
      let (type, user) = isUser ? ("UDA", machine.userObjectID) : ("Device", nobody)
      messages += [
        "Validated AAD token. TokenType: \(type) TenantId: \(machine.tenantID) UserId: \(user) "
          + "DeviceId: \(machine.directoryDeviceID?.description ?? nobody) OnPrem_UserSid: "
          + "\(isUser ? machine.userSID : "") OnPrem_DeviceSid: ",
        "TokenType is \(type)",
        "Created SCCM token, token type: \(type), hierarchyId: \(hierarchy), userId: \(user), "
          + "deviceId: GUID:\(machine.guid(.client).uppercased)",
      ]
    case .siteToken: messages.append("Validated PreAuth token. TokenType: BulkRegistration")
    case .domain, nil: return
    }
    tokens += lines("CCM_STS", at: time, messages + ["Issued token", "Return token to client"])
  }

  /// [support cmg-communication-error]
  private mutating func writeRefusal(
    of reached: ProvisioningState, _ machine: MachineView, at time: VirtualInstant
  ) {
    let text = reached.setup?.command?.parameter("regtoken")?.value
    let known = world.registrationTokens.first { $0.text(machine.facts) == text }
    let failure = "Return code: 401, Description: PreAuth token validation failed, "
    let reason: String
    switch known {
    case let token? where time >= token.expires:
      reason = "System.IdentityModel.Tokens.SecurityTokenExpiredException: IDX10223: Lifetime "
        + "validation failed. The token is expired. ValidTo: "
        + "'\(CivilTime(token.expires).monthDayYearTime)' Current time: "
        + "'\(CivilTime(time).monthDayYearTime)'."
    case let token?: reason = "the token \(token.id) is blocked."
    case nil:
      reason = "System.IdentityModel.Tokens.SecurityTokenInvalidSignatureException: IDX10503: "
        + "Signature validation failed."
    }
    tokens += lines("CCM_STS", at: time, ["ProcessRequest - Start"])
    tokens.append(line("CCM_STS", time.adding(milliseconds: 30), failure + reason, .error))
  }

  private mutating func writeRegistration(
    _ machine: MachineView, _ reached: ProvisioningState, at time: VirtualInstant
  ) {
    let client = "GUID:\(machine.guid(.client).uppercased)"
    let received = time.adding(milliseconds: -900)
    var messages = ["Processing Registration request from Client '\(client)'"]
    if reached.authentication == .device || reached.authentication == .user {
      messages.insert(
        "Registering device using AAD auth: DeviceId="
          + "'\(machine.directoryDeviceID?.description ?? "")', TenantId='\(machine.tenantID)'",
        at: 0)
    }
    registrations += lines("MP_RegistrationManager", at: received, messages)
    guard reached.authentication == .siteToken else { return }
    authentications += lines(
      "ClientAuth", at: time.adding(seconds: 2),
      ["Issued client authentication token to client '\(client)'"])
  }
}

extension Simulation {
  /// Devices on which ccmsetup has run during the lab.
  fileprivate var devicesWithSetups: [String] {
    let (devices, facts) = (state.devices, state.facts)
    guard devices.hasHistories else { return [] }
    return (0..<facts.deviceTemplate.totalCount).compactMap { index in
      guard devices.hasSetup(at: index) else { return nil }
      return clientRecord(at: index).name(facts)
    }
  }
}
