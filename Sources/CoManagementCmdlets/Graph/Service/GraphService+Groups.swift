import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests about groups and their members.
  static let groups: [GraphRoute] = [
    .list("groups", .cmdlet("Get-MgGroup"), .directory, DirectoryGroup.graphResource.schema) {
      simulation, _ in
      DirectoryGroup.graphResource.entities(simulation.directoryGroups, simulation)
    },
    .one("groups/{id}", .cmdlet("Get-MgGroup"), .directory) {
      (simulation, ids) throws(GraphFault) in
      DirectoryGroup.graphResource.entity(try group(ids[0], simulation), simulation)
    },
    .list(
      "groups/{id}/members", .cmdlet("Get-MgGroupMember"), .directory,
      DirectoryObject.graphResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      simulation.members(of: try group(ids[0], simulation)).map {
        DirectoryObject.entity($0, simulation)
      }
    },
    .list(
      "groups/{id}/transitiveMembers", .scopes(memberReadScopes), .directory,
      DirectoryObject.graphResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      simulation.transitiveMembers(of: try group(ids[0], simulation)).map {
        DirectoryObject.entity($0, simulation)
      }
    },
    .list(
      "directoryRoles", .cmdlet("Get-MgDirectoryRole"), .policies,
      DirectoryRole.graphResource.schema
    ) { simulation, _ in
      DirectoryRole.graphResource.entities(simulation.directoryRoles, simulation)
    },
    .one("directoryRoles/{id}", .cmdlet("Get-MgDirectoryRole"), .policies) {
      (simulation, ids) throws(GraphFault) in
      DirectoryRole.graphResource.entity(try role(ids[0], simulation), simulation)
    },
    .list(
      "directoryRoles/{id}/members", .cmdlet("Get-MgDirectoryRoleMember"), .policies,
      DirectoryObject.graphResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      simulation.members(of: try role(ids[0], simulation)).map {
        DirectoryObject.entity($0, simulation)
      }
    },
  ]

  /// [Graph docs: list group transitive members]
  private static let memberReadScopes = [
    "GroupMember.Read.All", "Group.Read.All", "Directory.Read.All", "Group.ReadWrite.All",
    "GroupMember.ReadWrite.All", "Directory.ReadWrite.All",
  ]

  /// The group of an id.
  static func group(_ id: String, _ simulation: Simulation) throws(GraphFault) -> DirectoryGroup {
    guard let guid = StableGUID(text: id) else { throw .invalidIdentifier(id) }
    guard let group = simulation.directoryGroup(id: guid) else { throw .notFound(id) }
    return group
  }

  /// The role of an object id, or of `roleTemplateId=ID`. [Graph docs: get directoryRole]
  static func role(_ id: String, _ simulation: Simulation) throws(GraphFault) -> DirectoryRole {
    let key = id.split(separator: "=", maxSplits: 1).map(String.init)
    if key.count == 2, TextComparison.equalsIgnoringCase(key[0], "roleTemplateId") {
      let role = simulation.directoryRoles.first {
        TextComparison.equalsIgnoringCase($0.templateID, key[1])
      }
      guard let role else { throw .notFound(key[1]) }
      return role
    }
    guard let guid = StableGUID(text: id) else { throw .invalidIdentifier(id) }
    guard let role = simulation.directoryRoles.first(where: { $0.id == guid }) else {
      throw .notFound(id)
    }
    return role
  }
}
