/// What is chosen in the Cloud Attach wizard, or on the tabs of the production policy's properties
/// that are not about workloads. [F-5.50 to F-5.56]
public struct CloudAttachChoices: Sendable, Hashable {
  /// Which devices are uploaded.
  public enum Upload: Sendable, Hashable {
    /// None: the box is not ticked.
    case nothing
    /// *All my devices managed by Microsoft Endpoint Configuration Manager*.
    case all
    /// *A specific collection*, by its id, with its children.
    case collection(id: String)
  }

  /// *Upload to Microsoft Endpoint Manager admin center*.
  public var upload: Upload
  /// *Enable Endpoint analytics for devices uploaded to Microsoft Endpoint Manager*.
  public var hasEndpointAnalytics: Bool
  /// *Enforce Configuration Manager RBAC for cloud console requests that interact with this
  /// hierarchy*.
  public var enforcesRoles: Bool
  /// *Enable uploading Microsoft Defender for Endpoint data*. [F-5.56]
  public var hasDefenderData: Bool
  /// *Automatic enrollment in Intune*.
  public var automaticEnrollment: CoManagementSettings.AutomaticEnrollment

  /// The default settings: everything is uploaded, every eligible device enrols. [F-5.51]
  public init(
    upload: Upload = .all, hasEndpointAnalytics: Bool = true, enforcesRoles: Bool = true,
    hasDefenderData: Bool = true,
    automaticEnrollment: CoManagementSettings.AutomaticEnrollment = .all
  ) {
    self.upload = upload
    self.hasEndpointAnalytics = hasEndpointAnalytics
    self.enforcesRoles = enforcesRoles
    self.hasDefenderData = hasDefenderData
    self.automaticEnrollment = automaticEnrollment
  }
}

/// What of these choices outlasts the wizard, beside the policies.
struct UploadSettings: Sendable, Hashable {
  /// The collection whose devices are uploaded; nil = all.
  var collectionID: String?
  var hasEndpointAnalytics = true
  var enforcesRoles = true
  var hasDefenderData = true

  func add(to digest: inout DigestBuilder) {
    guard self != UploadSettings() else { return }
    digest.add(collectionID ?? "")
    let isOn = (hasEndpointAnalytics ? 1 : 0) | (enforcesRoles ? 2 : 0)
    digest.add(UInt64(isOn | (hasDefenderData ? 0 : 4)))
  }
}
