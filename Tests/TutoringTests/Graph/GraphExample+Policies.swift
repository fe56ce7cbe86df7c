extension GraphExample {
  static let policies: [GraphExample] =
    [
      GraphExample(
        cmdlet: "Get-MgIdentityConditionalAccessPolicy", number: 0,
        text: "Get-MgIdentityConditionalAccessPolicy |Format-List", effect: .reads),
      GraphExample(
        cmdlet: "Get-MgIdentityConditionalAccessPolicy", number: 0,
        text: """
          Get-MgIdentityConditionalAccessPolicy -ConditionalAccessPolicyId \
          '5e7615b8-dbe4-4cc1-810c-26adb77a3518' |
            Format-List
          """, effect: .reads),
    ]
    + [mfaOutside, blockRegions, allConditions, noncompliant].map {
      GraphExample(
        cmdlet: "New-MgIdentityConditionalAccessPolicy", number: 0,
        text: """
          Import-Module Microsoft.Graph.Identity.SignIns

          $params = @{
          \($0)
          }

          New-MgIdentityConditionalAccessPolicy -BodyParameter $params
          """, effect: .writes)
    }

  private static let exchange = """
    applications = @{
    \t\t\tincludeApplications = @(
    \t\t\t\t"00000002-0000-0ff1-ce00-000000000000"
    \t\t\t)
    \t\t}
    \t\tusers = @{
    \t\t\tincludeGroups = @(
    \t\t\t\t"ba8e7ded-8b0f-4836-ba06-8ff1ecc5c8ba"
    \t\t\t)
    \t\t}
    """

  private static let mfaOutside = """
    \tdisplayName = "Access to EXO requires MFA"
    \tstate = "enabled"
    \tconditions = @{
    \t\tclientAppTypes = @(
    \t\t\t"mobileAppsAndDesktopClients"
    \t\t\t"browser"
    \t\t)
    \t\t\(exchange)
    \t\tlocations = @{
    \t\t\tincludeLocations = @(
    \t\t\t\t"All"
    \t\t\t)
    \t\t\texcludeLocations = @(
    \t\t\t\t"AllTrusted"
    \t\t\t)
    \t\t}
    \t}
    \tgrantControls = @{
    \t\toperator = "OR"
    \t\tbuiltInControls = @(
    \t\t\t"mfa"
    \t\t)
    \t}
    """

  private static let blockRegions = """
    \tdisplayName = "Block access to EXO non-trusted regions."
    \tstate = "enabled"
    \tconditions = @{
    \t\tclientAppTypes = @(
    \t\t\t"all"
    \t\t)
    \t\t\(exchange)
    \t\tlocations = @{
    \t\t\tincludeLocations = @(
    \t\t\t\t"198ad66e-87b3-4157-85a3-8a7b51794ee9"
    \t\t\t)
    \t\t}
    \t}
    \tgrantControls = @{
    \t\toperator = "OR"
    \t\tbuiltInControls = @(
    \t\t\t"block"
    \t\t)
    \t}
    """

  private static let noncompliant = """
    \tdisplayName = "Require MFA to EXO from non-compliant devices."
    \tstate = "enabled"
    \tconditions = @{
    \t\t\(exchange)
    \t}
    \tgrantControls = @{
    \t\toperator = "OR"
    \t\tbuiltInControls = @(
    \t\t\t"mfa"
    \t\t)
    \t}
    """

  private static let allConditions = """
    \tdisplayName = "Demo app for documentation"
    \tstate = "disabled"
    \tconditions = @{
    \t\tsignInRiskLevels = @(
    \t\t\t"high"
    \t\t\t"medium"
    \t\t)
    \t\tclientAppTypes = @(
    \t\t\t"mobileAppsAndDesktopClients"
    \t\t\t"exchangeActiveSync"
    \t\t\t"other"
    \t\t)
    \t\tapplications = @{
    \t\t\tincludeApplications = @(
    \t\t\t\t"All"
    \t\t\t)
    \t\t\texcludeApplications = @(
    \t\t\t\t"499b84ac-1321-427f-aa17-267ca6975798"
    \t\t\t\t"00000007-0000-0000-c000-000000000000"
    \t\t\t\t"de8bc8b5-d9f9-48b1-a8ad-b748da725064"
    \t\t\t\t"00000012-0000-0000-c000-000000000000"
    \t\t\t\t"797f4846-ba00-4fd7-ba43-dac1f8f63013"
    \t\t\t\t"05a65629-4c1b-48c1-a78b-804c4abdd4af"
    \t\t\t\t"7df0a125-d3be-4c96-aa54-591f83ff541c"
    \t\t\t)
    \t\t\tincludeUserActions = @(
    \t\t\t)
    \t\t}
    \t\tusers = @{
    \t\t\tincludeUsers = @(
    \t\t\t\t"a702a13d-a437-4a07-8a7e-8c052de62dfd"
    \t\t\t)
    \t\t\texcludeUsers = @(
    \t\t\t\t"124c5b6a-ffa5-483a-9b88-04c3fce5574a"
    \t\t\t\t"GuestsOrExternalUsers"
    \t\t\t)
    \t\t\tincludeGroups = @(
    \t\t\t)
    \t\t\texcludeGroups = @(
    \t\t\t)
    \t\t\tincludeRoles = @(
    \t\t\t\t"9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"
    \t\t\t\t"cf1c38e5-3621-4004-a7cb-879624dced7c"
    \t\t\t\t"c4e39bd9-1100-46d3-8c65-fb160da0071f"
    \t\t\t)
    \t\t\texcludeRoles = @(
    \t\t\t\t"b0f54661-2d74-4c50-afa3-1ec803f12efe"
    \t\t\t)
    \t\t}
    \t\tplatforms = @{
    \t\t\tincludePlatforms = @(
    \t\t\t\t"all"
    \t\t\t)
    \t\t\texcludePlatforms = @(
    \t\t\t\t"iOS"
    \t\t\t\t"windowsPhone"
    \t\t\t)
    \t\t}
    \t\tlocations = @{
    \t\t\tincludeLocations = @(
    \t\t\t\t"AllTrusted"
    \t\t\t)
    \t\t\texcludeLocations = @(
    \t\t\t\t"00000000-0000-0000-0000-000000000000"
    \t\t\t\t"d2136c9c-b049-47ae-b9cf-316e04ef7198"
    \t\t\t)
    \t\t}
    \t}
    \tgrantControls = @{
    \t\toperator = "OR"
    \t\tbuiltInControls = @(
    \t\t\t"mfa"
    \t\t\t"compliantDevice"
    \t\t\t"domainJoinedDevice"
    \t\t\t"approvedApplication"
    \t\t\t"compliantApplication"
    \t\t)
    \t\tcustomAuthenticationFactors = @(
    \t\t)
    \t\ttermsOfUse = @(
    \t\t\t"ce580154-086a-40fd-91df-8a60abac81a0"
    \t\t\t"7f29d675-caff-43e1-8a53-1b8516ed2075"
    \t\t)
    \t}
    \tsessionControls = @{
    \t\tapplicationEnforcedRestrictions = $null
    \t\tpersistentBrowser = $null
    \t\tcloudAppSecurity = @{
    \t\t\tcloudAppSecurityType = "blockDownloads"
    \t\t\tisEnabled = $true
    \t\t}
    \t\tsignInFrequency = @{
    \t\t\tvalue = 4
    \t\t\ttype = "hours"
    \t\t\tisEnabled = $true
    \t\t}
    \t}
    """

  static let mobility: [GraphExample] = [
    GraphExample(
      cmdlet: "Get-MgBetaPolicyMobileDeviceManagementPolicy", number: 0,
      text: """
        Import-Module Microsoft.Graph.Beta.Identity.SignIns

        Get-MgBetaPolicyMobileDeviceManagementPolicy
        """, effect: .reads),
    GraphExample(
      cmdlet: "Update-MgBetaPolicyMobileDeviceManagementPolicy", number: 0,
      text: """
        Import-Module Microsoft.Graph.Beta.Identity.SignIns

        $params = @{
        \t"@odata.type" = "#microsoft.graph.mobilityManagementPolicy"
        \tcomplianceUrl = "https://portal.uem.contoso.com/?portalAction=Compliance"
        \tdiscoveryUrl = "https://enrollment.uem.contoso.com/enrollmentserver/discovery.svc"
        \ttermsOfUseUrl = "https://portal.uem.contoso.com/TermsofUse.aspx"
        }

        Update-MgBetaPolicyMobileDeviceManagementPolicy -MobileDeviceManagementPolicyId \
        $mobileDeviceManagementPolicyId -BodyParameter $params
        """, effect: .writes, given: Self.policyID),
    GraphExample(
      cmdlet: "New-MgBetaPolicyMobileDeviceManagementPolicyIncludedGroupByRef", number: 0,
      text: """
        Import-Module Microsoft.Graph.Beta.Identity.SignIns

        $params = @{
        \t"@odata.id" = \
        "https://graph.microsoft.com/odata/groups('dc3d2ce5-7c5e-4dca-a0ef-2145bf6e53ef')"
        }

        New-MgBetaPolicyMobileDeviceManagementPolicyIncludedGroupByRef \
        -MobileDeviceManagementPolicyId $mobileDeviceManagementPolicyId -BodyParameter $params
        """, effect: .writes, given: Self.policyID),
  ]

  private static let policyID =
    "$mobileDeviceManagementPolicyId = '0000000a-0000-0000-c000-000000000000'"

  static let intune: [GraphExample] = [
    GraphExample(
      cmdlet: "Get-MgDeviceManagement", number: 0,
      text: "Import-Module Microsoft.Graph.DeviceManagement\n\nGet-MgDeviceManagement",
      effect: .reads),
    GraphExample(
      cmdlet: "Update-MgDeviceManagement", number: 0,
      text: """
        Import-Module Microsoft.Graph.DeviceManagement

        $params = @{
        \t"@odata.type" = "#microsoft.graph.deviceManagement"
        }

        Update-MgDeviceManagement -BodyParameter $params
        """, effect: .reads),
    GraphExample(
      cmdlet: "Get-MgDeviceManagementDeviceCompliancePolicy", number: 0,
      text: """
        Import-Module Microsoft.Graph.DeviceManagement

        Get-MgDeviceManagementDeviceCompliancePolicy
        """, effect: .reads),
    // The page's numbers are missing, so that the next line of the table is their value.
    GraphExample(
      cmdlet: "New-MgDeviceManagementDeviceCompliancePolicy", number: 0,
      text: androidPolicy, effect: .fails("CommandNotFoundException")),
    GraphExample(
      cmdlet: "Sync-MgDeviceManagementManagedDevice", number: 0,
      text: """
        Import-Module Microsoft.Graph.DeviceManagement.Actions

        Sync-MgDeviceManagementManagedDevice -ManagedDeviceId $managedDeviceId
        """, effect: .writes,
      given: "$managedDeviceId = (Get-MgDeviceManagementManagedDevice -Top 1).Id",
      isCoManaged: true),
  ]

  private static let androidPolicy = """
    Import-Module Microsoft.Graph.DeviceManagement

    $params = @{
    \t"@odata.type" = "#microsoft.graph.androidWorkProfileCompliancePolicy"
    \tdescription = "Description value"
    \tdisplayName = "Display Name value"
    \tversion = 7
    \tpasswordRequired = $true
    \tpasswordMinimumLength =
    \tpasswordRequiredType = "alphabetic"
    \tpasswordMinutesOfInactivityBeforeLock =
    \tpasswordExpirationDays =
    \tpasswordPreviousPasswordBlockCount =
    \tsecurityPreventInstallAppsFromUnknownSources = $true
    \tsecurityDisableUsbDebugging = $true
    \tsecurityRequireVerifyApps = $true
    \tdeviceThreatProtectionEnabled = $true
    \tdeviceThreatProtectionRequiredSecurityLevel = "secured"
    \tsecurityBlockJailbrokenDevices = $true
    \tosMinimumVersion = "Os Minimum Version value"
    \tosMaximumVersion = "Os Maximum Version value"
    \tminAndroidSecurityPatchLevel = "Min Android Security Patch Level value"
    \tstorageRequireEncryption = $true
    \tsecurityRequireSafetyNetAttestationBasicIntegrity = $true
    \tsecurityRequireSafetyNetAttestationCertifiedDevice = $true
    \tsecurityRequireGooglePlayServices = $true
    \tsecurityRequireUpToDateSecurityProviders = $true
    \tsecurityRequireCompanyPortalAppIntegrity = $true
    }

    New-MgDeviceManagementDeviceCompliancePolicy -BodyParameter $params
    """

  static let apps: [GraphExample] = [
    GraphExample(
      cmdlet: "Get-MgDeviceAppManagementMobileApp", number: 0,
      text: """
        Import-Module Microsoft.Graph.Devices.CorporateManagement

        Get-MgDeviceAppManagementMobileApp
        """, effect: .reads),
    GraphExample(
      cmdlet: "New-MgDeviceAppManagementMobileApp", number: 0, text: androidApp, effect: .writes),
    GraphExample(
      cmdlet: "New-MgDeviceAppManagementMobileAppAssignment", number: 0,
      text: """
        Import-Module Microsoft.Graph.Devices.CorporateManagement

        $params = @{
        \t"@odata.type" = "#microsoft.graph.mobileAppAssignment"
        \tintent = "required"
        \ttarget = @{
        \t\t"@odata.type" = "microsoft.graph.allLicensedUsersAssignmentTarget"
        \t}
        \tsettings = @{
        \t\t"@odata.type" = "microsoft.graph.windowsUniversalAppXAppAssignmentSettings"
        \t\tuseDeviceContext = $true
        \t}
        }

        New-MgDeviceAppManagementMobileAppAssignment -MobileAppId $mobileAppId \
        -BodyParameter $params
        """, effect: .writes,
      given: "$mobileAppId = (Get-MgDeviceAppManagementMobileApp -Top 1).Id"),
    GraphExample(
      cmdlet: "Get-MgDeviceManagementWindowsAutopilotDeviceIdentity", number: 0,
      text: """
        Import-Module Microsoft.Graph.DeviceManagement.Enrollment

        Get-MgDeviceManagementWindowsAutopilotDeviceIdentity
        """, effect: .reads),
    GraphExample(
      cmdlet: "Import-MgDeviceManagementImportedWindowsAutopilotDeviceIdentity", number: 0,
      text: importedDevice, effect: .writes),
  ]

  private static let androidApp = """
    Import-Module Microsoft.Graph.Devices.CorporateManagement

    $params = @{
    \t"@odata.type" = "#microsoft.graph.androidStoreApp"
    \tdisplayName = "Display Name value"
    \tdescription = "Description value"
    \tpublisher = "Publisher value"
    \tlargeIcon = @{
    \t\t"@odata.type" = "microsoft.graph.mimeContent"
    \t\ttype = "Type value"
    \t\tvalue = [System.Text.Encoding]::ASCII.GetBytes("dmFsdWU=")
    \t}
    \tisFeatured = $true
    \tprivacyInformationUrl = "https://example.com/privacyInformationUrl/"
    \tinformationUrl = "https://example.com/informationUrl/"
    \towner = "Owner value"
    \tdeveloper = "Developer value"
    \tnotes = "Notes value"
    \tpublishingState = "processing"
    \tpackageId = "Package Id value"
    \tappStoreUrl = "https://example.com/appStoreUrl/"
    \tminimumSupportedOperatingSystem = @{
    \t\t"@odata.type" = "microsoft.graph.androidMinimumOperatingSystem"
    \t\tv4_0 = $true
    \t\tv4_0_3 = $true
    \t\tv4_1 = $true
    \t\tv4_2 = $true
    \t\tv4_3 = $true
    \t\tv4_4 = $true
    \t\tv5_0 = $true
    \t\tv5_1 = $true
    \t\tv6_0 = $true
    \t\tv7_0 = $true
    \t\tv7_1 = $true
    \t\tv8_0 = $true
    \t\tv8_1 = $true
    \t\tv9_0 = $true
    \t\tv10_0 = $true
    \t\tv11_0 = $true
    \t}
    }

    New-MgDeviceAppManagementMobileApp -BodyParameter $params
    """

  private static let importedDevice = """
    Import-Module Microsoft.Graph.DeviceManagement.Enrollment

    $params = @{
    \timportedWindowsAutopilotDeviceIdentities = @(
    \t\t@{
    \t\t\t"@odata.type" = "#microsoft.graph.importedWindowsAutopilotDeviceIdentity"
    \t\t\tid = "985b4f49-4f49-985b-494f-5b98494f5b98"
    \t\t\tgroupTag = "Group Tag value"
    \t\t\tserialNumber = "Serial Number value"
    \t\t\tproductKey = "Product Key value"
    \t\t\timportId = "Import Id value"
    \t\t\thardwareIdentifier = \
    [System.Text.Encoding]::ASCII.GetBytes("aGFyZHdhcmVJZGVudGlmaWVy")
    \t\t\tstate = @{
    \t\t\t\t"@odata.type" = "microsoft.graph.importedWindowsAutopilotDeviceIdentityState"
    \t\t\t\tdeviceImportStatus = "pending"
    \t\t\t\tdeviceRegistrationId = "Device Registration Id value"
    \t\t\t\tdeviceErrorCode = 15
    \t\t\t\tdeviceErrorName = "Device Error Name value"
    \t\t\t}
    \t\t\tassignedUserPrincipalName = "Assigned User Principal Name value"
    \t\t}
    \t)
    }

    Import-MgDeviceManagementImportedWindowsAutopilotDeviceIdentity -BodyParameter $params
    """
}
