/// A Windows machine at one moment: what its own commands, registry and services tell from. The one
/// place from which all of them read what the world knows of a device or server.
public struct MachineView: Sendable {
  /// What the machine is for.
  public enum Role: Sendable, Hashable {
    /// The site server.
    case siteServer
    /// A server that carries the service connection point alone.
    case siteSystem
    /// The domain's controller.
    case domainController
    /// A server that the site knows as a device.
    case server
    /// A desktop or laptop.
    case workstation
  }

  /// Whether somebody on the site server can reach it over the network.
  public enum Reach: Sendable, Hashable {
    /// WinRM answers.
    case reachable
    /// Switched off, or somewhere else.
    case silent
    /// It answers, and belongs to no domain that the site server trusts.
    case notTrusted
  }

  let facts: ScenarioFacts
  let readAt: VirtualInstant
  let client: ClientRecord?
  let record: MachineRecord
  /// NetBIOS name.
  public let name: String
  /// What it is for.
  public let role: Role
  /// Whether the forest's service connection point tells devices their tenant.
  public internal(set) var isJoinConfigured = false
  /// Whether the client settings let it register with Entra ID.
  public internal(set) var mayRegister = true
  /// Whether the domain signs in at AD FS. [R-150b]
  public internal(set) var isFederated = false
  /// What Windows' own services of the site server go through.
  var serverProxy: WinHTTPProxy?
  /// Whether its user is in the MDM scope, so that joining left an enrolment URL.
  public internal(set) var hasEnrollmentURL = false
  /// Where the tenant's settings send it to enrol, whether or not it may.
  var discoveryURL = MobilityPolicy.intuneDiscoveryURL
  /// Whether Entra ID has its object and lets it in.
  public internal(set) var isDirectoryObjectUsable = true
  /// When somebody last asked it to check in with Intune.
  var syncRequested: VirtualInstant?
  /// When its client last asked for policy.
  var lastPolicyRequest: VirtualInstant?
  /// When its client was told to ask for policy.
  var policyNotifications: [VirtualInstant] = []
  /// Certificates for its roles, where it is a server of the site.
  var serverCertificates: [MachineCertificate] = []
  /// The world that it is in.
  var world: Simulation?
  /// How often clients ask for policy.
  var polling = PolicyPolling()

  var device: Device? { client?.device }
  /// How far it has come on the way into co-management.
  var state: ClientState { client?.state(at: readAt, facts) ?? ClientState() }

  /// Whether it has the Configuration Manager client.
  public var hasClient: Bool { device?.traits.contains(.client) ?? (role == .siteServer) }
  /// Whether Intune manages it.
  public var isEnrolled: Bool { device?.traits.contains(.enrolled) ?? false }
  /// Whether client and Intune manage it and the client has the policy.
  public var isCoManaged: Bool { hasClient && isEnrolled && state.flags != nil }
  /// Whether it runs a server's Windows.
  public var isServer: Bool { role != .workstation }
  /// Whether its maker built it with a battery.
  public var isLaptop: Bool { device?.kind == .laptop }

  /// How it is joined. The site's devices are in the domain, those that have registered also in
  /// Entra ID; others are joined to Entra ID, or registered where they are their user's
  /// own.
  public var joinState: JoinState {
    guard let device else { return .domainJoined }
    if Int(device.index) < facts.deviceTemplate.count {
      if device.traits.contains(.entraJoined) { return .entraJoined }
      return device.traits.contains(.joined) ? .hybridJoined : .domainJoined
    }
    if isNew, device.traits.isDisjoint(with: .entraJoined) {
      return device.traits.contains(.joined) ? .hybridJoined : .workgroup
    }
    return device.traits.contains(.personal) ? .registered : .entraJoined
  }

  /// Whether it came out of the box after the lab began.
  public var isNew: Bool { device.map { facts.deviceTemplate.isNew(Int($0.index)) } ?? false }
  /// Whether it is somewhere on the internet: the site did not begin with it.
  public var isOnInternet: Bool {
    device.map { Int($0.index) >= facts.deviceTemplate.count } ?? false
  }

  /// Whether the site server reaches it: clients that are silent are switched off or elsewhere.
  public var reach: Reach {
    guard let device else { return .reachable }
    if device.traits.contains(.client), !device.traits.contains(.active) { return .silent }
    return joinState.isDomainJoined ? .reachable : .notTrusted
  }

  /// `PC-001.contoso.com`, or the name alone outside the domain.
  public var fullName: String {
    joinState.isDomainJoined ? "\(name).\(facts.description.domainName)" : name
  }
  /// The forest's DNS domain.
  public var domainName: String { facts.description.domainName }
  /// The domain's NetBIOS name.
  public var domainNetBIOSName: String { facts.description.domainNetBIOSName }
  /// When the lab began.
  public var labBegan: VirtualInstant { facts.description.clock }
  /// Whether it has written the key of its registration to its computer object.
  public var hasUserCertificate: Bool {
    joinState.isDomainJoined && (state.refused != nil || state.registered != nil)
  }
  /// The moment at which it is looked at.
  public var now: VirtualInstant { readAt }
  /// Id of the device object in Entra ID; nil where there is none.
  public var directoryDeviceID: StableGUID? {
    joinState.isCloudJoined || joinState == .registered ? guid(.directoryDevice) : nil
  }
  /// The tenant.
  public var tenantID: StableGUID { StableGUID(seed: seed, kind: .tenant) }
  /// The organization's name.
  public var organizationName: String { facts.description.organizationName }
  /// Intune's id of the device; nil where it is not enrolled.
  public var managedDeviceID: StableGUID? { isEnrolled ? guid(.managedDevice) : nil }
  /// The key under `Enrollments`; nil where it is not enrolled.
  public var enrollmentID: StableGUID? { isEnrolled ? guid(.enrollment) : nil }
  /// The client's id without `GUID:`; nil without a client that the site knows.
  public var clientID: StableGUID? { hasClient && device != nil ? guid(.client) : nil }
  /// When it was enrolled; nil where it is not.
  public var enrolled: VirtualInstant? { state.enrolled }
  /// When it was registered with Entra ID; nil where it is not.
  public var registered: VirtualInstant? { state.registered }
  /// Version of the client; nil without one.
  public var clientVersion: String? {
    guard hasClient else { return nil }
    let isPrevious = device?.traits.contains(.previousClient) ?? false
    return isPrevious ? facts.product.previousVersion : facts.product.version
  }
  /// The site's code.
  public var siteCode: String { facts.description.siteCode }
  /// FQDN of the site server, which is the management point.
  public var managementPoint: String { facts.serverFQDN }
  /// Workloads as the client has them: 8193 = co-management is on and nothing has moved; nil
  /// without the policy. [domain/client, 2]
  public var coManagementFlags: Int? {
    guard hasClient, let flags = state.flags else { return nil }
    return state.isCoexisting ? CoManagementFlags.coexisting : flags.rawValue
  }
  /// The enrolment URL that joining left on it; empty where its user may not enrol.
  public var enrollmentURL: String { hasEnrollmentURL ? discoveryURL : "" }
  /// What Windows' own services go through; nil = direct access.
  public var winHTTPProxy: WinHTTPProxy? {
    role == .siteServer ? serverProxy : record.winHTTPProxy
  }
  /// Since when its user is signed in; nil where nobody is.
  public var signedInSince: VirtualInstant? {
    guard let device, device.kind != .server, reach != .silent else { return nil }
    if isNew {
      guard let began = state.provisioning?.signedIn else { return nil }
      if readAt.milliseconds(since: began) < 8 * .hour { return began }
    }
    return UserSessions(facts, of: device, signedOut: record.signedOut).began(at: readAt)
  }
  /// Whether the keys that its TPM keeps for the join are there. [domain/troubleshooting, 19]
  public var hasJoinKeys: Bool {
    record.keysCleared.map { $0 <= state.registered ?? .latest } ?? true
  }
  /// Whether setup of a new Windows is running.
  public var isUpgrading: Bool {
    guard let started = record.upgradeStarted else { return false }
    return readAt.milliseconds(since: started) < Stage.windowsSetup.delay
  }
  /// Sign-in name of who uses it most; nil for servers.
  public var userPrincipalName: String? { tenantDevice?.userPrincipalName }
  /// Intune's view of it; nil for servers of the site.
  var tenantDevice: TenantDevice? {
    client.map {
      TenantDevice(
        record: $0, facts: facts, readAt: readAt, uploadedAt: nil, syncRequested: syncRequested,
        policies: .none)
    }
  }
  /// What profiles of Intune have set, and what stays of them; in the order of area and name.
  public var windowsSettings: [WindowsSetting] {
    guard let world, let device = tenantDevice else { return [] }
    var found: [String: WindowsSetting] = [:]
    for setting in world.configuration(of: device).flatMap(\.settings) {
      found["\(setting.area)\\\(setting.name)"] = setting
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }
  /// Account name of who uses it most; nil for servers.
  public var userAccount: String? {
    client?.account(facts)?.split(separator: "\\").last.map(String.init)
  }
  /// Account name of the administrator who types.
  public var administrator: String { facts.description.administrator }
  /// As its maker printed it.
  public var serialNumber: String {
    device.map(facts.deviceTemplate.serialNumber) ?? Self.serverSerial(name)
  }
  /// When it last started.
  public var booted: VirtualInstant {
    if isNew {
      return client?.signIn?.time.adding(milliseconds: -3 * .minute) ?? facts.description.clock
    }
    if role == .siteServer { return facts.siteStarted.adding(milliseconds: -4 * .minute) }
    let uptime = draw(.hour...20 * .day, .machineBoot) / 1_000 * 1_000
    return facts.description.clock.adding(milliseconds: -uptime)
  }

  var seed: UInt64 { facts.description.seed }

  /// Under what its changes are kept: the name that a device came with.
  var recordKey: String { Self.recordKey(client, name: name, facts) }

  static func recordKey(
    _ client: ClientRecord?, name: String, _ facts: ScenarioFacts
  ) -> String {
    (client.map { facts.deviceTemplate.name(of: $0.device) } ?? name).foldedASCII
  }

  /// Tells the random numbers of machines apart: those of servers lie behind all devices.
  var index: UInt64 {
    if let device { return UInt64(device.index) }
    var digest = DigestBuilder()
    digest.add(name)
    return digest.value | 1 << 63
  }

  func draw(_ range: ClosedRange<Int64>, _ purpose: RandomPurpose) -> Int64 {
    RandomStream.draw(range, seed: seed, purpose: purpose, index: index)
  }

  func guid(_ kind: StableGUID.Kind) -> StableGUID {
    StableGUID(seed: seed, kind: kind, index: device.map { UInt64($0.index) } ?? 0)
  }

  private static func serverSerial(_ name: String) -> String { "VM-\(name)" }
}

extension MachineView {
  /// Container of the key that the registration made.
  public var keyContainerID: StableGUID {
    StableGUID(seed: seed, kind: .certificate, index: index << 3 | 6)
  }

  /// Id by which a device that Entra ID does not know names itself.
  public var unknownDeviceID: StableGUID { guid(.directoryDevice) }

  /// Id of the last request to join.
  public var joinRequestID: StableGUID {
    let hour = UInt64(bitPattern: lastJoinTry.milliseconds / .hour)
    return StableGUID(seed: seed &+ hour, kind: .request, index: index)
  }

  /// When a device that is not joined last tried: every hour, or when somebody started the task.
  /// [domain/client, 1.4]
  public var lastJoinTry: VirtualInstant {
    let regular = facts.lastJoinRun(index: index, notAfter: readAt)
    let task = record.tasks[TaskTemplate.automaticJoin.foldedASCII]
    return task?.lastRun.map { max($0, regular) } ?? regular
  }

  /// When the user's token was last renewed: about every four hours while somebody is signed in.
  public var tokenUpdated: VirtualInstant {
    let period = 4 * Int64.hour
    let phase = draw(0...period / 1_000 - 1, .machineRegistration) * 1_000
    let age = (readAt.milliseconds - phase) % period
    return readAt.adding(milliseconds: age < 0 ? -age - period : -age)
  }

  /// Bytes of the disk that are free.
  public var freeDiskSpace: UInt64 {
    let space = draw(40_000_000...180_000_000, .machineHardware) * 1_024
    return UInt64(space / 4_096 * 4_096)
  }
}
