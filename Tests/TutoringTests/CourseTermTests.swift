import CoManagementCmdlets
import CoreCmdlets
import Lessons
import ShellRuntime
import Testing

@testable import Tutoring

@Suite("Terms of a course in help")
struct CourseTermTests {
  private static let glossary = """
    cotutor: 1
    terms:
      - term: pilot ring
        also: [test ring]
        says: The *first* devices that get something. `Get-CMDevice` lists them.
        see: [connector]
      - term: connector
        says: What links the two, as this course calls it.
    """

  private func session() throws -> LearningSession {
    let lesson = SmallLesson(
      "terms", right: [SmallLesson.offline], wrong: [], StepKindLessonTests.check)
    let text = SmallLesson.markdown([(lesson.step, "```right\nPS> \(SmallLesson.offline)\n```\n")])
    let bundle = try CourseFixture.bundle(
      markdown: text, files: ["glossary.yaml": Self.glossary])
    return try CourseFixture.session(bundle)
  }

  private func output(_ line: String, _ session: LearningSession) -> String {
    session.submit(line).output.map(\.text).joined(separator: "\n")
  }

  @Test(
    "a term is shown under every spelling",
    arguments: [
      "Get-Help pilot ring", "Get-Help 'PILOT RING'", "Get-Help pilot-ring", "Get-Help test ring",
      "help pilot ring",
    ])
  func spellings(_ line: String) throws {
    let page = try output(line, session())
    #expect(page.contains("The first devices that get something. Get-CMDevice lists them."))
    #expect(page.contains("Also written: test ring."))
    #expect(page.contains("SEE ALSO\n    connector"))
  }

  @Test("what all engines know of a term stands below what the course says; commands come first")
  func both() throws {
    let page = try output("Get-Help connector", session())
    #expect(page.contains("as this course calls it."))
    let written = try output("Get-Help connector", CourseFixture.session())
    #expect(!written.contains("as this course calls it."), "it belongs to the course")
    #expect(try output("Get-Help Get-CMSite", session()).contains("SYNOPSIS"))
  }

  @Test("Tab offers terms, lists have them, and a wrong word near one names it")
  func offered() throws {
    let session = try session()
    let line = "Get-Help pil"
    let found = session.completions(of: line, cursor: line.count)
    #expect(found.map(\.text).contains("'pilot ring'"))
    #expect(output("(Get-Help *ring).Name", session).contains("pilot ring"))
    let turn = session.submit("Get-Help pilot rign")
    #expect(turn.notices.first?.contains("pilot ring") == true, "\(turn.notices)")
  }
}
