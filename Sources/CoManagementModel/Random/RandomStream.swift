/// Random numbers keyed by seed, purpose and index: the same key gives the same
/// numbers on every machine and in every version.
struct RandomStream: Sendable, Hashable {
  private var generator: SplitMix64

  init(seed: UInt64, purpose: RandomPurpose, index: UInt64 = 0) {
    let keyed = SplitMix64.mixed(seed &+ purpose.rawValue &* SplitMix64.increment)
    generator = SplitMix64(state: SplitMix64.mixed(keyed ^ (index &* 0xD1B5_4A32_D192_ED03)))
  }

  /// The next 64 random bits.
  mutating func next() -> UInt64 { generator.next() }

  /// A number from 0 up to, not including, `bound`; 0 when `bound` is below 1.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number of the closed range.
  mutating func within(_ range: ClosedRange<Int64>) -> Int64 {
    let span = range.upperBound - range.lowerBound + 1
    return range.lowerBound + Int64(next().multipliedFullWidth(by: UInt64(max(span, 1))).high)
  }

  /// One number of the closed range, without keeping a stream.
  static func draw(
    _ range: ClosedRange<Int64>, seed: UInt64, purpose: RandomPurpose, index: UInt64 = 0
  ) -> Int64 {
    var stream = RandomStream(seed: seed, purpose: purpose, index: index)
    return stream.within(range)
  }
}
