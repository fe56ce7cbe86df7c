/// An order of the numbers 0 to `count` - 1 that scatters neighbours, by arithmetic alone: so a
/// fixed share of the devices can be told at any index without looking at the others.
struct ScatteredOrder: Sendable, Hashable {
  private let count: Int
  private let factor: Int
  private let shift: Int

  init(count: Int, seed: UInt64) {
    self.count = count
    guard count > 1 else {
      (factor, shift) = (1, 0)
      return
    }
    var stream = RandomStream(seed: seed, purpose: .coManagedDevices)
    shift = stream.below(count)
    var candidate = 1 + stream.below(count - 1)
    while Self.commonDivisor(candidate, count) != 1 { candidate += 1 }
    factor = candidate
  }

  /// Place of a number in the order; each place is taken once.
  func rank(of number: Int) -> Int { (number * factor + shift) % max(count, 1) }

  private static func commonDivisor(_ left: Int, _ right: Int) -> Int {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}
