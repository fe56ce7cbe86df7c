/// The built-in security roles of a site, as the console names them. [memdocs
/// fundamentals-of-role-based-administration]
public enum SecurityRole: String, Sendable, Hashable, CaseIterable {
  case applicationAdministrator = "Application Administrator"
  case applicationAuthor = "Application Author"
  case applicationDeploymentManager = "Application Deployment Manager"
  case assetManager = "Asset Manager"
  case companyResourceAccessManager = "Company Resource Access Manager"
  case complianceSettingsManager = "Compliance Settings Manager"
  case endpointProtectionManager = "Endpoint Protection Manager"
  case fullAdministrator = "Full Administrator"
  case infrastructureAdministrator = "Infrastructure Administrator"
  case operatingSystemDeploymentManager = "Operating System Deployment Manager"
  case operationsAdministrator = "Operations Administrator"
  case readOnlyAnalyst = "Read-only Analyst"
  case remoteToolsOperator = "Remote Tools Operator"
  case securityAdministrator = "Security Administrator"
  case softwareUpdateManager = "Software Update Manager"
}

/// What an administrator wants to change at the site.
public enum SiteDuty: Sendable, Hashable {
  /// Collections and their rules.
  case collections
  /// Client settings and their deployments.
  case clientSettings
  /// Site systems, the provider, boundaries, discovery.
  case siteSystems
  /// Azure services, app registrations and their secrets. [F-2.52]
  case azureServices
  /// Cloud attach, co-management policies and their deployments. [F-2.53, R-171]
  case coManagement
  /// What is done to clients: approval, notifications.
  case clientOperations

  /// Whether the holder of a role may do it. That the operations administrator does all but
  /// security, and who sees to infrastructure, is the reference's; which of the two has client
  /// settings and clients is decided here (design).
  func isDone(by role: SecurityRole) -> Bool {
    switch role {
    case .fullAdministrator: true
    case .operationsAdministrator: self != .azureServices && self != .coManagement
    case .infrastructureAdministrator: self == .siteSystems || self == .clientSettings
    default: false
    }
  }

  /// Whether it takes the security scope *All*.
  var needsAllScopes: Bool { self == .coManagement }
}

extension Simulation {
  /// Throws for somebody who is no administrative user of the site, or whose roles and scopes do
  /// not go so far.
  public func requireAdministrator(_ logonName: String, for duty: SiteDuty) throws(ModelRejection) {
    guard
      let user = administrators.first(where: {
        $0.logonName.equalsIgnoringASCIICase(logonName)
      })
    else { throw .administratorNotFound(logonName: logonName) }
    let roles = user.roleNames.compactMap(SecurityRole.init(rawValue:))
    guard roles.contains(where: duty.isDone),
      !duty.needsAllScopes || user.categoryNames.contains("All")
    else { throw .missingRights }
  }
}
