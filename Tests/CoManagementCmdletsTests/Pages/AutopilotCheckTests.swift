import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

/// What a lab can grade of Autopilot into co-management. [domain/internet-devices, 11, 1 to 3]
@Suite("Checks of Autopilot into co-management")
struct AutopilotCheckTests {
  private static let line =
    "CCMSETUPCMD=\"CCMHOSTNAME=gw.contoso.com/CCM_Proxy_MutualAuth/72057594037927941 "
    + "SMSSITECODE=XYZ\""

  private func lab() throws -> Lab {
    var description = ScenarioDescription(seed: 7, deviceCount: 40)
    description.newDeviceCount = 4
    let lab = try Lab(description)
    CoreCommands.register(in: lab.shell.engine)
    for line in [
      "Connect-MgGraph -NoWelcome -Scopes Group.ReadWrite.All, Device.Read.All, "
        + "DeviceManagementServiceConfig.Read.All",
      "$rule = '(device.devicePhysicalIds -any (_ -eq \"[OrderID]:Office\"))'",
      "$null = New-MgGroup -DisplayName Office -MailEnabled:$false -SecurityEnabled "
        + "-MailNickname o -GroupTypes DynamicMembership -MembershipRule $rule",
      "$serial = (page windows autopilot devices | ? SerialNumber)[0].SerialNumber",
      "Start-DeploymentProfileWizard -Name Office -IncludedGroup Office",
    ] {
      try lab.run(line)
      #expect(lab.errors.isEmpty, "\(line): \(lab.errors.map(\.message))")
    }
    return lab
  }

  private let status =
    "(page windows autopilot devices | ? SerialNumber -eq $serial).ProfileStatus"

  @Test("1: the group tag brings a registered device into its group, and the profile to it")
  func identity() throws {
    let lab = try lab()
    #expect(try lab.run(status) == ["Not assigned"])
    try lab.run(
      "Invoke-PageAction 'Windows Autopilot devices' Edit @{ 'Serial number' = $serial; "
        + "'Group tag' = 'Office' }")
    #expect(try lab.run(status) == ["Assigning"])
    try lab.run("Start-Sleep -Seconds 600")
    #expect(try lab.run(status) == ["Assigned"])
    #expect(try lab.run("(page deployment profiles | ? Name).AssignedDevices") == ["1"])
  }

  @Test("2: a status page is assigned, and shows progress")
  func statusPage() throws {
    let lab = try lab()
    let check =
      "@(page enrollment status page | ? { $_.ShowProgress -eq 'Yes' -and $_.Assigned -ne '-' })"
      + ".Count"
    #expect(try lab.run(check) == ["0"])
    try lab.run(
      "Invoke-PageAction 'Enrollment Status' Create @{ Name = 'Wait'; 'Show app' = 'Yes' }")
    #expect(try lab.run(check) == ["0"])
    try lab.run(
      "Invoke-PageAction 'Enrollment Status' Assign @{ Profile = 'Wait'; "
        + "'Included groups' = 'Office' }")
    #expect(try lab.run(check) == ["1"])
  }

  @Test(
    "3: co-management settings are for the same group, with a line that can work",
    arguments: [
      (line, true), (line.replacing("gw.", with: "https://gw."), false),
      (line.replacing("=XYZ", with: "=ABC"), false),
      (line + String(repeating: "x", count: 1_024), false),
    ])
  func settings(line: String, isRight: Bool) throws {
    let lab = try lab()
    lab.shell.setVariable("line", .string(line))
    try lab.run(
      "Start-CoManagementSettingsWizard -Name Client -InstallClient Yes -CommandLine $line "
        + "-IncludedGroup Office")
    try lab.run("$row = page co-management settings | ? Name")
    let check =
      "$row.Assigned -eq (page deployment profiles | ? Name).Assigned -and "
      + "$row.CommandLineLength -le 1024 -and $row.CommandLine -notmatch 'CCMHOSTNAME=https' -and "
      + "$row.CommandLine -match \"SMSSITECODE=$((Get-CMSite).SiteCode)\""
    #expect(try lab.run(check) == [isRight ? "True" : "False"])
  }
}
