import CoManagementModel

/// A domain of the tenant: Graph's `domain`.
struct VerifiedDomain: Sendable {
  let name: String
  let isInitial: Bool
  let isFederated: Bool

  /// The initial domain, then the one that the organization brought.
  static func all(_ simulation: Simulation) -> [VerifiedDomain] {
    simulation.tenant.verifiedDomains.enumerated().map { number, name in
      VerifiedDomain(
        name: name, isInitial: number == 0,
        isFederated: number > 0 && simulation.isFederated)
    }
  }

  /// [Graph docs: domain]
  static let graphResource = GraphResource<VerifiedDomain>(
    "domain", shown: ["Id", "AuthenticationType", "IsDefault", "IsInitial", "IsVerified"],
    service: .policies,
    empty: """
      availabilityStatus domainNameReferences federationConfiguration manufacturer model \
      passwordNotificationWindowInDays passwordValidityPeriodInDays rootDomain \
      serviceConfigurationRecords state verificationDnsRecords
      """,
    [
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .text("authenticationType") { $0.isFederated ? "Federated" : "Managed" },
      .text("id") { $0.name },
      .flag("isAdminManaged") { _ in true },
      .flag("isDefault") { !$0.isInitial },
      .flag("isInitial") { $0.isInitial },
      .flag("isRoot") { _ in true },
      .flag("isVerified") { _ in true },
      .texts("supportedServices") { _ in ["Email", "OfficeCommunicationsOnline"] },
    ])
}
