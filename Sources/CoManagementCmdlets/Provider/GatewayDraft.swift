import CoManagementModel
import ShellRuntime

/// What `New-` and `Set-CMCloudManagementGateway` have in common: all that can be changed of one.
struct GatewayDraft {
  private var authorities: HashtableObject?
  private var checksRevocation: Bool?
  private var details: String?
  private var servesContent: Bool?
  private var storageAlert: Bool?
  private var trafficAlert: Bool?
  private var enforcesTLS: Bool?
  private(set) var password: Value?
  private(set) var path: String?
  private var storageCritical: Int?
  private var storageGigabytes: Int?
  private var storageWarning: Int?
  private var trafficCritical: Int?
  private var trafficGigabytes: Int?
  private var stopsAtThreshold: Bool?
  private var trafficWarning: Int?
  private var instances: Int?

  /// The parameters of a cmdlet that keeps the draft at `path`.
  static func parameters<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, GatewayDraft>
  ) -> [Parameter<Command>] {
    [
      Parameter(
        "CARootCert", path.appending(path: \.authorities),
        "Authorities of clients: paths with the kind of each."),
      Parameter(
        "CheckClientCertRevocation", path.appending(path: \.checksRevocation),
        "Whether it looks for revoked client certificates."),
      Parameter("Description", path.appending(path: \.details), "What it is for."),
      Parameter(
        "EnableCloudDPFunction", path.appending(path: \.servesContent),
        "Whether it serves content from Azure storage."),
      Parameter(
        "EnforceProtocol", path.appending(path: \.enforcesTLS), "Whether it takes TLS 1.2 only."),
      Parameter(
        "ServiceCertPassword", path.appending(path: \.password),
        "What opens the certificate, as a secure string."),
      Parameter(
        "ServiceCertPath", path.appending(path: \.path),
        "Path of the server's certificate, with its key."),
      Parameter(
        "VMInstanceCount", path.appending(path: \.instances), "Virtual machines: 1 to 16."),
    ] + alerts(path)
  }

  private static func alerts<Command: Cmdlet>(
    _ path: WritableKeyPath<Command, GatewayDraft>
  ) -> [Parameter<Command>] {
    [
      Parameter(
        "EnableStorageQuota", path.appending(path: \.storageAlert),
        "Whether there is an alert on storage."),
      Parameter(
        "EnableTrafficOut", path.appending(path: \.trafficAlert),
        "Whether there is an alert on outbound data."),
      Parameter(
        "StorageCriticalPct", path.appending(path: \.storageCritical), "Percent: critical."),
      Parameter("StorageQuotaGB", path.appending(path: \.storageGigabytes), "Gigabytes stored."),
      Parameter(
        "StorageWarningPct", path.appending(path: \.storageWarning), "Percent: a warning."),
      Parameter(
        "TrafficCriticalPct", path.appending(path: \.trafficCritical), "Percent: critical."),
      Parameter(
        "TrafficOutGB", path.appending(path: \.trafficGigabytes), "Gigabytes out in 14 days."),
      Parameter(
        "TrafficOutStopService", path.appending(path: \.stopsAtThreshold),
        "Whether it stops when that is critical."),
      Parameter(
        "TrafficWarningPct", path.appending(path: \.trafficWarning), "Percent: a warning."),
    ]
  }

  /// What is to be changed, without a certificate.
  func change(_ context: CmdletContext) -> GatewayChange {
    var change = GatewayChange()
    change.details = details
    change.instances = instances
    change.addedAuthorities = context.certificatePaths(authorities)
    change.checksRevocation = checksRevocation
    change.enforcesTLS = enforcesTLS
    change.servesContent = servesContent
    change.trafficAlert = trafficAlert
    change.trafficGigabytes = trafficGigabytes
    change.trafficWarning = trafficWarning
    change.trafficCritical = trafficCritical
    change.stopsAtThreshold = stopsAtThreshold
    change.storageAlert = storageAlert
    change.storageGigabytes = storageGigabytes
    change.storageWarning = storageWarning
    change.storageCritical = storageCritical
    return change
  }

  /// The certificate; nil where none was given.
  func certificate(_ context: CmdletContext) throws(ShellError) -> CertificateChoice? {
    guard let path else { return nil }
    return CertificateChoice(
      path: context.filePath(path), password: try password.map { (value) throws(ShellError) in
        try context.password(value)
      } ?? "")
  }
}
