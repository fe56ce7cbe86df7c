import CoManagementModel
import ShellRuntime

/// What the writing cmdlets of Graph send: one value a parameter, or a whole body.
struct GraphBody {
  private var fields: [(name: String, value: Value)] = []
  /// `-BodyParameter`
  var whole: Value?
  /// `-AdditionalProperties`
  var additional: HashtableObject?
  /// `-Headers`, `-ResponseHeadersVariable`
  var transport = GraphTransport()

  /// A text that goes into the body under a name; as other subscripts for other types.
  subscript(text name: String) -> String? {
    get { nil }
    set { set(name, newValue.map { .string($0) }) }
  }

  subscript(flag name: String) -> Bool? {
    get { nil }
    set { set(name, newValue.map { .bool($0) }) }
  }

  subscript(value name: String) -> Value? {
    get { nil }
    set { set(name, newValue) }
  }

  subscript(texts name: String) -> [String]? {
    get { nil }
    set { set(name, newValue.map { .strings($0) }) }
  }

  /// A list, whether one or several values were given.
  subscript(values name: String) -> [Value]? {
    get { nil }
    set { set(name, newValue.map { .array($0) }) }
  }

  private mutating func set(_ name: String, _ value: Value?) {
    fields.removeAll { $0.name == name }
    if let value { fields.append((name, value)) }
  }

  /// The body as it is sent.
  func document(_ context: CmdletContext) throws(ShellError) -> DocumentValue {
    if let whole { return try context.document(whole) }
    var found: [DocumentField] = []
    for (name, value) in fields {
      found.append(DocumentField(name, try context.document(value)))
    }
    if let additional {
      found += try context.document(.hashtable(additional)).fields
    }
    return .table(found)
  }

  /// `-BodyParameter`, and where the cmdlet has it `-AdditionalProperties`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, GraphBody>, additional: Bool = true
  ) -> [Parameter<Command>] {
    var found: [Parameter<Command>] = [
      Parameter(
        "BodyParameter", path.appending(path: \.whole),
        "The whole body as a table, with the names that Graph's documentation has.")
    ]
    if additional {
      found.append(
        Parameter(
          "AdditionalProperties", path.appending(path: \.additional),
          "Properties for which there is no parameter."))
    }
    return found + GraphTransport.parameters(path.appending(path: \.transport))
  }
}

extension CmdletContext {
  /// A value as a body has it; refused where it is none that JSON could hold.
  func document(_ value: Value, depth: Int = 0) throws(ShellError) -> DocumentValue {
    guard depth < 100 else {
      throw failure(
        "BodyTooDeep", .invalidArgument, "The body is nested more than 100 levels deep.")
    }
    switch value {
    case .null: return .null
    case .bool(let flag): return .flag(flag)
    case .int(let number): return .number(Int64(number))
    case .long(let number): return .number(number)
    case .byte(let number): return .number(Int64(number))
    case .string(let text): return .text(text)
    case .array(let array):
      var elements: [DocumentValue] = []
      for item in array.items { elements.append(try document(item, depth: depth + 1)) }
      return .list(elements)
    case .hashtable(let table):
      var fields: [DocumentField] = []
      for (key, item) in zip(table.keys, table.values) {
        fields.append(DocumentField(key.text, try document(item, depth: depth + 1)))
      }
      return .table(fields)
    case .dateTime(let moment):
      return .text(moment.formatted("yyyy-MM-ddTHH:mm:ssZ") ?? value.text)
    case .object(let object) where object is CustomObject || object is GraphObject:
      var fields: [DocumentField] = []
      for (slot, property) in object.shape.properties.enumerated() {
        let item = object.value(at: slot)
        if case .null = item { continue }
        fields.append(DocumentField(property.name, try document(item, depth: depth + 1)))
      }
      return .table(fields)
    default: return .text(value.text)
    }
  }

  /// Sends a body and writes the resource that comes back, or `True` with `-PassThru`.
  func sendBody(
    _ method: GraphRequest.Method, _ path: [String], _ body: GraphBody, isBeta: Bool = false,
    passThru: Bool = false
  ) throws(ShellError) {
    try sendingRequest { () throws(ShellError) in
      var request = GraphRequest(method: method, path: path, isBeta: isBeta)
      request.body = try body.document(self)
      let answer = try send(request)
      if answer != nil { try body.transport.answered(self) }
      switch answer {
      case .one(let entity):
        try write(GraphObject(entity, GraphCollectionQuery(), engine))
      case .collection(let entities, _):
        for entity in entities {
          guard try write(GraphObject(entity, GraphCollectionQuery(), engine)) else { return }
        }
      case .nothing where passThru: try write(.bool(true))
      default: return
      }
    }
  }
}

extension CmdletContext {
  /// Path to the members of a group, by its id or by an identity.
  func memberPath(group id: String, _ inputObject: Value?) throws(ShellError) -> [String] {
    guard let inputObject else { return ["groups", id, "members", "$ref"] }
    return ["groups", try identity(inputObject, "GroupId"), "members", "$ref"]
  }
}
