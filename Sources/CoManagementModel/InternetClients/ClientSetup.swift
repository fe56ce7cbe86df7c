/// One run of ccmsetup on a device: who started it, with what.
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

  /// Who started it.
  let origin: Origin
  /// What was behind `ccmsetup.exe`, or what Intune delivered.
  let line: String
}

/// Why ccmsetup, or the registration after it, came to nothing.
/// [domain/internet-devices, 5 and 8b; domain/troubleshooting, D]
enum ClientSetupFailure: Sendable, Hashable, Error {
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
  /// The site knows no users of Entra ID: no consent, or no discovery. 0x87D00231
  case usersNotDiscovered
  /// The Windows of the device is too old for the client.
  case prerequisite

  /// Whether ccmsetup gives up at once instead of trying again.
  var isFinal: Bool {
    if case .gateway = self { return false }
    return true
  }

  /// As a result of Windows.
  var hexadecimal: String {
    switch self {
    case .gateway(let failure): failure.hexadecimal
    case .usersNotDiscovered: "0x87d00231"
    case .noToken: "0xd0090016"
    case .registrationToken: "0x87d0027e"
    default: "0x80004005"
    }
  }

  /// What ccmsetup.exe gives back: 6 error, 9 prerequisites.
  /// [memdocs about-client-installation-properties]
  var returnCode: Int { self == .prerequisite ? 9 : 6 }
}

/// By what a client proves who it is. [domain/internet-devices, 2]
enum ClientAuthentication: Sendable, Hashable {
  /// The device's own token of Entra ID.
  case device
  /// The token of the user who was signed in. [domain/internet-devices, 8b]
  case user
  /// A token of the site.
  case siteToken
  /// Membership of a domain that the site trusts: on the intranet.
  case domain
}

/// Where ccmsetup takes the client from.
enum ClientContentSource: Sendable, Hashable {
  /// The storage of a gateway that has the package.
  case gateway
  /// The same, which does not have it yet: setup goes on asking for four hours.
  case gatewayAwaited
  /// The management point, through the gateway if the device is on the internet.
  case managementPoint
}

extension ProvisioningState {
  /// What a run of ccmsetup comes to.
  mutating func applySetup(_ event: ClientEvent) {
    switch event.kind {
    case .clientSetupBegan(let setup):
      (self.setup, setupBegan, setupEnded) = (setup, event.time, nil)
      (held, heldSince, admitted, authentication, source) = (nil, nil, nil, nil, nil)
      contentFound = nil
      (failure, failed) = (nil, nil)
    case .clientSetupHeld(let failure): (held, heldSince) = (failure, event.time)
    case .clientSetupAdmitted(let authentication, let source):
      if self.source != nil {
        self.source = source
        contentFound = event.time
        return
      }
      if source != .gatewayAwaited { contentFound = event.time }
      (self.authentication, self.source, admitted) = (authentication, source, event.time)
      (held, heldSince) = (nil, nil)
    case .clientSetupFailed(let failure):
      (self.failure, failed, setupEnded) = (failure, event.time, event.time)
      (held, heldSince) = (nil, nil)
    case .clientInstalled:
      (installed, setupEnded, registered, isApproved) = (event.time, event.time, nil, false)
      (lost, lostSince) = (nil, nil)
    case .clientRemoved:
      (installed, registered, isApproved, setupEnded) = (nil, nil, false, event.time)
      (lost, lostSince) = (nil, nil)
    default: break
    }
  }
}
