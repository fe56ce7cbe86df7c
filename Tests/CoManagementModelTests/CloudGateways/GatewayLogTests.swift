import Testing

@testable import CoManagementModel

@Suite("Logs of gateways and connection points")
struct GatewayLogTests {
  private let connector = "SMS_Cloud_ProxyConnector.log"

  @Test("CloudMgr.log tells of a deployment, a stop and a start; nothing before")
  func cloudServices() throws {
    var lab = try GatewayLab()
    #expect(lab.log("CloudMgr.log").isEmpty)
    try lab.make()
    #expect(
      lab.log("CloudMgr.log")[0].hasPrefix(
        "TaskManager: Task [CreateDeployment for service GraniteFalls.contoso.com] has started."))
    lab.wait(minutes: 26)
    #expect(lab.log("CloudMgr.log").last?.contains("has completed.") == true)
    try lab.world.stopGateway(id: lab.id, by: GatewayLab.by)
    lab.wait(minutes: 4)
    #expect(lab.log("CloudMgr.log").last?.contains("Status: Stopped") == true)
    #expect(
      lab.log("CloudMgr.log").allSatisfy { $0.contains("$$<SMS_CLOUD_SERVICES_MANAGER>") })
  }

  @Test("the gateway's own logs come every five minutes")
  func copies() throws {
    var lab = try GatewayLab()
    try lab.make()
    lab.wait(minutes: 35)
    let name = "CMG-GraniteFalls-ProxyService_IN_0-"
    #expect(lab.log(name + "CMGSetup.log").count == 3)
    let before = lab.log(name + "CMGService.log").count
    lab.wait(minutes: 5)
    #expect(lab.log(name + "CMGService.log").count == before + 1)
    lab.wait(minutes: 10 * 1_440)
    let path = #"C:\Program Files\Microsoft Configuration Manager\Logs\"# + name + "CMGService.log"
    let file = try #require(lab.world.logFile(atPath: path))
    #expect(lab.world.lines(of: file).count == 289)
    #expect(lab.world.lines(of: file, last: 3) == Array(lab.world.lines(of: file).suffix(3)))
  }

  @Test("the connector's log has each fault as it was, after it was cured, too")
  func connectorLog() throws {
    var lab = try GatewayLab(gateway: true)
    lab.wait(minutes: 10)
    #expect(lab.log(connector).last?.contains("HTTP/1.1 200 OK") == true)
    lab.block(443...443)
    lab.wait(minutes: 10)
    #expect(
      lab.log(connector).last?.contains(
        "with server GRANITEFALLS.CONTOSO.COM:443. Exception: System.Net.WebException: The remote "
          + "server returned an error: (990) BGB Session Ended.") == true)
    lab.block(nil)
    try lab.world.setPublicAlias("GraniteFalls.contoso.com", to: nil)
    lab.wait(minutes: 10)
    #expect(
      lab.log(connector).last?.contains(
        "The remote name could not be resolved: 'granitefalls.contoso.com'") == true)
    try lab.world.setPublicAlias("GraniteFalls.contoso.com", to: lab.gateway?.deploymentName)
    lab.wait(minutes: 10)
    let lines = lab.log(connector)
    #expect(lines.last?.contains("200 OK") == true)
    #expect(lines.contains { $0.contains("BGB Session Ended") })
    #expect(lines.contains { $0.contains("could not be resolved") })
  }

  @Test("what the log remembers of a change that was undone is no configuration")
  func undone() throws {
    var lab = try GatewayLab(gateway: true)
    let before = lab.world
    try lab.allow(false)
    lab.wait(minutes: 10)
    try lab.allow()
    let gateway = lab.world.cloudGateways[0]
    try lab.world.stopGateway(id: gateway.id, by: GatewayLab.by)
    #expect(lab.world.changedParts(since: before) == [.site])
    lab.wait(minutes: 10)
    try lab.world.startGateway(id: gateway.id, by: GatewayLab.by)
    lab.wait(minutes: 10)
    #expect(lab.log(connector).contains { $0.contains("Unable to connect") })
    #expect(lab.world.configurationDigest == before.configurationDigest)
    try lab.world.setDeviceLimit(3)
    #expect(lab.world.changedParts(since: before) == [.tenant])
  }

  @Test("a missing client certificate shows as 403, with a count where it writes more")
  func verbose() throws {
    var lab = try GatewayLab(gateway: true)
    try lab.allow(ssl: true)
    lab.wait(minutes: 6)
    #expect(
      lab.log(connector).last?.contains("403 CMGConnector_Clientcertificaterequired") == true)
    #expect(!lab.log(connector).contains { $0.contains("Filtered cert count") })
    var values = PolicyValues()
    values.set(
      "1", at: #"SOFTWARE\Microsoft\SMS\SMS_CLOUD_PROXYCONNECTOR\VerboseLogging"#)
    lab.world.setPolicyValues(values, onMachine: "CM01")
    #expect(
      lab.log(connector).contains { $0.contains("Filtered cert count with client auth: 0") })
    try lab.allow(ssl: false)
    lab.wait(minutes: 6)
    #expect(lab.log(connector).last?.contains("403 CMGConnector_Forbidden") == true)
  }
}
