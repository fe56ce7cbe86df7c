import Testing

@testable import CoManagementModel

@Suite("The site and what changes it")
struct SiteTests {
  @Test("the site is the scenario's, at the version of its release")
  func site() throws {
    let site = try LabWorlds.attached().site
    #expect(site.siteCode == "XYZ")
    #expect(site.serverName == "CM01.contoso.com")
    #expect(site.version == "5.00.9135.1000")
    #expect(site.buildNumber == 9135)
    #expect(site.type == .primary)
    #expect(site.timeZoneInfo.hasPrefix("00000000 0000 "))
  }

  @Test("the service connection point shows its mode as OfflineMode")
  func serviceConnectionPoint() throws {
    var world = try LabWorlds.attached()
    let role = try #require(world.serviceConnectionPoints.first)
    #expect(role.roleName == "SMS Dmp Connector")
    #expect(role.networkOSPath == #"\\CM01.contoso.com"#)
    let display = #"["Display=\\CM01.contoso.com\"]MSWNET:["SMS_SITE=XYZ"]\\CM01.contoso.com\"#
    #expect(role.nalPath == display)
    #expect(role.properties.first?.name == "OfflineMode")
    #expect(role.properties.first?.value == 0)
    try world.setOnline(.offline)
    #expect(world.serviceConnectionPoints.first?.properties.first?.value == 1)
  }

  @Test("every server counts its own roles")
  func roleCounts() throws {
    for remote in [nil, "CM02"] {
      var description = ScenarioDescription(seed: 1, deviceCount: 2)
      description.serviceConnectionPointServer = remote
      let roles = try Simulation(description).siteSystemRoles
      for role in roles {
        let ofServer = roles.filter { $0.serverName == role.serverName }
        #expect(role.roleCount == ofServer.count)
      }
    }
  }

  @Test("unknown servers, sites, roles and administrators are refused, and nothing changes")
  func rejections() throws {
    var description = ScenarioDescription(seed: 1, deviceCount: 2)
    description.serviceConnectionPointServer = "CM02"
    var world = try Simulation(description)
    let before = world
    let admin = LabWorlds.administrator
    #expect(throws: ModelRejection.siteSystemServerNotFound(serverName: "CM09")) {
      try world.setServiceConnectionPoint(mode: .offline, server: "CM09", by: admin)
    }
    #expect(
      throws: ModelRejection.roleNotFound(
        roleName: "SMS Dmp Connector", serverName: "CM01.contoso.com")
    ) {
      try world.setServiceConnectionPoint(mode: .offline, server: "cm01", by: admin)
    }
    #expect(throws: ModelRejection.siteNotFound(siteCode: "ABC")) {
      try world.setServiceConnectionPoint(
        mode: .offline, server: "CM02", siteCode: "ABC", by: admin)
    }
    #expect(throws: ModelRejection.administratorNotFound(logonName: "nobody")) {
      try world.setServiceConnectionPoint(mode: .offline, server: "CM02", by: "nobody")
    }
    #expect(throws: ModelRejection.deviceNotFound(resourceID: .min)) {
      try world.approveDevice(resourceID: .min, by: admin)
    }
    #expect(world == before)
    try world.setServiceConnectionPoint(
      mode: .offline, server: "cm02.CONTOSO.com", siteCode: "xyz", by: admin)
    #expect(world != before)
  }

  @Test("a mode that holds already changes nothing and leaves no message")
  func noChange() throws {
    var world = try LabWorlds.attached()
    let before = world
    try world.setOnline()
    #expect(world == before)
  }

  @Test("components of the service connection point stand on its server")
  func components() throws {
    let world = try LabWorlds.attached()
    let names = world.siteComponents.map(\.componentName)
    for name in [
      "SMS_EXECUTIVE", "SMS_SERVICE_CONNECTOR", "SMS_DMP_DOWNLOADER",
      "SMS_CLOUD_SERVICES_MANAGER", "SMS_SERVICE_CONNECTOR_CMGatewaySyncUploadWorker",
    ] { #expect(names.contains(name)) }
    #expect(Set(names).count == names.count)
    let downloader = world.siteComponents.first { $0.componentName == "SMS_DMP_DOWNLOADER" }
    #expect(downloader?.itemName == "SMS_DMP_DOWNLOADER|SMS Dmp Connector")
  }

  @Test("the worker warns after one failed run, is critical after five, and one success heals it")
  func thresholds() throws {
    var world = try LabWorlds.attached()
    try world.setProviderAuthentication(.windowsHello, by: LabWorlds.administrator)
    var found: [ComponentStatus?] = []
    for _ in 0..<6 {
      world.advance(to: try #require(world.nextUploadRun).adding(seconds: 10))
      found.append(world.uploadWorkerStatus)
    }
    #expect(found == [.warning, .warning, .warning, .warning, .critical, .critical])
    try world.setProviderAuthentication(.windows, by: LabWorlds.administrator)
    world.advance(to: try #require(world.nextUploadRun).adding(seconds: 10))
    #expect(world.uploadWorkerStatus == .ok)
  }

  @Test("administrators are told apart from users and the one who types comes first")
  func administrators() throws {
    let world = try LabWorlds.attached()
    #expect(world.administrators.first?.logonName == world.signedInAdministrator)
    #expect(Set(world.administrators.map(\.logonName)).count == 3)
  }
}
