/// A collection of the site (SMS_Collection) at one moment.
public struct SiteCollection: Sendable, Equatable {
  /// `CollectionType`.
  public enum Kind: Int, Sendable {
    /// 1.
    case user = 1
    /// 2.
    case device = 2
  }

  /// `RefreshType`: how members are kept up to date.
  public enum RefreshType: Int, Sendable, CaseIterable {
    /// 1: when somebody asks.
    case manual = 1
    /// 2: by its schedule.
    case periodic = 2
    /// 4: incremental, every five minutes.
    case continuous = 4
    /// 6: by its schedule and incrementally.
    case both = 6
  }

  let record: CollectionRecord
  let limitingName: String
  let devices: DeviceList
  let evaluation: CollectionEvaluation?

  /// `SMS00001`.
  public var collectionID: String { record.id }
  /// `All Systems`.
  public var name: String { record.name }
  /// 1 users, 2 devices.
  public var collectionType: Int { record.kind.rawValue }
  /// Empty for `All Systems`.
  public var limitToCollectionID: String { record.limitingCollectionID }
  /// Empty for `All Systems`.
  public var limitToCollectionName: String { limitingName }
  /// Whether setup made it: its id does not begin with the site code.
  public var isBuiltIn: Bool { record.membership != .rules }
  /// The administrator's remark.
  public var comment: String { record.comment }
  /// The rules, in the order in which they were added.
  public var rules: [CollectionRule] { Array(record.rules) }
  /// How members are kept up to date; 4 for what setup makes.
  public var refreshType: RefreshType { record.refreshType }
  /// When it is evaluated, if its refresh goes by a schedule.
  public var schedule: RefreshSchedule? { record.schedule }
  /// Names of the Entra groups to which members are synchronized.
  public var cloudGroups: [String] { record.cloudGroups }
  /// Whether Intune's endpoint security policies can be assigned to it.
  public var isSecurityTarget: Bool { record.isSecurityTarget }

  /// 1 = ready, 5 = awaiting refresh. [memdocs sms_collection]
  public var currentStatus: Int { evaluation?.due == nil ? 1 : 5 }
  /// When its members were last worked out. What setup makes follows the devices by itself every 5
  /// minutes. [memdocs best-practices-for-collections]
  public var lastRefreshTime: VirtualInstant {
    evaluation?.refreshed ?? Stage.collectionEvaluation.last(notAfter: devices.readAt)
  }
  /// When a member last came or went; nil for what setup makes.
  public var lastMemberChangeTime: VirtualInstant? { evaluation?.memberChanged }
  /// When its rules or settings were last changed; nil for what setup makes.
  public var lastChangeTime: VirtualInstant? { isBuiltIn ? nil : record.changed }

  /// How many devices or users are members.
  public var memberCount: Int {
    switch record.membership {
    case .allDevices: devices.count
    case .allClients: devices.clientCount
    case .none: 0
    case .rules: evaluation?.members.count ?? 0
    case .allUsers: userResources.userCount
    case .allGroups: DiscoveredUserGroup.names.count
    case .allUsersAndGroups: userResources.userCount + DiscoveredUserGroup.names.count
    case .coManagementEligible: devices.count { $0.isCoManagementEligible }
    }
  }

  /// Users and groups of users that it could have.
  private var userResources: UserResources {
    UserResources(facts: devices.facts, table: devices.table)
  }

  /// Whether a device is a member.
  public func contains(_ device: CombinedDeviceResource) -> Bool { contains(device.device) }

  /// The same of a device as the world stores it.
  func contains(_ device: Device) -> Bool {
    switch record.membership {
    case .allDevices: true
    case .allClients: device.traits.contains(.client)
    case .none, .allUsers, .allGroups, .allUsersAndGroups: false
    case .rules:
      record.kind == .device && evaluation?.members.contains(Int(device.index)) ?? false
    case .coManagementEligible: device.isCoManagementEligible
    }
  }

  /// Whether the user or group at a place is a member.
  func contains(userAt position: Int) -> Bool {
    switch record.membership {
    case .allUsers: !userResources.isGroup(position) && userResources.hasPerson(position)
    case .allGroups: userResources.isGroup(position)
    case .allUsersAndGroups:
      userResources.isGroup(position) || userResources.hasPerson(position)
    case .rules: record.kind == .user && evaluation?.members.contains(position) ?? false
    case .none, .allDevices, .allClients, .coManagementEligible: false
    }
  }

  /// The users and groups of a collection of users, in the order of their places.
  public var userMembers: [UserResource] {
    let resources = userResources
    return (0..<resources.placeCount).compactMap { position in
      contains(userAt: position) ? resources[position] : nil
    }
  }

  /// The members of a device collection, in the order of their resource ids.
  public var members: [CombinedDeviceResource] {
    guard record.kind == .device else { return [] }
    guard let evaluation else { return devices.filter(contains) }
    let positions = evaluation.members.indices.compactMap { devices.position(ofIndex: $0) }
    return positions.sorted().map { devices[$0] }
  }

  /// The same collection over the same devices.
  public static func == (left: SiteCollection, right: SiteCollection) -> Bool {
    left.record == right.record && left.evaluation == right.evaluation
      && left.devices.isSame(as: right.devices)
  }
}

extension CombinedDeviceResource {
  /// Whether co-management could take it: a client on Windows 10 or later that is no server.
  /// [R-6; how-to-monitor]
  public var isCoManagementEligible: Bool { device.isCoManagementEligible }
}

extension Device {
  /// A client that is no server.
  var isCoManagementEligible: Bool { traits.contains(.client) && kind != .server }
}

extension Stage {
  /// The last of the moments at which a stage recurs.
  func last(notAfter instant: VirtualInstant) -> VirtualInstant {
    let age = instant.milliseconds % delay
    return instant.adding(milliseconds: age < 0 ? -age - delay : -age)
  }
}

extension Simulation {
  /// The site's collections in the order of their ids.
  public var collections: [SiteCollection] { state.collections.map(siteCollection) }

  /// The collection of an id, without regard to case.
  public func collection(id: String) -> SiteCollection? {
    state.collections.first { $0.id.equalsIgnoringASCIICase(id) }.map(siteCollection)
  }

  private func siteCollection(_ record: CollectionRecord) -> SiteCollection {
    let limit = state.collections.first { $0.id == record.limitingCollectionID }
    let evaluation = state.evaluations.first { $0.collectionID == record.id }
    return SiteCollection(
      record: record, limitingName: limit?.name ?? "", devices: devices, evaluation: evaluation)
  }
}
