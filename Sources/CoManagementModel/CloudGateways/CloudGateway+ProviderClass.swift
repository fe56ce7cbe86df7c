/// A gateway as the site shows it at a moment.
public struct GatewayView: Sendable, Hashable {
  /// The gateway.
  public let gateway: CloudGateway
  /// The moment.
  public let readAt: VirtualInstant

  /// What it does.
  public var status: GatewayStatus { gateway.status(at: readAt) }

  /// 1 while the service runs. (seen in scripts that wait for it)
  private var statusDetails: Int { status == .ready ? 1 : 0 }

  /// SMS_AzureService. [memdocs sms_azureservice-server-wmi-class]
  public static let providerClass = ProviderClass<GatewayView>(
    "SMS_AzureService", keys: ["AzureServiceID"],
    [
      .number("AzureServiceID") { $0.gateway.id },
      .text("DeploymentSlot") { _ in "Production" },
      .text("Description") { $0.gateway.settings.details },
      .text("Fqdn") { $0.gateway.deploymentName },
      .text("Name") { $0.gateway.name },
      .number("NumberOfInstances") { $0.gateway.settings.instances },
      .text("Region") { $0.gateway.region },
      .text("ServiceCName") { $0.gateway.name },
      .text("ServiceThumbprint") { $0.gateway.settings.certificate.thumbprint },
      .text("ServiceThumbprintAlgorithm") { _ in "SHA1" },
      .text("ServiceType") { _ in "CloudProxyService" },
      .text("SiteCode") { $0.gateway.siteCode },
      .number("State") { $0.status.rawValue },
      .number("StatusDetails") { $0.statusDetails },
      .number("StorageCriticalThreshold") { $0.gateway.settings.storage.critical },
      .number("StorageQuotaInGB") { $0.gateway.settings.storage.gigabytes },
      .text("StorageServiceName") {
        $0.gateway.settings.servesContent ? $0.gateway.prefix.foldedASCII : ""
      },
      .number("StorageWarningThreshold") { $0.gateway.settings.storage.warning },
      .text("SubscriptionID") { $0.gateway.subscription.description },
      .number("TrafficCriticalThreshold") { $0.gateway.settings.traffic.critical },
      .number("TrafficOutInGB") { $0.gateway.settings.traffic.gigabytes },
      .flag("TrafficOutStopService") { $0.gateway.settings.stopsAtThreshold },
      .number("TrafficOutUsage") { $0.gateway.trafficOut(at: $0.readAt) },
      .number("TrafficWarningThreshold") { $0.gateway.settings.traffic.warning },
    ])
}

extension Simulation {
  /// Gateways as the site shows them now.
  public var gatewayViews: [GatewayView] {
    cloudGateways.map { GatewayView(gateway: $0, readAt: now) }
  }
}
