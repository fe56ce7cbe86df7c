import ArgumentParser
import Lessons
import LineEditing
import ShellFormatting

/// `cotutor list`: the lessons of the course and how far one is.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the lessons, what they prove, and how far you are.")

  @Option(help: "How to write: text, or json with one object a lesson.")
  var format: OutputFormat = .text

  @Option(help: "The folder of the course.")
  var course: String?

  @Option(help: "The folder of the recorded sessions.")
  var record: String?

  @Option(help: "Whose sessions.")
  var learner = SessionFolder.anonymous

  func run() throws {
    let folder = try CourseLocation.folder(course)
    let access = CourseAccess.folder(folder)
    let course = try CourseAccess.value(access.course(), in: folder)
    let sessions = try SessionFolder(record: record, learner: learner)
    var lines: [String] = format == .text ? [course.title, ""] : []
    for entry in course.lessons {
      let bundle = try CourseAccess.value(access.lesson(id: entry.id), in: folder)
      let progress = try sessions.progress(bundle)
      lines.append(format == .text ? text(bundle, progress) : json(bundle, progress))
    }
    OutputDescriptor.standardOutput.write(lines.map { $0 + "\n" }.joined())
  }

  private func text(_ bundle: LessonBundle, _ progress: SessionFolder.Progress) -> String {
    let minutes = bundle.lesson.minutes.map { "\($0) min" } ?? ""
    return "\(progress.sign) \(bundle.lesson.id): \(bundle.lesson.title)"
      + (minutes.isEmpty ? "" : " (\(minutes))") + ", \(progress.words)"
  }

  private func json(_ bundle: LessonBundle, _ progress: SessionFolder.Progress) -> String {
    let lesson = bundle.lesson
    return "{\"id\":\(JSONText.quoted(lesson.id)),\"title\":\(JSONText.quoted(lesson.title)),"
      + "\"objective\":\(lesson.objective.map { JSONText.quoted($0) } ?? "null"),"
      + "\"minutes\":\(lesson.minutes.map(String.init) ?? "null"),"
      + "\"state\":\(JSONText.quoted(progress.state.rawValue)),"
      + "\"points\":\(progress.points),\"maximumPoints\":\(lesson.maximumPoints)}"
  }
}
