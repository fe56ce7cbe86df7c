/// The faults of the way from the site to the tenant. Raw values are the ids of scenario files.
public enum ConnectorFault: String, Sendable, CaseIterable, Hashable {
  /// Troubleshooting 50: the service connection point was set offline.
  case serviceConnectionPointOffline = "service-connection-point-offline"
  /// Troubleshooting 53: the client secret of the site's app registration has expired.
  case appSecretExpired = "app-secret-expired"
  /// Troubleshooting 52: the SMS Provider demands MFA, so the gateway answers 401.
  case gatewayUnauthorized = "tenant-attach-401-403"
  /// Troubleshooting 17, at the service connection point: its proxy setting leads nowhere.
  case endpointUnreachable = "endpoint-unreachable"
}
