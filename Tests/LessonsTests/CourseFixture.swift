import Foundation
import Lessons

/// Course folders for tests: in memory, and the one that ships.
enum CourseFixture {
  /// A course of the given files.
  static func folder(_ files: [String: String]) -> CourseFolder {
    folder(bytes: files.mapValues { Array($0.utf8) })
  }

  static func folder(bytes files: [String: [UInt8]]) -> CourseFolder {
    CourseFolder(
      read: { path in
        guard let bytes = files[path] else { throw CourseFileError.notFound }
        return bytes
      },
      list: { folder in
        let prefix = folder.isEmpty ? "" : folder + "/"
        return files.keys.filter { $0.hasPrefix(prefix) }
          .map { String($0.dropFirst(prefix.count)) }.filter { !$0.contains("/") }
      })
  }

  /// The repository.
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The courses that ship.
  static let courses = ["co-management", "tenant-attach"]

  /// The files of a course that ships.
  static func shipped(_ course: String = "co-management") throws -> [String: [UInt8]] {
    let root = root.appendingPathComponent("lessons/\(course)")
    var files: [String: [UInt8]] = [:]
    for folder in ["", "scenarios/"] {
      let path = root.path + "/" + folder
      for name in try FileManager.default.contentsOfDirectory(atPath: path)
      where name.hasSuffix(".md") || name.hasSuffix(".yaml") {
        files[folder + name] = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + name)))
      }
    }
    return files
  }

  /// A lesson around the given step block, whose first line is line 10 of the file.
  static func lesson(step: String, after: String = "") -> String {
    """
    ---
    cotutor: 1
    id: try
    title: Try
    scenario: lab
    ---
    # Try
    ## Step
    ```step
    \(step)
    ```
    \(after)
    """
  }

  /// What is wrong with a lesson, each as it is printed.
  static func lint(_ lesson: String) -> [String] {
    let folder = folder([
      "try.md": lesson, "scenarios/lab.yaml": "cotutor: 1\nid: lab\ntitle: Lab\n",
    ])
    return LessonLinter.lint(lesson: "try.md", in: folder).map(\.description)
  }
}
