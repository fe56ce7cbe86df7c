extension MachineView {
  /// Its address in the company's network: servers in 10.0.0.0, devices by office behind. (design)
  public var address: String {
    guard let device else {
      let number = role == .domainController ? 10 : role == .siteServer ? 20 : 21
      return "10.0.0.\(number)"
    }
    let index = Int(device.index)
    return "10.\(1 + Int(device.office & 7)).\(index / 250 & 0xFF).\(4 + index % 250)"
  }
}
