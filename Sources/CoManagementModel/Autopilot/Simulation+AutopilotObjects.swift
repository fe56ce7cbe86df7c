extension Simulation {
  /// What Windows Autopilot adds to the object of a device: a registered one has an object before
  /// anybody has signed in to it. [Autopilot docs: create a device group]
  func addRegistration(ofDeviceAt index: Int, to object: inout DirectoryDevice?) {
    guard index >= state.facts.deviceTemplate.count,
      let identity = registration(ofDeviceAt: index)
    else { return }
    if object == nil { object = preparedObject(of: identity, at: index) }
    object?.autopilotIDs = identity.physicalIDs
  }

  /// Until it is joined it bears its serial number.
  private func preparedObject(of identity: AutopilotDevice, at index: Int) -> DirectoryDevice {
    let number = directoryTemplate.objectNumber(ofDeviceAt: index)
    return DirectoryDevice(
      number: number, id: directoryTemplate.deviceObjectID(number),
      deviceID: StableGUID(seed: scenario.seed, kind: .directoryDevice, index: UInt64(index)),
      displayName: identity.serialNumber, trustType: .azureAd, operatingSystem: "Windows",
      operatingSystemVersion: "", accountEnabled: true, isManaged: nil, isCompliant: nil,
      owner: nil, registered: identity.registered, lastSignIn: identity.registered,
      isStaleDuplicate: false, ownership: nil, enrollmentType: nil)
  }
}
