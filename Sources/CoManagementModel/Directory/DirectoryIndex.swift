import Synchronization

/// Numbers by object id, and how many licences the scenario's people have: both are worked out once
/// for all copies of a lab's world, when somebody first asks, since they look at everybody.
final class DirectoryIndex: Sendable {
  private struct Known: Sendable {
    var users: [StableGUID: Int]?
    var devices: [StableGUID: Int]?
    var managedDevices: [StableGUID: Int]?
    var licenses: [Int]?
  }

  private let known = Mutex(Known())

  /// The user of an id.
  func user(_ id: StableGUID, _ template: DirectoryTemplate) -> Int? {
    known.withLock { known in
      if known.users == nil {
        let numbers = template.userNumbers
        known.users = Dictionary(uniqueKeysWithValues: numbers.map { (template.userID($0), $0) })
      }
      return known.users?[id]
    }
  }

  /// The device object of an id.
  func device(_ id: StableGUID, _ template: DirectoryTemplate) -> Int? {
    known.withLock { known in
      if known.devices == nil {
        let clock = template.facts.description.clock
        var found: [StableGUID: Int] = [:]
        for number in template.deviceNumbers {
          guard
            template.deviceIndex(ofObject: number) != nil
              || template.device(number, at: clock) != nil
          else { continue }
          found[template.deviceObjectID(number)] = number
        }
        known.devices = found
      }
      return known.devices?[id]
    }
  }

  /// The device of Intune's id, whether or not it is enrolled.
  func managedDevice(_ id: StableGUID, _ template: DirectoryTemplate) -> Int? {
    known.withLock { known in
      if known.managedDevices == nil {
        let seed = template.facts.description.seed
        known.managedDevices = Dictionary(
          uniqueKeysWithValues: (0..<template.facts.deviceTemplate.totalCount).map { number in
            (StableGUID(seed: seed, kind: .managedDevice, index: UInt64(number)), number)
          })
      }
      return known.managedDevices?[id]
    }
  }

  /// Licences of the scenario's people, by product.
  func licenses(_ template: DirectoryTemplate) -> [Int] {
    known.withLock { known in
      if let licenses = known.licenses { return licenses }
      var counts = SubscribedProduct.all.map { _ in 0 }
      for number in template.userNumbers {
        for license in template.user(number)?.licenses ?? [] { counts[license.product] += 1 }
      }
      known.licenses = counts
      return counts
    }
  }
}
