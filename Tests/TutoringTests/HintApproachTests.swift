import CoManagementCmdlets
import Lessons
import Testing
import Transcripts

@testable import Tutoring

@Suite("What the ladder gives before a whole solution")
struct HintApproachTests {
  private func session(_ name: String) throws -> LearningSession {
    let lesson = try #require(
      StepKindLessonTests.lessons.map(\.lesson).first { $0.description == name })
    return try lesson.session()
  }

  /// The number on the screen of an option.
  private func number(_ says: String, _ session: LearningSession) throws -> Int {
    try #require(session.options.first { $0.says.plain == says }).number
  }

  @Test("a value to find: first the line that finds it, then the value")
  func find() throws {
    let session = try session("find")
    let query = session.submit("hint")
    #expect(query.prefill == "(Get-CMSite).SiteCode" && !query.lineHelp.isEmpty)
    #expect(session.submit("hint").prefill == "answer xyz")
    #expect(session.score.hintsTaken == 2)
  }

  @Test("choices: first one that is wrong and why, where more than the right ones remain")
  func choose() throws {
    let options = StepKindLessonTests.options
    let one = SmallLesson(
      "one", right: [], wrong: [], "kind: choose\nanswer: b\noptions:\n" + options)
    let bundle = try CourseFixture.bundle(markdown: SmallLesson.markdown([(one.step, "")]))
    let session = try CourseFixture.session(bundle)
    let out = try #require(session.options.first { $0.says.plain != "The second" })
    let because = out.says.plain == "The first" ? "Because of A." : "Because of C."
    #expect(session.submit("hint").hint?.plain == "Number \(out.number) is wrong.\n\(because)")
    #expect(session.submit("hint").prefill == "answer \(try number("The second", session))")
    let two = try self.session("choose")
    #expect(two.submit("hint").prefill != nil, "one wrong choice is all that there is")
  }

  @Test("an order: first what comes first")
  func order() throws {
    let session = try session("order")
    let first = try number("The first", session)
    #expect(session.submit("hint").hint?.plain == "Number \(first) comes first.")
    #expect(session.submit("hint").prefill?.hasPrefix("answer \(first), ") == true)
  }

  @Test("the price of the solution has all rungs that are left, and a replay comes to the same")
  func price() throws {
    let recorder = MemoryRecorder(header: CourseFixture.header("small"))
    let session = try session("do")
    session.recorder = recorder
    session.type(["solution", "hint", "hint", "hint", "solution"])
    #expect(session.score.hintsTaken == 2)
    let transcript = try #require(TranscriptReader().read(recorder.bytes).transcript)
    let again = try self.session("do")
    let report = again.replay(transcript)
    #expect(report.divergedAt == nil && report.problems.isEmpty)
    #expect(again.score.hintsTaken == 2)
  }

  @Test("solution and why say choices by number and text")
  func texts() throws {
    let session = try session("order")
    let names = ["The first", "The second", "The third"]
    let numbers = try names.map { String(try number($0, session)) }
    session.type(["solution"])
    guard case .solution(let lines, let choices)? = session.submit("solution").show.first else {
      Issue.record("no solution")
      return
    }
    #expect(lines == ["answer " + numbers.joined(separator: ", ")])
    #expect(choices.map(\.says.plain) == names)
    session.type(["answer \(numbers.reversed().joined(separator: " "))"])
    #expect(
      session.submit("why").explanations.first?.sentences == [
        "You answered: \(numbers[2]) (The third), \(numbers[1]) (The second), "
          + "\(numbers[0]) (The first). That is not it."
      ])
  }
}
