/// Why a query cannot be answered.
public enum WqlError: Error, Sendable, Hashable {
  /// Not a query of the language: WBEM_E_INVALID_QUERY, 0x80041017; `reason` says where.
  case invalidQuery(reason: String)
  /// No class of that name: WBEM_E_INVALID_CLASS, 0x80041010.
  case invalidClass(String)
  /// The class has no property of that name; the provider calls it an invalid query.
  case invalidProperty(String, className: String)
  /// More rows than a query may give: WBEM_E_QUOTA_VIOLATION, 0x8004106C.
  case quotaViolation(rows: Int)
}

extension WqlError: CustomStringConvertible {
  /// One sentence.
  public var description: String {
    switch self {
    case .invalidQuery(let reason): reason
    case .invalidClass(let name): "There is no class '\(name)'."
    case .invalidProperty(let name, let className):
      "The class \(className) has no property '\(name)'."
    case .quotaViolation(let rows): "The query gives more than \(rows) rows."
    }
  }
}
