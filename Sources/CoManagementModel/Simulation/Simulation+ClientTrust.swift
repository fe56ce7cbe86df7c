extension Simulation {
  /// Approve-CMDevice. An approved device stays as it is.
  public mutating func approveDevice(
    resourceID: Int, by: String
  ) throws(ModelRejection) {
    let device = try client(resourceID, by: by)
    guard device.isApproved != 1 else { return }
    let index = Int(device.device.index)
    configure(.deviceApproved(index: index), by: by) { state in
      state.devices.update(at: index, template: state.facts.deviceTemplate) {
        $0.traits.insert(.approved)
      }
    }
    // What happened to a client that came during the lab decides over what it began with.
    if device.record.history != nil { append(.clientApproved, to: device.record) }
  }

  /// Block-CMDevice and Unblock-CMDevice: the site does not answer a client that is blocked.
  /// [memdocs determine-whether-to-block-clients]
  public mutating func setDevice(
    resourceID: Int, isBlocked: Bool, by: String
  ) throws(ModelRejection) {
    let device = try client(resourceID, by: by)
    guard device.device.traits.contains(.blocked) != isBlocked else { return }
    let index = Int(device.device.index)
    configure(.deviceBlocked(isBlocked, index: index), by: by) { state in
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
