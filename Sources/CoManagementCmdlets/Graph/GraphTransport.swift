import CoManagementModel
import ShellRuntime

/// What goes with a request beside its address and body, and what comes back beside the answer.
struct GraphTransport {
  /// `-Headers`
  var headers: HashtableObject?
  /// `-ResponseHeadersVariable`
  var responseHeadersVariable: String?

  /// Both parameters of a cmdlet that keeps them at `path`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, GraphTransport>
  ) -> [Parameter<Command>] {
    [
      Parameter(
        "Headers", path.appending(path: \.headers),
        "Headers of the request, as @{ConsistencyLevel = 'eventual'}."),
      Parameter(
        "ResponseHeadersVariable", path.appending(path: \.responseHeadersVariable),
        "Name of a variable that takes the headers of the answer."),
    ]
  }

  /// Whether the headers ask for advanced queries.
  var isEventual: Bool {
    TextComparison.equalsIgnoringCase(header("ConsistencyLevel") ?? "", "eventual")
  }

  /// A header of the request, without regard to case.
  func header(_ name: String) -> String? {
    guard let headers else { return nil }
    for (key, value) in zip(headers.keys, headers.values)
    where TextComparison.equalsIgnoringCase(key.text, name) {
      return value.text
    }
    return nil
  }

  /// Sets the variable for the headers of an answer: a table of lists. The number of the request
  /// is the service's; the client's is what it sent, else the same. [Graph docs: HTTP headers]
  func answered(_ context: CmdletContext) throws(ShellError) {
    guard let responseHeadersVariable else { return }
    let simulation = try context.simulatedWorld().simulation
    let request = StableGUID(
      seed: simulation.scenario.seed, kind: .request,
      index: UInt64(bitPattern: simulation.now.milliseconds)
    ).description
    let date = DateTime(simulation.now).formatted("ddd, dd MMM yyyy HH:mm:ss") ?? ""
    let headers: [(String, String)] = [
      ("Cache-Control", "no-cache"),
      ("Strict-Transport-Security", "max-age=31536000"),
      ("request-id", request),
      ("client-request-id", header("client-request-id") ?? request),
      ("Date", "\(date) GMT"),
    ]
    context.shell.setVariable(
      responseHeadersVariable,
      .hashtable(
        HashtableObject(headers.map { ($0.0, .array([.string($0.1)])) }, isOrdered: true)))
  }
}
