import CoManagementModel
import ShellRuntime

/// `[Microsoft.ConfigurationManagement.PowerShell.Provider.SmsProviderSearch]`: conditions on the
/// properties of a class, for `Invoke-CMWmiQuery -Search`.
final class SmsProviderSearch: ShellObject, MethodCallable {
  private static let space = "Microsoft.ConfigurationManagement.PowerShell.Provider."
  /// Full name of the type.
  static let typeName = space + "SmsProviderSearch"
  /// Members of SearchParameterOperator with what WQL writes for each. The reference names
  /// `NotEquals`; the others are decided.
  private static let operators = [
    ("Equals", "="), ("NotEquals", "<>"), ("LessThan", "<"), ("LessThanOrEquals", "<="),
    ("GreaterThan", ">"), ("GreaterThanOrEquals", ">="), ("Like", "like"),
  ]

  private var conditions: [String] = []
  private var order: [String] = []

  init(_ engine: Engine) {
    super.init(
      shape: engine.shape(for: Self.typeName) { names in
        Shape(typeNames: [Self.typeName, "System.Object"], properties: [], names: names)
      })
  }

  /// The type and the enumerations that its methods take.
  static var types: [ModuleType] {
    [
      ModuleType(typeName) { (arguments, shell) throws(ShellError) in
        SmsProviderSearch(shell.engine)
      },
      ModuleType(space + "SearchParameterOperator", members: operators.map(\.0)),
      ModuleType(space + "SearchParameterOrderBy", members: ["Asc", "Desc"]),
    ]
  }

  /// The query of a class that it stands for.
  func query(className: String) -> String {
    var text = "select * from \(className)"
    if !conditions.isEmpty { text += " where " + conditions.joined(separator: " and ") }
    if !order.isEmpty { text += " order by " + order.joined(separator: ", ") }
    return text
  }

  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    switch (name, arguments.count) {
    case ("clear", 0):
      conditions = []
      order = []
    case ("add", 2), ("add", 3):
      conditions.append(Self.condition(arguments))
    case ("addadhoc", 1):
      conditions.append("(\(arguments[0].text))")
    case ("addorder", 1):
      order.append(arguments[0].text)
    case ("addorder", 2):
      order.append("\(arguments[0].text) \(arguments[1].text)")
    case ("clear", _), ("add", _), ("addadhoc", _), ("addorder", _):
      throw .noOverload(name, arguments.count)
    default: return nil
    }
    return .null
  }

  /// `Property = value`; a third argument is an operator, or whether the value is a pattern.
  private static func condition(_ arguments: [Value]) -> String {
    let (property, value) = (arguments[0].text, arguments[1])
    var symbol = "="
    if case .bool(let isPattern)? = arguments.dropFirst(2).first {
      if isPattern, case .string(let text) = value {
        return "\(property) like \(quoted(pattern(text)))"
      }
    } else if let name = arguments.dropFirst(2).first?.text {
      symbol = operators.first { TextComparison.equalsIgnoringCase($0.0, name) }?.1 ?? "="
    }
    switch value {
    case .null: return "\(property) is \(symbol == "=" ? "" : "not ")null"
    case .bool(let flag): return "\(property) \(symbol) \(flag ? 1 : 0)"
    case .int, .long: return "\(property) \(symbol) \(value.text)"
    default: return "\(property) \(symbol) \(quoted(value.text))"
    }
  }

  /// A pattern of PowerShell as one of WQL.
  private static func pattern(_ text: String) -> String {
    text.map { character in
      switch character {
      case "*": "%"
      case "?": "_"
      case "%", "_", "[": "[\(character)]"
      default: String(character)
      }
    }.joined()
  }

  private static func quoted(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if character == "\"" || character == "\\" { escaped += "\\" }
      escaped.append(character)
    }
    return "\"\(escaped)\""
  }
}
