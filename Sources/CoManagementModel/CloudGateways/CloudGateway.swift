/// A cloud management gateway (SMS_AzureService): what it is, and what was done with it when.
public struct CloudGateway: Sendable, Hashable {
  /// `AzureServiceID`.
  public let id: Int
  /// The service's name, which is the common name of its certificate. [memdocs server-auth-cert]
  public let name: String
  /// Its name in Azure, `GraniteFalls.WestEurope.CloudApp.Azure.Com`.
  public let deploymentName: String
  /// `Region`.
  public let region: String
  /// Code of its site.
  public let siteCode: String
  /// Id of the Azure subscription.
  public let subscription: StableGUID
  /// The resource group.
  public let resourceGroup: String
  /// Client id of the server app with which the site manages it.
  public let application: StableGUID?
  /// Logon name of who made it.
  public let createdBy: String
  /// When it was asked for.
  public let created: VirtualInstant
  /// How its deployment ends.
  let deployment: GatewayDeployment
  /// What goes out through it in a day, in megabytes.
  let dailyMegabytes: Int
  /// What can be changed.
  public var settings: GatewaySettings
  /// When that was changed last; nil = never.
  var settingsChanged: VirtualInstant?
  /// Starts, stops and its removal, in order.
  var commands: [GatewayCommand] = []
  /// When its configuration was last sent to Azure by hand.
  var synchronized: VirtualInstant?

  /// By which clients name it: it counts from 2 to the power of 56. (design)
  public var proxyID: Int { (1 << 56) + id }

  /// What stands before the first dot of its name.
  var prefix: String { String(name.prefix { $0 != "." }) }

  func add(to digest: inout DigestBuilder) {
    for text in [name, deploymentName, region, resourceGroup] { digest.add(text) }
    settings.add(to: &digest)
    if let last = commands.last, last.kind != .start { digest.add(UInt64(last.kind.rawValue)) }
  }
}

/// What can be changed of a gateway. [memdocs modify-cloud-management-gateway]
public struct GatewaySettings: Sendable, Hashable {
  /// An alert on something that is measured in gigabytes.
  public struct Alert: Sendable, Hashable {
    /// Whether there is one.
    public var isOn: Bool
    /// The threshold.
    public var gigabytes: Int
    /// Percent of it at which it is a warning.
    public var warning = 50
    /// Percent of it at which it is critical.
    public var critical = 90

    init(isOn: Bool, gigabytes: Int) {
      self.isOn = isOn
      self.gigabytes = gigabytes
    }

    func add(to digest: inout DigestBuilder) {
      for number in [isOn ? 1 : 0, gigabytes, warning, critical] { digest.add(UInt64(number)) }
    }
  }

  /// `Description`.
  public var details = ""
  /// The certificate that it shows.
  public var certificate: CertificateFile
  /// 1 to 16.
  public var instances = 1
  /// The size of each.
  public var size = GatewaySize.standard
  /// Authorities whose client certificates it takes.
  public var authorities: [CertificateFile] = []
  /// *Verify client certificate revocation*.
  public var checksRevocation = false
  /// *Enforce TLS 1.2*.
  public var enforcesTLS = true
  /// *Allow CMG to function as a cloud distribution point and serve content from Azure storage*.
  public var servesContent = true
  /// Outbound data transfer in 14 days. [memdocs monitor-clients-cloud-management-gateway]
  public var traffic = Alert(isOn: true, gigabytes: 10_000)
  /// *Stop this service when the critical threshold is exceeded*.
  public var stopsAtThreshold = false
  /// Storage.
  public var storage = Alert(isOn: true, gigabytes: 2_000)

  init(certificate: CertificateFile) { self.certificate = certificate }

  func add(to digest: inout DigestBuilder) {
    digest.add(details)
    certificate.add(to: &digest)
    digest.add(UInt64(instances))
    digest.add(size.rawValue)
    for authority in authorities { authority.add(to: &digest) }
    for flag in [checksRevocation, enforcesTLS, servesContent, stopsAtThreshold] {
      digest.add(flag ? 1 : 0)
    }
    traffic.add(to: &digest)
    storage.add(to: &digest)
  }
}

/// Sizes of a gateway's virtual machines. [memdocs plan-design/configs, scale-cmg]
public enum GatewaySize: String, Sendable, CaseIterable {
  /// 10 clients: for tests.
  case lab = "Lab (B2s)"
  /// 6,000 clients.
  case standard = "Standard (A2_v2)"
  /// 10,000 clients.
  case large = "Large (A4_v2)"

  /// How many clients one instance serves at a time.
  public var clients: Int {
    switch self {
    case .lab: 10
    case .standard: 6_000
    case .large: 10_000
    }
  }
}
