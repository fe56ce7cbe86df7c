import CoManagementModel
import ShellRuntime

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
      Domain(name: name, isInitial: number == 0)
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
  static let graphClass = GraphClass<Organization>(
    "Microsoft.Graph.PowerShell.Models.MicrosoftGraphOrganization",
    shown: ["Id", "DisplayName", "TenantType", "MobileDeviceManagementAuthority"],
    [
      ResultProperty(name: "AssignedPlans", typeName: "IMicrosoftGraphAssignedPlan[]") {
        organization, engine in
        .array(organization.plans.map { .object(Plan.graphClass.object($0, engine)) })
      },
      .text("CountryLetterCode") { _ in "US" },
      .text("DisplayName") { $0.tenant.organizationName },
      .text("Id") { $0.tenant.id.description },
      .text("MobileDeviceManagementAuthority") { _ in "intune" },
      .moment("OnPremisesLastSyncDateTime") { DateTime($0.synchronized) },
      .flag("OnPremisesSyncEnabled") { _ in true },
      .text("TenantType") { _ in "AAD" },
      ResultProperty(name: "VerifiedDomains", typeName: "IMicrosoftGraphVerifiedDomain[]") {
        organization, engine in
        .array(organization.domains.map { .object(Domain.graphClass.object($0, engine)) })
      },
    ])
}

extension Organization.Plan {
  /// An element of `AssignedPlans`.
  static let graphClass = GraphClass<Organization.Plan>(
    "Microsoft.Graph.PowerShell.Models.MicrosoftGraphAssignedPlan",
    shown: ["AssignedDateTime", "CapabilityStatus", "Service", "ServicePlanId"],
    [
      .moment("AssignedDateTime") { DateTime($0.assigned) },
      .text("CapabilityStatus") { _ in "Enabled" },
      .text("Service") { $0.service },
      .text("ServicePlanId") { $0.id },
    ])
}

extension Organization.Domain {
  /// An element of `VerifiedDomains`; the custom domain is the default one.
  static let graphClass = GraphClass<Organization.Domain>(
    "Microsoft.Graph.PowerShell.Models.MicrosoftGraphVerifiedDomain",
    shown: ["Capabilities", "IsDefault", "IsInitial", "Name", "Type"],
    [
      .text("Capabilities") { _ in "Email, OfficeCommunicationsOnline" },
      .flag("IsDefault") { !$0.isInitial },
      .flag("IsInitial") { $0.isInitial },
      .text("Name") { $0.name },
      .text("Type") { _ in "Managed" },
    ])
}
