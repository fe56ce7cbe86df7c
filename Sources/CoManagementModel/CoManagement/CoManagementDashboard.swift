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

  /// The figures in which a client counts; none for one that cannot be co-managed.
  static func labels(of device: CombinedDeviceResource, _ now: VirtualInstant) -> [String] {
    guard device.isCoManagementEligible else { return [] }
    let isOld = device.device.traits.contains(.version1703)
    var labels = [
      isOld ? "Windows 10 lower than 1709" : "Windows 10 1709 and above", "Eligible devices",
    ]
    let state = device.reported
    let join = device.isEntraJoined ? "Azure AD-joined"
      : device.isHybridJoined ? "hybrid Azure AD-joined" : nil
    if state.isPendingLogon || state.isScheduled(at: now) { labels.append("Scheduled") }
    if state.enrolled != nil {
      labels.append("Enrolled")
      if let join { labels.append("Success, \(join)") }
    } else if state.isPendingLogon {
      labels.append("Pending user sign in")
    } else if let failure = state.failure {
      labels.append("Enrollment initiated")
      if let join { labels.append("Failure, \(join)") }
      labels.append(String(failure.rawValue))
    } else if let timer = state.timer {
      if timer <= now { labels.append("Enrollment initiated") }
      if device.isHybridJoined, !device.isEntraJoined {
        labels.append("Enrolling, hybrid Azure AD-joined")
      }
    }
    return labels + state.ownership(device.device, device.facts).intuneWorkloads.map(\.name)
  }

  private struct Counter {
    private var counts: [String: Int] = [:]
    private var errors: [EnrollmentFailure: Int] = [:]

    mutating func add(_ device: CombinedDeviceResource, _ now: VirtualInstant) {
      for label in CoManagementDashboard.labels(of: device, now) {
        counts[label, default: 0] += 1
      }
      if let failure = device.reported.failure, counts[String(failure.rawValue)] != nil {
        errors[failure] = counts[String(failure.rawValue)]
      }
    }

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
  /// The clients that a figure of the dashboard counts.
  public func devices(of figure: CoManagementDashboard.Figure) -> [CombinedDeviceResource] {
    devices.filter {
      $0.isClient && CoManagementDashboard.labels(of: $0, now).contains(figure.label)
    }
  }

  /// The dashboard at this moment.
  public var coManagementDashboard: CoManagementDashboard {
    CoManagementDashboard(devices.filter(\.isClient), readAt: now)
  }
}
