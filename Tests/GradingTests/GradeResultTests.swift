import Lessons
import Testing

@testable import Grading

@Suite("Grades as they are written")
struct GradeResultTests {
  static let check = CheckResult(
    id: "pilot/size", title: "Pilot has 5 members", state: .failed, points: 0, maxPoints: 2,
    dependsOn: "pilot/made", expected: "5", actual: "12", why: "Pilots are small.",
    hint: "Look at its rules.", evidence: [4, 9], visibility: .visible)

  static var graded: GradeResult {
    var result = GradeResult(transcript: "a.jsonl", id: "sha256:1", state: .graded, reason: nil)
    result.learner = "L\u{1B}]0;x\u{7}"
    result.lesson = GradeResult.LessonIdentity(id: "pilot", version: nil, pack: "sha256:2")
    (result.score, result.maxScore, result.passMark) = (1, 3, 70)
    result.objectives = [ObjectiveResult(id: "o", title: "Make pilots", points: 1, maxPoints: 3)]
    result.checks = [check]
    result.replay = GradeResult.Replay(events: 9, commands: 4, divergedAt: 6)
    result.integrity = .absent
    result.limits = ["8: steps"]
    return result
  }

  @Test("every key is there, always in the same order")
  func keys() {
    let text = String(decoding: Self.graded.jsonLine, as: UTF8.self)
    let version = ProgramVersion.text
    #expect(
      text == """
        {"schema":1,"transcript":"a.jsonl","id":"sha256:1","learner":"L\\u001b]0;x\\u0007",\
        "lesson":{"id":"pilot","version":null,"pack":"sha256:2"},\
        "engine":{"version":"\(version)","semantics":1},"state":"graded","reason":null,\
        "score":1,"maxScore":3,"objectives":[{"id":"o","title":"Make pilots","points":1,\
        "maxPoints":3}],"checks":[{"id":"pilot/size","title":"Pilot has 5 members",\
        "state":"failed","points":0,"maxPoints":2,"dependsOn":"pilot/made","expected":"5",\
        "actual":"12","why":"Pilots are small.","hint":"Look at its rules.","evidence":[4,9],\
        "visibility":"visible"}],"replay":{"events":9,"commands":4,"divergedAt":6},\
        "integrity":{"chain":"absent","complete":"absent","signature":"absent","pack":"absent"},\
        "limits":["8: steps"]}

        """)
  }

  @Test("without a score the keys are the same, and the reason says why")
  func notGradable() {
    let result = GradeResult.notGradable("x", GradeResult.Reason("empty", "it is \"empty\"\n"))
    let version = ProgramVersion.text
    #expect(
      String(decoding: result.jsonLine, as: UTF8.self) == """
        {"schema":1,"transcript":"x","id":null,"learner":null,"lesson":null,\
        "engine":{"version":"\(version)","semantics":1},"state":"notGradable",\
        "reason":{"id":"empty","message":"it is \\"empty\\"\\n"},"score":null,"maxScore":null,\
        "objectives":[],"checks":[],"replay":null,"integrity":null,"limits":[]}

        """)
    #expect(result.standing == .notGraded)
  }

  @Test("people read a line a check, and why a check failed")
  func text() {
    var result = Self.graded
    result.learner = "L-1"
    #expect(
      result.textLines == [
        "a.jsonl: pilot by L-1: 1 of 3 points (33 %), not passed: 70 % pass",
        "  Make pilots: 1 of 3 points",
        "  pilot/size  0/2  failed       Pilot has 5 members",
        "      expected 5, found 12", "      Pilots are small.", "      hint: Look at its rules.",
        "  event 6 was recorded with another outcome than the replay's",
        "  a budget was reached at event 8: steps",
        "  chain absent, end absent, signature absent, lesson's pack absent",
      ])
    #expect(result.standing == .belowPassMark)
    let failed = GradeResult.failed("x", GradeResult.Reason("graderStopped", "it stopped"))
    #expect(failed.textLines == ["x: not graded, a fault of the grader: it stopped"])
  }
}
