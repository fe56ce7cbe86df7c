extension Simulation {
  /// Approve-CMDevice. An approved device stays as it is.
  public mutating func approveDevice(
    resourceID: Int, by: String
  ) throws(ModelRejection) {
    let device = try client(resourceID, by: by)
    guard device.isApproved != 1 else { return }
    let change = AuditEvent.Change.deviceApproved(name: device.name, resourceID: resourceID)
    configure(change, of: device, by: by, as: .clientApproved) { $0.insert(.approved) }
  }

  /// Block-CMDevice and Unblock-CMDevice: the site does not answer a client that is blocked.
  /// [memdocs determine-whether-to-block-clients]
  public mutating func setDevice(
    resourceID: Int, isBlocked: Bool, by: String
  ) throws(ModelRejection) {
    let device = try client(resourceID, by: by)
    guard device.device.traits.contains(.blocked) != isBlocked else { return }
    let change = AuditEvent.Change.deviceBlocked(
      isBlocked, name: device.name, resourceID: resourceID)
    configure(change, of: device, by: by, as: .clientBlocked(isBlocked)) { traits in
      if isBlocked { traits.insert(.blocked) } else { traits.remove(.blocked) }
    }
  }

  /// Changes what the site thinks of a client. At one that came during the lab it is something that
  /// happens to it, after what the site found at its registration.
  private mutating func configure(
    _ change: AuditEvent.Change, of device: CombinedDeviceResource, by: String,
    as kind: ClientEvent.Kind, _ body: (inout Device.Traits) -> Void
  ) {
    let (index, record, moment) = (Int(device.device.index), device.record, now)
    configure(change, by: by) { state in
      let template = state.facts.deviceTemplate
      if var history = record.history, history.hasClientEvents {
        history.append(ClientEvent(time: moment, kind: kind))
        state.devices.setHistory(history, at: index, template: template)
        state.agenda.conditions = 0
      } else {
        state.devices.update(at: index, template: template) { body(&$0.traits) }
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
