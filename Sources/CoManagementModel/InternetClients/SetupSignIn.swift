/// Somebody's sign-in while a new device is set up, and what the service sent the device then.
struct SetupSignIn: Sendable, Hashable {
  /// Number of the user.
  let user: Int
  /// When.
  let time: VirtualInstant
  /// `anna.berg@contoso.com`.
  let principalName: String
  /// `CONTOSO\anna.berg` of a user who comes from Active Directory, else `AzureAD\AnnaBerg`.
  let account: String
  /// What the device is called from its join on.
  let deviceName: String
  /// Whether an Autopilot profile came.
  let hasProfile: Bool
  /// Whether the profile joins it to the domain.
  let isHybridJoin: Bool
  /// Whether two profiles came that contradict each other. [domain/troubleshooting, 48]
  let hasProfileConflict: Bool

  func add(to digest: inout DigestBuilder) {
    digest.add(UInt64(user))
    digest.add(time)
    digest.add(deviceName)
    digest.add((hasProfile ? 1 : 0) | (isHybridJoin ? 2 : 0) | (hasProfileConflict ? 4 : 0))
  }
}
