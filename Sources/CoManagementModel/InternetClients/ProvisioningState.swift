/// How far a device has come from the box to a registered client: what
/// internet-devices.md, section 8, tells in order.
struct ProvisioningState: Sendable, Hashable {
  /// Number of the user who signed in at setup; nil where nobody did.
  var user: Int?
  /// When that was.
  var signedIn: VirtualInstant?
  /// Why setup or enrolment did not go on.
  var refusal: ProvisioningFailure?
  var refused: VirtualInstant?
  /// Who has the word before the client's policy; nil while Intune has not settled it.
  var authority: ClientDelivery.Authority?
  /// When the enrolment status page came up, and how many minutes it waits at most.
  var statusPageBegan: VirtualInstant?
  var statusPageLimit = 0
  /// How the enrolment status page ended, and when.
  var statusPage: StatusPageOutcome?
  var statusPageEnded: VirtualInstant?
  /// The last run of ccmsetup, when it began, and when it was over.
  var setup: ClientSetup?
  var setupBegan: VirtualInstant?
  var setupEnded: VirtualInstant?
  /// Why its tries come to nothing, since when.
  var held: ClientSetupFailure?
  var heldSince: VirtualInstant?
  /// When it was let in and knew where the content is; by what, and where.
  var admitted: VirtualInstant?
  var authentication: ClientAuthentication?
  var source: ClientContentSource?
  /// Since when it downloads.
  var contentFound: VirtualInstant?
  /// Why the last run, or the registration after it, failed; when.
  var failure: ClientSetupFailure?
  var failed: VirtualInstant?
  /// Since when the client is installed.
  var installed: VirtualInstant?
  /// Since when the site knows the client.
  var registered: VirtualInstant?
  /// Whether the site approved it.
  var isApproved = false
  /// What stops its requests at the gateway, since when; nil while they get through.
  var lost: GatewayFailure?
  var lostSince: VirtualInstant?

  /// When a client that has just been registered asks for policy for the first time.
  var firstPolicyRequest: VirtualInstant? {
    registered?.adding(milliseconds: Stage.firstPolicyRequest.delay)
  }

  /// Whether ccmsetup is at work.
  var isRunning: Bool { setup != nil && setupEnded == nil }
}

/// Why a person cannot finish the setup of a new device. (codes: domain/troubleshooting, E)
enum ProvisioningFailure: Sendable, Hashable {
  /// The tenant does not let that user join devices. 0x801C0003
  case joinNotAllowed
  /// Two profiles, or a profile and a device that do not fit. 0x801C03EA
  case profileConflict
  /// Windows Home. 0x80180022
  case editionNotSupported
  /// The user has no licence. 0x80180018
  case notLicensed
  /// Enrolment of Windows devices is blocked. 0x80180014
  case enrollmentBlocked
  /// The user has joined as many devices as the tenant lets a user. 0x801C000E
  case directoryDeviceLimit
  /// The user has enrolled as many devices as Intune lets a user. 0x80180013
  case deviceLimit
  /// The tenant's settings lead to no usable service. 0x8000FFFF
  case notConfigured
  /// Conditional access does not let the user in. 0x80180003
  case accessBlocked
}

/// How the enrolment status page ended.
enum StatusPageOutcome: Sendable, Hashable {
  /// The device may be used.
  case completed
  /// The limit was over before the client was there. 0x800705B4 [domain/troubleshooting, 45]
  case timedOut
  /// The task sequence of `PROVISIONTS` failed. [domain/troubleshooting, 46]
  case taskSequenceFailed
}

extension ClientState {
  /// What happened between the box and the registered client.
  mutating func applyProvisioning(_ event: ClientEvent) {
    var reached = provisioning ?? ProvisioningState()
    switch event.kind {
    case .signedInAtSetup(let user):
      (reached.user, reached.signedIn) = (Int(user), event.time)
      (reached.refusal, reached.refused) = (nil, nil)
      (registered, lastRegistered, isEntraJoined) = (event.time, event.time, true)
      objectSince = objectSince ?? event.time
    case .setupRefused(let failure): (reached.refusal, reached.refused) = (failure, event.time)
    case .authoritySettled(let authority): reached.authority = authority
    case .statusPageShown(let minutes):
      (reached.statusPageBegan, reached.statusPageLimit) = (event.time, Int(minutes))
      (reached.statusPage, reached.statusPageEnded) = (nil, nil)
    case .statusPage(let outcome):
      (reached.statusPage, reached.statusPageEnded) = (outcome, event.time)
    case .clientSetupBegan, .clientSetupHeld, .clientSetupAdmitted, .clientSetupFailed,
      .clientInstalled, .clientRemoved:
      reached.applySetup(event)
      if event.kind == .clientRemoved {
        (flags, policySince, policyChanged) = (nil, nil, event.time)
      }
    case .registrationFailed(let failure): (reached.failure, reached.failed) = (failure, event.time)
    case .clientRegistered(let isApproved):
      (reached.registered, reached.isApproved) = (reached.registered ?? event.time, isApproved)
      (reached.failure, reached.failed) = (nil, nil)
    case .clientApproved: reached.isApproved = true
    case .gatewayLost(let failure): (reached.lost, reached.lostSince) = (failure, event.time)
    case .gatewayFound: (reached.lost, reached.lostSince) = (nil, nil)
    default: return
    }
    provisioning = reached
  }
}
