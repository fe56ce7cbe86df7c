import ArgumentParser
import Lessons
import LineEditing
import Synchronization
import Transcripts
import Tutoring

/// `cotutor lesson test`: proves lessons by what their authors wrote down.
struct LessonTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Prove lessons: untouched steps fail, right blocks pass, wrong blocks fail as named, "
      + "changed solutions fail, equal ones pass.")

  @Argument(help: "Lesson ids, lesson files or course folders; the whole course if none is given.")
  var targets: [String] = []

  @Option(help: "Under how many seeds.")
  var seeds = 20

  @Option(help: "Under how many of them solutions are also changed, which takes longest.")
  var mutantSeeds = 2

  @Option(help: "How many threads prove at the same time; if not given, one a processor.")
  var jobs: Int?

  @Option(help: "Write the proven solutions as transcripts into this folder.")
  var record: String?

  @Option(help: "The folder of the course that ids are looked up in.")
  var course: String?

  func validate() throws {
    guard (1...1_000_000).contains(seeds) else {
      throw ValidationError("--seeds \(seeds): at least 1")
    }
    guard (0...1_000_000).contains(mutantSeeds) else {
      throw ValidationError("--mutant-seeds \(mutantSeeds): at least 0")
    }
    if let jobs, !(1...1_024).contains(jobs) {
      throw ValidationError("--jobs \(jobs): 1 to 1024 threads")
    }
  }

  func run() throws {
    let readings = try readings()
    let tasks = try readings.map {
      ProofQueue.Task(
        folder: $0.folder, bundle: try CourseAccess.value($0.reading, in: $0.folder))
    }
    let queue = ProofQueue(tasks, seeds: seeds, mutantSeeds: mutantSeeds)
    let progress = ProgressLine("proving", of: queue.total)
    let reports = Mutex(Reports())
    let (seeds, changed) = (seeds, min(seeds, mutantSeeds))
    try queue.run(threads: jobs ?? DeepStack.processors, progress: progress.show) { index, found in
      progress.clear()
      reports.withLock { $0.add(tasks[index], found, seeds: seeds, changed: changed) }
    }
    progress.clear()
    let outcome = reports.withLock { $0 }
    if let failure = outcome.failure { throw failure }
    if let record { try self.record(readings, outcome, into: record) }
    if outcome.failures > 0 { throw ExitCode(ExitStatus.failed) }
  }

  /// What was told of the lessons so far.
  private struct Reports {
    var failures = 0
    /// Ids of lessons that keep all they promise.
    var proved: Set<String> = []
    /// Why no more can be told.
    var failure: (any Error)?

    mutating func add(
      _ task: ProofQueue.Task, _ found: ProofQueue.Found, seeds: Int, changed: Int
    ) {
      guard failure == nil else { return }
      let lesson = task.bundle.lesson
      if let obstacle = found.obstacle {
        failure = Impossible("\(task.folder)/\(lesson.file): \(obstacle)")
        return
      }
      let all = found.mistakes + found.proof.failures.map(\.description)
      let verdict = all.isEmpty ? "proved" : "\(all.count) not kept"
      failures += all.count
      if all.isEmpty { proved.insert(lesson.id) }
      do {
        try ResultOutput.write(
          all.prefix(50).map { "\(task.folder)/\($0)" } + [
            "\(lesson.id): \(found.proof.checked) promises under \(seeds) seeds, changed solutions "
              + "under \(changed), \(verdict)"
          ])
      } catch {
        failure = error
      }
    }
  }

  private func record(
    _ readings: [(folder: String, reading: CourseReading<LessonBundle>)], _ outcome: Reports,
    into folder: String
  ) throws {
    let command = self
    for reading in readings {
      let bundle = try CourseAccess.value(reading.reading, in: reading.folder)
      guard outcome.proved.contains(bundle.lesson.id) else { continue }
      let files = reading.reading.files
      try DeepStack.run { try command.write(bundle, files, folder, TutorEngine()) }
    }
  }

  /// One transcript a seed, with nothing but the solutions.
  private func write(
    _ bundle: LessonBundle, _ files: [CourseFile], _ folder: String, _ engine: TutorEngine
  ) throws {
    try FileTree.makePrivateFolder(folder)
    let pack = PackDigest.text(of: files)
    for seed in 1...UInt64(seeds) {
      let header = TranscriptHeader(
        lesson: bundle.lesson.id, pack: pack, semantics: Semantics.current,
        seed: Seeds.text(seed), learner: "solution", session: Seeds.text(seed), columns: 80,
        started: "2026-11-23T09:00:00Z")
      let recorder = MemoryRecorder(header: header)
      var setting = LearningSession.Setting(bundle: bundle, seed: seed)
      setting.width = 80
      let session = try LearningSession(setting, engine: engine)
      session.recorder = recorder
      while !session.isAtEnd, session.solveStep() == nil {}
      recorder.end(reason: TranscriptEnd.completed)
      try FileBytes.write(
        recorder.bytes, to: "\(folder)/\(bundle.lesson.id)-\(Seeds.text(seed)).jsonl")
    }
  }

  private func readings() throws -> [(folder: String, reading: CourseReading<LessonBundle>)] {
    let names = targets.isEmpty ? [try CourseLocation.folder(course)] : targets
    return try names.flatMap { try readings(of: $0) }
  }

  private func readings(
    of target: String
  ) throws -> [(folder: String, reading: CourseReading<LessonBundle>)] {
    if FileTree.isFolder(target) {
      let folder = try CourseLocation.folder(target)
      let access = CourseAccess.folder(folder)
      let course = try CourseAccess.value(access.course(), in: folder)
      return course.lessons.map { (folder, access.lesson(id: $0.id)) }
    }
    if target.hasSuffix(".md") {
      let (folder, name) = LessonPath.split(target)
      return [(folder, CourseAccess.folder(folder).lesson(file: name))]
    }
    let folder = try CourseLocation.folder(course)
    return [(folder, CourseAccess.folder(folder).lesson(id: target))]
  }
}

/// `proving [#####...............] 7 of 20` on standard error while it is a terminal.
private struct ProgressLine: Sendable {
  private let name: String
  private let total: Int
  private let isShown = OutputDescriptor.standardError.isTerminal

  init(_ name: String, of total: Int) {
    self.name = name
    self.total = total
  }

  @Sendable func show(_ done: Int) {
    guard isShown else { return }
    let filled = min(20, done * 20 / max(1, total))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
    OutputDescriptor.standardError.write("\r\(name) [\(bar)] \(done) of \(total)")
  }

  @Sendable func clear() {
    guard isShown else { return }
    let blank = String(repeating: " ", count: name.utf8.count + 48)
    OutputDescriptor.standardError.write("\r\(blank)\r")
  }
}
