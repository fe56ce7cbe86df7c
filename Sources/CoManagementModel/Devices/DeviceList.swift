/// All devices of the site in the order of `resourceID`, at one moment: those that it began with,
/// then those that it registered since. Iterating builds nothing but one small value a device.
public struct DeviceList: Sendable, RandomAccessCollection {
  let table: DeviceTable
  let facts: ScenarioFacts
  let readAt: VirtualInstant
  /// Requests for policy that administrators sent.
  var notifications: [ClientNotification] = []
  /// Requests for reports that they sent.
  var reportRequests: [ClientReportRequest] = []
  /// Services that were stopped.
  var machines = MachineChanges()

  /// Whether both list the same devices at the same moment.
  func isSame(as other: DeviceList) -> Bool {
    facts == other.facts && table == other.table && readAt == other.readAt
      && notifications == other.notifications && reportRequests == other.reportRequests
      && machines == other.machines
  }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of devices.
  public var endIndex: Int { facts.deviceTemplate.count + table.arrivals.count }

  /// The device at a position from 0.
  public subscript(position: Int) -> CombinedDeviceResource {
    precondition(indices.contains(position), "device position out of range")
    let index = index(atPosition: position)
    let record = table.record(at: index, template: facts.deviceTemplate)
    return CombinedDeviceResource(
      record: record, position: position, facts: facts, readAt: readAt,
      notified: notifications.isEmpty ? nil : lastNotification(at: index),
      polling: table.polling.isStandard ? nil : table.polling,
      discoveryRequested: reportRequests.isEmpty ? nil : lastRequest(.discovery, at: index),
      inventoryRequested: reportRequests.isEmpty
        ? nil : lastRequest(.hardwareInventory, at: index),
      agentStopped: machines.isEmpty ? nil : agentStopped(record.device))
  }

  /// The device at a position as the world stores it.
  func device(at position: Int) -> Device {
    table.device(at: index(atPosition: position), template: facts.deviceTemplate)
  }

  /// The device of that name, without regard to case; found by arithmetic.
  public subscript(named name: String) -> CombinedDeviceResource? {
    guard let device = table.index(named: name, template: facts.deviceTemplate)
      .flatMap({ client(atIndex: $0) })
    else { return nil }
    // A new device has laid down the name that it bore in its box.
    return device.name.equalsIgnoringASCIICase(name) ? device : nil
  }

  /// The device of that `ResourceID`; found by arithmetic.
  public subscript(resourceID resourceID: Int) -> CombinedDeviceResource? {
    position(resourceID: resourceID).map { self[$0] }
  }

  private func agentStopped(_ device: Device) -> VirtualInstant? {
    machines[facts.deviceTemplate.name(of: device).foldedASCII].services["ccmexec"]?.stopped
  }

  private func lastRequest(_ report: ClientReport, at index: Int) -> VirtualInstant? {
    reportRequests.last {
      $0.report == report && $0.time <= readAt && $0.devices.contains(index)
    }?.time
  }

  private func lastNotification(at index: Int) -> VirtualInstant? {
    notifications.last { $0.time <= readAt && $0.devices.contains(index) }?.time
  }

  /// How many have a client: what tenant attach uploads.
  public var clientCount: Int { facts.templateClientCount + table.clientChange }
}

extension DeviceList {
  /// The index in the world of the device at a position.
  func index(atPosition position: Int) -> Int {
    let own = facts.deviceTemplate.count
    return position < own ? position : table.arrivals.indices[position - own]
  }

  /// The position of a device of the world; nil where the site does not know it.
  func position(ofIndex index: Int) -> Int? {
    let own = facts.deviceTemplate.count
    if index < own { return index }
    return table.arrivals.place(ofIndex: index).map { own + $0 }
  }

  /// The position of a `ResourceID`; nil where no device has it.
  func position(resourceID: Int) -> Int? {
    if let index = facts.deviceTemplate.index(resourceID: resourceID) { return index }
    let (position, overflow) = resourceID.subtractingReportingOverflow(
      DeviceTemplate.firstResourceID)
    guard !overflow, position >= facts.deviceTemplate.count, position < endIndex else {
      return nil
    }
    return position
  }

  /// A device of the world as the site knows it; nil where it does not.
  func client(atIndex index: Int) -> CombinedDeviceResource? {
    position(ofIndex: index).map { self[$0] }
  }

  /// Those of the site's devices that a condition takes.
  func set(where isMember: (Device) -> Bool) -> DeviceSet {
    var members = DeviceSet(capacity: facts.deviceTemplate.totalCount)
    for position in indices {
      let device = device(at: position)
      if isMember(device) { members.insert(Int(device.index)) }
    }
    return members
  }
}
