extension Simulation {
  /// Who holds a role.
  public func members(of role: DirectoryRole) -> [DirectoryReference] {
    let members =
      state.directory.roleMembers[role.number]?.members
      ?? DirectoryRole.holders(role.number).map { .user(directoryTemplate.number(of: $0)) }
    return members.filter { exists($0) }
  }

  /// POST /directoryRoles/{id}/members/$ref: of groups only those that roles can be given to.
  public mutating func addMember(
    _ member: DirectoryReference, toRole role: DirectoryRole
  ) throws(DirectoryRejection) {
    if case .group(let number) = member,
      directoryGroup(number)?.isAssignableToRole != true
    {
      throw .notAssignableToRole
    }
    let members = members(of: role)
    guard !members.contains(member) else { throw .alreadyMember }
    changeDirectory {
      $0.roleMembers.set(RoleMembers(members: members + [member]), at: role.number)
    }
  }

  /// DELETE /directoryRoles/{id}/members/{id}/$ref.
  public mutating func removeMember(
    _ member: DirectoryReference, id: String, fromRole role: DirectoryRole
  ) throws(DirectoryRejection) {
    let members = members(of: role)
    guard members.contains(member) else { throw .notMember(id) }
    changeDirectory {
      $0.roleMembers.set(RoleMembers(members: members.filter { $0 != member }), at: role.number)
    }
  }
}

/// Who holds a role, where that was changed.
struct RoleMembers: DirectoryRecord {
  let members: [DirectoryReference]

  func add(to digest: inout DigestBuilder) {
    for member in members { member.add(to: &digest) }
  }
}
