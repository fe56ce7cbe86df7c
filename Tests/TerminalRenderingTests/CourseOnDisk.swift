import Foundation
@testable import Lessons

/// The course that ships, one of a single lesson, and Markdown as a lesson's text gives it.
enum CourseOnDisk {
  static func folder() -> CourseFolder { folder("lessons/co-management") }

  /// The one lesson that screens are held against word by word.
  static func connectorLesson() -> CourseReading<LessonBundle> {
    folder("Tests/Courses/co-management").lesson(id: "connector-status")
  }

  private static func folder(_ path: String) -> CourseFolder {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(path).path
    return CourseFolder(
      read: { [UInt8](try Data(contentsOf: URL(fileURLWithPath: root + "/" + $0))) },
      list: { try FileManager.default.contentsOfDirectory(atPath: root + "/" + $0) })
  }

  /// Every lesson of the course.
  static func lessons() -> [Lesson] {
    let folder = folder()
    return (folder.course().value?.lessons ?? []).compactMap {
      folder.lesson(file: $0.file).value?.lesson
    }
  }

  /// The blocks of a text; what the linter would say of it does not matter here.
  static func markdown(_ text: String) -> [MarkdownBlock] {
    MarkdownReader.blocks(
      text, origin: TextOrigin(start: Place(line: 1, column: 1)),
      reporter: Reporter(file: "try.md"))
  }
}
