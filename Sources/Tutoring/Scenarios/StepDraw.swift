import Lessons

/// Which steps of a lesson with `draw` an attempt has.
enum StepDraw {
  /// The bundle with the steps that a seed draws, in the lesson's order; the same bundle where it
  /// draws none. Each objective gets as many as any other, as far as there are enough. `chosen`
  /// steps are drawn before others.
  static func bundle(_ bundle: LessonBundle, seed: UInt64, chosen: Set<String>) -> LessonBundle {
    let lesson = bundle.lesson
    guard let count = lesson.draw, count < lesson.steps.count else { return bundle }
    return bundle.keeping(steps: steps(count, of: lesson, seed: seed, chosen: chosen))
  }

  private static func steps(
    _ count: Int, of lesson: Lesson, seed: UInt64, chosen: Set<String>
  ) -> Set<String> {
    var piles = shuffledPiles(lesson, seed)
    // The last ones come from some objectives only: which ones differs by seed, too.
    let order = FaultDraw.order(of: piles.count, step: "draw of objectives", seed: seed)
    var drawn: Set<String> = []
    for step in lesson.steps where chosen.contains(step.id) && drawn.count < count {
      drawn.insert(step.id)
    }
    for index in piles.indices { piles[index].removeAll { drawn.contains($0) } }
    while drawn.count < count, piles.contains(where: { !$0.isEmpty }) {
      for index in order where drawn.count < count {
        if let next = piles[index].popLast() { drawn.insert(next) }
      }
    }
    return drawn
  }

  /// The ids of the steps of each objective, in an order of the seed.
  private static func shuffledPiles(_ lesson: Lesson, _ seed: UInt64) -> [[String]] {
    var objectives: [String?] = []
    var piles: [[String]] = []
    for step in lesson.steps {
      let objective = lesson.objective(of: step)
      if let index = objectives.firstIndex(of: objective) {
        piles[index].append(step.id)
      } else {
        objectives.append(objective)
        piles.append([step.id])
      }
    }
    return piles.enumerated().map { index, pile in
      FaultDraw.order(of: pile.count, step: "draw \(objectives[index] ?? "")", seed: seed)
        .map { pile[$0] }
    }
  }
}
