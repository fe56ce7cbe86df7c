/// Everything that the outcome of an upload run depends on.
struct UploadConditions: Sendable, Hashable {
  /// Where the service connection point's way out of the network leads.
  enum Route: UInt8, Sendable {
    case open
    /// A proxy whose name nobody knows: 0x80072EE7.
    case nameNotResolved
    /// Straight out where only a proxy may: 0x80072EE2.
    case timedOut
  }

  var mode: ServiceConnectionPointMode
  var providerAuthentication: ProviderAuthentication
  var route: Route
  var secretExpires: VirtualInstant
  /// Whether SMS_EXECUTIVE runs, whose thread the upload worker is.
  var isExecutiveRunning = true
  /// Whether the site was attached again before the service had forgotten it.
  var isOnboardedTwice = false
  /// Which devices are uploaded.
  var scope = UploadScope()

  init(site: SiteConfiguration, tenant: TenantConfiguration, requiredProxy: ProxySettings?) {
    mode = site.serviceConnectionPointMode
    providerAuthentication = site.providerAuthentication
    secretExpires = tenant.secretExpires
    if site.proxy == requiredProxy {
      route = .open
    } else {
      route = site.proxy == nil ? .timedOut : .nameNotResolved
    }
  }

  /// What a run that begins then comes to; nil when none begins because the mode is offline
  /// or SMS_EXECUTIVE is stopped.
  func outcome(at instant: VirtualInstant) -> UploadOutcome? {
    guard mode == .online, isExecutiveRunning else { return nil }
    switch route {
    case .nameNotResolved: return .nameNotResolved
    case .timedOut: return .timedOut
    case .open: break
    }
    if instant >= secretExpires { return .secretExpired }
    if isOnboardedTwice { return .onboardedTwice }
    return providerAuthentication == .windows ? .accepted : .unauthorized
  }
}

/// Which devices with a client are uploaded.
struct UploadScope: Sendable, Hashable {
  /// The collection that is chosen; nil = all devices.
  var collectionID: String?
  /// How many clients are in it; nil = as many as the site has.
  var clients: Int?
}

/// What an upload run comes to.
enum UploadOutcome: UInt8, Sendable, CaseIterable {
  case accepted
  case secretExpired
  case unauthorized
  case onboardedTwice
  case nameNotResolved
  case timedOut
}
