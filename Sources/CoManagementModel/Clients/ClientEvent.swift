/// Something that happened to a device on its way into co-management, and when. What happens again
/// and again without changing anything is arithmetic on the clock and has no event.
struct ClientEvent: Sendable, Hashable {
  /// What happened.
  enum Kind: Sendable, Hashable {
    /// It made its certificate and was refused, since Entra ID does not know it yet.
    case joinRefused
    /// Entra Connect brought its computer object to Entra ID.
    case synchronized
    /// It registered: hybrid joined.
    case joined
    /// `dsregcmd /leave`.
    case left
    /// The client's policy changed.
    case policy(Policy)
    /// The timer for enrolment was set.
    case queued(fires: VirtualInstant)
    /// What the timer waited for went away.
    case unqueued
    /// The first of the tries that fail in the same way.
    case failing(EnrollmentFailure)
    /// The first of the tries of Windows' own, by group policy, that fail in the same way.
    case policyTriesFailing(EnrollmentFailure)
    /// Intune took it.
    case enrolled(EnrollmentRoute)
    /// Its user disconnected it, or Intune retired it.
    case unenrolled
    /// It left the domain and was joined to Entra ID.
    case entraJoined
    /// Setup of a new Windows was over.
    case upgraded
    /// A key of Windows Pro was given to a Windows Home.
    case proKeyEntered
    /// A person signed in while Windows was set up out of the box: joined to Entra ID; the number
    /// of the user.
    case signedInAtSetup(user: UInt32)
    /// Signing in, or what followed at once, did not come off.
    case setupRefused(ProvisioningFailure)
    /// Intune settled who has the word before the client's policy.
    case authoritySettled(ClientDelivery.Authority)
    /// The enrolment status page came up, with its limit.
    case statusPageShown(minutes: UInt16)
    /// The enrolment status page came to its end.
    case statusPage(StatusPageOutcome)
    /// ccmsetup began. Boxed: few devices have such events, and all share their size.
    indirect case clientSetupBegan(ClientSetup)
    /// The first of the tries of ccmsetup that come to nothing in the same way; it goes on trying.
    case clientSetupHeld(ClientSetupFailure)
    /// ccmsetup may talk to the site and knows where the content is.
    case clientSetupAdmitted(ClientAuthentication, ClientContentSource)
    /// ccmsetup gave up.
    case clientSetupFailed(ClientSetupFailure)
    /// The client is installed and its agent runs.
    case clientInstalled
    /// The site registered the client, approved or not.
    case clientRegistered(isApproved: Bool)
    /// The site could not be asked to register it.
    case registrationFailed(ClientSetupFailure)
    /// `ccmsetup.exe /uninstall`.
    case clientRemoved
    /// An administrator approved the client.
    case clientApproved
    /// An administrator blocked the client, or let it in again.
    case clientBlocked(Bool)
    /// The client's requests no longer get through the gateway.
    case gatewayLost(GatewayFailure)
    /// They do again.
    case gatewayFound
    /// The client found another management service there, or none any more.
    case coexisting(Bool)
  }

  /// What a client is told, in eight bytes: a site has many clients.
  struct Policy: Sendable, Hashable {
    private let bits: UInt16?
    /// Whether it may enrol.
    let enrols: Bool
    private let newest: UInt32

    /// The merged flags; nil = the client has no policy any more.
    var flags: CoManagementFlags? { bits.map { CoManagementFlags(rawValue: Int($0)) } }
    /// That of the newest policy.
    var number: Int { Int(newest) }

    init(_ flags: CoManagementFlags?, enrols: Bool, number: Int) {
      bits = flags.map { UInt16(truncatingIfNeeded: $0.rawValue) }
      self.enrols = enrols
      newest = UInt32(truncatingIfNeeded: number)
    }
  }

  /// When it happened.
  let time: VirtualInstant
  /// What happened.
  let kind: Kind
}

/// Whose word a device enrols by.
enum EnrollmentRoute: Sendable, Hashable {
  /// The client, with the device's own token.
  case device
  /// The client, with the token of the user who is signed in.
  case user
  /// Windows itself, by group policy.
  case groupPolicy
  /// Windows itself, with the user who joined the device. [domain/internet-devices, 1]
  case join
}

/// The events of one device since the lab began, in the order of time.
struct ClientHistory: DirectoryRecord {
  private(set) var events: [ClientEvent] = []

  /// Adds what happened last. Nothing is kept free: most devices have the few events that they
  /// will ever have.
  mutating func append(_ event: ClientEvent) {
    events.reserveCapacity(events.count + 1)
    events.append(event)
  }

  /// Sets the traits that follow from what happened.
  func mark(_ traits: inout Device.Traits) {
    for event in events {
      switch event.kind {
      case .joined: traits.insert(.joined)
      case .entraJoined:
        traits.remove(.joined)
        traits.insert(.entraJoined)
      case .unenrolled: traits.remove(.enrolled)
      case .upgraded: traits.subtract([.version1709, .version1703])
      case .proKeyEntered: traits.insert(.proKey)
      case .left: traits.remove(.joined)
      case .enrolled: traits.insert(.enrolled)
      case .signedInAtSetup: traits.insert(.entraJoined)
      case .clientInstalled: traits.formUnion([.client, .active, .healthy])
      case .clientRegistered(let isApproved):
        if isApproved { traits.insert(.approved) } else { traits.remove(.approved) }
      case .clientApproved: traits.insert(.approved)
      case .clientBlocked(let isBlocked):
        if isBlocked { traits.insert(.blocked) } else { traits.remove(.blocked) }
      case .clientRemoved: traits.subtract([.client, .approved])
      default: break
      }
    }
  }

  /// Whether a client was installed, registered or removed.
  var hasClientEvents: Bool {
    events.contains {
      switch $0.kind {
      case .clientInstalled, .clientRegistered, .clientRemoved, .clientApproved: true
      default: false
      }
    }
  }

  /// When the site first registered its client; nil while it has not.
  var registered: VirtualInstant? {
    events.first { if case .clientRegistered = $0.kind { true } else { false } }?.time
  }

  func add(to digest: inout DigestBuilder) {
    digest.add(UInt64(events.count))
    if let last = events.last { digest.add(last.time) }
  }
}
