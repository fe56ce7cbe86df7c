import Testing

/// An example of the Graph cmdlets' reference, as it stands there.
struct GraphExample: Sendable, CustomTestStringConvertible {
  /// What it must do to the lab.
  enum Effect: Sendable {
    /// Writes at least one object and changes nothing.
    case reads
    /// Leaves a world that differs.
    case writes
    /// Ends in this error: what is not of this tenant, or not in the SDK any more.
    case fails(String)
  }

  let cmdlet: String
  let number: Int
  /// The lines of the page, without its prompts.
  let text: String
  var effect: Effect
  /// What the page takes for granted: variables such as `$deviceId`, and an earlier example.
  var given = ""
  /// Whether the lab has co-managed devices, too.
  var isCoManaged = false

  var testDescription: String { "\(cmdlet), example \(number)" }
}

extension GraphExample {
  /// All of the pages of the 38 cmdlets but placeholders (`{{ Add code here }}`).
  /// [microsoftgraph/msgraph-sdk-powershell, examples; microsoftgraph-docs-powershell]
  static let all: [GraphExample] = numbered(
    signIn + finding + requests + users + licenses + groups + directory + policies + mobility
      + intune + apps)

  private static func numbered(_ examples: [GraphExample]) -> [GraphExample] {
    var counts: [String: Int] = [:]
    return examples.map { example in
      counts[example.cmdlet, default: 0] += 1
      return GraphExample(
        cmdlet: example.cmdlet, number: counts[example.cmdlet] ?? 0, text: example.text,
        effect: example.effect, given: example.given, isCoManaged: example.isCoManaged)
    }
  }

  private init(
    _ cmdlet: String, _ effect: Effect, given: String = "", isCoManaged: Bool = false,
    _ text: String
  ) {
    self.init(
      cmdlet: cmdlet, number: 0, text: text, effect: effect, given: given,
      isCoManaged: isCoManaged)
  }

  private static let notSimulated = GraphExample.Effect.fails("ParameterNotSimulated")

  private static let signIn: [GraphExample] = [
    GraphExample(
      "Connect-MgGraph", .writes,
      #"Connect-MgGraph -Scopes "User.Read.All", "Group.ReadWrite.All""#),
    GraphExample(
      "Connect-MgGraph", .writes,
      #"Connect-MgGraph -Scopes "User.Read.All", "Group.ReadWrite.All" -UseDeviceAuthentication"#),
    GraphExample(
      "Connect-MgGraph", notSimulated,
      given: "$AccessToken = ConvertTo-SecureString 'a' -AsPlainText -Force",
      "Connect-MgGraph -AccessToken $AccessToken"),
    GraphExample(
      "Connect-MgGraph", notSimulated,
      given: "$app, $tenant = 'a', 'b'",
      "Connect-MgGraph -ClientId $app -TenantId $tenant"),
    GraphExample(
      "Connect-MgGraph", notSimulated,
      #"Connect-MgGraph -ClientId "YOUR_APP_ID" -TenantId "YOUR_TENANT_ID" "#
        + #"-CertificateThumbprint "YOUR_CERT_THUMBPRINT""#),
    GraphExample(
      "Connect-MgGraph", notSimulated,
      #"Connect-MgGraph -ClientId "YOUR_APP_ID" -TenantId "YOUR_TENANT_ID" "#
        + #"-CertificateName "YOUR_CERT_SUBJECT""#),
    GraphExample(
      "Connect-MgGraph", notSimulated, given: "$Cert = 1",
      #"Connect-MgGraph -ClientId "YOUR_APP_ID" -TenantId "YOUR_TENANT_ID" -Certificate $Cert"#),
    GraphExample(
      "Connect-MgGraph", notSimulated, given: "$ClientSecretCredential = 1",
      #"Connect-MgGraph -TenantId "Tenant_Id" -ClientSecretCredential $ClientSecretCredential"#),
    GraphExample("Connect-MgGraph", notSimulated, "Connect-MgGraph -Identity"),
    GraphExample(
      "Connect-MgGraph", notSimulated,
      #"Connect-MgGraph -Identity -ClientId "User_Assigned_Managed_identity_Client_Id""#),
    GraphExample("Connect-MgGraph", notSimulated, "Connect-MgGraph -Environment USGov"),
    GraphExample("Connect-MgGraph", .writes, "Connect-MgGraph -ContextScope Process"),
    GraphExample("Disconnect-MgGraph", .writes, "Disconnect-MgGraph"),
    GraphExample(
      "Disconnect-MgGraph", .fails("NamedParameterNotFound"),
      "Disconnect-MgGraph -SignOutFromBroker"),
    GraphExample("Get-MgContext", .reads, "Get-MgContext"),
    GraphExample("Get-MgContext", .reads, "Get-MgContext | Select -ExpandProperty Scopes"),
  ]

  private static let finding: [GraphExample] = [
    GraphExample("Find-MgGraphCommand", .reads, #"Find-MgGraphCommand -Uri "/users/{id}""#),
    GraphExample(
      "Find-MgGraphCommand", .fails("CommandNotFound"),
      "Find-MgGraphCommand -Command Send-MgUserMessage -ApiVersion beta"),
    GraphExample("Find-MgGraphPermission", .reads, "Find-MgGraphPermission application"),
    GraphExample(
      "Find-MgGraphPermission", .reads, "Find-MgGraphPermission application.Read | Format-List"),
  ]

  private static let requests: [GraphExample] = [
    GraphExample(
      "Invoke-MgGraphRequest", .reads,
      "Invoke-MgGraphRequest -Method GET https://graph.microsoft.com/v1.0/me")
  ]

  private static let users: [GraphExample] = [
    GraphExample(
      "Get-MgUser", .reads,
      "Get-MgUser -All | Format-List  ID, DisplayName, Mail, UserPrincipalName"),
    GraphExample(
      "Get-MgUser", .reads,
      """
      Get-MgUser -UserId 'e4e2b110-8d4f-434f-a990-7cd63e23aed6' |
        Format-List  ID, DisplayName, Mail, UserPrincipalName
      """),
    GraphExample(
      "Get-MgUser", .reads, "Get-MgUser -Count userCount -ConsistencyLevel eventual"),
    GraphExample(
      "Get-MgUser", .reads,
      "Get-MgUser -ConsistencyLevel eventual -Count userCount "
        + #"-Filter "startsWith(DisplayName, 'a')" -Top 1"#),
    GraphExample(
      "Get-MgUser", .reads,
      #"Get-MgUser -ConsistencyLevel eventual -Count userCount -Search '"DisplayName:Conf"'"#),
    GraphExample(
      "Get-MgUser", .reads,
      "Get-MgUser -ConsistencyLevel eventual -Count userCount "
        + #"-Filter "startsWith(DisplayName, 'Conf')" -OrderBy UserPrincipalName"#),
    GraphExample(
      "New-MgUser", .writes,
      """
      $PasswordProfile = @{
        Password = 'xWwvJ]6NMw+bWH-d'
        }
      New-MgUser -DisplayName 'Rene Magi' -PasswordProfile $PasswordProfile -AccountEnabled \
      -MailNickName 'ReneMagi' -UserPrincipalName 'ReneMagi@contoso.com'
      """),
    GraphExample(
      "Get-MgUserLicenseDetail", .reads,
      "Get-MgUserLicenseDetail -UserId '0ec3a5e8-b4b6-4678-90ff-ce786055065f' | Format-List"),
  ]

  private static let sku = """
    $EmsSku = Get-MgSubscribedSku -All | Where SkuPartNumber -eq 'EMSPREMIUM'

    """
  private static let bianca = "Set-MgUserLicense -UserId '38955658-c844-4f59-9430-6519430ac89b'"

  private static let licenses: [GraphExample] = [
    GraphExample("Get-MgSubscribedSku", .reads, "Get-MgSubscribedSKU | Format-List"),
    GraphExample(
      "Set-MgUserLicense", .writes,
      sku + bianca + " -AddLicenses @{SkuId = $EmsSku.SkuId} -RemoveLicenses @()"),
    GraphExample(
      "Set-MgUserLicense", .writes,
      sku + """
        $FlowSku = Get-MgSubscribedSku -All | Where SkuPartNumber -eq 'FLOW_FREE'
        $addLicenses = @(
          @{SkuId = $EmsSku.SkuId},
          @{SkuId = $FlowSku.SkuId}
          )

        \(bianca) -AddLicenses $addLicenses -RemoveLicenses @()
        """),
    GraphExample(
      "Set-MgUserLicense", .writes,
      sku + """
        $disabledPlans = $EmsSku.ServicePlans | where ServicePlanName -in ("MFA_PREMIUM", \
        "INTUNE_A") | Select -ExpandProperty ServicePlanId
        $addLicenses = @(
          @{SkuId = $EmsSku.SkuId
          DisabledPlans = $disabledPlans
          }
          )

        \(bianca) -AddLicenses $addLicenses -RemoveLicenses @()
        """),
    GraphExample(
      "Set-MgUserLicense", .writes,
      given: sku + bianca + " -AddLicenses @{SkuId = $EmsSku.SkuId} -RemoveLicenses @()",
      sku + """
        $userLicense = Get-MgUserLicenseDetail -UserId "38955658-c844-4f59-9430-6519430ac89b"

        $userDisabledPlans = $userLicense.ServicePlans |
          Where ProvisioningStatus -eq "Disabled" |
          Select -ExpandProperty ServicePlanId

        $newDisabledPlans = $EmsSku.ServicePlans |
          Where ServicePlanName -in ("AAD_PREMIUM_P2", "AAD_PREMIUM") |
          Select -ExpandProperty ServicePlanId

        $disabledPlans = $userDisabledPlans + $newDisabledPlans | Select -Unique

        $addLicenses = @(
          @{SkuId = $EmsSku.SkuId
          DisabledPlans = $disabledPlans
          }
          )

        \(bianca) -AddLicenses $addLicenses -RemoveLicenses @()
        """),
    GraphExample(
      "Set-MgUserLicense", .fails("CommandNotFoundException"), "Select-MgProfile -Name Beta"),
    GraphExample(
      "Set-MgUserLicense", .writes,
      given: sku + bianca + " -AddLicenses @{SkuId = $EmsSku.SkuId} -RemoveLicenses @()",
      sku + bianca + " -AddLicenses @() -RemoveLicenses @($EmsSku.SkuId)"),
  ]

  private static let groups: [GraphExample] = [
    GraphExample(
      "Get-MgGroup", .reads,
      "Get-MgGroup |\n  Format-List Id, DisplayName, Description, GroupTypes"),
    GraphExample(
      "Get-MgGroup", .reads,
      """
      Get-MgGroup -Filter "DisplayName eq 'Business Development'" |
        Format-List Id, DisplayName, Description, GroupTypes
      """),
    GraphExample("Get-MgGroup", .reads, "Get-MgGroup -ConsistencyLevel eventual -Count groupCount"),
    GraphExample(
      "Get-MgGroup", .reads,
      #"Get-MgGroup -ConsistencyLevel eventual -Count groupCount -Search '"DisplayName:Market"'"#),
    GraphExample(
      "Get-MgGroup", .reads,
      "Get-MgGroup -ConsistencyLevel eventual -Count groupCount "
        + #"-Filter "startsWith(DisplayName, 'A')" -OrderBy DisplayName"#),
    GraphExample(
      "New-MgGroup", .writes,
      "New-MgGroup -DisplayName 'Test Group' -MailEnabled:$False  -MailNickName 'testgroup' "
        + "-SecurityEnabled"),
    GraphExample(
      "Get-MgGroupMember", .reads,
      "Get-MgGroupMember -GroupId '7b7be3ab-d2b3-441c-8111-2e89b8493fff'"),
    GraphExample(
      "Get-MgGroupMember", .reads,
      given: "$groupId = '7b7be3ab-d2b3-441c-8111-2e89b8493fff'",
      "Get-MgGroupMember -GroupId $groupId -CountVariable CountVar "
        + #"-Filter "startswith(displayName, 'a')" -ConsistencyLevel eventual"#),
    GraphExample(
      "New-MgGroupMember", .writes,
      """
      Import-Module Microsoft.Graph.Groups

      $UserId = (Get-MgUser -UserId John.Doe@contoso.com).Id
      $GroupId = Get-MgGroup -Filter "displayname eq 'Microsoft Graph PowerShell SDK Gurus'" | \
      Select-Object -ExpandProperty Id
      New-MgGroupMember -GroupId $GroupId -DirectoryObjectId $UserId
      """),
    GraphExample(
      "New-MgGroupMemberByRef", .writes,
      given: """
        $groupId = '7b7be3ab-d2b3-441c-8111-2e89b8493fff'
        $id = (Get-MgUser -UserId John.Doe@contoso.com).Id
        """,
      """
      Import-Module Microsoft.Graph.Groups

      $params = @{
      \t"@odata.id" = "https://graph.microsoft.com/v1.0/directoryObjects/${id}"
      }

      New-MgGroupMemberByRef -GroupId $groupId -BodyParameter $params
      """),
  ]

  private static let directory: [GraphExample] = [
    GraphExample(
      "Get-MgDevice", .reads, given: "$deviceId = (Get-MgDevice -Top 1).Id",
      """
      Import-Module Microsoft.Graph.Identity.DirectoryManagement

      Get-MgDevice -DeviceId $deviceId
      """),
    GraphExample(
      "Remove-MgDevice", .writes, given: "$deviceId = (Get-MgDevice -Top 1).Id",
      """
      Import-Module Microsoft.Graph.Identity.DirectoryManagement

      Remove-MgDevice -DeviceId $deviceId
      """),
    GraphExample("Get-MgDirectoryRole", .reads, "Get-MgDirectoryRole | Format-List"),
    GraphExample(
      "Get-MgDirectoryRole", .reads,
      """
      Get-MgDirectoryRole -DirectoryRoleId '86596a70-0099-457d-8c89-1f5085b395ca' |
        Format-List
      """),
    GraphExample(
      "Get-MgDirectoryRoleMember", .reads,
      "Get-MgDirectoryRoleMember -DirectoryRoleId 'c6bb44c1-73cc-48a1-a73c-b6a977084948'"),
    GraphExample("Get-MgDomain", .reads, "Get-MgDomain | Format-List"),
    GraphExample(
      "Get-MgOrganization", .reads,
      """
      Import-Module Microsoft.Graph.Identity.DirectoryManagement

      Get-MgOrganization
      """),
  ]
}
