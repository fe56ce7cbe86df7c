public import Lessons
import ShellRuntime

/// Something that a lesson promises and does not keep.
public struct ProofFailure: Sendable, Equatable, CustomStringConvertible {
  /// The lesson's file.
  public let file: String
  /// Where in the file.
  public let place: Place
  /// The step's id.
  public let step: String
  /// The seed under which it was seen.
  public let seed: UInt64
  /// What was expected and what was found.
  public let what: String

  /// `file:line:column: error: step (seed N): what`
  public var description: String {
    "\(file):\(place.line):\(place.column): error: step \(step) (seed "
      + "\(String(seed, radix: 16))): \(what)"
  }
}

/// What was proved of a lesson under one seed.
public struct Proof: Sendable, Equatable {
  /// How many promises were looked at.
  public var checked = 0
  /// Those that were not kept.
  public var failures: [ProofFailure] = []
}

/// Proves a lesson: the untouched step fails, every `right` passes, every `wrong` fails as named,
/// every example runs.
public struct LessonProver {
  let bundle: LessonBundle
  let engine: TutorEngine

  /// A prover of one lesson.
  public init(_ bundle: LessonBundle, engine: TutorEngine) {
    self.bundle = bundle
    self.engine = engine
  }

  /// Every proof under one seed. Throws where the scenario is no world.
  public func prove(seed: UInt64) throws(LabRejection) -> Proof {
    var proof = Proof()
    try proveEmptySession(seed, &proof)
    let session = try open(seed)
    for step in bundle.lesson.steps {
      proveUntouched(session, step, seed, &proof)
      try proveAlternatives(step, seed, &proof)
      let report = session.solveStep()
      proof.checked += 1
      if let report {
        fail(step, at: step.place, seed, "the solution does not pass: \(report)", &proof)
        return proof
      }
    }
    proof.checked += 1
    let score = session.score
    if score.points != score.maximumPoints {
      let what = "the solutions give \(score.points) of \(score.maximumPoints) points"
      if let last = bundle.lesson.steps.last { fail(last, at: last.place, seed, what, &proof) }
    }
    try proveExamples(seed, &proof)
    return proof
  }

  /// A session without output, at the lesson's beginning.
  public func open(_ seed: UInt64) throws(LabRejection) -> LearningSession {
    var setting = LearningSession.Setting(bundle: bundle, seed: seed)
    setting.isFormatting = false
    return try LearningSession(setting, engine: engine)
  }

  private func proveEmptySession(_ seed: UInt64, _ proof: inout Proof) throws(LabRejection) {
    proof.checked += 1
    let session = try open(seed)
    guard session.score.points > 0, let step = bundle.lesson.steps.first else { return }
    fail(step, at: step.place, seed, "an empty session scores \(session.score.points)", &proof)
  }

  private func proveUntouched(
    _ session: LearningSession, _ step: LessonStep, _ seed: UInt64, _ proof: inout Proof
  ) {
    guard step.task.kind != .explore else { return }
    proof.checked += 1
    guard session.allGoalsReached else { return }
    fail(step, at: step.place, seed, "it passes before anything was typed", &proof)
  }

  /// Each further `right` and each `wrong`, from the start that the solutions before it leave.
  private func proveAlternatives(
    _ step: LessonStep, _ seed: UInt64, _ proof: inout Proof
  ) throws(LabRejection) {
    for block in step.solutions {
      let session = try open(seed)
      if block.kind == .right, isForOtherFault(block, step, session) { continue }
      guard session.solve(upTo: step.id) == nil else { return }
      proof.checked += 1
      let begin = session.metMistakes.count
      for line in block.lines { _ = session.submit(line.text) }
      let met = session.metMistakes[begin...].map(\.mistake)
      if block.kind == .right {
        guard !session.allGoalsReached else { continue }
        fail(
          step, at: block.place, seed,
          "right \(block.name ?? "") leaves open: \(session.openGoalIds)", &proof)
      } else if let what = wrongness(of: block, step, session, met: met) {
        fail(step, at: block.place, seed, what, &proof)
      }
    }
  }

  private func isForOtherFault(
    _ block: LessonSolution, _ step: LessonStep, _ session: LearningSession
  ) -> Bool {
    guard case .diagnose(let faults, _, _) = step.task, let name = block.name else { return false }
    return faults.contains(name) && name != session.drawnFaults[step.id]
  }

  /// Why a `wrong` block does not fail as it is named; nil if it does.
  private func wrongness(
    of block: LessonSolution, _ step: LessonStep, _ session: LearningSession, met: [String]
  ) -> String? {
    let name = block.name ?? ""
    if session.allGoalsReached { return "wrong \(name) passes the step" }
    if step.mistakes.contains(where: { $0.id == name }) {
      guard met.contains(name) else {
        let found = met.isEmpty ? "no mistake" : met.joined(separator: ", ")
        return "wrong \(name) does not meet its mistake; it meets \(found)"
      }
      let others = met.filter { $0 != name }
      return others.isEmpty ? nil : "wrong \(name) meets \(others.joined(separator: ", ")), too"
    }
    guard session.openGoalIds.contains(name) else {
      return "wrong \(name) does not leave that check open; it leaves "
        + session.openGoalIds.joined(separator: ", ")
    }
    return nil
  }

  private func proveExamples(_ seed: UInt64, _ proof: inout Proof) throws(LabRejection) {
    for section in bundle.lesson.sections {
      let examples: [LessonExample]
      let step: LessonStep?
      switch section {
      case .reading(let reading): (examples, step) = (reading.examples, nil)
      case .step(let found): (examples, step) = (found.examples, found)
      }
      for example in examples where example.runs {
        proof.checked += 1
        let session = try open(seed)
        if let step { _ = session.solve(upTo: step.id) }
        let turn = session.submit(example.script.text)
        guard !turn.succeeded else { continue }
        proof.failures.append(
          ProofFailure(
            file: bundle.lesson.file, place: example.script.place, step: step?.id ?? "-",
            seed: seed, what: "the example ends in \(session.lastErrors)"))
      }
    }
  }

  private func fail(
    _ step: LessonStep, at place: Place, _ seed: UInt64, _ what: String, _ proof: inout Proof
  ) {
    proof.failures.append(
      ProofFailure(file: bundle.lesson.file, place: place, step: step.id, seed: seed, what: what))
  }
}
