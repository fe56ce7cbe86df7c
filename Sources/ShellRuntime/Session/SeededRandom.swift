/// .NET's `System.Random` with a seed: Knuth's subtractive generator, as `Get-Random -SetSeed` uses
/// it, so that a seed gives the numbers that it gives in PowerShell.
public struct SeededRandom {
  private var state: [Int32]
  private var first = 0
  private var second = 21

  /// The generator of a seed.
  public init(seed: Int32) {
    var state = [Int32](repeating: 0, count: 56)
    let distance = seed == .min ? Int32.max : Swift.abs(seed)
    var older: Int32 = 161_803_398 &- distance
    var newer: Int32 = 1
    state[55] = older
    var place = 0
    for _ in 1..<55 {
      place = (place + 21) % 55
      state[place] = newer
      newer = Self.positive(older &- newer)
      older = state[place]
    }
    for _ in 1..<5 {
      for index in 1..<56 {
        state[index] = Self.positive(state[index] &- state[1 + (index + 30) % 55])
      }
    }
    self.state = state
  }

  private static func positive(_ number: Int32) -> Int32 {
    number < 0 ? number &+ .max : number
  }

  private mutating func sample() -> Int32 {
    first = first >= 55 ? 1 : first + 1
    second = second >= 55 ? 1 : second + 1
    var number = state[first] &- state[second]
    if number == .max { number -= 1 }
    number = Self.positive(number)
    state[first] = number
    return number
  }

  /// A number from 0 to below 1: `NextDouble()`.
  public mutating func fraction() -> Double { Double(sample()) * (1.0 / Double(Int32.max)) }

  /// A number from `low` to below `high`: `Next(low, high)`.
  public mutating func next(_ low: Int32, _ high: Int32) -> Int32 {
    let range = Int64(high) - Int64(low)
    if range <= Int64(Int32.max) { return Int32(fraction() * Double(range)) &+ low }
    var large = Double(sample())
    if sample() % 2 == 0 { large = -large }
    large = (large + Double(Int32.max - 1)) / (2 * Double(Int32.max) - 1)
    return Int32(truncatingIfNeeded: Int64(large * Double(range)) + Int64(low))
  }

  /// 64 random bits, byte by byte.
  public mutating func bits() -> UInt64 {
    (0..<8).reduce(0) { bits, place in
      bits | UInt64(UInt8(truncatingIfNeeded: sample())) << UInt64(place * 8)
    }
  }
}
