import CoManagementModel

/// A product of the tenant with its counts: Graph's `subscribedSku`.
struct SubscribedSku: Sendable {
  let product: SubscribedProduct
  let tenantID: StableGUID
  let enabled: Int
  let consumed: Int

  /// All of the tenant. Products of which nothing was bought are not among them.
  static func all(_ simulation: Simulation) -> [SubscribedSku] {
    zip(SubscribedProduct.all, simulation.licenseCounts).map { product, count in
      SubscribedSku(
        product: product, tenantID: simulation.tenant.id, enabled: count.enabled,
        consumed: count.consumed)
    }
  }

  /// [Graph docs: subscribedSku]
  static let graphResource = GraphResource<SubscribedSku>(
    "subscribedSku",
    shown: ["SkuPartNumber", "SkuId", "CapabilityStatus", "ConsumedUnits", "AppliesTo"],
    service: .policies,
    [
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .value("accountId", .text) { sku, _ in .text(sku.tenantID.description) },
      .value("accountName", .text) { _, simulation in
        .text(String(simulation.scenario.initialDomain.prefix { $0 != "." }))
      },
      .text("appliesTo") { _ in "User" },
      .text("capabilityStatus") { _ in "Enabled" },
      .number("consumedUnits") { $0.consumed },
      .text("id") { "\($0.tenantID)_\($0.product.id)" },
      .complex("prepaidUnits", PrepaidUnits.graphResource) { PrepaidUnits(enabled: $0.enabled) },
      .list("servicePlans", SubscribedProduct.ServicePlan.graphResource) { $0.product.plans },
      .text("skuId") { $0.product.id },
      .text("skuPartNumber") { $0.product.partNumber },
      .texts("subscriptionIds") { _ in [] },
    ])
}

/// `prepaidUnits` of a product.
struct PrepaidUnits: Sendable {
  let enabled: Int

  static let graphResource = GraphResource<PrepaidUnits>(
    "licenseUnitsDetail", service: .policies,
    [
      .number("enabled") { $0.enabled }, .number("lockedOut") { _ in 0 },
      .number("suspended") { _ in 0 }, .number("warning") { _ in 0 },
    ])
}

extension SubscribedProduct.ServicePlan {
  /// An element of `servicePlans`.
  static let graphResource = GraphResource<SubscribedProduct.ServicePlan>(
    "servicePlanInfo",
    shown: ["AppliesTo", "ProvisioningStatus", "ServicePlanId", "ServicePlanName"],
    service: .policies,
    [
      .text("appliesTo") { $0.appliesTo },
      .text("provisioningStatus") { _ in "Success" },
      .text("servicePlanId") { $0.id },
      .text("servicePlanName") { $0.name },
    ])
}

/// A licence of one user: Graph's `licenseDetails`.
struct LicenseDetails: Sendable {
  /// A service plan, and whether it is switched on.
  struct Plan: Sendable {
    let plan: SubscribedProduct.ServicePlan
    let isEnabled: Bool

    static let graphResource = GraphResource<Plan>(
      "servicePlanInfo",
      shown: ["AppliesTo", "ProvisioningStatus", "ServicePlanId", "ServicePlanName"],
      service: .policies,
      [
        .text("appliesTo") { $0.plan.appliesTo },
        .text("provisioningStatus") { $0.isEnabled ? "Success" : "Disabled" },
        .text("servicePlanId") { $0.plan.id },
        .text("servicePlanName") { $0.plan.name },
      ])
  }

  let product: SubscribedProduct
  let user: StableGUID
  let plans: [Plan]

  /// All of a user.
  static func all(of user: DirectoryUser) -> [LicenseDetails] {
    user.licenses.map { license in
      let product = SubscribedProduct.all[license.product]
      return LicenseDetails(
        product: product, user: user.id,
        plans: product.plans.map {
          Plan(plan: $0, isEnabled: !license.disabledPlans.contains($0.id))
        })
    }
  }

  /// [Graph docs: licenseDetails]
  static let graphResource = GraphResource<LicenseDetails>(
    "licenseDetails", shown: ["Id", "SkuId", "SkuPartNumber"], service: .policies,
    [
      .value("AdditionalProperties", .open) { _, _ in .table([]) },
      .text("id") { "\($0.user)_\($0.product.id)" },
      .list("servicePlans", Plan.graphResource) { $0.plans },
      .text("skuId") { $0.product.id },
      .text("skuPartNumber") { $0.product.partNumber },
    ])
}
