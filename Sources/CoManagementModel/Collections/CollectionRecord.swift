/// A collection as the world stores it: what administrators configured.
struct CollectionRecord: Sendable, Hashable {
  /// How the members are found.
  enum Membership: UInt8, Sendable {
    case allDevices
    case allClients
    case none
    /// By rules, within the limiting collection.
    case rules
    case allUsers
    /// Workstations with a client that could be co-managed. [F-5.52, R-6]
    case coManagementEligible
    case allGroups
    case allUsersAndGroups
  }

  let id: String
  var name: String
  var kind = SiteCollection.Kind.device
  var limitingCollectionID: String
  var comment: String
  let membership: Membership
  var refreshType = SiteCollection.RefreshType.continuous
  var schedule: RefreshSchedule?
  var rules = RuleList()
  /// When its rules, limit or refresh were last changed.
  var changed = VirtualInstant.earliest
  /// Names of Entra groups to which members are synchronized.
  var cloudGroups: [String] = []
  /// Whether Intune's endpoint security policies can be assigned to it.
  var isSecurityTarget = false
  /// Over everything but `changed`; kept by each change, since rules can be many.
  private(set) var digest: UInt64 = 0

  init(
    id: String, name: String, kind: SiteCollection.Kind = .device, limitedTo: String,
    comment: String, membership: Membership
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    limitingCollectionID = limitedTo
    self.comment = comment
    self.membership = membership
    updateDigest()
  }

  mutating func updateDigest() {
    var builder = DigestBuilder()
    builder.add(id)
    builder.add(name)
    builder.add(limitingCollectionID)
    builder.add(comment)
    builder.add(UInt64(membership.rawValue) << 8 | UInt64(refreshType.rawValue))
    schedule?.add(to: &builder)
    if !rules.isEmpty { builder.add(rules.digest) }
    for group in cloudGroups { builder.add(group) }
    if isSecurityTarget { builder.add("security") }
    digest = builder.value
  }

  /// What setup makes cannot be changed: three of its collections stand in the digest of every
  /// world, as they did when there were no others.
  func add(to digest: inout DigestBuilder) {
    if membership == .rules { return digest.add(self.digest) }
    guard ["SMS00001", "SMSDM001", "SMSDM003"].contains(id) else { return }
    digest.add(id)
    digest.add(name)
    digest.add(limitingCollectionID)
    digest.add(comment)
    digest.add(UInt64(membership.rawValue))
  }

  /// Collections whose members it needs to know its own.
  var inputs: [String] {
    rules.compactMap(\.collectionID) + (limitingCollectionID.isEmpty ? [] : [limitingCollectionID])
  }

  /// What setup makes, in the order of the ids. [memdocs introduction-to-collections; F-5.52; the
  /// id of the last but one device collection is decided]
  static let builtIn: [CollectionRecord] = [
    CollectionRecord(
      id: "SMS00001", name: "All Systems", limitedTo: "", comment: "All Systems",
      membership: .allDevices),
    CollectionRecord(
      id: "SMS00002", name: "All Users", kind: .user, limitedTo: "SMS00004",
      comment: "All Users", membership: .allUsers),
    CollectionRecord(
      id: "SMS00003", name: "All User Groups", kind: .user, limitedTo: "SMS00004",
      comment: "All User Groups", membership: .allGroups),
    CollectionRecord(
      id: "SMS00004", name: "All Users and User Groups", kind: .user, limitedTo: "",
      comment: "All Users and User Groups", membership: .allUsersAndGroups),
    CollectionRecord(
      id: "SMS000CE", name: "Co-management Eligible Devices", limitedTo: "SMS00001",
      comment: "Co-management Eligible Devices", membership: .coManagementEligible),
    CollectionRecord(
      id: "SMS000US", name: "All Unknown Computers", limitedTo: "",
      comment: "All Unknown Computers", membership: .none),
    CollectionRecord(
      id: "SMSDM001", name: "All Mobile Devices", limitedTo: "SMS00001",
      comment: "All Mobile Devices", membership: .none),
    CollectionRecord(
      id: "SMSDM003", name: "All Desktop and Server Clients", limitedTo: "SMS00001",
      comment: "All Desktop and Server Clients", membership: .allClients),
  ]
}
