import Lessons
import Testing

@testable import Tutoring

@Suite("A lesson's scoring")
struct ScoringPolicyTests {
  private func policy(_ keys: String) throws -> ScoringPolicy {
    let check = "checks:\n  - id: c\n    says: C\n    state: \(SmallLesson.isOffline)"
    let lesson = SmallLesson("scoring", right: [SmallLesson.offline], wrong: [], check)
    return try lesson.bundle(top: keys).scoring
  }

  private func results(_ points: Int...) -> [CountedAttempt.Result] {
    points.map { CountedAttempt.Result(points: $0, isFinished: true) }
  }

  @Test("the best attempt counts, or the latest, among as many as are allowed")
  func attempts() throws {
    let best = try policy("")
    #expect(CountedAttempt.index(of: [], best) == nil)
    #expect(CountedAttempt.index(of: results(1, 3, 3, 2), best) == 1)
    let latest = try policy("scoring: {counted: latest}\n")
    #expect(CountedAttempt.index(of: results(1, 3, 2), latest) == 2)
    let two = try policy("scoring: {attempts: 2}\n")
    #expect(CountedAttempt.index(of: results(1, 2, 9), two) == 1)
    let twoLatest = try policy("scoring: {attempts: 2, counted: latest}\n")
    #expect(CountedAttempt.index(of: results(5, 2, 9), twoLatest) == 1)
  }

  @Test("a finished attempt counts before one that goes on")
  func unfinished() throws {
    let open = [
      CountedAttempt.Result(points: 2, isFinished: true),
      CountedAttempt.Result(points: 3, isFinished: false),
    ]
    #expect(CountedAttempt.index(of: open, try policy("")) == 0)
    #expect(CountedAttempt.index(of: Array(open.dropFirst()), try policy("")) == 0)
  }

  @Test("hints cost what the lesson says, points never fall below none, and the pass mark decides")
  func cost() throws {
    let check = """
      checks:
        - id: c
          says: C
          points: 5
          state: \(SmallLesson.isOffline)
      hints:
        - say: A
        - say: B
      """
    let lesson = SmallLesson("cost", right: [SmallLesson.offline], wrong: [], check)
    for (top, hints, points, isPassed) in [
      ("", 2, 5, true), ("scoring: {hintCost: 2}\n", 1, 3, false),
      ("scoring: {hintCost: 2}\npassMark: 60\n", 1, 3, true),
      ("scoring: {hintCost: 4}\n", 2, 0, false),
    ] {
      let session = try lesson.session(top: top)
      session.type(Array(repeating: "hint", count: hints) + [SmallLesson.offline])
      #expect(session.score.points == points, "\(top)")
      #expect(session.score.isPassed == isPassed, "\(top)")
    }
  }

  @Test("detail and visibility are with the score")
  func shown() throws {
    let check = "checks:\n  - id: c\n    says: C\n    state: \(SmallLesson.isOffline)"
    let lesson = SmallLesson("shown", right: [SmallLesson.offline], wrong: [], check)
    let standard = try lesson.session().score
    #expect(standard.detail == .full && standard.visibility == .visible)
    #expect(standard.steps[0].checks[0].expected == "Offline")
    let top = "scoring: {detail: checks, visibility: afterDueDate}\n"
    let less = try lesson.session(top: top).score
    #expect(less.detail == .checks && less.visibility == .afterDueDate)
    #expect(less.steps[0].checks[0].expected == nil)
  }

  @Test("a page that a step shows is as it is at this moment")
  func pages() throws {
    let check = "checks:\n  - id: c\n    says: C\n    state: \(SmallLesson.isOffline)"
    let step = "show: ['Sites']\n" + check
    let session = try SmallLesson("show", right: [SmallLesson.offline], wrong: [], step).session()
    #expect(session.shownPages.map(\.title) == ["Sites"])
    #expect(session.shownPages.first?.lines.contains { $0.text.contains("XYZ") } == true)
  }
}
