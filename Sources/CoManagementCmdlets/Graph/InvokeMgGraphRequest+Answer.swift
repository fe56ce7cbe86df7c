import CoManagementModel
import ShellRuntime

extension InvokeMgGraphRequest {
  /// Writes an answer in the form that was asked for.
  func write(
    _ answer: GraphAnswer, _ request: GraphRequest, _ address: GraphAddress,
    _ context: CmdletContext
  ) throws(ShellError) {
    let fields: [(name: String, value: GraphValue)]
    do throws(GraphFault) {
      switch answer {
      case .nothing: return
      case .value(let value): fields = [("value", value)]
      case .one(let entity):
        try request.query.check(entity.schema)
        fields = entity.fields(request.query)
      case .collection(let entities, let schema):
        fields = try page(entities, schema, request.query, address)
      }
    } catch {
      throw failure(error, address, context)
    }
    let whole = GraphValue.table([("@odata.context", .text(address.context))] + fields)
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
    if query.counts { fields.append(("@odata.count", .number(found.count))) }
    let end = address.offset + page.count
    if end < found.page.count {
      fields.append(("@odata.nextLink", .text(address.nextPage(from: end))))
    }
    fields.append(("value", .list(page.map { .table($0.fields(query)) })))
    return fields
  }

  /// The error that the cmdlet makes of an answer: request, status and the answer's text.
  func failure(
    _ fault: GraphFault, _ address: GraphAddress, _ context: CmdletContext
  ) -> ShellError {
    let words = fault.status.split(separator: " ")
    let code = words.first.map(String.init) ?? ""
    let name = words.dropFirst().joined().filter { $0 != "(" && $0 != ")" }
    let error = GraphValue.table([
      (
        "error",
        .table([("code", .text(fault.code)), ("message", .text(fault.message))])
      )
    ])
    return context.graphFailure(
      "InvokeGraphHttpResponseException", .invalidOperation,
      "\(TextComparison.uppercased(method)) \(address.text)\nHTTP/2.0 \(code) \(name)\n\n"
        + error.json,
      exceptionType: "Microsoft.Graph.PowerShell.Authentication.Helpers.HttpResponseException")
  }
}
