/// A device that is registered for Windows Autopilot. [Graph docs: windowsAutopilotDeviceIdentity]
public struct AutopilotDevice: Sendable, Hashable {
  /// How its enrolment went. Raw values: `enrollmentState` of Graph.
  public enum EnrollmentState: String, Sendable, Hashable {
    // swift-format-ignore
    case notContacted, enrolled, failed
  }

  /// Which identity: a device's place for one that its vendor registered, else a later number.
  let number: Int
  /// Its id.
  public let id: StableGUID
  /// As its maker printed it.
  public let serialNumber: String
  /// Place of the device in the lab; nil for one of which the lab has only this.
  let deviceIndex: Int?
  /// What groups it for its profile.
  public internal(set) var groupTag: String
  /// Whom it is meant for, or who enrolled it; nil while nobody is.
  public internal(set) var userPrincipalName: String?
  /// How Windows greets its user; nil = by name of the account.
  public internal(set) var addressableUserName: String?
  /// The name that it is to get; nil = by its profile.
  public internal(set) var displayName: String?
  /// When it was registered.
  public let registered: VirtualInstant
  /// Id in Intune, once it is enrolled.
  public internal(set) var managedDeviceID: StableGUID?
  /// Id of the device in Entra ID: it has an object from its registration on.
  public internal(set) var directoryDeviceID: StableGUID?
  /// When it was last heard of; nil = never.
  public internal(set) var contacted: VirtualInstant?
  /// How its enrolment went.
  public internal(set) var enrollmentState = EnrollmentState.notContacted

  /// What Entra ID keeps of it under `physicalIds`. [Intune docs: create an Autopilot group]
  var physicalIDs: [String] {
    ["[ZTDID]:\(id)"] + (groupTag.isEmpty ? [] : ["[OrderID]:\(groupTag)"])
  }
}

extension Simulation {
  /// Devices that are registered: one that lies in stock, those that their vendors registered, and
  /// those that were imported.
  public var autopilotDevices: [AutopilotDevice] { identities.map { enrolled($0) } }

  /// The identity of a device of the lab; nil while it is not registered.
  func autopilotDevice(ofDeviceAt index: Int) -> AutopilotDevice? {
    registration(ofDeviceAt: index).map { enrolled($0) }
  }

  /// The same without a look at how far the device has come.
  func registration(ofDeviceAt index: Int) -> AutopilotDevice? {
    if let found = vendorIdentity(at: index) { return found }
    let imports = state.directory.autopilot.imports
    guard
      let place = imports.lastIndex(where: { $0.deviceIndex == index && $0.failure == nil })
    else { return nil }
    return importedIdentity(place)
  }

  /// The identity of an id.
  public func autopilotDevice(id: StableGUID) -> AutopilotDevice? {
    identities.first { $0.id == id }.map { enrolled($0) }
  }

  /// All that are registered, without a look at how far they have come.
  var identities: [AutopilotDevice] {
    let template = state.facts.deviceTemplate
    let vendors = (template.count..<template.totalCount).compactMap { vendorIdentity(at: $0) }
    let imported = state.directory.autopilot.imports.indices.compactMap { importedIdentity($0) }
    return [spareIdentity].compactMap { $0 } + vendors + imported
  }

  /// The device that lies in stock where the lab has no new ones (design).
  private var spareIdentity: AutopilotDevice? {
    guard scenario.newDeviceCount == 0 else { return nil }
    let serial = RandomStream.serialNumber(seed: scenario.seed, .autopilot, index: 0)
    return identity(
      1_000_000, serial: serial, index: nil, tag: "", registered: vendorRegistration)
  }

  /// Vendors registered every second one of the organization's devices that Intune alone manages,
  /// and the first half of the new ones (design).
  private func vendorIdentity(at index: Int) -> AutopilotDevice? {
    let template = state.facts.deviceTemplate
    guard index >= template.count, index < template.totalCount else { return nil }
    let device = template.device(at: index)
    if template.isNew(index) {
      let place = index - template.count - template.intuneOnlyCount
      guard place < (template.newCount + 1) / 2 else { return nil }
      return identity(
        index, serial: template.serialNumber(of: device), index: index, tag: "",
        registered: vendorRegistration)
    }
    guard index % 2 == 0, !device.traits.contains(.personal) else { return nil }
    let enrolled = state.facts.initialState(of: device).enrolled ?? scenario.clock
    return identity(
      index, serial: template.serialNumber(of: device), index: index, tag: "Corporate",
      registered: enrolled.adding(milliseconds: -14 * .day))
  }

  /// Thirty days before the lab begins (design).
  private var vendorRegistration: VirtualInstant {
    scenario.clock.adding(milliseconds: -30 * .day)
  }

  private func importedIdentity(_ place: Int) -> AutopilotDevice? {
    let device = state.directory.autopilot.imports[place]
    guard device.status(at: now) == .complete else { return nil }
    return identity(
      Self.firstImport + place, serial: device.serialNumber, index: device.deviceIndex,
      tag: device.groupTag, user: device.assignedUser,
      registered: device.uploaded.adding(milliseconds: Stage.deviceImport.delay))
  }

  /// An identity with what was changed of it; nil for one that was deleted.
  private func identity(
    _ number: Int, serial: String, index: Int?, tag: String, user: String? = nil,
    registered: VirtualInstant
  ) -> AutopilotDevice? {
    let change = state.directory.autopilot.changes[number]
    guard change?.isDeleted != true else { return nil }
    var found = AutopilotDevice(
      number: number, id: autopilotID(number), serialNumber: serial, deviceIndex: index,
      groupTag: change?.groupTag ?? tag,
      userPrincipalName: change?.user.map(\.name) ?? user, registered: registered)
    found.addressableUserName = change?.addressableName
    found.displayName = change?.displayName
    return found
  }

  /// An identity with what Entra ID and Intune have of it.
  private func enrolled(_ identity: AutopilotDevice) -> AutopilotDevice {
    guard let index = identity.deviceIndex else { return identity }
    func id(_ kind: StableGUID.Kind) -> StableGUID {
      StableGUID(seed: scenario.seed, kind: kind, index: UInt64(index))
    }
    var found = identity
    found.directoryDeviceID = id(.directoryDevice)
    let record = clientRecord(at: index)
    let reached = record.state(at: now, state.facts)
    let user = reached.provisioning?.user ?? ownUser(ofDeviceAt: index, reached)
    if found.userPrincipalName == nil {
      found.userPrincipalName = user.flatMap { directoryUser($0) }?.userPrincipalName
    }
    guard reached.enrolled != nil else {
      if reached.provisioning?.refusal != nil { found.enrollmentState = .failed }
      found.contacted = reached.provisioning?.signedIn
      return found
    }
    found.enrollmentState = .enrolled
    found.managedDeviceID = id(.managedDevice)
    found.contacted = state.facts.last(
      .intuneCheckIn, number: 3, of: record.device, notAfter: now)
    return found
  }

  /// The person of a device that was enrolled before the lab began.
  private func ownUser(ofDeviceAt index: Int, _ reached: ClientState) -> Int? {
    reached.enrolled != nil && !state.facts.deviceTemplate.isNew(index) ? index : nil
  }

  /// The number of the first identity that was imported.
  static let firstImport = 2_000_000

  func autopilotID(_ number: Int) -> StableGUID {
    StableGUID(seed: scenario.seed, kind: .autopilotDevice, index: UInt64(number))
  }
}

extension RandomStream {
  /// Seven letters and digits, as makers print them.
  static func serialNumber(seed: UInt64, _ purpose: RandomPurpose, index: UInt64) -> String {
    let alphabet = Array("0123456789BCDFGHJKLMNPQRSTVWXYZ".utf8)
    var stream = RandomStream(seed: seed, purpose: purpose, index: index)
    let serial = (0..<7).map { _ in alphabet[stream.below(alphabet.count)] }
    return String(decoding: serial, as: UTF8.self)
  }
}
