// A table of data.

extension RealCommand {
  /// Cmdlets of Microsoft Graph that administrators of devices come upon beside those that the lab
  /// has. [Microsoft Graph PowerShell reference, v1.0]
  static let graphModules: [(name: String, commands: String)] = [
    (
      "Microsoft.Graph.Users",
      """
      Get-MgUserManager Get-MgUserMemberOf Get-MgUserOwnedDevice Get-MgUserRegisteredDevice
      Get-MgUserTransitiveMemberOf Remove-MgUser Set-MgUserManagerByRef Update-MgUser
      """
    ),
    (
      "Microsoft.Graph.Users.Actions",
      "Invoke-MgInvalidateUserRefreshToken Revoke-MgUserSignInSession Send-MgUserMail"
    ),
    (
      "Microsoft.Graph.Groups",
      """
      Get-MgGroupMemberOf Get-MgGroupOwner Get-MgGroupTransitiveMember New-MgGroupOwnerByRef
      Remove-MgGroup Remove-MgGroupMemberByRef Remove-MgGroupOwnerByRef Update-MgGroup
      """
    ),
    (
      "Microsoft.Graph.Identity.DirectoryManagement",
      """
      Get-MgDeviceMemberOf Get-MgDeviceRegisteredOwner Get-MgDeviceRegisteredUser
      Get-MgDirectoryRoleTemplate Get-MgOrganizationBranding New-MgDevice New-MgDirectoryRole
      New-MgDirectoryRoleMemberByRef New-MgDomain Remove-MgDirectoryRoleMemberByRef Update-MgDevice
      Update-MgDomain Update-MgOrganization
      """
    ),
    (
      "Microsoft.Graph.Identity.Governance",
      """
      Get-MgRoleManagementDirectoryRoleAssignment Get-MgRoleManagementDirectoryRoleDefinition
      New-MgRoleManagementDirectoryRoleAssignment Remove-MgRoleManagementDirectoryRoleAssignment
      """
    ),
    (
      "Microsoft.Graph.Identity.SignIns",
      """
      Get-MgIdentityConditionalAccessNamedLocation Get-MgOauth2PermissionGrant
      Get-MgPolicyAuthorizationPolicy Get-MgUserAuthenticationMethod New-MgOauth2PermissionGrant
      Remove-MgIdentityConditionalAccessPolicy Remove-MgOauth2PermissionGrant
      Update-MgIdentityConditionalAccessPolicy
      """
    ),
    (
      "Microsoft.Graph.DeviceManagement",
      """
      Get-MgDeviceManagementDetectedApp Get-MgDeviceManagementDeviceCategory
      Get-MgDeviceManagementDeviceCompliancePolicyAssignment
      Get-MgDeviceManagementDeviceConfiguration Remove-MgDeviceManagementDeviceCompliancePolicy
      Remove-MgDeviceManagementManagedDevice Update-MgDeviceManagementDeviceCompliancePolicy
      Update-MgDeviceManagementManagedDevice
      """
    ),
    (
      "Microsoft.Graph.DeviceManagement.Actions",
      """
      Clear-MgDeviceManagementManagedDevice Disable-MgDeviceManagementManagedDeviceLostMode
      Invoke-MgRetireDeviceManagementManagedDevice Lock-MgDeviceManagementManagedDeviceRemote
      Restart-MgDeviceManagementManagedDeviceNow
      """
    ),
    (
      "Microsoft.Graph.DeviceManagement.Enrollment",
      """
      Get-MgDeviceManagementDeviceEnrollmentConfiguration
      Get-MgDeviceManagementImportedWindowsAutopilotDeviceIdentity
      Remove-MgDeviceManagementWindowsAutopilotDeviceIdentity
      """
    ),
    (
      "Microsoft.Graph.Devices.CorporateManagement",
      """
      Get-MgDeviceAppManagementMobileAppAssignment Remove-MgDeviceAppManagementMobileApp
      Update-MgDeviceAppManagementMobileApp
      """
    ),
    (
      "Microsoft.Graph.Applications",
      """
      Add-MgApplicationPassword Get-MgApplication Get-MgServicePrincipal New-MgApplication
      New-MgServicePrincipal New-MgServicePrincipalAppRoleAssignment Remove-MgApplication
      Remove-MgApplicationPassword Update-MgApplication Update-MgServicePrincipal
      """
    ),
    ("Microsoft.Graph.Reports", "Get-MgAuditLogDirectoryAudit Get-MgAuditLogSignIn"),
  ]
}
