import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests that change users.
  static let userWrites: [GraphRoute] = [
    GraphRoute(.post, "users", .cmdlet("New-MgUser"), .directory) {
      (simulation, request, _) throws(GraphFault) in
      let user = try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.createUser(request.body)
      }
      return .one(DirectoryUser.graphResource.entity(user, simulation))
    },
    GraphRoute(.patch, "users/{id}", .scopes(userScopes), .directory) {
      (simulation, request, ids) throws(GraphFault) in
      let number = try user(ids[0], simulation).number
      try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.updateUser(number, request.body)
      }
      return .nothing
    },
    GraphRoute(.delete, "users/{id}", .scopes(userScopes), .directory) {
      (simulation, _, ids) throws(GraphFault) in
      let number = try user(ids[0], simulation).number
      try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.removeUser(number)
      }
      return .nothing
    },
    GraphRoute(.post, "users/{id}/assignLicense", .cmdlet("Set-MgUserLicense"), .directory) {
      (simulation, request, ids) throws(GraphFault) in
      let number = try user(ids[0], simulation).number
      let (add, remove) = try licenses(request.body)
      try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.assignLicenses(number, add: add, remove: remove)
      }
      return .one(
        DirectoryUser.graphResource.entity(try user(ids[0], simulation), simulation))
    },
  ]

  private static let userScopes = ["User.ReadWrite.All", "Directory.ReadWrite.All"]

  /// Both parts must be there, empty ones too. [Graph docs: user assignLicense]
  private static func licenses(
    _ body: DocumentValue
  ) throws(GraphFault) -> (
    add: [(product: String, disabledPlans: [String])], remove: [String]
  ) {
    for name in ["addLicenses", "removeLicenses"] {
      guard case .list? = body[name] else {
        throw .badRequest(
          "Request_BadRequest",
          "One or more parameters of the operation 'assignLicense' are missing from the request "
            + "payload. The missing parameters are: \(name).")
      }
    }
    var add: [(product: String, disabledPlans: [String])] = []
    for license in body["addLicenses"]?.elements ?? [] {
      guard let id = license["skuId"]?.text, StableGUID(text: id) != nil else {
        throw .badRequest("Request_BadRequest", "Cannot convert a value to target type 'Edm.Guid'.")
      }
      let plans = license["disabledPlans"]
      add.append((id, plans?.texts ?? plans?.text.map { [$0] } ?? []))
    }
    let remove = body["removeLicenses"]?.texts ?? []
    for id in remove where StableGUID(text: id) == nil {
      throw .badRequest("Request_BadRequest", "Cannot convert a value to target type 'Edm.Guid'.")
    }
    return (add, remove)
  }
}
