import CoManagementModel
import ShellRuntime

/// An instance that a query gives, with the properties that it selected.
final class QueryRow: ShellObject {
  private let result: WqlResult
  private let part: Int
  private let row: Int

  /// A row of a result; `shape` as `QueryShapes` makes it.
  init(_ result: WqlResult, part: Int, row: Int, shape: Shape) {
    self.result = result
    self.part = part
    self.row = row
    super.init(shape: shape)
  }

  /// The class of the instance.
  var className: String { result.parts[part].className }

  override func ownValue(at slot: Int) -> Value {
    if slot == 0 { return .string(path) }
    return result.value(part: part, column: slot - 1, row: row).shellValue
  }

  /// Class and keys; only the class where the query did not select the keys.
  private var path: String {
    let className = result.parts[part].className
    guard let keys = result.parts[part].keys else { return className }
    let names = result.parts[part].columns
    let texts = keys.map { key in
      "\(names[key].name)=\(result.value(part: part, column: key, row: row).pathText)"
    }
    return "\(className).\(texts.joined(separator: ","))"
  }
}

/// A row of a query that selects from several classes: `__GENERIC`, with an instance of each under
/// the name by which the query calls it.
final class JoinedRow: ShellObject {
  private let result: WqlResult
  private let row: Int
  private let shapes: [Shape]

  init(_ result: WqlResult, row: Int, shape: Shape, parts: [Shape]) {
    self.result = result
    self.row = row
    shapes = parts
    super.init(shape: shape)
  }

  override func ownValue(at slot: Int) -> Value {
    if slot == 0 { return .string("__GENERIC") }
    let part = slot - 1
    guard result.hasInstance(part: part, row: row) else { return .null }
    return .object(QueryRow(result, part: part, row: row, shape: shapes[part]))
  }
}

/// Shapes of what one query gives.
struct QueryShapes {
  private let result: WqlResult
  private let parts: [Shape]
  private let joined: Shape

  /// The shapes of a result; made once for all its rows.
  init(_ result: WqlResult, _ engine: Engine) {
    self.result = result
    parts = result.parts.map { part in
      let columns = part.columns.map { "\($0.name) \($0.type.typeName)" }
      let key = "query \(part.className) " + columns.joined(separator: " ")
      return engine.shape(for: key) { names in
        Shape(
          typeNames: Self.typeNames(part.className),
          properties: [PropertyDefinition("SmsProviderObjectPath")]
            + part.columns.map { PropertyDefinition($0.name, $0.type.typeName) },
          names: names)
      }
    }
    let aliases = result.parts.map(\.alias)
    joined = engine.shape(for: "join " + aliases.joined(separator: " ")) { names in
      Shape(
        typeNames: Self.typeNames("__GENERIC"),
        properties: [PropertyDefinition("SmsProviderObjectPath")]
          + aliases.map { PropertyDefinition($0, "IResultObject") },
        names: names)
    }
  }

  /// The object of a row.
  func object(_ row: Int) -> ShellObject {
    result.parts.count == 1
      ? QueryRow(result, part: 0, row: row, shape: parts[0])
      : JoinedRow(result, row: row, shape: joined, parts: parts)
  }

  static func typeNames(_ className: String) -> [String] {
    [
      "IResultObject#\(className)", "IResultObject",
      "Microsoft.ConfigurationManagement.ManagementProvider.WqlQueryEngine.WqlResultObject",
      "System.Object",
    ]
  }
}
