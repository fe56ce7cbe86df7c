/// What commands and pages configure in the tenant.
struct TenantConfiguration: Sendable, Hashable {
  /// 1 for the secret of the onboarding, one more for each renewal.
  var secretGeneration = 1
  /// End date of the app registration's secret.
  var secretExpires: VirtualInstant
  /// For how long secrets of this app are made: a year, or two. [memdocs azure-services-wizard]
  var secretLifetime: Int64 = 365 * .day

  func add(to digest: inout DigestBuilder) {
    digest.add(UInt64(secretGeneration))
  }
}

/// The tenant as its organization page and the site's Azure Active Directory Tenants node show it.
public struct Tenant: Sendable, Hashable {
  /// `Contoso`.
  public let organizationName: String
  /// Tenant id.
  public let id: StableGUID
  /// The initial domain, then the one of Active Directory, then others.
  public let verifiedDomains: [String]
  /// Application (client) id of the site's app registration.
  public let applicationID: StableGUID
  /// End date of that app's secret.
  public let secretExpires: VirtualInstant

  init(_ facts: ScenarioFacts, configuration: TenantConfiguration) {
    let description = facts.description
    organizationName = description.organizationName
    id = StableGUID(seed: description.seed, kind: .tenant)
    verifiedDomains =
      [description.initialDomain, description.domainName]
      + (description.hasDocumentedObjects && description.domainName != DocumentedDirectory.domain
        ? [DocumentedDirectory.domain] : [])
    applicationID = StableGUID(seed: description.seed, kind: .application)
    secretExpires = configuration.secretExpires
  }

  /// A tenant that the site knows only by an app that was imported.
  init(knownBy application: TenantApplication) {
    organizationName = application.tenantName
    id = application.tenantID
    verifiedDomains = []
    applicationID = application.clientID
    secretExpires = application.secretExpires ?? .latest
  }
}
