import Testing

@testable import CoManagementModel

/// Each cause made, seen, unmade. [domain/troubleshooting, D]
@Suite("What keeps clients from the gateway")
struct SetupFailureTests {
  @Test("a stopped gateway holds setup, which goes on when it runs")
  func stopped() throws {
    var lab = try SetupLab()
    try lab.world.stopGateway(id: lab.gateway.id, by: SetupLab.by)
    lab.wait(hours: 1)
    lab.start()
    lab.wait(minutes: 35)
    #expect(lab.reached.held == .gateway(.notReady))
    #expect(lab.log("ccmsetup.log").count { $0.hasPrefix("Next retry in 10 minute(s)") } == 4)
    try lab.world.startGateway(id: lab.gateway.id, by: SetupLab.by)
    lab.wait(hours: 2)
    #expect(lab.reached.registered != nil)
    #expect(lab.log("ccmsetup.log").last == "CcmSetup is exiting with return code 0")
  }

  @Test("/retry and /downloadtimeout say how often and how long setup tries")
  func timeout() throws {
    var lab = try SetupLab()
    try lab.world.stopGateway(id: lab.gateway.id, by: SetupLab.by)
    lab.wait(hours: 1)
    lab.start("/retry:20 /downloadtimeout:100 \(lab.line)")
    lab.wait(hours: 2)
    #expect(lab.reached.failure == .gateway(.notReady))
    #expect(lab.log("ccmsetup.log").count { $0.hasPrefix("Next retry in 20 minute(s)") } == 5)
    #expect(lab.log("ccmsetup.log").last == "CcmSetup is exiting with return code 6")
  }

  @Test("37, 38: no management point lets it in, no connection point leads there")
  func site() throws {
    var lab = try SetupLab()
    let server = lab.world.site.serverName
    var change = ManagementPointChange()
    change.allowsGateway = false
    try lab.world.setManagementPoint(
      on: server, siteCode: lab.world.site.siteCode, change, by: SetupLab.by)
    lab.start()
    lab.wait(minutes: 1)
    #expect(lab.reached.held == .gateway(.managementPoint))
    change.allowsGateway = true
    try lab.world.setManagementPoint(
      on: server, siteCode: lab.world.site.siteCode, change, by: SetupLab.by)
    let rule = FirewallRule(name: "Shut", remotePorts: "443")
    lab.world.addFirewallRule(rule, onMachine: lab.world.siteServer.name)
    lab.wait(minutes: 10)
    #expect(lab.reached.held == .gateway(.connectionPoint))
    let removed = lab.world.removeFirewallRules(
      named: rule.name, onMachine: lab.world.siteServer.name)
    #expect(removed == 1)
    lab.wait(hours: 1)
    #expect(lab.reached.registered != nil)
  }

  @Test("a name that nobody knows, and a path that is none")
  func address() throws {
    var lab = try SetupLab()
    let code = lab.world.site.siteCode
    lab.start("CCMHOSTNAME=CMG.FABRIKAM.COM/CCM_Proxy_MutualAuth/1 SMSSITECODE=\(code)")
    lab.wait(minutes: 1)
    #expect(lab.reached.held == .gateway(.nameNotResolved))
    #expect(lab.hasLines(["[CCMHTTP] ERROR: URL=https://CMG.FABRIKAM.COM"], in: "ccmsetup.log"))
    var other = try SetupLab()
    other.start("CCMHOSTNAME=\(other.gateway.name)/CCM_Proxy_MutualAuth/1 SMSSITECODE=\(code)")
    other.wait(minutes: 1)
    #expect(other.reached.held == .gateway(.unknownPath))
  }

  @Test("36b: the tenant is not onboarded [R-197]")
  func tenant() throws {
    var lab = try SetupLab { $0.hasCloudManagement = false }
    lab.start()
    lab.wait(minutes: 1)
    #expect(lab.reached.failure == .tenantUnknown)
    #expect(lab.hasLines(["Getting AAD info from CMG", "CcmSetup is exiting"], in: "ccmsetup.log"))
  }

  @Test("35: without consent the site knows no users: 0x87D00231, until somebody consents [R-199]")
  func consent() throws {
    var lab = try SetupLab()
    try lab.removeConsent()
    lab.install()
    #expect(lab.machine.hasClient)
    #expect(lab.reached.failure == .usersNotDiscovered)
    for name in ["ClientIDManagerStartup.log", "CcmMessaging.log", "LocationServices.log"] {
      #expect(lab.log(name).contains { $0.contains("0x87d00231") }, "\(name)")
    }
    for application in lab.world.applications {
      try lab.world.grantAdminConsent(to: application)
    }
    lab.wait(hours: 6)
    #expect(lab.resource?.isApproved == 1)
  }

  @Test("36a: without the keys of the join there is no token; a proxy in the way leaves the user's")
  func tokens() throws {
    var lab = try SetupLab()
    lab.world.clearKeys(onMachine: lab.device)
    lab.start()
    lab.wait(minutes: 1)
    #expect(lab.reached.failure == .noToken)
    #expect(
      lab.hasLines(
        [
          "WAM token request failed. Status 5", "Failed to get AAD token..",
          "Failed to get AAD token for 'S-1-5-18' from WAM API. Error 0xd0090016",
          "Falling back to get user 'S-1-5-21-",
        ], in: "ccmsetup.log"))
    var other = try SetupLab()
    other.world.setWinHTTPProxy(
      WinHTTPProxy(server: "proxy.fabrikam.com:8080", bypassList: ""), onMachine: other.device)
    while other.machine.signedInSince == nil { other.wait(minutes: 30) }
    other.install()
    #expect(other.reached.authentication == .user)
    #expect(other.hasLines(["Falling back", "Getting AAD (user)"], in: "ccmsetup.log"))
    #expect(other.resource?.isApproved == 1)
  }

  @Test("a device that is only registered is not joined: it gets no token")
  func personal() throws {
    let lab = try SetupLab()
    var world = lab.world
    let own = try #require(
      (60..<76).map { world.clientRecord(at: $0) }.first { $0.device.traits.contains(.personal) })
    let name = own.name(world.state.facts)
    _ = world.startClientSetup(lab.line, onMachine: name)
    world.advance(bySeconds: 60)
    #expect(world.machine(named: name)?.state.provisioning?.failure == .noToken)
  }

  @Test("41: a bulk registration token works for its life, unless it is blocked")
  func registrationToken() throws {
    var lab = try SetupLab()
    let (token, text) = lab.world.createRegistrationToken(minutes: 60)
    #expect(text.hasPrefix("eyJ") && (500...900).contains(text.utf8.count))
    try lab.world.setRegistrationToken(token.id, isBlocked: true, by: SetupLab.by)
    lab.start(lab.line(token: text))
    lab.wait(minutes: 1)
    #expect(lab.reached.failure == .registrationToken)
    #expect(
      lab.hasLines(
        ["[CCMHTTP] ERROR INFO: StatusCode=401 StatusText=CMGService_Invalid_Token"],
        in: "ccmsetup.log"))
    try lab.world.setRegistrationToken(token.id, isBlocked: false, by: SetupLab.by)
    lab.install(lab.line(token: text))
    #expect(lab.reached.authentication == .siteToken)
    var late = try SetupLab()
    let (_, old) = late.world.createRegistrationToken(minutes: 60)
    late.wait(hours: 2)
    late.start(late.line(token: old))
    late.wait(minutes: 1)
    #expect(late.reached.failure == .registrationToken)
    late.install(late.line(token: "eyJ0"))
    #expect(late.reached.failure == .registrationToken)
  }

  @Test("43: a client by token is not approved, and gets policy once it is")
  func approval() throws {
    var lab = try SetupLab()
    let id = try lab.world.createCoManagementPolicy(
      NewCoManagementPolicy(name: "CoMgmtSettingsProd", enrolsAutomatically: false, workloads: []),
      by: SetupLab.by)
    try lab.world.deployPolicy(id: id, toCollection: "SMS00001", by: SetupLab.by)
    let text = lab.world.createRegistrationToken().text
    lab.install(lab.line(token: text))
    let resource = try #require(lab.resource)
    #expect(resource.isApproved == 0)
    #expect(lab.log("ClientIDManagerStartup.log").contains { $0.hasSuffix("Approval status 0") })
    lab.wait(hours: 3)
    #expect(lab.machine.coManagementFlags == nil)
    try lab.world.approveDevice(resourceID: resource.resourceID, by: SetupLab.by)
    lab.wait(hours: 2)
    #expect(lab.resource?.isApproved == 1)
    #expect(lab.machine.coManagementFlags != nil)
    try lab.world.setDevice(resourceID: resource.resourceID, isBlocked: true, by: SetupLab.by)
    #expect(lab.resource?.isBlocked == true)
    try lab.world.setDevice(resourceID: resource.resourceID, isBlocked: false, by: SetupLab.by)
    #expect(lab.resource?.isBlocked == false)
  }

  @Test("R-200: when the gateway fails, its clients fall silent at once; Intune goes on")
  func silence() throws {
    var lab = try SetupLab()
    lab.install()
    lab.wait(hours: 2)
    try lab.world.stopGateway(id: lab.gateway.id, by: SetupLab.by)
    lab.wait(hours: 30)
    #expect(lab.reached.lost == .notReady)
    let last = try #require(lab.resource?.lastPolicyRequest)
    #expect(lab.world.now.milliseconds(since: last) > 28 * .hour)
    let session = try #require(lab.machine.lastSession)
    #expect(lab.world.now.milliseconds(since: session) < 9 * .hour)
    #expect(
      lab.hasLines(["LSUpdateInternetManagementPoints: Failed"], in: "LocationServices.log"))
    lab.wait(hours: 24 * 7)
    #expect(lab.resource?.isActive == false)
    try lab.world.startGateway(id: lab.gateway.id, by: SetupLab.by)
    lab.wait(hours: 3)
    #expect(lab.reached.lost == nil)
    #expect(lab.resource?.isActive == true)
  }

  @Test("a client's own token is over after 90 days without the site, for good")
  func ownToken() throws {
    var lab = try SetupLab()
    lab.install(lab.line(token: lab.world.createRegistrationToken().text))
    lab.wait(hours: 24 * 40)
    #expect(lab.reached.lost == nil)
    try lab.world.stopGateway(id: lab.gateway.id, by: SetupLab.by)
    lab.wait(hours: 24 * 91)
    try lab.world.startGateway(id: lab.gateway.id, by: SetupLab.by)
    lab.wait(hours: 24)
    #expect(lab.reached.lost == .invalidToken)
    lab.wait(hours: 24 * 3)
    #expect(lab.reached.lost == .invalidToken)
    let text = lab.world.createRegistrationToken().text
    lab.install("/forceinstall " + lab.line(token: text))
    #expect(lab.reached.registered != nil && lab.reached.lost == nil)
  }

  @Test("a gateway that does not have the package yet is asked for four hours")
  func content() throws {
    var lab = try SetupLab()
    let package = lab.world.sitePackages[0].id
    lab.world.change { $0.gateways.content = [] }
    lab.start()
    lab.wait(minutes: 10)
    #expect(lab.reached.source == .gatewayAwaited)
    lab.wait(hours: 3)
    #expect(!lab.machine.hasClient)
    lab.wait(hours: 2)
    #expect(lab.machine.hasClient)
    #expect(lab.reached.source == .managementPoint)
    var other = try SetupLab()
    other.world.change { state in
      state.gateways.content = []
      state.updateDigest()
    }
    other.start()
    other.wait(minutes: 10)
    try other.world.distribute(
      package, toGatewayNamed: other.gateway.name, by: SetupLab.by)
    other.wait(hours: 1)
    #expect(other.reached.source == .gateway)
  }
}
