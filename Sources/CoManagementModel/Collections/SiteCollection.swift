/// A device collection of the site (SMS_Collection) at one moment.
public struct SiteCollection: Sendable, Equatable {
  let record: CollectionRecord
  let limitingName: String
  let devices: DeviceList

  /// `SMS00001`.
  public var collectionID: String { record.id }
  /// `All Systems`.
  public var name: String { record.name }
  /// 2: device collections are the only ones in the labs.
  public var collectionType: Int { 2 }
  /// Empty for `All Systems`.
  public var limitToCollectionID: String { record.limitingCollectionID }
  /// Empty for `All Systems`.
  public var limitToCollectionName: String { limitingName }
  /// Whether setup made it: its id does not begin with the site code.
  public var isBuiltIn: Bool { record.id.hasPrefix("SMS") }
  /// The administrator's remark.
  public var comment: String { record.comment }

  /// 1 = ready.
  public var currentStatus: Int { 1 }
  /// 4 = incremental: what setup makes follows the devices by itself.
  public var refreshType: Int { 4 }
  /// When its members were last worked out: incremental evaluation runs every 5 minutes.
  /// [memdocs best-practices-for-collections]
  public var lastRefreshTime: VirtualInstant {
    let now = devices.readAt
    let age = now.milliseconds % Stage.collectionEvaluation.delay
    return now.adding(milliseconds: age < 0 ? -age - Stage.collectionEvaluation.delay : -age)
  }
  /// How many devices are members.
  public var memberCount: Int {
    switch record.membership {
    case .allDevices: devices.count
    case .allClients: devices.clientCount
    case .none: 0
    }
  }

  /// Whether a device is a member.
  public func contains(_ device: CombinedDeviceResource) -> Bool {
    switch record.membership {
    case .allDevices: true
    case .allClients: device.isClient
    case .none: false
    }
  }

  /// The same collection over the same devices.
  public static func == (left: SiteCollection, right: SiteCollection) -> Bool {
    left.record == right.record && left.devices.isSame(as: right.devices)
  }
}

extension Simulation {
  /// The site's device collections in the order of their ids.
  public var collections: [SiteCollection] {
    let records = state.collections
    return records.map { record in
      let limit = records.first { $0.id == record.limitingCollectionID }
      return SiteCollection(record: record, limitingName: limit?.name ?? "", devices: devices)
    }
  }
}
