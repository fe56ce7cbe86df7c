import CoManagementModel

/// One thing that is true of a lab at one moment, in words: `Mode` is `online`.
public struct LabFact: Sendable, Equatable {
  /// What it is about; stands once in its section.
  public let name: String
  /// How it is.
  public let value: String
}

/// What a lab is like in one of its parts, as it is drawn.
public struct LabSection: Sendable, Equatable {
  /// The part: `Site XYZ`.
  public let title: String
  /// What of the world it tells.
  let part: WorldPart?
  /// In the order in which they are drawn.
  public var facts: [LabFact]
}

extension LabSection {
  /// A lab at its present moment: the clock, the site, its co-management policies, the tenant and
  /// its directory, devices and collections.
  static func all(of lab: Simulation) -> [LabSection] {
    [
      clock(lab), site(lab), policies(lab), tenant(lab), directory(lab), devices(lab),
      collections(lab),
    ]
  }

  private static func clock(_ lab: Simulation) -> LabSection {
    LabSection(title: "Clock", part: nil, facts: [LabFact(name: "Now", value: moment(lab.now))])
  }

  private static func site(_ lab: Simulation) -> LabSection {
    let site = lab.site
    let points = lab.serviceConnectionPoints.map(\.serverName).joined(separator: ", ")
    return LabSection(
      title: "Site \(site.siteCode), \(site.siteName)", part: .site,
      facts: [
        LabFact(name: "Server", value: site.serverName),
        LabFact(name: "Version", value: site.version),
        LabFact(
          name: "Service connection point",
          value: "\(lab.serviceConnectionPointMode), on \(points)"),
        LabFact(
          name: "Its proxy", value: lab.serviceConnectionPointProxy?.description ?? "none"),
        LabFact(
          name: "WinHTTP proxy", value: lab.winHTTPProxy.map(\.server) ?? "none"),
        LabFact(
          name: "Provider authentication", value: words(for: lab.providerAuthentication)),
      ])
  }

  private static func tenant(_ lab: Simulation) -> LabSection {
    let tenant = lab.tenant
    var facts = [
      LabFact(name: "Verified domains", value: tenant.verifiedDomains.joined(separator: ", ")),
      LabFact(
        name: "Tenant attach",
        value: lab.isAttached ? "on, connector \(lab.connectorHealth.rawValue)" : "off"),
    ]
    if lab.isAttached {
      facts += [
        LabFact(
          name: "Last synchronization",
          value: lab.lastVisibleSynchronization.map(moment) ?? "none yet"),
        LabFact(name: "Devices uploaded", value: String(lab.uploadedDeviceCount)),
        LabFact(name: "Secret key ends", value: moment(tenant.secretExpires)),
      ]
    }
    return LabSection(title: "Tenant \(tenant.organizationName)", part: .tenant, facts: facts)
  }

  private static func words(for level: ProviderAuthentication) -> String {
    switch level {
    case .windows: "Windows authentication"
    case .certificate: "certificate authentication"
    case .windowsHello: "Windows Hello for Business authentication"
    }
  }

  /// `2026-11-23 08:00:05 UTC`.
  static func moment(_ instant: VirtualInstant) -> String {
    let time = CivilTime(instant)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let date = "\(time.year)-\(two(time.month))-\(two(time.day))"
    return "\(date) \(two(time.hour)):\(two(time.minute)):\(two(time.second)) UTC"
  }
}
