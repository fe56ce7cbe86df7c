import CoManagementModel
import Lessons

/// What a lesson leaves to the seed: which fault stands in the lab, and how options are ordered.
enum FaultDraw {
  /// The fault of each step that draws one, by the step's id; none is drawn twice while there is
  /// another. `chosen` ones are not drawn.
  static func faults(
    of steps: [LessonStep], seed: UInt64, chosen: [String: String]
  ) -> [String: String] {
    var drawn = chosen
    for step in steps where drawn[step.id] == nil {
      guard case .diagnose(let faults, _, _) = step.task, !faults.isEmpty else { continue }
      let free = faults.filter { !drawn.values.contains($0) }
      let choices = free.isEmpty ? faults : free
      var random = SeededChoice(seed: seed, purpose: "fault \(step.id)")
      drawn[step.id] = choices[random.below(choices.count)]
    }
    return drawn
  }

  /// Of the drawn faults those that stand in the lab from the beginning: the ones that no step
  /// makes itself.
  static func standing(_ drawn: [String: String], in steps: [LessonStep]) -> [String] {
    steps.compactMap { step in drawn[step.id].flatMap { step.makes($0) ? nil : $0 } }
  }

  /// A permutation of 0..<count that depends on step and seed.
  static func order(of count: Int, step: String, seed: UInt64) -> [Int] {
    var order = Array(0..<count)
    var random = SeededChoice(seed: seed, purpose: "order \(step)")
    for index in order.indices.reversed() { order.swapAt(index, random.below(index + 1)) }
    return order
  }
}

/// Random numbers of a seed and what they are for, so that one use does not shift another.
struct SeededChoice {
  private var generator: SplitMix64

  init(seed: UInt64, purpose: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in purpose.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    generator = SplitMix64(state: seed ^ hash)
  }

  mutating func next() -> UInt64 { generator.next() }

  /// A number from 0 up to, not including, `bound`.
  mutating func below(_ bound: Int) -> Int { bound <= 1 ? 0 : Int(next() % UInt64(bound)) }
}
