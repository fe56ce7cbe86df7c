extension Simulation {
  /// DELETE /devices/{id}. Intune's record of the device stays.
  public mutating func removeDirectoryDevice(_ number: Int) {
    let time = now
    changeDevice(number) {
      $0.isDeleted = true
      $0.deleted = time
    }
  }

  /// PATCH /devices/{id}: whether a device may sign in. What comes from Active Directory is
  /// switched there. [Graph docs: update device]
  public mutating func setDirectoryDevice(
    _ number: Int, accountEnabled: Bool
  ) throws(DirectoryRejection) {
    guard let device = directoryDevice(number) else { return }
    guard !device.isSynchronized else { throw .synchronizedObject }
    changeDevice(number) { $0.accountEnabled = accountEnabled ? nil : false }
  }

  private mutating func changeDevice(
    _ number: Int, _ body: (inout DirectoryDeviceChange) -> Void
  ) {
    var change = state.directory.devices[number] ?? DirectoryDeviceChange()
    body(&change)
    let after = change
    let isNothing = after == DirectoryDeviceChange()
    changeDirectory { $0.devices.set(isNothing ? nil : after, at: number) }
  }

  /// POST /deviceManagement/managedDevices/{id}/syncDevice: the device checks in as soon as the
  /// notification reaches it. No configuration.
  public mutating func requestSynchronization(of device: TenantDevice) {
    let (number, time) = (Int(device.device.index), now)
    changeDirectory { $0.syncRequests.set(SyncRequest(time: time), at: number) }
  }
}

/// When somebody last asked a device to check in.
struct SyncRequest: DirectoryRecord {
  let time: VirtualInstant

  func add(to digest: inout DigestBuilder) { digest.add(time) }
}
