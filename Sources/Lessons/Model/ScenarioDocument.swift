/// `scenarios/ID.yaml`: what a world starts from. What is nil is the base's or the lab's own.
public struct ScenarioDocument: Sendable, Hashable {
  /// Permanent name, that of the file.
  public let id: String
  /// What it is for.
  public let title: String?
  /// The scenario that gives what this one leaves open.
  public let extends: String?
  /// The first moment.
  public let clock: ScenarioMoment?
  /// What the site server's clock shows ahead of UTC, in minutes.
  public let utcOffsetMinutes: Int?
  /// Account name, without domain, of the administrator who types.
  public let administrator: String?
  /// Names of the security roles that the administrator has; nil = Full Administrator.
  public let administratorRoles: [String]?
  /// Security scopes of the administrator; nil = All.
  public let administratorScopes: [String]?
  /// The Configuration Manager site.
  public let site: Site
  /// The Active Directory domain.
  public let domain: Domain
  /// The tenant.
  public let tenant: Tenant
  /// How many devices there are, by who manages them.
  public let devices: Devices
  /// What is broken at the start, by fault id; nil is the base's.
  public let faults: [String]?
  /// Whether the site has the objects that the examples of the cmdlets' reference name.
  public let hasDocumentedObjects: Bool?

  /// The Configuration Manager site.
  public struct Site: Sendable, Hashable {
    /// Three letters or digits.
    public let code: String?
    /// The friendly name.
    public let name: String?
    /// The site server's NetBIOS name.
    public let server: String?
    /// NetBIOS name of the service connection point's server.
    public let serviceConnectionPoint: String?
    /// The release, `2503`.
    public let version: String?

    init(
      code: String? = nil, name: String? = nil, server: String? = nil,
      serviceConnectionPoint: String? = nil, version: String? = nil
    ) {
      self.code = code
      self.name = name
      self.server = server
      self.serviceConnectionPoint = serviceConnectionPoint
      self.version = version
    }
  }

  /// The Active Directory domain.
  public struct Domain: Sendable, Hashable {
    /// `corp.contoso.com`
    public let name: String?
    /// `CONTOSO`
    public let netBIOSName: String?

    init(name: String? = nil, netBIOSName: String? = nil) {
      self.name = name
      self.netBIOSName = netBIOSName
    }
  }

  /// The tenant.
  public struct Tenant: Sendable, Hashable {
    /// Whether the site is attached to it.
    public enum Attachment: Sendable, Hashable {
      /// Never attached.
      case none
      /// Attached so many days before the clock.
      case daysAgo(Int)
    }

    /// The organization.
    public let name: String?
    /// `contoso.onmicrosoft.com`
    public let initialDomain: String?
    /// Tenant attach.
    public let attachment: Attachment?
    /// Whether the Azure service *Cloud Management* was configured.
    public let cloudManagement: Bool?
    /// Whether the lab begins with a cloud management gateway that clients reach.
    public let cloudGateway: Bool?

    init(
      name: String? = nil, initialDomain: String? = nil, attachment: Attachment? = nil,
      cloudManagement: Bool? = nil, cloudGateway: Bool? = nil
    ) {
      self.name = name
      self.initialDomain = initialDomain
      self.attachment = attachment
      self.cloudManagement = cloudManagement
      self.cloudGateway = cloudGateway
    }
  }

  /// How many devices there are, by who manages them.
  public struct Devices: Sendable, Hashable {
    /// Those that the site knows.
    public let count: Int?
    /// How many of the site's are co-managed.
    public let coManaged: Int?
    /// Those that only Intune manages, beside the site's.
    public let intuneOnly: Int?
    /// Those out of the box that nobody has switched on yet.
    public let new: Int?
    /// How many of the site's others still run Windows 10, version 1709.
    public let windows1709: Int?
    /// How many more of them still run Windows 10, version 1703.
    public let windows1703: Int?

    init(
      count: Int? = nil, coManaged: Int? = nil, intuneOnly: Int? = nil, new: Int? = nil,
      windows1709: Int? = nil, windows1703: Int? = nil
    ) {
      self.count = count
      self.coManaged = coManaged
      self.intuneOnly = intuneOnly
      self.new = new
      self.windows1709 = windows1709
      self.windows1703 = windows1703
    }
  }

  /// This scenario, with `base` where it says nothing.
  public func over(_ base: ScenarioDocument) -> ScenarioDocument {
    ScenarioDocument(
      id: id, title: title ?? base.title, extends: nil, clock: clock ?? base.clock,
      utcOffsetMinutes: utcOffsetMinutes ?? base.utcOffsetMinutes,
      administrator: administrator ?? base.administrator,
      administratorRoles: administratorRoles ?? base.administratorRoles,
      administratorScopes: administratorScopes ?? base.administratorScopes,
      site: Site(
        code: site.code ?? base.site.code, name: site.name ?? base.site.name,
        server: site.server ?? base.site.server,
        serviceConnectionPoint: site.serviceConnectionPoint ?? base.site.serviceConnectionPoint,
        version: site.version ?? base.site.version),
      domain: Domain(
        name: domain.name ?? base.domain.name,
        netBIOSName: domain.netBIOSName ?? base.domain.netBIOSName),
      tenant: Tenant(
        name: tenant.name ?? base.tenant.name,
        initialDomain: tenant.initialDomain ?? base.tenant.initialDomain,
        attachment: tenant.attachment ?? base.tenant.attachment,
        cloudManagement: tenant.cloudManagement ?? base.tenant.cloudManagement,
        cloudGateway: tenant.cloudGateway ?? base.tenant.cloudGateway),
      devices: Devices(
        count: devices.count ?? base.devices.count,
        coManaged: devices.coManaged ?? base.devices.coManaged,
        intuneOnly: devices.intuneOnly ?? base.devices.intuneOnly,
        new: devices.new ?? base.devices.new,
        windows1709: devices.windows1709 ?? base.devices.windows1709,
        windows1703: devices.windows1703 ?? base.devices.windows1703),
      faults: faults ?? base.faults,
      hasDocumentedObjects: hasDocumentedObjects ?? base.hasDocumentedObjects)
  }
}

/// A moment of the civil calendar in UTC, as a scenario's `clock:` gives it.
public struct ScenarioMoment: Sendable, Hashable {
  /// 2000 to 9000.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31, a day that the month has.
  public let day: Int
  /// 0 to 23.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int
  /// 0 to 59.
  public let second: Int

  /// `2026-11-23T08:00:00Z`; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let pattern = Array("dddd-dd-ddTdd:dd:ddZ".utf8)
    guard bytes.count == pattern.count else { return nil }
    var numbers: [Int] = [0]
    for (byte, expected) in zip(bytes, pattern) {
      if expected == UInt8(ascii: "d") {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - 48)
      } else {
        guard byte == expected else { return nil }
        numbers.append(0)
      }
    }
    let (year, month) = (numbers[0], numbers[1])
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (2000...9000).contains(year), (1...12).contains(month),
      (1...days[month - 1]).contains(numbers[2]), numbers[3] < 24, numbers[4] < 60,
      numbers[5] < 60
    else { return nil }
    self.year = year
    self.month = month
    day = numbers[2]
    hour = numbers[3]
    minute = numbers[4]
    second = numbers[5]
  }
}
