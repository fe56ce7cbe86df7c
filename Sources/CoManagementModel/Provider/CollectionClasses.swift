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

/// A device, a user or a group of users as a member of a collection.
public struct CollectionMember: Sendable {
  /// Who is a member.
  public enum Resource: Sendable {
    /// Of a device collection.
    case device(CombinedDeviceResource)
    /// Of a user collection.
    case user(UserResource)
  }

  /// The collection's id.
  public let collectionID: String
  /// Who it is.
  public let resource: Resource

  /// A resource in the collection of an id.
  public init(collectionID: String, _ resource: Resource) {
    self.collectionID = collectionID
    self.resource = resource
  }

  private var device: CombinedDeviceResource? {
    if case .device(let device) = resource { return device }
    return nil
  }

  private var user: UserResource? {
    if case .user(let user) = resource { return user }
    return nil
  }

  /// Its name.
  public var name: String { device?.name ?? user?.name ?? "" }
  /// Its `ResourceID`.
  public var resourceID: Int { device?.resourceID ?? user?.resourceID ?? 0 }
  /// The client's id; nil for users.
  public var smsID: String? { device?.smsID }

  /// SMS_FullCollectionMembership. The reference does not say what `Get-CMCollectionMember`
  /// returns; this class has the properties by which it filters.
  public static let providerClass = named("SMS_FullCollectionMembership")

  /// The same properties under the name of a collection's own class.
  static func named(_ name: String) -> ProviderClass<CollectionMember> {
    ProviderClass<CollectionMember>(
      name, keys: ["CollectionID", "ResourceID"],
      [
        .text("CollectionID") { $0.collectionID },
        .text("Domain") { $0.device?.domain ?? $0.user?.domain },
        .flag("IsActive") { $0.device?.isActive ?? false },
        .number("IsApproved") { $0.device?.isApproved },
        .flag("IsBlocked") { $0.device?.isBlocked ?? false },
        .flag("IsClient") { $0.device?.isClient ?? false },
        .flag("IsObsolete") { $0.device?.isObsolete ?? false },
        .text("Name") { $0.name },
        .number("ResourceID") { $0.resourceID },
        .number("ResourceType") { $0.user?.kind.rawValue ?? 5 },
        .text("SiteCode") { $0.device?.siteCode },
        .text("SMSID") { $0.smsID },
      ])
  }
}

extension SiteCollection {
  /// The member at a place, of a device or a user; nil where there is none.
  func member(at position: Int) -> CollectionMember? {
    if collectionType == 2 {
      guard position < devices.count else { return nil }
      let device = devices[position]
      return contains(device)
        ? CollectionMember(collectionID: collectionID, .device(device)) : nil
    }
    let resources = UserResources(facts: devices.facts, table: devices.table)
    guard position < resources.placeCount, contains(userAt: position),
      let user = resources[position]
    else { return nil }
    return CollectionMember(collectionID: collectionID, .user(user))
  }
}

extension Simulation {
  /// SMS_FullCollectionMembership: the members of all collections, one after the other.
  var membershipTable: any WqlTable {
    let collections = collections
    let width = max(userResources.placeCount, devices.count)
    return ProviderTable(
      CollectionMember.providerClass, count: collections.count * width
    ) { row in
      collections[row / width].member(at: row % width)
    }
  }

  /// SMS_CM_RES_COLL_XYZ00014: the members of one collection; nil where there is none.
  func memberTable(className: String) -> (any WqlTable)? {
    let prefix = "SMS_CM_RES_COLL_"
    let head = String(decoding: className.utf8.prefix(prefix.utf8.count), as: UTF8.self)
    guard head.equalsIgnoringASCIICase(prefix) else { return nil }
    let id = String(decoding: className.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
    guard let collection = collection(id: id) else { return nil }
    let kind: SiteCollection.Kind = collection.collectionType == 2 ? .device : .user
    return ProviderTable(
      CollectionMember.named(prefix + collection.collectionID),
      count: kind == .device ? devices.count : memberCapacity(.user),
      index: "ResourceID",
      place: { number in
        kind == .device
          ? devices.position(resourceID: number) : memberIndex(resourceID: number, .user)
      },
      { collection.member(at: $0) })
  }
}
