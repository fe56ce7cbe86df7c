extension Simulation {
  /// POST .../windowsAutopilotDeviceIdentities/{id}/updateDeviceProperties.
  /// [Graph docs: windowsAutopilotDeviceIdentity updateDeviceProperties]
  public mutating func updateAutopilotDevice(
    _ device: AutopilotDevice, _ document: DocumentValue
  ) throws(DirectoryRejection) {
    var change = state.directory.autopilot.changes[device.number] ?? AutopilotChange()
    for field in document.properties {
      switch field.name.lowercasedASCII {
      case "grouptag": change.groupTag = try field.tag()
      case "userprincipalname":
        change.user = AutopilotChange.Assignee(name: try assignee(field))
      case "addressableusername": change.addressableName = try field.optionalText()
      case "displayname":
        let name = try field.optionalText()
        guard name?.utf16.count ?? 0 <= 15 else { throw .invalidValue(field.name) }
        change.displayName = name
      case "deviceaccountupn", "deviceaccountpassword", "devicefriendlyname":
        throw .notSimulated(field.name)
      default: throw .unknownProperty(field.name, resource: "WindowsAutopilotDeviceIdentity")
      }
    }
    store(change, of: device)
  }

  /// POST .../assignUserToDevice: whom it greets at its first start.
  public mutating func assignUser(
    to device: AutopilotDevice, _ document: DocumentValue
  ) throws(DirectoryRejection) {
    let name = "userPrincipalName"
    guard let field = document.fields.first(where: { $0.name.equalsIgnoringASCIICase(name) })
    else {
      throw .missingProperty(name, resource: "WindowsAutopilotDeviceIdentity")
    }
    var change = state.directory.autopilot.changes[device.number] ?? AutopilotChange()
    change.user = AutopilotChange.Assignee(name: try assignee(field))
    change.addressableName = document["addressableUserName"]?.text
    store(change, of: device)
  }

  /// POST .../unassignUserFromDevice.
  public mutating func unassignUser(from device: AutopilotDevice) {
    var change = state.directory.autopilot.changes[device.number] ?? AutopilotChange()
    change.user = AutopilotChange.Assignee(name: nil)
    change.addressableName = nil
    store(change, of: device)
  }

  /// DELETE .../windowsAutopilotDeviceIdentities/{id}. What is enrolled goes from Intune first.
  /// [Autopilot docs: deregister a device]
  public mutating func removeAutopilotDevice(
    _ device: AutopilotDevice
  ) throws(DirectoryRejection) {
    guard device.managedDeviceID == nil else {
      throw .invalidPolicy(
        "The device is enrolled: delete it from Intune before its Autopilot registration.")
    }
    var change = state.directory.autopilot.changes[device.number] ?? AutopilotChange()
    change.isDeleted = true
    store(change, of: device)
  }

  /// DELETE .../importedWindowsAutopilotDeviceIdentities/{id}: the record of an import that failed.
  public mutating func removeImport(id: StableGUID) throws(DirectoryRejection) {
    let imports = state.directory.autopilot.imports
    guard let place = imports.firstIndex(where: { $0.id == id }) else { return }
    guard imports[place].failure != nil else {
      throw .invalidPolicy("The import is an identity of Windows Autopilot: delete that.")
    }
    var change = AutopilotChange()
    change.isDeleted = true
    let deleted = change
    changeDirectory { $0.autopilot.changes.set(deleted, at: Self.firstImport + place) }
  }

  /// POST /deviceManagement/windowsAutopilotSettings/sync: no configuration.
  public mutating func synchronizeAutopilot() throws(DirectoryRejection) {
    let moment = now
    if let last = state.directory.autopilot.syncRequested,
      moment.milliseconds(since: last) < Stage.autopilotSync.delay
    {
      throw .synchronizationTooSoon
    }
    changeDirectory { $0.autopilot.syncRequested = moment }
  }

  /// When *Sync* was last pressed.
  public var autopilotSynchronized: VirtualInstant? { state.directory.autopilot.syncRequested }

  /// A request to Microsoft's support, with a proof of ownership, to take a device from the tenant
  /// that has it. [support: import-windows-autopilot-device-csv-files-errors]
  public mutating func requestRelease(serialNumber: String) throws(DirectoryRejection) {
    let template = state.facts.deviceTemplate
    let index = template.totalCount - 1
    guard template.newCount > 0, isOfOtherTenant(at: index),
      template.serialNumber(of: template.device(at: index))
        .equalsIgnoringASCIICase(serialNumber)
    else { throw .notMember(serialNumber) }
    let request = SyncRequest(time: now)
    changeDirectory { $0.autopilot.releases.set(request, at: index) }
  }

  /// What support was asked for.
  public var releaseRequests: [ReleaseRequest] {
    let template = state.facts.deviceTemplate
    return (template.count..<template.totalCount).compactMap { index in
      state.directory.autopilot.releases[index].map { request in
        ReleaseRequest(
          serialNumber: template.serialNumber(of: template.device(at: index)),
          asked: request.time, isDone: !isOfOtherTenant(at: index))
      }
    }
  }

  private func assignee(_ field: DocumentField) throws(DirectoryRejection) -> String? {
    guard let name = try field.optionalText() else { return nil }
    guard let user = directoryUser(named: name) else { throw .invalidValue(field.name) }
    return user.userPrincipalName
  }

  private mutating func store(_ change: AutopilotChange, of device: AutopilotDevice) {
    let isNothing = change == AutopilotChange()
    changeDirectory { $0.autopilot.changes.set(isNothing ? nil : change, at: device.number) }
  }
}

/// A request to take a device from the tenant that has it.
public struct ReleaseRequest: Sendable, Hashable {
  /// Of the device.
  public let serialNumber: String
  /// When.
  public let asked: VirtualInstant
  /// Whether the device is free.
  public let isDone: Bool
}

extension DocumentField {
  /// A group tag: at most 512 characters, which may be none.
  fileprivate func tag() throws(DirectoryRejection) -> String {
    if value == .null { return "" }
    guard let text = value.text, text.utf16.count <= 512 else { throw .invalidValue(name) }
    return text
  }
}
