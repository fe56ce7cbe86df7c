/// An answer of the service that is an error.
struct GraphFault: Error, Sendable {
  /// `404 (NotFound)`
  let status: String
  /// `Request_ResourceNotFound`
  let code: String
  let message: String

  init(_ status: String, _ code: String, _ message: String) {
    self.status = status
    self.code = code
    self.message = message
  }

  /// 400 with a code.
  static func badRequest(_ code: String = "Request_BadRequest", _ message: String) -> GraphFault {
    GraphFault("400 (BadRequest)", code, message)
  }

  /// A query that the directory does not answer so.
  static func unsupported(_ message: String) -> GraphFault {
    badRequest("Request_UnsupportedQuery", message)
  }

  /// Nothing has that id.
  static func notFound(
    _ id: String, _ service: GraphSchema.Service = .directory
  ) -> GraphFault {
    GraphFault(
      "404 (NotFound)", service == .intune ? "ResourceNotFound" : "Request_ResourceNotFound",
      "Resource '\(id)' does not exist or one of its queried reference-property objects are not "
        + "present.")
  }

  /// Not the form of an id.
  static func invalidIdentifier(_ id: String) -> GraphFault {
    badRequest("Request_BadRequest", "Invalid object identifier '\(id)'.")
  }

  /// No such property in `$select` or `$expand`.
  static func unknownProperty(_ name: String, _ schema: GraphSchema) -> GraphFault {
    badRequest(
      "BadRequest",
      "Parsing OData Select and Expand failed: Could not find a property named '\(name)' on type "
        + "'\(schema.fullName)'.")
  }

  /// The path is there, for other methods.
  static var wrongMethod: GraphFault {
    GraphFault(
      "405 (MethodNotAllowed)", "Request_BadRequest",
      "Specified HTTP method is not allowed for the request target.")
  }

  /// A request of a batch before it failed.
  static var failedDependency: GraphFault {
    GraphFault(
      "424 (FailedDependency)", "FailedDependency",
      "The request was not executed because it depends on a request that failed.")
  }

  /// No such path.
  static func noSegment(_ segment: String) -> GraphFault {
    badRequest("BadRequest", "Resource not found for the segment '\(segment)'.")
  }
}
