import Testing

@testable import CoManagementModel

/// [domain/internet-devices, 5 and 8b; domain/logs, 6]
@Suite("ccmsetup over a gateway")
struct ClientSetupTests {
  @Test("a joined device installs, registers by its own token, and is a client of the site")
  func whole() throws {
    var lab = try SetupLab()
    #expect(lab.resource == nil)
    #expect(lab.start() == .started)
    lab.wait(minutes: 1)
    #expect(lab.reached.authentication == .device)
    #expect(!lab.machine.hasClient)
    lab.wait(minutes: 40)
    #expect(lab.reached.registered != nil)
    let resource = try #require(lab.resource)
    #expect(resource.isClient && resource.isApproved == 1)
    #expect(resource.isInternetEnabled)
    #expect(
      lab.hasLines(
        [
          "==========[ ccmsetup started", "Getting AAD info from CMG", "SMS CCM 5.0: Host=",
          "Created connection on port 443", "Enabled SSL revocation check.",
          "Getting AAD (device) token with: ClientId =", "Retrieved AAD token",
          "Getting CCM Token from STS server", "Cached encrypted token for 'S-1-5-18'",
          "Found a valid online MP 'https://", "Searching for DP locations from MP(s)...",
          "CCMSETUP bootstrap from Internet: 1", "The location 'https://",
          "Installing version 5.00.",
          "CcmSetup is exiting with return code 0",
        ], in: "ccmsetup.log"))
    #expect(
      lab.hasLines(
        [
          "AADJoinStatusTask: Client hasn't been registered yet.",
          "RegEndPoint: Event notification: CCM_RemoteClient_Reassigned",
          "RegEndPoint: Received notification for site assignment change from '<none>' to",
          "[RegTask] - Starting registration, attempt 1.",
          "[RegTask] - Client is not registered. Sending registration request for GUID:",
          "Registering client using AAD auth.",
          "[RegTask] - Client is registered. Server assigned ClientID is GUID:",
        ], in: "ClientIDManagerStartup.log"))
    #expect(lab.log("ClientIDManagerStartup.log").contains { $0.hasSuffix("Approval status 3") })
    #expect(lab.hasLines(["Rotating internet management point"], in: "ClientLocation.log"))
    #expect(lab.hasLines(["Getting AAD (device)", "Retrieved"], in: "ADALOperationProvider.log"))
  }

  @Test("one step or many: the same")
  func steps() throws {
    var (once, often) = (try SetupLab(), try SetupLab())
    once.start()
    often.start()
    once.wait(minutes: 90)
    for _ in 0..<90 { often.wait(minutes: 1) }
    #expect(once.world == often.world)
    #expect(once.log("ccmsetup.log") == often.log("ccmsetup.log"))
  }

  @Test("the return codes: 8 while one runs, 0 where the client is there, and /forceinstall")
  func codes() throws {
    var lab = try SetupLab()
    #expect(lab.start("/uninstall") == .notInstalled)
    #expect(lab.start() == .started)
    #expect(lab.start() == .alreadyRunning)
    lab.wait(hours: 1)
    #expect(lab.start() == .alreadyInstalled)
    #expect(lab.start("/forceinstall \(lab.line)") == .started)
    lab.wait(hours: 1)
    #expect(lab.resource?.isApproved == 1)
    #expect(lab.start("/logon /forceinstall \(lab.line)") == .alreadyInstalled)
    #expect(lab.start("/uninstall") == .started)
    lab.wait(minutes: 5)
    #expect(!lab.machine.hasClient)
    #expect(lab.hasLines(["Uninstall succeeded."], in: "ccmsetup.log"))
    #expect(lab.resource?.isClient == false)
  }

  @Test(
    "a line that is not taken ends at once, with 6",
    arguments: [
      "SMSSITECODE=XYZ", "CCMHOSTNAME=https://HOST SMSSITECODE=XYZ",
      "CCMHOSTNAME=HOST SMSSITECODE=XYZ /logon", "/quiet CCMHOSTNAME=HOST SMSSITECODE=XYZ",
      "/mp:HOST CCMHOSTNAME=HOST SMSSITECODE=XYZ", "/retry:soon CCMHOSTNAME=HOST SMSSITECODE=XYZ",
      "/regtoken:eyJ0 CCMHOSTNAME=HOST SMSSITECODE=XYZ", "CCMHOSTNAME=\"HOST SMSSITECODE=XYZ",
      "CCMSETUPCMD=\"CCMHOSTNAME=HOST SMSSITECODE=XYZ\"",
    ])
  func lines(_ text: String) throws {
    var lab = try SetupLab()
    let host = lab.gateway.clientAddress
    lab.start(
      text.replacing("HOST", by: host).replacing("XYZ", by: lab.world.site.siteCode))
    lab.wait(minutes: 1)
    #expect(lab.reached.failure == .badLine)
    #expect(lab.log("ccmsetup.log").last == "CcmSetup is exiting with return code 6")
    lab.install()
    #expect(lab.resource?.isApproved == 1)
  }

  @Test("1,024 characters are Intune's limit, not ccmsetup's [R-191]")
  func length() throws {
    var lab = try SetupLab()
    let long = lab.line + " CCMADMINS=" + String(repeating: "a", count: 1_100)
    let delivered = ClientSetup(origin: .coManagementSettings, line: long)
    #expect(delivered.refusal(siteCode: "XYZ", onInternet: true) == .lineTooLong)
    lab.install(long)
    #expect(lab.reached.registered != nil)
  }

  @Test("a wrong site code installs a client that is never assigned", arguments: ["ABC", "AUTO"])
  func siteCode(_ code: String) throws {
    var lab = try SetupLab()
    lab.install("CCMHOSTNAME=\(lab.gateway.clientAddress) SMSSITECODE=\(code)")
    #expect(lab.machine.hasClient)
    #expect(lab.reached.failure == .wrongSiteCode)
    #expect(lab.resource == nil)
    #expect(lab.hasLines(["LSVerifySiteVersion"], in: "ClientLocation.log"))
    lab.install("/forceinstall \(lab.line)")
    #expect(lab.resource?.isApproved == 1)
  }

  @Test("a Windows that is too old does not get the client: 9")
  func prerequisite() throws {
    var description = ScenarioDescription(seed: 4, deviceCount: 60)
    description.version1703Count = 60
    var world = try Simulation(description)
    let name = try #require(
      world.devices.first { $0.isActive && $0.device.traits.contains(.version1703) }?.name)
    #expect(world.startClientSetup("/forceinstall SMSSITECODE=XYZ", onMachine: name) == .started)
    world.advance(bySeconds: 60)
    let log = world.machine(named: name)?.clientLogs.first { $0.name == "ccmsetup.log" }
    #expect(log?.lines.last?.message == "CcmSetup is exiting with return code 9")
  }

  @Test("a device of the domain installs from the management point itself")
  func intranet() throws {
    var lab = try SetupLab()
    let bare = try #require(
      lab.world.devices.first { !$0.isClient && $0.device.kind != .server }?.name)
    #expect(lab.world.startClientSetup("SMSSITECODE=\(lab.world.site.siteCode)", onMachine: bare)
      == .started)
    let before = lab.world.devices.clientCount
    lab.wait(hours: 1)
    #expect(lab.world.devices[named: bare]?.isApproved == 1)
    #expect(lab.world.devices.clientCount == before + 1)
    #expect(lab.world.machine(named: bare)?.state.provisioning?.authentication == .domain)
  }
}

extension String {
  fileprivate func replacing(_ word: String, by other: String) -> String {
    split(separator: word, omittingEmptySubsequences: false).joined(separator: other)
  }
}
