import Lessons
import Synchronization
import Tutoring

/// Lessons that are proved side by side: each of several threads, which has an engine of its own,
/// takes one seed of one lesson at a time.
final class ProofQueue: Sendable {
  /// A lesson to prove.
  struct Task: Sendable {
    /// The course's folder.
    let folder: String
    let bundle: LessonBundle
  }

  /// What was found of a lesson.
  struct Found: Sendable {
    var proof = Proof()
    /// What the lab's linter found.
    var mistakes: [String] = []
    /// Why nothing could be proved.
    var obstacle: String?
  }

  private enum Work {
    case seed(task: Int, UInt64)
    case conclusion(task: Int)
  }

  private struct State {
    /// Last one first.
    var waiting: [Work] = []
    var found: [Found]
    var openSeeds: [Int]
    var isDone: [Bool]
    var doneWork = 0
    /// How many lessons were reported, the first one first.
    var reported = 0
  }

  private let tasks: [Task]
  private let mutantSeeds: UInt64
  private let state: Mutex<State>

  /// Under `seeds` seeds, with changed solutions under the first `mutantSeeds` of them.
  init(_ tasks: [Task], seeds: Int, mutantSeeds: Int) {
    self.tasks = tasks
    self.mutantSeeds = UInt64(mutantSeeds)
    // What takes longest comes first, so that no thread is left with it at the end.
    let order = tasks.indices.sorted {
      (tasks[$0].bundle.lesson.steps.count, $1) > (tasks[$1].bundle.lesson.steps.count, $0)
    }
    let work = (1...UInt64(seeds)).flatMap { seed in
      order.map { Work.seed(task: $0, seed) }
    }
    state = Mutex(
      State(
        waiting: work.reversed(), found: tasks.map { _ in Found() },
        openSeeds: tasks.map { _ in seeds }, isDone: tasks.map { _ in false }))
  }

  /// Pieces of work in all: the seeds of every lesson and its conclusion.
  var total: Int { state.withLock { $0.openSeeds.reduce(0, +) + $0.openSeeds.count } }

  /// Proves until nothing is left, on so many threads. `progress` is told how much is done;
  /// `report` gets the lessons in their order, each as soon as those before it are done.
  func run(
    threads: Int, progress: @escaping @Sendable (Int) -> Void,
    report: @escaping @Sendable (Int, Found) -> Void
  ) throws {
    try DeepStack.run(threads: threads) { [self] in
      let engine = TutorEngine()
      while let work = next() {
        let found = prove(work, engine)
        state.withLock { state in
          enter(found, of: work, into: &state)
          progress(state.doneWork)
          while state.reported < tasks.count, state.isDone[state.reported] {
            report(state.reported, state.found[state.reported])
            state.reported += 1
          }
        }
      }
    }
  }

  private func next() -> Work? { state.withLock { $0.waiting.popLast() } }

  private func prove(_ work: Work, _ engine: TutorEngine) -> Found {
    var found = Found()
    do throws(LabRejection) {
      switch work {
      case .seed(let task, let seed):
        let prover = LessonProver(tasks[task].bundle, engine: engine)
        found.proof = try prover.prove(seed: seed, withMutants: seed <= mutantSeeds)
      case .conclusion(let task):
        let bundle = tasks[task].bundle
        found.mistakes = LabLinter.lint(bundle, engine: engine).map(\.description)
        let sofar = state.withLock { $0.found[task].proof }
        found.proof = try LessonProver(bundle, engine: engine)
          .conclude(after: sofar, withMutants: mutantSeeds > 0)
      }
    } catch {
      found.obstacle = error.description
    }
    return found
  }

  private func enter(_ found: Found, of work: Work, into state: inout State) {
    state.doneWork += 1
    switch work {
    case .seed(let task, _):
      state.found[task].proof.add(found.proof)
      state.found[task].obstacle = state.found[task].obstacle ?? found.obstacle
      state.openSeeds[task] -= 1
      if state.openSeeds[task] == 0 { state.waiting.append(.conclusion(task: task)) }
    case .conclusion(let task):
      state.found[task].proof.add(found.proof)
      state.found[task].mistakes = found.mistakes
      state.found[task].obstacle = state.found[task].obstacle ?? found.obstacle
      state.isDone[task] = true
    }
  }
}
