/// A cloud management gateway (SMS_AzureService).
public struct CloudGateway: Sendable, Hashable {
  /// `AzureServiceID`.
  public let id: Int
  /// The service's name in Azure.
  public let name: String
  /// `Region`.
  public let region: String
  /// Code of its site.
  public let siteCode: String
  /// Id of the Azure subscription.
  public let subscription: StableGUID

  /// By which clients name it: it counts from 2 to the power of 56. (design)
  public var proxyID: Int { (1 << 56) + id }

  /// SMS_AzureService. [memdocs sms_azureservice-server-wmi-class]
  public static let providerClass = ProviderClass<CloudGateway>(
    "SMS_AzureService", keys: ["AzureServiceID"],
    [
      .number("AzureServiceID") { $0.id },
      .text("Description") { _ in "" },
      .text("Fqdn") { $0.name },
      .text("Name") { $0.name },
      .number("NumberOfInstances") { _ in 1 },
      .text("Region") { $0.region },
      .text("ServiceCName") { $0.name },
      .text("ServiceType") { _ in "CloudProxyService" },
      .text("SiteCode") { $0.siteCode },
      .number("State") { _ in 0 },
      .number("StatusDetails") { _ in 0 },
      .number("StorageQuotaInGB") { _ in 2_000 },
      .text("SubscriptionID") { $0.subscription.description },
      .number("TrafficCriticalThreshold") { _ in 90 },
      .number("TrafficOutInGB") { _ in 10_000 },
      .flag("TrafficOutStopService") { _ in false },
      .number("TrafficWarningThreshold") { _ in 50 },
    ])
}

extension Simulation {
  /// Gateways of the site, in the order in which they were made.
  public var cloudGateways: [CloudGateway] {
    guard scenario.hasDocumentedObjects else { return [] }
    return [
      CloudGateway(
        id: AzureService.firstID, name: "GraniteFalls.cloudapp.net", region: "westeurope",
        siteCode: site.siteCode,
        subscription: StableGUID(seed: scenario.seed, kind: .azureSubscription))
    ]
  }
}
