import Testing

@testable import CoManagementModel

/// Each thing that stops a device on the internet, made and unmade.
@Suite("What a device meets at a gateway")
struct GatewayContactTests {
  @Test("with all in its place it reaches the site")
  func everything() throws {
    var lab = try GatewayLab()
    try lab.makeAll()
    #expect(lab.failure() == nil && lab.point == .connected)
    #expect(try GatewayLab(gateway: true).failure() == nil)
  }

  @Test("without the alias nobody knows the name, and the channel is down")
  func alias() throws {
    var lab = try GatewayLab(gateway: true)
    let name = "GraniteFalls.contoso.com"
    try lab.world.setPublicAlias(name, to: nil)
    #expect(lab.failure() == .nameNotResolved && lab.point == .nameNotResolved)
    try lab.world.setPublicAlias(name, to: lab.gateway?.deploymentName)
    #expect(lab.failure() == nil)
  }

  @Test("a stopped gateway serves nobody, until it is started and ready again")
  func stopped() throws {
    var lab = try GatewayLab(gateway: true)
    try lab.world.stopGateway(id: lab.id, by: GatewayLab.by)
    #expect(lab.failure() == .notReady && lab.status == .stopping)
    lab.wait(minutes: 4)
    #expect(lab.status == .stopped && lab.point == .gatewayNotReady)
    try lab.world.startGateway(id: lab.id, by: GatewayLab.by)
    #expect(lab.failure() == .notReady && lab.status == .starting)
    lab.wait(minutes: 7)
    #expect(lab.failure() == nil && lab.status == .ready)
  }

  @Test("a certificate ends by time alone, and one of the same name cures it")
  func expired() throws {
    var lab = try GatewayLab()
    try lab.makeAll(GatewayLab.new("GraniteFalls-2026.pfx"))
    #expect(lab.failure() == nil)
    lab.wait(minutes: 3 * 1_440)
    #expect(lab.failure() == .certificateExpired && lab.point == .certificate)
    #expect(lab.status == .ready)
    try lab.set {
      $0.certificate = CertificateChoice(
        path: "c:/certificates/granitefalls.pfx", password: CertificateFile.labPassword)
    }
    #expect(lab.failure() == nil && lab.point == .connected)
  }

  @Test("by another name the certificate is another's")
  func name() throws {
    var lab = try GatewayLab(gateway: true)
    let gateway = try #require(lab.gateway)
    let path = "CCM_Proxy_MutualAuth/\(gateway.proxyID)"
    #expect(lab.failure("\(gateway.deploymentName)/\(path)") == .certificateName)
    try lab.world.setPublicAlias("cmg.contoso.com", to: gateway.deploymentName)
    #expect(lab.failure("cmg.contoso.com/\(path)") == .certificateName)
    #expect(lab.failure("GRANITEFALLS.CONTOSO.COM/\(path)") == nil)
  }

  @Test("an enterprise's certificate needs its root on the device and its list on the internet")
  func enterprise() throws {
    var lab = try GatewayLab()
    try lab.makeAll(GatewayLab.new("GraniteFalls-enterprise.pfx"))
    #expect(lab.failure() == .untrustedRoot)
    #expect(lab.failure(trusts: true) == .revocationUnreachable)
    #expect(lab.failure(trusts: true, checksRevocation: false) == nil)
    var other = lab
    other.world.setRevocationListPublished(true)
    #expect(other.failure(trusts: true) == nil)
    var change = SiteCommunicationChange()
    change.checksRevocation = false
    try lab.world.setCommunication(change, by: GatewayLab.by)
    #expect(lab.failure(trusts: true) == nil)
  }

  @Test("the path behind the host is the gateway's own")
  func path() throws {
    let lab = try GatewayLab(gateway: true)
    #expect(lab.failure("GraniteFalls.contoso.com/CCM_Proxy_MutualAuth/1") == .unknownPath)
    #expect(lab.failure("GraniteFalls.contoso.com") == .unknownPath)
  }

  @Test("without a connection point nothing gets through")
  func connectionPoint() throws {
    var lab = try GatewayLab(gateway: true)
    try lab.world.removeConnectionPoint(on: "CM01", by: GatewayLab.by)
    #expect(lab.failure() == .connectionPoint)
    try lab.world.addConnectionPoint(
      on: "CM01", toGatewayNamed: "GraniteFalls", by: GatewayLab.by)
    #expect(lab.failure() == .connectionPoint && lab.point == .installing)
    lab.wait(minutes: 4)
    #expect(lab.failure() == nil)
  }

  @Test(
    "its channel needs the port of each instance: 443 for one, 10124 and on for several",
    arguments: [(1, 443...443), (2, 10_124...10_125), (16, 10_124...10_139)])
  func ports(instances: Int, ports: ClosedRange<Int>) throws {
    var lab = try GatewayLab(gateway: true)
    try lab.set { $0.instances = instances }
    #expect(lab.gateway?.connectionPorts == ports)
    lab.block(ports)
    #expect(lab.point == .ports(ports) && lab.failure() == .connectionPoint)
    lab.block(nil)
    #expect(lab.point == .connected && lab.failure() == nil)
  }

  @Test("a service that stands still and a proxy that leads nowhere cut the channel, too")
  func server() throws {
    var lab = try GatewayLab(gateway: true)
    try lab.world.stopService("SMS_EXECUTIVE", on: "CM01", isForced: true)
    #expect(lab.point == .serviceStopped && lab.failure() == .connectionPoint)
    try lab.world.startService("SMS_EXECUTIVE", on: "CM01")
    #expect(lab.point == .connected)
    try lab.world.setServiceConnectionPointProxy(
      ProxySettings(server: "proxy-old.contoso.com"), server: "CM01", by: GatewayLab.by)
    #expect(lab.point == .proxy && lab.failure() == .connectionPoint)
    try lab.world.setServiceConnectionPointProxy(nil, server: "CM01", by: GatewayLab.by)
    #expect(lab.failure() == nil)
  }

  @Test("a management point that lets nobody in from a gateway")
  func managementPoint() throws {
    var lab = try GatewayLab(gateway: true)
    try lab.allow(false)
    #expect(lab.failure() == .managementPoint && lab.point == .connected)
    try lab.allow()
    #expect(lab.failure() == nil)
    try lab.enhance(false)
    #expect(lab.failure() == .managementPoint)
  }

  @Test("with HTTPS the connection point needs a client certificate")
  func clientCertificate() throws {
    var lab = try GatewayLab(gateway: true)
    try lab.allow(ssl: true)
    #expect(lab.failure() == .clientCertificateRequired)
    lab.world.setClientCertificate(on: "CM01", isThere: true)
    #expect(lab.failure() == nil)
  }

  @Test("what was bound for HTTPS stays bound, and a redirection leads away")
  func binding() throws {
    var lab = try GatewayLab(gateway: true)
    try lab.allow(ssl: true)
    try lab.allow(ssl: false)
    #expect(lab.failure() == .forbidden)
    lab.world.setWebServer(on: GatewayLab.server, binding: .site)
    #expect(lab.failure() == nil)
    lab.world.setWebServer(on: GatewayLab.server, isRedirected: true)
    #expect(lab.failure() == .forbidden)
    lab.world.setWebServer(on: GatewayLab.server, isRedirected: false)
    #expect(lab.failure() == nil)
  }

  @Test("the site's clients follow what holds: a change of the gateway changes their conditions")
  func digest() throws {
    var lab = try GatewayLab(gateway: true)
    let before = lab.world.state.clientConditionsDigest
    try lab.world.stopGateway(id: lab.id, by: GatewayLab.by)
    #expect(lab.world.state.clientConditionsDigest != before)
  }
}
