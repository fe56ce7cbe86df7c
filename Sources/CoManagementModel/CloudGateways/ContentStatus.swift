/// How far content has come: its distribution points, gateways among them, and on how many of them
/// it is (SMS_ObjectContentExtraInfo).
public struct ContentStatus: Sendable, Hashable {
  /// A distribution point to which it was sent.
  public struct Target: Sendable, Hashable {
    /// FQDN of the server, or the name of the gateway.
    public let name: String
    /// When it was sent.
    public let sent: VirtualInstant
    /// When it is there.
    public let arrives: VirtualInstant
  }

  /// What holds the content.
  public enum Kind: Sendable, Hashable {
    // swift-format-ignore
    case package, application
  }

  /// What holds the content.
  public let kind: Kind
  /// `PackageID`.
  public let packageID: String
  /// A package's id, an application's model name.
  public let objectID: String
  /// Its name.
  public let name: String
  /// `Description`.
  public let details: String
  /// Kilobytes.
  public let size: Int
  /// When it was made.
  public let created: VirtualInstant
  /// Code of its site.
  public let siteCode: String
  /// The site's distribution points in their order, then gateways.
  public let targets: [Target]
  let readAt: VirtualInstant

  /// Whether it has arrived at one of them.
  public func isThere(_ target: Target) -> Bool { target.arrives <= readAt }

  /// On how many it is.
  public var succeeded: Int { targets.count(where: isThere) }
  /// To how many it is on its way.
  public var inProgress: Int { targets.count - succeeded }

  /// When it last arrived somewhere, or was sent.
  public var updated: VirtualInstant {
    targets.map { isThere($0) ? $0.arrives : $0.sent }.max() ?? created
  }

  /// SMS_ObjectContentExtraInfo. [memdocs sms_objectcontentextrainfo-server-wmi-class]
  public static let providerClass = ProviderClass<ContentStatus>(
    "SMS_ObjectContentExtraInfo", keys: ["ObjectID"],
    [
      .moment("DateCreated") { $0.created },
      .text("Description") { $0.details },
      .number("FeatureType") { _ in 8 },
      .moment("LastUpdateDate") { $0.updated },
      .number("NumberErrors") { _ in 0 },
      .number("NumberInProgress") { $0.inProgress },
      .number("NumberSuccess") { $0.succeeded },
      .number("NumberUnknown") { _ in 0 },
      .text("ObjectID") { $0.objectID },
      .number("ObjectType") { $0.kind == .package ? 0 : 8 },
      .number("ObjectTypeID") { $0.kind == .package ? 2 : 31 },
      .text("PackageID") { $0.packageID },
      .text("SoftwareName") { $0.name },
      .text("SourceSite") { $0.siteCode },
      .number("SourceSize") { $0.size },
      .number("SourceVersion") { _ in 1 },
      .number("Targeted") { $0.targets.count },
    ])
}

extension Simulation {
  /// The content of the site's packages and applications, and where it is. Setup, or who made an
  /// application, has sent each to every distribution point of the site; gateways get what is sent
  /// to them.
  public var contentStatuses: [ContentStatus] {
    sitePackages.map { package in
      ContentStatus(
        kind: .package, packageID: package.id, objectID: package.id, name: package.name,
        details: package.details, size: package.size * 1_024, created: package.created,
        siteCode: package.siteCode, targets: targets(of: package.id, since: package.created),
        readAt: now)
    } + siteApplications.map { application in
      ContentStatus(
        kind: .application, packageID: application.packageID, objectID: application.modelName,
        name: application.name, details: "", size: 64 * 1_024, created: application.created,
        siteCode: application.siteCode,
        targets: targets(of: application.packageID, since: application.created), readAt: now)
    }
  }

  private func targets(
    of packageID: String, since created: VirtualInstant
  ) -> [ContentStatus.Target] {
    let points = siteSystemRoles.filter {
      $0.roleName == "SMS Distribution Point" && $0.siteCode == site.siteCode
    }
    let gateways = gatewayContent.filter { $0.packageID.equalsIgnoringASCIICase(packageID) }
    return points.map {
      ContentStatus.Target(
        name: $0.serverName, sent: created,
        arrives: created.adding(milliseconds: Stage.contentDistributed.delay))
    } + gateways.compactMap { content in
      cloudGateways.first { $0.id == content.gateway }.map {
        ContentStatus.Target(name: $0.name, sent: content.sent, arrives: content.arrives)
      }
    }
  }
}
