import CoManagementModel
import ShellRuntime

extension AssignedPolicy {
  /// SMS_ConfigurationPolicy. Its lazy property has the settings as the lab writes them: the
  /// product's own XML is not public.
  static let resultClass = ResultClass(
    CoManagementPolicy.providerClass,
    adding: [.text("SDMPackageXML") { $0.policy.settingsXML }])
}

extension DeploymentSummary {
  /// SMS_DeploymentSummary.
  static let resultClass = ResultClass(DeploymentSummary.providerClass)

  /// SMS_ConfigurationPolicyAssignment.
  static let assignmentResultClass = ResultClass(DeploymentSummary.assignmentClass)
}

extension CoManagementPolicy {
  /// The settings of the policy in XML.
  var settingsXML: String {
    guard category == .coManagement else { return "<\(category.rawValue) Name=\"\(name)\" />" }
    return "<CoManagementSettings AutoEnroll=\"\(enrolsAutomatically)\" Allow=\"true\" "
      + "Capabilities=\"\(flags.rawValue)\" />"
  }
}
