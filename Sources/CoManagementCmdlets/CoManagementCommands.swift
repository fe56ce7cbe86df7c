public import ShellRuntime

/// The commands of this room.
public enum CoManagementCommands {
  /// Makes every command, alias and type known.
  public static func register(in engine: Engine) {
    register(in: engine.commands)
    for type in SmsProviderSearch.types { engine.register(type) }
    engine.register(
      ModuleType(
        "Microsoft.ConfigurationManagement.AdminConsole.AzureServices.CertificateStore",
        members: ["RootCA", "IntermediateCA"]))
  }

  /// Makes every command and alias known.
  static func register(in table: CommandTable) {
    MachineCommands.register(in: table)
    for (name, command) in all { table.register(command, named: name) }
    table.registerAlias("page", for: "Show-AdminCenterPage")
    table.registerAlias("Set-CMDeviceCollection", for: "Set-CMCollection")
    table.registerAlias("Remove-CMDeviceCollection", for: "Remove-CMCollection")
    table.registerAlias("Invoke-CMDeviceCollectionUpdate", for: "Invoke-CMCollectionUpdate")
    table.registerAlias("Invoke-CMClientNotification", for: "Invoke-CMClientAction")
    table.registerAlias("Connect-Graph", for: "Connect-MgGraph")
    table.registerAlias("Disconnect-Graph", for: "Disconnect-MgGraph")
  }

  /// In the order of their types' names; a test compares the list with the folder.
  static var all: [(name: String, type: any Cmdlet.Type)] {
    [
      (
        "Add-CMCloudManagementGatewayConnectionPoint",
        AddCMCloudManagementGatewayConnectionPoint.self
      ),
      (
        "Add-CMDeviceCollectionDirectMembershipRule",
        AddCMDeviceCollectionDirectMembershipRule.self
      ),
      (
        "Add-CMDeviceCollectionExcludeMembershipRule",
        AddCMDeviceCollectionExcludeMembershipRule.self
      ),
      (
        "Add-CMDeviceCollectionIncludeMembershipRule",
        AddCMDeviceCollectionIncludeMembershipRule.self
      ),
      ("Add-CMDeviceCollectionQueryMembershipRule", AddCMDeviceCollectionQueryMembershipRule.self),
      ("Add-CMSoftwareUpdatePoint", AddCMSoftwareUpdatePoint.self),
      ("Add-CMUserCollectionDirectMembershipRule", AddCMUserCollectionDirectMembershipRule.self),
      ("Add-CMUserCollectionExcludeMembershipRule", AddCMUserCollectionExcludeMembershipRule.self),
      ("Add-CMUserCollectionIncludeMembershipRule", AddCMUserCollectionIncludeMembershipRule.self),
      ("Add-CMUserCollectionQueryMembershipRule", AddCMUserCollectionQueryMembershipRule.self),
      ("Approve-CMDevice", ApproveCMDevice.self),
      ("Block-CMCertificate", BlockCMCertificate.self),
      ("Block-CMDevice", BlockCMDevice.self),
      ("Connect-MgGraph", ConnectMgGraph.self),
      ("Disconnect-MgGraph", DisconnectMgGraph.self),
      ("Edit-CoManagementPolicy", EditCoManagementPolicy.self),
      ("Find-MgGraphCommand", FindMgGraphCommand.self),
      ("Find-MgGraphPermission", FindMgGraphPermission.self),
      ("Get-ADSyncScheduler", GetADSyncScheduler.self),
      ("Get-CMAADApplication", GetCMAADApplication.self),
      ("Get-CMAADTenant", GetCMAADTenant.self),
      ("Get-CMAdministrativeUser", GetCMAdministrativeUser.self),
      ("Get-CMAzureService", GetCMAzureService.self),
      ("Get-CMBoundary", GetCMBoundary.self),
      ("Get-CMBoundaryGroup", GetCMBoundaryGroup.self),
      ("Get-CMCertificate", GetCMCertificate.self),
      ("Get-CMCertificateProfilePfx", GetCMCertificateProfilePfx.self),
      ("Get-CMClientSetting", GetCMClientSetting.self),
      ("Get-CMClientSettingDeployment", GetCMClientSettingDeployment.self),
      ("Get-CMCloudManagementGateway", GetCMCloudManagementGateway.self),
      (
        "Get-CMCloudManagementGatewayConnectionPoint",
        GetCMCloudManagementGatewayConnectionPoint.self
      ),
      ("Get-CMCollection", GetCMCollection.self),
      ("Get-CMCollectionMember", GetCMCollectionMember.self),
      ("Get-CMComponentStatusMessage", GetCMComponentStatusMessage.self),
      ("Get-CMConfigurationPolicy", GetCMConfigurationPolicy.self),
      ("Get-CMConfigurationPolicyDeployment", GetCMConfigurationPolicyDeployment.self),
      ("Get-CMDeployment", GetCMDeployment.self),
      ("Get-CMDetectedMalware", GetCMDetectedMalware.self),
      ("Get-CMDevice", GetCMDevice.self),
      ("Get-CMDeviceCollection", GetCMDeviceCollection.self),
      (
        "Get-CMDeviceCollectionDirectMembershipRule",
        GetCMDeviceCollectionDirectMembershipRule.self
      ),
      (
        "Get-CMDeviceCollectionExcludeMembershipRule",
        GetCMDeviceCollectionExcludeMembershipRule.self
      ),
      (
        "Get-CMDeviceCollectionIncludeMembershipRule",
        GetCMDeviceCollectionIncludeMembershipRule.self
      ),
      ("Get-CMDeviceCollectionQueryMembershipRule", GetCMDeviceCollectionQueryMembershipRule.self),
      ("Get-CMDiscoveryMethod", GetCMDiscoveryMethod.self),
      ("Get-CMDistributionPointGroup", GetCMDistributionPointGroup.self),
      ("Get-CMDistributionStatus", GetCMDistributionStatus.self),
      ("Get-CMManagementPoint", GetCMManagementPoint.self),
      ("Get-CMPackage", GetCMPackage.self),
      ("Get-CMResource", GetCMResource.self),
      ("Get-CMServiceConnectionPoint", GetCMServiceConnectionPoint.self),
      ("Get-CMSite", GetCMSite.self),
      ("Get-CMSiteComponent", GetCMSiteComponent.self),
      ("Get-CMSiteFeature", GetCMSiteFeature.self),
      ("Get-CMSiteRole", GetCMSiteRole.self),
      ("Get-CMSiteStatusMessage", GetCMSiteStatusMessage.self),
      ("Get-CMSiteSystemServer", GetCMSiteSystemServer.self),
      ("Get-CMSiteUpdate", GetCMSiteUpdate.self),
      ("Get-CMSoftwareUpdatePoint", GetCMSoftwareUpdatePoint.self),
      ("Get-CMUser", GetCMUser.self),
      ("Get-CMUserCollection", GetCMUserCollection.self),
      (
        "Get-MgBetaPolicyMobileDeviceManagementPolicy",
        GetMgBetaPolicyMobileDeviceManagementPolicy.self
      ),
      ("Get-MgContext", GetMgContext.self),
      ("Get-MgDevice", GetMgDevice.self),
      ("Get-MgDeviceAppManagementMobileApp", GetMgDeviceAppManagementMobileApp.self),
      ("Get-MgDeviceManagement", GetMgDeviceManagement.self),
      (
        "Get-MgDeviceManagementDeviceCompliancePolicy",
        GetMgDeviceManagementDeviceCompliancePolicy.self
      ),
      ("Get-MgDeviceManagementManagedDevice", GetMgDeviceManagementManagedDevice.self),
      (
        "Get-MgDeviceManagementWindowsAutopilotDeviceIdentity",
        GetMgDeviceManagementWindowsAutopilotDeviceIdentity.self
      ),
      ("Get-MgDirectoryRole", GetMgDirectoryRole.self),
      ("Get-MgDirectoryRoleMember", GetMgDirectoryRoleMember.self),
      ("Get-MgDomain", GetMgDomain.self),
      ("Get-MgGroup", GetMgGroup.self),
      ("Get-MgGroupMember", GetMgGroupMember.self),
      ("Get-MgIdentityConditionalAccessPolicy", GetMgIdentityConditionalAccessPolicy.self),
      ("Get-MgOrganization", GetMgOrganization.self),
      ("Get-MgSubscribedSku", GetMgSubscribedSku.self),
      ("Get-MgUser", GetMgUser.self),
      ("Get-MgUserLicenseDetail", GetMgUserLicenseDetail.self),
      ("Import-CMAADClientApplication", ImportCMAADClientApplication.self),
      ("Import-CMAADServerApplication", ImportCMAADServerApplication.self),
      (
        "Import-MgDeviceManagementImportedWindowsAutopilotDeviceIdentity",
        ImportMgDeviceManagementImportedWindowsAutopilotDeviceIdentity.self
      ),
      ("Invoke-CMClientAction", InvokeCMClientAction.self),
      ("Invoke-CMCollectionUpdate", InvokeCMCollectionUpdate.self),
      ("Invoke-CMWmiQuery", InvokeCMWmiQuery.self),
      ("Invoke-MgGraphRequest", InvokeMgGraphRequest.self),
      ("Invoke-PageAction", InvokePageAction.self),
      ("netsh", Netsh.self),
      ("New-CMClientSetting", NewCMClientSetting.self),
      ("New-CMClientSettingDeployment", NewCMClientSettingDeployment.self),
      ("New-CMCloudManagementAzureService", NewCMCloudManagementAzureService.self),
      ("New-CMCloudManagementGateway", NewCMCloudManagementGateway.self),
      ("New-CMCoManagementPolicy", NewCMCoManagementPolicy.self),
      ("New-CMCollection", NewCMCollection.self),
      ("New-CMConfigurationPolicyDeployment", NewCMConfigurationPolicyDeployment.self),
      ("New-CMDeviceCollection", NewCMDeviceCollection.self),
      ("New-CMSchedule", NewCMSchedule.self),
      ("New-CMUserCollection", NewCMUserCollection.self),
      (
        "New-MgBetaPolicyMobileDeviceManagementPolicyIncludedGroupByRef",
        NewMgBetaPolicyMobileDeviceManagementPolicyIncludedGroupByRef.self
      ),
      ("New-MgDeviceAppManagementMobileApp", NewMgDeviceAppManagementMobileApp.self),
      (
        "New-MgDeviceAppManagementMobileAppAssignment",
        NewMgDeviceAppManagementMobileAppAssignment.self
      ),
      (
        "New-MgDeviceManagementDeviceCompliancePolicy",
        NewMgDeviceManagementDeviceCompliancePolicy.self
      ),
      ("New-MgGroup", NewMgGroup.self),
      ("New-MgGroupMember", NewMgGroupMember.self),
      ("New-MgGroupMemberByRef", NewMgGroupMemberByRef.self),
      ("New-MgIdentityConditionalAccessPolicy", NewMgIdentityConditionalAccessPolicy.self),
      ("New-MgUser", NewMgUser.self),
      ("Remove-CMClientSetting", RemoveCMClientSetting.self),
      ("Remove-CMClientSettingDeployment", RemoveCMClientSettingDeployment.self),
      ("Remove-CMCloudManagementGateway", RemoveCMCloudManagementGateway.self),
      (
        "Remove-CMCloudManagementGatewayConnectionPoint",
        RemoveCMCloudManagementGatewayConnectionPoint.self
      ),
      ("Remove-CMCollection", RemoveCMCollection.self),
      ("Remove-CMConfigurationPolicy", RemoveCMConfigurationPolicy.self),
      ("Remove-CMConfigurationPolicyDeployment", RemoveCMConfigurationPolicyDeployment.self),
      (
        "Remove-CMDeviceCollectionDirectMembershipRule",
        RemoveCMDeviceCollectionDirectMembershipRule.self
      ),
      (
        "Remove-CMDeviceCollectionExcludeMembershipRule",
        RemoveCMDeviceCollectionExcludeMembershipRule.self
      ),
      (
        "Remove-CMDeviceCollectionIncludeMembershipRule",
        RemoveCMDeviceCollectionIncludeMembershipRule.self
      ),
      (
        "Remove-CMDeviceCollectionQueryMembershipRule",
        RemoveCMDeviceCollectionQueryMembershipRule.self
      ),
      ("Remove-MgDevice", RemoveMgDevice.self),
      ("Set-CMBoundaryGroup", SetCMBoundaryGroup.self),
      (
        "Set-CMClientSettingBackgroundIntelligentTransfer",
        SetCMClientSettingBackgroundIntelligentTransfer.self
      ),
      ("Set-CMClientSettingClientCache", SetCMClientSettingClientCache.self),
      ("Set-CMClientSettingClientPolicy", SetCMClientSettingClientPolicy.self),
      ("Set-CMClientSettingCloudService", SetCMClientSettingCloudService.self),
      ("Set-CMClientSettingComplianceSetting", SetCMClientSettingComplianceSetting.self),
      ("Set-CMClientSettingComputerAgent", SetCMClientSettingComputerAgent.self),
      ("Set-CMClientSettingComputerRestart", SetCMClientSettingComputerRestart.self),
      ("Set-CMClientSettingDeliveryOptimization", SetCMClientSettingDeliveryOptimization.self),
      ("Set-CMClientSettingEndpointProtection", SetCMClientSettingEndpointProtection.self),
      ("Set-CMClientSettingEnrollment", SetCMClientSettingEnrollment.self),
      ("Set-CMClientSettingGeneral", SetCMClientSettingGeneral.self),
      ("Set-CMClientSettingHardwareInventory", SetCMClientSettingHardwareInventory.self),
      (
        "Set-CMClientSettingMeteredInternetConnection",
        SetCMClientSettingMeteredInternetConnection.self
      ),
      ("Set-CMClientSettingPowerManagement", SetCMClientSettingPowerManagement.self),
      ("Set-CMClientSettingRemoteTool", SetCMClientSettingRemoteTool.self),
      ("Set-CMClientSettingSoftwareCenter", SetCMClientSettingSoftwareCenter.self),
      ("Set-CMClientSettingSoftwareDeployment", SetCMClientSettingSoftwareDeployment.self),
      ("Set-CMClientSettingSoftwareInventory", SetCMClientSettingSoftwareInventory.self),
      ("Set-CMClientSettingSoftwareMetering", SetCMClientSettingSoftwareMetering.self),
      ("Set-CMClientSettingSoftwareUpdate", SetCMClientSettingSoftwareUpdate.self),
      ("Set-CMClientSettingStateMessaging", SetCMClientSettingStateMessaging.self),
      ("Set-CMClientSettingUserAndDeviceAffinity", SetCMClientSettingUserAndDeviceAffinity.self),
      ("Set-CMClientSettingWindowsAnalytics", SetCMClientSettingWindowsAnalytics.self),
      ("Set-CMCloudManagementGateway", SetCMCloudManagementGateway.self),
      (
        "Set-CMCloudManagementGatewayConnectionPoint",
        SetCMCloudManagementGatewayConnectionPoint.self
      ),
      ("Set-CMCollection", SetCMCollection.self),
      ("Set-CMCollectionCloudSync", SetCMCollectionCloudSync.self),
      ("Set-CMManagementPoint", SetCMManagementPoint.self),
      ("Set-CMServiceConnectionPoint", SetCMServiceConnectionPoint.self),
      ("Set-CMSite", SetCMSite.self),
      ("Set-CMSoftwareUpdatePoint", SetCMSoftwareUpdatePoint.self),
      ("Set-MgUserLicense", SetMgUserLicense.self),
      ("Show-AdminCenterPage", ShowAdminCenterPage.self),
      ("Show-ConsoleNode", ShowConsoleNode.self),
      ("Start-ADSyncSyncCycle", StartADSyncSyncCycle.self),
      ("Start-CMCloudManagementGateway", StartCMCloudManagementGateway.self),
      ("Start-CMContentDistribution", StartCMContentDistribution.self),
      ("Start-CloudAttachWizard", StartCloudAttachWizard.self),
      ("Start-CoManagementSettingsWizard", StartCoManagementSettingsWizard.self),
      ("Start-DeploymentProfileWizard", StartDeploymentProfileWizard.self),
      ("Stop-CMCloudManagementGateway", StopCMCloudManagementGateway.self),
      ("Sync-CMCloudManagementGateway", SyncCMCloudManagementGateway.self),
      ("Sync-MgDeviceManagementManagedDevice", SyncMgDeviceManagementManagedDevice.self),
      ("Unblock-CMCertificate", UnblockCMCertificate.self),
      ("Unblock-CMDevice", UnblockCMDevice.self),
      (
        "Update-MgBetaPolicyMobileDeviceManagementPolicy",
        UpdateMgBetaPolicyMobileDeviceManagementPolicy.self
      ),
      ("Update-MgDeviceManagement", UpdateMgDeviceManagement.self),
    ]
  }
}
