import CoManagementModel
import ShellRuntime

/// A request to the service.
struct GraphRequest: Sendable {
  enum Method: String, Sendable {
    // swift-format-ignore
    case get = "GET"
    case post = "POST"
    case patch = "PATCH"
    case put = "PUT"
    case delete = "DELETE"
  }

  var method: Method = .get
  /// The parts of the path below the version: `users`, an id, `licenseDetails`.
  var path: [String]
  var isBeta = false
  var query = GraphCollectionQuery()
  var body: DocumentValue = .table([])

  /// `/users/{id}/licenseDetails`, as it was asked for.
  var pathText: String { path.map { "/\($0)" }.joined() }
}

/// What the service answers.
enum GraphAnswer: Sendable {
  /// Several resources, of one type.
  case collection([GraphEntity], GraphSchema)
  /// One resource; its select and expand are the request's.
  case one(GraphEntity)
  /// 204: done, without an answer.
  case nothing
  /// Any value.
  case value(GraphValue)
}
