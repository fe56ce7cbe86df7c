import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests about users and their licences.
  static let users: [GraphRoute] = [
    .list("users", .cmdlet("Get-MgUser"), .directory, DirectoryUser.graphResource.schema) {
      simulation, _ in
      DirectoryUser.graphResource.entities(simulation.directoryUsers, simulation)
    },
    .one("users/{id}", .cmdlet("Get-MgUser"), .directory) {
      (simulation, ids) throws(GraphFault) in
      DirectoryUser.graphResource.entity(try user(ids[0], simulation), simulation)
    },
    .list(
      "users/{id}/licenseDetails", .cmdlet("Get-MgUserLicenseDetail"), .directory,
      LicenseDetails.graphResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      LicenseDetails.graphResource.entities(
        LicenseDetails.all(of: try user(ids[0], simulation)), simulation)
    },
    .one("users/{id}/licenseDetails/{id}", .scopes(["User.Read.All"]), .directory) {
      (simulation, ids) throws(GraphFault) in
      let details = LicenseDetails.graphResource.entities(
        LicenseDetails.all(of: try user(ids[0], simulation)), simulation)
      return try find(ids[1], in: details)
    },
    .list(
      "users/{id}/memberOf",
      .scopes([
        "User.Read.All", "Directory.Read.All", "User.ReadWrite.All", "Directory.ReadWrite.All",
      ]), .directory,
      DirectoryObject.graphResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      let number = try user(ids[0], simulation).number
      return simulation.groups(with: .user(number)).map {
        DirectoryObject.entity(.group($0.number), simulation)
      }
    },
  ]

  /// The user of an id or sign-in name.
  static func user(_ id: String, _ simulation: Simulation) throws(GraphFault) -> DirectoryUser {
    guard let user = simulation.directoryUser(named: id) else { throw .notFound(id) }
    return user
  }

  /// The resource of an id among some.
  static func find(
    _ id: String, in entities: [GraphEntity], _ service: GraphSchema.Service = .directory
  ) throws(GraphFault) -> GraphEntity {
    for entity in entities {
      if case .text(let found) = entity["id"], TextComparison.equalsIgnoringCase(found, id) {
        return entity
      }
    }
    throw .notFound(id, service)
  }
}
