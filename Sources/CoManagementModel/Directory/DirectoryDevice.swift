/// A device object of the directory at one moment.
public struct DirectoryDevice: Sendable, Hashable {
  /// How the device belongs to the directory. Raw values: `trustType` of Graph.
  public enum TrustType: String, Sendable, Hashable {
    /// Hybrid joined: joined to Active Directory, and known here.
    case serverAd = "ServerAd"
    /// Joined to the directory alone.
    case azureAd = "AzureAd"
    /// A user's own device, registered.
    case workplace = "Workplace"
  }

  /// Which device object of the lab.
  public let number: Int
  /// Object id.
  public let id: StableGUID
  /// Device id, as the device itself and Intune know it.
  public let deviceID: StableGUID
  /// Name.
  public let displayName: String
  /// Joined or registered.
  public let trustType: TrustType
  /// `Windows`, `IPhone`, `AndroidForWork`.
  public let operatingSystem: String
  /// `10.0.22631.4460`.
  public let operatingSystemVersion: String
  /// Whether it can sign in.
  public internal(set) var accountEnabled: Bool
  /// Whether a management service has enrolled it; nil where none ever said so.
  public let isManaged: Bool?
  /// What the management service says of its compliance; nil where it says nothing.
  public internal(set) var isCompliant: Bool?
  /// The one who registered or joined it; nil for a hybrid joined one.
  public let owner: Int?
  /// When it came.
  public let registered: VirtualInstant
  /// About when it last signed in: up to 14 days old.
  public let lastSignIn: VirtualInstant
  /// An older object of the same device, left from a join before.
  public let isStaleDuplicate: Bool
  /// Whether Entra Connect brought it and the device has not registered yet.
  public internal(set) var isPending = false
  /// `company` or `personal`; nil where no service manages it.
  public let ownership: String?
  /// Why it is enrolled, `enrollmentType` of Graph; nil where it is not.
  public let enrollmentType: String?

  /// What Windows Autopilot knows it by; empty for a device that is not registered there.
  var autopilotIDs: [String] = []

  /// By what the service knows the hardware: `[HWID]:h:...`, `[ZTDID]:...`, `[OrderID]:...`.
  public var physicalIDs: [String] {
    ["[HWID]:h:\(deviceID.description.prefix(8))"] + autopilotIDs
  }

  /// Whether it comes from Active Directory by Entra Connect.
  public var isSynchronized: Bool { trustType == .serverAd }
}

/// What commands did to a device object.
struct DirectoryDeviceChange: DirectoryRecord {
  var isDeleted = false
  /// When it was removed.
  var deleted: VirtualInstant?
  var accountEnabled: Bool?

  /// Whether it is gone and the device has not registered anew.
  func isDeleted(since registered: VirtualInstant?) -> Bool {
    isDeleted && (registered ?? .earliest) <= (deleted ?? .latest)
  }

  func add(to digest: inout DigestBuilder) {
    digest.add((isDeleted ? 1 : 0) | (accountEnabled == nil ? 0 : accountEnabled == true ? 2 : 4))
  }
}
