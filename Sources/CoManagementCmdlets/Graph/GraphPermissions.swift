// A table of data.

import ShellRuntime

/// The delegated permissions of Microsoft Graph that a sign-in can ask for: those that requests of
/// the catalogue need, and the others that administrators ask for. [Graph permissions reference]
enum GraphPermissions {
  /// Whether the service knows a permission, without regard to case.
  static func isKnown(_ scope: String, _ catalogue: CmdletCatalogue?) -> Bool {
    if GraphScopes.contains(GraphScopes.always, scope) { return true }
    if GraphScopes.contains(["offline_access", ".default"], scope) { return true }
    let bare = scope.hasPrefix(resource) ? String(scope.dropFirst(resource.count)) : scope
    return names.contains { TextComparison.equalsIgnoringCase($0, bare) }
      || GraphScopes.contains(ofCatalogue(catalogue, "DelegatedWork"), bare)
  }

  private static let resource = "https://graph.microsoft.com/"

  /// Permissions of a scheme that requests of the catalogue need, each once, sorted.
  static func ofCatalogue(_ catalogue: CmdletCatalogue?, _ scheme: String) -> [String] {
    guard let catalogue else { return [] }
    var found: [String] = []
    var seen: Set<String> = []
    for name in catalogue.names where name.contains("-Mg") {
      for operation in catalogue.entry(named: name)?.facts.operations ?? [] {
        for scopes in operation.scopes where scopes.scheme == scheme {
          for scope in scopes.sufficient where seen.insert(scope).inserted { found.append(scope) }
        }
      }
    }
    return found.sorted { TextComparison.order($0, $1, ignoringCase: true) < 0 }
  }

  /// Names that stand for `.Read.All`, `.ReadWrite.All` and what else follows, group by group.
  static let names: [String] = table.flatMap { stem, endings in
    endings.split(separator: " ").map { "\(stem).\($0)" }
  }

  private static let table: [(stem: String, endings: String)] = [
    ("AccessReview", "Read.All ReadWrite.All ReadWrite.Membership"),
    ("AdministrativeUnit", "Read.All ReadWrite.All"),
    ("Agreement", "Read.All ReadWrite.All"),
    ("AgreementAcceptance", "Read Read.All"),
    ("Analytics", "Read"),
    ("APIConnectors", "Read.All ReadWrite.All"),
    ("AppCatalog", "Read.All ReadWrite.All Submit"),
    ("Application", "Read.All ReadWrite.All"),
    ("AppRoleAssignment", "ReadWrite.All"),
    ("ApprovalSolution", "Read ReadWrite"),
    ("AttackSimulation", "Read.All ReadWrite.All"),
    ("AuditLog", "Read.All"),
    ("AuditLogsQuery", "Read.All"),
    ("AuthenticationContext", "Read.All ReadWrite.All"),
    ("BitlockerKey", "Read.All ReadBasic.All"),
    ("Bookings", "Manage.All Read.All ReadWrite.All"),
    ("Calendars", "Read Read.Shared ReadBasic ReadWrite ReadWrite.Shared"),
    ("Channel", "Create Delete.All ReadBasic.All"),
    ("ChannelMember", "Read.All ReadWrite.All"),
    ("ChannelMessage", "Edit Read.All ReadWrite Send"),
    ("ChannelSettings", "Read.All ReadWrite.All"),
    ("Chat", "Create Read ReadBasic ReadWrite"),
    ("ChatMember", "Read ReadWrite"),
    ("ChatMessage", "Read Send"),
    ("CloudPC", "Read.All ReadWrite.All"),
    ("Community", "Read.All ReadWrite.All"),
    ("ConsentRequest", "Read.All ReadWrite.All"),
    ("Contacts", "Read Read.Shared ReadWrite ReadWrite.Shared"),
    ("CrossTenantInformation", "ReadBasic.All"),
    ("CustomAuthenticationExtension", "Read.All ReadWrite.All"),
    ("CustomSecAttributeAssignment", "Read.All ReadWrite.All"),
    ("CustomSecAttributeDefinition", "Read.All ReadWrite.All"),
    ("DelegatedAdminRelationship", "Read.All ReadWrite.All"),
    ("DelegatedPermissionGrant", "Read.All ReadWrite.All"),
    ("Device", "Command Read Read.All"),
    ("DeviceLocalCredential", "Read.All ReadBasic.All"),
    ("DeviceManagementApps", "Read.All ReadWrite.All"),
    ("DeviceManagementCloudCA", "Read.All ReadWrite.All"),
    ("DeviceManagementConfiguration", "Read.All ReadWrite.All"),
    ("DeviceManagementManagedDevices", "PrivilegedOperations.All Read.All ReadWrite.All"),
    ("DeviceManagementRBAC", "Read.All ReadWrite.All"),
    ("DeviceManagementScripts", "Read.All ReadWrite.All"),
    ("DeviceManagementServiceConfig", "Read.All ReadWrite.All"),
    ("Directory", "AccessAsUser.All Read.All ReadWrite.All Write.Restricted"),
    ("DirectoryRecommendations", "Read.All ReadWrite.All"),
    ("Domain", "Read.All ReadWrite.All"),
    ("EAS", "AccessAsUser.All"),
    ("eDiscovery", "Read.All ReadWrite.All"),
    ("EduAdministration", "Read ReadWrite"),
    ("EntitlementManagement", "Read.All ReadWrite.All"),
    ("EntraBackup", "Read.All"),
    ("EWS", "AccessAsUser.All"),
    ("ExternalConnection", "Read.All ReadWrite.All ReadWrite.OwnedBy"),
    ("ExternalItem", "Read.All ReadWrite.All ReadWrite.OwnedBy"),
    ("Family", "Read"),
    ("Files", "Read Read.All Read.Selected ReadWrite ReadWrite.All ReadWrite.AppFolder"),
    ("Group", "Read.All ReadBasic.All ReadWrite.All"),
    ("GroupMember", "Read.All ReadWrite.All"),
    ("GroupSettings", "Read.All ReadWrite.All"),
    ("HealthMonitoringAlert", "Read.All ReadWrite.All"),
    ("IdentityProvider", "Read.All ReadWrite.All"),
    ("IdentityRiskEvent", "Read.All ReadWrite.All"),
    ("IdentityRiskyServicePrincipal", "Read.All ReadWrite.All"),
    ("IdentityRiskyUser", "Read.All ReadWrite.All"),
    ("IdentityUserFlow", "Read.All ReadWrite.All"),
    ("IMAP", "AccessAsUser.All"),
    ("InformationProtectionPolicy", "Read"),
    ("LearningContent", "Read.All ReadWrite.All"),
    ("LicenseAssignment", "Read.All ReadWrite.All"),
    ("LifecycleWorkflows", "Read.All ReadWrite.All"),
    (
      "Mail",
      "Read Read.Shared ReadBasic ReadBasic.Shared ReadWrite ReadWrite.Shared Send Send.Shared"
    ),
    ("MailboxFolder", "Read ReadWrite"),
    ("MailboxItem", "Read ImportExport"),
    ("MailboxSettings", "Read ReadWrite"),
    ("ManagedTenants", "Read.All ReadWrite.All"),
    ("Member", "Read.Hidden"),
    ("MultiTenantOrganization", "Read.All ReadBasic.All ReadWrite.All"),
    ("NetworkAccess", "Read.All ReadWrite.All"),
    ("NetworkAccessPolicy", "Read.All ReadWrite.All"),
    ("Notes", "Create Read Read.All ReadWrite ReadWrite.All ReadWrite.CreatedByApp"),
    ("Notifications", "ReadWrite.CreatedByApp"),
    ("OnlineMeetings", "Read ReadWrite"),
    ("OnPremDirectorySynchronization", "Read.All ReadWrite.All"),
    ("OnPremisesPublishingProfiles", "ReadWrite.All"),
    ("Organization", "Read.All ReadWrite.All"),
    ("OrganizationalBranding", "Read.All ReadWrite.All"),
    ("OrgContact", "Read.All"),
    ("OrgSettings-Forms", "Read.All ReadWrite.All"),
    ("OrgSettings-Microsoft365Install", "Read.All ReadWrite.All"),
    ("People", "Read Read.All"),
    ("PeopleSettings", "Read.All ReadWrite.All"),
    ("Place", "Read.All ReadWrite.All"),
    (
      "Policy",
      """
      Read.All Read.ConditionalAccess Read.DeviceConfiguration Read.IdentityProtection \
      Read.PermissionGrant ReadWrite.AccessReview ReadWrite.ApplicationConfiguration \
      ReadWrite.AuthenticationFlows ReadWrite.AuthenticationMethod ReadWrite.Authorization \
      ReadWrite.ConditionalAccess ReadWrite.ConsentRequest ReadWrite.CrossTenantAccess \
      ReadWrite.DeviceConfiguration ReadWrite.ExternalIdentities ReadWrite.FeatureRollout \
      ReadWrite.FedTokenValidation ReadWrite.IdentityProtection ReadWrite.MobilityManagement \
      ReadWrite.PermissionGrant ReadWrite.SecurityDefaults ReadWrite.TrustFramework
      """
    ),
    ("POP", "AccessAsUser.All"),
    ("Presence", "Read Read.All ReadWrite"),
    ("PrintConnector", "Read.All ReadWrite.All"),
    ("Printer", "Create FullControl.All Read.All ReadWrite.All"),
    ("PrinterShare", "Read.All ReadBasic.All ReadWrite.All"),
    ("PrintJob", "Create Read Read.All ReadBasic ReadBasic.All ReadWrite ReadWrite.All"),
    ("PrintSettings", "Read.All ReadWrite.All"),
    ("PrivilegedAccess", "Read.AzureAD Read.AzureADGroup ReadWrite.AzureAD"),
    (
      "PrivilegedAssignmentSchedule",
      "Read.AzureADGroup ReadWrite.AzureADGroup Remove.AzureADGroup"
    ),
    ("PrivilegedEligibilitySchedule", "Read.AzureADGroup ReadWrite.AzureADGroup"),
    ("ProgramControl", "Read.All ReadWrite.All"),
    ("PublicKeyInfrastructure", "Read.All ReadWrite.All"),
    ("RecordsManagement", "Read.All ReadWrite.All"),
    ("Reports", "Read.All"),
    ("ReportSettings", "Read.All ReadWrite.All"),
    ("ResourceSpecificPermissionGrant", "ReadForUser"),
    ("RoleAssignmentSchedule", "Read.Directory ReadWrite.Directory Remove.Directory"),
    ("RoleEligibilitySchedule", "Read.Directory ReadWrite.Directory Remove.Directory"),
    (
      "RoleManagement",
      """
      Read.All Read.CloudPC Read.Directory Read.Exchange ReadWrite.CloudPC ReadWrite.Directory \
      ReadWrite.Exchange
      """
    ),
    ("RoleManagementAlert", "Read.Directory ReadWrite.Directory"),
    ("RoleManagementPolicy", "Read.AzureADGroup Read.Directory ReadWrite.Directory"),
    ("Schedule", "Read.All ReadWrite.All"),
    ("SearchConfiguration", "Read.All ReadWrite.All"),
    ("SecurityActions", "Read.All ReadWrite.All"),
    ("SecurityAlert", "Read.All ReadWrite.All"),
    ("SecurityAnalyzedMessage", "Read.All ReadWrite.All"),
    ("SecurityEvents", "Read.All ReadWrite.All"),
    ("SecurityIdentitiesHealth", "Read.All ReadWrite.All"),
    ("SecurityIncident", "Read.All ReadWrite.All"),
    ("ServiceHealth", "Read.All"),
    ("ServiceMessage", "Read.All"),
    ("ServiceMessageViewpoint", "Write"),
    ("ServicePrincipalEndpoint", "Read.All ReadWrite.All"),
    ("SharePointTenantSettings", "Read.All ReadWrite.All"),
    ("ShortNotes", "Read ReadWrite"),
    ("Sites", "FullControl.All Manage.All Read.All ReadWrite.All Selected"),
    ("SMTP", "Send"),
    ("SubjectRightsRequest", "Read.All ReadWrite.All"),
    ("Subscription", "Read.All"),
    ("Synchronization", "Read.All ReadWrite.All"),
    ("Tasks", "Read Read.Shared ReadWrite ReadWrite.Shared"),
    ("Team", "Create ReadBasic.All"),
    ("TeamMember", "Read.All ReadWrite.All"),
    ("TeamsActivity", "Read Send"),
    ("TeamsAppInstallation", "ReadForTeam ReadForUser ReadWriteForTeam ReadWriteForUser"),
    ("TeamSettings", "Read.All ReadWrite.All"),
    ("TeamsTab", "Create Read.All ReadWrite.All"),
    ("TermStore", "Read.All ReadWrite.All"),
    ("ThreatAssessment", "ReadWrite.All"),
    ("ThreatHunting", "Read.All"),
    ("ThreatIndicators", "Read.All ReadWrite.OwnedBy"),
    ("ThreatSubmission", "Read Read.All ReadWrite ReadWrite.All"),
    ("TrustFrameworkKeySet", "Read.All ReadWrite.All"),
    ("UnifiedGroupMember", "Read.AsGuest"),
    (
      "User",
      """
      DeleteRestore.All EnableDisableAccount.All Export.All Invite.All ManageIdentities.All Read \
      Read.All ReadBasic.All ReadWrite ReadWrite.All RevokeSessions.All
      """
    ),
    ("UserActivity", "ReadWrite.CreatedByApp"),
    ("UserAuthenticationMethod", "Read Read.All ReadWrite ReadWrite.All"),
    ("UserNotification", "ReadWrite.CreatedByApp"),
    ("UserTimelineActivity", "Write.CreatedByApp"),
    ("VirtualAppointment", "Read ReadWrite"),
    ("WindowsUpdates", "ReadWrite.All"),
    ("WorkforceIntegration", "Read.All ReadWrite.All"),
  ]
}
