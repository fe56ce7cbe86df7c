import ArgumentParser
import Lessons
import LineEditing
import TerminalRendering
import Transcripts
import Tutoring

/// `cotutor learn`: a lesson at the prompt; it resumes where the learner was.
struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learn a lesson at the prompt; it goes on where you were.",
    discussion: """
      Without a lesson the first one that is not passed is opened. Every line is saved before it \
      runs: leave at any time, the same command comes back to the same place.
      """)

  @Argument(help: "The lesson's id, or the beginning of it.")
  var lesson: String?

  @Flag(help: "Begin a new attempt; the recorded ones are kept.")
  var restart = false

  @Flag(help: "Plain lines: no colour, no box characters, no redraw.")
  var plain = false

  @Option(help: "The folder to record into.")
  var record: String?

  @Option(help: "Who learns.")
  var learner = SessionFolder.anonymous

  @Option(help: "The seed of a new attempt, up to 16 hexadecimal digits; drawn if not given.")
  var seed: String?

  @Option(help: "The folder of the course.")
  var course: String?

  func validate() throws {
    try SessionFolder.validate(record: record, learner: learner)
    try Seeds.validate(seed)
  }

  func run() throws {
    let folder = try CourseLocation.folder(course)
    let access = CourseAccess.folder(folder)
    let sessions = try SessionFolder(record: record, learner: learner)
    let reading = try self.reading(access, in: folder, sessions)
    let bundle = try CourseAccess.value(reading, in: folder)
    let attempt = AttemptFile(
      bundle: bundle, pack: PackDigest.text(of: reading.files), learner: learner, seed: seed,
      isNew: restart)
    try LessonLoop.run(bundle, try attempt.open(in: sessions), pack: attempt.pack, plain: plain) {
      try CourseProgress(folder: folder, sessions: sessions).map
    }
  }

  /// The lesson that is named, or the first one that is not passed.
  private func reading(
    _ access: CourseFolder, in folder: String, _ sessions: SessionFolder
  ) throws -> CourseReading<LessonBundle> {
    guard let name = lesson else { return try next(access, in: folder, sessions) }
    let course = try CourseAccess.value(access.course(), in: folder)
    let ids = course.lessons.map(\.id)
    let beginnings = ids.filter { $0.hasPrefix(name) }
    return access.lesson(id: ids.contains(name) || beginnings.count != 1 ? name : beginnings[0])
  }

  private func next(
    _ access: CourseFolder, in folder: String, _ sessions: SessionFolder
  ) throws -> CourseReading<LessonBundle> {
    let course = try CourseAccess.value(access.course(), in: folder)
    for entry in course.lessons {
      let reading = access.lesson(id: entry.id)
      let isLast = entry.id == course.lessons.last?.id
      guard !isLast, let bundle = reading.value else { return reading }
      if try sessions.progress(bundle).state != .passed { return reading }
    }
    throw Impossible("\(folder)/course.yaml: the course has no lessons")
  }
}
