// A table of data.

extension DocumentedExamples {
  /// The gateway of the other pages' examples, away: theirs has the same name.
  private static let removed = [
    "Remove-CMCloudManagementGateway -Name GraniteFalls.cloudapp.net -Force", "Start-Sleep 600",
  ]

  /// Which of the tenants that the site knows. Since 2309 it comes first.
  private static let tenant = "72f988bf-00ab-11cd-22ef-2d7cd011db00"

  private static let authority = [
    #"$Path = "c:\TestPath\RootCA.cer""#,
    "$Type = [Microsoft.ConfigurationManagement.AdminConsole.AzureServices.CertificateStore]"
      + "::RootCA",
    "$Cert =@{$Path = $Type}",
    #"$Password = "0HNy*c@63kAe" | ConvertTo-SecureString -AsPlainText -Force"#,
  ]

  private static let creation = #"New-CMCloudManagementGateway -ServiceCertPath "#
    + #""c:\TestPath\ServiceCert.pfx" -EnvironmentSetting AzurePublicCloud -SubscriptionId "#
    + #""e517b8cb-a969-4d1e-b2ea-ae1e6c052020" -ServiceCertPassword $Password -ServiceName "#
    + #""GraniteFalls.CloudApp.Net" -Description "EastUS CMG for Contoso" -Region EastUS "#
    + "-VMInstanceCount 2 -CARootCert $Cert -CheckClientCertRevocation $False "
    + "-EnforceProtocol $True "

  /// Section 6, the gateway and the site's side of it.
  static let gateways =
    examples(
      "New-CMCloudManagementGateway",
      [
        (
          .answeredChange(tenant),
          removed + authority
            + [creation + #"-IsUsingExistingGroup $true -GroupName "Resource group 1""#]
        ),
        (
          .answeredChange(tenant),
          removed + authority
            + [
              creation + #"-GroupName "Resource group 1" -EnableCloudDPFunction $true "#
                + "-EnableTrafficOut $true -TrafficOutStopService $true -TrafficOutGB 10000 "
                + "-TrafficWarningPct 50 -TrafficCriticalPct 90 -EnableStorageQuota $true "
                + "-StorageQuotaGB 2000 -StorageWarningPct 50 -StorageCriticalPct 90 -Force"
            ]
        ),
      ])
    + settings + states + connectionPoints

  private static let settings =
    examples(
      "Set-CMCloudManagementGateway",
      [
        (
          .change,
          [
            #"Set-CMCloudManagementGateway -Name "GraniteFalls" -EnableTrafficOut $true "#
              + "-TrafficOutGB 10000 -TrafficWarningPct 50 -TrafficCriticalPct 90 "
              + "-EnableStorageQuota $true -StorageQuotaGB 2000 -StorageWarningPct 50 "
              + "-StorageCriticalPct 90"
          ]
        ),
        (.change, [#"Set-CMCloudManagementGateway -Name "GraniteFalls" -VMInstancesCount 4"#]),
        (
          .change,
          [#"Set-CMCloudManagementGateway -Name "GraniteFalls" -EnableCloudDPFunction $true"#]
        ),
        (
          .change,
          [
            #"$path1 = "folder\root.cer""#,
            "$type1 = [Microsoft.ConfigurationManagement.AdminConsole.AzureServices."
              + "CertificateStore]::RootCA",
            #"$path2 = "folder\intermediate.cer""#,
            "$type2 = [Microsoft.ConfigurationManagement.AdminConsole.AzureServices."
              + "CertificateStore]::IntermediateCA",
            "$cert = @{$path1 = $type1; $path2 = $type2}",
            #"Set-CMCloudManagementGateway -Name "GraniteFalls" -CARootCert $cert"#,
          ]
        ),
        (
          .change,
          [
            #"Set-CMCloudManagementGateway -Name "GraniteFalls" -ServiceCertPath "#
              + #""c:\TestPath\NewServiceCert.pfx" -ServiceCertPassword (ConvertTo-SecureString "#
              + #"-String "tX*xJ11Nuo^B" -AsPlainText -Force)"#
          ]
        ),
        (
          .change,
          [
            #"Set-CMCloudManagementGateway -Name "GraniteFalls" -RemoveCertThumbprints "#
              + #""A7CBA0014DEF847593569D05003D5B96A1D6A627""#
          ]
        ),
      ])

  private static let states =
    examples(
      "Remove-CMCloudManagementGateway",
      [
        (
          .confirmedChange,
          [
            #"Get-CMCloudManagementGateway -Name "GraniteFalls.cloudapp.net" | "#
              + "Remove-CMCloudManagementGateway"
          ]
        )
      ])
    + examples(
      "Start-CMCloudManagementGateway",
      [
        (
          .change,
          [
            "Stop-CMCloudManagementGateway -Name GraniteFalls", "Start-Sleep 240",
            #"Get-CMCloudManagementGateway -Name "GraniteFalls.cloudapp.net" | "#
              + "Start-CMCloudManagementGateway",
          ]
        )
      ])
    + examples(
      "Stop-CMCloudManagementGateway",
      [
        (
          .change,
          [
            #"Get-CMCloudManagementGateway -Name "GraniteFalls.cloudapp.net" | "#
              + "Stop-CMCloudManagementGateway"
          ]
        )
      ])
    + examples(
      "Sync-CMCloudManagementGateway",
      [
        (.change, [#"Sync-CMCloudManagementGateway -Name "GraniteFalls.cloudapp.net""#]),
        (
          .change,
          [
            #"$cmg = Get-CMCloudManagementGateway -Name "GraniteFalls.cloudapp.net""#,
            "$cmg | Sync-CMCloudManagementGateway",
          ]
        ),
      ])

  private static let connectionPoints =
    examples(
      "Add-CMCloudManagementGatewayConnectionPoint",
      [
        (
          .change,
          [
            "Remove-CMCloudManagementGatewayConnectionPoint cmgcp.contoso.com -Force",
            "Add-CMCloudManagementGatewayConnectionPoint -CloudManagementGatewayName "
              + #""GraniteFalls.cloudapp.net" -SiteSystemServerName "cmgcp.contoso.com""#,
          ]
        )
      ])
    + examples(
      "Get-CMCloudManagementGatewayConnectionPoint",
      [
        (
          .objects,
          [
            "Get-CMCloudManagementGatewayConnectionPoint -SiteSystemServerName "
              + #""cmgcp.contoso.com""#
          ]
        )
      ])
    + examples(
      "Remove-CMCloudManagementGatewayConnectionPoint",
      [
        (
          .confirmedChange,
          [
            "Get-CMCloudManagementGatewayConnectionPoint -SiteSystemServerName "
              + #""cmgcp.contoso.com" | Remove-CMCloudManagementGatewayConnectionPoint"#
          ]
        )
      ])
    + examples(
      "Set-CMCloudManagementGatewayConnectionPoint",
      [
        (
          .change,
          [
            #"$key = "0HNy*c@63kAe" | ConvertTo-SecureString -AsPlainText -Force"#,
            #"$null = New-CMCloudManagementGateway -TenantId "\#(tenant)" -ServiceCertPath "#
              + #""c:\TestPath\SecondCert.pfx" -ServiceCertPassword $key "#
              + "-EnableCloudDPFunction $false",
            "Set-CMCloudManagementGatewayConnectionPoint -CloudManagementGatewayName "
              + #""GraniteFalls-new.cloudapp.net" -SiteSystemServerName "cmgcp.contoso.com""#
          ]
        )
      ])
    + examples(
      "Set-CMManagementPoint",
      [
        (
          .change,
          [
            #"Set-CMManagementPoint -SiteSystemServerName "CMDEV-TEST02.TSQA.CORP.CONTOSO.COM" "#
              + #"-SiteCode "CM2" -EnableSSL $False -UseSiteDatabase $True"#
          ]
        ),
        (
          .change,
          [
            #"Set-CMManagementPoint -SiteSystemServerName "CMDEV-TEST02.TSQA.CORP.CONTOSO.COM " "#
              + #"-SiteCode "CM2" -ClientConnectionType InternetAndIntranet -AllowDevice $True "#
              + "-EnableSSL $True -GenerateAlert $False -UseSiteDatabase $False "
              + #"-SQLServerFqdnName "CMDEV-TEST02.TSQA.CORP.CONTOSO.COM" "#
              + #"-SQLServerInstanceName "MSSQLServer" -DatabaseName "ContosoSQL01""#,
          ]
        ),
      ])
}
