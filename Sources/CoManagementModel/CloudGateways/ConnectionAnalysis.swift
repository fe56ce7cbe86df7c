/// What the connection analyzer of a gateway finds, test by test. That it looks at the service, and
/// at the channel over the connection point to each management point that takes clients from a
/// gateway, is documented; names and order of the tests are not. (design; memdocs
/// monitor-clients-cloud-management-gateway)
public struct ConnectionAnalysis: Sendable, Hashable {
  /// As whom it signs in.
  public enum SignIn: Sendable, Hashable {
    /// *Microsoft Entra user*: as one on a device that is joined to Entra ID.
    case user(String)
    /// *Client certificate*: a file with its password.
    case certificate(CertificateChoice)
  }

  /// What a test came to.
  public enum Outcome: Sendable, Hashable {
    case succeeded
    case failed
    /// One before it failed.
    case skipped
  }

  /// A test.
  public struct Test: Sendable, Hashable {
    /// What was tested.
    public let name: String
    /// What it came to.
    public let outcome: Outcome
    /// What it found; empty where it was skipped.
    public let details: String
  }

  /// In the order in which they run.
  public let tests: [Test]

  /// Whether all of them came off.
  public var succeeded: Bool { tests.allSatisfy { $0.outcome == .succeeded } }
}

extension Simulation {
  /// *Connection analyzer*: tests until one fails.
  public func analyze(
    _ gateway: CloudGateway, _ signIn: ConnectionAnalysis.SignIn
  ) throws(ModelRejection) -> ConnectionAnalysis {
    if case .user(let name) = signIn, directoryUser(named: name) == nil {
      throw .itemNotFound(name)
    }
    let certificate: CertificateFile?
    if case .certificate(let choice) = signIn {
      certificate = try serverCertificate(choice)
    } else {
      certificate = nil
    }
    let conditions = GatewayConditions(self)
    var tests: [ConnectionAnalysis.Test] = []
    func test(_ name: String, _ problem: () -> String?, else found: String) {
      guard tests.allSatisfy({ $0.outcome == .succeeded }) else {
        tests.append(.init(name: name, outcome: .skipped, details: ""))
        return
      }
      let failure = problem()
      tests.append(
        .init(
          name: name, outcome: failure == nil ? .succeeded : .failed, details: failure ?? found))
    }
    test(
      "Service metadata and server authentication certificate",
      { conditions.metadataProblem(gateway, at: now) },
      else: "https://\(gateway.name)/CCM_Proxy_MutualAuth/ServiceMetadata")
    test(
      "Cloud service status",
      { gateway.status(at: now) == .ready ? nil : gateway.status(at: now).text },
      else: GatewayStatus.ready.text)
    test("CMG connection point", { conditions.channelProblem(gateway, at: now) }, else: "Connected")
    test(
      "Management point", { conditions.siteProblem(gateway, at: now) }, else: site.serverName)
    test("Authentication", { authenticationProblem(gateway, signIn, certificate) }, else: "OK")
    test(
      "Token accepted by the management point", { tokenProblem(signIn) },
      else: "CCM_STS issued a token")
    return ConnectionAnalysis(tests: tests)
  }

  private func authenticationProblem(
    _ gateway: CloudGateway, _ signIn: ConnectionAnalysis.SignIn, _ certificate: CertificateFile?
  ) -> String? {
    if let certificate {
      let isKnown = gateway.settings.authorities.contains { $0.authority == certificate.authority }
      return isKnown && certificate.authority == .enterprise
        ? nil : "No root certificate of the client certificate was uploaded to the service"
    }
    guard case .user(let name) = signIn, let user = directoryUser(named: name) else { return nil }
    guard user.accountEnabled else { return "AADSTS50057: The user account is disabled." }
    guard let service = azureServices.first(where: { $0.kind == .cloudManagement }) else {
      return "The tenant is not onboarded: no Azure service Cloud Management"
    }
    let client = applications.first {
      $0.kind == .client && (service.clientApplication ?? $0.clientID) == $0.clientID
    }
    guard let client, missingPermissions(of: client).isEmpty else {
      return "AADSTS65001: The user or administrator has not consented to use the application"
    }
    return nil
  }

  /// The management point tells a user by the record that discovery made.
  private func tokenProblem(_ signIn: ConnectionAnalysis.SignIn) -> String? {
    guard case .user = signIn, tenantUsersPublished == nil else { return nil }
    return "0x87D00231: no record of the user; look at the discovery of the tenant's users"
  }
}

extension GatewayConditions {
  /// What stands against the gateway's name and certificate, seen from the site server.
  fileprivate func metadataProblem(
    _ gateway: CloudGateway, at instant: VirtualInstant
  ) -> String? {
    guard self.gateway(at: gateway.name, instant)?.id == gateway.id else {
      return "The remote name could not be resolved: '\(gateway.name)'"
    }
    let failure = certificateFailure(
      gateway, host: gateway.name, trusts: true, checksRevocation: true, at: instant)
    switch failure {
    case nil: return nil
    case .certificateExpired: return "The certificate has expired: WINHTTP 12175"
    case .certificateName: return "The certificate is for another name: WINHTTP 12175"
    default: return "The certificate's revocation could not be checked: WINHTTP 12175"
    }
  }

  fileprivate func channelProblem(
    _ gateway: CloudGateway, at instant: VirtualInstant
  ) -> String? {
    let points = connectionPoints.filter { $0.gateway == gateway.id }
    guard !points.isEmpty else { return "No connection point is assigned to the service" }
    if points.contains(where: { status(of: $0, at: instant) == .connected }) { return nil }
    return points.map { "\($0.serverName): \(status(of: $0, at: instant).text)" }
      .joined(separator: "; ")
  }

  fileprivate func siteProblem(_ gateway: CloudGateway, at instant: VirtualInstant) -> String? {
    switch siteFailure(gateway, at: instant) {
    case nil: nil
    case .clientCertificateRequired: "403 CMGConnector_Clientcertificaterequired"
    case .forbidden: "403 CMGConnector_Forbidden"
    default: "No management point allows traffic of the cloud management gateway"
    }
  }
}
