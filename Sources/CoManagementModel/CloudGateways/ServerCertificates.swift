extension Simulation {
  /// Certificates that a server of the site has for its roles: the one of Enhanced HTTP, a web
  /// server's where HTTPS was configured, and one for client authentication.
  /// [memdocs configure-authentication]
  func serverCertificates(_ server: String) -> [MachineCertificate] {
    let settings = managementPoint(on: server)
    var found: [MachineCertificate] = []
    if server == site.serverName, let since = siteCommunication.certificateReady, since <= now {
      var certificate = certificate(
        .role, server, issuer: "CN=SMS Issuing", since: since,
        usage: ("Server Authentication", "1.3.6.1.5.5.7.3.1"))
      certificate.friendlyName = "SMS Role SSL Certificate"
      found.append(certificate)
    }
    let issuer = "CN=\(scenario.organizationName) Issuing CA"
    if settings.usesSSL || settings.binding != .site {
      found.append(
        certificate(
          .web, server, issuer: issuer, since: scenario.clock.adding(milliseconds: -90 * .day),
          usage: ("Server Authentication", "1.3.6.1.5.5.7.3.1")))
    }
    if hasClientCertificate(server) {
      found.append(
        certificate(
          .client, server, issuer: issuer, since: scenario.clock,
          usage: ("Client Authentication", "1.3.6.1.5.5.7.3.2")))
    }
    return found
  }

  private enum ServerCertificate: UInt64 {
    // swift-format-ignore
    case role = 2_000, web, client
  }

  private func certificate(
    _ kind: ServerCertificate, _ server: String, issuer: String, since: VirtualInstant,
    usage: (name: String, identifier: String)
  ) -> MachineCertificate {
    MachineCertificate(
      subject: "CN=\(server)", issuer: issuer,
      thumbprint: CertificateFile.thumbprint(
        scenario.seed, kind.rawValue + (server == site.serverName ? 0 : 10)),
      notBefore: since, notAfter: since.adding(milliseconds: 365 * .day), hasPrivateKey: true,
      usages: [usage])
  }

  /// What IIS of a server shows at port 443: the certificate's thumbprint; nil = none.
  public func boundThumbprint(on server: String) -> String? {
    switch managementPoint(on: server).binding {
    case .nothing: nil
    case .enterprise: certificateThumbprint(.web, server)
    case .site: hasEnhancedCertificate ? certificateThumbprint(.role, server) : nil
    }
  }

  private func certificateThumbprint(_ kind: ServerCertificate, _ server: String) -> String {
    CertificateFile.thumbprint(
      scenario.seed, kind.rawValue + (server == site.serverName ? 0 : 10))
  }

  /// Which binding a thumbprint stands for; nil = no certificate of the server for web servers.
  public func binding(
    forThumbprint thumbprint: String, on server: String
  ) -> ManagementPointSettings.Binding? {
    if hasEnhancedCertificate,
      certificateThumbprint(.role, server).equalsIgnoringASCIICase(thumbprint) {
      return .site
    }
    return certificateThumbprint(.web, server).equalsIgnoringASCIICase(thumbprint)
      ? .enterprise : nil
  }
}
