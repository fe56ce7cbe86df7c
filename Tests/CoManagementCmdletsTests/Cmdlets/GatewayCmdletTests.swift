import CoManagementModel
import CoreCmdlets
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Cmdlets of gateways and of the site's side of them")
struct GatewayCmdletTests {
  private func lab() throws -> Lab {
    var description = ScenarioDescription(seed: 7, deviceCount: 12)
    description.hasCloudManagement = true
    description.hasCloudGateway = true
    let lab = try Lab(description)
    CoreCommands.register(in: lab.shell.engine)
    return lab
  }

  @Test(
    "-WhatIf says what would be done and does nothing",
    arguments: [
      ("Stop-CMCloudManagementGateway -Name GraniteFalls", "GraniteFalls.contoso.com"),
      ("Sync-CMCloudManagementGateway -Id 16777217", "GraniteFalls.contoso.com"),
      (
        "Set-CMCloudManagementGateway -Name GraniteFalls -VMInstanceCount 3",
        "GraniteFalls.contoso.com"
      ),
      ("Set-CMManagementPoint CM01 -EnableCloudGateway $false", "CM01.contoso.com"),
      ("Add-CMSoftwareUpdatePoint CM01", "CM01.contoso.com"),
      ("Set-CMSite -SiteCode XYZ -UseSmsGeneratedCert $false", "XYZ"),
    ])
  func whatIf(line: String, target: String) throws {
    let lab = try lab()
    let before = lab.world.snapshot
    let name = String(line.split(separator: " ")[0])
    #expect(
      try lab.run(line + " -WhatIf")
        == ["What if: Performing the operation \"\(name)\" on target \"\(target)\"."])
    #expect(lab.errors.isEmpty && lab.world.snapshot == before)
  }

  @Test(
    "a change that fails leaves the world as it is",
    arguments: [
      ("Start-CMCloudManagementGateway -Name GraniteFalls", "GatewayBusy"),
      ("Stop-CMCloudManagementGateway -Name Nothing", "ItemNotFound"),
      ("Stop-CMCloudManagementGateway -InputObject (Get-CMSite)", "InvalidInputObject"),
      (
        "Set-CMCloudManagementGateway -Name GraniteFalls -VMInstanceCount 0",
        "InstanceCountInvalid"
      ),
      ("Set-CMCloudManagementGateway -Name GraniteFalls -TrafficOutGB 0", "ThresholdInvalid"),
      (
        "Set-CMCloudManagementGateway -Name GraniteFalls -RemoveCertThumbprints 00",
        "CertificateNotFound"
      ),
      (
        "Set-CMCloudManagementGateway -Name GraniteFalls "
          + "-ServiceCertPath C:/Certificates/Fjord.pfx",
        "CertificateNameMismatch"
      ),
      ("Set-CMManagementPoint CM09 -EnableCloudGateway $true", "ItemNotFound"),
      (
        "Set-CMManagementPoint CM01 -ClientConnectionType Internet", "GatewayNeedsEncryption"
      ),
      ("Set-CMManagementPoint CM01 -UserName x", "ParameterNotSimulated"),
      (
        "Add-CMCloudManagementGatewayConnectionPoint CM01 -CloudManagementGatewayName GraniteFalls",
        "RoleAlreadyExists"
      ),
      ("Set-CMSite -SiteCode ABC -UseSmsGeneratedCert $true", "ItemNotFound"),
      ("Set-CMBoundaryGroup -Name 'Oslo office' -AddSiteSystemServerName CM09", "ItemNotFound"),
      ("Set-CMBoundaryGroup -Name 'Oslo office' -NewName 'Graz office'", "ItemAlreadyExists"),
      (
        "Start-CMContentDistribution -PackageId XYZ00002 -DistributionPointName GraniteFalls",
        "ItemAlreadyExists"
      ),
      (
        "Start-CMContentDistribution -PackageId XYZ00009 -DistributionPointName GraniteFalls",
        "ItemNotFound"
      ),
      ("Start-CMContentDistribution -PackageId XYZ00003", "DistributionPointMissing"),
    ])
  func failures(line: String, id: String) throws {
    let lab = try lab()
    let before = lab.world.snapshot
    try lab.run(line)
    let name = String(line.split(separator: " ")[0])
    #expect(lab.errorIDs == ["\(id),\(name)"], "\(line)")
    #expect(lab.world.snapshot == before)
  }

  @Test("an app needs a tenant that the site knows, and a server app")
  func applications() throws {
    let lab = try lab()
    try lab.run(
      "$new = @{ ServiceCertPath = 'C:/Certificates/Fjord.pfx'; "
        + "ServiceCertPassword = [securestring]::new() }")
    let before = lab.world.snapshot
    let guid = "00000000-0000-0000-0000-000000000001"
    for (words, id) in [
      ("-TenantId \(guid)", "TenantNotFound"), ("-TenantId x", "InvalidIdentifier"),
      ("-TenantId $t -SubscriptionId \(guid)", "SubscriptionNotFound"),
      (
        "-TenantId $t -SubscriptionId $s -GroupName G -ServerAppClientId \(guid)",
        "ApplicationTypeMismatch"
      ),
      ("-TenantId $t -IsUsingExistingGroup $true -GroupName Nowhere", "ResourceGroupNotFound"),
    ] {
      try lab.run("$t = (Get-CMAADTenant)[0].TenantID")
      try lab.run("$s = (page 'Resource providers')[0].SubscriptionID")
      try lab.run("New-CMCloudManagementGateway @new \(words)")
      #expect(lab.errorIDs == ["\(id),New-CMCloudManagementGateway"], "\(words)")
    }
    #expect(lab.world.snapshot == before)
  }

  @Test("the firewall's rules cut a connection point off, and their removal joins it again")
  func firewall() throws {
    let lab = try lab()
    let status = "(Get-CMCloudManagementGatewayConnectionPoint)"
      + ".EmbeddedProperties.ConnectionStatus.Value"
    #expect(try lab.run(status) == ["1"])
    #expect(
      try lab.run(
        "netsh advfirewall firewall add rule name=Out dir=out action=block remoteport=443")
        == ["Ok.", ""])
    #expect(try lab.run(status) == ["0"])
    #expect(
      try lab.run("Test-NetConnection GraniteFalls.contoso.com -Port 443 -InformationLevel Quiet")
        == ["False"])
    #expect(
      try lab.run("netsh advfirewall firewall delete rule name=in")
        == ["", "No rules match the specified criteria.", ""])
    try lab.run("netsh advfirewall firewall delete rule name=OUT")
    #expect(try lab.run(status) == ["1"])
    #expect(
      try lab.run("Test-NetConnection GraniteFalls.contoso.com -Port 443 -InformationLevel Quiet")
        == ["True"])
    let before = lab.world.snapshot
    for words in ["name=x", "dir=out action=block", "name=x dir=out action=block remoteport=0-1"] {
      #expect(
        try lab.run("netsh advfirewall firewall add rule \(words)")
          == ["", "A specified value is not valid.", ""], "\(words)")
    }
    #expect(lab.world.snapshot == before)
  }

  @Test("the site server's disk has the certificates and the list of them")
  func files() throws {
    let lab = try lab()
    #expect(try lab.run("(Get-ChildItem C:/Certificates/*.pfx).Count") == ["10"])
    #expect(
      try lab.run("(Get-Content C:/Certificates/certificates.txt)[0]")[0]
        .hasPrefix("GraniteFalls.pfx: CN=GraniteFalls.contoso.com, CN=Trey Research TLS CA G2"))
  }

  @Test("each service has its own discovery, and only the web app an identifier URI")
  func services() throws {
    let lab = try lab()
    try lab.run(
      "Invoke-PageAction 'Azure Services' 'Configure Azure Services' @{ Name = 'Second'; "
        + "'Web app: Application Name' = 'Web'; 'Native Client app: Application Name' = 'Native'; "
        + "'Web app: App ID URI' = \"api://$((Get-CMAADTenant).TenantID)/second\" }")
    #expect(lab.errors.isEmpty, "\(lab.errors.map(\.message))")
    lab.world.advance(by: TimeSpan(ticks: 600 * 10_000_000))
    #expect(
      try lab.run("(Show-ConsoleNode 'Azure Services').LastDiscovery | Where-Object { $_ }")
        == ["Succeeded", "Failed: insufficient privileges"])
    let second = lab.world.simulation.azureServices[1].id
    let log = lab.world.simulation.logFiles.first { $0.name == "SMS_AZUREAD_DISCOVERY_AGENT.log" }
    let lines = try lab.world.simulation.lines(of: #require(log))
    #expect(lines.contains { $0.contains("cloud service \(second).") })
    #expect(
      try lab.run("@((Get-CMAADApplication -AppType ClientApplication).IdentifierUri -ne '').Count")
        == ["0"])
    #expect(
      try lab.run("(Get-CMAADApplication -AppName Web).IdentifierUri -like 'api://*/second'")
        == ["True"])
  }

  @Test("content is on its way for minutes, then it is there, in the node and by the cmdlet")
  func distribution() throws {
    let lab = try lab()
    let counts = "$s = Get-CMDistributionStatus -Id XYZ00003; "
      + "\"$($s.Targeted) $($s.NumberSuccess) $($s.NumberInProgress)\""
    let view = "Invoke-PageAction 'Content Status' 'View Status' @{ Content = 'XYZ00003' }"
    #expect(try lab.run(counts) == ["1 1 0"])
    try lab.run(
      "Start-CMContentDistribution -PackageId XYZ00003 -DistributionPointName "
        + "GraniteFalls.contoso.com")
    #expect(try lab.run(counts) == ["2 1 1"])
    let before = lab.world.snapshot
    #expect(
      try lab.run("(\(view)).Status") == ["Success", "In Progress"])
    #expect(lab.world.snapshot == before)
    lab.world.advance(by: TimeSpan(ticks: 600 * 10_000_000))
    #expect(try lab.run(counts) == ["2 2 0"])
    #expect(
      try lab.run("(\(view))[-1].DistributionPoint") == ["GraniteFalls.contoso.com"])
    #expect(
      try lab.run(
        "Invoke-CMWmiQuery 'select NumberSuccess from SMS_ObjectContentExtraInfo where PackageID "
          + "= \"XYZ00003\"' | ForEach-Object { $_.NumberSuccess }") == ["2"])
    try lab.run("Invoke-PageAction 'Content Status' 'View Status' @{ Content = 'Nothing' }")
    #expect(lab.errorIDs == ["ItemNotFound,Invoke-PageAction"])
  }
}
