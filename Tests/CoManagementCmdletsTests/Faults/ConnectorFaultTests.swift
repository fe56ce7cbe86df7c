import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Connector faults, told apart and repaired")
struct ConnectorFaultTests {
  /// A row of the table of faults: what is seen of one, and what cures it.
  struct Symptoms: Sendable, CustomTestStringConvertible {
    let fault: ConnectorFault
    let mode: String
    let componentStatus: String
    /// Ids of the errors of the last day.
    let errors: [Int]
    /// In the last lines of the upload worker's log.
    let log: String
    let cure: String

    var testDescription: String { fault.rawValue }
  }

  static let table = [
    Symptoms(
      fault: .serviceConnectionPointOffline, mode: "Offline", componentStatus: "OK", errors: [],
      log: "Next run time will be at approximately:",
      cure: "Set-CMServiceConnectionPoint CM01 -Mode Online"),
    Symptoms(
      fault: .appSecretExpired, mode: "Online", componentStatus: "Critical", errors: [39_951],
      log: "AADSTS7000222",
      cure: "Invoke-PageAction 'Azure Active Directory Tenants' -Action 'Renew Secret Key'"),
    Symptoms(
      fault: .gatewayUnauthorized, mode: "Online", componentStatus: "Critical",
      errors: [39_952], log: "401 (Unauthorized)",
      cure: "Invoke-PageAction Sites -Action 'Hierarchy Settings' -Field "
        + "@{ 'Authentication level' = 'Windows authentication' }"),
    Symptoms(
      fault: .endpointUnreachable, mode: "Online", componentStatus: "Critical",
      errors: [39_953], log: "0x80072EE7",
      cure: "Invoke-PageAction 'Servers and Site System Roles' -Action 'Site System Properties' "
        + "-Field @{ 'Use a proxy server' = $true; 'Proxy server name' = 'proxy.contoso.com'; "
        + "Port = 8080 }"),
  ]

  private static let component =
    "(Get-CMSiteComponent -ComponentName SMS_SERVICE_CONNECTOR_CMGatewaySyncUploadWorker).Status"

  private func lab(_ fault: ConnectorFault, seed: UInt64 = 7) throws -> Lab {
    try Lab(ScenarioDescription(seed: seed, deviceCount: 40, faults: [fault]))
  }

  private func health(_ lab: Lab) throws -> String? {
    try lab.run("(page connectors/config).ConnectionStatus").first
  }

  private func advance(_ lab: Lab, minutes: Int64) {
    lab.world.advance(by: TimeSpan(ticks: minutes * 60 * 10_000_000))
  }

  private func lastLogLines(_ lab: Lab) -> [String] {
    let simulation = lab.world.simulation
    return simulation.logFiles.first.map { Array(simulation.lines(of: $0).suffix(8)) } ?? []
  }

  @Test("there is a row for each fault")
  func complete() {
    #expect(Self.table.map(\.fault).sorted { $0.rawValue < $1.rawValue }
      == ConnectorFault.allCases.sorted { $0.rawValue < $1.rawValue })
  }

  @Test("page, role, component, status messages and log tell each fault", arguments: table)
  func toldApart(row: Symptoms) throws {
    let lab = try lab(row.fault)
    #expect(try health(lab) == "Warning")
    #expect(try lab.run("(Get-CMServiceConnectionPoint).Mode") == [row.mode])
    #expect(try lab.run(Self.component) == [row.componentStatus])
    let since = lab.world.simulation.now.adding(milliseconds: -86_400_000)
    let errors = lab.world.simulation.statusMessages(since: since)
      .filter { $0.severity == .error }.map(\.messageID)
    #expect(Set(errors) == Set(row.errors))
    let log = lastLogLines(lab).joined(separator: "\n")
    #expect(log.contains(row.log))
    for other in Self.table where other.fault != row.fault && !other.errors.isEmpty {
      #expect(!log.contains(other.log))
    }
  }

  @Test("only its own cure heals a fault, at the next run", arguments: table, table)
  func cured(row: Symptoms, other: Symptoms) throws {
    let lab = try lab(row.fault)
    try lab.run(other.cure)
    #expect(lab.errors.isEmpty && lab.objects.isEmpty)
    #expect(try health(lab) == "Warning")
    advance(lab, minutes: 30)
    let isOwn = row.fault == other.fault
    #expect(try health(lab) == (isOwn ? "Healthy" : "Warning"))
    if isOwn { #expect(try lab.run(Self.component) == ["OK"]) }
  }

  @Test("the console shows each fault's cause before the cure and not after it")
  func causes() throws {
    let probes: [(ConnectorFault, String, before: String, after: String)] = [
      (.serviceConnectionPointOffline, "(Show-ConsoleNode servers)[-6].Mode", "Offline", "Online"),
      (
        .appSecretExpired,
        "(Show-ConsoleNode tenants)[0].SecretKeyExpiry -lt (Get-CMSiteStatusMessage)[-1].Time",
        "True", "False"
      ),
      (
        .gatewayUnauthorized, "(Show-ConsoleNode sites)[0].AuthenticationLevel",
        "Windows Hello for Business authentication", "Windows authentication"
      ),
      (
        .endpointUnreachable, "(Show-ConsoleNode servers)[2].Proxy",
        "proxy-old.contoso.com:8080", "proxy.contoso.com:8080"
      ),
    ]
    for (fault, line, before, after) in probes {
      let lab = try lab(fault)
      let row = try #require(Self.table.first { $0.fault == fault })
      #expect(try lab.run(line) == [before])
      try lab.run(row.cure)
      #expect(try lab.run(line) == [after])
    }
  }

  @Test("taking the wrong proxy away is no cure: the network lets nothing out directly")
  func noProxy() throws {
    let lab = try lab(.endpointUnreachable)
    try lab.run(
      "Invoke-PageAction servers -Action 'Site System Properties' -Field @{ use = $false }")
    advance(lab, minutes: 30)
    #expect(try health(lab) == "Warning")
    #expect(lastLogLines(lab).joined().contains("0x80072EE2"))
  }

  @Test("only Windows authentication lets the gateway in")
  func certificate() throws {
    let lab = try lab(.gatewayUnauthorized)
    try lab.run(
      "Invoke-PageAction sites -Action 'Hierarchy Settings' -Field @{ auth = 'Certificate' }")
    advance(lab, minutes: 30)
    #expect(lab.errors.isEmpty)
    #expect(try health(lab) == "Warning")
  }
}
