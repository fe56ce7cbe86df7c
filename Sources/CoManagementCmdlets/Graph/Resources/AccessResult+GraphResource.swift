import CoManagementModel

extension AccessResult {
  /// Graph's `whatIfAnalysisResult`: the policy, and whether it applies. Beta only.
  /// [Graph docs: conditionalAccessRoot evaluate]
  static let graphResource = GraphResource<AccessResult>(
    "whatIfAnalysisResult", service: .policies,
    [
      .text("analysisReasons") { $0.reason.rawValue },
      .text("displayName") { $0.policy.displayName },
      .complex("grantControls", AccessControls.graphResource) { result in
        result.policy.document["grantControls"].map { AccessControls(document: $0) }
      },
      .text("id") { $0.policy.id.description },
      .flag("policyApplies") { $0.applies },
      .text("state") { $0.policy.document["state"]?.text },
    ])
}
