import Lessons
import Testing

@Suite("The course that ships")
struct ShippedCourseTests {
  @Test("it has no mistakes")
  func lints() throws {
    let folder = CourseFixture.folder(bytes: try CourseFixture.shipped())
    #expect(LessonLinter.lint(course: folder).map(\.description) == [])
  }

  @Test("it lists six objectives")
  func objectives() throws {
    let course = CourseFixture.folder(bytes: try CourseFixture.shipped()).course()
    #expect(course.value?.objectives.count == 6)
    #expect(course.value?.id == "co-management")
  }

  @Test("the connector lesson comes with its scenario, its points and the bytes it depends on")
  func connectorLesson() throws {
    let folder = CourseFixture.folder(bytes: try CourseFixture.shipped())
    let reading = folder.lesson(id: "connector-status")
    let bundle = try #require(reading.value)
    #expect(bundle.lesson.steps.count >= 9)
    #expect(bundle.lesson.maximumPoints >= 15)
    #expect(bundle.scenario?.devices.count == 2_000)
    #expect(bundle.scenario?.site.code == "XYZ")
    #expect(bundle.scoring.passMark == 70)
    #expect(
      reading.files.map(\.path) == [
        "3-connector-status.md", "scenarios/contoso-attached.yaml", "scenarios/contoso-small.yaml",
      ])
  }

  @Test("the new lab is the small one before anything was attached")
  func newLab() throws {
    let folder = CourseFixture.folder(bytes: try CourseFixture.shipped())
    let scenario = try #require(folder.scenario("contoso-new").value)
    #expect(scenario.tenant.attachment == ScenarioDocument.Tenant.Attachment.none)
    #expect(scenario.site.code == "XYZ")
  }

  @Test("the small lab has a dozen devices")
  func smallLab() throws {
    let folder = CourseFixture.folder(bytes: try CourseFixture.shipped())
    #expect(folder.scenario("contoso-small").value?.devices.count == 12)
  }

  @Test("a lesson that is not there is answered with the nearest name")
  func unknownLesson() throws {
    let folder = CourseFixture.folder(bytes: try CourseFixture.shipped())
    #expect(
      folder.lesson(id: "conector-status").diagnostics.map(\.whatToDo) == [
        "did you mean `connector-status`?"
      ])
  }
}
