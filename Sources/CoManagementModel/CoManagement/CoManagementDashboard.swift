/// The co-management dashboard of the console: what clients have reported, counted.
/// [domain/site-and-portal, 3; F-5.64]
public struct CoManagementDashboard: Sendable, Hashable {
  /// One figure of a tile.
  public struct Figure: Sendable, Hashable {
    /// `Co-management status`
    public let tile: String
    /// `Eligible devices`
    public let label: String
    /// How many devices.
    public let count: Int
  }

  /// Tile by tile, in the order in which the console draws them.
  public let figures: [Figure]

  init(_ clients: [CombinedDeviceResource], readAt: VirtualInstant) {
    var counter = Counter()
    for device in clients { counter.add(device, readAt) }
    figures = counter.figures
  }

  private struct Counter {
    private var counts: [String: Int] = [:]
    private var errors: [EnrollmentFailure: Int] = [:]

    mutating func add(_ device: CombinedDeviceResource, _ now: VirtualInstant) {
      guard device.isCoManagementEligible else { return }
      let isOld = device.device.traits.contains(.version1703)
      count(isOld ? "Windows 10 lower than 1709" : "Windows 10 1709 and above")
      count("Eligible devices")
      let state = device.reported
      let join = device.isEntraJoined ? "Azure AD-joined"
        : device.isHybridJoined ? "hybrid Azure AD-joined" : nil
      if state.isPendingLogon || state.isScheduled(at: now) { count("Scheduled") }
      if state.enrolled != nil {
        count("Enrolled")
        if let join { count("Success, \(join)") }
      } else if state.isPendingLogon {
        count("Pending user sign in")
      } else if let failure = state.failure {
        count("Enrollment initiated")
        if let join { count("Failure, \(join)") }
        errors[failure, default: 0] += 1
      } else if let timer = state.timer {
        if timer <= now { count("Enrollment initiated") }
        if join == "hybrid Azure AD-joined" { count("Enrolling, hybrid Azure AD-joined") }
      }
      for workload in state.ownership(device.device, device.facts).intuneWorkloads {
        count(workload.name)
      }
    }

    private mutating func count(_ label: String) { counts[label, default: 0] += 1 }

    var figures: [Figure] {
      let tiles = [
        (
          "Client OS distribution",
          ["Windows 7 & 8.x", "Windows 10 lower than 1709", "Windows 10 1709 and above"]
        ),
        (
          "Co-management status",
          ["Eligible devices", "Scheduled", "Enrollment initiated", "Enrolled"]
        ),
        (
          "Co-management enrollment status",
          [
            "Success, hybrid Azure AD-joined", "Success, Azure AD-joined",
            "Enrolling, hybrid Azure AD-joined", "Failure, hybrid Azure AD-joined",
            "Failure, Azure AD-joined", "Pending user sign in",
          ]
        ),
        ("Workload transition", Workload.allCases.map(\.name)),
      ]
      let counted = tiles.flatMap { tile, labels in
        labels.map { Figure(tile: tile, label: $0, count: counts[$0] ?? 0) }
      }
      let failed = errors.sorted { $0.key.rawValue < $1.key.rawValue }.map {
        Figure(tile: "Enrollment errors", label: String($0.key.rawValue), count: $0.value)
      }
      return counted + failed
    }
  }
}

extension Simulation {
  /// The dashboard at this moment.
  public var coManagementDashboard: CoManagementDashboard {
    CoManagementDashboard(devices.filter(\.isClient), readAt: now)
  }
}
