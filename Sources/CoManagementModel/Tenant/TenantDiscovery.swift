/// Discovery of the tenant's users by an Azure service, over time. Its agent may read the directory
/// once somebody has consented to what its server app asks for. [F-6.22, R-199]
public struct TenantDiscovery: Sendable, Hashable {
  /// What a run came to.
  public enum Outcome: Sendable, Hashable {
    /// Users of the tenant were handed to the site.
    case published
    /// The app may not read the directory.
    case withoutConsent
    /// The secret of the app is over.
    case secretExpired
  }

  /// A run of the agent.
  public struct Run: Sendable, Hashable {
    /// When it ended.
    public let time: VirtualInstant
    /// What it came to.
    public let outcome: Outcome
  }

  let service: AzureService
  /// Client id of the app that the agent signs in with; nil where the site does not know it.
  let application: StableGUID?
  let began: VirtualInstant
  let consented: VirtualInstant?
  let secretExpires: VirtualInstant?

  /// What a run at a moment comes to.
  func outcome(at instant: VirtualInstant) -> Outcome {
    if let secretExpires, secretExpires <= instant { return .secretExpired }
    guard let consented, consented <= instant else { return .withoutConsent }
    return .published
  }

  /// How far apart runs are: changes are looked for every few minutes, else all is once a week.
  var period: Int64 {
    let users = service.discovery.users
    return users.isIncremental ? Int64(users.minutes) * .minute : 7 * .day
  }

  /// When runs end that somebody asked for.
  private var byHand: [VirtualInstant] {
    service.fullDiscoveries.map { $0.adding(milliseconds: Stage.tenantRead.delay) }
  }

  /// The last runs up to a moment, at most so many, the oldest first.
  public func runs(through instant: VirtualInstant, last count: Int) -> [Run] {
    guard service.discoversUsers, instant >= began, count > 0 else { return [] }
    let number = instant.milliseconds(since: began) / period
    let regular = (max(0, number - Int64(count) + 1)...number).map {
      began.adding(milliseconds: $0 * period)
    }
    return (regular + byHand.filter { $0 <= instant }).sorted().suffix(count)
      .map { Run(time: $0, outcome: outcome(at: $0)) }
  }

  /// When users were handed to the site for the first time; nil = not up to that moment.
  public func firstPublished(through instant: VirtualInstant) -> VirtualInstant? {
    guard service.discoversUsers, let consented else { return nil }
    let wait = max(0, consented.milliseconds(since: began))
    let regular = began.adding(milliseconds: (wait + period - 1) / period * period)
    return ([regular] + byHand).filter { $0 <= instant && outcome(at: $0) == .published }.min()
  }
}

extension Simulation {
  /// The app with which an Azure service signs in; nil where the site does not know it.
  func serverApplication(of service: AzureService) -> TenantApplication? {
    let id = service.serverApplication ?? cloudServerApplication
    return applications.first { $0.kind == .server && $0.clientID == id }
  }

  /// Discovery by each of the site's services *Cloud Management*.
  public var tenantDiscoveries: [TenantDiscovery] { azureServices.compactMap(tenantDiscovery(by:)) }

  /// Discovery by a service; nil by one that is not for it.
  public func tenantDiscovery(by service: AzureService) -> TenantDiscovery? {
    guard service.kind == .cloudManagement else { return nil }
    let server = serverApplication(of: service)
    let made = service.created ?? scenario.clock.adding(milliseconds: -120 * .day)
    return TenantDiscovery(
      service: service, application: server?.clientID,
      began: made.adding(milliseconds: Stage.tenantRead.delay),
      consented: server.flatMap { consented(to: $0) }, secretExpires: server?.secretExpires)
  }

  /// Since when the site has records of the tenant's users, with which it tells who signs in;
  /// nil while it has none.
  public var tenantUsersPublished: VirtualInstant? {
    tenantDiscoveries.compactMap { $0.firstPublished(through: now) }.min()
  }

  /// *Run Full Discovery Now*.
  public mutating func discoverTenantUsers(
    service name: String, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .azureServices)
    guard let service = azureServices.first(where: { WqlText.equal($0.name, name) }),
      service.kind == .cloudManagement
    else { throw .itemNotFound(name) }
    guard service.discoversUsers else {
      throw .actionNotOffered("Run Full Discovery Now", device: name)
    }
    change { state in
      state.cloudServices.requests.append(.init(service: service.id, time: state.now))
      state.updateDigest()
    }
  }
}
