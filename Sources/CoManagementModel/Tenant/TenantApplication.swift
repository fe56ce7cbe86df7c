/// An app registration that the site signs in to the tenant with (SMS_AAD_Application_Ex).
public struct TenantApplication: Sendable, Hashable {
  /// `ConfigMgrSvc_` and a GUID, as tenant attach names it.
  public let name: String
  /// Application (client) id.
  public let clientID: StableGUID
  /// `api://`, the tenant id and the client id (form of the last part: design).
  public let identifierURI: String
  /// Id of the tenant.
  public let tenantID: StableGUID
  /// Name of the tenant's organization.
  public let tenantName: String
  /// End date of the secret key.
  public let secretExpires: VirtualInstant
}

extension Simulation {
  /// Tenants that the site was onboarded to; at most one.
  public var onboardedTenants: [Tenant] { isAttached ? [tenant] : [] }

  /// App registrations of those tenants: the one of tenant attach. [module F-9.52: one app per
  /// hierarchy]
  public var applications: [TenantApplication] {
    onboardedTenants.map { tenant in
      let hierarchy = StableGUID(seed: scenario.seed, kind: .hierarchy)
      return TenantApplication(
        name: "ConfigMgrSvc_\(hierarchy)", clientID: tenant.applicationID,
        identifierURI: "api://\(tenant.id)/\(tenant.applicationID)", tenantID: tenant.id,
        tenantName: tenant.organizationName, secretExpires: tenant.secretExpires)
    }
  }
}
