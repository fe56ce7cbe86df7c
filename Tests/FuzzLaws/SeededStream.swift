/// Random numbers that follow from a seed (SplitMix64): the same in every run.
public struct SeededStream {
  private var state: UInt64

  /// The stream of a seed.
  public init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to, not including, `limit`; 0 where there is none.
  mutating func below(_ limit: Int) -> Int {
    limit > 0 ? Int(next() % UInt64(limit)) : 0
  }

  /// One of some; there must be any.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// A part of a list, at most `limit` long.
  mutating func range(in count: Int, atMost limit: Int) -> Range<Int> {
    let start = below(count + 1)
    return start..<min(count, start + 1 + below(limit))
  }
}
