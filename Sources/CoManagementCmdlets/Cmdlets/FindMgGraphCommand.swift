import ShellRuntime

/// `Find-MgGraphCommand`
struct FindMgGraphCommand: Cmdlet {
  private var apiVersion: String?
  private var command: [String] = []
  private var inputObject: Value?
  private var method: String?
  private var uri: [String] = []

  static var declaration: CmdletDeclaration<Self> {
    CmdletDeclaration(
      synopsis: "Finds the cmdlet of a request to Microsoft Graph, or the request and the "
        + "permissions of a cmdlet.",
      examples: """
        PS> (Find-MgGraphCommand -Command Get-MgGroupMember).URI
        /groups/{id}/members
        PS> (Find-MgGraphCommand -Uri '/users/{id}' -Method GET).Command
        Get-MgUser
        PS> (Find-MgGraphCommand -Command Remove-MgDevice).Permissions
        Directory.AccessAsUser.All
        PS> Find-MgGraphCommand -Command Get-MgColour
        ! CommandNotFound,Find-MgGraphCommand
        """,
      parameters: [
        Parameter("ApiVersion", \.apiVersion, "v1.0 or beta."),
        Parameter("Command", \.command, "Names of cmdlets; * stands for any characters."),
        Parameter("InputObject", \.inputObject, "The name of a cmdlet or an address."),
        Parameter("Method", \.method, "GET, POST, PUT, PATCH or DELETE."),
        Parameter("Uri", \.uri, "Addresses, as /users/{id}."),
      ])
  }

  func process(_ context: CmdletContext) throws(ShellError) {
    var (commands, addresses) = (command, uri)
    for text in inputObject?.elements.map(\.text) ?? [] {
      if text.contains("/") { addresses.append(text) } else { commands.append(text) }
    }
    let all = GraphCommand.all(context.engine.commands.catalogue as? CmdletCatalogue)
    for name in commands {
      let pattern = WildcardPattern(name)
      try write(all.filter { pattern.matches($0.command) }, name, context)
    }
    for address in addresses {
      let wanted = GraphCommand.normalized(address)
      try write(all.filter { $0.uri == wanted }, address, context)
    }
  }

  private func write(
    _ found: [GraphCommand], _ asked: String, _ context: CmdletContext
  ) throws(ShellError) {
    let fits = found.filter { command in
      (apiVersion.map { TextComparison.equalsIgnoringCase($0, command.apiVersion) } ?? true)
        && (method.map { TextComparison.equalsIgnoringCase($0, command.method) } ?? true)
    }
    if fits.isEmpty {
      try context.writeError(
        "CommandNotFound", .objectNotFound,
        "'\(asked)' is not a valid Microsoft Graph PowerShell command or request of the lab's "
          + "catalogue. Please try again.", target: .string(asked))
    }
    for command in fits {
      guard try context.write(GraphCommand.graphClass.object(command, context.engine)) else {
        return
      }
    }
  }
}

/// A cmdlet and one of its requests.
private struct GraphCommand: Sendable {
  let command: String
  let module: String
  let method: String
  let uri: String
  let output: String
  let permissions: [String]

  var apiVersion: String { module.hasPrefix("Beta") ? "beta" : "v1.0" }

  /// All of the catalogue.
  static func all(_ catalogue: CmdletCatalogue?) -> [GraphCommand] {
    guard let catalogue else { return [] }
    return catalogue.names.filter { $0.contains("-Mg") }.flatMap { name -> [GraphCommand] in
      guard let entry = catalogue.entry(named: name) else { return [] }
      return entry.facts.operations.map { operation in
        GraphCommand(
          command: name, module: bare(entry.signature.module), method: operation.method,
          uri: normalized(operation.path), output: entry.signature.outputTypes.first ?? "",
          permissions: operation.scopes.first { $0.scheme == "DelegatedWork" }?.sufficient ?? [])
      }
    }
  }

  private static func bare(_ module: String) -> String {
    let prefix = "Microsoft.Graph."
    return module.hasPrefix(prefix) ? String(module.dropFirst(prefix.count)) : module
  }

  /// Without host, version and query; every `{user-id}` is `{id}`.
  static func normalized(_ address: String) -> String {
    var parts = address.prefix { $0 != "?" }.split(separator: "/").map(String.init)
    if let host = parts.firstIndex(of: "graph.microsoft.com") { parts.removeFirst(host + 1) }
    if let first = parts.first, ["v1.0", "beta"].contains(first) { parts.removeFirst() }
    return parts.map { $0.hasPrefix("{") ? "/{id}" : "/\($0)" }.joined()
  }

  static let graphClass = GraphClass<GraphCommand>(
    "Microsoft.Graph.PowerShell.Authentication.Models.GraphCommand",
    shown: ["Command", "Module", "APIVersion", "Method", "URI", "OutputType"],
    [
      .text("Command") { $0.command },
      .text("Module") { $0.module },
      .text("APIVersion") { $0.apiVersion },
      .text("Method") { $0.method },
      .text("URI") { $0.uri },
      .text("OutputType") { $0.output },
      ResultProperty(name: "Permissions", typeName: "string[]") { command, _ in
        .strings(command.permissions)
      },
    ])
}
