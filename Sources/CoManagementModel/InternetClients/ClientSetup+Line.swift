/// What a run of ccmsetup reads from its line. [domain/internet-devices, 5]
extension ClientSetup {
  /// The line without the name of the program, as an app of Intune may have it.
  private var arguments: String {
    let program = "ccmsetup.exe"
    let head = String(decoding: line.utf8.prefix(program.utf8.count), as: UTF8.self)
    guard head.equalsIgnoringASCIICase(program) else { return line }
    return String(decoding: line.utf8.dropFirst(program.utf8.count), as: UTF8.self)
  }

  /// Its words; nil where it cannot be read.
  var command: ClientCommandLine? { try? ClientCommandLine(arguments) }

  /// Whether the client is to go.
  var isRemoval: Bool { command?.hasParameter("uninstall") ?? false }

  /// `host/CCM_Proxy_MutualAuth/id` of the gateway; nil without.
  var gatewayAddress: String? { command?.property("CCMHOSTNAME") }

  /// Minutes between two tries.
  var retryMinutes: Int64 { minutes("retry") ?? Stage.clientSetupTry.delay / .minute }

  /// Minutes until it gives up.
  var timeoutMinutes: Int64 {
    minutes("downloadtimeout") ?? Stage.clientSetupTimeout.delay / .minute
  }

  /// A number of minutes that could be: at least one, at most a year.
  private func minutes(_ parameter: String) -> Int64? {
    command?.parameter(parameter)?.value.flatMap { Int64($0) }.map { min(max(1, $0), 525_600) }
  }

  /// Why ccmsetup ends before it asks anybody. Words that client.msi does not know do no harm, and
  /// a wrong site code shows only when the client is to be assigned.
  func refusal(siteCode: String, onInternet: Bool) -> ClientSetupFailure? {
    guard let command, !(command.isForPackage && origin == .person) else { return .badLine }
    if isRemoval { return nil }
    for problem in command.problems(siteCode: siteCode) {
      switch problem {
      case .tooLong: if origin != .person { return .lineTooLong }
      case .missing(let name) where name == "CCMHOSTNAME": if onInternet { return .badLine }
      case .missing, .automaticSite, .badSiteCode, .otherSite, .unknownProperty: continue
      case .incompleteHostName: continue
      case .certificateInsteadOfToken: if onInternet { return .noToken }
      default: return .badLine
      }
    }
    return nil
  }

  /// Whether its site code is that of the site. On the intranet setup finds the site itself.
  func isAssigned(to siteCode: String, onInternet: Bool) -> Bool {
    guard let code = command?.property("SMSSITECODE"), !code.isEmpty else { return !onInternet }
    if code.equalsIgnoringASCIICase("AUTO") { return !onInternet }
    return code.equalsIgnoringASCIICase(siteCode)
  }
}
