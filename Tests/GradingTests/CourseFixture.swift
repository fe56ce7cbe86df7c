import Foundation
import Lessons
import Transcripts
import Tutoring

@testable import Grading

/// A course of one lesson, and sessions of it made in memory.
enum CourseFixture {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let lesson = "connector-status"

  static var course: CourseFolder {
    folder(root.appendingPathComponent("Tests/Courses/co-management"))
  }

  static func folder(_ folder: URL) -> CourseFolder {
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

  static func header(
    lesson: String = lesson, seed: String = "7", pack: String? = nil
  ) -> TranscriptHeader {
    TranscriptHeader(
      lesson: lesson, pack: pack ?? PackDigest.text(of: course.lesson(id: self.lesson).files),
      semantics: Semantics.current, seed: seed, learner: "L-0042", session: "1", columns: 80,
      started: "2026-11-23T09:00:00Z")
  }

  /// What a session leaves that types these lines and ends.
  static func session(_ lines: [String], header: TranscriptHeader = header()) throws -> [UInt8] {
    let session = try open(header)
    let recorder = MemoryRecorder(header: header)
    session.recorder = recorder
    for line in lines { _ = session.submit(line) }
    recorder.end(reason: "quit")
    return recorder.bytes
  }

  /// What a session leaves that types nothing but the lesson's solutions.
  static func solved(header: TranscriptHeader = header(), steps: Int = 3) throws -> [UInt8] {
    let session = try open(header)
    let recorder = MemoryRecorder(header: header)
    session.recorder = recorder
    for _ in 0..<steps { _ = session.solveStep() }
    recorder.end(reason: "completed")
    return recorder.bytes
  }

  private static func open(_ header: TranscriptHeader) throws -> LearningSession {
    guard let bundle = course.lesson(id: lesson).value else { throw CourseFileError.notFound }
    let seed = UInt64(header.seed, radix: 16) ?? 7
    return try LearningSession(
      LearningSession.Setting(bundle: bundle, seed: seed), engine: TutorEngine())
  }

  /// A transcript chained anew over whatever events.
  static func chained(
    _ contents: [TranscriptEvent.Content], header: TranscriptHeader = header()
  ) -> [UInt8] {
    var encoder = TranscriptEncoder(header: header)
    return contents.reduce(into: encoder.headerLine) { bytes, content in
      bytes += encoder.encode(content, milliseconds: 0)
    }
  }
}
