// A table of data.

/// A documented example of a cmdlet, word by word. [sccm-docs-powershell-ref, the page of each]
struct DocumentedExample: Sendable {
  /// How an example ends.
  enum Outcome: Sendable {
    /// With at least one object.
    case objects
    /// In a world that differs.
    case change
    /// In a world that differs, after a question that is answered with yes.
    case confirmedChange
    /// In a world that differs, after a mandatory parameter that the page leaves out was asked for.
    case answeredChange(String)
    /// In an error, as at work: the reference itself is wrong, and why.
    case error(id: String, because: String)
  }

  let cmdlet: String
  let number: Int
  let lines: [String]
  let outcome: Outcome
  /// Whether it goes on where the example before it ended.
  let continues: Bool

  var title: String { "\(cmdlet), example \(number)" }
}

enum DocumentedExamples {
  /// The cmdlets of relevance.md, sections 1 to 6, and how many examples the page of each has; a
  /// page with 0 has a place for one that nobody wrote.
  static let cmdlets: KeyValuePairs<String, Int> = [
    "Get-CMSite": 1, "Get-CMSiteRole": 2, "Get-CMDevice": 6, "Get-CMCollection": 2,
    "Get-CMDeviceCollection": 1, "Get-CMCollectionMember": 2, "Invoke-CMWmiQuery": 5,
    "Get-CMSiteUpdate": 0, "Get-CMSiteFeature": 0, "Get-CMAdministrativeUser": 2,
    "Get-CMDiscoveryMethod": 1, "Get-CMAADTenant": 3, "Get-CMAADApplication": 3,
    "Import-CMAADServerApplication": 1, "Import-CMAADClientApplication": 2,
    "New-CMCloudManagementAzureService": 1, "Get-CMAzureService": 2,
    "Get-CMServiceConnectionPoint": 2, "Set-CMServiceConnectionPoint": 3, "Get-CMSiteComponent": 0,
    "Get-CMComponentStatusMessage": 1, "Get-CMSiteStatusMessage": 1,
    "Set-CMCollectionCloudSync": 2, "Get-CMResource": 2, "Get-CMClientSetting": 1,
    "Get-CMBoundaryGroup": 2, "Get-CMCloudManagementGateway": 1, "Get-CMManagementPoint": 1,
    "New-CMDeviceCollection": 1, "Add-CMDeviceCollectionDirectMembershipRule": 2,
    "Add-CMDeviceCollectionQueryMembershipRule": 1, "New-CMClientSetting": 1,
    "Set-CMClientSettingCloudService": 0, "New-CMClientSettingDeployment": 1,
    "New-CMCoManagementPolicy": 0, "Get-CMConfigurationPolicy": 2,
    "Remove-CMConfigurationPolicy": 2, "New-CMConfigurationPolicyDeployment": 0,
    "Get-CMConfigurationPolicyDeployment": 0, "Get-CMDeployment": 1, "Invoke-CMClientAction": 2,
    "New-CMCloudManagementGateway": 2, "Set-CMCloudManagementGateway": 6,
    "Remove-CMCloudManagementGateway": 1, "Start-CMCloudManagementGateway": 1,
    "Stop-CMCloudManagementGateway": 1, "Sync-CMCloudManagementGateway": 2,
    "Add-CMCloudManagementGatewayConnectionPoint": 1,
    "Get-CMCloudManagementGatewayConnectionPoint": 1,
    "Remove-CMCloudManagementGatewayConnectionPoint": 1,
    "Set-CMCloudManagementGatewayConnectionPoint": 1, "Set-CMManagementPoint": 2,
    "Approve-CMDevice": 2,
  ]

  static let all: [DocumentedExample] = understand + prerequisites + connector + paths + clients
    + gateways + approval

  static func examples(
    _ cmdlet: String, _ entries: [(DocumentedExample.Outcome, [String])], continues: Bool = false
  ) -> [DocumentedExample] {
    entries.enumerated().map { place, entry in
      DocumentedExample(
        cmdlet: cmdlet, number: place + 1, lines: entry.1, outcome: entry.0,
        continues: continues && place > 0)
    }
  }

  private static let understand =
    examples("Get-CMSite", [(.objects, [#"Get-CMSite -SiteName "CMSiteSystem""#])])
    + examples(
      "Get-CMSiteRole",
      [
        (
          .objects,
          [#"$mp = Get-CMSiteRole -RoleName "SMS Management Point" -AllSite"#, "$mp.Count"]
        ),
        (.objects, ["$allRoles = Get-CMSiteRole -AllSite", "$allRoles.RoleName"]),
      ])
    + examples(
      "Get-CMDevice",
      [
        (
          .objects,
          [
            #"Get-CMDevice -CollectionID "XYZ0004B" | Select-Object Name, ClientVersion, "#
              + "DeviceOS, IsActive, LastActiveTime, LastClientCheckTime, LastDDR, "
              + "LastHardwareScan, LastPolicyRequest"
          ]
        ),
        (
          .objects,
          [
            #"Get-CMDevice -CollectionID "XYZ0004B" -Resource | Select-Object Name, "#
              + "ClientVersion, OperatingSystemNameandVersion, Active, AgentName, AgentTime"
          ]
        ),
        (
          .objects,
          [
            #"Get-CMDevice -Name "DEVICE-LT2" -Resource | Select-Object Name, CPUType, "#
              + "DistinguishedName, HardwareID, IPAddresses"
          ]
        ),
        (
          .objects,
          [
            "Get-CMDevice -Fast | Where-Object { $_.IsClient -eq $false } | Select-Object Name"
          ]
        ),
        (
          .objects,
          [#"Get-CMDevice -ThreatName "Trojan:Win32/Wacatac.B!ml" | Select-Object Name"#]
        ),
        (
          .objects,
          [
            "$allMalware = Get-CMDetectedMalware",
            "foreach ( $malware in $allMalware ) "
              + "{ Get-CMDevice -InputObject $malware | Select-Object Name }",
          ]
        ),
      ])
    + examples(
      "Get-CMCollection",
      [
        (.objects, [#"Get-CMCollection -Name "testUser""#]),
        (.objects, [#"Get-CMDistributionPointGroup -Name "testDPGroup" | Get-CMCollection"#]),
      ])
    + examples(
      "Get-CMDeviceCollection", [(.objects, [#"Get-CMDeviceCollection -CollectionId "9990000D""#])])
    + examples(
      "Get-CMCollectionMember",
      [
        (.objects, [#"Get-CMCollection -Name "UserCol1" | Get-CMCollectionMember"#]),
        (
          .objects,
          [#"Get-CMCollectionMember -CollectionName "DeviceCol1" -Name "domain*""#]
        ),
      ])
    + examples("Invoke-CMWmiQuery", queries, continues: true)

  private static let provider = "Microsoft.ConfigurationManagement.PowerShell.Provider"

  private static let queries: [(DocumentedExample.Outcome, [String])] = [
    (
      .objects,
      [
        """
        $WQL = @"
        SELECT app.* FROM SMS_ApplicationLatest AS app
        INNER JOIN SMS_CIContentPackage AS con ON app.CI_ID=con.CI_ID
        INNER JOIN SMS_DistributionPoint AS srv ON con.PackageID=srv.PackageID
        WHERE app.IsHidden = 0
        "@
        """,
        "Invoke-CMWmiQuery -Query $WQL -Option Lazy",
      ]
    ),
    (
      .objects,
      [
        "$Search = [\(provider).SmsProviderSearch]::new()",
        #"$Search.AddOrder("CollectionID", ["# + provider + ".SearchParameterOrderBy]::Asc)",
        #"$Search.Add("Name","DeviceCol*", $True)"#,
        #"Invoke-CMWmiQuery -Search $Search -ClassName "SMS_Collection" -Option Lazy"#,
      ]
    ),
    (
      .objects,
      [
        "$Search.Clear()", #"$Search.Add("Status", $True)"#,
        #"Invoke-CMWmiQuery -ClassName "SMS_Site" -Search $Search"#,
      ]
    ),
    (
      .objects,
      [
        "$Search.Clear()",
        #"$Search.Add("SiteName", $null, ["# + provider + ".SearchParameterOperator]::NotEquals)",
        #"Invoke-CMWmiQuery -ClassName "SMS_Site" -Search $Search"#,
      ]
    ),
    (
      .objects,
      [
        "$Search.Clear()", #"$Search.AddAdhoc("CI_ID > 0")"#,
        #"Invoke-CMWmiQuery -ClassName "SMS_Application" -Search $Search -Option Lazy"#,
      ]
    ),
  ]

  private static let serverApp =
    #"$serverApp = Get-CMAADApplication -TenantName "Contoso" -AppType ServerApplication "#
    + #"-AppName "CmgServerApp""#

  private static let prerequisites =
    examples(
      "Get-CMAdministrativeUser",
      [
        (.objects, ["Get-CMAdministrativeUser"]),
        (.objects, [#"Get-CMAdministrativeUser -Name "testDomain\myAdminUser""#]),
      ])
    + examples(
      "Get-CMDiscoveryMethod",
      [(.objects, [#"Get-CMDiscoveryMethod -Name "ActiveDirectoryUserDiscovery""#])])
    + examples(
      "Get-CMAADTenant",
      [
        (.objects, ["Get-CMAADTenant"]), (.objects, [#"Get-CMAADTenant -Name "Contoso""#]),
        (.objects, [#"Get-CMAADTenant -Id "72f988bf-00ab-11cd-22ef-2d7cd011db00""#]),
      ])
    + examples(
      "Get-CMAADApplication",
      [
        (
          .objects, [#"Get-CMAADApplication -TenantName "Contoso" -AppType ClientApplication"#]
        ),
        (
          .objects,
          [
            #"Get-CMAADApplication -TenantId "05a349fa-298a-4427-8771-9efcdb73431e" "#
              + "-AppType ServerApplication"
          ]
        ),
        (.objects, [#"Get-CMAADApplication -AppName "CmgServerApp""#]),
      ])
    + examples(
      "Import-CMAADServerApplication",
      [
        (
          .error(
            id: "CannotConvertArgumentNoMessage,Import-CMAADServerApplication",
            because: "-SecretKey takes a secure string, to which no text converts."),
          [
            #"$date = [datetime]::parseexact("11/16/2021", 'MM/dd/yyyy', $null)"#,
            #"Import-CMAADServerApplication -TenantName "Contoso" "#
              + #"-TenantId "05a349fa-298a-4427-8771-9efcdb73431e" -AppName "CmgServerApp" "#
              + #"-ClientId "7078946d-fc1c-43b7-8dee-dd6e6b00d783" "#
              + ##"-SecretKey "1uXGR^!0@Cjas6qI*J02ZeS&&zY19^hC*9" -SecretKeyExpiry $date"##,
          ]
        )
      ])
    + examples(
      "Import-CMAADClientApplication",
      [
        (
          .change,
          [
            #"Import-CMAADClientApplication -TenantId "05a349fa-298a-4427-8771-9efcdb73431e" "#
              + #"-AppName "CmgClientApp" -ClientId "cf114f48-88db-4829-ac45-0c186e86dbf6""#
          ]
        ),
        (
          .change,
          [
            serverApp,
            #"Import-CMAADClientApplication -ServerApp $serverApp -AppName "CmgClientApp" "#
              + #"-ClientId "cf114f48-88db-4829-ac45-0c186e86dbf6""#,
          ]
        ),
      ])
    + examples(
      "New-CMCloudManagementAzureService",
      [
        (
          .change,
          [
            serverApp,
            #"$clientApp = Get-CMAADApplication -TenantName "Contoso" -AppType ClientApplication "#
              + #"-AppName "CmgClientApp""#,
            #"New-CMCloudManagementAzureService -Name "Contoso" -Description "Azure Service" "#
              + "-ServerApp $serverApp -ClientApp $clientApp "
              + "-AzureEnvironmentOption AzurePublicCloud",
          ]
        )
      ])
    + examples(
      "Get-CMAzureService",
      [
        (.objects, [#"Get-CMAzureService -Name "Contoso""#]),
        (.objects, ["Get-CMAzureService -Id 2"]),
      ])
}
