import Foundation
import Lessons
import Testing

/// docs/course.md is the outline of the course that ships. With COTUTOR_REWRITE_GOLDENS=1 it is
/// written anew: read the diff before it is committed.
@Suite("Golden outline of the course")
struct CourseOutlineTests {
  private static func outline() throws -> CourseOutline {
    let folder = CourseFixture.folder(bytes: try CourseFixture.shipped())
    return try #require(folder.outline().value)
  }

  @Test("docs/course.md tells of the course as it is")
  func page() throws {
    let file = CourseFixture.root.appendingPathComponent("docs/course.md")
    let lines = try Self.outline().lines
    if ProcessInfo.processInfo.environment["COTUTOR_REWRITE_GOLDENS"] == "1" {
      try (lines.joined(separator: "\n") + "\n").write(
        to: file, atomically: true, encoding: .utf8)
      return
    }
    let written = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(written.dropLast().count == lines.count, "rewrite docs/course.md and read the diff")
    for (old, new) in zip(written, lines) {
      #expect(old == new, "rewrite docs/course.md and read the diff")
    }
  }

  @Test("it has 110 graded steps at least, 70 of them in the lab, and some for every objective")
  func numbers() throws {
    let outline = try Self.outline()
    let graded = outline.lessons.flatMap(CourseOutline.gradedSteps)
    #expect(graded.count >= 110)
    #expect(graded.count { $0.task.kind.isPractical } >= 70)
    for objective in outline.course.objectives {
      let steps = outline.gradedSteps(of: objective)
      #expect(steps.contains(where: Self.changesTheWorld), "\(objective.id)")
    }
  }

  /// A step that is not solved by looking, answering and waiting: something is set up or mended.
  private static func changesTheWorld(_ step: LessonStep) -> Bool {
    let looking = ["Get-", "Show-", "Test-", "Start-Sleep", "answer", "next", "page", "node"]
    return step.task.kind.isPractical
      && step.solutions.contains { solution in
        solution.kind == .right
          && solution.lines.contains { line in
            !looking.contains { line.text.hasPrefix($0) } && line.text.contains("-")
          }
      }
  }
}
