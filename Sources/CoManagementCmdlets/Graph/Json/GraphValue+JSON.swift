import CoManagementModel
import ShellRuntime

extension GraphValue {
  /// The value as JSON without blanks, as the service sends it. [RFC 8259]
  var json: String {
    switch self {
    case .null: return "null"
    case .text(let text): return Self.quoted(text)
    case .flag(let flag): return flag ? "true" : "false"
    case .number(let number): return String(number)
    case .moment(let moment): return Self.quoted(Self.text(of: moment))
    case .list(let elements): return "[\(elements.map(\.json).joined(separator: ","))]"
    case .entity(let entity): return GraphValue.table(entity.fields(GraphCollectionQuery())).json
    case .table(let fields):
      let pairs = fields.map { "\(Self.quoted($0.name)):\($0.value.json)" }
      return "{\(pairs.joined(separator: ","))}"
    }
  }

  /// `2026-11-23T08:00:00Z`
  static func text(of moment: VirtualInstant) -> String {
    DateTime(moment).formatted("yyyy-MM-ddTHH:mm:ssZ") ?? ""
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  /// As the tables of `Invoke-MgGraphRequest` have it: names and values, with moments.
  func table(_ engine: Engine) -> Value {
    switch self {
    case .list(let elements): .array(elements.map { $0.table(engine) })
    case .entity(let entity):
      GraphValue.table(entity.fields(GraphCollectionQuery())).table(engine)
    case .table(let fields):
      .hashtable(HashtableObject(fields.map { ($0.name, $0.value.table(engine)) }))
    default: value(engine)
    }
  }

  /// As `-OutputType PSObject` has it.
  func customObject(_ engine: Engine) -> Value {
    switch self {
    case .list(let elements): .array(elements.map { $0.customObject(engine) })
    case .entity(let entity):
      GraphValue.table(entity.fields(GraphCollectionQuery())).customObject(engine)
    case .table(let fields):
      .object(
        CustomObject(
          shape: engine.customShape(
            typeNames: ["System.Management.Automation.PSCustomObject", "System.Object"],
            properties: fields.map(\.name)),
          values: fields.map { $0.value.customObject(engine) }))
    default: value(engine)
    }
  }
}

extension GraphEntity {
  /// What an answer holds of the resource: names of JSON, in the order of the type.
  func fields(_ query: GraphCollectionQuery) -> [(name: String, value: GraphValue)] {
    var found: [(name: String, value: GraphValue)] = []
    for (slot, property) in schema.properties.enumerated()
    where query.includes(property, of: schema) {
      switch (property.kind, query.selected(value(at: slot), of: property)) {
      case (.open, .table(let additional)) where property.name == "AdditionalProperties":
        found += additional
      case (_, let value): found.append((property.name, value))
      }
    }
    return found
  }
}
