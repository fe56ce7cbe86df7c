import CoManagementModel
import ShellRuntime

/// Several requests in one: `POST /$batch`. [Graph docs: json-batching]
struct GraphBatch {
  /// One of the requests.
  struct Step {
    let id: String
    let address: GraphAddress
    let request: GraphRequest
    let dependsOn: [String]
  }

  /// The service takes no more at once.
  static let limit = 20

  let steps: [Step]

  /// Whether a path is that of batches.
  static func isMeant(_ path: [String]) -> Bool { path == ["$batch"] }

  /// Reads the requests of a body.
  init(
    _ body: DocumentValue, version: String, _ session: GraphSession
  ) throws(GraphFault) {
    guard case .list(let requests)? = body["requests"], !requests.isEmpty else {
      throw .badRequest("BadRequest", "Invalid batch payload format.")
    }
    guard requests.count <= Self.limit else {
      throw .badRequest(
        "BadRequest",
        "Number of batch request steps exceeds the maximum value of \(Self.limit).")
    }
    var steps: [Step] = []
    for request in requests {
      let step = try Self.step(request, version, session)
      guard !steps.contains(where: { $0.id == step.id }) else {
        throw .badRequest("BadRequest", "Request Id has to be unique in a batch.")
      }
      steps.append(step)
    }
    self.steps = steps
  }

  private static func step(
    _ request: DocumentValue, _ version: String, _ session: GraphSession
  ) throws(GraphFault) -> Step {
    guard let id = request["id"]?.batchText, let url = request["url"]?.text,
      let name = request["method"]?.text
    else { throw .badRequest("BadRequest", "Invalid batch payload format.") }
    let relative = url.hasPrefix("/") ? String(url.dropFirst()) : url
    guard let address = GraphAddress("\(version)/\(relative)"),
      let method = GraphRequest.Method(rawValue: TextComparison.uppercased(name))
    else { throw .badRequest("BadRequest", "Invalid batch payload format.") }
    var found = GraphRequest(
      method: method, path: address.path, isBeta: address.isBeta, query: address.query,
      body: request["body"] ?? .table([]))
    found.standIn(for: session)
    let headers = request["headers"]?.fields ?? []
    found.query.isEventual = headers.contains {
      TextComparison.equalsIgnoringCase($0.name, "ConsistencyLevel")
        && TextComparison.equalsIgnoringCase($0.value.text ?? "", "eventual")
    }
    return Step(
      id: id, address: address, request: found,
      dependsOn: request["dependsOn"]?.elements.compactMap(\.batchText) ?? [])
  }
}

extension DocumentValue {
  /// Ids of requests are texts; numbers are taken, too.
  fileprivate var batchText: String? {
    if case .number(let number) = self { return String(number) }
    return text
  }
}

extension GraphRequest {
  /// `me` is whoever has signed in.
  mutating func standIn(for session: GraphSession) {
    guard path.first.map({ TextComparison.equalsIgnoringCase($0, "me") }) == true else { return }
    path.replaceSubrange(0...0, with: ["users", session.account])
  }
}

extension InvokeMgGraphRequest {
  /// Sends the requests of a batch one after the other: what one changes, the next ones see; one
  /// that is refused changes nothing, and those that depend on it are not done.
  func sendBatch(
    _ body: DocumentValue, _ address: GraphAddress, _ session: GraphSession,
    _ context: CmdletContext
  ) throws(ShellError) {
    let batch: GraphBatch
    do throws(GraphFault) {
      guard TextComparison.equalsIgnoringCase(method, "POST") else { throw .wrongMethod }
      batch = try GraphBatch(body, version: address.version, session)
    } catch {
      return try refuse(error, address, context)
    }
    let world = try context.simulatedWorld()
    let catalogue = context.engine.commands.catalogue as? CmdletCatalogue
    var simulation = world.simulation
    var failed: Set<String> = []
    var responses: [GraphValue] = []
    for step in batch.steps {
      do throws(GraphFault) {
        guard !step.dependsOn.contains(where: failed.contains) else { throw .failedDependency }
        var changed = simulation
        let answer = try GraphService.answer(
          step.request, scopes: session.scopes, catalogue, &changed)
        let body = try whole(answer, step.request, step.address)
        if step.request.method != .get { simulation = changed }
        let made = step.request.method == .post ? 201 : 200
        responses.append(Self.response(step.id, body == nil ? 204 : made, body))
      } catch {
        failed.insert(step.id)
        responses.append(Self.response(step.id, error.code(of: error.status), error.body))
      }
    }
    if simulation != world.simulation { try world.commit(simulation) }
    setStatus(200, context)
    try emit(.table([("responses", .list(responses))]), context)
  }

  private static func response(_ id: String, _ status: Int, _ body: GraphValue?) -> GraphValue {
    .table(
      [("id", .text(id)), ("status", .number(status))] + (body.map { [("body", $0)] } ?? []))
  }
}
