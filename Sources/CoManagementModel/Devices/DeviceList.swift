/// All devices of the site in the order of `resourceID`, at one moment. Iterating builds nothing
/// but one small value a device.
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
  public var endIndex: Int { facts.deviceTemplate.count }

  /// The device at a position from 0.
  public subscript(position: Int) -> CombinedDeviceResource {
    precondition(indices.contains(position), "device position out of range")
    let record = table.record(at: position, template: facts.deviceTemplate)
    return CombinedDeviceResource(
      record: record, facts: facts, readAt: readAt,
      notified: notifications.isEmpty ? nil : lastNotification(at: position),
      discoveryRequested: reportRequests.isEmpty ? nil : lastRequest(.discovery, at: position),
      inventoryRequested: reportRequests.isEmpty
        ? nil : lastRequest(.hardwareInventory, at: position),
      agentStopped: machines.isEmpty ? nil : agentStopped(record.device))
  }

  /// The device at a position as the world stores it.
  func device(at position: Int) -> Device {
    table.device(at: position, template: facts.deviceTemplate)
  }

  /// The device of that name, without regard to case; found by arithmetic.
  public subscript(named name: String) -> CombinedDeviceResource? {
    facts.deviceTemplate.index(named: name).map { self[$0] }
  }

  /// The device of that `ResourceID`; found by arithmetic.
  public subscript(resourceID resourceID: Int) -> CombinedDeviceResource? {
    facts.deviceTemplate.index(resourceID: resourceID).map { self[$0] }
  }

  private func agentStopped(_ device: Device) -> VirtualInstant? {
    machines[facts.deviceTemplate.name(of: device).foldedASCII].services["ccmexec"]?.stopped
  }

  private func lastRequest(_ report: ClientReport, at position: Int) -> VirtualInstant? {
    reportRequests.last {
      $0.report == report && $0.time <= readAt && $0.devices.contains(position)
    }?.time
  }

  private func lastNotification(at position: Int) -> VirtualInstant? {
    notifications.last { $0.time <= readAt && $0.devices.contains(position) }?.time
  }

  /// How many have a client: what tenant attach uploads.
  public var clientCount: Int { facts.templateClientCount + table.clientChange }
}
