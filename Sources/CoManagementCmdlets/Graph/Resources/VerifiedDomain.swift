import CoManagementModel

/// A domain of the tenant: Graph's `domain`.
struct VerifiedDomain: Sendable {
  let name: String
  let isInitial: Bool
  let isDefault: Bool
  /// Whether it lies below no other domain of the tenant.
  let isRoot: Bool
  let isFederated: Bool

  /// The initial domain, then those that the organization brought: the first of them is the
  /// default one.
  static func all(_ simulation: Simulation) -> [VerifiedDomain] {
    let names = simulation.tenant.verifiedDomains
    return names.enumerated().map { number, name in
      VerifiedDomain(
        name: name, isInitial: number == 0, isDefault: number == 1,
        isRoot: !names.contains { name.hasSuffix(".\($0)") },
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
      .flag("isDefault") { $0.isDefault },
      .flag("isInitial") { $0.isInitial },
      .flag("isRoot") { $0.isRoot },
      .flag("isVerified") { _ in true },
      .texts("supportedServices") { _ in ["Email", "OfficeCommunicationsOnline"] },
    ])
}
