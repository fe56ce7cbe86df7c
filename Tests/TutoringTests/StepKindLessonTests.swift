import CoManagementCmdlets
import CoManagementModel
import Lessons
import Testing
import Transcripts

@testable import Tutoring

@Suite("Kinds of step, learned")
struct StepKindLessonTests {
  static let options = """
      - id: a
        says: The first
        because: Because of A.
      - id: b
        says: The second
        because: Because of B.
      - id: c
        says: The third
        because: Because of C.
    """
  static let check =
    "checks:\n  - id: c\n    says: It is offline\n    state: \(SmallLesson.isOffline)"

  /// One lesson or more a kind, with a way that passes and one that does not.
  static let lessons: [(kind: StepKind, lesson: SmallLesson)] = [
    (.do, SmallLesson(
      "do", right: [SmallLesson.offline, "next"], wrong: ["Get-CMSite", "next"], check)),
    (.challenge, SmallLesson(
      "challenge", right: [SmallLesson.offline, "next"], wrong: ["hint", "next"],
      "kind: challenge\n" + check)),
    (.diagnose, SmallLesson(
      "diagnose", right: ["answer service-connection-point-offline", SmallLesson.online, "next"],
      wrong: ["answer app-secret-expired", SmallLesson.online, "next"],
      """
      kind: diagnose
      faults: one of [service-connection-point-offline]
      cause:
        - id: service-connection-point-offline
          says: It is set offline
          because: Its mode says so.
        - id: app-secret-expired
          says: The secret expired
          because: There would be errors.
      checks:
        - id: c
          says: It is online
          state: (Get-CMServiceConnectionPoint).Mode -eq 'Online'
      """)),
    (.find, SmallLesson(
      "find", right: ["answer xyz", "next"], wrong: ["answer ABC", "next"],
      "kind: find\nanswer: (Get-CMSite).SiteCode")),
    (.find, SmallLesson(
      "find, another form", right: ["answer 2503", "next"], wrong: ["answer 2504", "next"],
      "kind: find\nanswer: (Get-CMSite).Version\naccept:\n  - \"'2503'\"")),
    (.choose, SmallLesson(
      "choose", right: ["answer c, a", "next"], wrong: ["answer a", "answer a, b", "next"],
      "kind: choose\nanswer: a, c\noptions:\n" + options)),
    (.order, SmallLesson(
      "order", right: ["answer a, b, c", "next"], wrong: ["answer c, b, a", "next"],
      "kind: order\nanswer: a, b, c\naccept:\n  - b, a, c\nitems:\n" + options)),
    (.order, SmallLesson(
      "an equal order", right: ["answer b, a, c", "next"], wrong: ["answer b, c, a", "next"],
      "kind: order\nanswer: a, b, c\naccept:\n  - b, a, c\nitems:\n" + options)),
    (.predict, SmallLesson(
      "predict", right: ["answer b", "next"], wrong: ["(Get-CMSite).SiteCode", "next"],
      "kind: predict\ncommand: (Get-CMSite).SiteCode\nanswer: b\noptions:\n" + options)),
    (.wait, SmallLesson(
      "wait for an event", right: ["Start-Sleep -Seconds 3600", "next"],
      wrong: ["Start-Sleep -Seconds 60", "next"],
      "kind: wait\nfor: 4h\nuntil: (Get-Date).Hour -ge 9")),
    (.wait, SmallLesson(
      "wait, and let the time pass", right: ["Start-Sleep -Seconds 3600", "next"],
      wrong: ["Start-Sleep -Seconds 18000", "next"],
      "kind: wait\nfor: 4h\nuntil: (Get-Date).Hour -ge 9")),
    (.wait, SmallLesson(
      "wait so long", right: ["Start-Sleep -Seconds 7200", "next"],
      wrong: ["Start-Sleep -Seconds 3600", "next"], "kind: wait\nfor: 2h")),
    (.wait, SmallLesson(
      "a check in time", right: ["Start-Sleep -Seconds 3600", "next"],
      wrong: ["Start-Sleep -Seconds 8000", "next"],
      "kind: wait\nfor: 2h\nchecks:\n  - id: c\n    says: Nine\n    state: (Get-Date).Hour -ge 9")),
    (.explore, SmallLesson(
      "explore", right: ["Get-CMSite", "next"], wrong: ["Get-CMSite"], "kind: explore")),
  ]

  @Test("every kind has a lesson here")
  func everyKind() {
    #expect(Set(Self.lessons.map(\.kind)) == Set(StepKind.allCases))
  }

  @Test("what is right passes the step, what is wrong does not", arguments: lessons.map(\.lesson))
  func passes(_ lesson: SmallLesson) throws {
    let right = try lesson.session()
    #expect(!right.allGoalsReached, "untouched")
    right.type(lesson.right)
    #expect(right.isAtEnd, "\(right.openGoalIds)")
    #expect(right.score.points == right.score.maximumPoints)
    let wrong = try lesson.session()
    wrong.type(lesson.wrong)
    #expect(!wrong.isAtEnd)
    if lesson.description != "explore" { #expect(!wrong.allGoalsReached) }
  }

  @Test("a session of each kind replays to the same score", arguments: lessons.map(\.lesson))
  func replays(_ lesson: SmallLesson) throws {
    for lines in [lesson.right, lesson.wrong + lesson.right] {
      let recorder = MemoryRecorder(header: CourseFixture.header("small"))
      let session = try lesson.session()
      session.recorder = recorder
      session.type(lines)
      let transcript = try #require(TranscriptReader().read(recorder.bytes).transcript)
      let again = try lesson.session()
      #expect(again.replay(transcript).divergedAt == nil)
      #expect(again.score.points == session.score.points)
      #expect(
        again.score.steps.map { $0.checks.map(\.state) }
          == session.score.steps.map { $0.checks.map(\.state) })
      #expect(again.world.simulation == session.world.simulation)
      #expect(again.stepIndex == session.stepIndex)
    }
  }

  private func lesson(_ name: String) throws -> SmallLesson {
    try #require(Self.lessons.map(\.lesson).first { $0.description == name })
  }

  @Test("a prediction is compared with what happens; both are explained, only a right one counts")
  func prediction() throws {
    let session = try lesson("predict").session()
    let wrong = try #require(session.type(["answer a"]))
    #expect(wrong.output.map(\.text) == ["XYZ"])
    #expect(wrong.reason?.plain == "Because of A.")
    #expect(wrong.truth?.plain == "The second\nBecause of B.")
    #expect(wrong.solvedStep)
    #expect(session.score.points == 0 && session.score.maximumPoints == 1)
    let second = session.submit("answer b")
    #expect(second.output.isEmpty && session.score.points == 0, "the first one counts")
    let right = try lesson("predict").session()
    let turn = right.submit("answer b")
    #expect(turn.reason?.plain == "Because of B." && turn.truth == nil)
    #expect(right.score.points == 1)
  }

  @Test("what is tried in an explore step is gone with it, and it is said what that was")
  func fork() throws {
    let steps = [("kind: explore", ""), (Self.check, "```right\nPS> \(SmallLesson.offline)\n```\n")]
    let bundle = try CourseFixture.bundle(markdown: SmallLesson.markdown(steps))
    let session = try CourseFixture.session(bundle)
    session.type(["$x = 3", SmallLesson.offline])
    let left = session.submit("next")
    #expect(left.notices.count == 1)
    #expect(left.notices[0].hasPrefix("On the copy you changed the site; that is gone."))
    #expect(!session.allGoalsReached)
    #expect(session.submit("$x").output.isEmpty)
    #expect(session.submit("(Get-CMServiceConnectionPoint).Mode").output.map(\.text) == ["Online"])
    session.type(["Get-Date", "undo"])
    #expect(session.submit("$x").output.isEmpty)
  }

  @Test("time that a wait step does not allow is told once, and undo gives it back")
  func late() throws {
    let session = try lesson("a check in time").session()
    let late = session.submit("Start-Sleep -Seconds 8000")
    #expect(late.notices.first?.hasPrefix("More than 2 hours") == true)
    #expect(session.submit("Get-Date").notices.isEmpty)
    session.type(["undo 2", "Start-Sleep -Seconds 3600"])
    #expect(session.allGoalsReached)
    session.type(["Start-Sleep -Seconds 9000"])
    #expect(session.allGoalsReached, "what held in time goes on to count")
  }

  @Test("a wrong cause and a wrong choice are explained by their own reason")
  func reasons() throws {
    let diagnosed = try lesson("diagnose").session()
    #expect(diagnosed.submit("answer app-secret-expired").reason?.plain == "There would be errors.")
    let chosen = try lesson("choose").session()
    #expect(chosen.submit("answer a, b").reason?.plain == "Because of B.")
    #expect(chosen.submit("answer a").notices == ["Right as far as it goes, and not all of it."])
  }

  @Test("two diagnose steps draw two faults, and both stand in the lab")
  func twoFaults() throws {
    let faults = "service-connection-point-offline, app-secret-expired"
    let step = """
      kind: diagnose
      faults: one of [\(faults)]
      cause:
        - id: service-connection-point-offline
          says: A
          because: A
        - id: app-secret-expired
          says: B
          because: B
      checks:
        - id: c
          says: C
          state: $true
      """
    let right =
      "```right service-connection-point-offline\nPS> answer 1\n```\n"
      + "```right app-secret-expired\nPS> answer 1\n```\n"
    let text = SmallLesson.markdown([(step, right), (step, right)])
    let bundle = try CourseFixture.bundle(markdown: text)
    for seed in 1...6 as ClosedRange<UInt64> {
      let session = try CourseFixture.session(bundle, seed: seed)
      #expect(Set(session.drawnFaults.values).count == 2)
      #expect(session.world.simulation.scenario.faults.count == 2)
      session.type(["answer \(session.drawnFaults["s1"] ?? "")", "next"])
      session.type(["answer \(session.drawnFaults["s2"] ?? "")", "next"])
      #expect(session.isAtEnd)
    }
  }
}
