/// Registry values of a machine that Windows, Entra ID or the client act on, as somebody wrote
/// them: by folded path below `HKEY_LOCAL_MACHINE`. What the products write is not among them.
public struct PolicyValues: Sendable, Hashable {
  private var values: [String: String] = [:]
  /// When automatic enrolment by group policy came.
  private(set) var autoEnrollmentSince: VirtualInstant?

  /// Nothing written.
  public init() {}

  /// Keys whose values count, folded. [domain/client, 3; entra hybrid-join-control]
  private static let mdm = #"software\policies\microsoft\windows\currentversion\mdm\"#
  private static let join = #"software\microsoft\windows\currentversion\cdj\aad\"#
  private static let connector = #"software\microsoft\sms\sms_cloud_proxyconnector\"#
  private static let enrollments = #"software\microsoft\enrollments\"#
  private static let client = #"software\microsoft\ccm\"#
  private static let provider =
    #"software\microsoft\devicemanageabilitycsp\provider\ms dm server\"#

  /// Whether the value of a path counts, whatever its letter case.
  public static func concerns(_ path: String) -> Bool {
    let folded = path.foldedASCII
    return [mdm, join, enrollments, connector, provider, client].contains { folded.hasPrefix($0) }
  }

  /// Writes a value; nil takes it away.
  public mutating func set(_ value: String?, at path: String) {
    values[path.foldedASCII] = value
  }

  /// Whether nothing was written.
  public var isEmpty: Bool { values.isEmpty }

  /// Lets the policy for automatic enrolment begin or end.
  mutating func follow(_ earlier: PolicyValues, at now: VirtualInstant) {
    autoEnrollmentSince = enrolsAutomatically ? earlier.autoEnrollmentSince ?? now : nil
  }

  func add(to digest: inout DigestBuilder) {
    for path in values.keys.sorted() {
      digest.add(path)
      digest.add(values[path] ?? "")
    }
  }
}

extension PolicyValues {
  /// Gateways by which a client that never learned of one is rescued, `https://` and a host each.
  /// [memdocs configure-clients]
  var gatewayHosts: [String] {
    let value = values[Self.client + "cmgfqdns"] ?? ""
    return value.split { $0 == ";" || $0 == "," || $0 == " " }.map { text in
      text.split(separator: "/").last.map(String.init) ?? String(text)
    }
  }

  /// Whether the client is to take itself to be on the internet always. [memdocs configure-clients]
  var isAlwaysOnInternet: Bool { values[Self.client + #"security\clientalwaysoninternet"#] == "1" }

  /// *Disable MDM Enrollment*. [domain/troubleshooting, 26]
  var isEnrollmentDisabled: Bool { values[Self.mdm + "disableregistration"] == "1" }

  /// *Enable automatic MDM enrollment using default Microsoft Entra credentials*.
  var enrolsAutomatically: Bool { values[Self.mdm + "autoenrollmdm"] == "1" }

  /// Whether the connection point of a gateway on the server writes more into its log.
  /// [domain/troubleshooting, 33]
  var isConnectorVerbose: Bool { values[Self.connector + "verboselogging"] == "1" }

  /// Whether it is to enrol by the device's token, which is not for clients of a site.
  /// [domain/troubleshooting, 27]
  var usesDeviceCredential: Bool { values[Self.mdm + "useaadcredentialtype"] == "2" }

  /// The tenant that the device itself is told to join, before any service connection point.
  /// [entra hybrid-join-control]
  var joinTenant: String? {
    values[Self.join + "tenantid"].flatMap { $0.isEmpty ? nil : $0.foldedASCII }
  }

  /// Who has the word on workloads, as somebody told the device: 2 = Configuration Manager.
  /// [domain/troubleshooting, 49]
  var configurationInfo: String? { values[Self.provider + "configinfo"] }

  /// Services of enrolments that were left behind or that another service made.
  private var providers: [String] {
    values.filter { $0.key.hasPrefix(Self.enrollments) && $0.key.hasSuffix(#"\providerid"#) }
      .map(\.value)
  }

  /// Whether an enrolment of Intune was left behind. [domain/troubleshooting, 6 and 62]
  var hasStaleEnrollment: Bool { providers.contains { $0.foldedASCII == "ms dm server" } }

  /// Another service that manages the device. [R-5; domain/troubleshooting, 28]
  var otherProvider: String? {
    providers.filter { $0.foldedASCII != "ms dm server" && !$0.isEmpty }.min()
  }
}
