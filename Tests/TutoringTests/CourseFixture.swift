import Foundation
import Lessons
import Transcripts

@testable import Tutoring

/// A course of one lesson, and the one that ships, read as the program reads them.
enum CourseFixture {
  /// This checkout, or the damaged copy that `scripts/plant` names.
  static let root =
    ProcessInfo.processInfo.environment["COTUTOR_TREE"].map { URL(fileURLWithPath: $0) }
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let folder = root.appendingPathComponent("Tests/Courses/co-management")

  static var course: CourseFolder { course(folder) }

  static var shipped: CourseFolder { shipped("co-management") }

  /// A course that ships.
  static func shipped(_ name: String) -> CourseFolder {
    course(root.appendingPathComponent("lessons/\(name)"))
  }

  private static func course(_ folder: URL) -> CourseFolder {
    CourseFolder(
      read: { name in
        guard let data = FileManager.default.contents(atPath: folder.path + "/" + name) else {
          throw CourseFileError.notFound
        }
        return Array(data)
      },
      list: { name in
        try FileManager.default.contentsOfDirectory(
          atPath: name.isEmpty ? folder.path : folder.path + "/" + name)
      })
  }

  static func bundle(_ id: String = "connector-status") throws -> LessonBundle {
    let reading = course.lesson(id: id)
    guard let bundle = reading.value else {
      throw FixtureError(reading.diagnostics.map(\.description).joined(separator: "\n"))
    }
    return bundle
  }

  /// A lesson written in a test, in the folder of the real scenarios, with further files beside it.
  static func bundle(
    markdown: String, files: [String: String] = [:]
  ) throws -> LessonBundle {
    let folder = CourseFolder(
      read: { name in
        if name == "test.md" { return Array(markdown.utf8) }
        if let text = files[name] { return Array(text.utf8) }
        guard let data = FileManager.default.contents(atPath: Self.folder.path + "/" + name) else {
          throw CourseFileError.notFound
        }
        return Array(data)
      },
      list: { _ in Array(files.keys) })
    let reading = folder.lesson(file: "test.md")
    guard let bundle = reading.value else {
      throw FixtureError(reading.diagnostics.map(\.description).joined(separator: "\n"))
    }
    return bundle
  }

  static func session(
    _ bundle: LessonBundle? = nil, seed: UInt64 = 7, recorder: MemoryRecorder? = nil,
    isFormatting: Bool = true
  ) throws -> LearningSession {
    var setting = LearningSession.Setting(bundle: try bundle ?? self.bundle(), seed: seed)
    setting.isFormatting = isFormatting
    let session = try LearningSession(setting, engine: TutorEngine())
    session.recorder = recorder
    return session
  }

  static func header(_ lesson: String = "connector-status", seed: UInt64 = 7) -> TranscriptHeader {
    TranscriptHeader(
      lesson: lesson, pack: "sha256:0", semantics: Semantics.current,
      seed: String(seed, radix: 16), learner: "test", session: "1", columns: 80,
      started: "2026-11-23T09:00:00Z")
  }
}

/// Why a fixture cannot be made.
struct FixtureError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
