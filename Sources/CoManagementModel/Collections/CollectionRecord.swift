/// A collection as the world stores it. Members are worked out when it is read.
struct CollectionRecord: Sendable, Hashable {
  enum Membership: UInt8, Sendable {
    case allDevices
    case allClients
    case none
  }

  let id: String
  let name: String
  let limitingCollectionID: String
  let comment: String
  let membership: Membership

  func add(to digest: inout DigestBuilder) {
    digest.add(id)
    digest.add(name)
    digest.add(limitingCollectionID)
    digest.add(comment)
    digest.add(UInt64(membership.rawValue))
  }

  /// The device collections that setup makes. [memdocs introduction-to-collections]
  static let builtIn: [CollectionRecord] = [
    CollectionRecord(
      id: "SMS00001", name: "All Systems", limitingCollectionID: "",
      comment: "All Systems", membership: .allDevices),
    CollectionRecord(
      id: "SMSDM001", name: "All Mobile Devices", limitingCollectionID: "SMS00001",
      comment: "All Mobile Devices", membership: .none),
    CollectionRecord(
      id: "SMSDM003", name: "All Desktop and Server Clients", limitingCollectionID: "SMS00001",
      comment: "All Desktop and Server Clients", membership: .allClients),
  ]
}
