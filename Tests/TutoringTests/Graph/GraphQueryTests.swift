import CoManagementCmdlets
import CoManagementModel
import ShellRuntime
import Testing

@Suite("Query parameters of Microsoft Graph")
struct GraphQueryTests {
  private func lab() throws -> GraphLab {
    var description = ScenarioDescription(seed: 7, deviceCount: 40)
    description.coManagedCount = 6
    description.intuneOnlyCount = 20
    let scopes = [
      "User.ReadWrite.All", "Group.ReadWrite.All", "Directory.ReadWrite.All",
      "DeviceManagementManagedDevices.Read.All", "DeviceManagementConfiguration.ReadWrite.All",
      "DeviceManagementServiceConfig.ReadWrite.All", "RoleManagement.ReadWrite.Directory",
      "Application.ReadWrite.All",
    ]
    let lab = try GraphLab(description, scopes: scopes)
    lab.run("$advanced = @{ ConsistencyLevel = 'eventual'; CountVariable = 'n' }")
    return lab
  }

  /// A filter, the advanced parameters or not, and a condition of PowerShell's that picks the same.
  private static let cases: [(String, String, Bool, String)] = [
    ("Get-MgUser", "userType eq 'Member'", false, "$_.UserType -eq 'Member'"),
    ("Get-MgUser", "startsWith(displayName,'A')", false, "$_.DisplayName -like 'A*'"),
    ("Get-MgUser", "endsWith(displayName,'n')", true, "$_.DisplayName -like '*n'"),
    ("Get-MgUser", "not(startsWith(displayName,'A'))", true, "$_.DisplayName -notlike 'A*'"),
    ("Get-MgUser", "displayName ne 'cmadmin'", true, "$_.DisplayName -ne 'cmadmin'"),
    ("Get-MgUser", "jobTitle eq null", true, "$null -eq $_.JobTitle"),
    (
      "Get-MgUser", "department in ('Sales','IT')", false, "$_.Department -in 'Sales', 'IT'"
    ),
    (
      "Get-MgUser", "(department eq 'Sales' or department eq 'IT') and accountEnabled eq true",
      false, "$_.Department -in 'Sales', 'IT' -and $_.AccountEnabled"
    ),
    (
      "Get-MgUser", "assignedLicenses/$count eq 0", true, "$_.AssignedLicenses.Count -eq 0"
    ),
    (
      "Get-MgUser",
      "assignedLicenses/any(x:x/skuId eq 05e9a617-0261-4cee-bb44-138d3ef5d965)", false,
      "$_.AssignedLicenses.SkuId -contains '05e9a617-0261-4cee-bb44-138d3ef5d965'"
    ),
    (
      "Get-MgUser", "createdDateTime ge 2025-06-01T00:00:00Z", false,
      "$_.CreatedDateTime -ge [datetime]'2025-06-01'"
    ),
    ("Get-MgDevice", "trustType eq 'Workplace'", false, "$_.TrustType -eq 'Workplace'"),
    (
      "Get-MgDeviceManagementManagedDevice", "complianceState eq 'noncompliant'", false,
      "$_.ComplianceState -eq 'noncompliant'"
    ),
    (
      "Get-MgDeviceManagementManagedDevice", "contains(tolower(deviceName),'osl')", false,
      "$_.DeviceName -like '*osl*'"
    ),
    (
      "Get-MgDeviceManagementManagedDevice", "tolower(operatingSystem) eq 'windows'", false,
      "$_.OperatingSystem -eq 'Windows'"
    ),
    (
      "Get-MgDeviceManagementManagedDevice", "isEncrypted eq false", false, "-not $_.IsEncrypted"
    ),
    (
      "Get-MgDeviceManagementManagedDevice", "lastSyncDateTime lt 2026-11-23T06:00:00Z", false,
      "$_.LastSyncDateTime -lt [datetime]'2026-11-23T06:00:00'"
    ),
  ]

  @Test("a filter finds what PowerShell's own condition finds", arguments: Self.cases.indices)
  func sameAsWhere(place: Int) throws {
    let (command, filter, isAdvanced, condition) = Self.cases[place]
    let lab = try lab()
    let select =
      command == "Get-MgUser"
      ? " -Property id,displayName,userType,jobTitle,department,accountEnabled,assignedLicenses,"
        + "createdDateTime" : ""
    let advanced = isAdvanced ? " @advanced" : ""
    let found = lab.run(
      "(\(command) -All -Filter '\(filter.replacing("'", with: "''"))'\(advanced)).Id -join ' '")
    #expect(lab.errorIDs == [])
    let wanted = lab.run(
      "(\(command) -All\(select) | Where-Object { \(condition) }).Id -join ' '")
    #expect(found == wanted && found != [""], "\(filter)")
  }

  @Test(
    "what the service does not do is refused in its words",
    arguments: [
      ("Get-MgUser -Filter 'assignedLicenses/$count eq 0'", "Operator '$count' is not supported"),
      ("Get-MgUser -Filter \"tolower(displayName) eq 'a'\"", "Unsupported Query."),
      ("Get-MgUser -Filter \"length(displayName) gt 3\"", "Unsupported Query."),
      (
        "Get-MgUser -Filter \"shout(displayName) eq 'A'\"",
        "An unknown function with name 'shout' was found."
      ),
      (
        "Get-MgUser -Filter \"startswith(accountEnabled,'t')\"",
        "No function signature for the function with name 'startswith' matches"
      ),
      ("Get-MgUser -Filter \"contains(displayName,'a')\" @advanced", "operator 'Contains'"),
      ("Get-MgUser -Filter \"displayName ne 'a'\"", "Filter operator 'NotEqualsMatch'"),
    ])
  func refused(line: String, words: String) throws {
    let lab = try lab()
    lab.run(line)
    #expect(lab.errors.first?.message.contains(words) == true, "\(lab.errors.map(\.message))")
  }

  @Test("members are found by their names, and -Property picks of what they have beside the id")
  func members() throws {
    let lab = try lab()
    let get = "Get-MgGroupMember -GroupId (Get-MgGroup -Filter \"displayName eq 'Helpdesk'\").Id"
    let name = lab.run("(\(get))[0].AdditionalProperties.displayName")
    #expect(
      lab.run("@(\(get) -Filter \"displayName eq '\(name[0])'\" @advanced).Count") == ["1"])
    #expect(lab.run("@(\(get) -Filter \"displayName eq 'nobody'\" @advanced).Count") == ["0"])
    #expect(
      lab.run("(\(get) -Property id,displayName)[0].AdditionalProperties.Keys -join ' '")
        == ["@odata.type displayName"])
  }

  @Test("headers ask for advanced queries, and those of the answer go into a variable")
  func headers() throws {
    let lab = try lab()
    let eventual = "-Headers @{ consistencylevel = 'eventual'; 'client-request-id' = 'mine' }"
    lab.run(
      "Get-MgUser -Filter \"displayName ne 'a'\" -CountVariable n \(eventual) -RHV answer")
    #expect(lab.errorIDs == [] && !lab.lines.isEmpty)
    #expect(lab.run("$answer['client-request-id'][0]") == ["mine"])
    #expect(lab.run("[guid]::Parse($answer['request-id'][0]).ToString().Length") == ["36"])
    #expect(lab.run("$answer.Date[0] -like '* 2026 *GMT'") == ["True"])
    lab.run("$n = 'untouched'; Get-MgUser -Top 1 -CountVariable n")
    #expect(lab.run("$n") == ["untouched"])
  }

  @Test("$count counts, keys may stand in brackets, and any object is found by its id")
  func addresses() throws {
    let lab = try lab()
    let all = lab.run("(Get-MgUser -All).Count")
    let eventual = "-Headers @{ ConsistencyLevel = 'eventual' }"
    #expect(lab.run("Invoke-MgGraphRequest GET 'v1.0/users/$count' \(eventual)") == all)
    lab.run("Invoke-MgGraphRequest GET 'v1.0/users/$count'")
    #expect(lab.errors.first?.message.contains("$count is not currently supported.") == true)
    let devices = lab.run("(Get-MgDeviceManagementManagedDevice -All).Count")
    #expect(
      lab.run("Invoke-MgGraphRequest GET 'v1.0/deviceManagement/managedDevices/$count'")
        == devices)
    lab.run("$me = Invoke-MgGraphRequest GET v1.0/me")
    #expect(
      lab.run("(Invoke-MgGraphRequest GET \"v1.0/users('$($me.id)')\").displayName")
        == lab.run("$me.displayName"))
    #expect(
      lab.run("(Invoke-MgGraphRequest GET \"v1.0/directoryObjects/$($me.id)\").displayName")
        == lab.run("$me.displayName"))
    let template = "62e90394-69f5-4237-9190-012177145e10"
    #expect(
      lab.run(
        "(Invoke-MgGraphRequest GET \"v1.0/directoryRoles(roleTemplateId='\(template)')\")"
          + ".displayName") == ["Global Administrator"])
  }

  @Test("a batch answers each request by itself; what depends on a failed one is not done")
  func batch() throws {
    let lab = try lab()
    let before = lab.world.snapshot
    lab.run(
      """
      $requests = @(
        @{ id = '1'; method = 'GET'; url = '/me' },
        @{ id = '2'; method = 'GET'; url = '/users/nobody' },
        @{ id = '3'; method = 'GET'; url = '/groups?$top=2'; dependsOn = @('2') },
        @{ id = '4'; method = 'POST'; url = '/groups'; body = @{ displayName = 'Ring 1'
          mailNickname = 'ring1'; mailEnabled = $false; securityEnabled = $true } }
      )
      $answer = Invoke-MgGraphRequest POST 'v1.0/$batch' -Body @{ requests = $requests }
      """)
    #expect(lab.errorIDs == [])
    #expect(lab.run("$answer.responses.status -join ' '") == ["200 404 424 201"])
    #expect(
      lab.run("$answer.responses[1].body.error.code") == ["Request_ResourceNotFound"])
    #expect(
      lab.run("(Get-MgGroup -Filter \"displayName eq 'Ring 1'\").MailNickname") == ["ring1"])
    #expect(lab.world.snapshot != before)
    lab.run("$many = 1..21 | % { @{ id = \"$_\"; method = 'GET'; url = '/me' } }")
    lab.run("Invoke-MgGraphRequest POST 'v1.0/$batch' -Body @{ requests = $many }")
    #expect(lab.errors.first?.message.contains("exceeds the maximum value of 20") == true)
  }

  @Test("-SkipHttpErrorCheck gives the body of an error, and the status")
  func skippedCheck() throws {
    let lab = try lab()
    lab.run(
      "$body = Invoke-MgGraphRequest GET v1.0/users/nobody -SkipHttpErrorCheck "
        + "-StatusCodeVariable status")
    #expect(lab.errorIDs == [])
    #expect(lab.run("$status; $body.error.code") == ["404", "Request_ResourceNotFound"])
  }

  @Test("an app's secret is told once; consent is there for what the site signs in with [F-9.51]")
  func applications() throws {
    let lab = try lab()
    lab.run("$app = Invoke-MgGraphRequest POST v1.0/applications -Body @{displayName='Tool'}")
    lab.run("$path = \"v1.0/applications/$($app.id)\"")
    lab.run(
      "$secret = Invoke-MgGraphRequest POST \"$path/addPassword\" "
        + "-Body @{ passwordCredential = @{ displayName = 'first' } }")
    #expect(
      lab.run("$secret.secretText.Length; $secret.secretText.StartsWith($secret.hint)")
        == ["40", "True"])
    #expect(
      lab.run("(Invoke-MgGraphRequest GET $path).passwordCredentials.displayName")
        == ["first"])
    #expect(
      lab.run("$null -eq (Invoke-MgGraphRequest GET $path).passwordCredentials[0].secretText")
        == ["True"])
    lab.run(
      "Invoke-MgGraphRequest POST \"$path/removePassword\" -Body @{ keyId = $secret.keyId }")
    #expect(lab.run("(Invoke-MgGraphRequest GET $path).passwordCredentials.Count") == ["0"])
    lab.run("$sp = Invoke-MgGraphRequest POST v1.0/servicePrincipals -Body @{appId=$app.appId}")
    #expect(lab.run("$sp.displayName") == ["Tool"])
    let grants = "(Invoke-MgGraphRequest GET v1.0/oauth2PermissionGrants).value"
    #expect(lab.run("\(grants).scope") == ["Directory.Read.All"])
    lab.run("$site = (Invoke-MgGraphRequest GET v1.0/servicePrincipals).value")
    lab.run("$site = $site.Where({ $_.displayName -like 'ConfigMgrSvc_*' })[0]")
    #expect(
      lab.run(
        "(Invoke-MgGraphRequest GET \"v1.0/servicePrincipals/$($site.id)/appRoleAssignments\")"
          + ".value.resourceDisplayName | Select-Object -Unique")
        == ["Microsoft Graph", "Configuration Manager Microservice"])
    lab.run("Invoke-MgGraphRequest DELETE \"v1.0/applications(appId='$($site.appId)')\"")
    #expect(lab.errors.first?.message.contains("The lab keeps ConfigMgrSvc_") == true)
  }

  @Test("roles are given and taken; groups only where roles can be given to them")
  func roles() throws {
    let lab = try lab()
    lab.run("$role = Get-MgDirectoryRole -Filter \"displayName eq 'User Administrator'\"")
    lab.run("$user = Get-MgUser -Top 1; $path = \"v1.0/directoryRoles/$($role.Id)/members\"")
    let object = "https://graph.microsoft.com/v1.0/directoryObjects"
    lab.run(
      "Invoke-MgGraphRequest POST \"$path/`$ref\" -Body @{'@odata.id'=\"\(object)/$($user.Id)\"}")
    #expect(lab.errorIDs == [])
    let members = "(Get-MgDirectoryRoleMember -DirectoryRoleId $role.Id).Id"
    #expect(lab.run("\(members) -eq $user.Id") == ["True"])
    lab.run("$group = Get-MgGroup -Top 1")
    lab.run(
      "Invoke-MgGraphRequest POST \"$path/`$ref\" -Body @{'@odata.id'=\"\(object)/$($group.Id)\"}")
    #expect(lab.errors.first?.message.contains("not assignable to a role") == true)
    lab.run("Invoke-MgGraphRequest DELETE \"$path/$($user.Id)/`$ref\"")
    #expect(lab.run("@(Get-MgDirectoryRoleMember -DirectoryRoleId $role.Id).Count") == ["0"])
  }

  @Test("the policies that a sign-in meets are told with what keeps the others away [F-9.1, F-9.3]")
  func access() throws {
    let lab = try lab()
    let scopes = "Policy.Read.All, Policy.ReadWrite.ConditionalAccess, User.Read.All"
    lab.run("Connect-MgGraph -NoWelcome -Scopes \(scopes)")
    lab.run(
      """
      $body = @{ signInIdentity = @{ userId = '' }
        signInContext = @{ includeApplications = @('00000003-0000-0000-c000-000000000000') }
        signInConditions = @{ devicePlatform = 'windows'; clientAppType = 'browser' } }
      function Find($upn) {
        $body.signInIdentity.userId = (Get-MgUser -UserId $upn).Id
        $answer = Invoke-MgGraphRequest POST beta/identity/conditionalAccess/evaluate -Body $body
        $answer.value | ForEach-Object { "$($_.displayName): $($_.analysisReasons)" }
      }
      """)
    let compliant = "Require compliant devices: notSet"
    #expect(
      lab.run("Find cmadmin@contoso.com")
        == ["Require MFA for administrators: notSet", compliant])
    lab.run("$other = (Get-MgUser -Top 1).UserPrincipalName")
    #expect(
      lab.run("Find $other") == ["Require MFA for administrators: users", compliant])
    lab.run(
      """
      $policy = @{ displayName = 'Phones'; state = 'enabled'
        conditions = @{ applications = @{ includeApplications = @('All') }
          users = @{ includeUsers = @('All') }; platforms = @{ includePlatforms = @('android') } }
        grantControls = @{ operator = 'OR'; builtInControls = @('mfa') } }
      $made = New-MgIdentityConditionalAccessPolicy -BodyParameter $policy
      """)
    #expect(lab.run("(Find $other)[2]") == ["Phones: devicePlatform"])
    #expect(
      lab.run("$body.signInConditions.Remove('devicePlatform'); (Find $other)[2]")
        == ["Phones: notEnoughInformation"])
  }
}
