import Testing

@testable import CoManagementModel

/// Why Azure makes no gateway, and what cures it. [domain/troubleshooting, 44 and 53]
@Suite("Deployments that fail")
struct GatewayDeploymentTests {
  private func outcome(_ lab: inout GatewayLab, _ new: NewGateway) throws -> String? {
    try lab.make(new)
    #expect(lab.status == .provisioning)
    lab.wait(minutes: 30)
    guard lab.status == .error else { return nil }
    let text = try #require(lab.log("CloudMgr.log").last)
    try lab.world.removeGateway(id: lab.id, by: GatewayLab.by)
    lab.wait(minutes: 10)
    #expect(lab.world.cloudGateways.isEmpty)
    return text
  }

  @Test("a provider that is not registered; registering it and making it anew cures it")
  func provider() throws {
    var lab = try GatewayLab()
    for name in AzureSubscription.neededProviders {
      try lab.world.setResourceProvider(name.uppercasedASCII, isRegistered: false)
      let text = try outcome(&lab, GatewayLab.new())
      #expect(text?.contains("MissingSubscriptionRegistration") == true)
      #expect(text?.contains("'\(name)'") == true)
      try lab.world.setResourceProvider(name, isRegistered: true)
    }
    #expect(try outcome(&lab, GatewayLab.new()) == nil)
    #expect(throws: ModelRejection.itemNotFound("Microsoft.Nothing")) {
      try lab.world.setResourceProvider("Microsoft.Nothing", isRegistered: true)
    }
  }

  @Test("a name that somebody has as a storage account")
  func name() throws {
    var lab = try GatewayLab()
    let text = try outcome(&lab, GatewayLab.new("BlueYonder.pfx"))
    #expect(text?.contains("StorageAccountAlreadyTaken") == true)
    #expect(try outcome(&lab, GatewayLab.new()) == nil)
  }

  @Test("a resource group in another region")
  func group() throws {
    var lab = try GatewayLab()
    var new = GatewayLab.new()
    new.resourceGroup = "configmgr"
    new.region = "EastUS"
    #expect(try outcome(&lab, new)?.contains("InvalidResourceGroupLocation") == true)
    new.region = "WestEurope"
    #expect(try outcome(&lab, new) == nil)
  }

  @Test("an app that nobody let into the subscription")
  func app() throws {
    var lab = try GatewayLab()
    let app = try #require(lab.world.cloudManagementApplication)
    var new = GatewayLab.new()
    new.signIn = nil
    new.application = app.clientID.description
    new.tenant = lab.world.tenant.id.description
    #expect(try outcome(&lab, new)?.contains("AuthorizationFailed") == true)
    lab.world.setSubscriptionContributor(app.clientID, isContributor: true)
    #expect(try outcome(&lab, new) == nil)
  }

  @Test("an app whose secret has expired")
  func secret() throws {
    var lab = try GatewayLab()
    lab.wait(minutes: 1_440 * 310)
    #expect(try outcome(&lab, GatewayLab.new())?.contains("AADSTS7000222") == true)
    try lab.world.renewSecretKey(by: GatewayLab.by)
    #expect(try outcome(&lab, GatewayLab.new()) == nil)
  }

  @Test("a service connection point that is offline")
  func offline() throws {
    var lab = try GatewayLab()
    try lab.world.setOnline(.offline)
    #expect(try outcome(&lab, GatewayLab.new())?.contains("offline") == true)
    try lab.world.setOnline()
    #expect(try outcome(&lab, GatewayLab.new()) == nil)
  }
}
