extension DirectoryTemplate {
  /// Numbers of device objects: those of enrolled devices, then what people registered, then what
  /// is left of joins before, then those of new devices. Most belong to nothing.
  var deviceNumbers: Range<Int> { 0..<deviceCount * 3 + facts.deviceTemplate.newCount }

  /// The number of the object that a device of the lab has.
  func objectNumber(ofDeviceAt index: Int) -> Int {
    facts.deviceTemplate.isNew(index) ? index + 2 * deviceCount : index
  }

  /// The device whose own object has a number; nil for what people registered and old objects.
  func deviceIndex(ofObject number: Int) -> Int? {
    if number < deviceCount { return number }
    return number >= 3 * deviceCount ? number - 2 * deviceCount : nil
  }

  /// The device object of a number at a moment; nil for a number without one.
  func device(_ number: Int, at now: VirtualInstant) -> DirectoryDevice? {
    guard deviceNumbers.contains(number), number < deviceCount * 3 else { return nil }
    let index = number % deviceCount
    switch number / deviceCount {
    case 0:
      let device = facts.deviceTemplate.device(at: index)
      return joined(ClientRecord(device: device, history: nil), at: now)
    case 1: return registered(index, number, at: now)
    default: return stale(index, number)
    }
  }

  func deviceObjectID(_ number: Int) -> StableGUID {
    StableGUID(seed: facts.description.seed, kind: .deviceObject, index: UInt64(number))
  }

  /// Devices of the site are hybrid joined or on the way to it, those that only Intune knows are
  /// joined here.
  func joined(_ record: ClientRecord, at now: VirtualInstant) -> DirectoryDevice? {
    let index = Int(record.device.index)
    let state = record.state(at: now, facts)
    guard let came = state.objectSince else { return nil }
    let device = record.device
    let isPersonal = device.traits.contains(.personal)
    let isOfSite = index < facts.deviceTemplate.count
    let isHybrid = isOfSite && !state.isEntraJoined
    let isRegistered = !isOfSite && isPersonal
    let isManaged = state.enrolled != nil
    let registered = state.lastRegistered ?? came
    let number = objectNumber(ofDeviceAt: index)
    let user = facts.deviceTemplate.isNew(index) ? state.provisioning?.user : index
    var object = DirectoryDevice(
      number: number, id: deviceObjectID(number),
      deviceID: StableGUID(
        seed: facts.description.seed, kind: .directoryDevice, index: UInt64(index)),
      displayName: record.name(facts),
      trustType: isHybrid ? .serverAd : isRegistered ? .workplace : .azureAd,
      operatingSystem: "Windows", operatingSystemVersion: device.operatingSystem.build,
      accountEnabled: true, isManaged: isManaged ? true : nil,
      isCompliant: nil,
      owner: isHybrid ? nil : user, registered: registered,
      lastSignIn: max(registered, lastSignIn(number, at: now)), isStaleDuplicate: false,
      ownership: isManaged ? (isPersonal ? "personal" : "company") : nil,
      enrollmentType: isOfSite && isManaged ? "OnPremiseCoManaged" : nil)
    object.isPending = state.lastRegistered == nil
    return object
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
    let device = facts.deviceTemplate.device(at: index)
    guard index < facts.deviceTemplate.count, device.traits.contains(.joined) else { return nil }
    var stream = RandomStream(
      seed: facts.description.seed, purpose: .staleDevices, index: UInt64(index))
    let bits = stream.next()
    guard bits & 31 == 0 else { return nil }
    let last = clock.adding(milliseconds: -(120 + Int64(bits >> 8 & 127)) * .day)
    return DirectoryDevice(
      number: number, id: deviceObjectID(number),
      deviceID: StableGUID(
        seed: facts.description.seed, kind: .directoryDevice, index: UInt64(number)),
      displayName: facts.deviceTemplate.name(of: device), trustType: .serverAd,
      operatingSystem: "Windows", operatingSystemVersion: "10.0.19044.3086",
      accountEnabled: true, isManaged: nil, isCompliant: nil, owner: nil,
      registered: last.adding(milliseconds: -200 * .day), lastSignIn: last,
      isStaleDuplicate: true, ownership: nil, enrollmentType: nil)
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
