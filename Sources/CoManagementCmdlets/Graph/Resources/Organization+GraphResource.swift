import CoManagementModel

/// The tenant as Graph's `organization` resource at one moment.
struct Organization: Sendable {
  /// A service plan of the tenant.
  struct Plan: Sendable {
    let service: String
    let id: String
    let assigned: VirtualInstant
  }

  /// A domain of the tenant.
  struct Domain: Sendable {
    let name: String
    let isInitial: Bool
    let isDefault: Bool
  }

  let tenant: Tenant
  let readAt: VirtualInstant
  /// When the directory was last synchronized.
  let synchronized: VirtualInstant
  let domains: [Domain]
  let plans: [Plan]

  /// The organization at the simulation's moment: Entra ID P1 and Intune are what co-management
  /// needs.
  init(_ simulation: Simulation) {
    tenant = simulation.tenant
    readAt = simulation.now
    synchronized = simulation.lastDirectorySynchronization
    domains = tenant.verifiedDomains.enumerated().map { number, name in
      Domain(name: name, isInitial: number == 0, isDefault: number == 1)
    }
    let assigned = simulation.scenario.clock.adding(milliseconds: -400 * 86_400_000)
    plans = [
      Plan(
        service: "AADPremiumService", id: "41781fb2-bc02-4b7c-bd55-b576c07bb09d",
        assigned: assigned),
      Plan(service: "SCO", id: "c1ec4a95-1f05-45b3-a911-aa3fa01094f5", assigned: assigned),
    ]
  }

  /// `Get-MgOrganization`.
  static let graphResource = GraphResource<Organization>(
    "organization",
    shown: ["Id", "DisplayName", "TenantType", "MobileDeviceManagementAuthority"],
    service: .policies,
    empty: """
      branding businessPhones certificateBasedAuthConfiguration city country createdDateTime \
      defaultUsageLocation deletedDateTime extensions marketingNotificationEmails \
      partnerTenantType postalCode preferredLanguage privacyProfile provisionedPlans \
      securityComplianceNotificationMails securityComplianceNotificationPhones state street \
      technicalNotificationMails
      """,
    [
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .list("assignedPlans", Plan.graphResource) { $0.plans },
      .text("countryLetterCode") { _ in "US" },
      .text("displayName") { $0.tenant.organizationName },
      .text("id") { $0.tenant.id.description },
      .text("mobileDeviceManagementAuthority") { _ in "intune" },
      .moment("onPremisesLastSyncDateTime") { organization, _ in organization.synchronized },
      .flag("onPremisesSyncEnabled") { _ in true },
      .text("tenantType") { _ in "AAD" },
      .list("verifiedDomains", Domain.graphResource) { $0.domains },
    ])
}

extension Organization.Plan {
  /// An element of `AssignedPlans`.
  static let graphResource = GraphResource<Organization.Plan>(
    "assignedPlan",
    shown: ["AssignedDateTime", "CapabilityStatus", "Service", "ServicePlanId"],
    service: .policies,
    [
      .moment("assignedDateTime") { plan, _ in plan.assigned },
      .text("capabilityStatus") { _ in "Enabled" },
      .text("service") { $0.service },
      .text("servicePlanId") { $0.id },
    ])
}

extension Organization.Domain {
  /// An element of `VerifiedDomains`; the first custom domain is the default one.
  static let graphResource = GraphResource<Organization.Domain>(
    "verifiedDomain", shown: ["Capabilities", "IsDefault", "IsInitial", "Name", "Type"],
    service: .policies,
    [
      .text("capabilities") { _ in "Email, OfficeCommunicationsOnline" },
      .flag("isDefault") { $0.isDefault },
      .flag("isInitial") { $0.isInitial },
      .text("name") { $0.name },
      .text("type") { _ in "Managed" },
    ])
}
