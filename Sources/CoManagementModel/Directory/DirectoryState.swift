/// What commands and pages have changed in the directory and in Intune; everything else follows
/// from the scenario.
struct DirectoryState: Sendable, Hashable {
  /// Users that differ from the scenario's, and new ones.
  var users = SparseTable<DirectoryChange<DirectoryUser>>()
  /// Users that were made, removed ones too.
  var createdUsers = 0
  /// Groups that differ from the scenario's, and new ones.
  var groups = SparseTable<DirectoryChange<DirectoryGroup>>()
  /// Groups that were made, removed ones too.
  var createdGroups = 0
  /// Device objects that were changed or removed.
  var devices = SparseTable<DirectoryDeviceChange>()
  /// When somebody asked devices to check in, by their numbers.
  var syncRequests = SparseTable<SyncRequest>()
  /// What devices were asked for on their pages, by their numbers.
  var deviceActions = SparseTable<DeviceActionHistory>()
  /// Who may enrol, where that was changed.
  var mobility = SparseTable<MobilityPolicy>()
  /// When Intune's scope or URL was last changed.
  var mobilityChanged: VirtualInstant?
  /// Policies, where they were changed.
  var policies = PolicyLists()
  /// Policies that were made, removed ones too.
  var createdPolicies = 0
  /// What is allowed when devices join or enrol.
  var enrollment = EnrollmentSettings()
  /// What Entra Connect is told to do.
  var connect = EntraConnect()
  /// App registrations and consent, where they were changed.
  var applications = ApplicationChanges()
  /// Who holds roles, where that was changed.
  var roleMembers = SparseTable<RoleMembers>()
  /// Devices of Windows Autopilot, where something was done about them.
  var autopilot = AutopilotState()
  /// Licences given beside those of the scenario, by product.
  var licenseChange = SubscribedProduct.all.map { _ in 0 }

  /// As every scenario begins, shared by all worlds.
  static let untouched = [DirectoryState()]

  /// Nothing for a directory as the scenario has it.
  func add(to digest: inout DigestBuilder) {
    for part in [
      users.digest, groups.digest, devices.digest, mobility.digest, roleMembers.digest,
    ] where part != 0 {
      digest.add(part)
    }
    policies.add(to: &digest)
    applications.add(to: &digest)
    autopilot.add(to: &digest)
    if enrollment != EnrollmentSettings() { enrollment.add(to: &digest) }
    connect.add(to: &digest)
  }

  /// Whether both have configured the same: what devices were asked to do does not count.
  func isConfigured(as other: DirectoryState) -> Bool {
    DigestBuilder.value(of: add) == DigestBuilder.value(of: other.add)
  }
}

/// What became of a user or group.
enum DirectoryChange<Element: DirectoryRecord>: DirectoryRecord {
  // swift-format-ignore
  case removed
  case stored(Element)

  func add(to digest: inout DigestBuilder) {
    switch self {
    case .removed: digest.add(1)
    case .stored(let element): element.add(to: &digest)
    }
  }
}
