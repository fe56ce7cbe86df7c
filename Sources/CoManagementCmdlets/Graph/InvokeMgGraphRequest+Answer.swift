import CoManagementModel
import ShellRuntime

extension InvokeMgGraphRequest {
  /// Writes an answer in the form that was asked for.
  func write(
    _ answer: GraphAnswer, _ request: GraphRequest, _ address: GraphAddress,
    _ context: CmdletContext
  ) throws(ShellError) {
    let found: GraphValue?
    do throws(GraphFault) {
      found = try whole(answer, request, address)
    } catch {
      return try refuse(error, address, context)
    }
    if let found { try emit(found, context) }
  }

  /// The whole body of an answer; nil for one without.
  func whole(
    _ answer: GraphAnswer, _ request: GraphRequest, _ address: GraphAddress
  ) throws(GraphFault) -> GraphValue? {
    let fields: [(name: String, value: GraphValue)]
    switch answer {
    case .nothing: return nil
    case .value(let value): fields = [("value", value)]
    case .one(let entity):
      try request.query.check(entity.schema)
      fields = entity.fields(request.query)
    case .collection(let entities, let schema):
      if address.isCount { return .number(try count(entities, schema, request.query)) }
      fields = try page(entities, schema, request.query, address)
    }
    return .table([("@odata.context", .text(address.context))] + fields)
  }

  /// `/$count` behind a collection. [Graph docs: query-parameters, count]
  private func count(
    _ entities: [GraphEntity], _ schema: GraphSchema, _ query: GraphCollectionQuery
  ) throws(GraphFault) -> Int {
    guard schema.service != .directory || query.isEventual else {
      throw .badRequest("Request_BadRequest", "$count is not currently supported.")
    }
    var all = query
    all.counts = true
    return try all.apply(to: entities, schema).count
  }

  /// Writes a body in the form that was asked for.
  func emit(_ whole: GraphValue, _ context: CmdletContext) throws(ShellError) {
    switch TextComparison.folded(outputType) {
    case "json": try context.write(whole.json)
    case "psobject": try context.write(whole.customObject(context.engine))
    case "hashtable": try context.write(whole.table(context.engine))
    default:
      throw context.failure(
        "OutputTypeNotSimulated", .notImplemented,
        "The lab gives answers as HashTable, PSObject or Json, not as \(outputType).")
    }
  }

  /// One page, and where the next one is.
  private func page(
    _ entities: [GraphEntity], _ schema: GraphSchema, _ query: GraphCollectionQuery,
    _ address: GraphAddress
  ) throws(GraphFault) -> [(name: String, value: GraphValue)] {
    var all = query
    all.all = true
    let found = try all.apply(to: entities, schema)
    let size = query.pageSize ?? GraphCollectionQuery.pageSize(schema.service)
    let page = found.page.dropFirst(max(0, address.offset)).prefix(max(0, size))
    var fields: [(name: String, value: GraphValue)] = []
    if query.counts, schema.service != .directory || query.isEventual {
      fields.append(("@odata.count", .number(found.count)))
    }
    let end = address.offset + page.count
    if end < found.page.count {
      fields.append(("@odata.nextLink", .text(address.nextPage(from: end))))
    }
    fields.append(("value", .list(page.map { .table($0.fields(query)) })))
    return fields
  }

  /// An answer that is an error: the cmdlet's own error or, with `-SkipHttpErrorCheck`, the body.
  func refuse(
    _ fault: GraphFault, _ address: GraphAddress, _ context: CmdletContext
  ) throws(ShellError) {
    guard skipsErrorCheck else { throw failure(fault, address, context) }
    setStatus(fault.code(of: fault.status), context)
    try emit(fault.body, context)
  }

  /// The error that the cmdlet makes of an answer: request, status and the answer's text.
  func failure(
    _ fault: GraphFault, _ address: GraphAddress, _ context: CmdletContext
  ) -> ShellError {
    let words = fault.status.split(separator: " ")
    let code = words.first.map(String.init) ?? ""
    let name = words.dropFirst().joined().filter { $0 != "(" && $0 != ")" }
    return context.graphFailure(
      "InvokeGraphHttpResponseException", .invalidOperation,
      "\(TextComparison.uppercased(method)) \(address.text)\nHTTP/2.0 \(code) \(name)\n\n"
        + fault.body.json,
      exceptionType: "Microsoft.Graph.PowerShell.Authentication.Helpers.HttpResponseException")
  }
}

extension GraphFault {
  /// The body of the answer.
  var body: GraphValue {
    .table([("error", .table([("code", .text(code)), ("message", .text(message))]))])
  }

  /// 404 of `404 (NotFound)`.
  func code(of status: String) -> Int {
    status.split(separator: " ").first.flatMap { Int($0) } ?? 400
  }
}
