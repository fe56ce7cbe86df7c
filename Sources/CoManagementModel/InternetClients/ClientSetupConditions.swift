/// What the site has to say to runs of ccmsetup and to registrations, as it is between two changes.
struct ClientSetupConditions: Sendable {
  let siteCode: String
  /// The app by which clients ask Entra ID for tokens; nil = the tenant is not onboarded.
  let clientApplication: StableGUID?
  /// The *App ID URI* of the server app.
  let resource: String
  /// How the site comes to know users of Entra ID; none = it does not.
  private let discoveries: [TenantDiscovery]
  private let facts: ScenarioFacts
  private let tokens: [RegistrationToken]
  private let clientPackage: String
  private let content: [GatewayContent]

  init(_ simulation: Simulation) {
    facts = simulation.state.facts
    siteCode = simulation.site.siteCode
    tokens = simulation.registrationTokens
    clientPackage = simulation.sitePackages[0].id
    content = simulation.gatewayContent
    let identity = simulation.clientIdentity
    clientApplication = identity?.client.clientID
    resource = identity?.server.identifierURI ?? ""
    let isConsented = identity.map { simulation.consented(to: $0.client) != nil } ?? false
    discoveries = isConsented ? simulation.tenantDiscoveries : []
  }

  /// Whether the site can tell who a token is of: everything was consented to, and users have been
  /// discovered.
  func knowsUsers(at instant: VirtualInstant) -> Bool {
    discoveries.contains { $0.firstPublished(through: instant) != nil }
  }

  /// Where clients of a gateway find the client's package. One that serves no content leaves it to
  /// the management point.
  func source(at gateway: CloudGateway, _ instant: VirtualInstant) -> ClientContentSource {
    guard gateway.settings.servesContent else { return .managementPoint }
    let isThere = content.contains {
      $0.gateway == gateway.id && $0.packageID == clientPackage && $0.arrives <= instant
    }
    return isThere ? .gateway : .gatewayAwaited
  }

  /// Whether a token of a line lets a client register.
  func accepts(_ text: String, at instant: VirtualInstant) -> Bool {
    tokens.contains { $0.isValid(at: instant) && $0.text(facts) == text }
  }

  /// Whether what a line says of the tenant and its apps is what the site has.
  func agrees(with line: ClientCommandLine) -> Bool {
    let expected = [
      ("AADTENANTID", facts.tenantID), ("AADCLIENTAPPID", clientApplication?.description ?? ""),
      ("AADRESOURCEURI", resource),
    ]
    return expected.allSatisfy { name, value in
      line.property(name)?.equalsIgnoringASCIICase(value) ?? true
    }
  }
}

extension Simulation {
  /// The apps of *Cloud Management* of the labs' own tenant: what a gateway tells its devices.
  ///
  var clientIdentity: (server: TenantApplication, client: TenantApplication)? {
    let own = applications.filter { $0.tenantID == tenant.id }
    let standard = StableGUID(seed: scenario.seed, kind: .clientApplication)
    for service in azureServices where service.kind == .cloudManagement {
      let server = own.first {
        $0.kind == .server && $0.clientID == service.serverApplication ?? cloudServerApplication
      }
      let client = own.first {
        $0.kind == .client && $0.clientID == service.clientApplication ?? standard
      }
      if let server, let client { return (server, client) }
    }
    return nil
  }
}
