extension SiteCollection {
  /// SMS_Collection, without its lazy properties. [memdocs sms_collection-server-wmi-class]
  public static let providerClass = ProviderClass<SiteCollection>(
    "SMS_Collection", keys: ["CollectionID"],
    [
      .number("CloudSyncCount") { $0.cloudGroups.count },
      .text("CollectionID") { $0.collectionID },
      .number("CollectionType") { $0.collectionType },
      .text("Comment") { $0.comment },
      .number("CurrentStatus") { $0.currentStatus },
      .flag("IsBuiltIn") { $0.isBuiltIn },
      .flag("IsReferenceCollection") { $0.limitToCollectionID.isEmpty },
      .moment("LastChangeTime") { $0.lastChangeTime },
      .moment("LastMemberChangeTime") { $0.lastMemberChangeTime },
      .moment("LastRefreshTime") { $0.lastRefreshTime },
      .text("LimitToCollectionID") { $0.limitToCollectionID },
      .text("LimitToCollectionName") { $0.limitToCollectionName },
      .text("MemberClassName") { "SMS_CM_RES_COLL_\($0.collectionID)" },
      .number("MemberCount") { $0.memberCount },
      .text("Name") { $0.name },
      .number("RefreshType") { $0.refreshType.rawValue },
    ])
}

/// A device as a member of a collection.
public struct CollectionMember: Sendable {
  /// The collection's id.
  public let collectionID: String
  /// The device.
  public let device: CombinedDeviceResource

  /// A device in the collection of an id.
  public init(collectionID: String, device: CombinedDeviceResource) {
    self.collectionID = collectionID
    self.device = device
  }

  /// SMS_FullCollectionMembership. The reference does not say what `Get-CMCollectionMember`
  /// returns; this class has the properties by which it filters.
  public static let providerClass = named("SMS_FullCollectionMembership")

  /// The same properties under the name of a collection's own class.
  static func named(_ name: String) -> ProviderClass<CollectionMember> {
    ProviderClass<CollectionMember>(
      name, keys: ["CollectionID", "ResourceID"],
      [
        .text("CollectionID") { $0.collectionID },
        .text("Domain") { $0.device.domain },
        .flag("IsActive") { $0.device.isActive },
        .number("IsApproved") { $0.device.isApproved },
        .flag("IsBlocked") { $0.device.isBlocked },
        .flag("IsClient") { $0.device.isClient },
        .flag("IsObsolete") { $0.device.isObsolete },
        .text("Name") { $0.device.name },
        .number("ResourceID") { $0.device.resourceID },
        .number("ResourceType") { _ in 5 },
        .text("SiteCode") { $0.device.siteCode },
        .text("SMSID") { $0.device.smsID },
      ])
  }
}

extension Simulation {
  /// SMS_FullCollectionMembership: the members of all device collections, one after the other.
  var membershipTable: any WqlTable {
    let collections = collections.filter { $0.collectionType == 2 }
    let devices = devices
    let width = max(1, devices.count)
    return ProviderTable(
      CollectionMember.providerClass, count: collections.count * devices.count
    ) { row in
      let (collection, device) = (collections[row / width], devices[row % width])
      guard collection.contains(device) else { return nil }
      return CollectionMember(collectionID: collection.collectionID, device: device)
    }
  }

  /// SMS_CM_RES_COLL_XYZ00014: the members of one collection; nil where there is none.
  func memberTable(className: String) -> (any WqlTable)? {
    let prefix = "SMS_CM_RES_COLL_"
    let head = String(decoding: className.utf8.prefix(prefix.utf8.count), as: UTF8.self)
    guard head.equalsIgnoringASCIICase(prefix) else { return nil }
    let id = String(decoding: className.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    guard let collection = collection(id: id), collection.collectionType == 2 else { return nil }
    let devices = devices
    let template = devices.facts.deviceTemplate
    return ProviderTable(
      CollectionMember.named(prefix + collection.collectionID), count: devices.count,
      index: "ResourceID", place: { template.index(resourceID: $0) },
      { row in
        let device = devices[row]
        guard collection.contains(device) else { return nil }
        return CollectionMember(collectionID: collection.collectionID, device: device)
      })
  }
}
