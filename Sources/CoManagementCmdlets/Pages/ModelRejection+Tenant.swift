import CoManagementModel
import ShellRuntime

extension ModelRejection {
  /// Does something in the tenant; what the directory refuses, the page's action refuses.
  static func inTenant(
    _ body: () throws(DirectoryRejection) -> Void
  ) throws(ModelRejection) {
    do throws(DirectoryRejection) {
      try body()
    } catch {
      throw .tenant(error)
    }
  }
}

extension Simulation {
  /// The user of a sign-in name or id that was entered.
  func user(_ name: String) throws(DirectoryRejection) -> DirectoryUser {
    guard let user = directoryUser(named: name) else { throw .notMember(name) }
    return user
  }

  /// Who or what of a name that was entered can be a member of a group: a user, a device.
  func possibleMember(_ name: String) throws(DirectoryRejection) -> DirectoryReference {
    if let user = directoryUser(named: name) { return .user(user.number) }
    let device = directoryDevices.first {
      TextComparison.equalsIgnoringCase($0.displayName, name)
        || TextComparison.equalsIgnoringCase($0.id.description, name)
    }
    guard let device else { throw .notMember(name) }
    return .device(device.number)
  }

  /// The group of a name that was entered.
  func group(named name: String) throws(DirectoryRejection) -> DirectoryGroup {
    let wanted = String(name.drop { $0 == " " })
    let found = directoryGroups.first {
      TextComparison.equalsIgnoringCase($0.displayName, wanted)
    }
    guard let found else { throw .notMember(wanted) }
    return found
  }

  /// Sets a scope of Microsoft Intune; groups count while it is *Some*.
  mutating func setMobility(
    _ kind: MobilityPolicy.Kind, _ scope: MobilityPolicy.Scope, groupNames: [String]
  ) throws(DirectoryRejection) {
    try updateMobilityPolicy(
      mobilityPolicies(kind)[0], .table([DocumentField("appliesTo", .text(scope.rawValue))]))
    guard scope == .selected else { return }
    for name in groupNames {
      let group = try group(named: name)
      let policy = mobilityPolicies(kind)[0]
      guard !policy.groups.contains(group.number) else { continue }
      try setGroup(group.number, isIncluded: true, in: policy)
    }
  }
}
