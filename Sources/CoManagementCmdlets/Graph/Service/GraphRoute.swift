import CoManagementModel
import ShellRuntime

/// A kind of request that the lab's service answers.
struct GraphRoute: Sendable {
  /// What is done; the parts of the path that stand for ids come in their order.
  typealias Handler =
    @Sendable (inout Simulation, GraphRequest, [String]) throws(GraphFault) -> GraphAnswer

  /// Which permissions are enough.
  enum Permission: Sendable {
    /// Those that the catalogue names for a cmdlet's request.
    case cmdlet(String)
    /// These.
    case scopes([String])
  }

  let method: GraphRequest.Method
  /// `users`, `{id}`
  let pattern: [String]
  let permission: Permission
  let isBeta: Bool
  let service: GraphSchema.Service
  let handle: Handler

  init(
    _ method: GraphRequest.Method, _ pattern: String, _ permission: Permission,
    _ service: GraphSchema.Service, isBeta: Bool = false, _ handle: @escaping Handler
  ) {
    self.method = method
    self.pattern = pattern.split(separator: "/").map(String.init)
    self.permission = permission
    self.service = service
    self.isBeta = isBeta
    self.handle = handle
  }

  /// The ids of a path; nil where it is another.
  func ids(of path: [String]) -> [String]? {
    guard path.count == pattern.count else { return nil }
    var ids: [String] = []
    for (part, wanted) in zip(path, pattern) {
      if wanted == "{id}" {
        ids.append(part)
      } else if !TextComparison.equalsIgnoringCase(part, wanted) {
        return nil
      }
    }
    return ids
  }
}

extension GraphRoute {
  /// A collection that is read.
  static func list(
    _ pattern: String, _ permission: Permission, _ service: GraphSchema.Service,
    isBeta: Bool = false, _ schema: GraphSchema,
    _ read: @escaping @Sendable (Simulation, [String]) throws(GraphFault) -> [GraphEntity]
  ) -> GraphRoute {
    GraphRoute(.get, pattern, permission, service, isBeta: isBeta) {
      (simulation, _, ids) throws(GraphFault) in
      .collection(try read(simulation, ids), schema)
    }
  }

  /// A resource that is read.
  static func one(
    _ pattern: String, _ permission: Permission, _ service: GraphSchema.Service,
    isBeta: Bool = false,
    _ read: @escaping @Sendable (Simulation, [String]) throws(GraphFault) -> GraphEntity
  ) -> GraphRoute {
    GraphRoute(.get, pattern, permission, service, isBeta: isBeta) {
      (simulation, _, ids) throws(GraphFault) in
      .one(try read(simulation, ids))
    }
  }
}
