import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

/// What Intune's profiles leave on a device when their workload or their assignment goes.
///
@Suite("What stays behind")
struct AppliedProfileTests {
  private static let tenHours = "Start-Sleep -Seconds 36000"

  private func lab() throws -> (lab: Lab, device: String) {
    var description = ScenarioDescription(seed: 7, deviceCount: 40)
    description.coManagedCount = 5
    let lab = try Lab(description)
    CoreCommands.register(in: lab.shell.engine)
    let name = try #require(
      lab.run("$pc = (Get-CMDevice -Fast | Where-Object CoManaged)[0].Name; $pc").first)
    try lab.run(
      "Connect-MgGraph -Scopes DeviceManagementConfiguration.ReadWrite.All -NoWelcome")
    return (lab, name)
  }

  private func move(_ slider: String, _ lab: Lab, _ staging: String = "") throws {
    try lab.run(
      "Invoke-PageAction 'Cloud Attach' Properties @{ 'Device configuration' = '\(slider)'"
        + "\(staging) }")
    #expect(lab.errors.isEmpty)
    try lab.run(Self.tenHours)
  }

  private func unassign(_ lab: Lab) throws {
    try lab.run(
      "$u = '/v1.0/deviceManagement/deviceConfigurations'; "
        + "$p = (Invoke-MgGraphRequest GET $u).value[0].id")
    try lab.run(
      "Invoke-MgGraphRequest POST \"$u/$p/assign\" -Body '{\"assignments\":[]}'")
    #expect(lab.errors.isEmpty)
    try lab.run(Self.tenHours)
  }

  private func settings(_ lab: Lab, _ device: String) -> [String] {
    lab.world.simulation.machine(named: device)?.windowsSettings.map {
      "\($0.area)/\($0.name)=\($0.value)"
    } ?? []
  }

  private static let restrictions = [
    "DeviceLock/DevicePasswordEnabled=0", "Experience/AllowCortana=0",
  ]

  @Test("a profile applies once Intune has its workload, and stays when that goes back [R-38]")
  func back() throws {
    let (lab, device) = try lab()
    #expect(settings(lab, device) == [])
    try move("Intune", lab)
    #expect(settings(lab, device) == Self.restrictions)
    try move("Configuration Manager", lab)
    #expect(settings(lab, device) == Self.restrictions)
    try unassign(lab)
    #expect(settings(lab, device) == Self.restrictions)
  }

  @Test("a profile that is taken away goes while the slider is on Intune")
  func removed() throws {
    let (lab, device) = try lab()
    try move("Intune", lab)
    try unassign(lab)
    #expect(settings(lab, device) == [])
  }

  @Test("on pilot it stays, until the slider is on Intune [R-37]")
  func pilot() throws {
    let (lab, device) = try lab()
    try lab.run(
      "$null = New-CMDeviceCollection -Name Staging -LimitingCollectionName 'All Systems'; "
        + "Add-CMDeviceCollectionDirectMembershipRule -CollectionName Staging -ResourceId "
        + "(Get-CMDevice -Name $pc -Fast).ResourceID; Start-Sleep -Seconds 600")
    try move("Pilot Intune", lab, "; 'Staging: Device configuration' = 'Staging'")
    #expect(settings(lab, device) == Self.restrictions)
    try unassign(lab)
    #expect(settings(lab, device) == Self.restrictions)
    try move("Intune", lab)
    #expect(settings(lab, device) == [])
  }
}
