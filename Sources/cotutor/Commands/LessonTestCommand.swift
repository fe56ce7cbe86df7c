import ArgumentParser
import Lessons
import LineEditing
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
  }

  func run() throws {
    let command = self
    let failures = try DeepStack.run { try command.proveAll() }
    if failures > 0 { throw ExitCode(ExitStatus.failed) }
  }

  private func proveAll() throws -> Int {
    let engine = TutorEngine()
    var failures = 0
    for reading in try readings() {
      failures += try prove(reading, engine)
    }
    return failures
  }

  private func prove(
    _ reading: (folder: String, reading: CourseReading<LessonBundle>), _ engine: TutorEngine
  ) throws -> Int {
    let bundle = try CourseAccess.value(reading.reading, in: reading.folder)
    let mistakes = LabLinter.lint(bundle, engine: engine).map(\.description)
    let proof = try prove(bundle, in: reading.folder, engine)
    let failures = mistakes + proof.failures.map(\.description)
    var lines = failures.prefix(50).map { "\(reading.folder)/\($0)" }
    let verdict = failures.isEmpty ? "proved" : "\(failures.count) not kept"
    lines.append(
      "\(bundle.lesson.id): \(proof.checked) promises under \(seeds) seeds, changed solutions "
        + "under \(min(seeds, mutantSeeds)), \(verdict)")
    try ResultOutput.write(lines)
    if failures.isEmpty, let record { try write(bundle, reading.reading.files, record, engine) }
    return failures.count
  }

  private func prove(
    _ bundle: LessonBundle, in folder: String, _ engine: TutorEngine
  ) throws -> Proof {
    let prover = LessonProver(bundle, engine: engine)
    var all = Proof()
    let progress = ProgressLine(bundle.lesson.id, of: seeds + 1)
    defer { progress.clear() }
    do throws(LabRejection) {
      for seed in 1...UInt64(seeds) {
        all.add(try prover.prove(seed: seed, withMutants: seed <= UInt64(mutantSeeds)))
        progress.advance()
      }
      all.add(try prover.conclude(withMutants: mutantSeeds > 0))
    } catch {
      throw Impossible("\(folder)/\(bundle.lesson.file): \(error.description)")
    }
    return all
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
      recorder.end(reason: "completed")
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

/// `name [#####...............] 7 of 20` on standard error while it is a terminal.
private final class ProgressLine {
  private let name: String
  private let total: Int
  private var done = 0
  private let isShown = OutputDescriptor.standardError.isTerminal

  init(_ name: String, of total: Int) {
    self.name = name
    self.total = total
  }

  func advance() {
    done += 1
    guard isShown else { return }
    let filled = min(20, done * 20 / max(1, total))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled)
    OutputDescriptor.standardError.write("\r\(name) [\(bar)] \(done) of \(total)")
  }

  func clear() {
    guard isShown else { return }
    let blank = String(repeating: " ", count: name.utf8.count + 48)
    OutputDescriptor.standardError.write("\r\(blank)\r")
  }
}
