/// Addresses in the company's network: servers in 10.0.0.0, devices by office behind. (design)
enum NetworkAddress {
  /// Of the device of an index, which stands in an office.
  static func text(office: UInt8, index: Int) -> String {
    "10.\(1 + Int(office & 7)).\(index / 250 & 0xFF).\(4 + index % 250)"
  }

  /// Of a device behind somebody's router at home.
  static func home(index: Int) -> String { "192.168.\(index / 250 & 0xFF).\(4 + index % 250)" }
}

extension MachineView {
  /// Its address in the company's network.
  public var address: String {
    guard let device else {
      let number = role == .domainController ? 10 : role == .siteServer ? 20 : 21
      return "10.0.0.\(number)"
    }
    return isOnInternet
      ? NetworkAddress.home(index: Int(device.index))
      : NetworkAddress.text(office: device.office, index: Int(device.index))
  }
}
