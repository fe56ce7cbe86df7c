import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

/// The same device is compliant or not in Intune's list, in its overview, in its state per policy,
/// in the directory and on the page. [R-41, R-42, F-9.2]
@Suite("Compliance is the same from every side")
struct ComplianceViewTests {
  private func lab(seed: UInt64) throws -> Lab {
    var description = ScenarioDescription(seed: seed, deviceCount: 40)
    description.coManagedCount = 10
    description.intuneOnlyCount = 30
    let lab = try Lab(description)
    CoreCommands.register(in: lab.shell.engine)
    let scopes = [
      "Device.Read.All", "DeviceManagementManagedDevices.Read.All",
      "DeviceManagementConfiguration.ReadWrite.All",
    ]
    try lab.run("Connect-MgGraph -NoWelcome -Scopes \(scopes.joined(separator: ","))")
    try lab.run(
      """
      $type = '#microsoft.graph.windows10CompliancePolicy'
      function Rule($Hours) {
        $block = @{ actionType = 'block'; gracePeriodHours = $Hours }
        , @(@{ ruleName = 'Default'; scheduledActionConfigurations = @($block) })
      }
      function Add-Policy($Name, $Settings, $Hours) {
        $body = @{ '@odata.type' = $type; displayName = $Name }
        $body.scheduledActionsForRule = Rule $Hours
        $body += $Settings
        $made = New-MgDeviceManagementDeviceCompliancePolicy -BodyParameter $body
        $target = @{ '@odata.type' = '#microsoft.graph.allDevicesAssignmentTarget' }
        $uri = "v1.0/deviceManagement/deviceCompliancePolicies/$($made.Id)/assign"
        $assign = @{ assignments = @(@{ target = $target }) }
        Invoke-MgGraphRequest POST $uri -Body $assign | Out-Null
      }
      """)
    return lab
  }

  private static let steps: [(line: String, hours: Int64)] = [
    ("'begin'", 1),
    ("Add-Policy New @{ osMinimumVersion = '10.0.26100.0' } 24", 0),
    ("'checked in'", 9),
    ("'over'", 30),
    (
      "$id = (Get-MgDeviceManagementDeviceCompliancePolicy -Filter \"displayName eq 'New'\").Id; "
        + "Invoke-MgGraphRequest DELETE \"v1.0/deviceManagement/deviceCompliancePolicies/$id\"", 9
    ),
    ("Add-Policy Boot @{ secureBootEnabled = $true } 0", 9),
    ("Update-MgDeviceManagement -Settings @{ secureByDefault = $true } | Out-Null", 80),
  ]

  @Test("after each change and some time, no two views differ", arguments: UInt64(1)...3)
  func views(seed: UInt64) throws {
    let lab = try lab(seed: seed)
    var seen: Set<String> = []
    for step in Self.steps {
      try lab.run(step.line)
      #expect(lab.errorIDs == [], "\(step.line)")
      lab.world.advance(by: TimeSpan(ticks: step.hours * 36_000_000_000))
      try lab.run(
        "$all = Get-MgDeviceManagementManagedDevice -All | Sort-Object SerialNumber")
      let states = try lab.run("$all.ComplianceState")
      seen.formUnion(states)
      #expect(try page(lab) == states.map(Self.label), "\(step.line)")
      #expect(try directory(lab) == states.map(Self.isCompliant), "\(step.line)")
      #expect(try overview(lab) == Self.counts(states), "\(step.line)")
      try comparePolicies(lab, states)
    }
    #expect(seen == ["compliant", "noncompliant", "inGracePeriod", "configManager"])
  }

  private func page(_ lab: Lab) throws -> [String] {
    try lab.run(
      "$rows = Show-AdminCenterPage 'Devices > All devices'; "
        + "($rows.Where({ $_.ManagedBy -in 'Co-managed', 'Intune' }) "
        + "| Sort-Object SerialNumber).Compliance")
  }

  private func directory(_ lab: Lab) throws -> [String] {
    try lab.run("$objects = @{}; Get-MgDevice -All | % { $objects[$_.DeviceId] = $_ }")
    return try lab.run("$all | % { \"is $($objects[$_.AzureAdDeviceId].IsCompliant)\" }")
  }

  private func overview(_ lab: Lab) throws -> [String] {
    try lab.run(
      "$o = Invoke-MgGraphRequest GET "
        + "v1.0/deviceManagement/deviceCompliancePolicyDeviceStateSummary")
    return try lab.run(
      "$o.compliantDeviceCount; $o.nonCompliantDeviceCount; $o.inGracePeriodCount; "
        + "$o.configManagerCount")
  }

  /// A device that a policy finds something at is not compliant, and the other way round; the
  /// workload of Configuration Manager has no policy of Intune's.
  private func comparePolicies(_ lab: Lab, _ states: [String]) throws {
    for place in [0, states.count / 2, states.count - 1] {
      let uri =
        "v1.0/deviceManagement/managedDevices/$($all[\(place)].Id)/deviceCompliancePolicyStates"
      let found = try lab.run("(Invoke-MgGraphRequest GET \"\(uri)\").value.state")
      switch states[place] {
      case "configManager": #expect(found == [])
      case "compliant": #expect(found.allSatisfy { $0 == "compliant" })
      default: #expect(found.contains("nonCompliant"))
      }
    }
  }

  private static func label(_ state: String) -> String {
    switch state {
    case "compliant": "Compliant"
    case "noncompliant": "Not compliant"
    case "inGracePeriod": "In grace period"
    default: "See ConfigMgr"
    }
  }

  private static func isCompliant(_ state: String) -> String {
    switch state {
    case "compliant", "inGracePeriod": "is True"
    case "noncompliant": "is False"
    default: "is "
    }
  }

  private static func counts(_ states: [String]) -> [String] {
    ["compliant", "noncompliant", "inGracePeriod", "configManager"].map { wanted in
      String(states.count { $0 == wanted })
    }
  }
}
