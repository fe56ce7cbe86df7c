/// What the site has to say to runs of ccmsetup and to registrations, as it is between two changes.
struct ClientSetupConditions: Sendable {
  let siteCode: String
  /// The app by which clients ask Entra ID for tokens; nil = the tenant is not onboarded.
  let clientApplication: StableGUID?
  /// The *App ID URI* of the server app.
  let resource: String
  /// Whether the site has users of Entra ID.
  let knowsUsers: Bool
  private let facts: ScenarioFacts
  private let tokens: [RegistrationToken]

  init(_ simulation: Simulation) {
    facts = simulation.state.facts
    siteCode = simulation.site.siteCode
    tokens = simulation.registrationTokens
    let identity = simulation.clientIdentity
    clientApplication = identity?.client.clientID
    resource = identity?.server.identifierURI ?? ""
    knowsUsers = simulation.azureServices.contains {
      $0.kind == .cloudManagement && $0.discoversUsers
    }
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
    let services = azureServices.filter { $0.kind == .cloudManagement }
    guard !services.isEmpty else { return nil }
    let own = applications.filter { $0.tenantID == tenant.id }
    for service in services {
      let server = own.first { app in
        service.serverApplication.map { $0 == app.clientID } ?? (app.name == "ConfigMgr Server")
      }
      let client = own.first { app in
        service.clientApplication.map { $0 == app.clientID } ?? (app.name == "ConfigMgr Client")
      }
      if let server, let client { return (server, client) }
    }
    return nil
  }
}
