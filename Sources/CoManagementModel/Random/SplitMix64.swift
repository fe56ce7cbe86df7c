/// SplitMix64: small, the same on every machine and in every version. Whoever needs random numbers
/// keys its state by a seed and by what the numbers are for.
public struct SplitMix64: Sendable, Hashable {
  /// By how much the state grows with each number: 2^64 over the golden ratio.
  public static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// What the next number follows from.
  public private(set) var state: UInt64

  /// Numbers that follow from a state.
  public init(state: UInt64) { self.state = state }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= Self.increment
    return Self.mixed(state)
  }

  /// The finalizer: spreads each bit over all of them.
  static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
