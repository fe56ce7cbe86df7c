/// An Azure service of the site (SMS_Azure_CloudService).
public struct AzureService: Sendable, Hashable {
  /// Counts up from the first one's (the product's first number: unverified).
  public let id: Int
  /// As the Azure Services node shows it.
  public let name: String
}

extension Simulation {
  /// Services that *Configure Azure Services* made. Attaching the tenant makes none: it makes an
  /// app registration and a service principal.
  public var azureServices: [AzureService] {
    scenario.hasCloudManagement ? [AzureService(id: 16_777_217, name: "Cloud Management")] : []
  }
}
