import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Cmdlets of the tenant and of administrative users")
struct TenantCmdletTests {
  @Test("a site that is not attached has neither tenant nor app")
  func unattached() throws {
    let lab = try Lab(ScenarioDescription(seed: 7, deviceCount: 40, attachment: .none))
    #expect(try lab.run("Get-CMAADTenant -Name Contoso").isEmpty)
    #expect(try lab.run("Get-CMAADApplication").isEmpty)
    #expect(lab.errors.isEmpty)
  }

  @Test("tenant and app carry the same ids as the console's node")
  func ids() throws {
    let lab = try Lab()
    let tenant = try lab.run("(Get-CMAADTenant -Name contoso).TenantID")
    #expect(try lab.run("(Show-ConsoleNode tenants)[0].TenantID") == tenant)
    #expect(try lab.run("(Get-CMAADApplication).TenantID") == tenant)
    let client = try lab.run("(Get-CMAADApplication).ClientID")
    #expect(try lab.run("(Show-ConsoleNode tenants)[0].ClientID") == client)
    #expect(
      try lab.run("(Get-CMAADApplication).IdentifierUri")
        == ["api://\(tenant[0])/\(client[0])"])
  }

  @Test(
    "each filter of Get-CMAADApplication counts",
    arguments: [
      ("-AppName Nobody", 0), ("-AppName 'ConfigMgrSvc*'", 0),
      ("-AppName 'ConfigMgrSvc*' -ForceWildcardHandling", 1), ("-TenantName CONTOSO", 1),
      ("-TenantId 0", 0), ("-ClientId 0", 0), ("-AppType ClientApplication", 0),
      ("-AppType ServerApplication", 1),
    ])
  func filters(arguments: String, count: Int) throws {
    let lab = try Lab()
    try lab.run("Get-CMAADApplication \(arguments)")
    #expect(lab.objects.count == count && lab.errors.isEmpty)
  }

  @Test("Get-CMAADTenant wants a tenant, by id or by name")
  func mandatory() throws {
    let lab = try Lab()
    try lab.run("Get-CMAADTenant -Id x -Name y")
    #expect(lab.errorIDs == ["AmbiguousParameterSet,Get-CMAADTenant"])
  }

  @Test("the secret's end moves to a year from now with its renewal")
  func renewal() throws {
    let lab = try Lab(
      ScenarioDescription(seed: 7, deviceCount: 40, faults: [.appSecretExpired]))
    let now = DateTime(lab.world.simulation.now)
    try lab.run("(Get-CMAADApplication).SecretKeyExpiry")
    guard case .dateTime(let expired)? = lab.objects.first else {
      Issue.record("no date")
      return
    }
    #expect(expired.ticks < now.ticks)
    try lab.run("Invoke-PageAction tenants -Action 'Renew Secret Key'")
    try lab.run("(Get-CMAADApplication).SecretKeyExpiry")
    guard case .dateTime(let renewed)? = lab.objects.first else {
      Issue.record("no date")
      return
    }
    #expect(renewed.ticks > now.ticks + 364 * 86_400 * 10_000_000)
  }

  @Test(
    "administrative users are found by name, role and number",
    arguments: [
      ("", 3), ("-Name CONTOSO\\cmadmin", 1), ("-Name contoso\\adm-*", 2), ("-Name cmadmin", 0),
      ("-RoleName 'Infrastructure Administrator'", 1), ("-RoleName 'Full*'", 0),
      ("-RoleName 'Full Administrator', 'Infrastructure Administrator'", 3),
      ("-Id (Get-CMAdministrativeUser -Name *cmadmin).AdminID", 1), ("-Id 1", 0),
    ])
  func administrators(arguments: String, count: Int) throws {
    let lab = try Lab()
    try lab.run("Get-CMAdministrativeUser \(arguments)")
    #expect(lab.objects.count == count && lab.errors.isEmpty, "\(arguments)")
  }
}
