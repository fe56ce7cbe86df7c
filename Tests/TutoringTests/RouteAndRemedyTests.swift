import Lessons
import Testing

@testable import Tutoring

@Suite("Routes, remedies and misses")
struct RouteAndRemedyTests {
  static let routes = """
    checks:
      - id: both
        says: On every way
        uses: Get-CMSite
        because: B
    oneOf:
      - id: shell
        says: By command
        checks:
          - id: command
            says: The command
            uses: Set-CMServiceConnectionPoint
            because: B
            points: 2
      - id: console
        says: In the console
        checks:
          - id: node
            says: Seen
            uses: Show-ConsoleNode
            because: B
          - id: device
            says: A device
            uses: Get-CMDevice
            because: B
    """
  static let lesson = SmallLesson(
    "routes", right: ["Get-CMSite", SmallLesson.offline], wrong: [], routes)

  @Test("any route that holds whole passes, and gives its points")
  func anyRoute() throws {
    for way in [[SmallLesson.offline], ["Show-ConsoleNode", "Get-CMDevice"]] {
      let session = try Self.lesson.session()
      session.type(way)
      #expect(!session.allGoalsReached, "what every way needs is open")
      session.type(["Get-CMSite", "next"])
      #expect(session.isAtEnd)
      #expect(session.score.points == 3 && session.score.maximumPoints == 3)
      #expect(session.score.steps[0].maximumPoints == 3)
    }
  }

  @Test("halves of two routes are no route")
  func halves() throws {
    let session = try Self.lesson.session()
    session.type(["Get-CMSite", "Show-ConsoleNode"])
    #expect(!session.allGoalsReached)
    #expect(session.score.points == 2)
    #expect(session.goals.map(\.route) == [nil, "By command", "In the console", "In the console"])
  }

  static let remedy = """
    checks:
      - id: c
        says: Offline
        state: \(SmallLesson.isOffline)
    remedy:
      misses: 2
      say: Read the role first.
      checks:
        - id: read
          says: The role was read
          uses: Get-CMServiceConnectionPoint
          because: B
    """

  @Test("a remedy comes in after so many misses, once, and is a goal then")
  func comesIn() throws {
    let lesson = SmallLesson("remedy", right: [SmallLesson.offline], wrong: [], Self.remedy)
    let session = try lesson.session()
    session.type(["Get-CMSite", "Get-CMDevice", "Get-Date"])
    #expect(session.goals.count == 1, "looking around is no miss")
    #expect(session.submit("Set-Nothing").remedy == nil)
    let turn = session.submit("Set-Nothing")
    #expect(turn.remedy?.plain == "Read the role first.")
    #expect(session.goals.map(\.id) == ["c", "read"])
    session.type(["Set-CMServiceConnectionPoint -SiteSystemServerName CM01 -Mode Offline"])
    #expect(session.state(of: "c") == .reached && !session.allGoalsReached)
    #expect(session.submit("Set-Nothing").remedy == nil)
    session.type(["Get-CMServiceConnectionPoint"])
    #expect(session.allGoalsReached)
    #expect(session.score.points == 1 && session.score.maximumPoints == 1)
  }

  @Test("after three misses one line says what helps, once")
  func help() throws {
    let session = try SmallLesson(
      "help", right: [SmallLesson.offline], wrong: [],
      "checks:\n  - id: c\n    says: C\n    state: \(SmallLesson.isOffline)"
    ).session()
    let told = (1...5).map { _ in
      session.submit("Set-Nothing").notices.contains { $0.contains("`why`") }
    }
    #expect(told == [false, false, true, false, false])
  }

  @Test("an optional step may be passed over and does not count")
  func optional() throws {
    let check = "checks:\n  - id: c\n    says: C\n    state: \(SmallLesson.isOffline)"
    let right = "```right\nPS> \(SmallLesson.offline)\n```\n"
    let text = SmallLesson.markdown([(check + "\noptional: true", right), (check, right)])
    let bundle = try CourseFixture.bundle(markdown: text)
    let passed = try CourseFixture.session(bundle)
    passed.type(["next", SmallLesson.offline, "next"])
    #expect(passed.isAtEnd && passed.score.points == 1 && passed.score.maximumPoints == 1)
    let done = try CourseFixture.session(bundle)
    done.type([SmallLesson.offline, "next"])
    #expect(done.score.steps[0].points == 1)
    done.type([SmallLesson.online])
    #expect(done.score.points == 0, "its point is its own")
  }
}
