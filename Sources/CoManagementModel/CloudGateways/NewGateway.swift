/// What a new gateway is asked to be.
public struct NewGateway: Sendable, Hashable {
  /// The certificate that it is to show.
  public var certificate: CertificateChoice
  /// The service's name; nil = the certificate's.
  public var serviceName: String?
  /// The subscription as a text; nil = the one there is.
  public var subscription: String?
  /// The tenant as a text; nil = of the one who signs in.
  public var tenant: String?
  /// The server app as a text; nil = that of the service *Cloud Management*.
  public var application: String?
  /// Principal name of who signs in; nil = the app does it by itself.
  public var signIn: String?
  /// Where; nil = `WestEurope`. (design: the wizard has none before)
  public var region: String?
  /// Whether it is in the cloud of the government.
  public var isGovernment = false
  /// The resource group; nil = one of the gateway's prefix.
  public var resourceGroup: String?
  /// Whether that is there already; nil = whichever.
  public var usesExistingGroup: Bool?
  /// What can be changed later.
  public var change = GatewayChange()

  /// A gateway with a certificate.
  public init(_ certificate: CertificateChoice) { self.certificate = certificate }
}

/// A certificate's file and what opens it.
public struct CertificateChoice: Sendable, Hashable {
  /// Its path.
  public let path: String
  /// Its password.
  public let password: String

  /// A file with its password.
  public init(path: String, password: String) {
    self.path = path
    self.password = password
  }
}

/// What is to be changed of a gateway; nil = as it is.
public struct GatewayChange: Sendable, Hashable {
  /// `Description`.
  public var details: String?
  /// Another certificate.
  public var certificate: CertificateChoice?
  /// 1 to 16.
  public var instances: Int?
  /// The size of each.
  public var size: GatewaySize?
  /// Paths of authorities to add.
  public var addedAuthorities: [String] = []
  /// Thumbprints of authorities to remove.
  public var removedThumbprints: [String] = []
  /// *Verify client certificate revocation*.
  public var checksRevocation: Bool?
  /// *Enforce TLS 1.2*.
  public var enforcesTLS: Bool?
  /// Content from Azure storage.
  public var servesContent: Bool?
  /// The alert on outbound data: on, gigabytes, percent.
  public var trafficAlert: Bool?
  /// Gigabytes in 14 days.
  public var trafficGigabytes: Int?
  /// Percent.
  public var trafficWarning: Int?
  /// Percent.
  public var trafficCritical: Int?
  /// Whether it stops when that is critical.
  public var stopsAtThreshold: Bool?
  /// The alert on storage.
  public var storageAlert: Bool?
  /// Gigabytes.
  public var storageGigabytes: Int?
  /// Percent.
  public var storageWarning: Int?
  /// Percent.
  public var storageCritical: Int?

  /// Nothing.
  public init() {}
}

extension Simulation {
  /// The settings after a change; throws for what cannot be.
  func changed(
    _ settings: GatewaySettings, _ change: GatewayChange
  ) throws(ModelRejection) -> GatewaySettings {
    var settings = settings
    settings.details = change.details ?? settings.details
    settings.instances = change.instances ?? settings.instances
    guard (1...16).contains(settings.instances) else {
      throw .gateway(.instances(settings.instances))
    }
    settings.size = change.size ?? settings.size
    settings.checksRevocation = change.checksRevocation ?? settings.checksRevocation
    settings.enforcesTLS = change.enforcesTLS ?? settings.enforcesTLS
    settings.servesContent = change.servesContent ?? settings.servesContent
    settings.stopsAtThreshold = change.stopsAtThreshold ?? settings.stopsAtThreshold
    try change.applyAlerts(to: &settings)
    for path in change.addedAuthorities {
      guard let file = certificateFile(atPath: path) else {
        throw .gateway(.certificateNotFound(path))
      }
      if !settings.authorities.contains(file) { settings.authorities.append(file) }
    }
    for thumbprint in change.removedThumbprints {
      guard
        let place = settings.authorities.firstIndex(where: {
          $0.thumbprint.equalsIgnoringASCIICase(thumbprint)
        })
      else { throw .gateway(.thumbprint(thumbprint)) }
      settings.authorities.remove(at: place)
    }
    return settings
  }

  /// A server's certificate for a gateway: with a key of the right length, opened, and valid.
  func serverCertificate(
    _ choice: CertificateChoice
  ) throws(ModelRejection) -> CertificateFile {
    let path = choice.path
    guard let file = certificateFile(atPath: path) else {
      throw .gateway(.certificateNotFound(path))
    }
    guard let right = file.password else { throw .gateway(.certificateWithoutKey(path)) }
    guard right == choice.password else { throw .gateway(.certificatePassword(path)) }
    guard file.notAfter > now else { throw .gateway(.certificateExpired(path)) }
    guard file.keyLength == 2_048 || file.keyLength == 4_096 else {
      throw .gateway(.certificateKey(path, length: file.keyLength))
    }
    return file
  }
}

extension GatewayChange {
  fileprivate func applyAlerts(to settings: inout GatewaySettings) throws(ModelRejection) {
    settings.traffic.isOn = trafficAlert ?? settings.traffic.isOn
    settings.traffic.gigabytes = trafficGigabytes ?? settings.traffic.gigabytes
    settings.traffic.warning = trafficWarning ?? settings.traffic.warning
    settings.traffic.critical = trafficCritical ?? settings.traffic.critical
    settings.storage.isOn = storageAlert ?? settings.storage.isOn
    settings.storage.gigabytes = storageGigabytes ?? settings.storage.gigabytes
    settings.storage.warning = storageWarning ?? settings.storage.warning
    settings.storage.critical = storageCritical ?? settings.storage.critical
    for alert in [settings.traffic, settings.storage] {
      guard alert.gigabytes >= 1 else { throw .gateway(.threshold(alert.gigabytes)) }
      for percent in [alert.warning, alert.critical] where !(1...100).contains(percent) {
        throw .gateway(.percentage(percent))
      }
      guard alert.warning <= alert.critical else { throw .gateway(.percentage(alert.warning)) }
    }
  }
}
