import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Cmdlets of site, roles and components")
struct SiteCmdletTests {
  @Test("off the site drive the module's message stands, whatever else is wrong")
  func offTheSiteDrive() throws {
    let lab = try Lab()
    lab.shell.location = ShellLocation(drive: "C", parts: ["Windows"])
    try lab.run("Get-CMSite")
    let record = try #require(lab.errors.first)
    #expect(
      record.message
        == "This command cannot be run from the current drive. To run this command you must first "
        + "connect to a Configuration Manager drive.")
    #expect(record.category == .deviceError)
    #expect(record.exceptionType == "System.InvalidOperationException")
  }

  @Test(
    "a site is found by name with wildcards and by code",
    arguments: [
      ("Get-CMSite", 1), ("Get-CMSite -Name 'Contoso Headquarters'", 1),
      ("Get-CMSite -SiteName con*", 1), ("Get-CMSite -Name con* -DisableWildcardHandling", 0),
      ("Get-CMSite XYZ", 1), ("Get-CMSite X*", 0), ("Get-CMSite X* -ForceWildcardHandling", 1),
      ("Get-CMSite -Name 'Contoso Headquarters' -SiteCode ABC", 0),
    ])
  func sites(line: String, count: Int) throws {
    let lab = try Lab()
    try lab.run(line)
    #expect(lab.objects.count == count)
    #expect(lab.errors.isEmpty)
  }

  @Test("both ways of handling wildcards at once are refused")
  func wildcardConflict() throws {
    let lab = try Lab()
    try lab.run("Get-CMSite -DisableWildcardHandling -ForceWildcardHandling")
    #expect(lab.errorIDs == ["WildcardHandlingConflict,Get-CMSite"])
  }

  @Test(
    "roles are found by name, server, site and object",
    arguments: [
      ("Get-CMSiteRole", 8), ("Get-CMSiteRole -RoleName 'sms dmp*'", 1),
      ("Get-CMSiteRole CM01", 8), ("Get-CMSiteRole cm01.contoso.com", 8),
      ("Get-CMSiteRole -SiteSystemServerName *.contoso.com", 8), ("Get-CMSiteRole CM02", 0),
      ("Get-CMSiteRole -SiteCode ABC", 0), ("Get-CMSiteRole -SiteCode ABC -AllSite", 8),
      ("Get-CMSite | Get-CMSiteRole", 8), ("Get-CMManagementPoint", 1),
      ("Get-CMManagementPoint -InputObject (Get-CMSite)", 1),
      ("Get-CMServiceConnectionPoint | Get-CMServiceConnectionPoint", 1),
    ])
  func roles(line: String, count: Int) throws {
    let lab = try Lab()
    try lab.run(line)
    #expect(lab.objects.count == count)
    #expect(lab.errors.isEmpty)
  }

  @Test("an input object of another class is refused")
  func wrongInput() throws {
    let lab = try Lab()
    try lab.run("Get-CMCollection -Id SMS00001 | Get-CMSiteRole")
    #expect(lab.errorIDs == ["InvalidInputObject,Get-CMSiteRole"])
    try lab.run("Get-CMSiteRole -RoleName *Management* | Set-CMServiceConnectionPoint -Mode Online")
    #expect(lab.errorIDs == ["InvalidInputObject,Set-CMServiceConnectionPoint"])
  }

  @Test(
    "components are found by name, server and site",
    arguments: [
      ("Get-CMSiteComponent", 17), ("Get-CMSiteComponent -ComponentName sms_executive", 1),
      ("Get-CMSiteComponent -ComponentName *GatewaySync*", 1),
      ("Get-CMSiteComponent -SiteSystemServerName CM02", 0),
      ("Get-CMSiteComponent -SiteCode XYZ -SiteSystemServerName CM01", 17),
    ])
  func components(line: String, count: Int) throws {
    let lab = try Lab()
    try lab.run(line)
    #expect(lab.objects.count == count)
    #expect(lab.errors.isEmpty)
  }

  @Test("a parameter that the lab does not simulate is refused by name")
  func notSimulated() throws {
    let lab = try Lab()
    try lab.run("Invoke-CMWmiQuery -Query 'select * from SMS_Site' -Context @{ a = 1 }")
    #expect(lab.errors.count == 1)
    #expect(lab.errors.first?.message.contains("Context") == true)
    #expect(lab.objects.isEmpty)
  }

  @Test("Tab completes commands of both files, parameters and values from the catalogue")
  func completion() throws {
    let lab = try Lab()
    func texts(_ line: String) -> [String] {
      lab.shell.completions(line, cursor: line.utf8.count).candidates.map(\.text)
    }
    #expect(texts("get-cmsiteC") == ["Get-CMSiteComponent"])
    #expect(texts("Get-MgUser") == ["Get-MgUser", "Get-MgUserLicenseDetail"])
    #expect(texts("Get-CM").count > 200)
    #expect(texts("Set-CMServiceConnectionPoint -Mode ") == ["Online", "Offline"])
    #expect(texts("Get-CMSite -S") == ["-SiteCode"])
  }
}
