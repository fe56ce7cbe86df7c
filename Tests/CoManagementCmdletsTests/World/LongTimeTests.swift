import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

/// Ten years, and a hundred thousand devices.
@Suite("Long times and many devices")
struct LongTimeTests {
  private func lab(_ description: ScenarioDescription) throws -> Lab {
    let lab = try Lab(description)
    CoreCommands.register(in: lab.shell.engine)
    return lab
  }

  @Test("after ten years the secret has expired, the connector is unhealthy, and devices go on")
  func tenYears() throws {
    var description = ScenarioDescription(seed: 7, deviceCount: 40)
    description.coManagedCount = 12
    let lab = try lab(description)
    try lab.run("1..147 | ForEach-Object { Start-Sleep -Seconds 2147483 }")
    #expect(lab.errors.isEmpty)
    #expect(try lab.run("(Get-Date).Year") == ["2036"])
    #expect(
      try lab.run("(Get-CMAADApplication)[0].SecretKeyExpiry -lt (Get-Date)") == ["True"])
    #expect(try lab.run("(Show-AdminCenterPage connector status)[0].Status") == ["Unhealthy"])
    try lab.run("$name = (Get-CMDevice -Fast | Where-Object CoManaged)[0].Name")
    #expect(
      try lab.run(
        "((Get-Date) - (Get-CMDevice -Fast -Name $name).LastPolicyRequest).TotalHours -lt 2")
        == ["True"])
    try lab.run("$log = 'C:\\Windows\\CCM\\Logs\\CoManagementHandler.log'")
    try lab.run("$lines = Invoke-Command $name { Get-Content $using:log }")
    #expect(try lab.run("$lines.Count -gt 100 -and $lines.Count -lt 5000") == ["True"])
    #expect(try lab.run("$lines[-1] -match 'date=\"11-\\d\\d-2036\"'") == ["True"])
    try lab.run("Edit-CoManagementPolicy -Workload @{ 'Client apps' = 'Intune' }")
    try lab.run("Start-Sleep -Seconds 8000")
    let node = "Show-ConsoleNode 'Overview/Co-management' | Where-Object Figure -eq 'Client apps'"
    #expect(try lab.run("(\(node)).Devices -gt 0") == ["True"])
    try lab.run("Connect-MgGraph -NoWelcome -Scopes \(RandomCommands.scopes)")
    #expect(ViewDifferences(try WorldViews(lab), in: lab.world.simulation).found == [])
  }

  @Test("a line over ten times the devices takes ten times as long, not a hundred times")
  func manyDevices() throws {
    let lines = [
      "(Get-CMDevice -Fast | Where-Object IsClient | Measure-Object).Count -gt 0",
      "(Get-CMDevice -Fast | ForEach-Object { Get-CMDevice -Fast -ResourceId $_.ResourceID })"
        + ".Count -gt 0",
    ]
    for line in lines {
      func seconds(_ count: Int) throws -> Duration {
        let lab = try lab(ScenarioDescription(seed: 7, deviceCount: count))
        var shown: [String] = []
        let duration = try ContinuousClock().measure { shown = try lab.run(line) }
        #expect(shown == ["True"])
        return duration
      }
      let (few, many) = (try seconds(2_000), try seconds(20_000))
      #expect(many < few * 30, "\(line): \(few), \(many)")
    }
  }
}
