import Testing
import Transcripts

@testable import Grading

@Suite("What a grading may take")
struct WorkTests {
  private let answer = TranscriptEvent.Content.note(
    TranscriptNote(.answer, ["step": "version", "value": "5.00.9135.1000"]))

  private func grader(maximumWork: Int) -> Grader {
    var policy = Grader.Policy()
    policy.maximumWork = maximumWork
    return Grader(course: CourseFixture.course, policy: policy)
  }

  @Test("lines that take too much together end the replay at the same event everywhere")
  func manyLines() {
    let line = TranscriptEvent.Content.input("1..2000 | ForEach-Object { $_ + 1 } | Out-Null")
    let bytes = CourseFixture.chained(Array(repeating: line, count: 12) + [answer])
    let enough = grader(maximumWork: 10_000_000)
    #expect(enough.grade(bytes, name: "a").score == 1)
    let little = grader(maximumWork: 60_000)
    let first = little.grade(bytes, name: "a")
    #expect(first.state == .graded)
    #expect(first.score == 0)
    #expect(first.limits.count == 1 && first.limits[0].hasSuffix(": work"))
    #expect((first.replay?.commands ?? 0) > 1 && (first.replay?.commands ?? 99) < 12)
    #expect(little.grade(bytes, name: "a") == first)
    #expect(grader(maximumWork: 60_000).grade(bytes, name: "a") == first)
  }

  @Test("checks that look at many objects count, too")
  func checks() throws {
    let solved = try CourseFixture.solved(steps: 2)
    var events = try #require(TranscriptReader().read(solved).transcript).events
    if case .end? = events.last?.content { events.removeLast() }
    let contents = events.map(\.content) + [.input("page connectors/config; 1..3000")]
    let plenty = grader(maximumWork: .max).grade(CourseFixture.chained(contents), name: "a")
    #expect(plenty.limits.isEmpty)
    let scarce = grader(maximumWork: 100_000).grade(CourseFixture.chained(contents), name: "a")
    #expect(scarce.limits.count == 1)
  }

  @Test("names that transcripts bring are not kept for ever, and the grades stay the same")
  func manyNames() throws {
    let grader = grader(maximumWork: .max)
    let assignments = (0..<Grader.maximumNames + 1).map { "$v\($0)=1" }.joined(separator: ";")
    let many = CourseFixture.chained([.input(assignments), answer])
    let solved = try CourseFixture.solved()
    let before = grader.grade(solved, name: "a")
    let first = grader.grade(many, name: "b")
    #expect(grader.engineCount == 1)
    #expect(grader.grade(solved, name: "a") == before)
    #expect(grader.engineCount == 2)
    #expect(grader.grade(many, name: "b") == first)
  }
}
