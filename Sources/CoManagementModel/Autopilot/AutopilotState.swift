/// What was done about devices of Windows Autopilot; the rest follows from the scenario.
struct AutopilotState: Sendable, Hashable {
  /// Devices whose hardware hashes were uploaded.
  var imports: [ImportedAutopilotDevice] = []
  /// Identities that were changed or deleted, by their numbers.
  var changes = SparseTable<AutopilotChange>()
  /// Devices that another tenant gives up, by their places.
  var releases = SparseTable<SyncRequest>()
  /// When somebody last pressed *Sync*.
  var syncRequested: VirtualInstant?
  /// Which profile identities were meant to get since when.
  var targets = SparseTable<ProfileTarget>()
  /// When the targets were last worked out.
  var followed: VirtualInstant?

  /// What is configured: times of synchronizations and targets follow from it.
  func add(to digest: inout DigestBuilder) {
    for device in imports { device.add(to: &digest) }
    for part in [changes.digest, releases.digest] where part != 0 { digest.add(part) }
  }
}

/// What was done to one identity.
struct AutopilotChange: DirectoryRecord {
  /// Whom an identity is given to.
  struct Assignee: Sendable, Hashable {
    /// nil = nobody any more.
    let name: String?
  }

  var isDeleted = false
  var groupTag: String?
  var user: Assignee?
  var addressableName: String?
  var displayName: String?

  func add(to digest: inout DigestBuilder) {
    digest.add(isDeleted ? 1 : 0)
    digest.add(user == nil ? 0 : 1)
    for text in [groupTag, user?.name, addressableName, displayName] { digest.add(text ?? "") }
  }
}

/// The profile that an identity is meant to get, and since when.
struct ProfileTarget: DirectoryRecord {
  /// Profiles in the order of their age; more than one stand in each other's way.
  let profiles: [StableGUID]
  let since: VirtualInstant

  func add(to digest: inout DigestBuilder) {
    for profile in profiles { digest.add(profile.description) }
    digest.add(since)
  }
}
