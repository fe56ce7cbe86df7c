import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Pages of the tenant")
struct TenantPageTests {
  private func lab(_ faults: [ConnectorFault] = []) throws -> Lab {
    var description = ScenarioDescription(seed: 7, deviceCount: 40, faults: faults)
    description.coManagedCount = 5
    description.intuneOnlyCount = 3
    return try Lab(description)
  }

  @Test("all devices are there with who manages them, from the same state as the cmdlets")
  func allDevices() throws {
    let lab = try lab()
    try lab.run("$rows = page 'Devices > All devices'")
    for (word, count) in [("Co-managed", 5), ("Intune", 3)] {
      #expect(
        try lab.run("@($rows.ManagedBy -eq '\(word)').Count") == [String(count)])
    }
    let attached = lab.world.simulation.devices.filter { $0.isClient && !$0.isCoManaged }
    #expect(
      try lab.run("@($rows.ManagedBy -eq 'ConfigMgr').Count") == [String(attached.count)])
    #expect(
      try lab.run("$rows.Where({ $_.ManagedBy -eq 'Intune' }).Compliance -contains 'See ConfigMgr'")
        == ["False"])
    let name = try lab.run("$rows.Where({ $_.ManagedBy -eq 'Intune' })[0].DeviceName")
    try lab.run("Get-CMDevice -Name \(name[0]) -Fast")
    #expect(lab.objects.isEmpty && lab.errors.isEmpty)
  }

  @Test("the connector's status is the same on the list of connectors, its page and its details")
  func connectorStatus() throws {
    for faults in [[], [ConnectorFault.serviceConnectionPointOffline]] {
      let lab = try lab(faults)
      let status = try lab.run("(page connectors/config).ConnectionStatus")
      #expect(status == [faults.isEmpty ? "Healthy" : "Warning"])
      #expect(try lab.run("(page 'connector status').Status") == status)
      #expect(try lab.run("(page connectors/config/details).ConnectionStatus") == status)
    }
    let alone = try Lab(ScenarioDescription(seed: 7, deviceCount: 4, attachment: .none))
    #expect(try alone.run("(page 'connector status').Status") == ["Not enabled"])
    #expect(try alone.run("page connectors/config/details").prefix(2).last == "No results.")
  }

  @Test("the tenant's sign-in log tells an expired secret from the faults that leave no failure")
  func signIns() throws {
    for (fault, last, error) in [
      (ConnectorFault.appSecretExpired, "Failure", "AADSTS7000222"),
      (.gatewayUnauthorized, "Success", ""),
    ] {
      let lab = try lab([fault])
      try lab.run("$log = page 'service principal sign-ins'")
      #expect(try lab.run("$log[0].Status") == [last], "\(fault)")
      #expect(try lab.run("$log.Count") == ["96"])
      let text = try lab.run("(page connectors/config/details).SignInError").joined()
      #expect(text.hasPrefix(error) && text.isEmpty == error.isEmpty)
    }
    for fault in [ConnectorFault.endpointUnreachable, .serviceConnectionPointOffline] {
      let lab = try lab([fault])
      #expect(try lab.run("page 'service principal sign-ins'").last == "No results.")
    }
  }
}
