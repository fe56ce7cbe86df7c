/// The parts of `host/CCM_Proxy_MutualAuth/id`, by which a client names its gateway.
struct GatewayAddress: Sendable, Hashable {
  /// `CONTOSO.CLOUDAPP.NET`
  let host: String
  /// As the gateway counts it.
  let id: String

  /// nil for a text that has no such parts.
  init?(_ text: String) {
    let parts = text.split(separator: "/").map(String.init)
    guard let host = parts.first else { return nil }
    self.host = host
    id = parts.count > 1 ? parts[parts.count - 1] : ""
  }

  /// As the line has it.
  var address: String { "\(host)/CCM_Proxy_MutualAuth/\(id)" }
  /// As ccmsetup and the client spell it when they ask for tokens. [memdocs azure-ccmsetup]
  var tokenAddress: String { "\(host.foldedASCII)/CCM_PROXY_MutualAuth/\(id)" }
}

extension ClientSetup {
  /// The gateway of its line; nil without one.
  var gateway: GatewayAddress? { gatewayAddress.flatMap { GatewayAddress($0) } }

  /// Whether the list of revoked certificates is asked for.
  var checksRevocation: Bool { !(command?.hasParameter("NoCRLCheck") ?? false) }

  /// What setup says of a line that it does not take. The words are the lab's own.
  func complaint(siteCode: String) -> String {
    guard let command else { return "Failed to parse the command line: quotation marks are wrong." }
    if command.isForPackage, origin == .person {
      return "Failed to parse the command line: CCMSETUPCMD is a property of ccmsetup.msi."
    }
    for problem in command.problems(siteCode: siteCode) {
      switch problem {
      case .parameterBehindProperty(let name):
        return "Failed to parse the command line: '\(name)' stands behind a property."
      case .unknownParameter(let name):
        return "Failed to parse the command line: unknown parameter '\(name)'."
      case .missing("CCMHOSTNAME"): return "Failed to find a management point: no CCMHOSTNAME."
      case .schemeInHostName:
        return "Failed to parse the command line: CCMHOSTNAME has no 'https://'."
      case .sourceWithoutScheme(let source):
        return "Failed to connect to 'http://\(source)': /mp of a gateway begins with 'https://'."
      case .tokenNeeds(let name):
        return "Failed to parse the command line: /regtoken needs \(name)."
      case .notANumber(let name):
        return "Failed to parse the command line: '\(name)' takes a number."
      default: continue
      }
    }
    return "Failed to parse the command line."
  }
}

extension MachineView {
  /// The gateway through which its client reaches the site; nil on the intranet.
  var gateway: GatewayAddress? {
    guard !joinState.isDomainJoined, state.provisioning?.installed != nil else { return nil }
    return state.provisioning?.setup?.gateway
  }

  /// Security identifier of who uses it.
  var userSID: String {
    var stream = RandomStream(seed: seed, purpose: .identifiers, index: 1)
    let domain = (0..<3).map { _ in String(UInt32(truncatingIfNeeded: stream.next())) }
    let number = client?.user(facts) ?? 0
    return "S-1-5-21-\(domain.joined(separator: "-"))-\(1_100 + number)"
  }

  /// Id of who uses it, in the tenant.
  var userObjectID: String {
    client?.user(facts).flatMap { world?.directoryUser($0)?.id.description } ?? ""
  }
}
