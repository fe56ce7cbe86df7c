import CoManagementCmdlets
import CoManagementModel
import Lessons

extension LessonProver {
  /// Under-checking: a changed solution must fail. Over-checking: an equal one must pass.
  func proveVariants(_ step: LessonStep, _ run: inout ProofRun) throws(LabRejection) {
    guard step.task.kind != .explore, let start = try open(&run, at: step) else { return }
    let mutator = SolutionMutator(step, session: start)
    for block in solutions(of: step, start) {
      guard let solved = try open(&run, at: step) else { return }
      let begin = solved.lines.count
      for line in block.lines { _ = solved.submit(line) }
      guard solved.earnsAllGoals else { continue }
      try proveEqual(block, step, start, &run)
      let end = EndOfSolution(solved, from: begin)
      for mutant in mutator.mutants(of: block.lines) where end.isTelling(mutant, in: step) {
        try prove(mutant, of: block, step, end, &run)
      }
    }
  }

  /// A way to solve the step: a block's lines, or the answer.
  private struct Way {
    let place: Place
    let lines: [String]
  }

  private func solutions(of step: LessonStep, _ session: LearningSession) -> [Way] {
    let blocks = step.solutions.filter {
      $0.kind == .right && !isForOtherFault($0, step, session)
    }
    if !blocks.isEmpty { return blocks.map { Way(place: $0.place, lines: $0.lines.map(\.text)) } }
    return [Way(place: step.place, lines: session.solution(of: step))]
  }

  private func prove(
    _ mutant: SolutionMutant, of way: Way, _ step: LessonStep, _ end: EndOfSolution,
    _ run: inout ProofRun
  ) throws(LabRejection) {
    guard let session = try open(&run, at: step) else { return }
    run.proof.checked += 1
    let begin = session.lines.count
    run.proof.coverage.type(mutant.lines, in: session)
    guard session.earnsAllGoals else { return }
    let isOfNoEffect = end.isOfNoEffect(mutant)
    if !isOfNoEffect, EndOfSolution(session, from: begin).isSame(as: end) { return }
    guard !accepts(mutant, of: step, &run.proof.coverage) else { return }
    fail(step, at: way.place, Self.sentence(mutant), &run)
  }

  private static func sentence(_ mutant: SolutionMutant) -> String {
    let (what, key) =
      switch mutant.change {
      case .without(let line): ("it passes without the line: \(line)", "without: \(line)")
      case .changed(let line): ("it passes with another line: \(line)", "line: \(line)")
      }
    return "\(what); add a check that tells them apart, or accept it under `survivors:` (\(key))"
  }

  private func accepts(
    _ mutant: SolutionMutant, of step: LessonStep, _ coverage: inout ProofCoverage
  ) -> Bool {
    let subject: LessonSurvivor.Subject =
      switch mutant.change {
      case .without(let line): .without(line)
      case .changed(let line): .line(line)
      }
    guard let index = step.survivors.firstIndex(where: { $0.subject == subject }) else {
      return false
    }
    coverage.survivors.insert("\(step.id)/\(index)")
    return true
  }

  private func proveEqual(
    _ way: Way, _ step: LessonStep, _ start: LearningSession, _ run: inout ProofRun
  ) throws(LabRejection) {
    for rewriting in EqualRewriting.allCases {
      let lines = way.lines.map { line in
        TrainerWord(line: line) == nil
          ? rewriting.rewrite(line, shell: start.shell) ?? line : line
      }
      guard lines != way.lines, let session = try open(&run, at: step) else { continue }
      run.proof.checked += 1
      for line in lines { _ = session.submit(line) }
      guard !session.earnsAllGoals else { continue }
      let open = session.openGoalIds.joined(separator: ", ")
      let changed = lines.first { !way.lines.contains($0) } ?? ""
      fail(
        step, at: way.place,
        "written \(rewriting.rawValue), the solution leaves open: \(open); line: \(changed)", &run)
    }
  }
}

/// Where a solution ends: what makes two solutions the same one.
struct EndOfSolution {
  private let digest: ConfigurationDigest
  private let now: VirtualInstant
  private let answer: String?
  /// What each line of a solution showed, by its text.
  private let lines: [LineRecord]

  init(_ session: LearningSession, from begin: Int) {
    digest = session.world.simulation.configurationDigest
    now = session.world.simulation.now
    answer = session.isAtEnd ? nil : session.states[session.stepIndex].lastAnswer
    lines = Array(session.lines.dropFirst(begin))
  }

  /// The same world and the same answers; a minute more or less is no difference.
  func isSame(as other: EndOfSolution) -> Bool {
    let answers = [answer, other.answer].map { $0.map(AnswerText.normalized) }
    return digest == other.digest && answers[0] == answers[1]
      && abs(now.milliseconds(since: other.now)) <= 60_000
  }

  /// Whether a change can tell anything: a line that changes nothing is left out only where a check
  /// asks for what it shows, and no other line shows it.
  func isTelling(_ mutant: SolutionMutant, in step: LessonStep) -> Bool {
    guard isOfNoEffect(mutant), let line = record(of: mutant) else { return true }
    let others = lines.filter { $0.text != line.text }
    return line.met.contains { path in
      step.rule(at: path)?.isOnlyState == false && !others.contains { $0.met.contains(path) }
    }
  }

  /// Whether a line was left out that changes neither the lab nor its time.
  func isOfNoEffect(_ mutant: SolutionMutant) -> Bool {
    guard case .without = mutant.change, let line = record(of: mutant) else { return false }
    return !line.changedWorld && !line.movedTime
  }

  private func record(of mutant: SolutionMutant) -> LineRecord? {
    guard case .without(let text) = mutant.change else { return nil }
    return lines.first { $0.text == text }
  }
}

extension LessonStep {
  /// The rule at a place below a check of the step.
  func rule(at path: RulePath) -> CheckRule? {
    guard var rule = check(path.owner)?.rule else { return nil }
    for index in path.indices {
      switch rule {
      case .all(let rules), .any(let rules), .none(let rules), .order(let rules):
        guard rules.indices.contains(index) else { return nil }
        rule = rules[index]
      default: return nil
      }
    }
    return rule
  }
}
