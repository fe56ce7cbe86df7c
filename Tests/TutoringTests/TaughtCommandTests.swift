import Foundation
import Lessons
import Testing

@testable import CoManagementCmdlets
@testable import Tutoring

@Suite("Every command of the products is taught")
struct TaughtCommandTests {
  /// Simulated, and in no lesson yet, each for a reason.
  private static let untaught = [
    // For the lessons on prerequisites: rights and services.
    "Get-CMAzureService",
    // For the lesson on existing clients: pilots are collections.
    "New-CMCollection", "New-CMSchedule", "Remove-CMCollection",
    "Remove-CMDeviceCollectionDirectMembershipRule",
    "Remove-CMDeviceCollectionExcludeMembershipRule",
    "Remove-CMDeviceCollectionIncludeMembershipRule", "Set-CMCollectionCloudSync",
    // What pilots need seldom: groups of client settings, collections of users, other sites.
    "Add-CMUserCollectionDirectMembershipRule", "Add-CMUserCollectionExcludeMembershipRule",
    "Add-CMUserCollectionIncludeMembershipRule", "Add-CMUserCollectionQueryMembershipRule",
    "Get-CMCertificateProfilePfx", "Get-CMDetectedMalware", "Get-CMDistributionPointGroup",
    "Get-CMSiteSystemServer", "Remove-CMClientSettingDeployment",
    "Set-CMClientSettingBackgroundIntelligentTransfer", "Set-CMClientSettingClientCache",
    "Set-CMClientSettingComplianceSetting", "Set-CMClientSettingComputerAgent",
    "Set-CMClientSettingComputerRestart", "Set-CMClientSettingDeliveryOptimization",
    "Set-CMClientSettingEndpointProtection", "Set-CMClientSettingEnrollment",
    "Set-CMClientSettingGeneral", "Set-CMClientSettingHardwareInventory",
    "Set-CMClientSettingMeteredInternetConnection", "Set-CMClientSettingPowerManagement",
    "Set-CMClientSettingRemoteTool", "Set-CMClientSettingSoftwareCenter",
    "Set-CMClientSettingSoftwareDeployment", "Set-CMClientSettingSoftwareInventory",
    "Set-CMClientSettingSoftwareMetering", "Set-CMClientSettingSoftwareUpdate",
    "Set-CMClientSettingStateMessaging", "Set-CMClientSettingUserAndDeviceAffinity",
    "Set-CMClientSettingWindowsAnalytics",
    // For the lesson on internet-based devices: the way in through the gateway.
    "Approve-CMDevice", "Block-CMCertificate", "Block-CMDevice", "Get-CMCertificate",
    "Unblock-CMCertificate", "Unblock-CMDevice", "Get-MgDeviceAppManagementMobileApp",
    "New-MgDeviceAppManagementMobileApp", "New-MgDeviceAppManagementMobileAppAssignment",
    "Get-MgDeviceManagementWindowsAutopilotDeviceIdentity", "Start-CoManagementSettingsWizard",
    "Start-DeploymentProfileWizard",
    "Import-MgDeviceManagementImportedWindowsAutopilotDeviceIdentity",
    // A table of all roles; the connector lesson asks for the one that matters.
    "Get-CMSiteRole",
    // For the lessons on prerequisites: licenses, roles, Intune and who may enrol.
    "Find-MgGraphCommand", "Get-MgBetaPolicyMobileDeviceManagementPolicy", "Get-MgDomain",
    "New-MgBetaPolicyMobileDeviceManagementPolicyIncludedGroupByRef", "New-MgUser",
    "Update-MgDeviceManagement",
    // For the lessons on paths and existing clients: joins, pilots, policies.
    "Get-MgDeviceManagementDeviceCompliancePolicy", "Get-MgGroup", "Get-MgGroupMember",
    "Get-MgIdentityConditionalAccessPolicy", "New-MgDeviceManagementDeviceCompliancePolicy",
    "New-MgGroupMember", "New-MgGroupMemberByRef", "Remove-MgDevice",
    // For the same lessons: the site's release, discovery, boundaries, client settings and apps.
    "Get-CMBoundary", "Get-CMBoundaryGroup", "Get-CMClientSettingDeployment",
    "Get-CMDiscoveryMethod", "Get-CMResource", "Get-CMSiteFeature", "Get-CMSiteUpdate",
    "Import-CMAADClientApplication", "Import-CMAADServerApplication", "New-CMClientSetting",
    "New-CMClientSettingDeployment", "New-CMCloudManagementAzureService", "Remove-CMClientSetting",
    // For the lesson on new internet-based devices: the gateway and the site's side of it.
    "Add-CMSoftwareUpdatePoint", "Get-CMDistributionStatus", "Get-CMSoftwareUpdatePoint",
    "Set-CMBoundaryGroup",
    "Set-CMCloudManagementGateway", "Set-CMCloudManagementGatewayConnectionPoint",
    "Set-CMSoftwareUpdatePoint", "Start-CMCloudManagementGateway", "Stop-CMCloudManagementGateway",
    "Sync-CMCloudManagementGateway",
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
