import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests about app registrations, their secrets and what was consented to.
  static let applications: [GraphRoute] = applicationReads + applicationWrites + consent

  private static let applicationReads: [GraphRoute] = [
    .list(
      "applications", .scopes(readScopes), .directory, RegisteredApplication.graphResource.schema
    ) { simulation, _ in
      RegisteredApplication.graphResource.entities(simulation.registeredApplications, simulation)
    },
    .one("applications/{id}", .scopes(readScopes), .directory) {
      (simulation, ids) throws(GraphFault) in
      RegisteredApplication.graphResource.entity(
        try application(ids[0], simulation), simulation)
    },
    .list(
      "servicePrincipals", .scopes(readScopes), .directory, ServicePrincipal.graphResource.schema
    ) { simulation, _ in
      ServicePrincipal.graphResource.entities(simulation.servicePrincipals, simulation)
    },
    .one("servicePrincipals/{id}", .scopes(readScopes), .directory) {
      (simulation, ids) throws(GraphFault) in
      ServicePrincipal.graphResource.entity(try principal(ids[0], simulation), simulation)
    },
  ]

  private static let applicationWrites: [GraphRoute] = [
    GraphRoute(.post, "applications", .scopes(writeScopes), .directory) {
      (simulation, request, _) throws(GraphFault) in
      let made = try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.createApplication(request.body)
      }
      return .one(RegisteredApplication.graphResource.entity(made, simulation))
    },
    GraphRoute(.patch, "applications/{id}", .scopes(writeScopes), .directory) {
      (simulation, request, ids) throws(GraphFault) in
      let id = try application(ids[0], simulation).id
      try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.updateApplication(id, request.body)
      }
      return .nothing
    },
    GraphRoute(.delete, "applications/{id}", .scopes(writeScopes), .directory) {
      (simulation, _, ids) throws(GraphFault) in
      let id = try application(ids[0], simulation).id
      try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.removeApplication(id)
      }
      return .nothing
    },
    GraphRoute(.post, "applications/{id}/addPassword", .scopes(writeScopes), .directory) {
      (simulation, request, ids) throws(GraphFault) in
      let id = try application(ids[0], simulation).id
      let wanted = request.body["passwordCredential"] ?? .table([])
      let ends = try end(wanted)
      let made = try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.addSecret(
          to: id, displayName: wanted["displayName"]?.text ?? "", ends: ends)
      }
      return .one(
        ApplicationSecret.graphResource.entity(
          ApplicationSecret(secret: made.secret, text: made.text), simulation))
    },
    GraphRoute(.post, "applications/{id}/removePassword", .scopes(writeScopes), .directory) {
      (simulation, request, ids) throws(GraphFault) in
      let id = try application(ids[0], simulation).id
      let keyID = try guid(request.body, "keyId")
      try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.removeSecret(keyID, from: id)
      }
      return .nothing
    },
    GraphRoute(.post, "servicePrincipals", .scopes(writeScopes), .directory) {
      (simulation, request, _) throws(GraphFault) in
      let id = request.body["appId"]?.text ?? ""
      let made = try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.createServicePrincipal(appID: id)
      }
      return .one(ServicePrincipal.graphResource.entity(made, simulation))
    },
  ]

  private static let consent: [GraphRoute] = [
    .list(
      "oauth2PermissionGrants", .scopes(grantReadScopes), .directory,
      PermissionGrant.delegatedResource.schema
    ) { simulation, _ in
      PermissionGrant.delegatedResource.entities(
        simulation.permissionGrants.filter { $0.kind == .delegated }, simulation)
    },
    GraphRoute(.post, "oauth2PermissionGrants", .scopes(grantScopes), .directory) {
      (simulation, request, _) throws(GraphFault) in
      let (client, resource) = (
        try guid(request.body, "clientId"), try guid(request.body, "resourceId")
      )
      guard request.body["consentType"]?.text == "AllPrincipals" else {
        throw .badRequest(
          "Request_BadRequest",
          "The lab grants permissions for everybody: consentType AllPrincipals.")
      }
      let made = try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.grant(
          .delegated, request.body["scope"]?.text ?? "", client: client, resource: resource)
      }
      return .one(PermissionGrant.delegatedResource.entity(made, simulation))
    },
    GraphRoute(.delete, "oauth2PermissionGrants/{id}", .scopes(grantScopes), .directory) {
      (simulation, _, ids) throws(GraphFault) in
      guard let id = StableGUID(text: ids[0]) else { throw .notFound(ids[0]) }
      try GraphFault.refused(by: .directory) { () throws(DirectoryRejection) in
        try simulation.revokeGrant(id)
      }
      return .nothing
    },
    .list(
      "servicePrincipals/{id}/appRoleAssignments", .scopes(readScopes), .directory,
      PermissionGrant.applicationResource.schema
    ) { (simulation, ids) throws(GraphFault) in
      let id = try principal(ids[0], simulation).id
      return PermissionGrant.applicationResource.entities(
        simulation.permissionGrants.filter { $0.kind == .application && $0.client == id },
        simulation)
    },
  ]

  /// [Graph docs: list applications]
  private static let readScopes = [
    "Application.Read.All", "Application.ReadWrite.All", "Directory.Read.All",
    "Directory.ReadWrite.All",
  ]
  /// [Graph docs: create application, application addPassword]
  private static let writeScopes = ["Application.ReadWrite.All", "Directory.ReadWrite.All"]
  /// [Graph docs: list oAuth2PermissionGrants]
  private static let grantReadScopes = [
    "Directory.Read.All", "DelegatedPermissionGrant.Read.All",
    "DelegatedPermissionGrant.ReadWrite.All", "Directory.ReadWrite.All",
  ]
  private static let grantScopes = [
    "DelegatedPermissionGrant.ReadWrite.All", "Directory.ReadWrite.All",
  ]

  /// The app of an object id, or of `appId=ID`.
  private static func application(
    _ id: String, _ simulation: Simulation
  ) throws(GraphFault) -> RegisteredApplication {
    let (key, isAppID) = applicationKey(id)
    guard let guid = StableGUID(text: key) else { throw .invalidIdentifier(id) }
    let found = simulation.registeredApplications.first {
      isAppID ? $0.appID == guid : $0.id == guid
    }
    guard let found else { throw .notFound(key) }
    return found
  }

  private static func principal(
    _ id: String, _ simulation: Simulation
  ) throws(GraphFault) -> ServicePrincipal {
    let (key, isAppID) = applicationKey(id)
    guard let guid = StableGUID(text: key) else { throw .invalidIdentifier(id) }
    let found = simulation.servicePrincipals.first {
      isAppID ? StableGUID(text: $0.appID) == guid : $0.id == guid
    }
    guard let found else { throw .notFound(key) }
    return found
  }

  private static func applicationKey(_ id: String) -> (key: String, isAppID: Bool) {
    let parts = id.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, TextComparison.equalsIgnoringCase(parts[0], "appId") else {
      return (id, false)
    }
    return (parts[1], true)
  }

  private static func guid(
    _ body: DocumentValue, _ name: String
  ) throws(GraphFault) -> StableGUID {
    guard let text = body[name]?.text, let guid = StableGUID(text: text) else {
      throw .badRequest(
        "Request_BadRequest", "Invalid value specified for property '\(name)' of resource.")
    }
    return guid
  }

  private static func end(_ secret: DocumentValue) throws(GraphFault) -> VirtualInstant? {
    guard let text = secret["endDateTime"]?.text else { return nil }
    guard let moment = DateTime(text: text) else {
      throw .badRequest(
        "Request_BadRequest",
        "Cannot convert the literal '\(text)' to the expected type 'Edm.DateTimeOffset'.")
    }
    return VirtualInstant(ticks: moment.ticks)
  }
}
