import CoManagementModel

extension RegisteredApplication {
  /// Graph's `application`: an app registration with its secrets. [Graph docs: application]
  static let graphResource = GraphResource<RegisteredApplication>(
    "application", shown: ["DisplayName", "Id", "AppId", "SignInAudience"], service: .directory,
    empty: """
      addIns api appManagementPolicies appRoles applicationTemplateId authenticationBehaviors \
      certification createdOnBehalfOf defaultRedirectUri deletedDateTime description \
      disabledByMicrosoftStatus extensionProperties federatedIdentityCredentials \
      groupMembershipClaims homeRealmDiscoveryPolicies info isDeviceOnlyAuthSupported \
      keyCredentials logo nativeAuthenticationApisEnabled notes oauth2RequirePostResponse \
      optionalClaims owners parentalControlSettings publicClient publisherDomain \
      requestSignatureVerification requiredResourceAccess samlMetadataUrl \
      serviceManagementReference servicePrincipalLockConfiguration spa synchronization tags \
      tokenEncryptionKeyId tokenIssuancePolicies tokenLifetimePolicies uniqueName \
      verifiedPublisher web
      """,
    [
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .text("appId") { $0.appID.description },
      .moment("createdDateTime") { application, _ in application.created },
      .text("displayName") { $0.displayName },
      .text("id") { $0.id.description },
      .texts("identifierUris") { $0.identifierURIs },
      .flag("isFallbackPublicClient", .none) { $0.isPublicClient },
      .list("passwordCredentials", ApplicationSecret.graphResource) { application in
        application.secrets.map { ApplicationSecret(secret: $0, text: nil) }
      },
      .text("signInAudience") { $0.signInAudience },
    ])
}

/// A secret of an app registration; its text is shown once, when it is made.
struct ApplicationSecret: Sendable {
  let secret: RegisteredApplication.Secret
  let text: String?

  /// [Graph docs: passwordCredential]
  static let graphResource = GraphResource<ApplicationSecret>(
    "passwordCredential", shown: ["DisplayName", "EndDateTime", "Hint"], service: .directory,
    empty: "customKeyIdentifier",
    [
      .text("displayName") { $0.secret.displayName },
      .moment("endDateTime") { secret, _ in secret.secret.ends },
      .text("hint") { $0.secret.hint },
      .text("keyId") { $0.secret.keyID.description },
      .text("secretText") { $0.text },
      .moment("startDateTime") { secret, _ in secret.secret.starts },
    ])
}

extension ServicePrincipal {
  /// Graph's `servicePrincipal`. [Graph docs: servicePrincipal]
  static let graphResource = GraphResource<ServicePrincipal>(
    "servicePrincipal", shown: ["DisplayName", "Id", "AppId", "SignInAudience"],
    service: .directory,
    [
      .flag("accountEnabled") { _ in true },
      .text("appId") { $0.appID },
      .text("displayName") { $0.displayName },
      .text("id") { $0.id.description },
      .text("servicePrincipalType") { _ in "Application" },
      .text("signInAudience", .none) { $0.signInAudience },
    ])
}

extension PermissionGrant {
  /// Graph's `oAuth2PermissionGrant`. [Graph docs: oAuth2PermissionGrant]
  static let delegatedResource = GraphResource<PermissionGrant>(
    "oAuth2PermissionGrant", service: .directory, empty: "principalId",
    [
      .text("clientId") { $0.client.description },
      .text("consentType") { _ in "AllPrincipals" },
      .text("id") { $0.id.description },
      .text("resourceId") { $0.resource.description },
      .text("scope") { $0.scope },
    ])

  /// Graph's `appRoleAssignment`. Ids of roles are the lab's own. [Graph docs: appRoleAssignment]
  static let applicationResource = GraphResource<PermissionGrant>(
    "appRoleAssignment", service: .directory,
    [
      .text("appRoleId") { $0.scope },
      .moment("createdDateTime") { grant, _ in grant.created },
      .text("id") { $0.id.description },
      .value("principalDisplayName", .text) { grant, simulation in
        .text(name(grant.client, simulation))
      },
      .text("principalId") { $0.client.description },
      .text("principalType") { _ in "ServicePrincipal" },
      .value("resourceDisplayName", .text) { grant, simulation in
        .text(name(grant.resource, simulation))
      },
      .text("resourceId") { $0.resource.description },
    ])

  private static func name(_ id: StableGUID, _ simulation: Simulation) -> String? {
    simulation.servicePrincipals.first { $0.id == id }?.displayName
  }
}
