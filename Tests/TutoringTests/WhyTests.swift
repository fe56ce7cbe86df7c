import CoManagementCmdlets
import Lessons
import Testing

@testable import Tutoring

@Suite("Why a goal is open")
struct WhyTests {
  private func why(_ rule: String, after lines: [String]) throws -> [String] {
    let step = "checks:\n  - id: c\n    says: C\n    because: B\n    " + rule
    let session = try SmallLesson("why", right: ["Get-CMSite"], wrong: [], step).session()
    session.type(lines)
    let turn = session.submit("why")
    #expect(turn.explanations.map(\.id) == ["c"])
    #expect(turn.explanations.first?.because?.plain == "B")
    return turn.explanations.first?.sentences ?? []
  }

  private static let mode = "state: (Get-CMServiceConnectionPoint).Mode -eq 'Offline'"

  @Test("a comparison says what was wanted and found, and since when")
  func operands() throws {
    let wanted = "Wanted: equal to Offline; found: Online."
    #expect(try why(Self.mode, after: []) == [wanted])
    #expect(
      try why(Self.mode, after: ["Get-CMSite"]) == [wanted, "It was so when the step began."])
    let back = [SmallLesson.offline, "Get-CMSite", SmallLesson.online, "Get-Date"]
    #expect(
      try why(Self.mode, after: back) == [wanted, "It is so since: \(SmallLesson.online)"])
  }

  @Test("of any other expression the value is told")
  func value() throws {
    #expect(
      try why("state: Get-CMCollection -Name Pilot", after: [])
        == ["Wanted: something true; found: nothing."])
  }

  @Test("what time will bring is told with the time")
  func later() throws {
    let sentences = try why("state: (Get-Date).Hour -ge 9", after: ["Get-Date"])
    #expect(sentences.first == "Wanted: at least 9; found: 8.")
    let expected =
      "Not yet: it comes by itself within 1 hour of the lab's time. "
      + "That time passes at once with: Start-Sleep -Seconds 3600"
    #expect(sentences.last == expected)
  }

  @Test("looking for what time will bring leaves the lab as it is")
  func leavesTheLab() throws {
    let step = "checks:\n  - id: c\n    says: C\n    state: (Get-Date).Hour -ge 9"
    let session = try SmallLesson("why", right: ["Get-CMSite"], wrong: [], step).session()
    session.type(["Get-CMSite"])
    let before = session.world.snapshot
    session.type(["why"])
    #expect(session.world.snapshot == before)
    #expect(session.score.points == 0)
  }

  @Test(
    "the nearest miss of a command is named",
    arguments: [
      ("Get-CMSite", "The command that is wanted was not run yet."),
      (
        "Set-CMServiceConnectonPoint -Mode Offline",
        "Set-CMServiceConnectonPoint is nearly the name of the command that is wanted."
      ),
      (
        "Get-CMServiceConnectionPoint",
        "Get-CMServiceConnectionPoint has the right noun; another verb is wanted."
      ),
      (
        SmallLesson.online,
        "Set-CMServiceConnectionPoint is right; -Mode had another value than the wanted one: Online"
      ),
      (
        SmallLesson.offline + " -WhatIf",
        "Set-CMServiceConnectionPoint is right; -PassThru is missing."
      ),
    ])
  func nearestMiss(_ line: String, _ sentence: String) throws {
    let pattern = "Set-CMServiceConnectionPoint -Mode Offline -PassThru"
    #expect(try why("uses: \(pattern)", after: [line]).contains(sentence))
  }

  @Test("a part that changed is named with the line that changed it")
  func unchanged() throws {
    #expect(
      try why("unchanged: [site, tenant]", after: [SmallLesson.offline]) == [
        "Changed since the step began: site.",
        "This line changed the lab: \(SmallLesson.offline)",
      ])
  }

  @Test("of a list the unmet parts are explained, and what came before its time")
  func lists() throws {
    let all = "all:\n      - uses: Get-CMSite\n      - \(Self.mode)"
    #expect(
      try why(all, after: ["Get-CMSite"])
        == ["Wanted: equal to Offline; found: Online.", "It was so when the step began."])
    let order = "order:\n      - uses: Get-CMSite\n      - uses: Get-CMDevice"
    let sentences = try why(order, after: ["Get-CMDevice", "Get-CMSite"])
    #expect(sentences == ["Step 2 of 2 in their order came before its time: once more."])
  }

  @Test("a goal behind another says what it waits for")
  func waiting() throws {
    let step = """
      checks:
        - id: first
          says: The first
          state: $false
        - id: second
          after: first
          says: The second
          state: $true
      """
    let session = try SmallLesson("why", right: ["Get-CMSite"], wrong: [], step).session()
    let explanations = session.submit("why").explanations
    #expect(explanations.last?.sentences == ["It is looked at once this holds: The first"])
  }

  @Test("why costs nothing and is no event")
  func free() throws {
    let recorder = MemoryRecorder(header: CourseFixture.header())
    let session = try CourseFixture.session(recorder: recorder)
    let before = recorder.bytes
    #expect(!session.submit("why").explanations.isEmpty)
    #expect(recorder.bytes == before && session.score.hintsTaken == 0)
  }
}

@Suite("Hints and ways")
struct HintTests {
  private static let step = """
    checks:
      - id: c
        says: C
        state: \(SmallLesson.isOffline)
    hints:
      - unmet: c
        say: It is {{ $found }}.
      - when: $typed -eq 3
        say: You set a variable.
    """
  private static let named = "Set-CMServiceConnectionPoint -SiteSystemServerName CM01 -Mode Offline"
  private static let second = "```right named\nPS> Get-CMSite\nPS> \(named)\n```\n"

  private func session() throws -> LearningSession {
    let lesson = SmallLesson("hints", right: [SmallLesson.offline], wrong: [], Self.step)
    return try CourseFixture.session(try lesson.bundle(after: Self.second))
  }

  @Test("a hint is for the state the learner is in, and can be read again for nothing")
  func ladder() throws {
    let session = try session()
    #expect(session.submit("hint 1").hint == nil)
    #expect(session.submit("hint").hint?.plain == "It is Online.")
    #expect(session.submit("hint").lineHelp.count == 3, "the second one does not fit yet")
    session.type(["$typed = 3"])
    #expect(session.submit("hint").hint?.plain == "You set a variable.")
    #expect(session.submit("hint 1").hint?.plain == "It is Online.")
    #expect(session.submit("hint 9").hint == nil)
    #expect(session.score.hintsTaken == 3)
  }

  @Test("the last rung is the next line of the nearest solution, each part explained")
  func lastRung() throws {
    let session = try session()
    session.type(["hint"])
    let towards = session.submit("hint")
    #expect(towards.prefill == nil && towards.lineHelp.count == 3, "one line would be all")
    #expect(session.submit("hint").prefill == SmallLesson.offline)
    #expect(session.score.hintsTaken == 3)
    #expect(session.submit("hint").prefill == SmallLesson.offline)
    #expect(session.score.hintsTaken == 3, "what was given already costs nothing more")
    session.type(["Get-CMSite"])
    let turn = session.submit("hint")
    #expect(turn.prefill == Self.named)
    #expect(turn.lineHelp.count == 3)
    #expect(turn.lineHelp.contains("`-SiteSystemServerName`: The server of the role."))
    session.type([Self.named])
    #expect(session.allGoalsReached)
  }

  @Test("a right way that no block has is greeted, one that a block has is not")
  func ownWay() throws {
    for known in [SmallLesson.offline, Self.named, SmallLesson.offline.lowercased()] {
      #expect(try session().type(["Get-CMDevice", known])?.isOwnWay == false, "\(known)")
    }
    let own = SmallLesson.offline + " -PassThru"
    let turn = try session().submit(own)
    #expect(turn.solvedStep && turn.isOwnWay)
    let unformatted = try session().setting
    var graded = unformatted
    graded.isFormatting = false
    let session = try LearningSession(graded, engine: TutorEngine())
    #expect(!session.submit(own).isOwnWay, "a grader does not look")
  }
}
