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
  }

  let device: Device
  let facts: ScenarioFacts
  let readAt: VirtualInstant
  /// The upload from which the admin center knows a device that is not enrolled.
  let uploadedAt: VirtualInstant?
  /// When somebody last asked it to check in.
  var syncRequested: VirtualInstant?
  /// Whether an assigned compliance policy asks for another version of Windows.
  var failsPolicy = false

  /// `OSL-PC-0142`.
  public var name: String { facts.deviceTemplate.name(of: device) }
  /// Who manages it.
  public var management: Management {
    guard device.traits.contains(.enrolled) else { return .configMgr }
    return device.traits.contains(.client) ? .coManaged : .intune
  }
  /// Whether it belongs to the organization.
  public var isCorporate: Bool { !device.traits.contains(.personal) }
  /// `10.0.22631.4460`.
  public var operatingSystemVersion: String { device.operatingSystem.build }
  /// The user's sign-in name; servers have none.
  public var userPrincipalName: String? {
    guard device.kind != .server else { return nil }
    let person = PersonName(seed: facts.description.seed, index: Int(device.index))
    return "\(person.accountName)@\(facts.description.domainName)"
  }
  /// Id in Intune's list; nil for a device that is not enrolled.
  public var managedDeviceID: StableGUID? { isEnrolled ? guid(.managedDevice) : nil }
  /// Id of the device object in Entra ID; nil for a device that is not enrolled.
  public var directoryDeviceID: StableGUID? { isEnrolled ? guid(.directoryDevice) : nil }
  /// Known from the hardware inventory.
  public var serialNumber: String { facts.deviceTemplate.serialNumber(of: device) }
  /// When it was enrolled; nil for a device that is not.
  public var enrolled: VirtualInstant? {
    guard isEnrolled else { return nil }
    let age = RandomStream.draw(
      5 * .day...100 * .day, seed: facts.description.seed, purpose: .enrolment,
      index: UInt64(device.index))
    return facts.description.clock.adding(milliseconds: -age / 1_000 * 1_000)
  }
  /// When Intune last heard of it, or of the upload that it came with.
  public var lastCheckIn: VirtualInstant? {
    guard isEnrolled else { return uploadedAt }
    let regular = facts.last(.intuneCheckIn, number: 3, of: device, notAfter: readAt)
    guard let syncRequested else { return regular }
    let asked = syncRequested.adding(milliseconds: Stage.requestedCheckIn.delay)
    return asked <= readAt ? max(regular, asked) : regular
  }
  /// No workload has been switched, so compliance of every device with a client is Configuration
  /// Manager's. Of 16 others 13 are compliant and one is in its grace period (design).
  public var compliance: Compliance {
    guard management == .intune else { return .configManager }
    if failsPolicy { return .noncompliant }
    let share = RandomStream.draw(
      0...15, seed: facts.description.seed, purpose: .compliance, index: UInt64(device.index))
    switch share {
    case 0...1: return .noncompliant
    case 2: return .inGracePeriod
    default: return .compliant
    }
  }

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
    isAttached && isUploaded(client.device)
  }

  /// Whether the uploads have a device: one with a client, of the collection if one is chosen.
  ///
  func isUploaded(_ device: Device) -> Bool {
    guard device.traits.contains(.client) else { return false }
    guard case .collection(let id) = upload else { return true }
    return collection(id: id)?.contains(devices[Int(device.index)]) == true
  }

  private func tenantDevices(
    uploadedAt: VirtualInstant?, _ isListed: (Device) -> Bool
  ) -> [TenantDevice] {
    let (facts, table, template) = (state.facts, state.devices, state.facts.deviceTemplate)
    let requests = state.directory.syncRequests
    let policies = ComplianceEvaluation(self)
    var found: [TenantDevice] = []
    for index in 0..<template.count + template.intuneOnlyCount {
      let device =
        index < template.count
        ? table.device(at: index, template: template) : template.device(at: index)
      guard isListed(device) else { continue }
      found.append(
        TenantDevice(
          device: device, facts: facts, readAt: now, uploadedAt: uploadedAt,
          syncRequested: requests[index]?.time, failsPolicy: policies.fails(device)))
    }
    return found
  }
}
