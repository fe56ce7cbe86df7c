import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

/// What an administrator with other roles or scopes is refused. [R-171; F-2.52, F-2.53; memdocs
/// fundamentals-of-role-based-administration]
@Suite("Rights of administrators")
struct SecurityRightsTests {
  /// A line of each duty, as its first cmdlet, and who may do it.
  private static let duties: [(line: String, roles: Set<SecurityRole>)] = [
    (
      "New-CMDeviceCollection -Name Pilot -LimitingCollectionName 'All Systems'",
      [.fullAdministrator, .operationsAdministrator]
    ),
    (
      "New-CMClientSetting -Name Pilot -Type Device",
      [.fullAdministrator, .operationsAdministrator, .infrastructureAdministrator]
    ),
    (
      "Set-CMServiceConnectionPoint -SiteSystemServerName CM01 -Mode Offline",
      [.fullAdministrator, .operationsAdministrator, .infrastructureAdministrator]
    ),
    ("New-CMCoManagementPolicy -AutoEnroll $true", [.fullAdministrator]),
    (
      "Set-CMSite -SiteCode XYZ -UseSmsGeneratedCert $true",
      [.fullAdministrator, .operationsAdministrator, .infrastructureAdministrator]
    ),
  ]

  @Test("each role changes what it may, and no world changes otherwise", arguments: duties)
  func roles(_ line: String, _ allowed: Set<SecurityRole>) throws {
    for role in SecurityRole.allCases {
      var description = ScenarioDescription(seed: 7, deviceCount: 12)
      description.administratorRoles = [role]
      let lab = try Lab(description)
      let before = lab.world.simulation.configurationDigest
      try lab.run(line)
      let name = String(line.split(separator: " ")[0])
      #expect(lab.errorIDs == (allowed.contains(role) ? [] : ["AccessDenied,\(name)"]), "\(role)")
      let after = lab.world.simulation.configurationDigest
      #expect((before == after) == !allowed.contains(role), "\(role)")
    }
  }

  @Test("everybody may read")
  func reading() throws {
    var description = ScenarioDescription(seed: 7, deviceCount: 12)
    description.administratorRoles = [.readOnlyAnalyst]
    let lab = try Lab(description)
    #expect(try lab.run("(Get-CMDevice -Fast).Count") == ["12"])
    #expect(
      try lab.run("(Get-CMAdministrativeUser -Name *cmadmin).RoleNames") == ["Read-only Analyst"])
  }

  @Test("one role of several is enough")
  func several() throws {
    var description = ScenarioDescription(seed: 7, deviceCount: 12)
    description.administratorRoles = [.readOnlyAnalyst, .operationsAdministrator]
    let lab = try Lab(description)
    try lab.run(Self.duties[0].line)
    #expect(lab.errorIDs == [])
  }

  @Test("co-management takes the scope All beside the role [R-171]")
  func scopes() throws {
    var description = ScenarioDescription(seed: 7, deviceCount: 12)
    description.administratorScopes = ["Default"]
    let lab = try Lab(description)
    try lab.run("New-CMCoManagementPolicy -AutoEnroll $true")
    #expect(
      lab.errors.map(\.message) == [
        "Operation could not complete because the currently connected account does not have the "
          + "required security rights to perform this operation."
      ])
    try lab.run(Self.duties[0].line)
    #expect(lab.errorIDs == [])
  }
}
