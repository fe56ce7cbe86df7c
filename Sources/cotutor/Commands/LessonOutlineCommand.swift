import ArgumentParser
import Lessons

/// `cotutor lesson outline`: a course at a glance, as Markdown.
struct LessonOutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline",
    abstract: "Print a course's objectives, lessons, steps and the facts that they teach, as "
      + "Markdown.")

  @Argument(help: "A course folder; the course itself if none is given.")
  var course: String?

  func run() throws {
    let folder = try CourseLocation.folder(course)
    let outline = try CourseAccess.value(CourseAccess.folder(folder).outline(), in: folder)
    try ResultOutput.write(outline.lines)
  }
}
