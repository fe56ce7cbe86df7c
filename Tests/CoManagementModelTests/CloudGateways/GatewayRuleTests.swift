import Testing

@testable import CoManagementModel

/// What is demanded of a gateway. [domain/internet-devices, 3 and 4]
@Suite("The rules of a gateway")
struct GatewayRuleTests {
  private func refusal(_ new: NewGateway) throws -> ModelRejection? {
    var lab = try GatewayLab()
    let before = lab.world
    do throws(ModelRejection) {
      try lab.make(new)
      return nil
    } catch {
      #expect(lab.world == before)
      return error
    }
  }

  @Test(
    "a prefix has 3 to 24 letters and digits, a letter first, no two hyphens in a row",
    arguments: [
      ("abc", true), ("ab", false), ("a23456789012345678901234", true),
      ("a234567890123456789012345", false), ("1abc", false), ("abc-", false), ("a-b-c", true),
      ("a--b", false), ("a_b", false), ("-abc", false), ("", false),
    ])
  func prefix(_ prefix: String, _ isValid: Bool) {
    #expect(GatewayName.isValid(prefix: prefix) == isValid)
  }

  @Test("one that serves content names a storage account, too: no hyphen")
  func storage() throws {
    #expect(GatewayName.isValid(storageAccount: "Granite1"))
    #expect(!GatewayName.isValid(storageAccount: "gra-nite"))
    var new = GatewayLab.new("Wildcard.pfx")
    new.serviceName = "gra-nite.contoso.com"
    #expect(try refusal(new) == .gateway(.storageName("gra-nite")))
    new.change.servesContent = false
    #expect(try refusal(new) == nil)
  }

  @Test("a wildcard certificate leaves the name open, and stands for one label")
  func wildcard() throws {
    var new = GatewayLab.new("Wildcard.pfx")
    #expect(try refusal(new) == .gateway(.wildcard("*.contoso.com")))
    new.serviceName = "a.b.contoso.com"
    #expect(
      try refusal(new)
        == .gateway(.serviceName("a.b.contoso.com", certificate: "*.contoso.com")))
    new.serviceName = "Granite.contoso.com"
    #expect(try refusal(new) == nil)
  }

  @Test("the certificate is there, opens, holds, and has a key of 2048 or 4096 bits")
  func certificate() throws {
    let folder = #"C:\Certificates\"#
    #expect(
      try refusal(GatewayLab.new("None.pfx"))
        == .gateway(.certificateNotFound(folder + "None.pfx")))
    #expect(
      try refusal(GatewayLab.new(password: "wrong"))
        == .gateway(.certificatePassword(folder + "GraniteFalls.pfx")))
    #expect(
      try refusal(GatewayLab.new("RootCA.cer"))
        == .gateway(.certificateWithoutKey(folder + "RootCA.cer")))
    #expect(
      try refusal(GatewayLab.new("GraniteFalls-expired.pfx"))
        == .gateway(.certificateExpired(folder + "GraniteFalls-expired.pfx")))
    #expect(
      try refusal(GatewayLab.new("GraniteFalls-1024.pfx"))
        == .gateway(.certificateKey(folder + "GraniteFalls-1024.pfx", length: 1_024)))
    #expect(try refusal(GatewayLab.new("BlueYonder.pfx")) == nil)
  }

  @Test("the name in Azure is prefix, region and Azure's domain")
  func deploymentName() throws {
    var lab = try GatewayLab()
    var new = GatewayLab.new()
    new.region = "WestUS2"
    try lab.make(new)
    #expect(lab.gateway?.deploymentName == "GraniteFalls.WestUS2.CloudApp.Azure.Com")
    #expect(lab.gateway?.name == "GraniteFalls.contoso.com")
  }

  @Test("a certificate for Azure's name needs no alias, and nobody makes one for it")
  func azureName() throws {
    var lab = try GatewayLab()
    try lab.make(GatewayLab.new("GraniteFalls-azure.pfx"))
    let gateway = try #require(lab.gateway)
    #expect(gateway.name.equalsIgnoringASCIICase(gateway.deploymentName))
    #expect(throws: ModelRejection.gateway(.notOurDomain(gateway.name))) {
      try lab.world.setPublicAlias(gateway.name, to: "x")
    }
    lab.wait(minutes: 30)
    #expect(GatewayConditions(lab.world).gateway(at: gateway.name, lab.world.now) != nil)
  }

  @Test("1 to 16 instances; thresholds in percent; the service of the site's tenant; an owner")
  func others() throws {
    var new = GatewayLab.new()
    new.change.instances = 17
    #expect(try refusal(new) == .gateway(.instances(17)))
    new.change.instances = 0
    #expect(try refusal(new) == .gateway(.instances(0)))
    new.change.instances = 16
    #expect(try refusal(new) == nil)
    new.change.trafficCritical = 101
    #expect(try refusal(new) == .gateway(.percentage(101)))
    new = GatewayLab.new()
    new.signIn = "somebody@contoso.com"
    #expect(try refusal(new) == .gateway(.notOwner("somebody@contoso.com")))
    new = GatewayLab.new()
    new.resourceGroup = "Nowhere"
    new.usesExistingGroup = true
    #expect(try refusal(new) == .gateway(.resourceGroup("Nowhere")))
    new = GatewayLab.new()
    new.region = "Mars"
    #expect(try refusal(new) == .gateway(.region("Mars")))
    var world = try LabWorlds.attached()
    #expect(throws: ModelRejection.gateway(.noAzureService)) {
      try world.createGateway(GatewayLab.new(), by: GatewayLab.by)
    }
  }

  @Test("it is provisioned for some minutes; who has no right makes none")
  func provisioning() throws {
    var lab = try GatewayLab()
    try lab.make()
    #expect(lab.status == .provisioning && lab.gateway?.settings.size == .standard)
    lab.wait(minutes: 9)
    #expect(lab.status == .provisioning)
    lab.wait(minutes: 16)
    #expect(lab.status == .ready)
    #expect(throws: ModelRejection.nameTaken("GraniteFalls.contoso.com")) { try lab.make() }
    #expect(throws: ModelRejection.administratorNotFound(logonName: "nobody")) {
      try lab.world.createGateway(GatewayLab.new("BlueYonder.pfx"), by: "nobody")
    }
  }

  @Test("a new certificate has the old name, letter by letter")
  func renewal() throws {
    var lab = try GatewayLab(gateway: true)
    let wanted = ModelRejection.gateway(
      .commonName("granitefalls.contoso.com", current: "GraniteFalls.contoso.com"))
    #expect(throws: wanted) {
      try lab.set {
        $0.certificate = CertificateChoice(
          path: #"C:\Certificates\GraniteFalls-lowercase.pfx"#,
          password: CertificateFile.labPassword)
      }
    }
    try lab.set {
      $0.certificate = CertificateChoice(
        path: #"C:\Certificates\GraniteFalls-2026.pfx"#, password: CertificateFile.labPassword)
    }
    #expect(lab.failure() == nil)
  }

  @Test("too much outbound data stops it at the next look, six minutes apart, and again")
  func threshold() throws {
    var lab = try GatewayLab(deviceCount: 2_000)
    try lab.makeAll(GatewayLab.new("Fjord.pfx", password: ""))
    lab.wait(minutes: 3 * 1_440)
    let id = lab.id
    var change = GatewayChange()
    change.trafficGigabytes = 1
    change.stopsAtThreshold = true
    try lab.world.setGateway(id: id, change, by: GatewayLab.by)
    #expect(lab.status == .ready)
    lab.wait(minutes: 6)
    #expect(lab.status == .stopping || lab.status == .stopped)
    lab.wait(minutes: 4)
    #expect(lab.status == .stopped)
    try lab.world.startGateway(id: id, by: GatewayLab.by)
    lab.wait(minutes: 17)
    #expect(lab.status == .stopped)
    change.trafficGigabytes = 10_000
    try lab.world.setGateway(id: id, change, by: GatewayLab.by)
    try lab.world.startGateway(id: id, by: GatewayLab.by)
    lab.wait(minutes: 60)
    #expect(lab.status == .ready)
  }

  @Test("sizes serve so many clients an instance")
  func sizes() {
    #expect(GatewaySize.allCases.map(\.clients) == [10, 6_000, 10_000])
  }

  @Test("the management point's certificate comes within 30 minutes, each time anew")
  func enhancedHTTP() throws {
    for seed: UInt64 in 1...20 {
      var lab = try GatewayLab(seed: seed)
      try lab.enhance()
      #expect(!lab.world.hasEnhancedCertificate)
      lab.wait(minutes: 30)
      #expect(lab.world.hasEnhancedCertificate)
    }
  }

  @Test("a role takes clients from a gateway with HTTPS or Enhanced HTTP only")
  func encryption() throws {
    var lab = try GatewayLab()
    #expect(throws: ModelRejection.gateway(.needsEncryption(GatewayLab.server))) {
      try lab.allow()
    }
    var point = SoftwareUpdatePointChange()
    point.allowsGateway = true
    #expect(throws: ModelRejection.gateway(.needsEncryption(GatewayLab.server))) {
      try lab.world.addSoftwareUpdatePoint(on: GatewayLab.server, point, by: GatewayLab.by)
    }
    try lab.allow(ssl: true)
    #expect(lab.world.managementPoint(on: GatewayLab.server).allowsGateway)
  }

  @Test("a point that loses HTTPS without Enhanced HTTP lets nobody in from a gateway any more")
  func losingSSL() throws {
    var lab = try GatewayLab()
    try lab.allow(ssl: true)
    var change = ManagementPointChange()
    change.usesSSL = false
    try lab.world.setManagementPoint(
      on: GatewayLab.server, siteCode: "XYZ", change, by: GatewayLab.by)
    #expect(!lab.world.managementPoint(on: GatewayLab.server).allowsGateway)
  }
}
