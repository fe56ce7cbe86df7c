import CoManagementCmdlets
import CoManagementModel
import Lessons
import Testing

@testable import Tutoring

@Suite("The lab drawn, compared, saved and restored")
struct LabWordTests {
  /// A lab alone, as `cotutor lab` opens it.
  private func lab(seed: UInt64 = 7) throws -> LearningSession {
    let scenario = try #require(try CourseFixture.bundle().scenario)
    return try CourseFixture.session(LessonBundle.lab(scenario), seed: seed)
  }

  private func drawing(_ turn: Turn) throws -> LabDrawing {
    guard case .lab(let drawing, _)? = turn.show.first else {
      throw NoDrawing(notices: turn.notices)
    }
    return drawing
  }

  private struct NoDrawing: Error { let notices: [String] }

  private func changed(_ drawing: LabDrawing) -> [String] {
    drawing.sections.filter { $0.title != "Clock" }.flatMap { section in
      section.rows.filter(\.isChanged).map { "\($0.name): \($0.was ?? "-") -> \($0.value ?? "-")" }
    }
  }

  @Test("what a line changed is marked, with how it was; looking changes nothing")
  func changes() throws {
    let session = try lab()
    #expect(try !drawing(session.submit("lab")).hasChanges)
    _ = session.submit("Get-CMDevice -Fast | Out-Null")
    #expect(try !drawing(session.submit("lab")).hasChanges)
    _ = session.submit(SmallLesson.offline)
    let drawn = try drawing(session.submit("lab"))
    let server = session.world.simulation.serviceConnectionPoints[0].serverName
    #expect(
      changed(drawn) == ["Service connection point: online, on \(server) -> offline, on \(server)"])
    #expect(drawn.silentParts == [])
    _ = session.submit("undo")
    #expect(try !drawing(session.submit("lab")).hasChanges)
  }

  @Test("two lines are compared by their numbers; what is not there is refused with its reason")
  func compared() throws {
    let session = try lab()
    session.type([SmallLesson.offline, "Get-CMSite | Out-Null", SmallLesson.online, "$a = 1"])
    #expect(try changed(drawing(session.submit("lab changes 1 3"))).count == 1)
    #expect(try changed(drawing(session.submit("lab changes 0 2"))).count == 1)
    #expect(try changed(drawing(session.submit("lab changes 1 2"))) == [])
    #expect(try changed(drawing(session.submit("lab changes 3"))) == [])
    #expect(try changed(drawing(session.submit("lab changes"))) == [])
    #expect(session.submit("lab changes 3 1").notices.count == 1)
    #expect(session.submit("lab changes 1 9").notices[0].hasPrefix("Line 9 is not typed yet"))
    _ = session.submit("undo 2")
    let refused = session.submit("lab changes 0 4")
    #expect(refused.show == [])
    #expect(refused.notices[0].hasPrefix("Line 4 does not lead to this lab"))
  }

  @Test("policies and the directory are drawn; what no row tells is named as its part")
  func everyPart() throws {
    let session = try lab()
    session.type([
      "$all = @{ AutoEnroll = $true; ClientAppsWorkloadEnabled = $true }",
      "New-CMCoManagementPolicy -CoManagementPolicyName Pilot @all",
      "Connect-MgGraph -Scopes Group.ReadWrite.All",
      "New-MgGroup -DisplayName Ring -MailNickname ring -SecurityEnabled -MailEnabled:$false",
    ])
    let drawn = try drawing(session.submit("lab"))
    let rows = changed(drawn)
    #expect(rows.contains { $0.hasPrefix("Pilot: - -> ") }, "\(rows)")
    #expect(rows.contains { $0.hasPrefix("Groups: ") }, "\(rows)")
    #expect(drawn.silentParts == [])
    let server = session.world.simulation.site.serverName
    session.type(["Enter-PSSession \(server)", "Stop-Service SMS_EXECUTIVE"])
    #expect(session.prompt.hasPrefix("[lab] [CM01]: PS C:"))
    #expect(try drawing(session.submit("lab")).silentParts.count == 1)
  }

  @Test("a saved moment comes back with its variables, and redo with what was typed since")
  func saved() throws {
    let session = try lab()
    session.type(["$n = 1", "save start", SmallLesson.offline, "$n = 2"])
    let later = SessionPicture(session)
    #expect(session.submit("RESTORE Start").notices.last?.contains("'start'") == true)
    #expect(session.submit("$n").output.map(\.text) == ["1"])
    #expect(try !drawing(session.submit("lab")).hasChanges)
    session.type(["undo", "restore start", "redo"])
    #expect(session.submit("restore start").notices.count == 1)
    session.type([SmallLesson.offline, "save off", "restore start", "restore off"])
    #expect(session.world.simulation.serviceConnectionPointMode == .offline)
    #expect(session.submit("restore nowhere").notices[0].contains("'start', 'off'"))
    #expect(later.world.serviceConnectionPointMode == .offline)
  }

  @Test("a moment of a copy is gone with the copy, and one of the lab waits behind it")
  func copies() throws {
    let session = try lab()
    session.type(["save lab", "explore", "$n = 1", "save copy"])
    #expect(session.submit("restore lab").notices[0].contains("done leaves the copy first"))
    _ = session.submit("done")
    #expect(session.submit("restore copy").notices[0].contains("There is no saved lab 'copy'"))
  }

  @Test("a lab without a lesson asks nothing: the lesson's words say so, restart begins anew")
  func noLesson() throws {
    let session = try lab()
    #expect(session.prompt == "[lab] PS XYZ:\\> ")
    for word in ["task", "check", "why", "hint", "answer 1", "next", "back", "goto 1", "skip"] {
      #expect(session.submit(word).notices[0].hasPrefix("There is no lesson here"), "\(word)")
    }
    let start = session.world.simulation
    session.type([SmallLesson.offline, "$n = 1", "restart"])
    #expect(session.world.simulation == start)
    #expect(session.submit("$n").output.isEmpty)
    #expect(session.submit("redo 9").notices.count > 0)
  }

  @Test("no line changes the lab's configuration unseen", arguments: 1...12 as ClosedRange<UInt64>)
  func everyChangeIsDrawn(seed: UInt64) throws {
    let step = SmallLesson("", right: ["answer 1"], wrong: [], "kind: find\nanswer: 1")
    let scenario = try #require(try step.bundle().scenario)
    let session = try CourseFixture.session(LessonBundle.lab(scenario), seed: seed)
    session.asker = { _ in "Ada" }
    var learner = RandomLearner(seed: seed &+ 3_000)
    for _ in 1...30 {
      let before = session.world.simulation
      _ = session.submit(learner.line())
      let now = session.world.simulation
      let drawing = LabDrawing(now, since: before, onlyChanges: true)
      #expect(drawing.silentParts == [])
      let parts = now.changedParts(since: before)
      if !parts.isEmpty { #expect(drawing.hasChanges) }
      // What time brings is drawn, too.
      let ofTime = ["Tenant attach", "Last synchronization", "Devices uploaded"]
      let rows = drawing.sections.filter { $0.title != "Clock" }.flatMap(\.rows)
      #expect(!parts.isEmpty || rows.allSatisfy { ofTime.contains($0.name) })
    }
  }
}
