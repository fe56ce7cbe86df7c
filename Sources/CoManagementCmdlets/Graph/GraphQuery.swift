import ShellRuntime

/// What the reading cmdlets of Graph have in common: which properties, how many objects.
struct GraphQuery {
  /// Objects of one page of the service.
  private static let pageSize = 1_000

  private var all = false
  private var properties: [String] = []
  private var skip = 0
  private var top: Int?

  /// The parameters of a cmdlet that keeps the query at `path`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, GraphQuery>
  ) -> [Parameter<Command>] {
    [
      Parameter("All", path.appending(path: \.all), "All pages, not only the first."),
      Parameter(
        "Property", path.appending(path: \.properties),
        "Only these properties; the others stay empty."),
      Parameter("Skip", path.appending(path: \.skip), "Leaves out so many objects."),
      Parameter("Top", path.appending(path: \.top), "At most so many objects."),
    ]
  }

  /// Writes the objects that are asked for.
  func write<Source>(
    _ sources: [Source], _ resource: GraphClass<Source>, _ context: CmdletContext
  ) throws(ShellError) {
    let selected = GraphScopes.split(properties)
    if let unknown = selected.first(where: { resource.property(named: $0) == nil }) {
      throw try context.unknownProperty(unknown, of: resource.typeName)
    }
    let limit = top ?? (all ? sources.count : Self.pageSize)
    for source in sources.dropFirst(max(0, skip)).prefix(max(0, limit)) {
      let object = resource.object(source, selected: selected, context.engine)
      guard try context.write(object) else { return }
    }
  }
}

extension CmdletContext {
  /// The service knows no such property.
  func unknownProperty(_ name: String, of typeName: String) throws(ShellError) -> ShellError {
    let type = typeName.split(separator: ".").last.map(String.init) ?? typeName
    let bare = type.dropFirst("MicrosoftGraph".count)
    return try serviceError(
      "BadRequest", status: "400 (BadRequest)",
      "Parsing OData Select and Expand failed: Could not find a property named '\(name)' on type "
        + "'microsoft.graph.\(bare.prefix(1).lowercased())\(bare.dropFirst())'.")
  }
}
