import CoManagementModel
import ShellRuntime

/// An instance that a query gives, with the properties that it selected.
final class QueryRow: ShellObject {
  private let answer: QueryAnswer
  private let part: Int
  private let row: Int

  /// A row of an answer.
  init(_ answer: QueryAnswer, part: Int, row: Int) {
    self.answer = answer
    self.part = part
    self.row = row
    super.init(shape: answer.parts[part])
  }

  /// The class of the instance.
  var className: String { answer.result.parts[part].className }

  override func ownValue(at slot: Int) -> Value {
    if slot == 0 { return .string(path) }
    return answer.result.value(part: part, column: slot - 1, row: row).shellValue
  }

  /// Class and keys; only the class where the query did not select the keys.
  private var path: String {
    let result = answer.result
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
  private let answer: QueryAnswer
  private let row: Int

  init(_ answer: QueryAnswer, row: Int) {
    self.answer = answer
    self.row = row
    super.init(shape: answer.joined)
  }

  override func ownValue(at slot: Int) -> Value {
    if slot == 0 { return .string("__GENERIC") }
    let part = slot - 1
    guard answer.result.hasInstance(part: part, row: row) else { return .null }
    return .object(QueryRow(answer, part: part, row: row))
  }
}

/// What one query gave, with the shapes of its rows, which all of them share.
final class QueryAnswer {
  let result: WqlResult
  let parts: [Shape]
  let joined: Shape

  /// A result; its shapes are made once for all rows.
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
    parts.count == 1 ? QueryRow(self, part: 0, row: row) : JoinedRow(self, row: row)
  }

  static func typeNames(_ className: String) -> [String] {
    [
      "IResultObject#\(className)", "IResultObject",
      "Microsoft.ConfigurationManagement.ManagementProvider.WqlQueryEngine.WqlResultObject",
      "System.Object",
    ]
  }
}
