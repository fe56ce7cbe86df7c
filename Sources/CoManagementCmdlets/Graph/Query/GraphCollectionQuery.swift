import ShellRuntime

/// The query options of a request for several resources: `$filter`, `$search`, `$orderby` and so
/// on.
struct GraphCollectionQuery: Sendable {
  var filter: String?
  var search: String?
  var sort: [String] = []
  var select: [String] = []
  var expand: [String] = []
  var top: Int?
  var skip = 0
  var pageSize: Int?
  /// All pages, not only the first.
  var all = false
  /// `$count=true`
  var counts = false
  /// The header `ConsistencyLevel: eventual`.
  var isEventual = false

  /// Whether the directory answers advanced queries.
  private var isAdvanced: Bool { isEventual && counts }

  /// The resources that are asked for, and how many there are beside paging.
  func apply(
    to entities: [GraphEntity], _ schema: GraphSchema
  ) throws(GraphFault) -> (page: [GraphEntity], count: Int) {
    try check(schema)
    var found = entities
    if let filter, !filter.isEmpty {
      let condition = try self.condition(filter, schema)
      found = found.filter { condition.holds(.entity($0)) }
    }
    if let search {
      let clause = try GraphSearch(search, schema, isEventual: isEventual)
      found = found.filter { clause.holds($0) }
    }
    for order in try orders(schema).reversed() { found = order.sorted(found) }
    let count = found.count
    let limit = top ?? (all ? count : pageSize ?? Self.pageSize(schema.service))
    return (Array(found.dropFirst(max(0, skip)).prefix(max(0, limit))), count)
  }

  /// Objects of a page that nobody asked to be larger or smaller. [Graph docs: paging]
  static func pageSize(_ service: GraphSchema.Service) -> Int {
    service == .intune ? 1_000 : 100
  }

  /// What is wrong with the options as such.
  func check(_ schema: GraphSchema) throws(GraphFault) {
    for name in select + expand.map({ Self.name(ofExpanded: $0) })
    where schema.slot(of: name) == nil {
      throw .unknownProperty(name, schema)
    }
    for name in expand.map({ Self.name(ofExpanded: $0) }) {
      guard let slot = schema.slot(of: name), !schema.properties[slot].isNavigation else {
        continue
      }
      throw .badRequest(
        "BadRequest",
        "Parsing OData Select and Expand failed: Property '\(schema.properties[slot].name)' on "
          + "type '\(schema.fullName)' is not a navigation property or complex property. Only "
          + "navigation properties can be expanded.")
    }
    guard schema.service == .directory else { return }
    if skip > 0 {
      throw .badRequest("Request_BadRequest", "'$skip' is not supported by the service.")
    }
    if let pageSize, !(1...999).contains(pageSize) {
      throw .badRequest(
        "Request_BadRequest",
        "Invalid page size specified: '\(pageSize)'. Must be between 1 and 999 inclusive.")
    }
  }

  /// `members($select=id)` expands `members`.
  static func name(ofExpanded text: String) -> String {
    String(text.prefix { $0 != "(" })
  }

  private func condition(
    _ filter: String, _ schema: GraphSchema
  ) throws(GraphFault) -> GraphCondition {
    do throws(GraphFilterProblem) {
      var parser = try GraphFilterParser(filter, schema)
      let condition = try parser.read()
      if schema.service == .directory {
        for requirement in parser.advanced { try check(requirement, schema) }
      }
      return condition
    } catch {
      switch error {
      case .syntax(let message):
        throw .badRequest("BadRequest", "Invalid filter clause: \(message)")
      case .unsupported(let message): throw .unsupported(message)
      }
    }
  }

  /// What the directory does not do without the advanced query parameters, or at all.
  private func check(
    _ requirement: GraphFilterParser.Requirement, _ schema: GraphSchema
  ) throws(GraphFilterProblem) {
    switch requirement {
    case .contains:
      throw .unsupported("Unsupported property filter clause operator 'Contains'.")
    case .property(let property) where property.filtering == .none || !isAdvanced:
      throw .unsupported(
        "Unsupported or invalid query filter clause specified for property '\(property.name)' of "
          + "resource '\(schema.resourceName)'.")
    case .notEqual where !isAdvanced:
      throw .unsupported("Filter operator 'NotEqualsMatch' is not supported.")
    case .not where !isAdvanced: throw .unsupported(Self.needsAdvanced("not"))
    case .function: throw .unsupported("Unsupported Query.")
    case .count where !isAdvanced: throw .unsupported(Self.needsAdvanced("$count"))
    case .endsWith where !isAdvanced: throw .unsupported(Self.needsAdvanced("endsWith"))
    default: break
    }
  }

  private static func needsAdvanced(_ name: String) -> String {
    "Operator '\(name)' is not supported because the required parameters might be missing. Try "
      + "adding $count=true query parameter and ConsistencyLevel:eventual header. Refer to "
      + "https://aka.ms/graph-docs/advanced-queries for more information"
  }

  private func orders(_ schema: GraphSchema) throws(GraphFault) -> [GraphOrder] {
    var orders: [GraphOrder] = []
    for text in sort.flatMap({ $0.split(separator: ",") }) {
      let words = text.split(separator: " ").map(String.init)
      guard let name = words.first else { continue }
      guard let slot = schema.slot(of: name) else {
        throw .badRequest(
          "BadRequest",
          "Could not find a property named '\(name)' on type '\(schema.fullName)'.")
      }
      let direction = words.count > 1 ? TextComparison.folded(words[1]) : "asc"
      guard direction == "asc" || direction == "desc", words.count <= 2 else {
        throw .badRequest(
          "BadRequest", "Syntax error at position \(name.utf16.count + 1) in '\(text)'.")
      }
      orders.append(GraphOrder(slot: slot, isDescending: direction == "desc"))
    }
    let isPlain = filter == nil && search == nil
    if schema.service == .directory, !orders.isEmpty, !isPlain, !isAdvanced {
      throw .unsupported("Sorting not supported for current query.")
    }
    return orders
  }
}

/// One property of `$orderby`.
struct GraphOrder {
  let slot: Int
  let isDescending: Bool

  /// Equal ones stay in their order.
  func sorted(_ entities: [GraphEntity]) -> [GraphEntity] {
    let keys = entities.map { $0.value(at: slot) }
    let order = entities.indices.sorted { left, right in
      let comparison = Self.order(keys[left], keys[right])
      if comparison == 0 { return left < right }
      return isDescending ? comparison > 0 : comparison < 0
    }
    return order.map { entities[$0] }
  }

  /// Nothing comes first.
  private static func order(_ left: GraphValue, _ right: GraphValue) -> Int {
    switch (left, right) {
    case (.null, .null): 0
    case (.null, _): -1
    case (_, .null): 1
    case (.text(let left), .text(let right)):
      TextComparison.order(left, right, ignoringCase: true)
    case (.moment(let left), .moment(let right)): left == right ? 0 : left < right ? -1 : 1
    case (.number(let left), .number(let right)): left == right ? 0 : left < right ? -1 : 1
    case (.flag(let left), .flag(let right)): left == right ? 0 : left ? 1 : -1
    default: 0
    }
  }
}
