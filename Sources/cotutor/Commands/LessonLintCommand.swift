import ArgumentParser
import Lessons
import ShellFormatting
import Tutoring

/// `cotutor lesson lint`: every mistake of a lesson or a course at once.
struct LessonLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Report every mistake of a lesson or a course at its place.",
    discussion: "Each line reads file:line:column: error: what; why; what to do.")

  @Argument(help: "Lesson files or course folders; the course itself if none is given.")
  var paths: [String] = []

  @Option(help: "How to write: text, or json with one object a mistake.")
  var format: OutputFormat = .text

  func run() throws {
    let targets = try paths.isEmpty ? [CourseLocation.folder(nil)] : paths
    var errors = 0
    var lines: [String] = []
    for target in targets {
      let (folder, diagnostics) = try Self.lint(target)
      errors += diagnostics.count { $0.severity == .error }
      lines += diagnostics.map { format == .text ? "\(folder)/\($0)" : Self.json($0, folder) }
    }
    if format == .text {
      let noun = errors == 1 ? "mistake" : "mistakes"
      lines.append(errors == 0 ? "no mistakes" : "\(errors) \(noun)")
    }
    try ResultOutput.write(lines)
    if errors > 0 { throw ExitCode(ExitStatus.failed) }
  }

  private static func lint(_ path: String) throws -> (String, [Diagnostic]) {
    if FileTree.isFolder(path) {
      let folder = try CourseLocation.folder(path)
      let access = CourseAccess.folder(folder)
      let checked = LessonLinter.check(course: access)
      return (folder, try merged(checked.diagnostics, checked.lessons))
    }
    guard FileTree.exists(path) else {
      throw Impossible("\(path): there is no such file or folder")
    }
    let (folder, name) = LessonPath.split(path)
    let access = CourseAccess.folder(folder)
    let lesson = access.lesson(file: name)
    let lessons = lesson.value.map { [$0] } ?? []
    return (folder, try merged(LessonLinter.lint(lesson: name, in: access), lessons))
  }

  /// What the texts show, with what only the lab shows of the lessons that can be read.
  private static func merged(
    _ diagnostics: [Diagnostic], _ bundles: [LessonBundle]
  ) throws -> [Diagnostic] {
    let ofLab = try DeepStack.run {
      let engine = TutorEngine()
      return bundles.flatMap { LabLinter.lint($0, engine: engine) }
    }
    return (diagnostics + ofLab).sorted(by: Diagnostic.isBefore)
  }

  private static func json(_ diagnostic: Diagnostic, _ folder: String) -> String {
    "{\"file\":\(JSONText.quoted("\(folder)/\(diagnostic.file)")),\"line\":\(diagnostic.line),"
      + "\"column\":\(diagnostic.column),\"severity\":\"\(diagnostic.severity.rawValue)\","
      + "\"what\":\(JSONText.quoted(diagnostic.what)),\"why\":\(JSONText.quoted(diagnostic.why)),"
      + "\"whatToDo\":\(JSONText.quoted(diagnostic.whatToDo))}"
  }
}

/// Paths of lesson files.
enum LessonPath {
  /// The folder and the name in it.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = String(path[..<slash])
    return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
  }
}
