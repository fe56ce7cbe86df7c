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
    /// The client's policy changed; nil flags = it has none any more. `number` is that of the
    /// newest policy.
    case policy(CoManagementFlags?, enrols: Bool, number: Int)
    /// The timer for enrolment was set.
    case queued(fires: VirtualInstant)
    /// What the timer waited for went away.
    case unqueued
    /// The first of the tries that fail in the same way.
    case failing(EnrollmentFailure)
    /// Intune took it.
    case enrolled
  }

  /// When it happened.
  let time: VirtualInstant
  /// What happened.
  let kind: Kind
}

/// Why an enrolment fails, by the code of the product. [domain/rules, error table]
public enum EnrollmentFailure: UInt32, Sendable, Hashable, CaseIterable {
  /// The tenant's MDM discovery URL is not Intune's.
  case notConfigured = 0x8000_FFFF
  /// The default restriction blocks Windows, or this version of it.
  case notSupported = 0x8018_0014
  /// Entra ID does not let the device in. [domain/troubleshooting, 10 and 16]
  case authentication = 0x8018_0002
  /// The service `dmwappushservice` is disabled. [domain/troubleshooting, 23]
  case pushServiceMissing = 0x8018_0023

  /// `0x80180014`.
  public var hexadecimal: String {
    let digits = String(rawValue, radix: 16)
    return "0x" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  /// What the MDM log says of it. [domain/logs, 8; win32 mdm-registration-constants]
  var eventText: String {
    switch self {
    case .notConfigured: "Unknown Win32 Error code: 0x8000ffff"
    case .notSupported: "Unknown Win32 Error code: 0x80180014"
    case .authentication: "Unknown Win32 Error code: 0x80180002"
    case .pushServiceMissing: "Unknown Win32 Error code: 0x80180023"
    }
  }
}

/// The events of one device since the lab began, in the order of time.
struct ClientHistory: DirectoryRecord {
  private(set) var events: [ClientEvent] = []

  /// Adds what happened last.
  mutating func append(_ event: ClientEvent) { events.append(event) }

  /// Sets the traits that follow from what happened.
  func mark(_ traits: inout Device.Traits) {
    for event in events {
      switch event.kind {
      case .joined: traits.insert(.joined)
      case .left: traits.remove(.joined)
      case .enrolled: traits.insert(.enrolled)
      default: break
      }
    }
  }

  func add(to digest: inout DigestBuilder) {
    digest.add(UInt64(events.count))
    if let last = events.last { digest.add(last.time) }
  }
}

extension EnrollmentFailure {
  /// What Windows says of the code. [win32 mdm-registration-constants; the first by its sense]
  var sentence: String {
    switch self {
    case .notConfigured: "Catastrophic failure"
    case .notSupported: "The device platform or version is not supported."
    case .authentication: "The server failed to authenticate the user."
    case .pushServiceMissing: "Unknown error while the device was set up."
    }
  }
}
