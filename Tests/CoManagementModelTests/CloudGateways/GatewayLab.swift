@testable import CoManagementModel

/// A world with gateways, and what a device on the internet meets there.
struct GatewayLab {
  var world: Simulation
  static let by = LabWorlds.administrator
  static let server = "CM01.contoso.com"

  /// A site with the Azure service, and without a gateway unless it is asked for.
  init(gateway: Bool = false, seed: UInt64 = 7, deviceCount: Int = 40) throws {
    var description = ScenarioDescription(seed: seed, deviceCount: deviceCount)
    description.hasCloudManagement = true
    description.hasCloudGateway = gateway
    description.newDeviceCount = 2
    world = try Simulation(description)
  }

  mutating func wait(minutes: Int64) { world.advance(bySeconds: minutes * 60) }

  static func new(
    _ file: String = "GraniteFalls.pfx", password: String = CertificateFile.labPassword
  ) -> NewGateway {
    var new = NewGateway(
      CertificateChoice(path: #"C:\Certificates\"# + file, password: password))
    new.signIn = "cmadmin@contoso.com"
    return new
  }

  @discardableResult
  mutating func make(_ new: NewGateway = Self.new()) throws(ModelRejection) -> Int {
    try world.createGateway(new, by: Self.by)
  }

  /// All that a way from the internet needs, and the time that it takes.
  mutating func makeAll(_ new: NewGateway = Self.new()) throws(ModelRejection) {
    try make(new)
    try enhance()
    wait(minutes: 31)
    guard let gateway = world.cloudGateways.last else { return }
    try world.setPublicAlias(gateway.name, to: gateway.deploymentName)
    try world.addConnectionPoint(
      on: Self.server, toGatewayNamed: gateway.name, by: Self.by)
    try allow()
    wait(minutes: 4)
  }

  mutating func enhance(_ isEnhanced: Bool = true) throws(ModelRejection) {
    var change = SiteCommunicationChange()
    change.isEnhanced = isEnhanced
    try world.setCommunication(change, by: Self.by)
  }

  mutating func allow(_ isAllowed: Bool = true, ssl: Bool? = nil) throws(ModelRejection) {
    var change = ManagementPointChange()
    change.allowsGateway = isAllowed
    change.usesSSL = ssl
    try world.setManagementPoint(
      on: Self.server, siteCode: world.site.siteCode, change, by: Self.by)
  }

  mutating func set(_ body: (inout GatewayChange) -> Void) throws(ModelRejection) {
    var change = GatewayChange()
    body(&change)
    try world.setGateway(id: id, change, by: Self.by)
  }

  /// A rule of the site server's firewall; nil takes it away.
  mutating func block(_ ports: ClosedRange<Int>?) {
    if let ports {
      world.addFirewallRule(
        FirewallRule(name: "No way", remotePorts: "\(ports.lowerBound)-\(ports.upperBound)"),
        onMachine: "CM01")
    } else {
      _ = world.removeFirewallRules(named: "No way", onMachine: "CM01")
    }
  }

  var gateway: CloudGateway? { world.cloudGateways.last }
  var id: Int { gateway?.id ?? 0 }
  var status: GatewayStatus? { gateway?.status(at: world.now) }
  var point: ConnectionPointStatus? {
    world.connectionPoints.first.map { world.status(of: $0) }
  }

  /// What a new device meets; nil = it gets through.
  func failure(
    _ address: String? = nil, trusts: Bool = false, checksRevocation: Bool = true
  ) -> GatewayFailure? {
    let template = world.state.facts.deviceTemplate
    var record = MachineRecord()
    record.trustsEnterpriseRoot = trusts
    let found = GatewayConditions(world).contact(
      address ?? gateway?.clientAddress ?? "", from: template.device(at: template.totalCount - 1),
      record, at: world.now, checksRevocation: checksRevocation)
    if case .failure(let failure) = found { return failure }
    return nil
  }

  /// The text of a log of the site server.
  func log(_ name: String) -> [String] {
    let path = #"C:\Program Files\Microsoft Configuration Manager\Logs\"# + name
    return world.logFile(atPath: path).map { world.lines(of: $0) } ?? []
  }
}
