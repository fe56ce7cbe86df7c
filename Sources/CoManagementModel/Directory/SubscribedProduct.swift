/// A product that the tenant has subscribed to (Graph: subscribedSku).
public struct SubscribedProduct: Sendable, Hashable {
  /// A part of a product that a licence switches on.
  public struct ServicePlan: Sendable, Hashable {
    /// `INTUNE_A`.
    public let name: String
    /// Its id, the same in every tenant.
    public let id: String
    /// `User` or `Company`.
    public let appliesTo: String
  }

  /// `SPE_E3`: the product's string id.
  public let partNumber: String
  /// Its id, the same in every tenant.
  public let id: String
  /// What a licence contains.
  public let plans: [ServicePlan]

  /// Whether a licence lets a user enrol devices.
  public var includesIntune: Bool { plans.contains { $0.name == "INTUNE_A" } }
  /// Whether it has Microsoft Entra ID P1 or P2, which automatic enrolment needs.
  public var includesEntraPremium: Bool { plans.contains { $0.name.hasPrefix("AAD_PREMIUM") } }
}

extension SubscribedProduct {
  /// The products of every lab. Names and ids: Microsoft's list of product names and service plan
  /// identifiers for licensing; of the larger products only the plans that matter here.
  public static let all: [SubscribedProduct] = [
    SubscribedProduct(
      partNumber: "SPE_E3", id: "05e9a617-0261-4cee-bb44-138d3ef5d965",
      plans: [
        exchange, sharePoint, teams, office, windows, entraP1, intune, mfa, rights, discovery,
      ]),
    SubscribedProduct(
      partNumber: "SPE_E5", id: "06ebc4ee-1bb5-47dd-8120-11324bc54e06",
      plans: [
        exchange, sharePoint, teams, office, windows, entraP1, entraP2, intune, mfa, rights,
        cloudApps,
      ]),
    SubscribedProduct(
      partNumber: "EMS", id: "efccb6f7-5641-4e0e-bd10-b4976e1bf68e",
      plans: [exchangeFoundation, entraP1, intune, mfa, rights, discovery]),
    SubscribedProduct(
      partNumber: "INTUNE_A", id: "061f9ace-7d42-4136-88ac-31dc755f143f",
      plans: [exchangeFoundation, intune]),
    SubscribedProduct(
      partNumber: "AAD_PREMIUM", id: "078d2b04-f1bd-4111-bbd4-b4b1b354cef4",
      plans: [exchangeFoundation, entraP1, mfa, discovery]),
    SubscribedProduct(
      partNumber: "EMSPREMIUM", id: "b05e124f-c7cc-45a0-a6aa-8cf78c946968",
      plans: [
        exchangeFoundation, entraP1, entraP2, intune, mfa, rights, cloudApps,
        plan("RMS_S_PREMIUM2", "5689bec4-755d-4753-8b61-40975025187c"),
        plan("ATA", "14ab5db5-e6c4-4b20-b4bc-13e36cd2227f"),
      ]),
    SubscribedProduct(
      partNumber: "FLOW_FREE", id: "f30db892-07e9-47e9-837c-80727f46fd3d",
      plans: [
        exchangeFoundation, plan("DYN365_CDS_VIRAL", "17ab22cd-a0b3-4536-910a-cb6eb12696c0"),
        plan("FLOW_P2_VIRAL", "50e68c76-46c6-4674-81f9-75456511b170"),
      ]),
  ]

  /// The place of a product in `all`, by id without regard to case.
  public static func index(id: String) -> Int? {
    all.firstIndex { $0.id.equalsIgnoringASCIICase(id) }
  }

  private static func plan(
    _ name: String, _ id: String, _ appliesTo: String = "User"
  ) -> ServicePlan {
    ServicePlan(name: name, id: id, appliesTo: appliesTo)
  }

  private static let intune = plan("INTUNE_A", "c1ec4a95-1f05-45b3-a911-aa3fa01094f5")
  private static let entraP1 = plan("AAD_PREMIUM", "41781fb2-bc02-4b7c-bd55-b576c07bb09d")
  private static let entraP2 = plan("AAD_PREMIUM_P2", "eec0eb4f-6444-4f95-aba0-50c24d67f998")
  private static let mfa = plan("MFA_PREMIUM", "8a256a2b-b617-496d-b51b-e76466e88db0")
  private static let rights = plan("RMS_S_PREMIUM", "6c57d4b6-3b23-47a5-9bc9-69f17b4947b3")
  private static let discovery = plan(
    "ADALLOM_S_DISCOVERY", "932ad362-64a8-4783-9106-97849a1a30b9")
  private static let cloudApps = plan(
    "ADALLOM_S_STANDALONE", "2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2")
  private static let exchange = plan(
    "EXCHANGE_S_ENTERPRISE", "efb87545-963c-4e0d-99df-69c6916d9eb0")
  private static let exchangeFoundation = plan(
    "EXCHANGE_S_FOUNDATION", "113feb6c-3fe4-4440-bddc-54d774bf0318", "Company")
  private static let sharePoint = plan(
    "SHAREPOINTENTERPRISE", "5dbe027f-2339-4123-9542-606e4d348a72")
  private static let teams = plan("TEAMS1", "57ff2da0-773e-42df-b2af-ffb7a2317929")
  private static let office = plan("OFFICESUBSCRIPTION", "43de0ff5-c92c-492b-9116-175376d08c38")
  private static let windows = plan("WIN10_PRO_ENT_SUB", "21b439ba-a0ca-424f-a6cc-52f954a5b111")
}
