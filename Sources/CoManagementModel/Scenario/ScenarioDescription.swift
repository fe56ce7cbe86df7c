/// What a lab starts from: everything that a scenario file can say, as a plain value. All that it
/// leaves open follows from the seed.
public struct ScenarioDescription: Sendable, Hashable {
  /// Whether, and since when, the site is attached to the tenant.
  public enum Attachment: Sendable, Hashable {
    /// Never attached: the connector page lists nothing.
    case none
    /// So many days before the clock; 0 = just now.
    case daysAgo(Int)
    /// At that moment, not after the clock.
    case since(VirtualInstant)
  }

  /// Names, numbers and times that are not given here follow from it.
  public var seed: UInt64 = 1
  /// Virtual time at the start; years 2000 to 9000.
  public var clock: VirtualInstant = .defaultClock
  /// What the site server's clock shows ahead of UTC, in minutes; -840 to 840.
  public var utcOffsetMinutes = 0
  /// A release of Configuration Manager, as `ProductVersion` knows it.
  public var productVersion = "2503"
  /// Three letters or digits.
  public var siteCode = "XYZ"
  /// The site's friendly name.
  public var siteName = "Contoso Headquarters"
  /// The site server's NetBIOS name, at most 15 characters.
  public var serverName = "CM01"
  /// NetBIOS name of the service connection point's server; nil = the site server.
  public var serviceConnectionPointServer: String?
  /// The forest's DNS domain.
  public var domainName = "contoso.com"
  /// The domain's NetBIOS name.
  public var domainNetBIOSName = "CONTOSO"
  /// The tenant's organization.
  public var organizationName = "Contoso"
  /// The tenant's initial domain.
  public var initialDomain = "contoso.onmicrosoft.com"
  /// Account name, without domain, of the administrator who types.
  public var administrator = "cmadmin"
  /// Security roles of that administrator at the site.
  public var administratorRoles: [SecurityRole] = [.fullAdministrator]
  /// Security scopes of that administrator.
  public var administratorScopes = ["All"]
  /// Tenant attach.
  public var attachment: Attachment = .daysAgo(120)
  /// Whether the Azure service *Cloud Management* was configured.
  public var hasCloudManagement = false
  /// Whether the lab begins with a cloud management gateway that clients reach.
  public var hasCloudGateway = false
  /// Devices that the site knows; 0 to 1,000,000.
  public var deviceCount = 2_000
  /// How many of them are co-managed; 0 to `deviceCount`.
  public var coManagedCount = 0
  /// Devices that only Intune manages, beside those that the site knows; 0 to 1,000,000.
  public var intuneOnlyCount = 0
  /// Devices out of the box that nobody has switched on yet; 0 to 1,000.
  public var newDeviceCount = 0
  /// How many of the site's other devices still run Windows 10, version 1709.
  public var version1709Count = 0
  /// How many more of them still run Windows 10, version 1703.
  public var version1703Count = 0
  /// Whether the site has the objects that the examples of the cmdlets' reference name.
  public var hasDocumentedObjects = false
  /// What is broken at the start, each since 26 to 60 hours by seed.
  public var faults: [ConnectorFault] = []

  /// The default lab: 2,000 devices, site XYZ attached to Contoso for 120 days, nothing broken.
  public init() {}

  /// The default lab with what differs most often.
  public init(
    seed: UInt64, deviceCount: Int = 2_000, clock: VirtualInstant = .defaultClock,
    attachment: Attachment = .daysAgo(120), faults: [ConnectorFault] = []
  ) {
    self.seed = seed
    self.deviceCount = deviceCount
    self.clock = clock
    self.attachment = attachment
    self.faults = faults
  }
}

extension VirtualInstant {
  /// Monday 2026-11-23T08:00:00 UTC, when labs begin unless their scenario says otherwise.
  public static let defaultClock = VirtualInstant(milliseconds: 1_795_420_800_000)
}
