/// Content that was sent to a gateway, which serves it from Azure storage.
public struct GatewayContent: Sendable, Hashable {
  /// `PackageID`.
  public let packageID: String
  /// Number of the gateway.
  public let gateway: Int
  /// When it was sent.
  public let sent: VirtualInstant

  /// When it is there.
  public var arrives: VirtualInstant {
    sent.adding(milliseconds: Stage.contentDistributed.delay)
  }
}

/// A package of the site (SMS_Package).
public struct SitePackage: Sendable, Hashable {
  /// `PackageID`.
  public let id: String
  /// `Name`.
  public let name: String
  /// `Description`.
  public let details: String
  /// Megabytes.
  public let size: Int
  /// When it was made.
  public let created: VirtualInstant
  /// Code of its site.
  public let siteCode: String

  /// SMS_Package. [memdocs sms_package-server-wmi-class]
  public static let providerClass = ProviderClass<SitePackage>(
    "SMS_Package", keys: ["PackageID"],
    [
      .text("Description") { $0.details },
      .text("Manufacturer") { _ in "Microsoft Corporation" },
      .text("Name") { $0.name },
      .text("PackageID") { $0.id },
      .number("PackageSize") { $0.size * 1_024 },
      .number("PackageType") { _ in 0 },
      .moment("SourceDate") { $0.created },
      .text("SourceSite") { $0.siteCode },
      .number("SourceVersion") { _ in 1 },
    ])
}

extension Simulation {
  /// The packages that setup makes: the client, and its upgrade. [memdocs upgrade-clients]
  public var sitePackages: [SitePackage] {
    let setup = scenario.clock.adding(milliseconds: -400 * .day)
    return [
      SitePackage(
        id: "\(site.siteCode)00002", name: "Configuration Manager Client Package",
        details: "Configuration Manager client software, which clients are installed from",
        size: 540, created: setup, siteCode: site.siteCode),
      SitePackage(
        id: "\(site.siteCode)00003", name: "Configuration Manager Client Piloting Package",
        details: "Configuration Manager client software for the pilot collection", size: 540,
        created: setup, siteCode: site.siteCode),
    ]
  }

  /// What was sent to a gateway, as far as the gateway is there.
  public var gatewayContent: [GatewayContent] {
    state.gateways.content.filter { entry in cloudGateways.contains { $0.id == entry.gateway } }
  }

  /// Whether the client package can be had from a gateway at a moment: else clients take it from
  /// the management point through the gateway. [memdocs azure-ccmsetup]
  func hasClientContent(_ gateway: CloudGateway, at instant: VirtualInstant) -> Bool {
    let package = sitePackages[0].id
    return gateway.settings.servesContent
      && state.gateways.content.contains {
        $0.gateway == gateway.id && $0.packageID == package && $0.arrives <= instant
      }
  }

  /// Start-CMContentDistribution to a gateway, by its service name.
  public mutating func distribute(
    _ packageID: String, toGatewayNamed name: String, by: String
  ) throws(ModelRejection) {
    try requireAdministrator(by, for: .siteSystems)
    guard let gateway = cloudGateway(named: name) else { throw .gateway(.notFound(name)) }
    guard gateway.settings.servesContent else { throw .gateway(.servesNoContent(gateway.name)) }
    guard gateway.status(at: now) == .ready else {
      throw .gateway(.status(gateway.name, gateway.status(at: now)))
    }
    let isKnown = sitePackages.contains { $0.id.equalsIgnoringASCIICase(packageID) }
      || siteApplications.contains { $0.packageID.equalsIgnoringASCIICase(packageID) }
    guard isKnown else { throw .gateway(.contentNotFound(packageID)) }
    let isThere = state.gateways.content.contains {
      $0.gateway == gateway.id && $0.packageID.equalsIgnoringASCIICase(packageID)
    }
    guard !isThere else { throw .nameTaken(packageID) }
    let entry = GatewayContent(packageID: packageID, gateway: gateway.id, sent: now)
    configure(.contentDistributed(packageID, to: gateway.name), by: by) {
      $0.gateways.content.append(entry)
    }
  }
}
