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

/// What was proved of a lesson, under one seed or several.
public struct Proof: Sendable, Equatable {
  /// Nothing looked at yet.
  public init() {}

  /// How many promises were looked at.
  public var checked = 0
  /// Those that were not kept.
  public var failures: [ProofFailure] = []
  /// What the sessions have shown.
  var coverage = ProofCoverage()

  /// Adds what another proof found. Failures stand in the order of their seeds, whichever of these
  /// was done first; those that no seed showed come last.
  public mutating func add(_ other: Proof) {
    checked += other.checked
    let seed = other.failures.first?.seed ?? .max
    let place = failures.firstIndex { $0.seed ?? .max > seed } ?? failures.endIndex
    failures.insert(contentsOf: other.failures, at: place)
    coverage.add(other.coverage)
  }
}

/// Proves a lesson: the untouched step fails, every `right` passes and leaves the next step's
/// start, every `wrong` fails as named, changed solutions fail and equal ones pass, every example
/// runs.
public final class LessonProver {
  let bundle: LessonBundle
  let engine: TutorEngine
  var lesson: Lesson { bundle.lesson }

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

  /// What only all seeds together can show, after `proof` of them: faults and steps that no seed
  /// drew, hints, mistakes and checks that nothing reached, survivors that nothing needs. Where no
  /// solution was changed, only the faults and steps can be told.
  public func conclude(
    after proof: Proof, withMutants: Bool = true
  ) throws(LabRejection) -> Proof {
    var all = Proof()
    all.coverage = proof.coverage
    while let faults = unprovedFaults(all.coverage, withMutants: withMutants) {
      var run = ProofRun(seed: 1)
      run.faults = faults
      run.drawnSteps = Set(faults.keys)
      try prove(&run, withMutants: withMutants)
      all.add(run.proof)
      // What comes before a step may keep it from being reached; that is told by then.
      all.coverage.note(faults: faults.map { "\($0.key)/\($0.value)" }, withMutants: withMutants)
    }
    while let steps = unprovedSteps(all.coverage, withMutants: withMutants) {
      var run = ProofRun(seed: 1)
      run.drawnSteps = steps
      try prove(&run, withMutants: withMutants)
      all.add(run.proof)
      all.coverage.note(steps: steps, withMutants: withMutants)
    }
    guard withMutants else { return all }
    for step in lesson.steps where all.coverage.solvedSteps.contains(step.id) {
      conclude(step, &all)
    }
    return all
  }

  /// For each step that draws a fault one that was not proved yet, as many as one attempt can have;
  /// nil = there is none. No two steps get the same one.
  private func unprovedFaults(
    _ coverage: ProofCoverage, withMutants: Bool
  ) -> [String: String]? {
    let known = withMutants ? coverage.changedFaults : coverage.faults
    var chosen: [String: String] = [:]
    for step in lesson.steps where chosen.count < lesson.draw ?? .max {
      guard case .diagnose(let faults, _, _) = step.task else { continue }
      chosen[step.id] = faults.first {
        !known.contains("\(step.id)/\($0)") && !chosen.values.contains($0)
      }
    }
    return chosen.isEmpty ? nil : chosen
  }

  /// As many steps that were not proved yet as one attempt can have; nil = there is none, or the
  /// lesson draws none.
  private func unprovedSteps(_ coverage: ProofCoverage, withMutants: Bool) -> Set<String>? {
    guard let draw = lesson.draw else { return nil }
    let known = withMutants ? coverage.changedSteps : coverage.openedSteps
    let left = lesson.steps.map(\.id).filter { !known.contains($0) }.prefix(draw)
    return left.isEmpty ? nil : Set(left)
  }

  private func prove(_ run: inout ProofRun, withMutants: Bool) throws(LabRejection) {
    let session = try open(run)
    run.begin(session)
    proveBeginning(session, &run)
    try proveReadings(&run)
    for step in session.steps {
      run.begin(run.session ?? session)
      try prove(step, &run, withMutants: withMutants)
      run.proof.checked += 1
      if let report = run.session?.solveStep() {
        return fail(step, at: step.place, "the solution does not pass: \(report)", &run)
      }
      run.proof.coverage.solvedSteps.insert(step.id)
    }
    run.proof.checked += 1
    let score = (run.session ?? session).score
    if score.points != score.maximumPoints, let last = session.steps.last {
      let what = "the solutions give \(score.points) of \(score.maximumPoints) points"
      fail(last, at: last.place, what, &run)
    }
  }

  /// One step, from the session that has come to it.
  private func prove(
    _ step: LessonStep, _ run: inout ProofRun, withMutants: Bool
  ) throws(LabRejection) {
    guard let session = run.session else { return }
    failOfLab(session, step, &run)
    run.proof.coverage.note(steps: [step.id], withMutants: withMutants)
    run.proof.coverage.note(session)
    if let fault = session.drawnFaults[step.id] {
      run.proof.coverage.note(faults: ["\(step.id)/\(fault)"], withMutants: withMutants)
    }
    proveUntouched(session, step, &run)
    try proveBlocks(step, &run)
    try proveWrongAnswers(step, &run)
    if withMutants { try proveVariants(step, &run) }
    for example in step.examples {
      try prove(example, of: step, try open(&run, at: step), &run)
    }
  }

  /// A session without output, at the lesson's beginning.
  public func open(_ seed: UInt64) throws(LabRejection) -> LearningSession {
    try open(ProofRun(seed: seed))
  }

  func open(_ run: ProofRun) throws(LabRejection) -> LearningSession {
    var setting = LearningSession.Setting(bundle: bundle, seed: run.seed)
    setting.isFormatting = false
    setting.faults = run.faults
    setting.drawnSteps = run.drawnSteps
    return try LearningSession(setting, engine: engine)
  }

  /// A session at the beginning of the step that is proved: a copy of the one that has come there.
  /// Where something that both would share was changed since, the steps before are solved anew.
  /// Nil where they cannot be solved.
  func open(_ run: inout ProofRun, at step: LessonStep) throws(LabRejection) -> LearningSession? {
    if run.isSpoiled {
      let session = try open(run)
      guard session.solve(upTo: step.id) == nil else { return nil }
      run.begin(session)
    }
    if let copy = run.session.flatMap({ LearningSession(copyOf: $0) }) { return copy }
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

  /// The examples of pages to read run at the lesson's beginning.
  private func proveReadings(_ run: inout ProofRun) throws(LabRejection) {
    for case .reading(let reading) in lesson.sections {
      for example in reading.examples { try prove(example, of: nil, try open(run), &run) }
    }
  }

  private func prove(
    _ example: LessonExample, of step: LessonStep?, _ session: LearningSession?,
    _ run: inout ProofRun
  ) throws(LabRejection) {
    guard example.runs, let session else { return }
    run.proof.checked += 1
    let turn = session.submit(session.script(of: example))
    guard !turn.succeeded else { return }
    run.proof.failures.append(
      ProofFailure(
        file: lesson.file, place: example.script.place, step: step?.id ?? "-",
        seed: run.seed, what: "the example ends in \(session.lastErrors)"))
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
  /// Steps that are drawn before others.
  var drawnSteps: Set<String> = []
  var proof = Proof()
  /// The session that has come to the beginning of the step that is proved.
  private(set) var session: LearningSession?
  private var changesAtBeginning = 0

  init(seed: UInt64) { self.seed = seed }

  /// The session has come to the beginning of a step.
  mutating func begin(_ session: LearningSession) {
    self.session = session
    changesAtBeginning = session.engine.changesInPlace
  }

  /// Whether something was changed since that sessions at this beginning would share.
  var isSpoiled: Bool {
    session.map { $0.engine.changesInPlace != changesAtBeginning } ?? true
  }
}
