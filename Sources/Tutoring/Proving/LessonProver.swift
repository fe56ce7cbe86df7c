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
  /// The seed under which it was seen; nil of what no seed showed.
  public let seed: UInt64?
  /// What was expected and what was found.
  public let what: String

  /// `file:line:column: error: step (seed N): what`
  public var description: String {
    let seed = seed.map { "(seed \(String($0, radix: 16)))" } ?? "(every seed)"
    return "\(file):\(place.line):\(place.column): error: step \(step) \(seed): \(what)"
  }
}

/// What was proved of a lesson under one seed.
public struct Proof: Sendable, Equatable {
  /// Nothing looked at yet.
  public init() {}

  /// How many promises were looked at.
  public var checked = 0
  /// Those that were not kept.
  public var failures: [ProofFailure] = []

  /// Adds what another proof found.
  public mutating func add(_ other: Proof) {
    checked += other.checked
    failures += other.failures
  }
}

/// Proves a lesson: the untouched step fails, every `right` passes and leaves the next step's
/// start, every `wrong` fails as named, changed solutions fail and equal ones pass, every example
/// runs.
public final class LessonProver {
  let bundle: LessonBundle
  let engine: TutorEngine
  var lesson: Lesson { bundle.lesson }
  /// What all seeds together have shown.
  var coverage = ProofCoverage()

  /// A prover of one lesson.
  public init(_ bundle: LessonBundle, engine: TutorEngine) {
    self.bundle = bundle
    self.engine = engine
  }

  /// Every proof under one seed; the changed solutions only `withMutants`, since they are many.
  /// Throws where the scenario is no world.
  public func prove(seed: UInt64, withMutants: Bool = true) throws(LabRejection) -> Proof {
    var run = ProofRun(seed: seed)
    try prove(&run, withMutants: withMutants)
    return run.proof
  }

  /// What only all seeds together can show: faults that no seed drew, hints, mistakes and checks
  /// that nothing reached, survivors that nothing needs. Where no solution was changed, only the
  /// faults can be told.
  public func conclude(withMutants: Bool = true) throws(LabRejection) -> Proof {
    var proof = Proof()
    for step in lesson.steps {
      guard case .diagnose(let faults, _, _) = step.task else { continue }
      for fault in faults where !coverage.faults.contains("\(step.id)/\(fault)") {
        var run = ProofRun(seed: 1)
        run.faults[step.id] = fault
        try prove(&run, withMutants: withMutants)
        proof.add(run.proof)
      }
    }
    guard withMutants else { return proof }
    for step in lesson.steps where coverage.solvedSteps.contains(step.id) {
      conclude(step, &proof)
    }
    return proof
  }

  private func prove(_ run: inout ProofRun, withMutants: Bool) throws(LabRejection) {
    let session = try open(run)
    proveBeginning(session, &run)
    for step in lesson.steps {
      failOfLab(session, step, &run)
      coverage.note(session)
      if let fault = session.drawnFaults[step.id] { coverage.faults.insert("\(step.id)/\(fault)") }
      proveUntouched(session, step, &run)
      try proveBlocks(step, &run)
      try proveWrongAnswers(step, &run)
      if withMutants { try proveVariants(step, &run) }
      let report = session.solveStep()
      run.proof.checked += 1
      if let report {
        return fail(step, at: step.place, "the solution does not pass: \(report)", &run)
      }
      coverage.solvedSteps.insert(step.id)
    }
    run.proof.checked += 1
    let score = session.score
    if score.points != score.maximumPoints, let last = lesson.steps.last {
      let what = "the solutions give \(score.points) of \(score.maximumPoints) points"
      fail(last, at: last.place, what, &run)
    }
    try proveExamples(&run)
  }

  /// A session without output, at the lesson's beginning.
  public func open(_ seed: UInt64) throws(LabRejection) -> LearningSession {
    try open(ProofRun(seed: seed))
  }

  func open(_ run: ProofRun) throws(LabRejection) -> LearningSession {
    var setting = LearningSession.Setting(bundle: bundle, seed: run.seed)
    setting.isFormatting = false
    setting.faults = run.faults
    return try LearningSession(setting, engine: engine)
  }

  /// A session at the beginning of a step; nil where the steps before it cannot be solved.
  func open(_ run: ProofRun, at step: LessonStep) throws(LabRejection) -> LearningSession? {
    let session = try open(run)
    return session.solve(upTo: step.id) == nil ? session : nil
  }

  /// Nothing was typed: no points.
  private func proveBeginning(_ session: LearningSession, _ run: inout ProofRun) {
    guard let step = lesson.steps.first else { return }
    run.proof.checked += 1
    let points = session.score.points
    if points > 0 { fail(step, at: step.place, "an empty session scores \(points)", &run) }
  }

  /// Lines that the lesson runs unseen and that ended in an error.
  private func failOfLab(
    _ session: LearningSession, _ step: LessonStep, _ run: inout ProofRun
  ) {
    for failure in session.labFailures {
      fail(step, at: failure.place, "this line of the lesson ends in: \(failure.message)", &run)
    }
    session.labFailures.removeAll()
  }

  private func proveUntouched(
    _ session: LearningSession, _ step: LessonStep, _ run: inout ProofRun
  ) {
    proveTexts(session, step, &run)
    for path in step.show where session.page(path) == nil {
      fail(step, at: step.place(of: "show"), "there is no page or node '\(path)' to show", &run)
    }
    guard step.task.kind != .explore else { return }
    run.proof.checked += 1
    if session.allGoalsReached {
      fail(step, at: step.place, "it passes before anything was typed", &run)
    }
    if case .wait(_, let until?) = step.task, session.judge().isTrue(until) {
      fail(step, at: until.place, "the event has happened before the step begins", &run)
    }
  }

  /// Every value in a text of the step can be worked out.
  private func proveTexts(
    _ session: LearningSession, _ step: LessonStep, _ run: inout ProofRun
  ) {
    for part in step.allBlocks.flatMap(\.inlines).flatMap(\.parts) {
      guard case .placeholder(let expression) = part, !expression.readsVariables else { continue }
      run.proof.checked += 1
      guard session.judge().value(expression) == nil else { continue }
      fail(step, at: expression.place, "\(expression.text) has no value here", &run)
    }
  }

  private func proveExamples(_ run: inout ProofRun) throws(LabRejection) {
    for section in lesson.sections {
      let (examples, step): ([LessonExample], LessonStep?) =
        switch section {
        case .reading(let reading): (reading.examples, nil)
        case .step(let found): (found.examples, found)
        }
      for example in examples where example.runs {
        run.proof.checked += 1
        let session = try open(run)
        if let step { _ = session.solve(upTo: step.id) }
        let turn = session.submit(example.script.text)
        guard !turn.succeeded else { continue }
        run.proof.failures.append(
          ProofFailure(
            file: lesson.file, place: example.script.place, step: step?.id ?? "-",
            seed: run.seed, what: "the example ends in \(session.lastErrors)"))
      }
    }
  }

  func fail(_ step: LessonStep, at place: Place, _ what: String, _ run: inout ProofRun) {
    let failure = ProofFailure(
      file: lesson.file, place: place, step: step.id, seed: run.seed, what: what)
    if !run.proof.failures.contains(failure) { run.proof.failures.append(failure) }
  }
}

/// One seed's proofs while they are made.
struct ProofRun {
  let seed: UInt64
  /// Faults that stand in the lab instead of drawn ones.
  var faults: [String: String] = [:]
  var proof = Proof()
}
