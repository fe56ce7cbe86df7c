import CoManagementModel
import ShellRuntime

extension SiteCollection {
  /// SMS_Collection.
  static let resultClass = ResultClass<SiteCollection>(
    "SMS_Collection", path: { "CollectionID=\"\($0.collectionID)\"" },
    [
      .text("CollectionID") { $0.collectionID },
      .number("CollectionType") { $0.collectionType },
      .text("Comment") { $0.comment },
      .number("CurrentStatus") { $0.currentStatus },
      .flag("IsBuiltIn") { $0.isBuiltIn },
      .moment("LastRefreshTime") { DateTime($0.lastRefreshTime) },
      .text("LimitToCollectionID") { $0.limitToCollectionID },
      .text("LimitToCollectionName") { $0.limitToCollectionName },
      .number("MemberCount") { $0.memberCount },
      .text("Name") { $0.name },
      .number("RefreshType") { $0.refreshType },
    ])
}
