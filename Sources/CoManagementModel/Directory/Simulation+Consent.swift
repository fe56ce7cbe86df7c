extension Simulation {
  /// Apps of Microsoft's that every lab has. Their ids are the same in every tenant, but for the
  /// last one, whose id is not public. [Entra docs: first-party apps]
  private static let services: [(name: String, appID: String?)] = [
    ("Microsoft Graph", "00000003-0000-0000-c000-000000000000"),
    ("Microsoft Intune", "0000000a-0000-0000-c000-000000000000"),
    ("Microsoft Intune Enrollment", "d4ebce55-015a-49b5-a083-c84d1797ae8c"),
    ("Configuration Manager Microservice", nil),
  ]

  /// Service principals of the tenant.
  public var servicePrincipals: [ServicePrincipal] {
    let services = Self.services.enumerated().map { number, service in
      ServicePrincipal(
        id: servicePrincipalID(number),
        appID: service.appID ?? servicePrincipalID(1_000 + number).description,
        displayName: service.name, signInAudience: "AzureADMultipleOrgs")
    }
    let registered = registeredApplications.filter(\.hasPrincipal).map { application in
      ServicePrincipal(
        id: principalID(of: application), appID: application.appID.description,
        displayName: application.displayName, signInAudience: application.signInAudience)
    }
    return services + registered
  }

  private func servicePrincipalID(_ number: Int) -> StableGUID {
    StableGUID(seed: scenario.seed, kind: .servicePrincipal, index: UInt64(number))
  }

  /// The id of the service principal that an app has, or would have.
  func principalID(of application: RegisteredApplication) -> StableGUID {
    var builder = DigestBuilder()
    builder.add(application.id.description)
    return StableGUID(seed: scenario.seed, kind: .servicePrincipal, index: builder.value)
  }

  /// POST /servicePrincipals: of an app of this tenant.
  public mutating func createServicePrincipal(
    appID: String
  ) throws(DirectoryRejection) -> ServicePrincipal {
    let guid = StableGUID(text: appID)
    guard let application = registeredApplications.first(where: { $0.appID == guid }) else {
      throw .invalidValue("appId")
    }
    guard !application.hasPrincipal else { throw .conflict("servicePrincipalNames") }
    changeDirectory { directory in
      for place in directory.applications.applications.indices
      where directory.applications.applications[place].id == application.id {
        directory.applications.applications[place].hasPrincipal = true
      }
    }
    return ServicePrincipal(
      id: principalID(of: application), appID: application.appID.description,
      displayName: application.displayName, signInAudience: application.signInAudience)
  }

  /// What was consented to. The app of tenant attach may read the directory, for itself and for
  /// whoever signs in, and read and write the uploads. [F-9.51]
  public var permissionGrants: [PermissionGrant] {
    if let grants = state.directory.applications.grants { return grants }
    guard let application = registeredApplications.first(where: \.isOfSite) else { return [] }
    let client = principalID(of: application)
    let wanted: [(PermissionGrant.Kind, Int, String)] = [
      (.delegated, 0, "Directory.Read.All"), (.application, 0, "Directory.Read.All"),
      (.application, 3, "CmCollectionData.read"), (.application, 3, "CmCollectionData.write"),
    ]
    return wanted.enumerated().map { number, grant in
      PermissionGrant(
        id: StableGUID(seed: scenario.seed, kind: .permissionGrant, index: UInt64(number)),
        kind: grant.0, client: client, resource: servicePrincipalID(grant.1), scope: grant.2,
        created: application.created)
    }
  }

  /// Consent for everybody: POST /oauth2PermissionGrants or .../appRoleAssignments.
  public mutating func grant(
    _ kind: PermissionGrant.Kind, _ scope: String, client: StableGUID, resource: StableGUID
  ) throws(DirectoryRejection) -> PermissionGrant {
    let principals = servicePrincipals
    guard principals.contains(where: { $0.id == client }) else { throw .invalidValue("clientId") }
    guard principals.contains(where: { $0.id == resource }) else {
      throw .invalidValue("resourceId")
    }
    var grants = permissionGrants
    let isThere = grants.contains {
      $0.kind == kind && $0.client == client && $0.resource == resource
        && (kind == .delegated || $0.scope == scope)
    }
    guard !isThere else { throw .conflict("Permission") }
    let made = PermissionGrant(
      id: StableGUID(
        seed: scenario.seed, kind: .permissionGrant,
        index: UInt64(state.directory.applications.made + 100)),
      kind: kind, client: client, resource: resource, scope: scope, created: now)
    grants.append(made)
    let after = grants
    changeDirectory { directory in
      directory.applications.made += 1
      directory.applications.grants = after
    }
    return made
  }

  /// Takes consent back.
  public mutating func revokeGrant(_ id: StableGUID) throws(DirectoryRejection) {
    guard permissionGrants.contains(where: { $0.id == id }) else {
      throw .notMember(id.description)
    }
    let left = permissionGrants.filter { $0.id != id }
    changeDirectory { $0.applications.grants = left }
  }
}
