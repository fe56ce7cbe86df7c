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
    let writer = try open(bundle, pack: PackDigest.text(of: reading.files), sessions)
    guard let seed = UInt64(writer.header.seed, radix: 16) else {
      throw Impossible(
        "\(writer.path): its seed '\(writer.header.seed)' is no hexadecimal number; "
          + "begin anew with --restart")
    }
    let (style, plain) = (TerminalChoice.style(plain: plain), plain)
    let packDiffers = writer.header.pack != PackDigest.text(of: reading.files)
    let status = try DeepStack.run {
      var setting = LearningSession.Setting(bundle: bundle, seed: seed)
      setting.width = style.width
      setting.isTerminal = true
      let loop = try LessonLoop(setting, writer: writer, style: style, plain: plain) {
        try CourseProgress(folder: folder, sessions: sessions).map
      }
      return try loop.run(packDiffers: packDiffers)
    }
    guard status == ExitStatus.passed else { throw ExitCode(status) }
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

  /// Opens the newest attempt, or begins one.
  private func open(
    _ bundle: LessonBundle, pack: String, _ sessions: SessionFolder
  ) throws(Impossible) -> TranscriptWriter {
    let id = bundle.lesson.id
    let newest = restart ? nil : sessions.newest(id)
    let chosen = seed.flatMap(Seeds.parse).map(Seeds.text)
    let header = TranscriptHeader(
      lesson: id, pack: pack, semantics: Semantics.current, seed: chosen ?? Seeds.draw(),
      learner: learner, session: Seeds.draw(), columns: TerminalChoice.width,
      started: Clock.utc())
    let writer: TranscriptWriter
    do throws(TranscriptFileError) {
      writer = try TranscriptWriter(path: newest ?? sessions.fresh(id), header: header)
    } catch {
      guard case .unreadable = error.reason else { throw Impossible(error.message) }
      throw Impossible("\(error.message); or begin anew with --restart, which keeps this file")
    }
    guard writer.header.lesson == id else {
      throw Impossible(
        "\(writer.path): this is a session of the lesson '\(writer.header.lesson)', not of "
          + "'\(id)'; put it elsewhere, or begin anew with --restart")
    }
    guard writer.header.learner == learner else {
      throw Impossible(
        "\(writer.path): this is a session of the learner '\(writer.header.learner)', not of "
          + "'\(learner)'; say who learns with --learner, or record elsewhere")
    }
    if let chosen, newest != nil, writer.header.seed != chosen {
      throw Impossible(
        "\(writer.path) was begun with seed \(writer.header.seed); a new attempt with seed "
          + "\(chosen) begins with --restart")
    }
    return writer
  }
}
