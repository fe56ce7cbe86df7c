/// A set of devices by their index: one bit each, so that a copy costs nothing and tests are fast.
struct DeviceSet: Sendable, Hashable {
  private var words: [UInt64]
  private(set) var count: Int

  /// No device of `capacity`.
  init(capacity: Int) {
    words = Array(repeating: 0, count: (capacity + 63) / 64)
    count = 0
  }

  /// Those of `capacity` devices that a condition takes.
  init(capacity: Int, where isMember: (Int) -> Bool) {
    self.init(capacity: capacity)
    for index in 0..<capacity where isMember(index) { insert(index) }
  }

  func contains(_ index: Int) -> Bool {
    let word = index >> 6
    return words.indices.contains(word) && words[word] & 1 << UInt64(index & 63) != 0
  }

  mutating func insert(_ index: Int) {
    guard words.indices.contains(index >> 6), !contains(index) else { return }
    words[index >> 6] |= 1 << UInt64(index & 63)
    count += 1
  }

  mutating func formUnion(_ other: DeviceSet) { combine(other) { $0 | $1 } }
  mutating func formIntersection(_ other: DeviceSet) { combine(other) { $0 & $1 } }
  mutating func subtract(_ other: DeviceSet) { combine(other) { $0 & ~$1 } }

  private mutating func combine(_ other: DeviceSet, _ join: (UInt64, UInt64) -> UInt64) {
    count = 0
    for word in words.indices {
      words[word] = join(words[word], word < other.words.count ? other.words[word] : 0)
      count += words[word].nonzeroBitCount
    }
  }

  /// Indices in ascending order.
  var indices: [Int] {
    var found: [Int] = []
    found.reserveCapacity(count)
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        found.append(place << 6 | rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return found
  }

  /// The same for equal sets, in every process.
  var digest: UInt64 {
    var builder = DigestBuilder()
    for word in words { builder.add(word) }
    return builder.value
  }
}
