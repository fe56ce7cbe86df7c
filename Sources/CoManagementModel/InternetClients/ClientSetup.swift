/// One run of ccmsetup on a device: who started it, when, with what.
struct ClientSetup: Sendable, Hashable {
  /// Who started it.
  enum Origin: Sendable, Hashable {
    /// Intune, by a co-management settings policy, while Windows was set up or after.
    case coManagementSettings
    /// Intune, as an app; its id.
    case app(StableGUID)
    /// Somebody at the device.
    case person
  }

  /// Number of the device.
  let index: Int
  /// Who started it.
  let origin: Origin
  /// When.
  let started: VirtualInstant
  /// What was behind `ccmsetup.exe`, or what Intune delivered.
  let line: String
}

/// Why ccmsetup, or the registration after it, came to nothing.
/// [domain/internet-devices, 5 and 8b; domain/troubleshooting, D]
enum ClientSetupFailure: Sendable, Hashable {
  /// Longer than Intune takes.
  case lineTooLong
  /// The line is wrong: a missing property, `https://` where none may be, an unknown word.
  case badLine
  /// The site code is that of no site behind the gateway.
  case wrongSiteCode
  /// The gateway did not take it.
  case gateway(GatewayFailure)
  /// The tenant of the device is not onboarded.
  case tenantUnknown
  /// Neither the device nor its user got a token of Entra ID.
  case noToken
  /// The bulk registration token is over, blocked, or none of this site.
  case registrationToken
  /// The device does its hybrid join while it is set up.
  case hybridJoin
}
