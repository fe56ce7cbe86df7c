/// What keeps a command line from installing the client, or the client from finding its site.
public enum ClientCommandLineProblem: Sendable, Hashable {
  /// More characters than Intune takes.
  case tooLong(characters: Int)
  /// A parameter that stands behind a property.
  case parameterBehindProperty(String)
  /// A parameter that ccmsetup.exe does not know.
  case unknownParameter(String)
  /// A property that the client does not know.
  case unknownProperty(String)
  /// `CCMHOSTNAME` and `SMSSITECODE` are required. [memdocs how-to-prepare-Win10]
  case missing(String)
  /// `CCMHOSTNAME` has no `https://`.
  case schemeInHostName
  /// `CCMHOSTNAME` is not `host/CCM_Proxy_MutualAuth/id`.
  case incompleteHostName
  /// `/mp` of a gateway has `https://`.
  case sourceWithoutScheme(String)
  /// Automatic site assignment does not work through a gateway.
  case automaticSite
  /// Three letters and digits.
  case badSiteCode(String)
  /// A site that does not exist here.
  case otherSite(String)
  /// `/regtoken` needs `/mp`, `CCMHOSTNAME`, `SMSSITECODE` and `SMSMP`.
  case tokenNeeds(String)
  /// A value has to be a whole number of minutes, megabytes or bytes.
  case notANumber(String)
  /// `/UsePKICert` keeps the client from reading the tenant's data from the gateway, so that it
  /// cannot sign in with Entra ID.
  case certificateInsteadOfToken
}

extension ClientCommandLine {
  /// What is wrong with it, in the order of the rules; empty where the client can be installed.
  /// `siteCode` is that of the site. [domain/internet-devices, 5]
  public func problems(siteCode: String) -> [ClientCommandLineProblem] {
    var problems: [ClientCommandLineProblem] = []
    if text.utf16.count > Self.maximumLength {
      problems.append(.tooLong(characters: text.utf16.count))
    }
    problems += orderProblems + nameProblems + hostProblems + siteProblems(siteCode)
    problems += numberProblems
    if hasParameter("regtoken") {
      let needed = [("/mp", hasParameter("mp"))]
        + ["CCMHOSTNAME", "SMSSITECODE", "SMSMP"].map { ($0, property($0) != nil) }
      problems += needed.filter { !$0.1 }.map { .tokenNeeds($0.0) }
    }
    let isAlwaysInternet = property("CCMALWAYSINF") == "1"
    if hasParameter("UsePKICert"), property("AADCLIENTAPPID") == nil, !isAlwaysInternet {
      problems.append(.certificateInsteadOfToken)
    }
    return problems
  }

  private var orderProblems: [ClientCommandLineProblem] {
    guard let first = words.firstIndex(where: { $0.kind == .property }) else { return [] }
    // The reference's own example has the token at the end.
    return words[first...].filter { word in
      word.kind == .parameter && !word.name.equalsIgnoringASCIICase("regtoken")
    }.map { .parameterBehindProperty("/\($0.name)") }
  }

  private var nameProblems: [ClientCommandLineProblem] {
    words.compactMap { word in
      switch word.kind {
      case .parameter:
        Self.parameters.contains { $0.equalsIgnoringASCIICase(word.name) }
          ? nil : .unknownParameter("/\(word.name)")
      case .property:
        Self.properties.contains { $0.equalsIgnoringASCIICase(word.name) }
          ? nil : .unknownProperty(word.name)
      }
    }
  }

  private var hostProblems: [ClientCommandLineProblem] {
    var problems: [ClientCommandLineProblem] = []
    if let host = property("CCMHOSTNAME"), !host.isEmpty {
      let parts = host.foldedASCII.split(separator: "/", omittingEmptySubsequences: false)
      if parts[0] == "https:" || parts[0] == "http:" {
        problems.append(.schemeInHostName)
      } else if parts.count != 3 || parts[1] != Self.gatewayPath || parts.contains("") {
        problems.append(.incompleteHostName)
      }
    } else {
      problems.append(.missing("CCMHOSTNAME"))
    }
    for source in parameter("mp")?.value?.split(separator: ";") ?? [] {
      let parts = String(source).foldedASCII.split(separator: "/")
      if parts.contains(Self.gatewayPath), parts[0] != "https:" {
        problems.append(.sourceWithoutScheme(String(source)))
      }
    }
    return problems
  }

  private static let gatewayPath: Substring = "ccm_proxy_mutualauth"

  private func siteProblems(_ siteCode: String) -> [ClientCommandLineProblem] {
    guard let code = property("SMSSITECODE"), !code.isEmpty else {
      return [.missing("SMSSITECODE")]
    }
    if code.equalsIgnoringASCIICase("AUTO") { return [.automaticSite] }
    let isCode = code.utf8.count == 3 && code.utf8.allSatisfy {
      (48...57).contains($0) || (97...122).contains($0.lowercasedASCII)
    }
    if !isCode { return [.badSiteCode(code)] }
    return code.equalsIgnoringASCIICase(siteCode) ? [] : [.otherSite(code)]
  }

  private var numberProblems: [ClientCommandLineProblem] {
    let parameters = ["retry", "downloadtimeout"].compactMap { parameter($0) }.filter { word in
      word.value.flatMap { Int($0) } == nil
    }.map { "/\($0.name)" }
    let numbers = [
      "SMSCACHESIZE", "CCMLOGLEVEL", "CCMLOGMAXSIZE", "CCMLOGMAXHISTORY", "CCMHTTPPORT",
      "CCMHTTPSPORT", "CCMEVALHOUR", "CCMEVALINTERVAL",
    ]
    let properties = numbers.filter { name in
      property(name).map { Int($0) == nil } ?? false
    }
    return (parameters + properties).map { .notANumber($0) }
  }

  /// Of ccmsetup.exe. [memdocs about-client-installation-properties]
  private static let parameters = [
    "?", "AllowMetered", "AlwaysExcludeUpgrade", "BITSPriority", "config", "downloadtimeout",
    "ExcludeFeatures", "forceinstall", "forcereboot", "logon", "mp", "NoCRLCheck", "noservice",
    "regtoken", "retry", "service", "skipprereq", "source", "uninstall", "UsePKICert",
  ]

  /// Of client.msi. [memdocs about-client-installation-properties, how-to-prepare-Win10]
  private static let properties = [
    "AADCLIENTAPPID", "AADRESOURCEURI", "AADTENANTID", "CCMADMINS", "CCMALLOWSILENTREBOOT",
    "CCMALWAYSINF", "CCMCERTISSUERS", "CCMCERTSEL", "CCMCERTSTORE", "CCMDEBUGLOGGING",
    "CCMENABLELOGGING", "CCMEVALHOUR", "CCMEVALINTERVAL", "CCMFIRSTCERT", "CCMHOSTNAME",
    "CCMHTTPPORT", "CCMHTTPSPORT", "CCMINSTALLDIR", "CCMLOGLEVEL", "CCMLOGMAXHISTORY",
    "CCMLOGMAXSIZE", "DISABLECACHEOPT", "DISABLESITEOPT", "DNSSUFFIX", "FSP",
    "IGNOREAPPVVERSIONCHECK", "NOTIFYONLY", "PROVISIONTS", "RESETKEYINFORMATION", "SITEREASSIGN",
    "SMSCACHEDIR", "SMSCACHEFLAGS", "SMSCACHESIZE", "SMSCONFIGSOURCE", "SMSDIRECTORYLOOKUP",
    "SMSMP", "SMSPUBLICROOTKEY", "SMSROOTKEYPATH", "SMSSIGNCERT", "SMSSITECODE", "UPGRADETOLATEST",
  ]
}
