import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Invoke-PageAction")
struct InvokePageActionTests {
  private static let hierarchy = "Invoke-PageAction Sites -Action 'Hierarchy Settings'"
  private static let proxy = "Invoke-PageAction Servers -Action 'Site System Properties'"

  @Test("does what the action says, by whole names or their beginnings, on any drive")
  func effects() throws {
    let lab = try Lab()
    lab.shell.location = ShellLocation(drive: "C", parts: [])
    for (line, level) in [
      ("\(Self.hierarchy) -Field @{ 'Authentication level' = 'certificate authentication' }",
       ProviderAuthentication.certificate),
      ("Invoke-PageAction 'site configuration/sites' 'hierarchy settings' @{ auth = 'Windows H' }",
       .windowsHello),
      ("Invoke-PageAction sites hier @{ 'authentication level' = 'Windows authentication' }",
       .windows),
    ] {
      try lab.run(line)
      #expect(lab.errors.isEmpty && lab.objects.isEmpty, "\(line)")
      #expect(lab.world.simulation.providerAuthentication == level, "\(line)")
    }
  }

  @Test("sets the proxy with its default port, and takes it away")
  func setsProxy() throws {
    let lab = try Lab()
    try lab.run("\(Self.proxy) @{ 'Use a proxy' = $true; 'Proxy server name' = 'p.contoso.com' }")
    #expect(
      lab.world.simulation.serviceConnectionPointProxy
        == ProxySettings(server: "p.contoso.com", port: 80))
    try lab.run(
      "\(Self.proxy) @{ use = 'true'; proxy = 'p2'; port = '8080'; 'Site system server' = 'cm01' }")
    #expect(
      lab.world.simulation.serviceConnectionPointProxy == ProxySettings(server: "p2", port: 8080))
    try lab.run("\(Self.proxy) @{ use = $false }")
    #expect(lab.world.simulation.serviceConnectionPointProxy == nil)
    #expect(lab.errors.isEmpty)
  }

  @Test(
    "what is wrong is an error by name and leaves the world as it is",
    arguments: [
      ("Invoke-PageAction nowhere -Action x", "PageNotFound"),
      ("Invoke-PageAction '' -Action x", "ParameterArgumentValidationErrorEmptyStringNotAllowed"),
      ("Invoke-PageAction site -Action x", "PageAmbiguous"),
      ("Invoke-PageAction Sites -Action 'Renew Secret Key'", "ActionNotFound"),
      ("Invoke-PageAction connectors/config -Action 'Delete'", "ActionNotFound"),
      ("Invoke-PageAction Sites", "MissingMandatoryParameter"),
      ("Invoke-PageAction -Action x", "MissingMandatoryParameter"),
      (hierarchy, "FieldMissing"),
      ("\(hierarchy) -Field @{}", "FieldMissing"),
      ("\(hierarchy) -Field @{ Level = 1 }", "FieldNotFound"),
      ("\(hierarchy) -Field @{ auth = 'Windows' }", "FieldValueInvalid"),
      ("\(hierarchy) -Field @{ auth = $null }", "FieldValueInvalid"),
      ("\(hierarchy) -Field red", "CannotConvertArgumentNoMessage"),
      ("Invoke-PageAction tenants -Action Renew -Field @{ Key = 'x' }", "FieldNotFound"),
      (proxy, "FieldMissing"),
      ("\(proxy) @{ use = $true }", "FieldMissing"),
      ("\(proxy) @{ use = 1; proxy = 'p' }", "FieldValueInvalid"),
      ("\(proxy) @{ use = $false; proxy = 'p' }", "FieldWithoutEffect"),
      ("\(proxy) @{ use = $true; proxy = 'p'; port = 0 }", "FieldValueInvalid"),
      ("\(proxy) @{ use = $true; proxy = 'p'; port = 65536 }", "FieldValueInvalid"),
      ("\(proxy) @{ use = $true; proxy = 'p'; port = '80 ' }", "FieldValueInvalid"),
      ("\(proxy) @{ use = $true; proxy = 'http://p' }", "FieldValueInvalid"),
      ("\(proxy) @{ use = $true; proxy = '' }", "FieldValueInvalid"),
      ("\(proxy) @{ use = $true; proxy = 'p.-x' }", "FieldValueInvalid"),
      ("\(proxy) @{ p = 'x' }", "FieldNotFound"),
      ("\(proxy) @{ use = $true; 'Use a proxy' = $false }", "FieldNotFound"),
      ("\(proxy) @{ use = $true; proxy = 'p'; site = 'CM09' }", "ItemNotFound"),
    ])
  func failures(line: String, id: String) throws {
    let lab = try Lab()
    let before = lab.world.snapshot
    try lab.run(line)
    #expect(lab.errorIDs == ["\(id),Invoke-PageAction"], "\(line)")
    #expect(lab.world.snapshot == before)
  }

  @Test("an unknown action is told the nearest one and all of the page")
  func nearest() throws {
    let lab = try Lab()
    try lab.run("Invoke-PageAction tenants -Action 'Renew Secret Keys'")
    let message = try #require(lab.errors.first?.message)
    #expect(message.contains("Did you mean 'Renew Secret Key'?"))
    #expect(message.contains("Its actions: 'Renew Secret Key'"))
    try lab.run("\(Self.hierarchy) -Field @{ auth = 'strong' }")
    let values = try #require(lab.errors.first?.message)
    #expect(values.contains("'Windows Hello for Business authentication'"))
  }

  @Test("a site that is not attached has no secret key to renew")
  func unattached() throws {
    let lab = try Lab(ScenarioDescription(seed: 7, deviceCount: 40, attachment: .none))
    try lab.run("Invoke-PageAction tenants -Action 'Renew Secret Key'")
    #expect(lab.errorIDs == ["SiteNotAttached,Invoke-PageAction"])
  }

  @Test("-WhatIf says what would be done, -Confirm asks, a check may not")
  func shouldProcess() throws {
    let lab = try Lab()
    let before = lab.world.snapshot
    let line = "Invoke-PageAction tenants -Action 'Renew Secret Key'"
    #expect(
      try lab.run("\(line) -WhatIf") == [
        "What if: Performing the operation \"Renew Secret Key\" on target \"Administration > "
          + "Overview > Cloud Services > Azure Active Directory Tenants\"."
      ])
    lab.answers = ["N"]
    try lab.run("\(line) -Confirm")
    #expect(lab.questions.count == 1 && lab.world.snapshot == before)
    lab.world.isReadOnly = true
    try lab.run(line)
    #expect(lab.errors.first?.id == "WorldIsReadOnly" && lab.world.snapshot == before)
    lab.world.isReadOnly = false
    lab.answers = ["Y"]
    try lab.run("\(line) -Confirm")
    #expect(lab.world.snapshot != before)
  }

  @Test("an audit message says who did what")
  func audit() throws {
    let lab = try Lab()
    try lab.run("Invoke-PageAction tenants -Action 'Renew Secret Key'")
    try lab.run("(Get-CMSiteStatusMessage -Module 'SMS Provider').MessageText")
    let application = lab.world.simulation.tenant.applicationID
    #expect(
      lab.lines.joined()
        == "User \"CONTOSO\\cmadmin\" renewed the secret key of application \(application).")
  }

  @Test("Tab offers pages and actions")
  func completion() throws {
    let lab = try Lab()
    func labels(_ line: String) -> [String] {
      lab.shell.completions(line, cursor: line.utf8.count).candidates.map(\.label)
    }
    #expect(labels("Invoke-PageAction ") == PageTable.everything.titles)
    #expect(labels("Invoke-PageAction tenants -Action rene") == ["Renew Secret Key"])
  }
}
