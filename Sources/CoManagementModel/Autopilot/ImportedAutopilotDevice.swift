/// A device whose hardware hash was uploaded. [Graph docs: importedWindowsAutopilotDeviceIdentity]
public struct ImportedAutopilotDevice: Sendable, Hashable {
  /// How far an import has come. Raw values: `deviceImportStatus` of Graph.
  public enum Status: String, Sendable, Hashable {
    // swift-format-ignore
    case pending, complete, error
  }

  /// Why a device was not taken. [support: import-windows-autopilot-device-csv-files-errors;
  /// Autopilot docs: troubleshoot device enrollment]
  public enum Failure: Int, Sendable, Hashable {
    /// The hash is not that of the device.
    case invalidHash = 802
    /// This tenant has it already.
    case alreadyAssigned = 806
    /// The same device stands twice in a list. (number unverified)
    case duplicated = 807
    /// Another tenant has it.
    case assignedToOtherTenant = 808

    /// `ZtdDeviceAlreadyAssigned`
    public var name: String {
      switch self {
      case .invalidHash: "InvalidZtdHardwareHash"
      case .alreadyAssigned: "ZtdDeviceAlreadyAssigned"
      case .duplicated: "ZtdDeviceDuplicated"
      case .assignedToOtherTenant: "ZtdDeviceAssignedToOtherTenant"
      }
    }

    /// What the admin center says beside it.
    public var details: String {
      switch self {
      case .alreadyAssigned: "Device is already registered to the same Tenant."
      default: "Internal error"
      }
    }
  }

  /// Its id; that of the device's identity, too.
  public let id: StableGUID
  /// As its maker printed it.
  public let serialNumber: String
  /// What groups it for its profile.
  public let groupTag: String
  /// Which import.
  public let importID: String
  /// Whom it is meant for; nil = nobody.
  public let assignedUser: String?
  /// Place of the device in the lab; nil for one that the lab does not have.
  let deviceIndex: Int?
  /// When it was uploaded.
  public let uploaded: VirtualInstant
  /// Why it was not taken; nil for one that was.
  let failure: Failure?

  /// How far it has come at a moment.
  public func status(at now: VirtualInstant) -> Status {
    if failure != nil { return .error }
    return now.milliseconds(since: uploaded) < Stage.deviceImport.delay ? .pending : .complete
  }

  /// Why it was not taken, as far as it is known at a moment.
  public func failure(at now: VirtualInstant) -> Failure? {
    status(at: now) == .error ? failure : nil
  }

  func add(to digest: inout DigestBuilder) {
    digest.add(serialNumber)
    digest.add(groupTag)
    digest.add(uploaded)
  }
}

extension Simulation {
  /// What was uploaded, in its order, without failed imports that somebody took away.
  public var importedAutopilotDevices: [ImportedAutopilotDevice] {
    let autopilot = state.directory.autopilot
    return autopilot.imports.enumerated().filter { place, device in
      device.failure == nil || autopilot.changes[Self.firstImport + place]?.isDeleted != true
    }.map(\.element)
  }

  /// POST /deviceManagement/importedWindowsAutopilotDeviceIdentities/import: all of a list, or
  /// nothing. [Graph docs: importedWindowsAutopilotDeviceIdentity import]
  public mutating func importAutopilotDevices(
    _ documents: [DocumentValue]
  ) throws(DirectoryRejection) -> [ImportedAutopilotDevice] {
    var made: [ImportedAutopilotDevice] = []
    for document in documents { made.append(try importedDevice(document, after: made)) }
    let imported = made
    changeDirectory { $0.autopilot.imports += imported }
    return made
  }

  private func importedDevice(
    _ document: DocumentValue, after made: [ImportedAutopilotDevice]
  ) throws(DirectoryRejection) -> ImportedAutopilotDevice {
    let resource = "ImportedWindowsAutopilotDeviceIdentity"
    guard let serial = document["serialNumber"]?.text, !serial.isEmpty else {
      throw .missingProperty("serialNumber", resource: resource)
    }
    guard let value = document["hardwareIdentifier"], value != .null else {
      throw .missingProperty("hardwareIdentifier", resource: resource)
    }
    guard let hash = value.binary, hash.isBase64 else {
      throw .notBinary(value.text ?? "", property: "hardwareIdentifier")
    }
    let number = Self.firstImport + state.directory.autopilot.imports.count + made.count
    let index = deviceIndex(serialNumber: serial)
    return ImportedAutopilotDevice(
      id: autopilotID(number), serialNumber: serial, groupTag: document["groupTag"]?.text ?? "",
      importID: document["importId"]?.text ?? "",
      assignedUser: document["assignedUserPrincipalName"]?.text, deviceIndex: index,
      uploaded: now,
      failure: importFailure(serial: serial, index: index, hash: hash, after: made))
  }

  private func importFailure(
    serial: String, index: Int?, hash: String, after made: [ImportedAutopilotDevice]
  ) -> ImportedAutopilotDevice.Failure? {
    if made.contains(where: { $0.serialNumber.equalsIgnoringASCIICase(serial) }) {
      return .duplicated
    }
    let isKnown =
      autopilotDevices.contains { $0.serialNumber.equalsIgnoringASCIICase(serial) }
      || importedAutopilotDevices.contains {
        $0.status(at: now) == .pending && $0.serialNumber.equalsIgnoringASCIICase(serial)
      }
    if isKnown { return .alreadyAssigned }
    guard let index else { return nil }
    guard hash == state.facts.deviceTemplate.hardwareHash(at: index) else { return .invalidHash }
    return isOfOtherTenant(at: index) ? .assignedToOtherTenant : nil
  }

  /// The device of a serial number: a new one, or one that Intune alone manages.
  private func deviceIndex(serialNumber: String) -> Int? {
    let template = state.facts.deviceTemplate
    return (template.count..<template.totalCount).first {
      template.serialNumber(of: template.device(at: $0)).equalsIgnoringASCIICase(serialNumber)
    }
  }
}
