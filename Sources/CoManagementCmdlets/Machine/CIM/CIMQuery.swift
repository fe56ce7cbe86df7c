import CoManagementModel
import ShellRuntime

/// What a CIM cmdlet asks a namespace: a query of WQL, or a class with a condition.
struct CIMQuery {
  let namespace: String
  let wql: WqlQuery

  /// A query as it is written.
  init(_ text: String, namespace: String) throws(WqlError) {
    self.namespace = namespace
    wql = try WqlQuery(text)
  }

  /// A class by name, some of its properties (all without any), and a condition (empty = none).
  init(
    className: String, namespace: String, properties: [String] = [], filter: String = ""
  ) throws(WqlError) {
    let selected = properties.isEmpty ? "*" : properties.joined(separator: ", ")
    let condition = filter.isEmpty ? "" : " where \(filter)"
    try self.init("select \(selected) from \(className)\(condition)", namespace: namespace)
  }

  /// The class that it asks, the first one of several.
  var className: String { wql.classNames.first ?? "" }
}

/// A class of a machine as WQL sees it: its instances, read once.
struct CIMTable: WqlTable {
  let className: String
  let columns: [WqlColumn]
  let keys: [Int]
  private let values: [[WqlValue]]

  init(_ cimClass: CIMClass, _ rows: [[Value]]) {
    className = cimClass.name
    columns = cimClass.properties.map { WqlColumn($0.name, WqlType(cim: $0.type)) }
    keys = cimClass.properties.indices.filter { cimClass.properties[$0].isKey }
    values = rows.map { $0.map(WqlValue.init(cim:)) }
  }

  var rowCount: Int { values.count }

  func value(_ column: Int, at row: Int) -> WqlValue { values[row][column] }
}

/// One class of a machine as the namespace of a query.
struct CIMTableNamespace: WqlNamespace {
  let table: CIMTable
  let now: VirtualInstant

  func table(named name: String) -> (any WqlTable)? {
    TextComparison.equalsIgnoringCase(name, table.className) ? table : nil
  }
}

extension WqlType {
  /// The type that a CIM type is in a query.
  init(cim type: String) {
    switch type {
    case "Boolean": self = .flag
    case "DateTime": self = .moment
    case "String": self = .text
    default: self = type.hasSuffix("Array") || type.hasSuffix("[]") ? .texts : .number
    }
  }

  /// As `Get-CimClass` shows it.
  var cimType: String {
    switch self {
    case .number: "UInt32"
    case .flag: "Boolean"
    case .text: "String"
    case .moment: "DateTime"
    case .texts: "StringArray"
    }
  }
}

extension WqlValue {
  /// A property's value as a query compares it.
  init(cim value: Value) {
    switch value {
    case .null: self = .null
    case .bool(let flag): self = .flag(flag)
    case .string(let text): self = .text(text)
    case .dateTime(let moment): self = .moment(VirtualInstant(moment))
    case .array(let array): self = .texts(array.items.map(\.text))
    default: self = Int(value.text).map { .number($0) } ?? .text(value.text)
    }
  }
}
