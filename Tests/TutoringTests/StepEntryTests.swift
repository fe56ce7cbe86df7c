import Foundation
import Lessons
import Testing
import Tutoring

@Suite("Steps of the courses that ship")
struct StepEntryTests {
  private static func lessons() throws -> [(course: String, id: String)] {
    try ["co-management", "tenant-attach"].flatMap { name in
      let course = try #require(CourseFixture.shipped(name).course().value)
      return course.lessons.map { (name, $0.id) }
    }
  }

  @Test("each can be gone to from the lesson's start, where it is open and unsolved")
  func entry() throws {
    let engine = TutorEngine()
    for (course, id) in try Self.lessons() {
      let bundle = try #require(CourseFixture.shipped(course).lesson(id: id).value)
      var setting = LearningSession.Setting(bundle: bundle, seed: 11)
      setting.isFormatting = false
      let session = try LearningSession(setting, engine: engine)
      for (index, step) in bundle.lesson.steps.enumerated() {
        if index > 0 { _ = session.submit("goto \(step.id)") }
        #expect(session.step?.id == step.id, "\(course)/\(id)")
        let isOpen = !session.allGoalsReached || step.task.kind == .explore
        #expect(isOpen, "\(course)/\(id)/\(step.id) is solved before anything is typed")
      }
    }
  }
}
