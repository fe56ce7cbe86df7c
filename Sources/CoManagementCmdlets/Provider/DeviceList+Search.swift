import CoManagementModel

extension DeviceList {
  /// Positions of the devices that can be meant: one for a resource id or a whole name, found by
  /// arithmetic, else all. Those of a pattern are still to be matched.
  func positions(resourceID: Int?, names: NamePattern) -> Range<Int> {
    let exact: CombinedDeviceResource?
    if let resourceID {
      exact = self[resourceID: resourceID]
    } else if let name = names.exactName {
      exact = self[named: name]
    } else {
      return indices
    }
    guard let exact else { return 0..<0 }
    return exact.position..<exact.position + 1
  }
}
