/// The devices of the site as the instances of a class. Nothing is made but for what is read: an
/// instance is found by arithmetic on its `ResourceID`, and a client is told by one bit.
struct DeviceRows: WqlTable {
  private let providerClass: ProviderClass<CombinedDeviceResource>
  private let devices: DeviceList
  private let isClientsOnly: Bool
  private let isWorkstationsOnly: Bool
  let indexedColumn: Int?

  /// All devices, or the clients alone, or of these those that are no servers; `index` names the
  /// property that holds the `ResourceID`.
  init(
    _ providerClass: ProviderClass<CombinedDeviceResource>, _ devices: DeviceList,
    index: String, isClientsOnly: Bool = false, isWorkstationsOnly: Bool = false
  ) {
    self.providerClass = providerClass
    self.devices = devices
    self.isClientsOnly = isClientsOnly
    self.isWorkstationsOnly = isWorkstationsOnly
    indexedColumn = providerClass.properties.firstIndex { $0.name == index }
  }

  var className: String { providerClass.name }
  var columns: [WqlColumn] { providerClass.columns }
  var keys: [Int] { providerClass.keyPositions }
  var rowCount: Int { devices.count }

  func hasRow(_ row: Int) -> Bool {
    guard isClientsOnly else { return true }
    let device = devices.device(at: row)
    return device.traits.contains(.client) && !(isWorkstationsOnly && device.kind == .server)
  }

  func value(_ column: Int, at row: Int) -> WqlValue {
    hasRow(row) ? reader(column)(row) : .null
  }

  func reader(_ column: Int) -> WqlReader {
    let template = devices.facts.deviceTemplate
    if column == indexedColumn { return { .number(template.resourceID(at: $0)) } }
    let (devices, read) = (devices, providerClass.properties[column].read)
    return { read(devices[$0]) }
  }

  func row(indexed number: Int) -> Int? {
    devices.position(resourceID: number)
  }
}
