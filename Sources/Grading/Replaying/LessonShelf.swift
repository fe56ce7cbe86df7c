import Lessons
import Transcripts
import Tutoring

/// The lessons of a course, each read when it is first asked for and kept.
final class LessonShelf {
  /// A lesson with what a grade says of it.
  struct Shelved {
    let bundle: LessonBundle
    /// Digest of the lesson and its scenario as they are now.
    let pack: String
    let stepIds: [String]
    /// Lines of all solutions.
    let solutionLines: Int
  }

  private let folder: CourseFolder
  private var lessons: [String: Result<Shelved, GradeResult.Reason>] = [:]
  private lazy var course: CourseReading<Course> = folder.course()

  init(_ folder: CourseFolder) { self.folder = folder }

  /// The lesson of an id. `unknownLesson` is the transcript's fault, every other reason is ours.
  func lesson(_ id: String) throws(GradeResult.Reason) -> Shelved {
    if let known = lessons[id] { return try known.get() }
    guard let course = course.value else { throw unreadable(course.diagnostics) }
    guard course.lessons.contains(where: { $0.id == id }) else {
      throw unknown(id, among: course.lessons.map(\.id))
    }
    let reading = folder.lesson(id: id)
    guard let bundle = reading.value else {
      let reason = unreadable(reading.diagnostics)
      lessons[id] = .failure(reason)
      throw reason
    }
    let shelved = Shelved(
      bundle: bundle, pack: PackDigest.text(of: reading.files),
      stepIds: bundle.lesson.steps.map(\.id),
      solutionLines: bundle.lesson.steps.flatMap(\.solutions).reduce(0) { $0 + $1.lines.count })
    lessons[id] = .success(shelved)
    return shelved
  }

  private func unreadable(_ diagnostics: [Diagnostic]) -> GradeResult.Reason {
    let first = diagnostics.first { $0.severity == .error }?.description
    return GradeResult.Reason("unreadableLesson", first ?? "the course cannot be read")
  }

  private func unknown(_ id: String, among known: [String]) -> GradeResult.Reason {
    let advice =
      NearestName.of(id, among: known).map { "did you mean '\($0)'?" }
      ?? "name the folder of its course with --course DIR"
    return GradeResult.Reason(
      GradeResult.Reason.unknownLesson, "the course has no lesson '\(id)'; \(advice)")
  }
}

extension GradeResult.Reason {
  static let unknownLesson = "unknownLesson"
}
