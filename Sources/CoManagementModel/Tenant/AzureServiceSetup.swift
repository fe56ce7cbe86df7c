/// What the wizard *Configure Azure Services* is told for *Cloud Management*.
/// [memdocs azure-services-wizard]
public struct AzureServiceSetup: Sendable, Hashable {
  /// An app of the service: one that the site knows already, or one to be made.
  public enum Application: Sendable, Hashable {
    /// One that was imported, by its name.
    case known(name: String)
    /// A web app with a secret.
    case newServer(name: String, identifierURI: String, secretYears: Int)
    /// A native app.
    case newClient(name: String)
  }

  /// The service's name.
  public var name: String
  /// What it is for.
  public var details: String
  /// The web app.
  public var server: Application
  /// The native app.
  public var client: Application
  /// Which users and groups are discovered.
  public var discovery: CloudDiscovery

  /// What the wizard is told.
  public init(
    name: String, details: String = "", server: Application, client: Application,
    discovery: CloudDiscovery = CloudDiscovery(users: .init(isEnabled: true))
  ) {
    self.name = name
    self.details = details
    self.server = server
    self.client = client
    self.discovery = discovery
  }
}

extension Simulation {
  /// *Configure Azure Services > Cloud Management*: makes the apps in the tenant that are not there
  /// yet, makes them known to the site, and makes the service. Nobody consents to anything: that is
  /// done in Entra ID. [F-6.20 to F-6.22]
  public mutating func setUpCloudManagement(
    _ setup: AzureServiceSetup, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .azureServices)
    var copy = self
    let server = try copy.application(setup.server, by: by)
    let client = try copy.application(setup.client, by: by)
    try copy.createCloudManagement(
      name: setup.name, details: setup.details, server: server, client: client,
      discovery: setup.discovery, by: by)
    self = copy
  }

  private mutating func application(
    _ choice: AzureServiceSetup.Application, by: String
  ) throws(ModelRejection) -> StableGUID {
    var new = NewApplication(kind: .client, name: "", clientID: "", tenantID: "\(tenant.id)")
    switch choice {
    case .known(let name):
      guard let known = applications.first(where: { WqlText.equal($0.name, name) }) else {
        throw .itemNotFound(name)
      }
      return known.clientID
    case .newClient(let name): new.name = name
    case .newServer(let name, let identifierURI, let years):
      try requireFree(identifierURI)
      new.kind = .server
      new.name = name
      new.tenantName = tenant.organizationName
      new.identifierURI = identifierURI
      new.secretExpires = now.adding(milliseconds: Int64(years) * 365 * .day)
    }
    new.clientID = StableGUID(
      seed: scenario.seed, kind: .madeApplication,
      index: UInt64(state.cloudServices.applications.count)
    ).description
    return try importApplication(new, by: by).clientID
  }

  /// Entra ID takes an identifier URI that no other app has, of the form `api://{tenantId}/...` or
  /// below a verified domain. [Entra docs: identifier-uri-restrictions; F-6.21]
  private func requireFree(_ uri: String) throws(ModelRejection) {
    let folded = uri.foldedASCII
    let own = ["api://\(tenant.id)/".foldedASCII]
      + tenant.verifiedDomains.map { "https://\($0)/".foldedASCII }
    guard own.contains(where: { folded.hasPrefix($0) && folded.utf8.count > $0.utf8.count }) else {
      throw .identifierURI(uri)
    }
    let taken = registeredApplications.flatMap(\.identifierURIs)
    guard !taken.contains(where: { $0.foldedASCII == folded }) else {
      throw .identifierURITaken(uri)
    }
  }
}
