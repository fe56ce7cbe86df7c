/// A group of client settings of the site (SMS_ClientSettings): the default ones, which every
/// client gets, or custom ones, which go before them where they are deployed.
/// [memdocs about-client-settings]
public struct ClientSettings: Sendable, Hashable {
  /// Whom the settings are for (`Type`).
  public enum Kind: Int, Sendable, CaseIterable {
    /// The default settings.
    case standard = 0
    /// 1.
    case device = 1
    /// 2.
    case user = 2
  }

  /// `SettingsID`; 0 = the default settings.
  public let id: Int
  /// `Name`.
  public var name: String
  /// `Description`.
  public var details: String
  /// Devices or users.
  public let kind: Kind
  /// A lower number wins; 10000 = the default settings.
  public var priority: Int
  /// Logon name of who made it.
  public let createdBy: String
  /// When it was made.
  public let created: VirtualInstant
  /// Logon name of who changed it last.
  public var modifiedBy: String
  /// When it was changed last.
  public var modified: VirtualInstant
  /// What the group *Cloud Services* says; nil where the settings leave it to others.
  public var cloud: CloudServiceSettings?
  /// What other groups say; a group that is not here is left to others.
  var groups: [ClientSettingGroup: [String: ClientSettingValue]] = [:]
  /// GUID of the settings.
  let guid: StableGUID

  /// `{...}`, `UniqueID`.
  public var uniqueID: String { "{\(guid.uppercased)}" }

  /// The name of the default settings.
  public static let standardName = "Default Client Agent Settings"

  func add(to digest: inout DigestBuilder) {
    digest.add(name)
    digest.add(details)
    digest.add(UInt64(id))
    digest.add(UInt64(kind.rawValue))
    digest.add(UInt64(cloud?.bits ?? 8))
    if kind != .standard { digest.add(UInt64(priority)) }
    for group in ClientSettingGroup.allCases {
      guard let values = groups[group] else { continue }
      digest.add(group.rawValue)
      for (name, value) in values.sorted(by: { $0.key < $1.key }) {
        digest.add(name)
        value.add(to: &digest)
      }
    }
  }

  /// What a group says, in the order of its properties; nil where the settings leave it to others.
  /// The default settings say everything.
  public func values(
    of group: ClientSettingGroup
  ) -> [(name: String, value: ClientSettingValue)]? {
    let own = groups[group]
    guard kind == .standard || own != nil else { return nil }
    return group.standard.filter { kind == .standard || $0.audience == audience }.map {
      ($0.name, own?[$0.name] ?? $0.value)
    }
  }

  /// Whom the settings are for.
  private var audience: ClientSettingGroup.Audience { kind == .user ? .user : .device }

  /// Whether they can say something of a property of a group.
  func mayHold(_ property: String, of group: ClientSettingGroup) -> Bool {
    group.standard.contains {
      $0.name == property && (kind == .standard || $0.audience == audience)
    }
  }
}

/// The group *Cloud Services* of client settings. [memdocs about-client-settings, cloud services]
public struct CloudServiceSettings: Sendable, Hashable {
  /// *Allow access to cloud distribution point* (`AllowCloudDP`).
  public var allowsDistributionPoint: Bool
  /// *Automatically register new Windows 10 or later domain joined devices with Microsoft Entra ID*
  /// (`AutoAADJoin`).
  public var registersDevices: Bool
  /// *Enable clients to use a cloud management gateway* (`AllowCMG`).
  public var allowsGateway: Bool

  /// As setup leaves them: devices register, the gateway may be used, the distribution point not.
  public static let standard = CloudServiceSettings(
    allowsDistributionPoint: false, registersDevices: true, allowsGateway: true)

  var bits: Int {
    (allowsDistributionPoint ? 1 : 0) | (registersDevices ? 2 : 0) | (allowsGateway ? 4 : 0)
  }
}

/// What Set-CMClientSettingCloudService changes; nil leaves a setting as it is.
public struct CloudServiceChange: Sendable, Hashable {
  /// `AllowCloudDP`.
  public var allowsDistributionPoint: Bool?
  /// `AutoAADJoin`.
  public var registersDevices: Bool?
  /// `AllowCMG`.
  public var allowsGateway: Bool?

  /// A change of what is not nil.
  public init(
    allowsDistributionPoint: Bool? = nil, registersDevices: Bool? = nil, allowsGateway: Bool? = nil
  ) {
    self.allowsDistributionPoint = allowsDistributionPoint
    self.registersDevices = registersDevices
    self.allowsGateway = allowsGateway
  }

  func applied(to settings: CloudServiceSettings) -> CloudServiceSettings {
    CloudServiceSettings(
      allowsDistributionPoint: allowsDistributionPoint ?? settings.allowsDistributionPoint,
      registersDevices: registersDevices ?? settings.registersDevices,
      allowsGateway: allowsGateway ?? settings.allowsGateway)
  }
}

/// Custom settings in a collection (SMS_ClientSettingsAssignment).
public struct ClientSettingsDeployment: Sendable, Hashable {
  /// `ClientSettingsID`.
  public let settingsID: Int
  /// `CollectionID`.
  public let collectionID: String
}

/// The client settings of the world and where they are deployed.
struct ClientSettingsState: Sendable, Hashable {
  /// nil = the default settings are as setup made them.
  var standard: ClientSettings?
  /// In the order in which they were made.
  var custom: [ClientSettings] = []
  var deployments: [ClientSettingsDeployment] = []
  /// When any of them, or a deployment, was last changed.
  var changed: VirtualInstant?
  /// Number that is not given twice.
  var nextNumber = 0

  func add(to digest: inout DigestBuilder) {
    if let standard { standard.add(to: &digest) }
    for settings in custom { settings.add(to: &digest) }
    for deployment in deployments {
      digest.add(UInt64(deployment.settingsID))
      digest.add(deployment.collectionID)
    }
  }
}
