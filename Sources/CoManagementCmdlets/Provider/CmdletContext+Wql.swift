import CoManagementModel
import ShellRuntime

extension CmdletContext {
  /// Answers a query of the site's namespace; what is wrong with it becomes the provider's error.
  func result(
    of query: String, in simulation: Simulation
  ) throws(ShellError) -> WqlResult {
    do throws(WqlError) {
      return try WqlQuery(query).run(in: SiteNamespace(simulation))
    } catch {
      throw failure(error, query: query)
    }
  }

  /// `-ValidateQueryHasResult`: refuses a rule whose query finds nothing.
  func requireResult(
    of query: String, rule: String, _ simulation: Simulation
  ) throws(ShellError) {
    guard try result(of: query, in: simulation).count == 0 else { return }
    throw failure(
      "QueryHasNoResult", .invalidResult, "The query of the rule '\(rule)' has no result.",
      target: .string(query), exceptionType: "System.InvalidOperationException")
  }

  /// The error of the SMS Provider for a query that it refuses: WMI's name and number, and what
  /// the trainer found.
  func failure(_ error: WqlError, query: String) -> ShellError {
    let (id, name) =
      switch error {
      case .invalidQuery, .invalidProperty: ("InvalidQuery", "Invalid query (0x80041017).")
      case .invalidClass: ("InvalidClass", "Invalid class (0x80041010).")
      case .quotaViolation: ("QuotaViolation", "Quota violation (0x8004106C).")
      }
    return failure(
      id, error.isQuota ? .limitsExceeded : .invalidArgument,
      "The ConfigMgr Provider reported an error. \(name) \(error)", target: .string(query),
      exceptionType:
        "Microsoft.ConfigurationManagement.ManagementProvider.WqlQueryEngine.WqlQueryException")
  }
}

extension WqlError {
  fileprivate var isQuota: Bool {
    if case .quotaViolation = self { return true }
    return false
  }
}
