// A table of data.

extension DocumentedExamples {
  static let connector =
    examples(
      "Get-CMServiceConnectionPoint",
      [
        (
          .objects,
          [
            #"Get-CMServiceConnectionPoint -SiteSystemServerName "TestServer01.Contoso.com" "#
              + "-SiteCode PS1"
          ]
        ),
        (
          .objects,
          [
            "$Server = Get-CMSiteSystemServer -SiteCode PS1 "
              + #"-SiteSystemServerName "TestServer02.Contoso.com""#,
            "Get-CMServiceConnectionPoint -InputObject $Server",
          ]
        ),
      ])
    + examples(
      "Set-CMServiceConnectionPoint",
      [
        (
          .change,
          [
            "Set-CMServiceConnectionPoint "
              + #"-SiteSystemServerName "SiteSystemServer01.Contoso.com" -SiteCode PS1 "#
              + "-Mode Offline"
          ]
        ),
        (
          .change,
          [
            "$Server = Get-CMServiceConnectionPoint -SiteCode PS1 "
              + #"-SiteSystemServerName "SiteSystemServer02.Contoso.com""#,
            "Set-CMServiceConnectionPoint -InputObject $Server -Mode Offline",
          ]
        ),
        (
          .change,
          [
            "Get-CMServiceConnectionPoint -SiteCode PS1 "
              + #"-SiteSystemServerName "SiteSystemServer03.Contoso.com" "#
              + "| Set-CMServiceConnectionPoint -Mode Offline"
          ]
        ),
      ])
    + examples(
      "Get-CMComponentStatusMessage",
      [
        (
          .objects,
          [
            #"Get-CMComponentStatusMessage -ViewingPeriod "2/1/2013 12:00 AM" "#
              + #"-Severity Warning -SiteCode "CM1""#
          ]
        )
      ])
    + examples(
      "Get-CMSiteStatusMessage",
      [
        (
          .objects,
          [
            #"Get-CMSiteStatusMessage -ViewingPeriod "2012/09/03 02:16:10.000" "#
              + #"-ComputerName "cmcen-dist02" -Severity Error -SiteCode "CM2""#
          ]
        )
      ])
    + examples(
      "Set-CMCollectionCloudSync",
      [
        (
          .change,
          [
            #"$userCollection = Get-CMCollection -Name "testUserCollection""#,
            #"$AADTenant = Get-CMAADTenant -Name "contoso""#,
            #"Set-CMCollectionCloudSync -InputObject $userCollection "#
              + #"-AddGroupName "testUserGroup" -EnableAssignEndpointSecurityPolicy $true "#
              + "-TenantObject $AADTenant",
          ]
        ),
        (
          .change,
          [
            #"$userCollection = Get-CMCollection -Name "testUserCollection""#,
            #"Set-CMCollectionCloudSync -InputObject $userCollection "#
              + #"-RemoveGroupName "testUserGroup" -EnableAssignEndpointSecurityPolicy $true "#
              + #"-TenantName "contoso""#,
          ]
        ),
      ], continues: true)

  static let paths =
    examples(
      "Get-CMResource",
      [
        (.objects, ["Get-CMResource -ResourceID 2097152000 -Fast"]),
        (.objects, ["Get-CMResource -ResourceType User -Fast"]),
      ])
    + examples(
      "Get-CMClientSetting",
      [(.objects, [#"Get-CMClientSetting -Name "Windows 8 Client Computers Settings""#])])
    + examples(
      "Get-CMBoundaryGroup",
      [
        (.objects, [#"Get-CMBoundaryGroup -Id "1600231""#]),
        (
          .error(
            id: "CannotConvertArgument,Get-CMBoundaryGroup",
            because: "-Name takes one name, not a list of them."),
          [#"Get-CMBoundaryGroup -Name "BGroup01", "BGroup02", "BGroup03""#]
        ),
      ])
    + examples(
      "Get-CMCloudManagementGateway",
      [(.objects, [#"Get-CMCloudManagementGateway -Name "GraniteFalls.cloudapp.net""#])])
    + examples(
      "Get-CMManagementPoint",
      [
        (
          .error(
            id: "FileOpenFailure,Microsoft.PowerShell.Commands.OutFileCommand",
            because: "A path of a server alone names no file, and a site drive holds none."),
          [
            #"Get-CMManagementPoint -SiteSystemServerName "cmcen-dist02.tsqa.contoso.com" "#
              + #"-SiteCode "CM1" >>\\CMmgmt01\Get-CMManagementPoint_data.txt"#
          ]
        )
      ])

  private static let tpmQuery =
    "select SMS_R_System.ResourceId, SMS_R_System.ResourceType, SMS_R_System.Name, "
    + "SMS_R_System.SMSUniqueIdentifier, SMS_R_System.ResourceDomainORWorkgroup, "
    + "SMS_R_System.Client from  SMS_R_System inner join SMS_G_System_TPM on "
    + "SMS_G_System_TPM.ResourceID = SMS_R_System.ResourceId"

  static let clients =
    examples(
      "New-CMDeviceCollection",
      [
        (
          .change,
          [#"New-CMDeviceCollection -Name "Windows 7" -LimitingCollectionName "All Systems""#]
        )
      ])
    + examples(
      "Add-CMDeviceCollectionDirectMembershipRule",
      [
        (
          .change,
          [
            #"Add-CMDeviceCollectionDirectMembershipRule -CollectionId "SC100056" "#
              + "-ResourceId 2097152004"
          ]
        ),
        (
          .change,
          [
            #"Get-CMCollection -Name "testCollection" "#
              + "| Add-CMDeviceCollectionDirectMembershipRule -ResourceId 2097152004"
          ]
        ),
      ])
    + examples(
      "Add-CMDeviceCollectionQueryMembershipRule",
      [
        (
          .change,
          [
            "Add-CMDeviceCollectionQueryMembershipRule "
              + #"-CollectionName "Mobile Windows 7 Devices" "#
              + #"-QueryExpression "\#(tpmQuery)" -RuleName "TPM Information""#
          ]
        )
      ])
    + examples(
      "New-CMClientSetting",
      [
        (
          .change,
          [
            #"New-CMClientSetting -Name "Win08ClientSettings" "#
              + #"-Description "Windows 8 Client Computers Settings" -Type 1"#
          ]
        )
      ])
    + examples(
      "New-CMClientSettingDeployment",
      [
        (
          .change,
          [
            #"New-CMClientSettingDeployment -Id "16777225" "#
              + #"-CollectionName "General Computer Collection""#
          ]
        )
      ])
    + examples(
      "Get-CMConfigurationPolicy",
      [
        (.objects, [#"Get-CMConfigurationPolicy -Name "TrustedCACert01" -AsXml"#]),
        (.objects, ["Get-CMConfigurationPolicy -Id 16777454 -Fast"]),
      ])
    + examples(
      "Remove-CMConfigurationPolicy",
      [
        (.change, ["Remove-CMConfigurationPolicy -ID 16777454 -Force"]),
        (
          .confirmedChange,
          [
            #"Get-CMcertificateProfilePfx -Name "CertProf1" | Remove-CMConfigurationPolicy"#
          ]
        ),
      ])
    + examples(
      "Get-CMDeployment",
      [(.objects, [#"Get-CMDeployment -CollectionName "deviceCol1" -FeatureType "Application""#])])
    + examples(
      "Invoke-CMClientAction",
      [
        (
          .change,
          [
            #"Invoke-CMClientAction -DeviceName "SleepDevice01" "#
              + "-ActionType ClientNotificationWakeUpClientNow "
              + "-ParentCollectionId $col.CollectionID"
          ]
        ),
        (
          .change,
          [
            #"Invoke-CMClientAction -DeviceName "Computer073" "#
              + "-NotificationType RequestMachinePolicyNow"
          ]
        ),
      ])
}
