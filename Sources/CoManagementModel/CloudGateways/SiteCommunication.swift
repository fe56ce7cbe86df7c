/// How clients and site systems talk: the tab *Communication Security* of the site.
public struct SiteCommunication: Sendable, Hashable {
  /// Since when *Use Configuration Manager-generated certificates for HTTP site systems* is
  /// ticked: Enhanced HTTP. nil = it is not.
  public internal(set) var enhanced: VirtualInstant?
  /// When the management point has its certificate.
  var certificateReady: VirtualInstant?
  /// How often it was ticked: each time has a delay of its own.
  var timesEnhanced = 0
  /// *HTTPS only*.
  public internal(set) var isHTTPSOnly = false
  /// *Use PKI client certificate (client authentication) when available*.
  public internal(set) var usesPKI = false
  /// *Clients check the certificate revocation list (CRL) for site systems*.
  public internal(set) var checksRevocation = true

  /// Whether Enhanced HTTP is on and the management point has its certificate.
  func isEnhanced(at instant: VirtualInstant) -> Bool {
    certificateReady.map { $0 <= instant } ?? false
  }

  func add(to digest: inout DigestBuilder) {
    if enhanced != nil { digest.add("enhanced") }
    for flag in [isHTTPSOnly, usesPKI, !checksRevocation] where flag { digest.add(1) }
    if isHTTPSOnly { digest.add("https") }
    if usesPKI { digest.add("pki") }
  }
}

/// What is to be changed of it; nil = as it is.
public struct SiteCommunicationChange: Sendable, Hashable {
  /// Enhanced HTTP.
  public var isEnhanced: Bool?
  /// *HTTPS only*.
  public var isHTTPSOnly: Bool?
  /// PKI client certificates.
  public var usesPKI: Bool?
  /// Whether clients check revocation.
  public var checksRevocation: Bool?

  /// Nothing.
  public init() {}
}

extension Simulation {
  /// How clients and site systems talk.
  public var siteCommunication: SiteCommunication { state.gateways.communication }

  /// Whether the management point has the certificate of Enhanced HTTP.
  public var hasEnhancedCertificate: Bool { siteCommunication.isEnhanced(at: now) }

  /// Set-CMSite and the tab *Communication Security*. [memdocs configure-authentication]
  public mutating func setCommunication(
    _ change: SiteCommunicationChange, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .siteSystems)
    var new = siteCommunication
    new.isHTTPSOnly = change.isHTTPSOnly ?? new.isHTTPSOnly
    new.usesPKI = change.usesPKI ?? new.usesPKI
    new.checksRevocation = change.checksRevocation ?? new.checksRevocation
    switch change.isEnhanced {
    case true? where new.enhanced == nil:
      let delay = RandomStream.draw(
        Stage.enhancedCertificate.after.range, seed: scenario.seed, purpose: .enhancedCertificate,
        index: UInt64(new.timesEnhanced))
      new.enhanced = now
      new.certificateReady = now.adding(milliseconds: delay)
      new.timesEnhanced += 1
    case false?: (new.enhanced, new.certificateReady) = (nil, nil)
    default: break
    }
    guard new != siteCommunication else { return }
    let changed = new
    configure(.siteCommunication, by: by) { $0.gateways.communication = changed }
  }
}
