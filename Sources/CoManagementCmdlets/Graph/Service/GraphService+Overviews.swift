import CoManagementModel
import ShellRuntime

extension GraphService {
  /// Requests that count devices, and connectors to other services.
  static let overviews: [GraphRoute] = [
    .one("deviceManagement/managedDeviceOverview", .scopes(deviceScopes), .intune) {
      simulation, _ in
      ManagedDeviceCounts.graphResource.entity(ManagedDeviceCounts(simulation), simulation)
    },
    .one(
      "deviceManagement/deviceCompliancePolicyDeviceStateSummary", .scopes(policyScopes), .intune
    ) { simulation, _ in
      ComplianceCounts.graphResource.entity(ComplianceCounts(simulation), simulation)
    },
    none("deviceManagement/exchangeConnectors", "deviceManagementExchangeConnector"),
    none("deviceManagement/mobileThreatDefenseConnectors", "mobileThreatDefenseConnector"),
  ]

  private static func none(_ path: String, _ type: String) -> GraphRoute {
    .list(path, .scopes(connectorScopes), .intune, AbsentConnector.graphResource(type).schema) {
      _, _ in []
    }
  }

  /// [Graph docs: managedDeviceOverview]
  private static let deviceScopes = [
    "DeviceManagementManagedDevices.Read.All", "DeviceManagementManagedDevices.ReadWrite.All",
  ]
  /// [Graph docs: deviceCompliancePolicyDeviceStateSummary]
  private static let policyScopes = [
    "DeviceManagementConfiguration.Read.All", "DeviceManagementConfiguration.ReadWrite.All",
  ]
  /// [Graph docs: list deviceManagementExchangeConnectors]
  private static let connectorScopes = [
    "DeviceManagementServiceConfig.Read.All", "DeviceManagementServiceConfig.ReadWrite.All",
  ]
}
