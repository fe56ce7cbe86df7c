/// An app registration that the site signs in to the tenant with (SMS_AAD_Application_Ex).
public struct TenantApplication: Sendable, Hashable {
  /// Which of Microsoft's clouds a tenant is in.
  public enum Environment: Sendable, Hashable {
    /// The global one.
    case publicCloud
    /// The one of the government of the United States.
    case usGovernment
  }

  /// What an app registration is for the site.
  public enum Kind: Sendable, Hashable {
    /// A web app with a secret, with which the site itself signs in.
    case server
    /// A native app, with which clients and the console sign in.
    case client
  }

  /// Server or client.
  public let kind: Kind
  /// `ConfigMgrSvc_` and a GUID, as tenant attach names it.
  public let name: String
  /// Application (client) id.
  public let clientID: StableGUID
  /// `api://`, the tenant id and the client id (form of the last part: design); empty for a client
  /// app, which nobody asks for tokens for.
  public let identifierURI: String
  /// Id of the tenant.
  public let tenantID: StableGUID
  /// Name of the tenant's organization.
  public let tenantName: String
  /// End date of the secret key; nil for a client app, which has none.
  public internal(set) var secretExpires: VirtualInstant?
  /// The cloud of its tenant.
  public var environment = Environment.publicCloud
  /// When the site came to know it; nil where the lab began with it.
  var made: VirtualInstant?
}

extension Simulation {
  /// The site's own tenant, once the site is attached to it or has an Azure service there; then
  /// those of apps that were imported, each once.
  public var onboardedTenants: [Tenant] {
    var found = isAttached || scenario.hasCloudManagement ? [tenant] : []
    for application in state.cloudServices.applications
    where !found.contains(where: { $0.id == application.tenantID }) {
      found.append(application.tenantID == tenant.id ? tenant : Tenant(knownBy: application))
    }
    return found
  }

  /// App registrations of those tenants: the one of tenant attach [module F-9.52: one app per
  /// hierarchy], the two of the Azure service *Cloud Management* [module F-6.20], then imported
  /// ones.
  public var applications: [TenantApplication] {
    var found: [TenantApplication] = []
    if isAttached {
      let hierarchy = StableGUID(seed: scenario.seed, kind: .hierarchy)
      found.append(
        application(
          "ConfigMgrSvc_\(hierarchy)", .server, tenant.applicationID,
          secretExpires: tenant.secretExpires))
    }
    if scenario.hasCloudManagement {
      let server = cloudServerApplication
      let client = StableGUID(seed: scenario.seed, kind: .clientApplication)
      found.append(
        application("ConfigMgr Server", .server, server, secretExpires: cloudSecretExpires))
      found.append(application("ConfigMgr Client", .client, client, secretExpires: nil))
    }
    return found + state.cloudServices.applications
  }

  /// Client id of the server app of a *Cloud Management* that the lab began with.
  var cloudServerApplication: StableGUID {
    StableGUID(seed: scenario.seed, kind: .serverApplication)
  }

  /// Of the server app of *Cloud Management*, made a year before its end.
  private var cloudSecretExpires: VirtualInstant {
    if let renewed = state.cloudServices.secretRenewed {
      return renewed.adding(milliseconds: 365 * .day)
    }
    let life = RandomStream.draw(
      60 * .day...300 * .day, seed: scenario.seed, purpose: .cloudManagement)
    return scenario.clock.adding(milliseconds: life)
  }

  private func application(
    _ name: String, _ kind: TenantApplication.Kind, _ id: StableGUID,
    secretExpires: VirtualInstant?
  ) -> TenantApplication {
    TenantApplication(
      kind: kind, name: name, clientID: id,
      identifierURI: kind == .client ? "" : "api://\(tenant.id)/\(id)",
      tenantID: tenant.id, tenantName: tenant.organizationName, secretExpires: secretExpires)
  }
}
