extension DirectoryTemplate {
  /// Numbers of device objects: those of enrolled devices, then what people registered, then what
  /// is left of joins before. Most belong to nothing.
  var deviceNumbers: Range<Int> { 0..<deviceCount * 3 }

  /// The device object of a number at a moment; nil for a number without one.
  func device(_ number: Int, at now: VirtualInstant) -> DirectoryDevice? {
    guard deviceNumbers.contains(number) else { return nil }
    let index = number % deviceCount
    switch number / deviceCount {
    case 0: return joined(index, at: now)
    case 1: return registered(index, number, at: now)
    default: return stale(index, number)
    }
  }

  func deviceObjectID(_ number: Int) -> StableGUID {
    StableGUID(seed: facts.description.seed, kind: .deviceObject, index: UInt64(number))
  }

  private func tenantDevice(_ index: Int, at now: VirtualInstant) -> TenantDevice? {
    let device = facts.deviceTemplate.device(at: index)
    guard device.traits.contains(.enrolled) else { return nil }
    return TenantDevice(device: device, facts: facts, readAt: now, uploadedAt: nil)
  }

  /// Devices of the site are hybrid joined, those that only Intune knows are joined here.
  private func joined(_ index: Int, at now: VirtualInstant) -> DirectoryDevice? {
    guard let device = tenantDevice(index, at: now), let enrolled = device.enrolled,
      let deviceID = device.directoryDeviceID
    else { return nil }
    let isOfSite = index < facts.deviceTemplate.count
    let isRegistered = !isOfSite && !device.isCorporate
    return DirectoryDevice(
      number: index, id: deviceObjectID(index), deviceID: deviceID, displayName: device.name,
      trustType: isOfSite ? .serverAd : isRegistered ? .workplace : .azureAd,
      operatingSystem: "Windows", operatingSystemVersion: device.operatingSystemVersion,
      accountEnabled: true, isManaged: true,
      isCompliant: Self.isCompliant(device.compliance),
      owner: isOfSite ? nil : index, registered: enrolled.adding(milliseconds: -2 * .hour),
      lastSignIn: lastSignIn(index, at: now), isStaleDuplicate: false,
      ownership: device.isCorporate ? "company" : "personal",
      enrollmentType: isOfSite ? "OnPremiseCoManaged" : nil)
  }

  /// Nothing where Configuration Manager has the say.
  private static func isCompliant(_ compliance: TenantDevice.Compliance) -> Bool? {
    switch compliance {
    case .compliant, .inGracePeriod: true
    case .noncompliant: false
    case .configManager: nil
    }
  }

  /// One of eight people registered a phone (design).
  private func registered(
    _ index: Int, _ number: Int, at now: VirtualInstant
  ) -> DirectoryDevice? {
    var stream = RandomStream(
      seed: facts.description.seed, purpose: .registeredDevices, index: UInt64(index))
    let bits = stream.next()
    guard bits & 7 == 0, facts.deviceTemplate.device(at: index).kind != .server else {
      return nil
    }
    let isPhone = bits >> 3 & 1 == 0
    let owner = PersonName(seed: facts.description.seed, index: index)
    let age = (60 + Int64(bits >> 8 & 255)) * .day
    return DirectoryDevice(
      number: number, id: deviceObjectID(number),
      deviceID: StableGUID(
        seed: facts.description.seed, kind: .directoryDevice, index: UInt64(number)),
      displayName: "\(owner.accountName)_\(isPhone ? "iPhone" : "Android")",
      trustType: .workplace, operatingSystem: isPhone ? "IPhone" : "Android",
      operatingSystemVersion: isPhone ? "18.1" : "14.0", accountEnabled: true, isManaged: nil,
      isCompliant: nil, owner: index,
      registered: facts.description.clock.adding(milliseconds: -age),
      lastSignIn: lastSignIn(number, at: now), isStaleDuplicate: false, ownership: nil,
      enrollmentType: nil)
  }

  /// One of 32 hybrid joined devices has an older object, from before it was set up anew (design).
  private func stale(_ index: Int, _ number: Int) -> DirectoryDevice? {
    let clock = facts.description.clock
    guard index < facts.deviceTemplate.count, let device = tenantDevice(index, at: clock) else {
      return nil
    }
    var stream = RandomStream(
      seed: facts.description.seed, purpose: .staleDevices, index: UInt64(index))
    let bits = stream.next()
    guard bits & 31 == 0 else { return nil }
    let last = clock.adding(milliseconds: -(120 + Int64(bits >> 8 & 127)) * .day)
    return DirectoryDevice(
      number: number, id: deviceObjectID(number),
      deviceID: StableGUID(
        seed: facts.description.seed, kind: .directoryDevice, index: UInt64(number)),
      displayName: device.name, trustType: .serverAd, operatingSystem: "Windows",
      operatingSystemVersion: "10.0.19044.3086", accountEnabled: true, isManaged: nil,
      isCompliant: nil, owner: nil, registered: last.adding(milliseconds: -200 * .day),
      lastSignIn: last, isStaleDuplicate: true, ownership: nil, enrollmentType: nil)
  }

  /// The directory notes a sign-in when the one noted is about 14 days old: arithmetic on the
  /// clock. [Graph device: approximateLastSignInDateTime]
  private func lastSignIn(_ number: Int, at now: VirtualInstant) -> VirtualInstant {
    let period: Int64 = 14 * .day
    let phase = RandomStream.draw(
      0...period / 1_000 - 1, seed: facts.description.seed, purpose: .deviceSignIns,
      index: UInt64(number))
    let age = (now.milliseconds - phase * 1_000) % period
    return now.adding(milliseconds: age < 0 ? -age - period : -age)
  }
}
