import Foundation
import Lessons
import Testing
import Tutoring

@Suite("Steps of the courses that ship")
struct StepEntryTests {
  /// `course/lesson`, of all lessons.
  static let lessons = ["co-management", "tenant-attach"].flatMap { name in
    (CourseFixture.shipped(name).course().value?.lessons ?? []).map { "\(name)/\($0.id)" }
  }

  @Test("the lessons of both courses are found")
  func found() { #expect(Self.lessons.count >= 18) }

  @Test("each can be gone to from the lesson's start, and is open there", arguments: lessons)
  func entry(_ path: String) throws {
    let names = path.split(separator: "/").map(String.init)
    let bundle = try #require(CourseFixture.shipped(names[0]).lesson(id: names[1]).value)
    var setting = LearningSession.Setting(bundle: bundle, seed: 11)
    setting.isFormatting = false
    setting.drawnSteps = Set(bundle.lesson.steps.map(\.id))
    let engine = TutorEngine()
    while !setting.drawnSteps.isEmpty {
      let session = try LearningSession(setting, engine: engine)
      let before = setting.drawnSteps.count
      for (index, step) in session.steps.enumerated()
      where setting.drawnSteps.remove(step.id) != nil {
        if index > 0 { _ = session.submit("goto \(step.id)") }
        #expect(session.step?.id == step.id)
        #expect(!session.allGoalsReached, "\(step.id) is solved before anything is typed")
      }
      try #require(setting.drawnSteps.count < before, "steps that no attempt draws")
    }
  }
}
