/// The tiles of *Monitoring > Co-management*: counted from what clients report, the same rows that
/// queries of SMS_Client_ComanagementState find. [memdocs how-to-monitor]
public struct CoManagementDashboard: Sendable, Hashable {
  /// A line of a tile.
  public struct Entry: Sendable, Hashable {
    /// `Co-management status`.
    public let tile: String
    /// `Enrolled`.
    public let name: String
    /// How many devices.
    public let devices: Int
  }

  /// In the order of the tiles, and of the lines in each.
  public let entries: [Entry]

  init(_ simulation: Simulation) {
    let clients = simulation.devices.filter(\.isClient)
    let eligible = clients.filter(\.isCoManagementEligible)
    let states = eligible.map { ClientState($0) }
    entries =
      Self.systems(eligible)
      + Self.entries("Co-management status", Self.funnel, states)
      + Self.entries("Co-management enrollment status", Self.enrollment, states)
      + Self.workloads(eligible, simulation) + Self.errors(states)
  }

  private static func entries(
    _ tile: String, _ lines: [(String, @Sendable (ClientState) -> Bool)], _ states: [ClientState]
  ) -> [Entry] {
    lines.map { name, holds in Entry(tile: tile, name: name, devices: states.count(where: holds)) }
  }

  /// The labs' workstations run Windows 10 22H2 or Windows 11.
  private static func systems(_ devices: [CombinedDeviceResource]) -> [Entry] {
    [
      ("Windows 7 & 8.x", 0), ("Windows 10 lower than 1709", 0),
      ("Windows 10 1709 and above", devices.count),
    ].map { Entry(tile: "Client OS distribution", name: $0.0, devices: $0.1) }
  }

  private static let funnel: [(String, @Sendable (ClientState) -> Bool)] = [
    ("Eligible devices", { _ in true }),
    ("Scheduled", { $0["EnrollmentScheduled"] == 1 }),
    ("Enrollment initiated", { $0.wasTried && $0["MDMEnrolled"] != 1 }),
    ("Enrolled", { $0["MDMEnrolled"] == 1 }),
  ]

  private static let enrollment: [(String, @Sendable (ClientState) -> Bool)] = [
    (
      "Success, hybrid Azure AD-joined",
      { $0["MDMEnrolled"] == 1 && $0.isHybrid }
    ),
    ("Success, Azure AD-joined", { $0["MDMEnrolled"] == 1 && !$0.isHybrid }),
    (
      "Enrolling, hybrid Azure AD-joined",
      { $0["EnrollmentScheduled"] == 1 && $0["MDMEnrolled"] != 1 && $0["PendingLogon"] != 1 }
    ),
    (
      "Failure, hybrid Azure AD-joined", { $0["EnrollmentFailed"] == 1 && $0.isHybrid }
    ),
    ("Failure, Azure AD-joined", { $0["EnrollmentFailed"] == 1 && !$0.isHybrid }),
    ("Pending user sign in", { $0["PendingLogon"] == 1 }),
  ]

  private static func workloads(
    _ devices: [CombinedDeviceResource], _ simulation: Simulation
  ) -> [Entry] {
    let owners = devices.filter(\.isCoManaged).map { simulation.ownership(of: $0) }
    return Workload.allCases.map { workload in
      Entry(
        tile: "Workload transition", name: workload.name,
        devices: owners.count { $0.owner(of: workload) == .intune })
    }
  }

  private static func errors(_ states: [ClientState]) -> [Entry] {
    var counts: [Int: Int] = [:]
    for state in states {
      if let code = state["EnrollmentStatusCode"], code != 0 { counts[code, default: 0] += 1 }
    }
    return counts.keys.sorted().map { code in
      Entry(tile: "Enrollment errors", name: String(code), devices: counts[code] ?? 0)
    }
  }
}

/// What one client reports of co-management, property by property as the provider's class has it.
private struct ClientState {
  private let device: CombinedDeviceResource

  init(_ device: CombinedDeviceResource) { self.device = device }

  /// A number of the class; nil where the class has no such property, or no value.
  subscript(name: String) -> Int? {
    guard
      let property = InventoryClasses.comanagementState.properties.first(where: {
        $0.name == name
      })
    else { return nil }
    switch property.read(device) {
    case .number(let number): return number
    case .flag(let flag): return flag ? 1 : 0
    default: return nil
    }
  }

  /// Entra joined devices without a domain are told by their own flag; the others are hybrid.
  var isHybrid: Bool { self["AADJoined"] != 1 }

  /// Whether it tried to enrol at least once.
  var wasTried: Bool { self["EnrollmentFailed"] == 1 || self["PendingLogon"] == 1 }
}

extension Simulation {
  /// The dashboard at this moment.
  public var coManagementDashboard: CoManagementDashboard { CoManagementDashboard(self) }
}
