/// Devices that the site did not begin with, by the order in which it registered them: those that
/// Intune alone managed, and new ones. They lie behind the site's own.
struct DeviceArrivals: Sendable, Hashable {
  /// Their indices.
  private(set) var indices: [Int] = []
  private var places: [Int: Int] = [:]

  /// How many there are.
  var count: Int { indices.count }

  /// Where a device lies among them; nil where the site does not know it.
  func place(ofIndex index: Int) -> Int? { places.isEmpty ? nil : places[index] }

  mutating func append(_ index: Int) {
    places[index] = indices.count
    indices.append(index)
  }
}
