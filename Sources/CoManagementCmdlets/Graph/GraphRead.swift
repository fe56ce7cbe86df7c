import CoManagementModel
import ShellRuntime

/// What the reading cmdlets of Graph have in common: their query parameters, and sending the
/// request.
struct GraphRead {
  private var query = GraphCollectionQuery()
  private var properties: [String] = []
  private var expanded: [String] = []
  private var consistencyLevel: String?
  private var countVariable: String?
  private var inputObject: Value?
  private var transport = GraphTransport()

  /// Parameters for several resources of a cmdlet that keeps the query at `path`; some cmdlets have
  /// no `-Skip`, and only those of the directory have `-ConsistencyLevel`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, GraphRead>, skip: Bool = true, consistency: Bool = false,
    input: Bool = true
  ) -> [Parameter<Command>] {
    var found =
      oneParameters(path, input: input) + [
        Parameter("All", path.appending(path: \.query.all), "All pages, not only the first."),
        Parameter(
          "CountVariable", path.appending(path: \.countVariable),
          "Name of a variable that takes how many there are; asks the service to count."),
        Parameter(
          "Filter", path.appending(path: \.query.filter),
          "Conditions, as displayName eq 'Helpdesk' or startswith(displayName,'Off')."),
        Parameter(
          "PageSize", path.appending(path: \.query.pageSize), "So many objects in one answer."),
        Parameter(
          "Search", path.appending(path: \.query.search),
          "\"property:value\" in quotation marks: words that begin so."),
        Parameter("Sort", path.appending(path: \.query.sort), "Properties, each with asc or desc."),
        Parameter("Top", path.appending(path: \.query.top), "At most so many objects."),
      ]
    if skip {
      found.append(Parameter("Skip", path.appending(path: \.query.skip), "Leaves out so many."))
    }
    if consistency {
      found.append(
        Parameter(
          "ConsistencyLevel", path.appending(path: \.consistencyLevel),
          "eventual allows advanced queries, with -CountVariable."))
    }
    return found
  }

  /// Parameters of a cmdlet that reads one resource.
  static func oneParameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, GraphRead>, input: Bool = true, expand: Bool = true
  ) -> [Parameter<Command>] {
    var found: [Parameter<Command>] = [
      Parameter(
        "Property", path.appending(path: \.properties),
        "Only these properties; the others stay empty.")
    ]
    if expand {
      found.append(
        Parameter(
          "ExpandProperty", path.appending(path: \.expanded),
          "Related objects to be given, too, such as members."))
    }
    if input {
      found.append(
        Parameter(
          "InputObject", path.appending(path: \.inputObject),
          "An identity: a table with the name of the id, as GroupId."))
    }
    return found + GraphTransport.parameters(path.appending(path: \.transport))
  }
}

extension GraphRead {
  /// Sends the request for a collection or, with an id, for one of its resources, and writes what
  /// comes. `identity` names the id in an `-InputObject`.
  func run(
    _ context: CmdletContext, _ path: [String], id: String? = nil, identity: String? = nil,
    isBeta: Bool = false
  ) throws(ShellError) {
    try context.sendingRequest { () throws(ShellError) in
      var path = path
      if let identity, let inputObject {
        path.append(try context.identity(inputObject, identity))
      } else if let id {
        path.append(id)
      }
      try send(GraphRequest(path: path, isBeta: isBeta, query: try fullQuery), context)
    }
  }

  private var fullQuery: GraphCollectionQuery {
    get throws(ShellError) {
      var full = query
      full.select = GraphScopes.split(properties)
      full.expand = expanded
      full.counts = countVariable != nil
      full.isEventual =
        consistencyLevel.map {
          TextComparison.equalsIgnoringCase($0, "eventual")
        } ?? transport.isEventual
      return full
    }
  }

  private func send(_ request: GraphRequest, _ context: CmdletContext) throws(ShellError) {
    let answer = try context.send(request)
    try transport.answered(context)
    switch answer {
    case .collection(let entities, let schema):
      let found = try context.answered { () throws(GraphFault) in
        try request.query.apply(to: entities, schema)
      }
      if let countVariable, schema.service != .directory || request.query.isEventual {
        context.shell.setVariable(countVariable, .integer(found.count))
      }
      for entity in found.page {
        guard try context.write(GraphObject(entity, request.query, context.engine)) else { return }
      }
    case .one(let entity):
      try context.answered { () throws(GraphFault) in try request.query.check(entity.schema) }
      try context.write(GraphObject(entity, request.query, context.engine))
    case .nothing, .value, nil: return
    }
  }
}

extension CmdletContext {
  /// Does something of the service; its fault becomes the SDK's error.
  func answered<Result>(
    _ body: () throws(GraphFault) -> Result
  ) throws(ShellError) -> Result {
    do throws(GraphFault) {
      return try body()
    } catch {
      throw try failure(error)
    }
  }

  /// The id in an identity: a table with the id's name. An object that a Graph cmdlet wrote has its
  /// id under another name, so the SDK does not find it there either.
  func identity(_ input: Value, _ name: String) throws(ShellError) -> String {
    var found: Value?
    switch input {
    case .hashtable(let table): found = table[name]
    default:
      found =
        shell.properties(of: input).first {
          TextComparison.equalsIgnoringCase($0.name, name)
        }?.value
    }
    guard let found, !found.text.isEmpty else {
      throw graphFailure(
        "", .invalidArgument, "InputObject has null value for InputObject.\(name)",
        exceptionType: "System.Exception")
    }
    return found.text
  }
}
