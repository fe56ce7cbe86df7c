/// An Azure service of the site (SMS_Azure_CloudService).
public struct AzureService: Sendable, Hashable {
  /// What a service is for.
  public enum Kind: Sendable {
    /// Clients register with Entra ID and use a gateway.
    case cloudManagement
    /// The administration service on the internet.
    case administrationService
  }

  /// What it is for.
  public var kind = Kind.cloudManagement
  /// Counts up from the first one's (the product's first number: unverified).
  public let id: Int
  /// As the Azure Services node shows it.
  public let name: String
  /// `Description`.
  public let details: String
  /// Client id of its server app; nil where the scenario made the service.
  public var serverApplication: StableGUID?
  /// Client id of its client app.
  public var clientApplication: StableGUID?
  /// How users and groups of the tenant are discovered.
  public let discovery: CloudDiscovery
  /// When it was made; nil where the scenario made it.
  public var created: VirtualInstant?
  /// When somebody asked for a full discovery.
  var fullDiscoveries: [VirtualInstant] = []

  /// Whether users of the tenant are discovered.
  public var discoversUsers: Bool { discovery.users.isEnabled }
}

/// How a Cloud Management service discovers users and groups of its tenant.
/// [memdocs about-discovery-methods, azureaddisc]
public struct CloudDiscovery: Sendable, Hashable {
  /// Discovery of one kind of object.
  public struct Method: Sendable, Hashable {
    /// Whether it runs.
    public var isEnabled: Bool
    /// Whether changes are looked for in between.
    public var isIncremental: Bool
    /// How often, in minutes.
    public var minutes: Int
    /// When everything is looked for; nil = weekly.
    public var schedule: RefreshSchedule?

    /// A method; off unless it says otherwise, with changes every five minutes.
    public init(
      isEnabled: Bool = false, isIncremental: Bool = true, minutes: Int = 5,
      schedule: RefreshSchedule? = nil
    ) {
      self.isEnabled = isEnabled
      self.isIncremental = isIncremental
      self.minutes = minutes
      self.schedule = schedule
    }

    func add(to digest: inout DigestBuilder) {
      digest.add(UInt64(minutes) << 2 | (isEnabled ? 1 : 0) | (isIncremental ? 2 : 0))
      schedule?.add(to: &digest)
    }
  }

  /// Users.
  public var users: Method
  /// Groups.
  public var groups: Method
  /// The groups that are looked at, by name.
  public var groupNames: [String]

  /// What is not given is off.
  public init(
    users: Method = Method(), groups: Method = Method(), groupNames: [String] = []
  ) {
    self.users = users
    self.groups = groups
    self.groupNames = groupNames
  }

  func add(to digest: inout DigestBuilder) {
    users.add(to: &digest)
    groups.add(to: &digest)
    for name in groupNames { digest.add(name) }
  }
}

/// App registrations and Azure services that were made known to the site.
struct CloudServiceState: Sendable, Hashable {
  var applications: [TenantApplication] = []
  var services: [AzureService] = []
  /// When the secret of the scenario's own service was last renewed.
  var secretRenewed: VirtualInstant?
  /// Full discoveries that somebody asked for.
  var requests: [DiscoveryRequest] = []

  /// *Run Full Discovery Now*.
  struct DiscoveryRequest: Sendable, Hashable {
    let service: Int
    let time: VirtualInstant
  }

  func add(to digest: inout DigestBuilder) {
    if secretRenewed != nil { digest.add("renewed") }
    for application in applications {
      digest.add(application.name)
      digest.add(application.clientID.description)
      if application.environment == .usGovernment { digest.add("usGovernment") }
    }
    for service in services {
      digest.add(service.name)
      digest.add(service.details)
      service.discovery.add(to: &digest)
    }
    for request in requests {
      digest.add(UInt64(request.service))
      digest.add(request.time)
    }
  }
}

extension CloudServiceState {
  /// New secrets for a year, of the apps with these ids.
  mutating func renewSecrets(of ids: Set<StableGUID>, at now: VirtualInstant) {
    secretRenewed = now
    for place in applications.indices where ids.contains(applications[place].clientID) {
      guard applications[place].secretExpires != nil else { continue }
      applications[place].secretExpires = now.adding(milliseconds: 365 * .day)
    }
  }
}

extension AzureService {
  static let firstID = 16_777_217
}

extension Simulation {
  /// Services that *Configure Azure Services* made. Attaching the tenant makes none: it makes an
  /// app registration and a service principal.
  public var azureServices: [AzureService] {
    (beginningServices + state.cloudServices.services).map { service in
      var asked = service
      asked.fullDiscoveries = state.cloudServices.requests
        .filter { $0.service == service.id && service.kind == .cloudManagement }.map(\.time)
      return asked
    }
  }

  /// Those that the lab begins with.
  private var beginningServices: [AzureService] {
    var found: [AzureService] = []
    if scenario.hasDocumentedObjects {
      found.append(
        AzureService(
          kind: .administrationService, id: DocumentedObjects.azureService.id,
          name: DocumentedObjects.azureService.name, details: "Administration service",
          discovery: CloudDiscovery()))
    }
    if scenario.hasCloudManagement {
      found.append(
        AzureService(
          id: AzureService.firstID, name: "Cloud Management", details: "",
          discovery: CloudDiscovery(users: .init(isEnabled: true))))
    }
    return found
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
      identifierURI: new.kind == .client ? "" : new.identifierURI ?? "https://ConfigMgrService",
      tenantID: tenantID,
      tenantName: tenantName, secretExpires: new.secretExpires,
      environment: new.environment ?? environment(ofTenant: tenantID), made: now)
    configure(.applicationImported(name: new.name), by: by) {
      $0.cloudServices.applications.append(application)
    }
    return application
  }

  /// A client app is in the cloud of the server app of its tenant.
  private func environment(ofTenant id: StableGUID) -> TenantApplication.Environment {
    applications.last { $0.tenantID == id }?.environment ?? .publicCloud
  }

  /// New-CMCloudManagementAzureService: gives its id.
  @discardableResult
  public mutating func createCloudManagement(
    name: String, details: String, server: StableGUID, client: StableGUID,
    discovery: CloudDiscovery, environment: TenantApplication.Environment? = nil, by: String
  ) throws(ModelRejection) -> Int {
    try requireAdministrator(by, for: .azureServices)
    guard name.isObjectName else { throw .badName(name) }
    let others = azureServices.filter { $0.kind == .cloudManagement }
    guard !others.contains(where: { WqlText.equal($0.name, name) }) else {
      throw .nameTaken(name)
    }
    try requireGroups(discovery.groupNames)
    try requireApplication(server, .server, environment)
    try requireApplication(client, .client, environment)
    let service = AzureService(
      id: AzureService.firstID + others.count, name: name, details: details,
      serverApplication: server, clientApplication: client, discovery: discovery,
      created: now)
    configure(.azureServiceCreated(name: name), by: by) {
      $0.cloudServices.services.append(service)
    }
    return service.id
  }

  /// Groups to discover are groups of the tenant.
  private func requireGroups(_ names: [String]) throws(ModelRejection) {
    for name in names {
      guard directoryGroups.contains(where: { WqlText.equal($0.displayName, name) }) else {
        throw .itemNotFound(name)
      }
    }
  }

  private func requireApplication(
    _ id: StableGUID, _ kind: TenantApplication.Kind,
    _ environment: TenantApplication.Environment?
  ) throws(ModelRejection) {
    guard let found = applications.first(where: { $0.clientID == id }) else {
      throw .applicationKind(id.description)
    }
    guard found.kind == kind, environment ?? found.environment == found.environment else {
      throw .applicationKind(found.name)
    }
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
  /// The cloud of its tenant; nil = as other apps of it.
  public var environment: TenantApplication.Environment?

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
