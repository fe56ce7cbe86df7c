/// A device as the Intune admin center lists it at one moment, whoever manages it; it holds no
/// text.
public struct TenantDevice: Sendable, Equatable {
  /// Who manages a device, `managementAgent` of Graph and *Managed by* of the admin center.
  public enum Management: Sendable, Hashable, CaseIterable {
    /// Uploaded by tenant attach and nothing else: not in Graph's lists.
    case configMgr
    /// Client and enrolment.
    case coManaged
    /// Enrolled, without a Configuration Manager client.
    case intune
  }

  /// What the device's compliance says.
  public enum Compliance: Sendable, Hashable, CaseIterable {
    // swift-format-ignore
    case compliant, noncompliant, inGracePeriod
    /// The compliance workload is Configuration Manager's.
    case configManager
    /// Nobody has said yet.
    case unknown
  }

  let record: ClientRecord
  let facts: ScenarioFacts
  let readAt: VirtualInstant
  /// The upload from which the admin center knows a device that is not enrolled.
  let uploadedAt: VirtualInstant?
  /// When somebody last asked it to check in.
  let syncRequested: VirtualInstant?
  /// What compliance policies ask for.
  let policies: ComplianceEvaluation

  var device: Device { record.device }
  /// How far the device itself has come.
  private var state: ClientState { record.state(at: readAt, facts) }

  /// `OSL-PC-0142`.
  public var name: String { record.name(facts) }
  /// Who manages it.
  public var management: Management {
    guard isEnrolled else { return .configMgr }
    guard device.traits.contains(.client) else { return .intune }
    guard record.history != nil else { return .coManaged }
    let early = readAt.adding(milliseconds: -Stage.managementShown.delay)
    let shown = record.state(at: early, facts)
    return shown.enrolled != nil && shown.flags != nil ? .coManaged : .intune
  }

  /// Who owns the workloads, as far as the client has told Intune.
  public var ownership: WorkloadOwnership {
    record.reportedState(at: readAt, facts).ownership(device, facts)
  }
  /// Whether it was Intune's before it had a client: path 2. [domain/internet-devices, 1]
  public var cameByIntune: Bool { Int(device.index) >= facts.deviceTemplate.count }
  /// Whether it belongs to the organization.
  public var isCorporate: Bool { !device.traits.contains(.personal) }
  /// `10.0.22631.4460`.
  public var operatingSystemVersion: String { device.operatingSystem.build }
  /// The user's sign-in name; servers have none.
  public var userPrincipalName: String? {
    record.principalName(facts)
  }
  /// Id in Intune's list; nil for a device that is not enrolled.
  public var managedDeviceID: StableGUID? { isEnrolled ? guid(.managedDevice) : nil }
  /// Id of the device object in Entra ID; nil for a device that is not enrolled.
  public var directoryDeviceID: StableGUID? { isEnrolled ? guid(.directoryDevice) : nil }
  /// Known from the hardware inventory.
  public var serialNumber: String { facts.deviceTemplate.serialNumber(of: device) }
  /// When it was enrolled; nil for a device that is not.
  public var enrolled: VirtualInstant? {
    isEnrolled ? state.enrolled : nil
  }
  /// When Intune last heard of it, or of the upload that it came with.
  public var lastCheckIn: VirtualInstant? {
    guard isEnrolled else { return uploadedAt }
    let regular = facts.last(.intuneCheckIn, number: 3, of: device, notAfter: readAt)
    let state = state
    let moved = state.policyChanged?.adding(milliseconds: Stage.workloadSync.delay)
    let asked = syncRequested?.adding(milliseconds: Stage.requestedCheckIn.delay)
    let others = [moved, asked].compactMap { $0 }.filter { $0 <= readAt }
    let found = ([regular] + others).max() ?? regular
    return state.enrolled.map { max(found, Self.earlyCheckIn(enrolled: $0, readAt)) } ?? found
  }

  /// A device that has just been enrolled checks in every 3 minutes for a quarter of an hour, then
  /// every quarter for two hours.
  private static func earlyCheckIn(
    enrolled: VirtualInstant, _ readAt: VirtualInstant
  ) -> VirtualInstant {
    let age = readAt.milliseconds(since: enrolled)
    let (few, quarter) = (3 * Int64.minute, 15 * Int64.minute)
    if age < quarter { return enrolled.adding(milliseconds: age / few * few) }
    return enrolled.adding(milliseconds: min(age, 9 * quarter) / quarter * quarter)
  }

  /// Configuration Manager's while the workload is.
  public var compliance: Compliance {
    isUnheard ? .unknown : verdict?.state ?? .configManager
  }

  /// Whether Intune has not yet heard what policies came to: on a device that has just been set up,
  /// and on one that waits for the client's policy. [R-194; domain/internet-devices, 8]
  private var isUnheard: Bool {
    guard cameByIntune, let provisioning = state.provisioning, let enrolled = state.enrolled else {
      return false
    }
    if readAt.milliseconds(since: enrolled) < Stage.firstCompliance.delay { return true }
    return provisioning.authority == .configurationManager && state.flags == nil
  }

  /// What Intune's policies say of it, as of its last check-in; nil while the workload is
  /// Configuration Manager's.
  public var verdict: ComplianceVerdict? {
    switch management {
    case .configMgr: nil
    case .coManaged where ownership.owner(of: .compliancePolicies) == .configurationManager: nil
    case .coManaged, .intune:
      policies.verdict(device, facts, checkIn: lastCheckIn ?? readAt, now: readAt)
    }
  }

  /// How it is protected.
  public var protection: DeviceProtection { facts.protection(of: device) }

  private var isEnrolled: Bool { device.traits.contains(.enrolled) }

  private func guid(_ kind: StableGUID.Kind) -> StableGUID {
    StableGUID(seed: facts.description.seed, kind: kind, index: UInt64(device.index))
  }
}

extension Simulation {
  /// What *Devices > All devices* lists, the site's devices first: those that are enrolled, and
  /// those with a client once an upload shows.
  public var tenantDevices: [TenantDevice] {
    let uploaded = lastVisibleSynchronization
    let isUploaded = uploadFilter
    return tenantDevices(uploadedAt: uploaded) { device in
      device.traits.contains(.enrolled) || uploaded != nil && isUploaded(device)
    }
  }

  /// Devices that are enrolled in Intune: what Graph lists.
  public var managedDevices: [TenantDevice] {
    tenantDevices(uploadedAt: nil) { $0.traits.contains(.enrolled) }
  }

  /// Whether the uploads have a client.
  public func isUploaded(_ client: CombinedDeviceResource) -> Bool {
    isAttached && uploadFilter(client.device)
  }

  /// Whether the uploads have a device: one with a client, of the collection if one is chosen.
  ///
  var uploadFilter: (Device) -> Bool {
    let (devices, scope) = (devices, shownUpload)
    let collection = scope.collectionID.flatMap { self.collection(id: $0) }
    return { device in
      guard device.traits.contains(.client), devices.position(ofIndex: Int(device.index)) != nil
      else { return false }
      return scope.collectionID == nil || collection?.contains(device) == true
    }
  }

  /// What the last upload that shows was limited to: another choice takes effect with the next
  /// one.
  var shownUpload: UploadScope {
    state.uploads?.lastVisible(at: now)?.scope ?? state.uploadConditions.scope
  }

  private func tenantDevices(
    uploadedAt: VirtualInstant?, _ isListed: (Device) -> Bool
  ) -> [TenantDevice] {
    let (facts, table, template) = (state.facts, state.devices, state.facts.deviceTemplate)
    let requests = state.directory.syncRequests
    let policies = ComplianceEvaluation(self)
    var found: [TenantDevice] = []
    for index in 0..<template.totalCount {
      let record = table.record(at: index, template: template)
      guard isListed(record.device) else { continue }
      found.append(
        TenantDevice(
          record: record, facts: facts, readAt: now, uploadedAt: uploadedAt,
          syncRequested: requests[index]?.time, policies: policies))
    }
    return found
  }
}
