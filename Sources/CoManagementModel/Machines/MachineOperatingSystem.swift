/// The Windows of a machine. Product names and versions: [win release-information].
public struct MachineOperatingSystem: Sendable, Hashable {
  /// `Microsoft Windows 11 Enterprise`.
  public let caption: String
  /// The registry's name: Windows 11 still calls itself 10 there.
  public let productName: String
  /// `24H2`.
  public let displayVersion: String
  /// `Enterprise`, `ServerStandard`.
  public let editionID: String
  /// `10.0.26100`.
  public let version: String
  /// The last part of the full build.
  public let revision: Int

  /// `OperatingSystemSKU`: 4 Enterprise, 7 a server's Standard, 48 Pro, 101 Home.
  /// [win32 Win32_OperatingSystem]
  public var sku: Int {
    switch editionID {
    case "Core": 101
    case "Professional": 48
    case "ServerStandard": 7
    default: 4
    }
  }

  /// `26100`.
  public var build: String { version.split(separator: ".").last.map(String.init) ?? version }
}

extension MachineView {
  /// The Windows that it runs.
  public var operatingSystem: MachineOperatingSystem {
    switch device?.operatingSystem ?? .server2022 {
    case .windows10: client("10", "22H2", "10.0.19045", 5131)
    case .windows11: client("11", "23H2", "10.0.22631", 4460)
    case .windows11LongLived: client("11", "24H2", "10.0.26100", 2314)
    case .windows10Version1709: client("10", "1709", "10.0.16299", 2166)
    case .windows10Version1703: client("10", "1703", "10.0.15063", 2679)
    case .server2019: server("2019", "1809", "10.0.17763", 6532)
    case .server2022: server("2022", "21H2", "10.0.20348", 2849)
    }
  }

  private func client(
    _ number: String, _ release: String, _ version: String, _ revision: Int
  ) -> MachineOperatingSystem {
    let edition = edition
    return MachineOperatingSystem(
      caption: "Microsoft Windows \(number) \(edition.name)",
      productName: "Windows 10 \(edition.name)",
      displayVersion: release, editionID: edition.id, version: version, revision: revision)
  }

  /// New devices come with Pro, one of many with Home; the organization's own have Enterprise.
  private var edition: (name: String, id: String) {
    guard isNew, let device else { return ("Enterprise", "Enterprise") }
    return facts.deviceTemplate.isHomeEdition(device) ? ("Home", "Core") : ("Pro", "Professional")
  }

  private func server(
    _ year: String, _ release: String, _ version: String, _ revision: Int
  ) -> MachineOperatingSystem {
    MachineOperatingSystem(
      caption: "Microsoft Windows Server \(year) Standard",
      productName: "Windows Server \(year) Standard", displayVersion: release,
      editionID: "ServerStandard", version: version, revision: revision)
  }
}
