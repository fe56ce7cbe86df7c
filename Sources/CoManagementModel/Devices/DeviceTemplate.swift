/// The devices of a scenario, made on demand from the seed, so that there is nothing to build.
struct DeviceTemplate: Sendable, Hashable {
  /// The first `ResourceID` of devices in a site database.
  static let firstResourceID = 16_777_217

  let seed: UInt64
  /// Devices that the site knows.
  let count: Int
  /// How many of them are co-managed.
  let coManagedCount: Int
  /// Devices that only Intune manages; their indices follow those of the site's.
  let intuneOnlyCount: Int
  /// Devices out of the box; their indices follow those that only Intune manages.
  let newCount: Int
  /// How many others of the site's still run Windows 10, version 1709.
  let version1709Count: Int
  /// How many more still run version 1703.
  let version1703Count: Int
  /// Number in the name of the first device; the others count on from it.
  let firstNumber: Int
  /// Which of the site's devices are co-managed.
  private let order: ScatteredOrder
  /// From this place on the site's devices bear names of the reference; `count` where none do.
  let firstDocumented: Int

  init(
    seed: UInt64, count: Int, coManagedCount: Int = 0, intuneOnlyCount: Int = 0,
    newCount: Int = 0, version1709Count: Int = 0, version1703Count: Int = 0,
    hasDocumentedDevices: Bool = false
  ) {
    self.seed = seed
    self.count = count
    self.coManagedCount = coManagedCount
    self.intuneOnlyCount = intuneOnlyCount
    self.newCount = newCount
    self.version1709Count = version1709Count
    self.version1703Count = version1703Count
    let room = Int64(min(899, max(0, 9_999 - count)))
    firstNumber = 1 + Int(RandomStream.draw(0...room, seed: seed, purpose: .deviceNumbers))
    order = ScatteredOrder(count: count, seed: seed)
    let documented = DocumentedObjects.devices.count
    firstDocumented = hasDocumentedDevices && count >= documented ? count - documented : count
  }

  /// The device as the scenario has it. Shares of 64 (design): 4 servers, 24 laptops, 2 without a
  /// client, 3 inactive, 2 unhealthy, 6 with the previous client, 1 of 256 not approved. Those
  /// that are to be co-managed are healthy workstations.
  func device(at index: Int) -> Device {
    if isNew(index) { return newDevice(at: index) }
    var stream = RandomStream(seed: seed, purpose: .deviceTraits, index: UInt64(index))
    let bits = stream.next()
    let isOfSite = index < count
    let isEnrolled = !isOfSite || isCoManaged(at: index)
    let older = isOfSite ? olderTraits(at: index) : []
    var kind = Self.kind(share: bits & 63, isWorkstation: isEnrolled || !older.isEmpty)
    var traits = isOfSite ? Self.traits(bits >> 16) : Self.intuneTraits(bits >> 16)
    if let documented = documentedDevice(at: index) {
      kind = documented.kind
      traits = documented.isClient ? [.client, .active, .healthy, .approved] : []
      if !documented.isApproved { traits.remove(.approved) }
    }
    if isOfSite, isEnrolled {
      traits.formUnion([.client, .active, .healthy, .approved, .enrolled])
    }
    if !older.isEmpty { traits.formUnion([.client, .active, .healthy, .approved]) }
    traits.formUnion(older)
    // Where the lab begins with co-management, Entra Connect has been at work for long.
    if isOfSite, coManagedCount > 0, kind != .server { traits.insert(.joined) }
    return Device(
      index: UInt32(index), kind: kind,
      office: UInt8(bits >> 6 & 7),  // Office.all has eight
      release: Self.operatingSystem(kind, share: bits >> 9 & 15),
      traits: traits)
  }

  /// All devices of the world, whoever knows them.
  var totalCount: Int { count + intuneOnlyCount + newCount }

  /// Whether a device came out of the box after the lab began.
  func isNew(_ index: Int) -> Bool { index >= count + intuneOnlyCount && index < totalCount }

  /// Whether a new device runs Windows Home, which cannot be joined: of eight and more the last one
  /// (design).
  func isHomeEdition(_ device: Device) -> Bool {
    newCount >= 8 && Int(device.index) == totalCount - 1 && !device.traits.contains(.proKey)
  }

  /// A laptop with Windows 11 that nobody has switched on yet.
  private func newDevice(at index: Int) -> Device {
    Device(
      index: UInt32(index), kind: .laptop, office: UInt8(index & 7), release: .windows11LongLived,
      traits: [])
  }

  /// Whether one of the site's devices is co-managed.
  func isCoManaged(at index: Int) -> Bool {
    coManagedCount > 0 && index < count && order.rank(of: index) < coManagedCount
  }

  /// Which older Windows one of the site's devices runs.
  private func olderTraits(at index: Int) -> Device.Traits {
    guard version1709Count + version1703Count > 0 else { return [] }
    let place = order.rank(of: index) - coManagedCount
    guard place >= 0 else { return [] }
    if place < version1709Count { return .version1709 }
    return place < version1709Count + version1703Count ? .version1703 : []
  }

  /// How many of the site's devices have a client; the devices are not made for it.
  var clientCount: Int {
    var clients = 0
    for index in 0..<count {
      var stream = RandomStream(seed: seed, purpose: .deviceTraits, index: UInt64(index))
      let hasClient = documentedDevice(at: index)?.isClient ?? Self.hasClient(stream.next() >> 16)
      if hasClient || isCoManaged(at: index) || !olderTraits(at: index).isEmpty { clients += 1 }
    }
    return clients
  }

  /// Whether a device that is not co-managed has a client.
  private static func hasClient(_ bits: UInt64) -> Bool { bits & 63 >= 2 }

  private static func kind(share: UInt64, isWorkstation: Bool) -> Device.Kind {
    switch share {
    case 0..<4: isWorkstation ? .desktop : .server
    case 4..<28: .laptop
    default: .desktop
    }
  }

  private static func operatingSystem(_ kind: Device.Kind, share: UInt64) -> OperatingSystem {
    if kind == .server { return share < 5 ? .server2019 : .server2022 }
    switch share {
    case 0..<2: return .windows10
    case 2..<9: return .windows11
    default: return .windows11LongLived
    }
  }

  private static func traits(_ bits: UInt64) -> Device.Traits {
    if !hasClient(bits) { return [] }
    var traits: Device.Traits = [.client]
    if bits >> 6 & 63 >= 3 { traits.insert(.active) }
    if bits >> 12 & 63 >= 2 { traits.insert(.healthy) }
    if bits >> 18 & 63 < 6 { traits.insert(.previousClient) }
    if bits >> 24 & 255 != 0 { traits.insert(.approved) }
    return traits
  }

  /// Of four devices that only Intune manages, one is its user's own (design).
  private static func intuneTraits(_ bits: UInt64) -> Device.Traits {
    bits & 3 == 0 ? [.enrolled, .personal] : [.enrolled]
  }
}

extension DeviceTemplate {
  /// `OSL-PC-0142`; laptops have `NB`, servers `SRV`. At most 15 characters.
  func name(of device: Device) -> String {
    if let documented = documentedDevice(at: Int(device.index)) { return documented.name }
    if isNew(Int(device.index)) { return "DESKTOP-\(serialNumber(of: device))" }
    let prefix = Self.namePrefixes[Int(device.kind.rawValue) << 3 | Int(device.office & 7)]
    let number = firstNumber + Int(device.index)
    var digits = 4
    var limit = 10_000
    while number >= limit {
      digits += 1
      limit *= 10
    }
    let length = prefix.count + digits
    return String(unsafeUninitializedCapacity: length) { buffer in
      for place in prefix.indices { buffer[place] = prefix[place] }
      var rest = number
      for place in stride(from: length - 1, through: prefix.count, by: -1) {
        buffer[place] = UInt8(rest % 10) + 48
        rest /= 10
      }
      return length
    }
  }

  /// `OSL-PC-` and so on, eight offices for each kind.
  private static let namePrefixes: [[UInt8]] = ["PC", "NB", "SRV"].flatMap { kind in
    Office.all.map { Array("\($0.code)-\(kind)-".utf8) }
  }

  /// The device of that name, without regard to case: by arithmetic, without an index.
  /// `amongIntuneOnly`: also those that only Intune manages, behind the site's.
  func index(named name: String, amongIntuneOnly: Bool = false) -> Int? {
    for index in firstDocumented..<count
    where documentedDevice(at: index)?.name.equalsIgnoringASCIICase(name) == true {
      return index
    }
    if amongIntuneOnly, let index = newIndex(named: name) { return index }
    var number = 0
    var digits = 0
    for byte in name.utf8.suffix(7).drop(while: { !(48...57).contains($0) }) {
      guard (48...57).contains(byte) else { return nil }
      number = number * 10 + Int(byte) - 48
      digits += 1
    }
    let index = number - firstNumber
    let limit = amongIntuneOnly ? count + intuneOnlyCount : count
    guard digits > 0, index >= 0, index < limit else { return nil }
    return self.name(of: device(at: index)).equalsIgnoringASCIICase(name) ? index : nil
  }

  /// A new device calls itself `DESKTOP-` and seven letters, as Windows does by itself.
  private func newIndex(named name: String) -> Int? {
    guard newCount > 0 else { return nil }
    return (count + intuneOnlyCount..<totalCount).first {
      self.name(of: device(at: $0)).equalsIgnoringASCIICase(name)
    }
  }

  /// The device of that `ResourceID`.
  func index(resourceID: Int) -> Int? {
    for index in firstDocumented..<count
    where documentedDevice(at: index)?.resourceID == resourceID {
      return index
    }
    let (index, overflow) = resourceID.subtractingReportingOverflow(Self.firstResourceID)
    guard !overflow, index >= 0, index < count else { return nil }
    return documentedDevice(at: index)?.resourceID == nil ? index : nil
  }

  /// The `ResourceID` of the device at a place: it counts up from the first one's.
  func resourceID(at index: Int) -> Int {
    documentedDevice(at: index)?.resourceID ?? Self.firstResourceID + index
  }

  /// What the reference calls the device at a place; nil for all others.
  func documentedDevice(at index: Int) -> DocumentedObjects.NamedDevice? {
    guard index >= firstDocumented, index < count else { return nil }
    return DocumentedObjects.devices[index - firstDocumented]
  }

  /// Seven letters and digits, as makers print them.
  func serialNumber(of device: Device) -> String {
    let alphabet = Array("0123456789BCDFGHJKLMNPQRSTVWXYZ".utf8)
    var stream = RandomStream(seed: seed, purpose: .deviceSerial, index: UInt64(device.index))
    return String(unsafeUninitializedCapacity: 7) { buffer in
      for position in 0..<7 { buffer[position] = alphabet[stream.below(alphabet.count)] }
      return 7
    }
  }
}

extension String {
  /// Whether both are the same bytes when A-Z and a-z count as one.
  func equalsIgnoringASCIICase(_ other: String) -> Bool {
    utf8.count == other.utf8.count
      && zip(utf8, other.utf8).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
  }
}
