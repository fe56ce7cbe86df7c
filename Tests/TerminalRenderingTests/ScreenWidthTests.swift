import Lessons
import Testing

@testable import TerminalRendering
@testable import Tutoring

@Suite("No line of a screen is wider than asked, none holds a control character")
struct ScreenWidthTests {
  @Test("every screen of the lessons that ship")
  func screens() throws {
    var faults: [String] = []
    for lesson in CourseOnDisk.lessons() {
      for index in 0...lesson.steps.count {
        let session = try SessionFixture(lesson: lesson, step: index)
        for style in DrawnLines.someStyles {
          let lines = Self.screens(of: session, TerminalRenderer(style: style))
          faults += DrawnLines.faults(lines, style)
        }
      }
    }
    #expect(faults.prefix(3) == [])
  }

  private static func screens(
    of session: SessionFixture, _ renderer: TerminalRenderer
  ) -> [String] {
    var turn = Turn(.word(.next))
    turn.output = [OutputLine(text: "\t" + String(repeating: "界\u{7}", count: 90), stream: .error)]
    turn.notices = [String(repeating: "notice ", count: 40)]
    turn.solvedStep = true
    turn.show = [.task, .goals, .openGoals, .result]
    turn.hint = session.step.flatMap { $0.hints.first }.map { session.valued($0.say.blocks) }
    return renderer.finished(renderer.openingLines(session))
      + renderer.finished(renderer.turnLines(turn, session)) + renderer.words
  }
}
