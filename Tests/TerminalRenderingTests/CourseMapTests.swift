import Testing

@testable import TerminalRendering

@Suite("The map of a course")
struct CourseMapTests {
  private var map = CourseMap(
    title: "Set up co-management",
    objectives: [
      .init(id: "understand", title: "Explain what it is"),
      .init(id: "connector-status", title: "Confirm the connection"),
    ],
    lessons: [
      .init(
        id: "connector-status", title: "Confirm the connector status",
        objective: "connector-status", minutes: 15, state: .inProgress, points: 3,
        maximumPoints: 7),
      .init(id: "extra", title: "Something else", objective: "none"),
    ])

  private func drawn(plain: Bool = true) -> String {
    TerminalRenderer(style: TerminalStyle(width: 80, usesColor: false, isPlain: plain))
      .map(map).joined(separator: "\n")
  }

  @Test("objectives with their lessons, how far they are, and what is next")
  func plain() {
    #expect(
      drawn() == """
        Set up co-management

        Objective 1: Explain what it is
          no lesson yet
        Objective 2: Confirm the connection
          connector-status: Confirm the connector status, 15 minutes, in progress, 3 of
          7 points

        Other lessons:
          extra: Something else, not started

        Go on with: `cotutor learn connector-status` (about 15 minutes)
        """)
  }

  @Test("signs are added where signs are drawn")
  func signs() {
    #expect(drawn(plain: false).contains("\n   ○ extra: Something else, not started\n"))
  }

  @Test("next is the first lesson that is not passed")
  mutating func next() {
    map.lessons[0].state = .passed
    #expect(drawn().hasSuffix("Next: `cotutor learn extra`"))
    map.lessons[1].state = .passed
    #expect(drawn().hasSuffix("Every lesson is passed."))
    map.lessons = []
    #expect(drawn().hasSuffix("This course has no lessons yet."))
  }

  @Test("every state has words")
  mutating func states() {
    map.lessons[0].state = .finished
    #expect(drawn().contains("done and not\n  passed, 3 of 7 points"))
    map.lessons[0].state = .unreadable
    #expect(drawn().contains("15 minutes, the recorded"))
  }
}
