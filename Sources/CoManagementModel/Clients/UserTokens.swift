/// What keeps a user's token from enrolling the user's device. [R-72, R-73; domain/troubleshooting,
/// 1 and 7 to 9]
struct UserTokens: Sendable {
  private let simulation: Simulation
  private let demanding: [(policy: DocumentValue, failure: EnrollmentFailure)]

  init(_ simulation: Simulation) {
    self.simulation = simulation
    demanding = simulation.policies(.conditionalAccess).compactMap { policy in
      let controls = policy.document["grantControls"]?["builtInControls"]?.texts ?? []
      guard policy.document["state"]?.text?.foldedASCII == "enabled" else { return nil }
      if controls.contains("block") { return (policy.document, .interactionRequired) }
      return controls.contains("mfa") ? (policy.document, .userCanceled) : nil
    }
  }

  /// Why the token of a device's user is refused; nil = it is not.
  func failure(userOfDeviceAt index: Int) -> EnrollmentFailure? {
    guard let user = simulation.directoryUser(index), user.accountEnabled else {
      return .authentication
    }
    let initial = "@\(simulation.scenario.initialDomain)".foldedASCII
    if user.isSynchronized, user.userPrincipalName.foldedASCII.hasSuffix(initial) {
      return .configurationNotApplied
    }
    if let refused = demanding.first(where: { applies($0.policy, to: user) }) {
      return refused.failure
    }
    return user.hasIntune ? nil : .userLicense
  }

  /// Why a user who sits at the device cannot enrol it: a second factor is given there and then.
  /// [Entra docs: Windows out-of-box experience asks for it; domain/troubleshooting, 9]
  func failure(ofPresentUser index: Int) -> EnrollmentFailure? {
    let failure = failure(userOfDeviceAt: index)
    guard failure == .userCanceled, let user = simulation.directoryUser(index) else {
      return failure
    }
    let isBlocked = demanding.contains {
      $0.failure == .interactionRequired && applies($0.policy, to: user)
    }
    if isBlocked { return .interactionRequired }
    return user.hasIntune ? nil : .userLicense
  }

  private func applies(_ policy: DocumentValue, to user: DirectoryUser) -> Bool {
    let conditions = policy["conditions"] ?? .null
    let (apps, users) = (conditions["applications"] ?? .null, conditions["users"] ?? .null)
    let intune = MobilityPolicy.applications.map(\.id) + ["All"]
    let excluded = MobilityPolicy.applications.map(\.id)
    guard contains(apps, "includeApplications", intune),
      !contains(apps, "excludeApplications", excluded)
    else { return false }
    return isMeant(user, by: users, "include") && !isMeant(user, by: users, "exclude")
  }

  private func contains(_ table: DocumentValue, _ name: String, _ wanted: [String]) -> Bool {
    (table[name]?.texts ?? []).contains { text in
      wanted.contains { $0.equalsIgnoringASCIICase(text) }
    }
  }

  private func isMeant(
    _ user: DirectoryUser, by users: DocumentValue, _ word: String
  ) -> Bool {
    if contains(users, word + "Users", ["All", user.id.description]) { return true }
    let member = DirectoryReference.user(user.number)
    for id in (users[word + "Groups"]?.texts ?? []).compactMap({ StableGUID(text: $0) }) {
      guard let group = simulation.directoryGroup(id: id) else { continue }
      if simulation.transitiveMembers(of: group).contains(member) { return true }
    }
    let roles = (users[word + "Roles"]?.texts ?? []).map(\.foldedASCII)
    return simulation.directoryRoles.contains { role in
      roles.contains(role.templateID.foldedASCII) && simulation.members(of: role).contains(member)
    }
  }
}
