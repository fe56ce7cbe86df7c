/// The devices of one world: those of the template, and leaves of 64 for what has changed since.
/// Copies share all leaves; the first change after a copy rewrites one leaf and its branch.
struct DeviceTable: Sendable, Hashable {
  private static let leafSize = 64
  private static let branchSize = 64

  /// Leaves by branch; an empty branch or leaf is the template's.
  private var branches: [[[Device]]] = []
  /// Combines the changed devices without regard to order; 0 when all are the template's.
  private(set) var digest: UInt64 = 0
  /// How many more devices of the site have a client than in the template.
  private(set) var clientChange = 0
  /// How often their clients ask for policy.
  var polling = PolicyPolling()
  /// What time has done to devices, by their index: nothing that commands configure.
  private var histories = SparseTable<ClientHistory>()
  /// Devices that the site did not begin with, by the order in which it registered them.
  private(set) var arrivals = DeviceArrivals()
  /// What people told new devices, by index.
  private(set) var signIns: [Int: SetupSignIn] = [:]
  /// Counts what happened to clients: collections follow from it.
  private var clientEvents = 0

  /// Whether no device differs from the template.
  var isTemplate: Bool { digest == 0 && branches.isEmpty }
  /// Whether anything has happened to any device.
  var hasHistories: Bool { histories.count > 0 }
  /// What the members of collections follow from: the same while no device has changed.
  var populationDigest: UInt64 {
    clientEvents == 0 ? digest : digest ^ SplitMix64.mixed(UInt64(clientEvents))
  }

  /// The device at an index, of the site, of Intune alone or new.
  func device(at index: Int, template: DeviceTemplate) -> Device {
    var device = configured(at: index, template: template)
    guard hasHistories, let history = histories[index] else { return device }
    history.mark(&device.traits)
    return device
  }

  /// The device at an index with what happened to it.
  func record(at index: Int, template: DeviceTemplate) -> ClientRecord {
    ClientRecord(
      device: device(at: index, template: template), history: histories[index],
      signIn: signIns.isEmpty ? nil : signIns[index])
  }

  /// Whether ccmsetup has run on a device.
  func hasSetup(at index: Int) -> Bool {
    histories[index]?.events.contains {
      if case .clientSetupBegan = $0.kind { true } else { false }
    } ?? false
  }

  /// Keeps what has happened to a device.
  mutating func setHistory(
    _ history: ClientHistory?, at index: Int, template: DeviceTemplate
  ) {
    guard history?.hasClientEvents ?? false else { return histories.set(history, at: index) }
    let isKnown = index < template.count || arrivals.place(ofIndex: index) != nil
    let hadClient = device(at: index, template: template).traits.contains(.client)
    histories.set(history, at: index)
    let hasClient = device(at: index, template: template).traits.contains(.client)
    clientEvents += 1
    if isKnown { clientChange += (hasClient ? 1 : 0) - (hadClient ? 1 : 0) }
  }

  /// The site has registered a device that it did not begin with.
  mutating func admit(_ index: Int, template: DeviceTemplate) {
    guard index >= template.count, arrivals.place(ofIndex: index) == nil else { return }
    arrivals.append(index)
    if device(at: index, template: template).traits.contains(.client) { clientChange += 1 }
  }

  /// Keeps what somebody told a new device.
  mutating func setSignIn(_ signIn: SetupSignIn, at index: Int) {
    digest ^= Self.digest(signIns[index], at: index) ^ Self.digest(signIn, at: index)
    signIns[index] = signIn
  }

  /// As commands have left it.
  private func configured(at index: Int, template: DeviceTemplate) -> Device {
    if index >= template.count { return template.device(at: index) }
    if branches.isEmpty { return template.device(at: index) }
    let leaf = index / Self.leafSize
    let branch = branches[leaf / Self.branchSize]
    if branch.isEmpty { return template.device(at: index) }
    let devices = branch[leaf % Self.branchSize]
    return devices.isEmpty ? template.device(at: index) : devices[index % Self.leafSize]
  }

  /// Changes one device in place.
  mutating func update(
    at index: Int, template: DeviceTemplate, _ change: (inout Device) -> Void
  ) {
    var device = configured(at: index, template: template)
    let original = device
    change(&device)
    guard device != original else { return }
    let leaf = index / Self.leafSize
    let (branch, place) = (leaf / Self.branchSize, leaf % Self.branchSize)
    makeLeaf(leaf, template: template)
    branches[branch][place][index % Self.leafSize] = device
    digest ^= Self.digest(original, template) ^ Self.digest(device, template)
    clientChange +=
      (device.traits.contains(.client) ? 1 : 0) - (original.traits.contains(.client) ? 1 : 0)
  }

  private mutating func makeLeaf(_ leaf: Int, template: DeviceTemplate) {
    if branches.isEmpty {
      let leaves = (template.count + Self.leafSize - 1) / Self.leafSize
      branches = Array(
        repeating: [], count: (leaves + Self.branchSize - 1) / Self.branchSize)
    }
    let (branch, place) = (leaf / Self.branchSize, leaf % Self.branchSize)
    if branches[branch].isEmpty {
      branches[branch] = Array(repeating: [], count: Self.branchSize)
    }
    if branches[branch][place].isEmpty {
      let first = leaf * Self.leafSize
      branches[branch][place] = (first..<min(first + Self.leafSize, template.count)).map {
        template.device(at: $0)
      }
    }
  }

  /// 0 for a device as the template has it, so that a change taken back leaves no trace.
  private static func digest(_ device: Device, _ template: DeviceTemplate) -> UInt64 {
    if device == template.device(at: Int(device.index)) { return 0 }
    return SplitMix64.mixed(
      UInt64(device.index) << 32 | UInt64(device.traits.rawValue) << 8 | 1)
  }

  private static func digest(_ signIn: SetupSignIn?, at index: Int) -> UInt64 {
    guard let signIn else { return 0 }
    var builder = DigestBuilder()
    builder.add(UInt64(index))
    signIn.add(to: &builder)
    return builder.value
  }
}

extension DeviceTable {
  /// The index of a device by the name that it bears, or that it bore in its box.
  func index(named name: String, template: DeviceTemplate) -> Int? {
    template.index(named: name, amongIntuneOnly: true)
      ?? signIns.filter { $0.value.deviceName.equalsIgnoringASCIICase(name) }.keys.min()
  }
}
