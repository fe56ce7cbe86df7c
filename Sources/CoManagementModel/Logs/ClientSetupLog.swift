/// Writes ccmsetup.log of a device from what happened to it: lines and their order are those of
/// [domain/logs, 6; domain/internet-devices, 8b; memdocs azure-ccmsetup].
struct ClientSetupLog {
  /// Where it lies, whatever becomes of the client.
  static let folder = #"C:\Windows\ccmsetup\Logs"#

  let machine: MachineView
  private var lines: [ClientLogLine] = []

  init(_ machine: MachineView) { self.machine = machine }

  /// All lines until now, in the order of time.
  static func lines(_ machine: MachineView) -> [ClientLogLine] {
    var log = ClientSetupLog(machine)
    var reached = ProvisioningState()
    let events = machine.clientEvents
    for (place, event) in events.enumerated() {
      log.write(event, reached)
      reached.applySetup(event)
      let end = events[(place + 1)...].first { Self.isOfSetup($0.kind) }?.time
      log.writeTries(after: event.time, to: end ?? machine.readAt.adding(milliseconds: 1), reached)
    }
    return log.lines.filter { $0.time <= machine.readAt }
  }

  private static func isOfSetup(_ kind: ClientEvent.Kind) -> Bool {
    switch kind {
    case .clientSetupBegan, .clientSetupHeld, .clientSetupAdmitted, .clientSetupFailed,
      .clientInstalled, .clientRemoved:
      true
    default: false
    }
  }

  private mutating func write(
    _ messages: [String], at time: VirtualInstant, every step: Int64 = 31,
    _ kind: ClientLogLine.Kind = .information
  ) {
    for (place, message) in messages.enumerated() {
      lines.append(
        ClientLogLine(
          time: time.adding(milliseconds: Int64(place) * step), component: "ccmsetup",
          kind: Self.isError(message) ? .error : kind, thread: machine.logThread("ccmsetup"),
          message: message))
    }
  }

  private static func isError(_ message: String) -> Bool {
    message.hasPrefix("[CCMHTTP] ERROR") || message.hasPrefix("Failed to")
  }

  private mutating func write(_ event: ClientEvent, _ reached: ProvisioningState) {
    switch event.kind {
    case .clientSetupBegan(let setup): writeStart(of: setup, at: event.time)
    case .clientSetupAdmitted(let authentication, let source):
      guard let setup = reached.setup else { return }
      guard reached.source == nil else {
        return writeSource(source, of: setup, at: event.time)
      }
      writeAdmission(of: setup, authentication, at: event.time)
      writeSource(source, of: setup, at: event.time.adding(seconds: 8))
    case .clientInstalled: writeInstallation(at: event.time)
    case .clientRemoved:
      write(
        ["Uninstall succeeded.", "CcmSetup is exiting with return code 0"],
        at: event.time.adding(milliseconds: -100))
    case .clientSetupFailed(let failure):
      guard let setup = reached.setup, failure != .lineTooLong else { return }
      writeFailure(failure, of: setup, at: event.time)
    default: break
    }
  }

  /// What does not fit into Intune's field never reaches the device. [domain/troubleshooting, 42]
  private mutating func writeStart(of setup: ClientSetup, at time: VirtualInstant) {
    if setup.refusal(siteCode: machine.siteCode, onInternet: true) == .lineTooLong { return }
    let process = 4 * (600 + UInt64(bitPattern: time.milliseconds / 1_000) % 3_000)
    let system = machine.operatingSystem
    let folder = setup.origin == .person ? #"C:\Windows\ccmsetup"# : #"C:\Windows\System32"#
    write(
      [
        "==========[ ccmsetup started in process \(process) ]==========",
        "Running on platform X64",
        "Launch from folder \(folder)\\",
        "CcmSetup version: \(machine.facts.product.version)",
        "Running on 'Microsoft \(system.productName)' (10.0.\(system.build)). Service Pack (0.0).",
        "Ccmsetup command line: \"C:\\Windows\\ccmsetup\\ccmsetup.exe\" \(setup.line)",
      ], at: time)
    guard setup.isRemoval else { return }
    write(["Uninstalling the client.", "Running installation package"], at: time.adding(seconds: 1))
  }

  /// The first try and those that repeat it, which leave no event.
  private mutating func writeTries(
    after time: VirtualInstant, to end: VirtualInstant, _ reached: ProvisioningState
  ) {
    guard let setup = reached.setup, let failure = reached.held, let began = reached.setupBegan,
      case .gateway(let cause) = failure
    else { return }
    let period = setup.retryMinutes * .minute
    let first = began.adding(milliseconds: Stage.clientSetupBegins.delay)
    var attempt = time
    let age = time.milliseconds(since: first)
    if age % period != 0 { attempt = first.adding(milliseconds: (age / period + 1) * period) }
    while attempt < end {
      writeQuestion(of: setup, at: attempt)
      writeRefusal(cause, of: setup, at: attempt.adding(milliseconds: 700))
      attempt = attempt.adding(milliseconds: period)
    }
  }

  /// The request for the tenant's data; with a token of the site that for the service itself.
  private mutating func writeQuestion(of setup: ClientSetup, at time: VirtualInstant) {
    guard let gateway = setup.gateway else { return }
    let checks = setup.checksRevocation ? ["Enabled SSL revocation check."] : []
    if setup.command?.hasParameter("regtoken") ?? false {
      return write(["Created connection on port 443"] + checks, at: time)
    }
    write(
      [
        "Getting AAD info from CMG '\(gateway.host)'",
        "SMS CCM 5.0: Host=\(gateway.host), Path=/CCM_Proxy_ServerAuth/AADAuthInfo?TenantID="
          + "\(machine.tenantID), Port=443, Protocol=https, CcmTokenAuth=0, Flags=0x1304, "
          + "Options=0xe0",
        "Created connection on port 443",
      ] + checks, at: time)
  }

  private mutating func writeRefusal(
    _ cause: GatewayFailure, of setup: ClientSetup, at time: VirtualInstant
  ) {
    guard let gateway = setup.gateway else { return }
    let url = "https://\(gateway.host)/CCM_Proxy_ServerAuth/ServiceMetadata"
    write(
      cause.lines(url: url, options: 224, checksRevocation: setup.checksRevocation) + [
        "Failed to get DP locations as the expected version from MP "
          + "'https://\(gateway.address)'. Error \(cause.hexadecimal)",
        "Next retry in \(setup.retryMinutes) minute(s)...",
      ], at: time)
  }
}

extension ClientSetupLog {
  private static let nobody = "00000000-0000-0000-0000-000000000000"

  /// [memdocs azure-ccmsetup, 2 to 4]
  private mutating func writeAdmission(
    of setup: ClientSetup, _ authentication: ClientAuthentication, at time: VirtualInstant
  ) {
    guard authentication != .domain, let gateway = setup.gateway else { return }
    writeQuestion(of: setup, at: time)
    let asked = time.adding(milliseconds: 600)
    if authentication == .user { writeFallback(at: asked) }
    if authentication == .device {
      write(
        [deviceQuestion, "Retrieved AAD token for AAD user '\(Self.nobody)'"], at: asked, every: 400
      )
    }
    let token = "Getting CCM Token from"
    let expires = CivilTime(time.adding(milliseconds: 8 * .hour)).monthDayYearTime
    write(
      [
        "\(token) STS server '\(gateway.tokenAddress)'",
        "\(token) https://\(gateway.tokenAddress)/CCM_STS",
        "Cached encrypted token for 'S-1-5-18'. Will expire at '\(expires)'",
        "ccmsetup: Host=\(gateway.host), Path=/CCM_Proxy_ServerAuth/\(gateway.id)"
          + "/ccm_system_tokenauth/request, Port=443, Protocol=https, CcmTokenAuth=1, "
          + "Flags=0x4100, Options=0xe0",
        "Created connection on port 443",
        "Appending CCM Token to the header.",
        "Found a valid online MP 'https://\(gateway.tokenAddress)'",
      ], at: time.adding(seconds: 3), every: 260)
  }

  private func question(of whom: String, account: String) -> String {
    let setups = machine.world.map { ClientSetupConditions($0) }
    return "Getting AAD (\(whom)) token with: ClientId = "
      + "\(setups?.clientApplication?.description ?? ""), "
      + "ResourceUrl = \(setups?.resource ?? ""), AccountId = \(account)"
  }

  private var deviceQuestion: String {
    question(
      of: "device", account: "https://login.microsoftonline.com/common/oauth2/token")
  }

  /// The device's own token is refused and that of the user asked for.
  private mutating func writeFallback(at time: VirtualInstant, isRefused: Bool = false) {
    let user = machine.userSID
    let end = isRefused
      ? "Failed to get AAD token for '\(user)' from WAM API. Error 0xd0090016"
      : "Retrieved AAD token for AAD user '\(machine.userObjectID)'"
    write(
      [
        deviceQuestion, "WAM token request failed. Status 5, Details 'AAD WAM extension error'",
        "Failed to get AAD token..",
        "Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016",
        "Falling back to get user '\(user)' token for system...",
        question(of: "user", account: machine.userObjectID),
        end,
      ], at: time, every: 90)
  }

  private mutating func writeSource(
    _ source: ClientContentSource, of setup: ClientSetup, at time: VirtualInstant
  ) {
    let package = "\(machine.siteCode)00002"
    guard machine.joinState.isDomainJoined == false, let gateway = setup.gateway else {
      return write(
        [
          "Searching for DP locations from MP(s)...", "CCMSETUP bootstrap from Internet: 0",
          "The location 'http://\(machine.managementPoint)/SMS_DP_SMSPKG$/\(package)'",
        ], at: time)
    }
    let location = source != .managementPoint
      ? "https://\(gateway.host)/downloadrestservice.svc/getcontentxmlsecure?pid=\(package)"
        + "&cid=\(package)"
      : "https://\(gateway.tokenAddress)/CCM_Client"
    write(
      [
        "Searching for DP locations from MP(s)...", "CCMSETUP bootstrap from Internet: 1",
        "The location '\(location)'",
      ] + (source == .gatewayAwaited ? ["Next retry in \(setup.retryMinutes) minute(s)..."] : []),
      at: time)
  }

  private mutating func writeInstallation(at time: VirtualInstant) {
    let product = StableGUID(seed: machine.seed, kind: .clientProduct)
    write(
      [
        "Installing version \(machine.facts.product.version) of the client with product code "
          + "{\(product.uppercased)}",
        "Running installation package",
        #"Package:     C:\Windows\ccmsetup\{\#(product.uppercased)}\client.msi"#,
      ], at: time.adding(milliseconds: -95_000))
    write(
      [
        "Installation succeeded.", "CcmSetup is exiting with return code 0",
      ], at: time.adding(milliseconds: -40), every: 20)
  }

  /// What was wrong, and the end.
  private mutating func writeFailure(
    _ failure: ClientSetupFailure, of setup: ClientSetup, at time: VirtualInstant
  ) {
    var reasons: [String] = []
    switch failure {
    case .badLine, .lineTooLong: reasons = [setup.complaint(siteCode: machine.siteCode)]
    case .tenantUnknown:
      writeQuestion(of: setup, at: time)
      reasons = ["Failed to get AAD info from CMG. Error 0x87d00215"]
    case .noToken where setup.command?.hasParameter("UsePKICert") ?? false:
      reasons = ["Failed to find a PKI certificate for client authentication. Error 0x80070002"]
    case .noToken:
      writeQuestion(of: setup, at: time)
      writeFallback(at: time.adding(milliseconds: 600), isRefused: true)
      reasons = [
        "Failed to get CCM access token and client doesn't have PKI issued cert to use SSL. Error "
          + "0x80070002"
      ]
    case .registrationToken:
      writeQuestion(of: setup, at: time)
      if let gateway = setup.gateway {
        let url = "https://\(gateway.host)/CCM_Proxy_ServerAuth/ServiceMetadata"
        reasons = GatewayFailure.invalidToken.lines(
          url: url, options: 224, checksRevocation: setup.checksRevocation)
      }
    case .gateway: reasons = ["Failed to find a location of the client before the time was over."]
    case .hybridJoin:
      reasons = ["Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016"]
    case .prerequisite:
      reasons = ["Failed to meet the prerequisites: this Windows is too old for the client."]
    case .wrongSiteCode, .usersNotDiscovered: break
    }
    let code = failure.returnCode
    write(
      reasons + [
        "CcmSetup failed with error code 0x80004005",
        "CcmSetup is exiting with return code \(code)",
      ], at: time.adding(milliseconds: 1_400))
  }
}
