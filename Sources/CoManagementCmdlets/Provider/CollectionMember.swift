import CoManagementModel
import ShellRuntime

/// A device as a member of a collection.
struct CollectionMember: Sendable {
  let collectionID: String
  let device: CombinedDeviceResource

  /// SMS_FullCollectionMembership. The reference does not say what `Get-CMCollectionMember`
  /// returns; this class has the properties by which it filters.
  static let resultClass = ResultClass<CollectionMember>(
    "SMS_FullCollectionMembership",
    path: { "CollectionID=\"\($0.collectionID)\",ResourceID=\($0.device.resourceID)" },
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
