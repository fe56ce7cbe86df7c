import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests that change groups and their members.
  static let groupWrites: [GraphRoute] = [
    GraphRoute(.post, "groups", .cmdlet("New-MgGroup"), .directory) {
      (simulation, request, _) throws(GraphFault) in
      let group = try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.createGroup(request.body)
      }
      return .one(DirectoryGroup.graphResource.entity(group, simulation))
    },
    GraphRoute(.patch, "groups/{id}", .scopes(groupScopes), .directory) {
      (simulation, request, ids) throws(GraphFault) in
      let number = try group(ids[0], simulation).number
      try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.updateGroup(number, request.body)
      }
      return .nothing
    },
    GraphRoute(.delete, "groups/{id}", .scopes(groupScopes), .directory) {
      (simulation, _, ids) throws(GraphFault) in
      let number = try group(ids[0], simulation).number
      try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.removeGroup(number)
      }
      return .nothing
    },
    GraphRoute(.post, "groups/{id}/members/$ref", .scopes(memberScopes), .directory) {
      (simulation, request, ids) throws(GraphFault) in
      let group = try group(ids[0], simulation)
      let member = try member(request.body, simulation)
      try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.addMember(member, toGroup: group.number)
      }
      return .nothing
    },
    GraphRoute(.delete, "groups/{id}/members/{id}/$ref", .scopes(memberScopes), .directory) {
      (simulation, _, ids) throws(GraphFault) in
      let group = try group(ids[0], simulation)
      let member = try reference(ids[1], simulation)
      try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.removeMember(member, id: ids[1], fromGroup: group.number)
      }
      return .nothing
    },
  ]

  /// Requests that give and take roles. [Graph docs: directoryRole, add and remove members]
  static let roleWrites: [GraphRoute] = [
    GraphRoute(.post, "directoryRoles/{id}/members/$ref", .scopes(roleScopes), .directory) {
      (simulation, request, ids) throws(GraphFault) in
      let role = try role(ids[0], simulation)
      let member = try member(request.body, simulation)
      try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.addMember(member, toRole: role)
      }
      return .nothing
    },
    GraphRoute(.delete, "directoryRoles/{id}/members/{id}/$ref", .scopes(roleScopes), .directory) {
      (simulation, _, ids) throws(GraphFault) in
      let role = try role(ids[0], simulation)
      let member = try reference(ids[1], simulation)
      try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.removeMember(member, id: ids[1], fromRole: role)
      }
      return .nothing
    },
  ]

  private static let roleScopes = ["RoleManagement.ReadWrite.Directory"]
  static let groupScopes = ["Group.ReadWrite.All", "Directory.ReadWrite.All"]
  /// [Graph docs: add members]
  private static let memberScopes = [
    "GroupMember.ReadWrite.All", "Group.ReadWrite.All", "Directory.ReadWrite.All",
  ]

  /// The object that `@odata.id` points to: the last part of its address.
  static func member(
    _ body: DocumentValue, _ simulation: Simulation
  ) throws(GraphFault) -> DirectoryReference {
    guard let address = body["@odata.id"]?.text, !address.isEmpty else {
      throw .badRequest(
        "Request_BadRequest", "Value for the property '@odata.id' is missing in the request.")
    }
    return try reference(referencedID(address), simulation)
  }

  /// The id in the last part of an address: `.../groups/ID` or `.../groups('ID')`.
  static func referencedID(_ address: String) -> String {
    let last = address.split(separator: "/").last.map(String.init) ?? address
    return GraphAddress.keyed(last).last ?? last
  }

  /// The user, device or group of an object id.
  static func reference(
    _ id: String, _ simulation: Simulation
  ) throws(GraphFault) -> DirectoryReference {
    guard let guid = StableGUID(text: id) else { throw .invalidIdentifier(id) }
    if let user = simulation.directoryUser(named: id) { return .user(user.number) }
    if let device = simulation.directoryDevice(id: guid) { return .device(device.number) }
    if let group = simulation.directoryGroup(id: guid) { return .group(group.number) }
    throw .notFound(id)
  }
}
