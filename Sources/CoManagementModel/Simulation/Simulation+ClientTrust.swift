extension Simulation {
  /// Approve-CMDevice. An approved device stays as it is.
  public mutating func approveDevice(
    resourceID: Int, by: String
  ) throws(ModelRejection) {
    let device = try client(resourceID, by: by)
    guard device.isApproved != 1 else { return }
    let (index, record, moment) = (Int(device.device.index), device.record, now)
    let change = AuditEvent.Change.deviceApproved(name: device.name, resourceID: resourceID)
    configure(change, by: by) { state in
      let template = state.facts.deviceTemplate
      if var history = record.history, history.hasClientEvents {
        // What the site found at its registration is over.
        history.append(ClientEvent(time: moment, kind: .clientApproved))
        state.devices.setHistory(history, at: index, template: template)
        state.agenda.conditions = 0
      } else {
        state.devices.update(at: index, template: template) { $0.traits.insert(.approved) }
      }
    }
  }

  /// Block-CMDevice and Unblock-CMDevice: the site does not answer a client that is blocked.
  /// [memdocs determine-whether-to-block-clients]
  public mutating func setDevice(
    resourceID: Int, isBlocked: Bool, by: String
  ) throws(ModelRejection) {
    let device = try client(resourceID, by: by)
    guard device.device.traits.contains(.blocked) != isBlocked else { return }
    let index = Int(device.device.index)
    let change = AuditEvent.Change.deviceBlocked(
      isBlocked, name: device.name, resourceID: resourceID)
    configure(change, by: by) { state in
      state.devices.update(at: index, template: state.facts.deviceTemplate) {
        if isBlocked { $0.traits.insert(.blocked) } else { $0.traits.remove(.blocked) }
      }
    }
  }

  private func client(
    _ resourceID: Int, by: String
  ) throws(ModelRejection) -> CombinedDeviceResource {
    try requireAdministrator(by, for: .clientOperations)
    guard let device = devices[resourceID: resourceID] else {
      throw .deviceNotFound(resourceID: resourceID)
    }
    guard device.isClient else { throw .deviceWithoutClient(resourceID: resourceID) }
    return device
  }
}
