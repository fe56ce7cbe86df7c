import CoManagementModel
import CoreCmdlets
import ShellFormatting
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Pages of Intune for new devices")
struct IntunePageTests {
  private func lab() throws -> Lab {
    var description = ScenarioDescription(seed: 7, deviceCount: 40)
    (description.newDeviceCount, description.intuneOnlyCount) = (6, 4)
    let lab = try Lab(description)
    CoreCommands.register(in: lab.shell.engine)
    try lab.run(
      "Connect-MgGraph -NoWelcome -Scopes DeviceManagementServiceConfig.ReadWrite.All, "
        + "DeviceManagementApps.ReadWrite.All, Group.ReadWrite.All")
    return lab
  }

  @Test("the wizards ask page by page, and only for what is there")
  func wizards() throws {
    let lab = try lab()
    lab.answers = ["Office", "", "", "", "Standard", "", "Yes", "NB-%SERIAL%", "All devices", ""]
    try lab.run("Start-DeploymentProfileWizard")
    #expect(lab.errors.isEmpty && lab.answers.isEmpty, "\(lab.errors.map(\.message))")
    #expect(
      lab.questions.map(\.name) == [
        "Name", "Description", "Deployment mode", "Join to Microsoft Entra ID as",
        "User account type", "Allow pre-provisioned deployment", "Apply device name template",
        "Enter a name", "Included groups", "Excluded groups",
      ])
    #expect(lab.questions[2].message.contains("\nOut-of-box experience (OOBE)\n"))
    lab.answers = ["Client", "", "no", "", "", ""]
    try lab.run("Start-CoManagementSettingsWizard")
    #expect(lab.errors.isEmpty && lab.answers.isEmpty, "\(lab.errors.map(\.message))")
    #expect(!lab.questions.map(\.name).contains("Client installation command-line arguments"))
    lab.answers = ["Yes", "CCMSETUPCMD=\"A\"", "", "All users", "Helpdesk"]
    try lab.run("Start-CoManagementSettingsWizard -Name Second -Description x")
    #expect(lab.errors.isEmpty && lab.answers.isEmpty, "\(lab.errors.map(\.message))")
    let rows = try lab.run("page co-management settings | % { $_.Name }")
    #expect(rows.filter { !$0.isEmpty } == ["Client", "Second"])
    #expect(
      try lab.run("(page co-management settings)[1].Assigned") == ["All users, not Helpdesk"])
  }

  @Test(
    "what cannot be is refused by name and leaves the world as it is",
    arguments: [
      ("Start-DeploymentProfileWizard -Name ''", "FieldValueInvalid"),
      ("Start-DeploymentProfileWizard", "FieldMissing"),
      ("Start-DeploymentProfileWizard -Name A -DeploymentMode Magic", "FieldValueInvalid"),
      ("Start-DeploymentProfileWizard -Name A -DeviceNameTemplate 'a b'", "TenantRefused"),
      ("Start-DeploymentProfileWizard -Name A -IncludedGroup Nobody", "TenantRefused"),
      ("Start-CoManagementSettingsWizard -Name A -CommandLine x", "FieldWithoutEffect"),
      ("Start-CoManagementSettingsWizard -Name A -InstallClient Yes", "FieldMissing"),
      ("Start-CoManagementSettingsWizard -Name A -OverrideWorkloads Maybe", "FieldValueInvalid"),
      ("Invoke-PageAction 'Enrollment Status' Delete @{ Profile = 'Nothing' }", "TenantRefused"),
      (
        "Invoke-PageAction 'Enrollment Status' Delete @{ Profile = 'All users and all devices' }",
        "TenantRefused"
      ),
      (
        "Invoke-PageAction 'Windows Autopilot devices' Delete @{ 'Serial number' = 'X' }",
        "TenantRefused"
      ),
      (
        "Invoke-PageAction 'Windows Autopilot devices' Import @{ 'Serial number' = 'X'; "
          + "'Hardware hash' = 'YZ' }", "TenantRefused"
      ),
      ("Invoke-PageAction 'Windows apps' 'Device install status' @{ App = 'X' }", "ItemNotFound"),
    ])
  func refusals(line: String, id: String) throws {
    let lab = try lab()
    let before = lab.world.snapshot
    try lab.run(line)
    let command = String(line.prefix { $0 != " " })
    #expect(lab.errorIDs == ["\(id),\(command)"], "\(line)")
    #expect(lab.world.snapshot == before)
  }

  /// Policies of every sort, some for a group and one out of order.
  private static let policies = [
    "Start-DeploymentProfileWizard -Name Office -IncludedGroup 'All devices' -ExcludedGroup Gone",
    "Start-CoManagementSettingsWizard -Name One -InstallClient Yes -CommandLine x",
    "Start-CoManagementSettingsWizard -Name Two -OverrideWorkloads Yes -IncludedGroup Helpdesk",
    "Invoke-PageAction 'Co-management settings' 'Change priority' @{ Policy = 'Two'; "
      + "Priority = 1 }",
    "Invoke-PageAction 'Enrollment Status' Create @{ Name = 'Wait'; 'Show app' = 'Yes'; "
      + "'Show an error' = 90; 'Included groups' = 'All devices' }",
    "Invoke-PageAction 'Windows apps' Add @{ 'App type' = 'Line'; 'App package file' = "
      + "'ccmsetup.msi'; Name = 'Client'; Publisher = 'Microsoft'; 'Command-line' = 'x' }",
    "Invoke-PageAction 'Windows apps' Assign @{ App = 'Client'; 'Included groups' = "
      + "'All devices' }",
    "Invoke-PageAction 'Windows apps' Add @{ 'App type' = 'Windows'; 'App package file' = "
      + "'t.intunewin'; Name = 'Tool'; Publisher = 'Contoso'; Install = 'setup.exe' }",
    "Invoke-PageAction 'Windows apps' Assign @{ App = 'Tool'; 'Included groups' = "
      + "'All devices' }",
  ]

  private func filled() throws -> Lab {
    let lab = try lab()
    try lab.run("Invoke-PageAction 'All groups' 'New group' @{ 'Group name' = 'Gone' }")
    for line in Self.policies {
      try lab.run(line)
      #expect(lab.errors.isEmpty, "\(line): \(lab.errors.map(\.message))")
    }
    return lab
  }

  @Test("pages and Graph tell the same of policies, profiles and priorities")
  func alike() throws {
    let lab = try filled()
    try lab.run("Start-Sleep -Seconds 300")
    let base = "beta/deviceManagement"
    try lab.run("$list = (Invoke-MgGraphRequest GET \(base)/deviceEnrollmentConfigurations).value")
    #expect(
      try lab.run("page co-management settings | ? Name | % { \"$($_.Priority) $($_.Name)\" }")
        == lab.run(
          "$list | ? { $_.'@odata.type' -like '*Authority*' } | sort { $_.priority } | "
            + "% { \"$($_.priority) $($_.displayName)\" }"))
    #expect(
      try lab.run("(page enrollment status page | ? Name -eq Wait).Minutes")
        == lab.run("($list | ? displayName -eq Wait).installProgressTimeoutInMinutes"))
    let labels = "@{ pending = 'Assigning'; assignedInSync = 'Assigned'; "
      + "notAssigned = 'Not assigned'; failed = 'Failed' }"
    try lab.run("$labels = \(labels)")
    let byGraph = try lab.run(
      "(Invoke-MgGraphRequest GET \(base)/windowsAutopilotDeviceIdentities).value | "
        + "% { \"$($_.serialNumber) $($labels[$_.deploymentProfileAssignmentStatus])\" }")
    #expect(
      try lab.run(
        "page windows autopilot devices | ? SerialNumber | % { \"$($_.SerialNumber) "
          + "$($_.ProfileStatus)\" }") == byGraph)
    #expect(Set(byGraph.map { $0.dropFirst(8) }).isSuperset(of: ["Assigning", "Assigned"]))
  }

  @Test("apps tell of each device that must have them once it has checked in")
  func apps() throws {
    let lab = try filled()
    func status(_ app: String) throws -> [String] {
      try lab.run(
        "Invoke-PageAction 'Windows apps' 'Device install status' @{ App = '\(app)' } | "
          + "% { $_.Status }"
      ).filter { !$0.hasPrefix("Apps >") && $0 != "No results." }
    }
    #expect(try status("Tool").isEmpty)
    try lab.run("Start-Sleep -Seconds 29000")
    #expect(try status("Tool") == Array(repeating: "Installed", count: 4))
    let client = try status("Client")
    #expect(client.count == 4 && !client.contains("Installed"), "\(client)")
    let id = try lab.run(
      "(Get-MgDeviceAppManagementMobileApp -Filter \"displayName eq 'Client'\").Id")
    let byGraph = try lab.run(
      "(Invoke-MgGraphRequest GET beta/deviceAppManagement/mobileApps/\(id[0])/deviceStatuses)"
        + ".value | % { $_.installState }")
    #expect(byGraph.count == 4 && Set(byGraph).isSubset(of: ["failed", "pendingInstall"]))
  }

  @Test("no line is wider than the screen", arguments: [40, 80, 120, 200])
  func widths(width: Int) throws {
    let lab = try filled()
    try lab.run("Start-Sleep -Seconds 29000")
    let simulation = lab.world.simulation
    for page: any Page in [
      AutopilotDevicesPage(), DeploymentProfilesPage(), EnrollmentStatusPage(),
      CoManagementSettingsPage(), WindowsAppsPage(),
    ] as [any Page] {
      let rows = page.rows(simulation, lab.shell.engine) + page.actionRows(lab.shell.engine)
      #expect(!rows.isEmpty)
      for line in try lines(rows, lab, width: width) {
        #expect(DisplayWidth.columns(of: line) <= width, "\(page.title): \(line)")
      }
    }
  }

  private func lines(_ rows: [ShellObject], _ lab: Lab, width: Int) throws -> [String] {
    var written: [String] = []
    let formatter = OutputFormatter(
      engine: lab.shell.engine, views: StandardViews.table, width: width
    ) { written.append($0) }
    for row in rows { try formatter.add(.object(row)) }
    try formatter.finish()
    return written
  }
}
