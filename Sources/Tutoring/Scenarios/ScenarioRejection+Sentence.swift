import CoManagementModel

extension ScenarioRejection {
  /// What cannot be, by the keys of a scenario file, and what can.
  var sentence: String {
    switch self {
    case .siteCode(let code): "site code '\(code)' is not three letters or digits"
    case .serverName(let name):
      "'\(name)' is no computer name: at most 15 letters, digits and hyphens"
    case .name(let field, let value): "\(field) '\(value)' holds what a name cannot, or nothing"
    case .productVersion(let version, let known):
      "no release '\(version)'; the lab knows \(known.joined(separator: ", "))"
    case .deviceCount(let count, let maximum):
      "devices.count \(count) is outside 0 to \(maximum)"
    case .coManagedCount(let count, let maximum):
      "devices.coManaged \(count) is outside 0 to \(maximum), the number of the site's devices"
    case .intuneOnlyCount(let count, let maximum):
      "devices.intuneOnly \(count) is outside 0 to \(maximum)"
    case .newDeviceCount(let count, let maximum):
      "devices.new \(count) is outside 0 to \(maximum)"
    case .clock: "the clock is outside the years 2000 to 9000"
    case .olderWindowsCount(let count, let maximum):
      "\(count) devices with an older Windows; \(maximum) are not co-managed"
    case .utcOffsetMinutes(let minutes): "utcOffsetMinutes \(minutes) is outside -840 to 840"
    case .attachment: "the site was attached after the clock, or more than 3650 days before it"
    case .faultWithoutAttachment(let fault):
      "fault '\(fault.rawValue)' is one of the connector, and the site is not attached"
    }
  }
}
