import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Commands that look at a machine")
struct MachineCommandTests {
  private func lab() throws -> Lab {
    var description = ScenarioDescription(seed: 7, deviceCount: 40)
    description.coManagedCount = 10
    let lab = try Lab(description)
    CoreCommands.register(in: lab.shell.engine)
    return lab
  }

  @Test("WMI of a co-managed client says so, and of a client alone that it is not")
  func coManaged() throws {
    let lab = try lab()
    for device in lab.world.simulation.devices where device.isClient && device.isActive {
      let shown = try lab.run(
        "(Get-CimInstance -Namespace root\\ccm\\invagt CCM_System -ComputerName \(device.name))"
          + ".CoManaged")
      #expect(shown == [device.isCoManaged ? "True" : "False"], "\(device.name)")
    }
    let name = try #require(lab.world.simulation.devices.first { $0.isCoManaged }).name
    let client = "-Namespace root\\ccm -ClassName SMS_Client -ComputerName \(name)"
    #expect(
      try lab.run("(Invoke-CimMethod \(client) -MethodName GetAssignedSite).sSiteCode") == ["XYZ"])
    try lab.run(
      "Invoke-CimMethod \(client) -MethodName TriggerSchedule -Arguments "
        + "@{sScheduleID='{00000000-0000-0000-0000-000000000021}'}")
    #expect(lab.errorIDs.isEmpty)
    try lab.run(
      "Invoke-CimMethod \(client) -MethodName TriggerSchedule -Arguments @{sScheduleID='{9}'}")
    #expect(lab.errorIDs.count == 1)
  }

  @Test("a query gives what its conditions and properties say")
  func queries() throws {
    let lab = try lab()
    #expect(
      try lab.run(
        "(gcim -Query \"SELECT Name FROM Win32_Service WHERE Name LIKE 'SMS_EXEC%'\").Name")
        == ["SMS_EXECUTIVE"])
    for (line, number) in [
      ("gcim Win32_Service -Filter 'Name ~ 1'", "0x80041017"),
      ("gcim Win32_Service -Filter \"Nothing = 1\"", "0x80041017"),
      ("gcim Win32_Nothing", "0x80041010"), ("gcim X -Namespace root\\none", "0x8004100e"),
    ] {
      try lab.run(line)
      #expect(lab.errorIDs.first?.hasPrefix("HRESULT \(number),") == true, "\(line)")
    }
  }

  @Test("the certificate of an enrolment lies in the store of the machine")
  func certificates() throws {
    let lab = try lab()
    let name = try #require(lab.world.simulation.devices.first { $0.isCoManaged }).name
    try lab.run("Enter-PSSession \(name)")
    #expect(
      try lab.run(
        "(gci Cert:\\LocalMachine\\My | ? Issuer -like '*MDM Device CA*').HasPrivateKey")
        == ["True"])
    let thumbprint = try lab.run(
      "(gp HKLM:\\SOFTWARE\\Microsoft\\Enrollments\\*).DMPCertThumbPrint")
    #expect(thumbprint.count == 1 && thumbprint.first?.utf8.count == 40)
    #expect(
      try lab.run("Test-Path Cert:\\LocalMachine\\My\\\(thumbprint.first ?? "")") == ["True"])
    #expect(try lab.run("(gci Cert:\\).Name -join ' '").count == 1)
  }

  @Test("the event log tells of the enrolment and of sessions since")
  func events() throws {
    let lab = try lab()
    let name = try #require(lab.world.simulation.devices.first { $0.isCoManaged }).name
    let log = "Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin"
    #expect(
      try lab.run(
        "(Get-WinEvent -ComputerName \(name) -FilterHashtable @{LogName='\(log)'; Id=72,75})"
          + ".Id -join ' '") == ["72 75"])
    try lab.run("Get-WinEvent -LogName '\(log)'")
    #expect(
      lab.errorIDs == ["NoMatchingEventsFound,Microsoft.PowerShell.Commands.GetWinEventCommand"])
  }

  @Test("ports are open where a service listens")
  func ports() throws {
    let lab = try lab()
    let quiet = "-InformationLevel Quiet -WarningAction Ignore"
    #expect(
      try lab.run("Test-NetConnection CM01 -Port 1433 \(quiet); Test-NetConnection CM01 -Port 99 "
        + quiet) == ["True", "False"])
    try lab.run("Stop-Service MSSQLSERVER -Force")
    #expect(try lab.run("Test-NetConnection CM01 -Port 1433 \(quiet)") == ["False"])
    #expect(
      try lab.run(
        "Test-Connection nowhere -Quiet; Test-Connection login.microsoftonline.com -Quiet")
        == ["False", "True"])
  }
}
