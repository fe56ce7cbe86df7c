import Foundation
import Lessons
import Testing

@testable import CoManagementCmdlets
@testable import Tutoring

@Suite("Every command of the products is taught")
struct TaughtCommandTests {
  /// Simulated, and in no lesson yet, each for a reason.
  private static let untaught = [
    // Who is signed in is told by Connect-MgGraph and Get-MgContext already.
    "Disconnect-MgGraph",
    // The tenant's name stands on the pages that lessons show.
    "Get-CMAADTenant",
    // For the lessons on prerequisites: rights and services.
    "Get-CMAdministrativeUser", "Get-CMAzureService",
    // For the lesson on existing clients: pilots are collections.
    "Add-CMDeviceCollectionDirectMembershipRule", "Add-CMDeviceCollectionExcludeMembershipRule",
    "Add-CMDeviceCollectionIncludeMembershipRule", "Add-CMDeviceCollectionQueryMembershipRule",
    "Get-CMCollection", "Get-CMCollectionMember", "Get-CMDeviceCollection",
    "Get-CMDeviceCollectionDirectMembershipRule", "Get-CMDeviceCollectionExcludeMembershipRule",
    "Get-CMDeviceCollectionIncludeMembershipRule", "Get-CMDeviceCollectionQueryMembershipRule",
    "Get-CMUserCollection", "Invoke-CMCollectionUpdate", "New-CMCollection",
    "New-CMDeviceCollection", "New-CMSchedule", "New-CMUserCollection", "Remove-CMCollection",
    "Remove-CMDeviceCollectionDirectMembershipRule",
    "Remove-CMDeviceCollectionExcludeMembershipRule",
    "Remove-CMDeviceCollectionIncludeMembershipRule",
    "Remove-CMDeviceCollectionQueryMembershipRule", "Set-CMCollection",
    "Set-CMCollectionCloudSync",
    // For the same lesson: the policy, its deployment, and what clients make of it.
    "Get-CMConfigurationPolicy", "Get-CMConfigurationPolicyDeployment", "Get-CMDeployment",
    "Invoke-CMClientAction", "New-CMCoManagementPolicy", "New-CMConfigurationPolicyDeployment",
    "Remove-CMConfigurationPolicy", "Remove-CMConfigurationPolicyDeployment",
    // What pilots need seldom: groups of client settings, collections of users, other sites.
    "Add-CMUserCollectionDirectMembershipRule", "Add-CMUserCollectionExcludeMembershipRule",
    "Add-CMUserCollectionIncludeMembershipRule", "Add-CMUserCollectionQueryMembershipRule",
    "Get-CMCertificateProfilePfx", "Get-CMDetectedMalware", "Get-CMDistributionPointGroup",
    "Get-CMSiteSystemServer", "Get-CMUser", "Remove-CMClientSettingDeployment",
    "Set-CMClientSettingBackgroundIntelligentTransfer", "Set-CMClientSettingClientCache",
    "Set-CMClientSettingClientPolicy", "Set-CMClientSettingComplianceSetting",
    "Set-CMClientSettingComputerAgent", "Set-CMClientSettingComputerRestart",
    "Set-CMClientSettingDeliveryOptimization", "Set-CMClientSettingEndpointProtection",
    "Set-CMClientSettingEnrollment", "Set-CMClientSettingGeneral",
    "Set-CMClientSettingHardwareInventory", "Set-CMClientSettingMeteredInternetConnection",
    "Set-CMClientSettingPowerManagement", "Set-CMClientSettingRemoteTool",
    "Set-CMClientSettingSoftwareCenter", "Set-CMClientSettingSoftwareDeployment",
    "Set-CMClientSettingSoftwareInventory", "Set-CMClientSettingSoftwareMetering",
    "Set-CMClientSettingSoftwareUpdate", "Set-CMClientSettingStateMessaging",
    "Set-CMClientSettingUserAndDeviceAffinity", "Set-CMClientSettingWindowsAnalytics",
    // For the lessons that query: WQL for collections comes with the pilots.
    "Invoke-CMWmiQuery",
    // For the lesson on internet-based devices: the way in through the gateway.
    "Get-CMManagementPoint", "Approve-CMDevice", "Block-CMCertificate", "Block-CMDevice",
    "Get-CMCertificate", "Unblock-CMCertificate", "Unblock-CMDevice",
    "Get-MgDeviceAppManagementMobileApp", "New-MgDeviceAppManagementMobileApp",
    "New-MgDeviceAppManagementMobileAppAssignment",
    "Get-MgDeviceManagementWindowsAutopilotDeviceIdentity", "Start-CoManagementSettingsWizard",
    "Start-DeploymentProfileWizard",
    "Import-MgDeviceManagementImportedWindowsAutopilotDeviceIdentity",
    // A table of all roles; the connector lesson asks for the one that matters.
    "Get-CMSiteRole",
    // Another way to what the console node tells.
    "netsh",
    // For the lessons on prerequisites: licenses, roles, Intune and who may enrol.
    "Find-MgGraphCommand", "Find-MgGraphPermission",
    "Get-MgBetaPolicyMobileDeviceManagementPolicy",
    "Get-MgDirectoryRole", "Get-MgDirectoryRoleMember",
    "Get-MgDomain", "Get-MgSubscribedSku", "Get-MgUser", "Get-MgUserLicenseDetail",
    "Invoke-MgGraphRequest", "New-MgBetaPolicyMobileDeviceManagementPolicyIncludedGroupByRef",
    "New-MgUser", "Set-MgUserLicense", "Update-MgBetaPolicyMobileDeviceManagementPolicy",
    "Update-MgDeviceManagement",
    // For the lessons on paths and existing clients: joins, pilots, policies.
    "Get-ADSyncScheduler", "Get-MgDeviceManagementDeviceCompliancePolicy",
    "Get-MgGroup", "Get-MgGroupMember", "Get-MgIdentityConditionalAccessPolicy",
    "New-MgDeviceManagementDeviceCompliancePolicy", "New-MgGroup", "New-MgGroupMember",
    "New-MgGroupMemberByRef", "New-MgIdentityConditionalAccessPolicy", "Remove-MgDevice",
    "Start-ADSyncSyncCycle", "Sync-MgDeviceManagementManagedDevice",
    // For the lesson on existing clients: what has no cmdlet.
    "Edit-CoManagementPolicy", "Start-CloudAttachWizard",
    // For the same lessons: the site's release, discovery, boundaries, client settings and apps.
    "Get-CMBoundary", "Get-CMBoundaryGroup", "Get-CMClientSetting",
    "Get-CMClientSettingDeployment", "Get-CMCloudManagementGateway", "Get-CMDiscoveryMethod",
    "Get-CMResource", "Get-CMSiteFeature", "Get-CMSiteUpdate", "Import-CMAADClientApplication",
    "Import-CMAADServerApplication", "New-CMClientSetting", "New-CMClientSettingDeployment",
    "New-CMCloudManagementAzureService", "Remove-CMClientSetting",
    "Set-CMClientSettingCloudService",
    // For the lesson on new internet-based devices: the gateway and the site's side of it.
    "Add-CMCloudManagementGatewayConnectionPoint", "Add-CMSoftwareUpdatePoint",
    "Get-CMCloudManagementGatewayConnectionPoint", "Get-CMPackage", "Get-CMSoftwareUpdatePoint",
    "New-CMCloudManagementGateway", "Remove-CMCloudManagementGateway",
    "Remove-CMCloudManagementGatewayConnectionPoint", "Set-CMBoundaryGroup",
    "Set-CMCloudManagementGateway", "Set-CMCloudManagementGatewayConnectionPoint",
    "Set-CMManagementPoint", "Set-CMSite", "Set-CMSoftwareUpdatePoint",
    "Start-CMCloudManagementGateway", "Start-CMContentDistribution",
    "Stop-CMCloudManagementGateway", "Sync-CMCloudManagementGateway",
  ]

  private func lessons() throws -> String {
    let course = CourseFixture.shipped
    let files = try #require(course.course().value).lessons.map(\.file)
    return try files.map { file in
      let path = CourseFixture.root.appendingPathComponent("lessons/co-management/\(file)").path
      let bytes = try #require(FileManager.default.contents(atPath: path))
      return String(decoding: bytes, as: UTF8.self)
    }.joined()
  }

  @Test("a lesson names it, or it is listed with the reason why none does")
  func taught() throws {
    let text = try lessons().lowercased()
    for (name, _) in CoManagementCommands.all {
      let isTaught = text.contains(name.lowercased())
      #expect(isTaught != Self.untaught.contains(name), "\(name)")
    }
  }
}
