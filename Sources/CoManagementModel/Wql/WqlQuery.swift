/// A query of the extended WMI query language: what `select` asks for.
/// [memdocs extended-wmi-query-language]
public struct WqlQuery: Sendable, Hashable {
  /// What stands behind `select`.
  enum Selection: Sendable, Hashable {
    /// `*`
    case everything
    /// `count(*)`
    case count
    /// Properties, in their order.
    case columns([WqlColumnName])
  }

  /// A class behind `from` or `join`.
  struct Source: Sendable, Hashable {
    enum Join: Sendable, Hashable {
      case inner
      /// `left [outer] join`: rows without a partner stay.
      case left
    }

    var className: String
    /// The name by which the query calls it: the alias, else the class.
    var alias: String
    var join = Join.inner
    var condition: WqlCondition?
  }

  /// A property behind `order by`.
  struct Order: Sendable, Hashable {
    var column: WqlColumnName
    var isDescending = false
  }

  var isDistinct = false
  var selection = Selection.everything
  var sources: [Source] = []
  var condition: WqlCondition?
  var order: [Order] = []

  /// Reads a query; throws `invalidQuery`.
  public init(_ text: String) throws(WqlError) {
    var parser = WqlParser(try WqlLexer.tokens(text))
    self = try parser.wholeQuery()
  }

  init() {}

  /// The classes that it asks, in its order.
  public var classNames: [String] { sources.map(\.className) }

  /// Whether it asks one class for its instances in their own order, which is all that WMI's own
  /// language has: the SMS Provider extends it.
  public var isBasic: Bool {
    sources.count == 1 && !isDistinct && order.isEmpty && selection != .count
  }
}

/// `Name`, `SMS_R_System.Name`, `sys.*`.
struct WqlColumnName: Sendable, Hashable {
  var qualifier: String?
  var name: String

  /// As it is written.
  var description: String { qualifier.map { "\($0).\(name)" } ?? name }
}

/// A condition behind `where` or `on`.
indirect enum WqlCondition: Sendable, Hashable {
  enum Comparison: String, Sendable {
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case greater = ">"
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
  }

  case compare(WqlOperand, Comparison, WqlOperand)
  case like(WqlOperand, pattern: String, isNegated: Bool)
  case inList(WqlOperand, [WqlValue], isNegated: Bool)
  case inQuery(WqlOperand, WqlQuery, isNegated: Bool)
  case isNull(WqlOperand, isNegated: Bool)
  case all([WqlCondition])
  case any([WqlCondition])
  case not(WqlCondition)
}

/// One side of a comparison.
indirect enum WqlOperand: Sendable, Hashable {
  case column(WqlColumnName)
  case literal(WqlValue)
  case call(WqlFunction, part: WqlDatePart?, [WqlOperand])
}

/// Functions of the language. [memdocs extended-wmi-query-language]
enum WqlFunction: String, Sendable {
  case getDate = "getdate"
  case dateDiff = "datediff"
  case dateAdd = "dateadd"
  case datePart = "datepart"
  case upper
  case lower
  case substring

  /// How many operands follow the date part, if it has one.
  var operandCount: Int {
    switch self {
    case .getDate: 0
    case .datePart, .upper, .lower: 1
    case .dateDiff, .dateAdd: 2
    case .substring: 3
    }
  }

  /// Whether its first argument names a part of a date.
  var takesDatePart: Bool { [.dateDiff, .dateAdd, .datePart].contains(self) }
}

/// Parts of a date, as SQL Server abbreviates them.
enum WqlDatePart: Sendable {
  // swift-format-ignore
  case year, month, day, week, hour, minute, second

  init?(_ name: String) {
    switch WqlText.folded(name) {
    case "year", "yy", "yyyy": self = .year
    case "month", "mm", "m": self = .month
    case "day", "dd", "d": self = .day
    case "week", "wk", "ww": self = .week
    case "hour", "hh": self = .hour
    case "minute", "mi", "n": self = .minute
    case "second", "ss", "s": self = .second
    default: return nil
    }
  }
}
