import CoManagementModel
import ShellRuntime
import Testing

@testable import CoManagementCmdlets

@Suite("Microsoft Graph by cmdlet")
struct GraphCmdletTests {
  private static let devices = "DeviceManagementManagedDevices.Read.All"

  private func lab() throws -> Lab {
    var description = ScenarioDescription(seed: 7, deviceCount: 40)
    description.coManagedCount = 6
    description.intuneOnlyCount = 4
    return try Lab(description)
  }

  @Test("the welcome names the application, -NoWelcome leaves it out")
  func welcome() throws {
    let lab = try lab()
    let lines = try lab.run("Connect-MgGraph")
    #expect(lines.first == "Welcome to Microsoft Graph!")
    #expect(
      lines.contains(
        "Connected via delegated access using 14d82eec-204b-4c2f-b7e8-296a70dab67e"))
    #expect(try lab.run("Connect-Graph -NoWelcome").isEmpty)
    #expect(lab.questions.isEmpty && lab.errors.isEmpty)
  }

  @Test("the context has all properties of the SDK's and is empty when signed out")
  func context() throws {
    let lab = try lab()
    #expect(try lab.run("Get-MgContext").isEmpty && lab.errors.isEmpty)
    try lab.run("Connect-MgGraph -Scopes 'Group.Read.All, Organization.Read.All' -NoWelcome")
    try lab.run("Get-MgContext")
    let names = lab.objects.first.map { lab.shell.properties(of: $0).map(\.name) }
    #expect(
      names == [
        "ClientId", "TenantId", "Scopes", "AuthType", "TokenCredentialType",
        "CertificateThumbprint", "CertificateSubjectName", "SendCertificateChain", "Account",
        "AppName", "ContextScope", "Certificate", "PSHostVersion", "ManagedIdentityId",
        "ClientSecret", "Environment",
      ])
    #expect(
      try lab.run("(Get-MgContext).Scopes -join ' '")
        == ["email Group.Read.All openid Organization.Read.All profile User.Read"])
    #expect(
      try lab.run("(Get-MgContext).TenantId")
        == [lab.world.simulation.tenant.id.description])
  }

  @Test("permissions are remembered after signing out; signing out twice is an error")
  func consent() throws {
    let lab = try lab()
    try lab.run("Connect-MgGraph -Scopes \(Self.devices) -NoWelcome")
    try lab.run("Disconnect-Graph")
    #expect(lab.objects.first?.typeName == "Microsoft.Graph.PowerShell.Authentication.AuthContext")
    try lab.run("Disconnect-MgGraph")
    #expect(lab.errors.first?.message == "No application to sign out from.")
    try lab.run("Connect-MgGraph -NoWelcome")
    #expect(try lab.run("(Get-MgContext).Scopes -contains '\(Self.devices)'") == ["True"])
  }

  @Test("what was signed in is part of the world: going back signs out")
  func snapshots() throws {
    let lab = try lab()
    let before = lab.world.snapshot
    try lab.run("Connect-MgGraph -NoWelcome")
    #expect(lab.world.snapshot != before)
    lab.world.restore(before)
    #expect(try lab.run("Get-MgContext").isEmpty)
    lab.world.isReadOnly = true
    try lab.run("Connect-MgGraph -NoWelcome")
    #expect(lab.errors.first?.id == "WorldIsReadOnly" && lab.world.snapshot == before)
  }

  @Test(
    "a sign-in that cannot be names what is wrong and leaves the sign-in before",
    arguments: [
      ("-TenantId fabrikam.com", "AADSTS90002: Tenant 'fabrikam.com' not found."),
      ("-Scopes 'Devices Please'", "AADSTS650053"),
      ("-Scopes Device..Read", "asked for scope 'Device..Read' that doesn't exist"),
    ])
  func refusedSignIn(arguments: String, text: String) throws {
    let lab = try lab()
    try lab.run("Connect-MgGraph -NoWelcome")
    let before = lab.world.snapshot
    try lab.run("Connect-MgGraph \(arguments)")
    #expect(
      lab.errorIDs == ["Microsoft.Graph.PowerShell.Authentication.Cmdlets.ConnectMgGraph"])
    #expect(lab.errors.first?.message.contains(text) == true)
    #expect(lab.world.snapshot == before)
  }

  @Test("without a sign-in every request asks for one, and the line goes on")
  func signedOut() throws {
    let lab = try lab()
    try lab.run("Get-MgOrganization; 'after'")
    #expect(lab.errors.first?.message == "Authentication needed. Please call Connect-MgGraph.")
    #expect(lab.errorIDs == ["Microsoft.Graph.PowerShell.Cmdlets.GetMgOrganization_List"])
    #expect(lab.lines == ["after"])
  }

  @Test("a permission that is missing is named as the service names it")
  func missingScope() throws {
    let lab = try lab()
    try lab.run("Connect-MgGraph -NoWelcome")
    try lab.run("Get-MgDeviceManagementManagedDevice")
    let message = try #require(lab.errors.first?.message)
    #expect(
      message.contains(
        "Application must have one of the following scopes: \(Self.devices), "
          + "DeviceManagementManagedDevices.ReadWrite.All"))
    #expect(message.contains("Status: 403 (Forbidden)\nErrorCode: Forbidden"))
    try lab.run("Get-MgOrganization -OrganizationId (Get-MgContext).TenantId")
    #expect(lab.errors.first?.id == "Authorization_RequestDenied")
    #expect(
      lab.errors.first?.message.hasPrefix("Insufficient privileges to complete the operation.")
        == true)
  }

  @Test("any one of the sufficient permissions is enough, in any case")
  func sufficientScope() throws {
    let lab = try lab()
    try lab.run("Connect-MgGraph -Scopes devicemanagementconfiguration.readwrite.all -NoWelcome")
    try lab.run("Get-MgDeviceManagementManagedDevice -All")
    #expect(lab.errors.isEmpty && lab.objects.count == 10)
  }

  @Test("the list has co-managed and Intune's own devices, never the merely attached")
  func devices() throws {
    let lab = try lab()
    try lab.run("Connect-MgGraph -Scopes \(Self.devices) -NoWelcome")
    let get = "Get-MgDeviceManagementManagedDevice"
    let agents = try lab.run("(\(get)).ManagementAgent")
    #expect(
      agents
        == Array(repeating: "configurationManagerClientMdm", count: 6)
        + Array(repeating: "mdm", count: 4))
    #expect(
      try lab.run("(\(get) -Filter \"managementAgent eq 'MDM'\").Count") == ["4"])
    try lab.run("$one = \(get) -Top 1 -Skip 2")
    #expect(
      try lab.run(
        "(\(get) -Filter \"deviceName eq '$($one.DeviceName)' and operatingSystem eq "
          + "'Windows'\").Id -eq $one.Id") == ["True"])
    #expect(
      try lab.run("(\(get) -ManagedDeviceId $one.Id -Property deviceName).OSVersion")
        == [])
    try lab.run("\(get) -ManagedDeviceId (Get-MgContext).TenantId")
    #expect(lab.errors.first?.id == "ResourceNotFound")
  }

  @Test("both sides know a co-managed device by the same Entra id")
  func sameDevice() throws {
    let lab = try lab()
    try lab.run("Connect-MgGraph -Scopes \(Self.devices) -NoWelcome")
    try lab.run("$site = @(Get-CMDevice -Fast).Where({ $_.CoManaged })")
    try lab.run(
      "$tenant = Get-MgDeviceManagementManagedDevice -Filter "
        + "\"managementAgent eq 'configurationManagerClientMdm'\"")
    #expect(try lab.run("$site.Count") == ["6"])
    for (left, right) in [("AADDeviceID", "AzureAdDeviceId"), ("Name", "DeviceName")] {
      let known = try lab.run("$site.\(left) -join ' '")
      #expect(try lab.run("$tenant.\(right) -join ' '") == known)
    }
  }

  @Test("the organization has its facts, only those that are asked for, and no other id")
  func organization() throws {
    let lab = try lab()
    try lab.run("Connect-MgGraph -Scopes User.Read.All -NoWelcome")
    #expect(
      try lab.run("(Get-MgOrganization).MobileDeviceManagementAuthority") == ["intune"])
    #expect(
      try lab.run("(Get-MgOrganization).AssignedPlans.Service") == ["AADPremiumService", "SCO"])
    #expect(
      try lab.run("$null -eq (Get-MgOrganization -Property displayName).TenantType")
        == ["True"])
    for (id, error) in [
      ("00000000-0000-4000-8000-000000000000", "Request_ResourceNotFound"),
      ("contoso", "Request_BadRequest"),
    ] {
      try lab.run("Get-MgOrganization -OrganizationId \(id)")
      #expect(lab.errors.first?.id == error)
    }
    try lab.run("Get-MgOrganization -Property Colour")
    #expect(
      lab.errors.first?.message.contains(
        "Could not find a property named 'Colour' on type 'microsoft.graph.organization'.")
        == true)
  }
}
