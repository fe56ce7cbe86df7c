/// An Azure service of the site (SMS_Azure_CloudService).
public struct AzureService: Sendable, Hashable {
  /// Counts up from the first one's (the product's first number: unverified).
  public let id: Int
  /// As the Azure Services node shows it.
  public let name: String
  /// `Description`.
  public let details: String
  /// Client id of its server app; nil where the scenario made the service.
  public let serverApplication: StableGUID?
  /// Client id of its client app.
  public let clientApplication: StableGUID?
  /// Whether users of the tenant are discovered.
  public let discoversUsers: Bool
}

/// App registrations and Azure services that were made known to the site.
struct CloudServiceState: Sendable, Hashable {
  var applications: [TenantApplication] = []
  var services: [AzureService] = []

  func add(to digest: inout DigestBuilder) {
    for application in applications {
      digest.add(application.name)
      digest.add(application.clientID.description)
    }
    for service in services { digest.add(service.name) }
  }
}

extension AzureService {
  static let firstID = 16_777_217
}

extension Simulation {
  /// Services that *Configure Azure Services* made. Attaching the tenant makes none: it makes an
  /// app registration and a service principal.
  public var azureServices: [AzureService] {
    let made = state.cloudServices.services
    guard scenario.hasCloudManagement else { return made }
    let first = AzureService(
      id: AzureService.firstID, name: "Cloud Management", details: "", serverApplication: nil,
      clientApplication: nil, discoversUsers: true)
    return [first] + made
  }

  /// Import-CMAADServerApplication and Import-CMAADClientApplication. The site takes what it is
  /// told: whether the tenant has such an app shows when it signs in. A client app belongs to a
  /// tenant of which the site knows a server app.
  @discardableResult
  public mutating func importApplication(
    _ new: NewApplication, by: String
  ) throws(ModelRejection) -> TenantApplication {
    try requireAdministrator(by, for: .azureServices)
    guard new.name.isObjectName else { throw .badName(new.name) }
    guard let clientID = StableGUID(text: new.clientID) else { throw .badIdentifier(new.clientID) }
    guard let tenantID = StableGUID(text: new.tenantID) else { throw .badIdentifier(new.tenantID) }
    guard !applications.contains(where: { $0.clientID == clientID }) else {
      throw .nameTaken(new.name)
    }
    let known = onboardedTenants.first { $0.id == tenantID }
    guard let tenantName = new.tenantName ?? known?.organizationName else {
      throw .unknownTenant(new.tenantID)
    }
    let application = TenantApplication(
      kind: new.kind, name: new.name, clientID: clientID,
      identifierURI: new.identifierURI ?? "https://ConfigMgrService", tenantID: tenantID,
      tenantName: tenantName, secretExpires: new.secretExpires)
    configure(.applicationImported(name: new.name), by: by) {
      $0.cloudServices.applications.append(application)
    }
    return application
  }

  /// New-CMCloudManagementAzureService: gives its id.
  @discardableResult
  public mutating func createCloudManagement(
    name: String, details: String, server: StableGUID, client: StableGUID, discoversUsers: Bool,
    by: String
  ) throws(ModelRejection) -> Int {
    try requireAdministrator(by, for: .azureServices)
    guard name.isObjectName else { throw .badName(name) }
    guard !azureServices.contains(where: { WqlText.equal($0.name, name) }) else {
      throw .nameTaken(name)
    }
    try requireApplication(server, .server)
    try requireApplication(client, .client)
    let service = AzureService(
      id: AzureService.firstID + azureServices.count, name: name, details: details,
      serverApplication: server, clientApplication: client, discoversUsers: discoversUsers)
    configure(.azureServiceCreated(name: name), by: by) {
      $0.cloudServices.services.append(service)
    }
    return service.id
  }

  private func requireApplication(
    _ id: StableGUID, _ kind: TenantApplication.Kind
  ) throws(ModelRejection) {
    guard let found = applications.first(where: { $0.clientID == id }) else {
      throw .applicationKind(id.description)
    }
    guard found.kind == kind else { throw .applicationKind(found.name) }
  }
}

/// What the cmdlets that import an app registration ask for.
public struct NewApplication: Sendable, Hashable {
  /// Server or client.
  public var kind: TenantApplication.Kind
  /// The app's name.
  public var name: String
  /// Its application (client) id as a text.
  public var clientID: String
  /// Its tenant's id as a text.
  public var tenantID: String
  /// The tenant's name; nil for a client app, whose tenant is known.
  public var tenantName: String?
  /// The application id URI.
  public var identifierURI: String?
  /// End date of the secret key.
  public var secretExpires: VirtualInstant?

  /// An app registration.
  public init(
    kind: TenantApplication.Kind, name: String, clientID: String, tenantID: String,
    tenantName: String? = nil, identifierURI: String? = nil, secretExpires: VirtualInstant? = nil
  ) {
    self.kind = kind
    self.name = name
    self.clientID = clientID
    self.tenantID = tenantID
    self.tenantName = tenantName
    self.identifierURI = identifierURI
    self.secretExpires = secretExpires
  }
}
