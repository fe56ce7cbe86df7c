/// An application of the site with its content.
public struct SiteApplication: Sendable, Hashable {
  /// `CI_ID`.
  public let id: Int
  /// `LocalizedDisplayName`.
  public let name: String
  /// `PackageID` of its content.
  public let packageID: String
  /// Logon name of who made it.
  public let createdBy: String
  /// When it was made.
  public let created: VirtualInstant
  /// Code of its site.
  public let siteCode: String
  let guid: StableGUID

  /// `ScopeId_.../Application_...`
  public var modelName: String {
    "ScopeId_\(guid.uppercased)/Application_\(guid.description)"
  }

  /// SMS_Application. [memdocs sms_application-server-wmi-class]
  public static let providerClass = named("SMS_Application")
  /// SMS_ApplicationLatest: the newest revision of each.
  public static let latestClass = named("SMS_ApplicationLatest")

  private static func named(_ name: String) -> ProviderClass<SiteApplication> {
    ProviderClass<SiteApplication>(
      name, keys: ["CI_ID"],
      [
        .number("CI_ID") { $0.id },
        .text("CI_UniqueID") { "\($0.modelName)/1" },
        .number("CIVersion") { _ in 1 },
        .text("CreatedBy") { $0.createdBy },
        .moment("DateCreated") { $0.created },
        .flag("HasContent") { _ in true },
        .flag("IsDeployed") { _ in true },
        .flag("IsEnabled") { _ in true },
        .flag("IsExpired") { _ in false },
        .flag("IsHidden") { _ in false },
        .flag("IsLatest") { _ in true },
        .flag("IsSuperseded") { _ in false },
        .text("LocalizedDescription") { _ in "" },
        .text("LocalizedDisplayName") { $0.name },
        .text("Manufacturer") { _ in "Microsoft" },
        .text("ModelName") { $0.modelName },
        .number("NumberOfDeployments") { _ in 1 },
        .number("NumberOfDeploymentTypes") { _ in 1 },
        .text("PackageID") { $0.packageID },
        .text("SourceSite") { $0.siteCode },
      ])
  }

  /// SMS_CIContentPackage: which package holds the content of a configuration item.
  static let contentClass = ProviderClass<SiteApplication>(
    "SMS_CIContentPackage", keys: ["CI_ID", "PackageID"],
    [
      .number("CI_ID") { $0.id },
      .text("PackageID") { $0.packageID },
      .number("PackageType") { _ in 8 },
    ])
}

/// Content on a distribution point. [memdocs sms_distributionpoint-server-wmi-class]
struct DistributedContent: Sendable {
  let packageID: String
  let server: SiteSystemRole

  static let providerClass = ProviderClass<DistributedContent>(
    "SMS_DistributionPoint", keys: ["PackageID", "ServerNALPath"],
    [
      .text("ObjectTypeID") { _ in "31" },
      .text("PackageID") { $0.packageID },
      .number("PackageType") { _ in 8 },
      .text("ServerNALPath") { $0.server.nalPath },
      .text("SiteCode") { $0.server.siteCode },
      .text("SourceSite") { $0.server.siteCode },
      .number("Status") { _ in 0 },
    ])
}

extension Simulation {
  /// Applications of the site: one, in labs with what the reference's examples name.
  public var siteApplications: [SiteApplication] {
    guard scenario.hasDocumentedObjects else { return [] }
    return [
      SiteApplication(
        id: DocumentedObjects.application.id, name: DocumentedObjects.application.name,
        packageID: "\(scenario.siteCode)00021",
        createdBy: Administrator.earlierAdministrator(state.facts),
        created: scenario.clock.adding(milliseconds: -80 * .day), siteCode: scenario.siteCode,
        guid: StableGUID(seed: scenario.seed, kind: .configurationPolicy, index: 2_000))
    ]
  }

  /// Deployments of applications.
  var applicationDeployments: [(application: SiteApplication, deployment: PolicyDeployment)] {
    siteApplications.map { application in
      let deployment = PolicyDeployment(
        id: PolicyDeployment.firstID - 1, policyID: application.id,
        collectionID: scenario.siteCode + DocumentedObjects.application.collection,
        createdBy: application.createdBy, created: application.created.adding(milliseconds: .hour),
        siteCode: scenario.siteCode,
        guid: StableGUID(seed: scenario.seed, kind: .policyAssignment, index: 2_000))
      return (application, deployment)
    }
  }

  /// The content of applications on the site's distribution points.
  var distributedContent: [DistributedContent] {
    let points = siteSystemRoles.filter { $0.roleName == "SMS Distribution Point" }
    return siteApplications.flatMap { application in
      points.map { DistributedContent(packageID: application.packageID, server: $0) }
    }
  }
}
