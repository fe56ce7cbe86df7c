import Lessons
import Testing
import Transcripts
import Tutoring

@testable import Grading

@Suite("Grading a transcript")
struct GraderTests {
  let grader = Grader(course: CourseFixture.course)

  @Test("the solutions of the lesson give every point, with the events that gave them")
  func solved() throws {
    let result = grader.grade(try CourseFixture.solved(), name: "a.jsonl")
    #expect(result.state == .graded)
    #expect(result.score == 7)
    #expect(result.maxScore == 7)
    #expect(result.isPassed)
    #expect(result.learner == "L-0042")
    #expect(result.checks.map(\.id) == [
      "version/answer", "cause/cause", "cause/online", "healthy/uploaded", "healthy/seen",
    ])
    #expect(result.checks.allSatisfy { $0.state == .passed && !$0.evidence.isEmpty })
    #expect(result.checks[4].dependsOn == "healthy/uploaded")
    #expect(result.replay?.commands == 3)
    #expect(result.replay?.divergedAt == nil)
    #expect(
      result.integrity
        == GradeResult.Integrity(
          chain: "intact", complete: "ended", signature: "absent", pack: "same"))
  }

  @Test("an empty session scores nothing and is graded")
  func emptySession() throws {
    let result = grader.grade(try CourseFixture.session([]), name: "a.jsonl")
    #expect(result.state == .graded)
    #expect(result.score == 0)
    #expect(!result.isPassed)
    #expect(result.checks.map(\.state) == [
      .failed, .notReached, .notReached, .notReached, .notReached,
    ])
  }

  @Test("a wrong value is told with what was wanted and found, and a hint")
  func failedCheck() throws {
    let bytes = try CourseFixture.session([
      "answer 5.00.9135.1000", "next", "answer service-connection-point-offline",
    ])
    let check = try #require(
      grader.grade(bytes, name: "a").checks.first { $0.id == "cause/online" })
    #expect(check.state == .failed)
    #expect(check.expected == "0")
    #expect(check.actual == "1")
    #expect(check.hint?.isEmpty == false)
  }

  @Test("another learner's seed changes the world, and what was recorded parts from it")
  func otherSeed() throws {
    let bytes = CourseFixture.chained(
      [
        .input("Get-CMSite"),
        .outcome(TranscriptOutcome(status: .failed, objects: 77)),
      ])
    let result = grader.grade(bytes, name: "a")
    #expect(result.replay?.divergedAt == 2)
    #expect(result.score == 0)
  }

  @Test(
    "what cannot be graded says why, and is no crash",
    arguments: [
      ("", "empty"), ("hello\n", "notATranscript"),
      ("{\"cotutor\":1,\"kind\":\"tran", "cutInHeader"),
      ("{\"cotutor\":1,\"kind\":\"roster\"}\n", "notATranscript"),
      ("{\"cotutor\":9,\"kind\":\"transcript\"}\n", "laterVersion"),
      ("{\"cotutor\":1,\"kind\":\"transcript\"}\n", "malformed"),
      ("@lesson x\n", "noHeader"), ("PS> 1\n", "noHeader"),
      ("# a #\nPS> 1\n# b #\nPS> 1\n", "notOneSession"),
      ("@lesson connector-status\n@seed zz\nPS> 1\n", "wrongSeed"), ("@what 1\n", "malformed"),
    ])
  func notGradable(_ text: String, _ id: String) {
    let result = grader.grade(Array(text.utf8), name: "a")
    #expect(result.state == .notGradable)
    #expect(result.reason?.id == id)
    #expect(result.score == nil)
    #expect(result.id?.hasPrefix("sha256:") == true)
  }

  @Test("bytes that are not UTF-8 are told with their place")
  func notUTF8() throws {
    var bytes = try CourseFixture.solved()
    let place = try #require(bytes.firstRange(of: Array("Start-Sleep".utf8))?.lowerBound)
    bytes[place] = 0xFF
    let result = grader.grade(bytes, name: "a.jsonl")
    #expect(result.reason?.id == "notUTF8")
    #expect(result.reason?.message.hasPrefix("line ") == true)
    #expect(grader.grade([0xFF, 0xFE], name: "x.session").reason?.id == "malformed")
  }

  @Test("an unknown lesson and an unknown step are told with the nearest name")
  func unknownNames() throws {
    let other = CourseFixture.chained([], header: CourseFixture.header(lesson: "conector-status"))
    let lesson = grader.grade(other, name: "a").reason
    #expect(lesson?.id == "unknownLesson")
    #expect(lesson?.message.contains("'connector-status'") == true)
    let note = TranscriptNote(.hint, ["step": "helthy"])
    let step = grader.grade(CourseFixture.chained([.note(note)]), name: "a").reason
    #expect(step?.id == "unknownStep")
    #expect(step?.message.contains("'healthy'") == true)
  }

  @Test(
    "a seed of another form is refused",
    arguments: ["", "+7", "-1", "0x7", "7 ", "11112222333344445", "g", "٣"])
  func wrongSeed(_ seed: String) {
    let bytes = CourseFixture.chained([], header: CourseFixture.header(seed: seed))
    #expect(grader.grade(bytes, name: "a").reason?.id == "wrongSeed")
  }

  @Test("another version of the lesson is graded and reported, or refused where that is asked for")
  func otherPack() throws {
    let header = CourseFixture.header(pack: "sha256:0")
    let bytes = try CourseFixture.solved(header: header)
    let result = grader.grade(bytes, name: "a")
    #expect(result.score == 7)
    #expect(result.integrity?.pack == "differs")
    #expect(result.lesson?.pack != "sha256:0")
    let strict = Grader(
      course: CourseFixture.course, policy: Grader.Policy(refusesOtherPacks: true))
    #expect(strict.grade(bytes, name: "a").reason?.id == "otherPack")
    #expect(strict.grade(try CourseFixture.solved(), name: "a").score == 7)
  }

  @Test("a course that cannot be read is the grader's fault, not the learner's")
  func brokenCourse() throws {
    let broken = Grader(course: CourseFixture.folder(CourseFixture.root))
    let result = broken.grade(try CourseFixture.solved(), name: "a")
    #expect(result.state == .failed)
    #expect(result.reason?.id == "unreadableLesson")
  }

  @Test("too many lines, and undo after undo, are refused before anything runs")
  func tooMuch() {
    let many = CourseFixture.chained(Array(repeating: .input("1"), count: 10_001))
    #expect(grader.grade(many, name: "a").reason?.id == "tooManyLines")
    let undone: [TranscriptEvent.Content] =
      Array(repeating: .input("1"), count: 2_000)
      + Array(repeating: .note(TranscriptNote(.undo)), count: 1_000)
    #expect(grader.grade(CourseFixture.chained(undone), name: "a").reason?.id == "tooManyLines")
  }

  @Test("a plain session counts like the transcript of the same lines")
  func plainSession() throws {
    let text = """
      @lesson connector-status
      @seed 7
      @learner L-0042
      PS XYZ:\\> answer 5.00.9135.1000
      PS XYZ:\\> next
      PS XYZ:\\> answer service-connection-point-offline
      PS XYZ:\\> task
      PS XYZ:\\> Get-CMServiceConnectionPoint |
      >>   Set-CMServiceConnectionPoint -Mode Online
      PS XYZ:\\> next
      @advance 30m

      """
    let result = grader.grade(Array(text.utf8), name: "a.session")
    #expect(result.state == .graded)
    #expect(result.score == 6)
    #expect(result.learner == "L-0042")
    #expect(result.integrity == .absent)
    #expect(result.checks.map(\.evidence) == [[4], [6], [8], [11], []])
    let transcript = try CourseFixture.session([
      "answer 5.00.9135.1000", "next", "answer service-connection-point-offline",
      "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint -Mode Online", "next",
      "Start-Sleep -Seconds 1800",
    ])
    let other = grader.grade(transcript, name: "a.jsonl")
    #expect(other.score == result.score)
    #expect(other.checks.map(\.state) == result.checks.map(\.state))
  }

  @Test("two gradings are the same bytes, whatever was graded in between")
  func deterministic() throws {
    let first = try CourseFixture.solved(steps: 2)
    let second = try CourseFixture.session(["$x = 1", "Get-CMSite", "hint"])
    let once = grader.grade(first, name: "a").jsonLine
    _ = grader.grade(second, name: "b")
    #expect(grader.grade(first, name: "a").jsonLine == once)
    #expect(Grader(course: CourseFixture.course).grade(first, name: "a").jsonLine == once)
  }
}
