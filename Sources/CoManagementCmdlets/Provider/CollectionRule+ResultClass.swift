import CoManagementModel
import ShellRuntime

extension CollectionRule {
  /// The rule as the provider has it: an embedded object of the class of its kind.
  /// [memdocs sms_collectionrule* server wmi classes]
  func object(_ engine: Engine) -> ShellObject { ResultObject(self, resultClass, engine) }

  private var resultClass: ResultClass<CollectionRule> {
    switch self {
    case .direct: Self.directClass
    case .query: Self.queryClass
    case .include: Self.includeClass
    case .exclude: Self.excludeClass
    }
  }

  private static let directClass = ResultClass<CollectionRule>(
    "SMS_CollectionRuleDirect", path: { _ in "" },
    [
      .text("ResourceClassName") { _ in "SMS_R_System" },
      .number("ResourceID") { rule in
        if case .direct(let resourceID, _) = rule { return resourceID }
        return nil
      },
      .text("RuleName") { $0.name },
    ])

  private static let queryClass = ResultClass<CollectionRule>(
    "SMS_CollectionRuleQuery", path: { _ in "" },
    [
      .text("QueryExpression") { rule in
        if case .query(_, _, let expression) = rule { return expression }
        return nil
      },
      .number("QueryID") { rule in
        if case .query(let id, _, _) = rule { return id }
        return nil
      },
      .text("RuleName") { $0.name },
    ])

  private static let includeClass = ResultClass<CollectionRule>(
    "SMS_CollectionRuleIncludeCollection", path: { _ in "" },
    [.text("IncludeCollectionID", collectionID), .text("RuleName") { $0.name }])

  private static let excludeClass = ResultClass<CollectionRule>(
    "SMS_CollectionRuleExcludeCollection", path: { _ in "" },
    [.text("ExcludeCollectionID", collectionID), .text("RuleName") { $0.name }])

  private static let collectionID: @Sendable (CollectionRule) -> String? = { rule in
    switch rule {
    case .include(let id, _), .exclude(let id, _): id
    case .direct, .query: nil
    }
  }
}
