import CoManagementModel

extension MobilityPolicy {
  /// Graph's `mobilityManagementPolicy`; the SDK's class has another name. Beta only.
  /// [Graph docs: mobilityManagementPolicy]
  static let graphResource = GraphResource<MobilityPolicy>(
    "mobileDeviceManagementPolicy", shown: ["Id", "DisplayName", "AppliesTo", "IsValid"],
    service: .policies,
    [
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .text("appliesTo") { $0.scope.rawValue },
      .text("complianceUrl") { $0.complianceURL },
      .text("description") { _ in nil },
      .text("discoveryUrl") { $0.discoveryURL },
      .text("displayName") { $0.application.displayName },
      .text("id") { $0.application.id },
      .navigation("includedGroups") { policy, simulation in
        policy.groups.compactMap { simulation.directoryGroup($0) }.map {
          DirectoryGroup.graphResource.entity($0, simulation)
        }
      },
      .flag("isMdmEnrollmentDuringRegistrationDisabled") {
        $0.isEnrollmentDuringRegistrationDisabled
      },
      .flag("isValid") { _ in true },
      .text("termsOfUseUrl") { $0.termsOfUseURL },
    ])
}
