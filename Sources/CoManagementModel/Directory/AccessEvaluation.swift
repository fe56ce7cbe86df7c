/// A sign-in for which policies of conditional access are looked at.
public struct AccessRequest: Sendable, Hashable {
  /// Who signs in.
  public let user: DirectoryUser
  /// Application id of what is opened.
  public let application: String
  /// `windows`, `android`, `iOS`, `macOS`; nil = not known.
  public let platform: String?
  /// `browser`, `mobileAppsAndDesktopClients`, `exchangeActiveSync`, `other`; nil = not known.
  public let clientApp: String?

  /// A sign-in.
  public init(user: DirectoryUser, application: String, platform: String?, clientApp: String?) {
    self.user = user
    self.application = application
    self.platform = platform
    self.clientApp = clientApp
  }
}

/// Whether a policy of conditional access applies to a sign-in.
public struct AccessResult: Sendable, Hashable {
  /// What first keeps it from applying. Raw values: `whatIfAnalysisReasons` of Graph.
  public enum Reason: String, Sendable, Hashable {
    // swift-format-ignore
    case notSet, policyNotEnabled, users, application, devicePlatform, clientApps
    case notEnoughInformation
  }

  /// Which policy.
  public let policy: TenantPolicy
  /// `notSet` for one that applies.
  public let reason: Reason
  /// Whether it applies; one that only reports applies, too.
  public var applies: Bool { reason == .notSet }
}

extension Simulation {
  /// What the policies of conditional access make of a sign-in, policy by policy: the *What If*
  /// tool. Locations and risks are taken to fit. [Entra docs: what-if-tool; module F-9.1, F-9.3]
  public func evaluate(_ request: AccessRequest) -> [AccessResult] {
    policies(.conditionalAccess).map { policy in
      AccessResult(policy: policy, reason: reason(policy.document, request))
    }
  }

  private func reason(_ policy: DocumentValue, _ request: AccessRequest) -> AccessResult.Reason {
    guard policy["state"]?.text != "disabled" else { return .policyNotEnabled }
    let conditions = policy["conditions"] ?? .null
    guard meets(conditions["users"] ?? .null, request.user) else { return .users }
    let applications = conditions["applications"] ?? .null
    let isMeant = Self.contains(applications["includeApplications"], ["All", request.application])
    guard isMeant, !Self.contains(applications["excludeApplications"], [request.application])
    else { return .application }
    if let platforms = conditions["platforms"], !platforms.fields.isEmpty {
      guard let platform = request.platform else { return .notEnoughInformation }
      guard Self.contains(platforms["includePlatforms"], ["all", platform]),
        !Self.contains(platforms["excludePlatforms"], [platform])
      else { return .devicePlatform }
    }
    let types = conditions["clientAppTypes"]?.texts ?? ["all"]
    guard !types.isEmpty, !Self.contains(.list(types.map { .text($0) }), ["all"]) else {
      return .notSet
    }
    guard let clientApp = request.clientApp else { return .notEnoughInformation }
    return types.contains { $0.equalsIgnoringASCIICase(clientApp) } ? .notSet : .clientApps
  }

  /// Users, groups and roles of a policy; who is excluded is out, however included.
  private func meets(_ users: DocumentValue, _ user: DirectoryUser) -> Bool {
    let id = user.id.description
    let groups = directoryGroups.filter { group in
      transitiveMembers(of: group).contains(.user(user.number))
    }.map(\.id.description)
    let roles = directoryRoles.filter { members(of: $0).contains(.user(user.number)) }
      .map(\.templateID)
    func names(_ prefix: String) -> Bool {
      Self.contains(users["\(prefix)Users"], [id] + (prefix == "include" ? ["All"] : []))
        || Self.contains(users["\(prefix)Groups"], groups)
        || Self.contains(users["\(prefix)Roles"], roles)
        || user.userType == "Guest"
          && Self.contains(users["\(prefix)Users"], ["GuestsOrExternalUsers"])
    }
    return names("include") && !names("exclude")
  }

  private static func contains(_ list: DocumentValue?, _ wanted: [String]) -> Bool {
    (list?.texts ?? []).contains { text in
      wanted.contains { $0.equalsIgnoringASCIICase(text) }
    }
  }
}
