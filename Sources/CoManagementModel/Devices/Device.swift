/// A device as the world stores it: small numbers only. Names, serial numbers and GUIDs follow
/// from seed and index, times from the clock.
struct Device: Sendable, Hashable {
  enum Kind: UInt8, Sendable {
    case desktop
    case laptop
    case server
  }

  struct Traits: OptionSet, Sendable, Hashable {
    let rawValue: UInt16
    /// The Configuration Manager client is installed.
    static let client = Traits(rawValue: 1 << 0)
    /// It has been heard of lately.
    static let active = Traits(rawValue: 1 << 1)
    /// The last client check passed.
    static let healthy = Traits(rawValue: 1 << 2)
    static let approved = Traits(rawValue: 1 << 3)
    static let blocked = Traits(rawValue: 1 << 4)
    static let obsolete = Traits(rawValue: 1 << 5)
    /// The client still has the release before the site's.
    static let previousClient = Traits(rawValue: 1 << 6)
    /// Enrolled in Intune: co-managed if it has a client, too.
    static let enrolled = Traits(rawValue: 1 << 7)
    /// The user's own device.
    static let personal = Traits(rawValue: 1 << 8)
    /// Of the site, and registered with Entra ID: hybrid joined.
    static let joined = Traits(rawValue: 1 << 9)
    /// Of the site, and joined to Entra ID instead of the domain.
    static let entraJoined = Traits(rawValue: 1 << 10)
    /// Still on Windows 10, version 1709: it enrols by its user's token.
    static let version1709 = Traits(rawValue: 1 << 11)
    /// Still on Windows 10, version 1703, which cannot enrol.
    static let version1703 = Traits(rawValue: 1 << 12)
    /// Bought with Windows Home and given a key of Windows Pro since.
    static let proKey = Traits(rawValue: 1 << 13)
  }

  let index: UInt32
  let kind: Kind
  let office: UInt8
  /// The Windows that it runs once it has been brought up to date.
  let release: OperatingSystem
  var traits: Traits

  /// The Windows that it runs.
  var operatingSystem: OperatingSystem {
    if traits.contains(.version1703) { return .windows10Version1703 }
    return traits.contains(.version1709) ? .windows10Version1709 : release
  }
}

/// Windows releases of the labs' devices. Builds: (examples of one patch level each)
enum OperatingSystem: UInt8, Sendable {
  case windows10
  case windows11
  case windows11LongLived
  case server2019
  case server2022
  case windows10Version1709
  case windows10Version1703

  /// `DeviceOS`.
  var deviceOS: String {
    switch self {
    case .server2019, .server2022: "Microsoft Windows NT Server 10.0"
    default: "Microsoft Windows NT Workstation 10.0"
    }
  }

  /// `DeviceOSBuild`.
  var build: String {
    switch self {
    case .windows10: "10.0.19045.5131"
    case .windows11: "10.0.22631.4460"
    case .windows11LongLived: "10.0.26100.2314"
    case .server2019: "10.0.17763.6532"
    case .server2022: "10.0.20348.2849"
    case .windows10Version1709: "10.0.16299.2166"
    case .windows10Version1703: "10.0.15063.2679"
    }
  }
}
