/// The simulated world: site, tenant, devices and their clock as one value. Copying it costs one
/// retain; it changes only through its methods; reading never changes anything.
public struct Simulation: Sendable {
  /// Exactly one element: an array is the copy-on-write box that the language itself checks.
  private var box: [WorldState]

  /// The world of a scenario at its clock. Throws for a description that cannot be.
  public init(_ description: ScenarioDescription) throws(ScenarioRejection) {
    try description.validate()
    guard let product = ProductVersion(release: description.productVersion) else {
      throw .productVersion(description.productVersion, known: ProductVersion.knownReleases)
    }
    box = [WorldState(scenario: ScenarioFacts(description, product: product))]
  }

  /// What the world holds.
  var state: WorldState { box[0] }

  /// The one way in which anything changes.
  mutating func change(_ body: (inout WorldState) -> Void) {
    body(&box[0])
  }

  /// Whether both are the same storage, so that nothing can differ.
  func sharesStorage(with other: Simulation) -> Bool {
    box.withUnsafeBufferPointer { mine in
      other.box.withUnsafeBufferPointer { mine.baseAddress == $0.baseAddress }
    }
  }
}

extension Simulation: Equatable {
  /// The same moment of the same lab, in everything. At once for copies that share storage.
  public static func == (left: Simulation, right: Simulation) -> Bool {
    left.sharesStorage(with: right) || left.state == right.state
  }
}

extension Simulation {
  /// What the lab started from.
  public var scenario: ScenarioDescription { state.facts.description }

  /// Logon name of the administrator who types, `CONTOSO\cmadmin`.
  public var signedInAdministrator: String {
    "\(scenario.domainNetBIOSName)\\\(scenario.administrator)"
  }

  /// Administrative users of the site; the one who types comes first.
  public var administrators: [Administrator] { Administrator.all(state.facts) }

  /// The site.
  public var site: Site { Site(state.facts) }

  /// The tenant, as far as the site and its connector are concerned.
  public var tenant: Tenant { Tenant(state.facts, configuration: state.tenant) }

  /// The site's devices at this moment.
  public var devices: DeviceList {
    DeviceList(
      table: state.devices, facts: state.facts, readAt: state.now,
      notifications: state.policies.notifications,
      reportRequests: state.policies.reportRequests, machines: state.machines)
  }
}
