import Synchronization

/// What never changes in one lab, shared by all copies of its world: the description and what
/// follows from it and is read often.
final class ScenarioFacts: Sendable {
  let description: ScenarioDescription
  let product: ProductVersion
  /// `CM01.contoso.com`.
  let serverFQDN: String
  /// `CM01.contoso.com` or the server that carries the service connection point.
  let serviceConnectionPointFQDN: String
  let attachedSince: VirtualInstant?
  let schedule: UploadSchedule
  let deviceTemplate: DeviceTemplate
  /// The proxy through which the network lets the service connection point out; nil = direct.
  let requiredProxy: ProxySettings?
  /// When SMS_EXECUTIVE last started.
  let siteStarted: VirtualInstant
  /// Decimal thread id of the upload worker in its log.
  let workerThread: Int
  /// What the digest of every world of this lab begins with.
  let digest: UInt64
  /// Numbers of users and devices by id, worked out when somebody asks.
  let directoryIndex = DirectoryIndex()
  /// Below 0 until somebody asks: counting looks at every device, and most labs never need it.
  private let knownClientCount = Atomic<Int>(-1)

  init(_ description: ScenarioDescription, product: ProductVersion) {
    self.description = description
    self.product = product
    let seed = description.seed
    serverFQDN = "\(description.serverName).\(description.domainName)"
    let connectionServer = description.serviceConnectionPointServer ?? description.serverName
    serviceConnectionPointFQDN = "\(connectionServer).\(description.domainName)"
    attachedSince = description.attachedSince
    schedule = UploadSchedule(seed: seed)
    deviceTemplate = DeviceTemplate(
      seed: seed, count: description.deviceCount, coManagedCount: description.coManagedCount,
      intuneOnlyCount: description.intuneOnlyCount, newCount: description.newDeviceCount,
      version1709Count: description.version1709Count,
      version1703Count: description.version1703Count,
      hasDocumentedDevices: description.hasDocumentedObjects)
    requiredProxy =
      description.faults.contains(.endpointUnreachable)
      ? ProxySettings(server: "proxy.\(description.domainName)", port: 8080) : nil
    let uptime = RandomStream.draw(3 * .day...20 * .day, seed: seed, purpose: .siteRestart)
    siteStarted = description.clock.adding(milliseconds: -uptime)
    workerThread = Int(RandomStream.draw(500...4_000, seed: seed, purpose: .workerThread)) * 4
    digest = Self.digest(of: description)
  }

  private static func digest(of description: ScenarioDescription) -> UInt64 {
    var digest = DigestBuilder()
    digest.add(description.seed)
    digest.add(description.clock)
    digest.add(UInt64(bitPattern: Int64(description.utcOffsetMinutes)))
    digest.add(description.productVersion)
    digest.add(description.siteCode)
    digest.add(description.siteName)
    digest.add(description.serverName)
    digest.add(description.serviceConnectionPointServer ?? "")
    digest.add(description.domainName)
    digest.add(description.domainNetBIOSName)
    digest.add(description.organizationName)
    digest.add(description.initialDomain)
    digest.add(description.administrator)
    if description.administratorRoles != [.fullAdministrator] {
      for role in description.administratorRoles { digest.add(role.rawValue) }
    }
    if description.administratorScopes != ["All"] {
      for scope in description.administratorScopes { digest.add(scope) }
    }
    digest.add(description.attachedSince ?? .latest)
    digest.add(UInt64(description.deviceCount))
    if description.hasCloudManagement { digest.add("cloudManagement") }
    if description.hasCloudGateway { digest.add("cloudGateway") }
    if description.hasDocumentedObjects { digest.add("documentedObjects") }
    digest.add(UInt64(description.coManagedCount))
    digest.add(UInt64(description.intuneOnlyCount))
    if description.newDeviceCount > 0 {
      digest.add("new")
      digest.add(UInt64(description.newDeviceCount))
    }
    if description.version1709Count + description.version1703Count > 0 {
      digest.add(UInt64(description.version1709Count))
      digest.add(UInt64(description.version1703Count))
    }
    for fault in description.faults { digest.add(fault.rawValue) }
    return digest.value
  }
}

extension ScenarioFacts {
  /// How many of the template's devices have a client; counted once for all copies of the world.
  var templateClientCount: Int {
    let known = knownClientCount.load(ordering: .relaxed)
    guard known < 0 else { return known }
    let count = deviceTemplate.clientCount
    knownClientCount.store(count, ordering: .relaxed)
    return count
  }
}

extension ScenarioFacts: Equatable {
  /// The same lab: one description gives one set of facts.
  static func == (left: ScenarioFacts, right: ScenarioFacts) -> Bool {
    left === right || left.description == right.description
  }
}
