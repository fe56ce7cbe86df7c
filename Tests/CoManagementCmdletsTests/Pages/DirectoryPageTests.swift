import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Pages of the tenant and its directory")
struct DirectoryPageTests {
  private func lab() throws -> Lab {
    let lab = try Lab()
    try lab.run(
      "Connect-MgGraph -NoWelcome -Scopes Policy.Read.All, Group.Read.All, User.Read.All, "
        + "Organization.Read.All, DeviceManagementServiceConfig.Read.All, Device.Read.All")
    return lab
  }

  @Test("the MDM user scope set on the page is what Graph tells")
  func mobility() throws {
    let lab = try lab()
    try lab.run(
      "Invoke-PageAction 'Mobility/Microsoft Intune' Save @{ "
        + "'MDM user scope' = 'Some'; Groups = 'Helpdesk' }"
    )
    #expect(lab.errors.isEmpty)
    try lab.run(
      "$p = (Get-MgBetaPolicyMobileDeviceManagementPolicy -ExpandProperty includedGroups)[0]")
    #expect(try lab.run("$p.AppliesTo, $p.IncludedGroups.DisplayName") == ["selected", "Helpdesk"])
    #expect(try lab.run("(page 'mobility/microsoft intune').MDMUserScope") == ["Some"])
    let before = lab.world.snapshot
    try lab.run(
      "Invoke-PageAction 'Mobility/Microsoft Intune' Save @{ "
        + "'MDM user scope' = 'Some'; Groups = 'Nobody' }"
    )
    #expect(lab.errors.first?.id == "TenantRefused" && lab.world.snapshot == before)
  }

  @Test("licences, members and restrictions are the same on both sides")
  func both() throws {
    let lab = try lab()
    try lab.run(
      "Invoke-PageAction 'All products' Assign @{ "
        + "User = 'cmadmin@contoso.com'; Product = 'Intune' }"
    )
    #expect(
      try lab.run("(Get-MgUserLicenseDetail -UserId cmadmin@contoso.com).SkuPartNumber")
        == ["SPE_E5", "INTUNE_A"])
    try lab.run("Invoke-PageAction 'All groups' 'New group' @{ 'Group name' = 'Pilot' }")
    try lab.run(
      "Invoke-PageAction 'All groups' Add @{ 'Group name' = 'pilot'; Member = "
        + "'cmadmin@contoso.com' }")
    try lab.run("$g = Get-MgGroup -Filter \"displayName eq 'Pilot'\" -ExpandProperty members")
    #expect(try lab.run("$g.Members.Count") == ["1"])
    try lab.run("Invoke-PageAction 'Device platform' Edit @{ 'Windows (MDM)' = 'Block' }")
    try lab.run("Invoke-PageAction 'Device limit' Edit @{ 'Device limit' = 2 }")
    let uri = "v1.0/deviceManagement/deviceEnrollmentConfigurations"
    try lab.run("$r = (Invoke-MgGraphRequest GET \(uri)).value")
    #expect(try lab.run("$r[0].windowsRestriction.platformBlocked; $r[1].limit") == ["True", "2"])
    #expect(lab.world.simulation.enrollmentSettings.isWindowsBlocked)
  }

  @Test("hybrid join is set up by the wizard, and conditional access is switched by its page")
  func switches() throws {
    let lab = try lab()
    #expect(try lab.run("(page 'device options').SCP") == ["none"])
    try lab.run(
      "Invoke-PageAction 'device options' Configure @{ 'Device options' = 'Configure' }")
    #expect(lab.world.simulation.isHybridJoinConfigured)
    try lab.run(
      "Invoke-PageAction 'Conditional Access > Policies' Save @{ 'Policy name' = "
        + "'Require compliant devices'; 'Enable policy' = 'On' }")
    #expect(
      try lab.run("(Get-MgIdentityConditionalAccessPolicy).State") == ["enabled", "enabled"])
  }

  @Test("every page of the admin centers can be drawn within the screen")
  func pages() throws {
    let lab = try lab()
    for title in PageTable.adminCenter.titles {
      try lab.run("Show-AdminCenterPage '\(title)'")
      #expect(lab.errors.isEmpty && lab.lines.allSatisfy { $0.utf16.count <= 120 }, "\(title)")
    }
  }

  @Test("a version is taken away by nothing in its field, at the prompt by quotes")
  func versions() throws {
    let lab = try lab()
    let edit = "Invoke-PageAction 'Device platform' Edit"
    try lab.run("\(edit) @{ 'Minimum version' = '10.0.22000'; 'Maximum version' = '10.0.26200' }")
    try lab.run("\(edit) @{ 'Minimum version' = '' }")
    #expect(lab.errors.isEmpty)
    #expect(lab.world.simulation.enrollmentSettings.minimumVersion.isEmpty)
    #expect(lab.world.simulation.enrollmentSettings.maximumVersion == "10.0.26200")
    lab.answers = ["", "", "", "''"]
    try lab.run(edit)
    #expect(lab.errors.isEmpty && lab.questions.count == 4)
    #expect(lab.world.simulation.enrollmentSettings.maximumVersion.isEmpty)
    try lab.run("\(edit) @{ 'Minimum version' = 'ten' }")
    #expect(lab.errors.first?.id == "TenantRefused")
  }

  @Test("Some needs a group, and keeps the groups that are there")
  func someWithoutGroup() throws {
    let lab = try lab()
    let save = "Invoke-PageAction 'Mobility/Microsoft Intune' Save"
    let before = lab.world.snapshot
    for entries in [
      "'MDM user scope' = 'Some'", "'MDM user scope' = 'All'; 'MAM user scope' = 'Some'",
    ] {
      try lab.run("\(save) @{ \(entries) }")
      #expect(lab.errors.first?.id == "TenantRefused" && lab.world.snapshot == before)
    }
    try lab.run("\(save) @{ 'MDM user scope' = 'All'; Groups = 'Helpdesk' }")
    #expect(lab.errors.first?.id == "FieldWithoutEffect")
    let groups = "Groups = 'Helpdesk'; 'MAM user scope' = 'Some'; 'MAM groups' = 'Helpdesk'"
    try lab.run("\(save) @{ 'MDM user scope' = 'Some'; \(groups) }")
    try lab.run("\(save) @{ 'MDM user scope' = 'All' }")
    try lab.run("\(save) @{ 'MDM user scope' = 'Some' }")
    #expect(lab.errors.isEmpty)
    #expect(
      try lab.run("$row = (page 'mobility/microsoft intune')[0]; $row.Groups, $row.MAMGroups")
        == ["Helpdesk", "Helpdesk"])
  }

  @Test("a group takes a device by its name, and a name without a dot is one of the zone")
  func names() throws {
    let lab = try lab()
    let device = try #require(lab.world.simulation.directoryDevices.first)
    try lab.run("Invoke-PageAction 'All groups' 'New group' @{ 'Group name' = 'Laptops' }")
    let add = "Invoke-PageAction 'All groups' 'Add members' @{ 'Group name' = 'Laptops'; Member ="
    try lab.run("\(add) '\(device.displayName)' }")
    #expect(lab.errors.isEmpty)
    let group = lab.world.simulation.directoryGroups.first { $0.displayName == "Laptops" }
    let members = try lab.world.simulation.transitiveMembers(of: #require(group))
    #expect(members.contains(.device(device.number)))
    try lab.run("\(add) 'Nothing' }")
    #expect(lab.errors.first?.id == "TenantRefused")
    let alias = "Invoke-PageAction 'Record sets' 'Add record set' @{ Name = 'Granite'; Alias ="
    try lab.run("\(alias) 'x.cloudapp.azure.com' }")
    #expect(lab.world.simulation.publicAliases.map(\.name) == ["granite.contoso.com"])
    try lab.run("Invoke-PageAction 'Record sets' 'Delete record set' @{ Name = 'GRANITE' }")
    #expect(lab.errors.isEmpty && lab.world.simulation.publicAliases.isEmpty)
  }
}
