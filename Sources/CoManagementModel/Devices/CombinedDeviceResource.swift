/// A device as SMS_CombinedDeviceResources shows it at one moment. It holds no text: each property
/// is made when it is read. Properties that need a client are nil without one.
public struct CombinedDeviceResource: Sendable, Equatable {
  let record: ClientRecord
  /// Its place in the list of the site's devices.
  public let position: Int
  let facts: ScenarioFacts
  let readAt: VirtualInstant
  /// When it was last told to ask for policy.
  var notified: VirtualInstant?
  /// How often clients ask for policy; nil = as setup has it.
  var polling: PolicyPolling?
  /// When it was last told to send a discovery record.
  var discoveryRequested: VirtualInstant?
  /// When it was last told to send its hardware inventory.
  var inventoryRequested: VirtualInstant?
  /// Since when its agent is stopped; nil while it runs.
  var agentStopped: VirtualInstant?

  var device: Device { record.device }
  /// What its client has reported of the way into co-management.
  var reported: ClientState { record.reportedState(at: readAt, facts) }

  /// `OSL-PC-0142`.
  public var name: String { record.name(facts) }
  /// From 16777217 up.
  public var resourceID: Int { facts.deviceTemplate.resourceID(at: position) }
  /// `GUID:` and an upper-case GUID.
  public var smsID: String? {
    isClient ? "GUID:" + guid(.client).uppercased : nil
  }
  /// Whether the client is installed.
  public var isClient: Bool { device.traits.contains(.client) }
  /// Whether the client has been heard of lately.
  public var isActive: Bool {
    guard device.traits.contains([.client, .active]) else { return false }
    guard let lost = provisioning?.lostSince else { return true }
    return readAt.milliseconds(since: lost) < Stage.clientInactive.delay
  }
  /// 0 inactive, 1 active.
  public var clientActiveStatus: Int? { isClient ? (isActive ? 1 : 0) : nil }
  /// 1 passed, 2 failed.
  public var clientCheckPass: Int? {
    isClient ? (device.traits.contains(.healthy) ? 1 : 2) : nil
  }
  /// `5.00.9135.1000`.
  public var clientVersion: String? {
    guard isClient else { return nil }
    return device.traits.contains(.previousClient)
      ? facts.product.previousVersion : facts.product.version
  }
  /// `Microsoft Windows NT Workstation 10.0`.
  public var deviceOS: String { device.operatingSystem.deviceOS }
  /// `10.0.22631.4460`.
  public var deviceOSBuild: String { device.operatingSystem.build }
  /// The domain's NetBIOS name.
  public var domain: String {
    isOfSite ? facts.description.domainNetBIOSName : Self.workgroup
  }
  /// The Active Directory site is the office; empty outside the domain.
  public var adSiteName: String { isOfSite ? Office.all[Int(device.office & 7)].name : "" }
  /// Code of the site that the client is assigned to.
  public var siteCode: String? { isClient ? facts.description.siteCode : nil }
  /// 0 not approved, 1 approved.
  public var isApproved: Int? { isClient ? (device.traits.contains(.approved) ? 1 : 0) : nil }
  /// Whether the site refuses the client.
  public var isBlocked: Bool { device.traits.contains(.blocked) }
  /// Whether a newer record of the same device exists.
  public var isObsolete: Bool { device.traits.contains(.obsolete) }
  /// Whether the client may use internet-based management points.
  public var isInternetEnabled: Bool { isClient && !isOfSite }
  /// Whether the client knows no intranet.
  public var isAlwaysInternet: Bool {
    isClient && provisioning?.setup?.command?.property("CCMALWAYSINF") == "1"
  }
  /// Whether Intune manages the device, too, and the client has the policy, as far as the site has
  /// heard.
  public var isCoManaged: Bool {
    guard device.traits.contains([.client, .enrolled]) else { return false }
    guard record.history != nil else { return true }
    let reported = reported
    return reported.enrolled != nil && reported.flags != nil
  }
  /// Whether the client has reported that Entra ID knows the device.
  var isHybridJoined: Bool {
    guard device.traits.contains([.client, .joined]) else { return false }
    return record.history == nil || reported.registered != nil
  }
  /// Whether the client has reported that it is joined to Entra ID and in no domain.
  var isEntraJoined: Bool {
    if !isOfSite { return isClient && !device.traits.contains(.personal) }
    return device.traits.contains([.client, .entraJoined]) && reported.isEntraJoined
  }
  /// Id of the device object in Entra ID; known of clients that are joined there.
  public var directoryDeviceID: StableGUID? {
    isHybridJoined || isEntraJoined ? guid(.directoryDevice) : nil
  }
  /// Id of the tenant that the device is joined to.
  public var directoryTenantID: StableGUID? {
    isHybridJoined || isEntraJoined ? StableGUID(seed: facts.description.seed, kind: .tenant) : nil
  }
  /// FQDN of the management point.
  public var lastMPServerName: String? { isClient ? facts.serverFQDN : nil }
  /// Known from the hardware inventory.
  public var serialNumber: String? {
    isClient ? facts.deviceTemplate.serialNumber(of: device) : nil
  }
  /// The user who signs in most, `CONTOSO\anna.berg`; servers have none.
  public var userName: String? {
    isClient ? record.account(facts) : nil
  }
  /// Whether the site began with it: those that it registered since are on the internet.
  var isOfSite: Bool { Int(device.index) < facts.deviceTemplate.count }
  /// What a device outside every domain says instead of one.
  static let workgroup = "WORKGROUP"
}

extension ScenarioFacts {
  /// When a device last did what it does again and again: each has a phase of its own, so this is
  /// arithmetic on the clock. `number`, 0 to 3, tells the phases of one device apart.
  func last(
    _ stage: Stage, number: UInt64, of device: Device, notAfter heard: VirtualInstant
  ) -> VirtualInstant {
    last(period: stage.delay, number: number, of: device, notAfter: heard)
  }

  /// The same for what recurs with another period.
  func last(
    period: Int64, number: UInt64, of device: Device, notAfter heard: VirtualInstant
  ) -> VirtualInstant {
    let phase = RandomStream.draw(
      0...period / 1000 - 1, seed: description.seed, purpose: .deviceTimes,
      index: UInt64(device.index) << 2 | number)
    let age = (heard.milliseconds - phase * 1000) % period
    return heard.adding(milliseconds: age < 0 ? -age - period : -age)
  }
}

extension CombinedDeviceResource {
  /// When the client last asked for policy: arithmetic on the clock, never stored.
  public var lastPolicyRequest: VirtualInstant? {
    guard isClient else { return nil }
    let polled = polling?.last(of: device, notAfter: heard, facts)
      ?? facts.last(.policyRequest, number: 0, of: device, notAfter: heard)
    let registered = provisioning?.registered.map { registered in
      [registered, provisioning?.firstPolicyRequest].compactMap { $0 }.filter { $0 <= heard }.max()
        ?? registered
    }
    return [polled, notified.map { min($0, heard) }, registered].compactMap { $0 }.max()
  }
  /// When the site last heard of the client.
  public var lastActiveTime: VirtualInstant? { lastPolicyRequest }
  /// When the last heartbeat discovery record came.
  public var lastDDR: VirtualInstant? {
    last(.heartbeat, number: 1).map { max($0, discoveryRequested ?? $0) }
  }
  /// When the last hardware inventory came.
  public var lastHardwareScan: VirtualInstant? {
    last(.hardwareInventory, number: 2).map { max($0, inventoryRequested ?? $0) }
  }
  /// When the client last checked itself: once a day. [memdocs client health checks]
  public var lastClientCheckTime: VirtualInstant? { last(.clientCheck, number: 3) }

  private func guid(_ kind: StableGUID.Kind) -> StableGUID {
    StableGUID(seed: facts.description.seed, kind: kind, index: UInt64(device.index))
  }

  private func last(_ stage: Stage, number: UInt64) -> VirtualInstant? {
    guard isClient else { return nil }
    let last = facts.last(stage, number: number, of: device, notAfter: heard)
    return provisioning?.registered.map { max($0, last) } ?? last
  }

  /// Until when it has been heard of.
  private var heard: VirtualInstant {
    if let lost = provisioning?.lostSince {
      return min(lost.adding(milliseconds: -1), agentStopped ?? readAt)
    }
    return isActive ? agentStopped ?? readAt : silentSince
  }

  /// How far a client has come that was installed during the lab; nil for all others.
  private var provisioning: ProvisioningState? {
    record.history?.hasClientEvents == true ? record.state(at: readAt, facts).provisioning : nil
  }

  /// Inactive clients were last on 8 to 60 days before the lab began: the client status settings
  /// call a client inactive after 7 days. [memdocs configure-client-status]
  private var silentSince: VirtualInstant {
    let silence = RandomStream.draw(
      8 * .day...60 * .day, seed: facts.description.seed, purpose: .deviceSilence,
      index: UInt64(device.index))
    return facts.description.clock.adding(milliseconds: -silence)
  }
}
