/// Numbers that look random and are the same in every run (xorshift64*).
struct SeededGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 2_685_821_657_736_338_717
  }

  mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }
}
