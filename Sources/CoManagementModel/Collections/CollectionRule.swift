/// A rule by which a collection gets its members.
public enum CollectionRule: Sendable, Hashable {
  /// One device, by its `ResourceID` (SMS_CollectionRuleDirect).
  case direct(resourceID: Int, name: String)
  /// Those that a query of SMS_R_System finds (SMS_CollectionRuleQuery).
  case query(id: Int, name: String, expression: String)
  /// The members of another collection (SMS_CollectionRuleIncludeCollection).
  case include(collectionID: String, name: String)
  /// Never the members of another collection (SMS_CollectionRuleExcludeCollection).
  case exclude(collectionID: String, name: String)

  /// `RuleName`: the device's or the other collection's name, or the query's own.
  public var name: String {
    switch self {
    case .direct(_, let name), .query(_, let name, _), .include(_, let name),
      .exclude(_, let name):
      name
    }
  }

  /// The collection that the rule looks at.
  var collectionID: String? {
    switch self {
    case .include(let id, _), .exclude(let id, _): id
    case .direct, .query: nil
    }
  }

  /// The query, if it is one.
  var expression: String? {
    if case .query(_, _, let expression) = self { return expression }
    return nil
  }

  /// What a collection cannot have twice.
  var key: String {
    switch self {
    case .direct(let resourceID, _): "=\(resourceID)"
    case .query(_, let name, _): "?" + WqlText.folded(name)
    case .include(let id, _): "+" + id
    case .exclude(let id, _): "-" + id
    }
  }

  func add(to digest: inout DigestBuilder) {
    switch self {
    case .direct(let resourceID, _): digest.add(UInt64(bitPattern: Int64(resourceID)))
    case .query(_, _, let expression): digest.add(expression)
    case .include(let id, _): digest.add("+" + id)
    case .exclude(let id, _): digest.add("-" + id)
    }
    digest.add(name)
  }
}
