/// A group of distribution points. [memdocs sms_distributionpointgroup-server-wmi-class]
public struct DistributionPointGroup: Sendable, Hashable {
  /// `GroupID`.
  public let id: String
  /// `Name`.
  public let name: String
  /// Ids of the collections that go with it.
  public let collectionIDs: [String]
  /// Logon name of who made it.
  public let createdBy: String
  /// When it was made.
  public let created: VirtualInstant
  /// Code of its site.
  public let siteCode: String

  /// SMS_DistributionPointGroup.
  public static let providerClass = ProviderClass<DistributionPointGroup>(
    "SMS_DistributionPointGroup", keys: ["GroupID"],
    [
      .number("CollectionCount") { $0.collectionIDs.count },
      .number("ContentCount") { _ in 1 },
      .flag("ContentInSync") { _ in true },
      .text("CreatedBy") { $0.createdBy },
      .moment("CreatedOn") { $0.created },
      .text("Description") { _ in "" },
      .text("GroupID") { $0.id },
      .flag("HasMember") { _ in true },
      .number("MemberCount") { _ in 1 },
      .text("ModifiedBy") { $0.createdBy },
      .moment("ModifiedOn") { $0.created },
      .text("Name") { $0.name },
      .number("OutOfSyncContentCount") { _ in 0 },
      .text("SourceSite") { $0.siteCode },
    ])
}

extension Simulation {
  /// Groups of distribution points: those that the reference's examples name.
  public var distributionPointGroups: [DistributionPointGroup] {
    guard scenario.hasDocumentedObjects else { return [] }
    return DocumentedObjects.distributionPointGroups.map { entry in
      DistributionPointGroup(
        id: entry.id, name: entry.name, collectionIDs: [scenario.siteCode + entry.collection],
        createdBy: Administrator.earlierAdministrator(state.facts),
        created: scenario.clock.adding(milliseconds: -300 * .day), siteCode: scenario.siteCode)
    }
  }
}
