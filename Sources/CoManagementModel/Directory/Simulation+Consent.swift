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
    let granted = applications.filter { $0.tenantID == tenant.id && $0.made == nil }
      .flatMap { application in
        requestedPermissions(of: application).map { (application.clientID, $0) }
      }
    return granted.enumerated().compactMap { number, grant in
      guard let application = registeredApplications.first(where: { $0.appID == grant.0 }) else {
        return nil
      }
      return PermissionGrant(
        id: StableGUID(seed: scenario.seed, kind: .permissionGrant, index: UInt64(number)),
        kind: grant.1.kind, client: principalID(of: application), resource: grant.1.resource,
        scope: grant.1.scope, created: application.created)
    }
  }

  /// What an app of the site asks for: that of tenant attach may also read and write the uploads,
  /// that of *Cloud Management* reads the directory, its client app whoever signs in.
  /// [F-9.51; memdocs azure-services-wizard, configure-azure-ad]
  public func requestedPermissions(of application: TenantApplication) -> [RequestedPermission] {
    let graph = servicePrincipalID(0)
    let service = servicePrincipalID(3)
    if application.kind == .client {
      return [RequestedPermission(kind: .delegated, resource: graph, scope: "User.Read")]
    }
    let directory = [
      RequestedPermission(kind: .delegated, resource: graph, scope: "Directory.Read.All"),
      RequestedPermission(kind: .application, resource: graph, scope: "Directory.Read.All"),
    ]
    guard application.clientID == tenant.applicationID, isAttached else { return directory }
    return directory + [
      RequestedPermission(kind: .application, resource: service, scope: "CmCollectionData.read"),
      RequestedPermission(kind: .application, resource: service, scope: "CmCollectionData.write"),
    ]
  }

  /// What was consented to for an app.
  private func grants(to application: TenantApplication) -> [PermissionGrant] {
    guard let own = registeredApplications.first(where: { $0.appID == application.clientID }) else {
      return []
    }
    let principal = principalID(of: own)
    return permissionGrants.filter { $0.client == principal }
  }

  /// What an app asks for and nobody has consented to.
  public func missingPermissions(of application: TenantApplication) -> [RequestedPermission] {
    let grants = grants(to: application)
    return requestedPermissions(of: application).filter { wanted in
      !grants.contains { $0.covers(wanted) }
    }
  }

  /// Since when an app has all that it asks for; nil while something was not consented to.
  func consented(to application: TenantApplication) -> VirtualInstant? {
    guard missingPermissions(of: application).isEmpty else { return nil }
    return grants(to: application).map(\.created).max()
  }

  /// *Grant admin consent*: everything that an app asks for, for everybody of the tenant.
  public mutating func grantAdminConsent(
    to application: TenantApplication
  ) throws(DirectoryRejection) {
    guard let own = registeredApplications.first(where: { $0.appID == application.clientID }) else {
      throw .notMember(application.name)
    }
    let principal = principalID(of: own)
    var grants = permissionGrants
    var made = state.directory.applications.made
    for wanted in requestedPermissions(of: application)
    where !grants.contains(where: { $0.client == principal && $0.covers(wanted) }) {
      grants.append(
        PermissionGrant(
          id: StableGUID(
            seed: scenario.seed, kind: .permissionGrant, index: UInt64(made + 100)),
          kind: wanted.kind, client: principal, resource: wanted.resource, scope: wanted.scope,
          created: now))
      made += 1
    }
    let (after, count) = (grants, made)
    changeDirectory { directory in
      directory.applications.made = count
      directory.applications.grants = after
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
