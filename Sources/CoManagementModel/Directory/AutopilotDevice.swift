/// A device that was registered for Windows Autopilot. [Graph docs: windowsAutopilotDeviceIdentity]
public struct AutopilotDevice: Sendable, Hashable {
  /// Its id.
  public let id: StableGUID
  /// As its maker printed it.
  public let serialNumber: String
  /// What groups it for its profile.
  public let groupTag: String
  /// Its user's sign-in name; nil while nobody has it.
  public let userPrincipalName: String?
  /// Id in Intune, once it is enrolled.
  public let managedDeviceID: StableGUID?
  /// Id of the device in Entra ID, once it is enrolled.
  public let directoryDeviceID: StableGUID?
  /// When it was last heard of; nil = never.
  public let contacted: VirtualInstant?
}

/// A device whose hardware hash was uploaded. [Graph docs: importedWindowsAutopilotDeviceIdentity]
public struct ImportedAutopilotDevice: Sendable, Hashable {
  /// How far an import has come. Raw values: `deviceImportStatus` of Graph.
  public enum Status: String, Sendable, Hashable {
    // swift-format-ignore
    case pending, complete, error
  }

  /// Its id.
  public let id: StableGUID
  /// As its maker printed it.
  public let serialNumber: String
  /// What groups it for its profile.
  public let groupTag: String
  /// Which import.
  public let importID: String
  /// Whom it is meant for; nil = nobody.
  public let assignedUser: String?
  /// When it was uploaded.
  let uploaded: VirtualInstant
  /// Whether a device of that serial number was there.
  let isKnown: Bool

  /// How far it has come at a moment.
  public func status(at now: VirtualInstant) -> Status {
    if isKnown { return .error }
    return now.milliseconds(since: uploaded) < Self.duration ? .pending : .complete
  }

  /// How long an import takes. [Intune docs: add devices, "this process can take several minutes"]
  static let duration: Int64 = 5 * .minute

  func add(to digest: inout DigestBuilder) {
    digest.add(serialNumber)
    digest.add(uploaded)
  }
}

extension Simulation {
  /// Devices that were registered: every second one of the organization's that Intune alone
  /// manages, one that lies in stock, and those that were imported (design).
  public var autopilotDevices: [AutopilotDevice] {
    let managed = managedDevices.filter { $0.management == .intune && $0.isCorporate }
    let deployed = managed.filter { $0.device.index % 2 == 0 }.map { device in
      AutopilotDevice(
        id: autopilotID(Int(device.device.index)), serialNumber: device.serialNumber,
        groupTag: "Corporate", userPrincipalName: device.userPrincipalName,
        managedDeviceID: device.managedDeviceID, directoryDeviceID: device.directoryDeviceID,
        contacted: device.lastCheckIn)
    }
    let imported = importedAutopilotDevices.filter { $0.status(at: now) == .complete }.map {
      AutopilotDevice(
        id: $0.id, serialNumber: $0.serialNumber, groupTag: $0.groupTag,
        userPrincipalName: $0.assignedUser, managedDeviceID: nil, directoryDeviceID: nil,
        contacted: nil)
    }
    return [spareDevice] + deployed + imported
  }

  private var spareDevice: AutopilotDevice {
    var stream = RandomStream(seed: scenario.seed, purpose: .autopilot, index: 0)
    let alphabet = Array("0123456789BCDFGHJKLMNPQRSTVWXYZ".utf8)
    let serial = (0..<7).map { _ in alphabet[stream.below(alphabet.count)] }
    return AutopilotDevice(
      id: autopilotID(1_000_000), serialNumber: String(decoding: serial, as: UTF8.self),
      groupTag: "", userPrincipalName: nil, managedDeviceID: nil, directoryDeviceID: nil,
      contacted: nil)
  }

  private func autopilotID(_ number: Int) -> StableGUID {
    StableGUID(seed: scenario.seed, kind: .autopilotDevice, index: UInt64(number))
  }

  /// What was uploaded, in its order.
  public var importedAutopilotDevices: [ImportedAutopilotDevice] {
    state.directory.autopilotImports
  }

  /// POST /deviceManagement/importedWindowsAutopilotDeviceIdentities/import: all of a list, or
  /// nothing. [Graph docs: importedWindowsAutopilotDeviceIdentity import]
  public mutating func importAutopilotDevices(
    _ documents: [DocumentValue]
  ) throws(DirectoryRejection) -> [ImportedAutopilotDevice] {
    let known = autopilotDevices.map(\.serialNumber)
    var made: [ImportedAutopilotDevice] = []
    for document in documents {
      let resource = "ImportedWindowsAutopilotDeviceIdentity"
      guard let serial = document["serialNumber"]?.text, !serial.isEmpty else {
        throw .missingProperty("serialNumber", resource: resource)
      }
      guard let hash = document["hardwareIdentifier"], hash != .null else {
        throw .missingProperty("hardwareIdentifier", resource: resource)
      }
      let earlier = importedAutopilotDevices.count + made.count
      made.append(
        ImportedAutopilotDevice(
          id: autopilotID(2_000_000 + earlier), serialNumber: serial,
          groupTag: document["groupTag"]?.text ?? "",
          importID: document["importId"]?.text ?? "",
          assignedUser: document["assignedUserPrincipalName"]?.text, uploaded: now,
          isKnown: known.contains { $0.equalsIgnoringASCIICase(serial) }))
    }
    let imported = made
    changeDirectory { $0.autopilotImports += imported }
    return made
  }
}
