import Lessons

/// What the sessions of all proofs came to: names are `step/id`, of hints `step/number`.
struct ProofCoverage: Sendable, Equatable {
  /// Steps that an attempt had, and those whose solutions were also changed.
  var openedSteps: Set<String> = []
  var changedSteps: Set<String> = []
  /// Steps that were solved: of others it is too early to say what nothing reaches.
  var solvedSteps: Set<String> = []
  /// Faults that stood in a lab, and those whose repairs were also changed.
  var faults: Set<String> = []
  var changedFaults: Set<String> = []
  /// Hints that fitted a state.
  var hints: Set<String> = []
  /// Mistakes that were met.
  var mistakes: Set<String> = []
  /// Checks that were the only one not to hold.
  var decisiveChecks: Set<String> = []
  /// Survivors that were needed, by their place in the step's list.
  var survivors: Set<String> = []

  /// Adds what other sessions have shown.
  mutating func add(_ other: ProofCoverage) {
    openedSteps.formUnion(other.openedSteps)
    changedSteps.formUnion(other.changedSteps)
    changedFaults.formUnion(other.changedFaults)
    solvedSteps.formUnion(other.solvedSteps)
    faults.formUnion(other.faults)
    hints.formUnion(other.hints)
    mistakes.formUnion(other.mistakes)
    decisiveChecks.formUnion(other.decisiveChecks)
    survivors.formUnion(other.survivors)
  }

  /// Takes steps that an attempt had.
  mutating func note(steps: Set<String>, withMutants: Bool) {
    openedSteps.formUnion(steps)
    if withMutants { changedSteps.formUnion(steps) }
  }

  /// Takes faults, `step/fault`, that stood in a lab.
  mutating func note(faults found: [String], withMutants: Bool) {
    faults.formUnion(found)
    if withMutants { changedFaults.formUnion(found) }
  }

  /// Takes what a session shows in this moment.
  mutating func note(_ session: LearningSession) {
    guard let step = session.step else { return }
    for index in step.hints.indices where !hints.contains("\(step.id)/\(index)") {
      if session.fits(step.hints[index]) { hints.insert("\(step.id)/\(index)") }
    }
    let missing = session.unheldGoals
    if missing.count == 1 { decisiveChecks.insert("\(step.id)/\(missing[0])") }
  }

  /// Types lines and takes what each of them shows.
  mutating func type(_ lines: [String], in session: LearningSession) {
    let begin = session.metMistakes.count
    for line in lines {
      _ = session.submit(line)
      note(session)
    }
    for met in session.metMistakes[begin...] { mistakes.insert("\(met.step)/\(met.mistake)") }
  }
}

extension LearningSession {
  /// The goals whose rule does not hold, whether or not another comes before them; bonuses left
  /// out. Of routes those of the counted one.
  var unheldGoals: [String] {
    guard !isAtEnd else { return [] }
    let judge = judge()
    let lines = stepLines
    let route = states[stepIndex].countedRoute
    return states[stepIndex].goals.filter { goal in
      guard !goal.isBonus, goal.route == nil || goal.route == route else { return false }
      guard let check = goal.check, goal.status == .notJudged else {
        return goal.status != .reached
      }
      return !judge.holds(check.rule, at: RulePath(owner: check.id), lines: lines)
    }.map(\.id)
  }
}

extension LessonProver {
  /// What no seed has reached in a step.
  func conclude(_ step: LessonStep, _ proof: inout Proof) {
    func fail(_ place: Place, _ what: String) {
      proof.failures.append(
        ProofFailure(file: lesson.file, place: place, step: step.id, seed: nil, what: what))
    }
    proof.checked += step.hints.count + step.mistakes.count + step.survivors.count
    for (index, hint) in step.hints.enumerated()
    where !proof.coverage.hints.contains("\(step.id)/\(index)") {
      fail(hint.say.place, "no state that the blocks lead to gives this hint")
    }
    for mistake in step.mistakes
    where !proof.coverage.mistakes.contains("\(step.id)/\(mistake.id)") {
      fail(mistake.place, "nothing meets the mistake \(mistake.id): add `wrong \(mistake.id)`")
    }
    for check in uselessChecks(of: step, proof.coverage)
    where !accepts(check: check.id, of: step, &proof.coverage) {
      let what =
        "the check \(check.id) decides nothing: no wrong way fails by it alone; "
        + "add `wrong \(check.id)`, remove it, or accept it under `survivors:` (check: \(check.id))"
      fail(check.place, what)
    }
    for (index, survivor) in step.survivors.enumerated()
    where !proof.coverage.survivors.contains("\(step.id)/\(index)") {
      fail(survivor.place, "this survivor is stale: nothing needs it any more; remove it")
    }
  }

  /// Checks that could be left out, and nothing wrong would pass. One that others wait for is a
  /// stage of the step; those of a route are for that route.
  private func uselessChecks(
    of step: LessonStep, _ coverage: ProofCoverage
  ) -> [LessonCheck] {
    let stages = Set(step.allChecks.compactMap(\.after))
    return step.checks.filter { check in
      !check.isBonus && !stages.contains(check.id)
        && !coverage.decisiveChecks.contains("\(step.id)/\(check.id)")
    }
  }

  private func accepts(
    check id: String, of step: LessonStep, _ coverage: inout ProofCoverage
  ) -> Bool {
    guard let index = step.survivors.firstIndex(where: { $0.subject == .check(id) }) else {
      return false
    }
    coverage.survivors.insert("\(step.id)/\(index)")
    return true
  }
}
