import Lessons
import Testing
import Tutoring

@testable import TerminalRendering

@Suite("The connector lesson as a learner sees it")
struct LearnedLessonTests {
  private static let page =
    "Show-AdminCenterPage "
    + "'Tenant administration > Connectors and tokens > Microsoft Endpoint Configuration Manager'"

  /// Everything that is shown from the opening to the result, with detours.
  private func shown(_ style: TerminalStyle) throws -> [String] {
    let bundle = try #require(CourseOnDisk.connectorLesson().value)
    var setting = LearningSession.Setting(bundle: bundle, seed: 7)
    setting.width = style.width
    setting.isTerminal = true
    let session = try LearningSession(setting, engine: TutorEngine())
    let renderer = TerminalRenderer(style: style)
    var lines = renderer.opening(of: session) + renderer.step(of: session)
    for line in [
      "", "Get-CMSite", "Get-NoSuchThing", "hint", "answer XYZ", "answer 5.00.9135.1000", "next",
      "answer 1", "answer 2", "answer 3", "check", "undo", "task",
      "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Online",
      "answer service-connection-point-offline", "next", Self.page, "Start-Sleep -Seconds 1800",
      Self.page, "next",
    ] {
      lines += renderer.turn(session.submit(line), in: session)
    }
    #expect(session.isAtEnd)
    return lines
  }

  @Test("every line of it fits and drives no terminal", arguments: [20, 39, 40, 80, 120, 200])
  func fits(_ width: Int) throws {
    for isPlain in [false, true] {
      let style = TerminalStyle(width: width, isPlain: isPlain)
      #expect(DrawnLines.faults(try shown(style), style).prefix(3) == [])
    }
  }

  @Test("it tells goals, reasons and the result in words")
  func words() throws {
    let lines = try shown(TerminalStyle(width: 100, isPlain: true))
    for line in [
      "Open: Give the version of the site",
      "reached: Give the version of the site (1 point)",
      "reached: The service connection point works online (2 points)",
      "Step 1 of 3 is solved: `next` goes on to step 2. Until then look around as you like.",
      "Heading: What you take with you",
      "Passed: 7 of 7 points, 100%; 70% are needed.",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
    #expect(lines.contains { $0.hasPrefix("Look again: That is the site's code") })
    #expect(lines.contains { $0.hasPrefix("Look again: Too early, not wrong") })
    #expect(lines.contains { $0.hasPrefix("Hint: Every noun") })
  }
}
