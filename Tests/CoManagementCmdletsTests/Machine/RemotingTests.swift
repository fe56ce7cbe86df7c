import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Work on other machines")
struct RemotingTests {
  private func lab() throws -> Lab {
    var description = ScenarioDescription(seed: 7, deviceCount: 200)
    description.coManagedCount = 10
    description.intuneOnlyCount = 4
    let lab = try Lab(description)
    CoreCommands.register(in: lab.shell.engine)
    return lab
  }

  private func coManaged(_ lab: Lab) throws -> String {
    try #require(lab.world.simulation.devices.first { $0.isCoManaged }).name
  }

  @Test("entering a client gives its drives, its name and a place of its own")
  func enter() throws {
    let lab = try lab()
    let name = try coManaged(lab)
    try lab.run("$x = 1; Enter-PSSession \(name)")
    #expect(lab.errorIDs.isEmpty)
    #expect(lab.shell.enteredComputer == name)
    #expect(lab.shell.location.path == #"C:\Users\cmadmin\Documents"#)
    #expect(try lab.run("hostname; $env:COMPUTERNAME; $null -eq $x") == [name, name, "True"])
    #expect(try lab.run(#"(gp HKLM:\SOFTWARE\Microsoft\CCM).CoManagementFlags"#) == ["8193"])
    #expect(try lab.run("(Get-Service CcmExec).Status; Test-Path XYZ:") == ["Running", "False"])
    try lab.run("Get-CMSite")
    #expect(lab.errorIDs == ["CommandCannotExecuteFromCurrentDrive,Get-CMSite"])
    try lab.run("Exit-PSSession")
    #expect(lab.shell.enteredComputer == nil && lab.shell.location.path == #"XYZ:\"#)
    #expect(try lab.run("hostname; $x") == ["CM01", "1"])
  }

  @Test("exit comes back, too, and a session that was entered forgets its variables")
  func exit() throws {
    let lab = try lab()
    try lab.run("Enter-PSSession DC01")
    try lab.run("$y = 5")
    #expect(lab.shell.run("exit").exitCode == nil)
    #expect(lab.shell.enteredComputer == nil)
    try lab.run("Enter-PSSession DC01")
    #expect(try lab.run("$null -eq $y") == ["True"])
    try lab.run("Enter-PSSession CM01")
    #expect(
      lab.errorIDs == [
        "RemoteHostDoesNotSupportPushRunspace,"
          + "Microsoft.PowerShell.Commands.EnterPSSessionCommand"
      ])
  }

  @Test("a machine that is off, unknown or outside the domain is refused as WinRM does")
  func refusals() throws {
    let lab = try lab()
    let world = lab.world.simulation
    let silent = try #require(world.devices.first { $0.isClient && !$0.isActive }).name
    let outside = try #require(world.managedDevices.first { $0.management == .intune }).name
    for (name, id) in [
      ("NOPE", "NetworkPathNotFound"), (silent, "WinRMOperationTimeout"),
      (outside, "ServerNotTrusted"),
    ] {
      try lab.run("Invoke-Command \(name) { 1 }")
      #expect(lab.errorIDs == ["\(id),PSSessionStateBroken"])
      try lab.run("New-PSSession \(name)")
      #expect(lab.errorIDs == ["\(id),PSSessionOpenFailed"])
      try lab.run("Enter-PSSession \(name)")
      #expect(
        lab.errorIDs == [
          "CreateRemoteRunspaceFailed,Microsoft.PowerShell.Commands.EnterPSSessionCommand"
        ])
      #expect(lab.shell.enteredComputer == nil)
    }
    try lab.run(
      "$p = ConvertTo-SecureString x -AsPlainText -Force; "
        + "$c = [pscredential]::new('CONTOSO\\nobody', $p)")
    if lab.errorIDs.isEmpty {
      try lab.run("Invoke-Command DC01 { 1 } -Credential $c")
      #expect(lab.errorIDs == ["AccessDenied,PSSessionStateBroken"])
    }
  }

  @Test("objects arrive without methods and say where they come from")
  func arriving() throws {
    let lab = try lab()
    let name = try coManaged(lab)
    try lab.run("$s = Invoke-Command \(name) { Get-Service CcmExec }")
    #expect(try lab.run("$s.PSComputerName; $s.Status; $s.DisplayName")
      == [name, "Running", "SMS Agent Host"])
    #expect(try lab.run("$s.pstypenames[0]")
      == ["Deserialized.System.Service.ServiceController#StartupType"])
    try lab.run("$s.Stop()")
    #expect(lab.errorIDs == ["MethodNotFound"])
    let table = try lab.run("$s")
    #expect(table.contains { $0.contains("DisplayName") && $0.contains("PSComputerName") })
    let hidden = try lab.run("Invoke-Command \(name) { Get-Service CcmExec } -HideComputerName")
    #expect(!hidden.contains { $0.contains("PSComputerName") })
  }

  @Test("variables stay where they are; $using: takes one along")
  func variables() throws {
    let lab = try lab()
    #expect(
      try lab.run("$n = 3; Invoke-Command DC01 { $null -eq $n; $using:n; $n = 9 }; $n")
        == ["True", "3", "3"])
    #expect(
      try lab.run("$s = New-PSSession DC01; icm $s { $k = 2 }; icm $s { $k * 2 }") == ["4"])
    #expect(try lab.run("1..3 | icm DC01 { ($input | measure -Sum).Sum }") == ["6"])
    #expect(try lab.run("icm { $n = 7; $n }; $n; icm { $n = 8 } -NoNewScope; $n")
      == ["7", "3", "8"])
    try lab.run("icm DC01 { throw 'no' }; icm DC01 { Get-Item C:\\nope }")
    #expect(lab.errors.count == 2)
    #expect(try lab.run("hostname") == ["CM01"])
  }

  @Test("a service that is changed there stays changed there, and goes back with the world")
  func undo() throws {
    let lab = try lab()
    let name = try coManaged(lab)
    let before = lab.world.snapshot
    try lab.run("Invoke-Command \(name) { Stop-Service CcmExec }")
    #expect(lab.errorIDs.isEmpty)
    #expect(try lab.run("icm \(name) { (Get-Service CcmExec).Status }") == ["Stopped"])
    #expect(lab.world.simulation.hasChanged(.machines, since: before.simulation))
    lab.world.restore(before)
    #expect(try lab.run("icm \(name) { (Get-Service CcmExec).Status }") == ["Running"])
    try lab.run("icm \(name) { Set-Content C:\\a.txt 1 }; Test-Path C:\\a.txt")
    #expect(try lab.run("Test-Path C:\\a.txt; icm \(name) { Test-Path C:\\a.txt }")
      == ["False", "True"])
  }

  @Test("checks look from the site server, wherever the last line has led")
  func checks() throws {
    let lab = try lab()
    try lab.run("$x = 4; Enter-PSSession DC01")
    #expect(try lab.shell.evaluate("$env:COMPUTERNAME").map(\.text) == ["CM01"])
    #expect(try lab.shell.evaluate("$x").map(\.text) == ["4"])
    #expect(lab.shell.enteredComputer == "DC01")
    #expect(try lab.run("hostname") == ["DC01"])
  }
}
