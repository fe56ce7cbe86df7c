import Lessons
import Testing

@testable import Tutoring

@Suite("Kinds of check, judged")
struct CheckKindLessonTests {
  private static func lesson(
    _ kind: CheckKind, _ name: String? = nil, right: [String], wrong: [String], _ rule: String
  ) -> (kind: CheckKind, lesson: SmallLesson) {
    let step = "checks:\n  - id: c\n    says: C\n    because: B\n    " + rule
    return (kind, SmallLesson(name ?? kind.rawValue, right: right, wrong: wrong, step))
  }

  private static let (offline, online) = (SmallLesson.offline, SmallLesson.online)

  /// One lesson or more a kind, whose check `c` holds after `right` and not after `wrong`.
  static let lessons = [
    lesson(.state, right: [offline], wrong: [offline, online], "state: \(SmallLesson.isOffline)"),
    lesson(
      .unchanged, right: ["Get-CMSite", "Start-Sleep -Seconds 90000"], wrong: [offline],
      "unchanged: [site, tenant]"),
    lesson(
      .unchanged, "unchanged but for", right: [offline],
      wrong: ["Invoke-PageAction tenants 'Renew Secret Key'"],
      "unchanged: [site, tenant, devices]\n    except: [site]"),
    lesson(
      .uses,
      right: [
        "$p = @{ Mode = 'offline' }",
        "Get-CMServiceConnectionPoint | Set-CMServiceConnectionPoint @p",
      ],
      wrong: [online, "Set-CMServiceConnectionPoint -Mode Offline -SiteSystemServerName nowhere"],
      "uses: Set-CMServiceConnectionPoint -Mode Offl*"),
    lesson(
      .avoids, right: [online], wrong: [offline],
      "avoids: Set-CMServiceConnectionPoint -Mode Offline"),
    lesson(
      .seen, right: ["Get-CMSite | Select-Object SiteCode"], wrong: ["$x = Get-CMSite", "'XYZ'"],
      "seen: $_.SiteCode -eq 'XYZ'\n    from: Get-CMSite"),
    lesson(
      .raised, right: ["Get-Nothing"], wrong: ["Get-CMSite", "Get-CMSite -Nothing"],
      "raised: CommandNotFoundException"),
    lesson(
      .output, right: ["1..12"], wrong: ["1..11", "Get-CMSite"],
      "output: $output.Count -eq 12"),
    lesson(
      .by, right: [offline, online], wrong: ["Start-Sleep -Seconds 3600", offline],
      "by: 1h\n    state: \(SmallLesson.isOffline)"),
    lesson(.count, right: [offline], wrong: ["Get-CMSite", offline], "count: 1"),
    lesson(
      .all, right: ["Get-CMSite", offline], wrong: [offline],
      "all:\n      - uses: Get-CMSite\n      - state: \(SmallLesson.isOffline)"),
    lesson(
      .any, right: ["Get-CMSite"], wrong: ["Get-CMDevice"],
      "any:\n      - uses: Get-CMSite\n      - state: \(SmallLesson.isOffline)"),
    lesson(
      .none, right: ["Get-CMDevice"], wrong: ["Get-CMSite"],
      "none:\n      - uses: Get-CMSite\n      - state: \(SmallLesson.isOffline)"),
    lesson(
      .order, right: ["Get-CMDevice", "Get-CMSite", "Get-CMDevice"],
      wrong: ["Get-CMDevice", "Get-CMSite"],
      "order:\n      - uses: Get-CMSite\n      - uses: Get-CMDevice"),
    lesson(
      .order, "order of states", right: [offline, online],
      wrong: ["Get-CMSite", offline], """
        order:
              - state: \(SmallLesson.isOffline)
              - state: (Get-CMServiceConnectionPoint).Mode -eq 'Online'
        """),
    lesson(
      .order, "order of lists", right: ["Get-CMSite; Get-CMDevice", "Get-Date"],
      wrong: ["Get-Date", "Get-CMSite; Get-CMDevice"], """
        order:
              - all:
                  - uses: Get-CMSite
                  - uses: Get-CMDevice
              - uses: Get-Date
        """),
    lesson(
      .all, "lists in lists", right: ["Get-CMDevice"], wrong: ["Get-CMDevice", "Get-CMSite"], """
        all:
              - none:
                  - any:
                      - uses: Get-CMSite
                      - raised: CommandNotFoundException
              - uses: Get-CMDevice
        """),
  ]

  @Test("every kind that a check may be has a lesson here")
  func everyKind() {
    #expect(Set(Self.lessons.map(\.kind)) == Set(CheckKind.allCases).subtracting([.answer]))
  }

  @Test("it holds after what is right, not after what is wrong", arguments: lessons.map(\.lesson))
  func holds(_ lesson: SmallLesson) throws {
    let right = try lesson.session()
    right.type(lesson.right)
    #expect(right.state(of: "c") == .reached)
    let wrong = try lesson.session()
    wrong.type(lesson.wrong)
    #expect(wrong.state(of: "c") == .open)
  }

  @Test("undo makes it as it was, and a replay finds the same", arguments: lessons.map(\.lesson))
  func undone(_ lesson: SmallLesson) throws {
    let session = try lesson.session()
    let before = session.state(of: "c")
    session.type(lesson.right)
    session.type(["undo \(lesson.right.count)"])
    #expect(session.state(of: "c") == before)
    session.type(lesson.right)
    #expect(session.state(of: "c") == .reached)
  }

  @Test("a count of commands is a bonus, for a step that is solved")
  func bonus() throws {
    let step = """
      checks:
        - id: done
          says: D
          state: \(SmallLesson.isOffline)
        - id: few
          says: F
          count: 2
      """
    let lesson = SmallLesson("bonus", right: [Self.offline], wrong: [], step)
    let session = try lesson.session()
    #expect(session.state(of: "few") == .open && session.score.points == 0)
    session.type([Self.offline])
    #expect(session.state(of: "few") == .reached)
    #expect(session.score.maximumPoints == 1 && session.score.points == 1)
    session.type(["Get-CMSite", "Get-CMSite"])
    #expect(session.state(of: "few") == .open && session.allGoalsReached)
  }

  @Test("what held before anything was typed is worth something once the step is solved")
  func preserved() throws {
    let step = """
      checks:
        - id: done
          says: D
          state: \(SmallLesson.isOffline)
        - id: tidy
          says: T
          unchanged: [tenant]
      """
    let session = try SmallLesson("tidy", right: [Self.offline], wrong: [], step).session()
    #expect(session.state(of: "tidy") == .reached && session.score.points == 0)
    session.type([Self.offline])
    #expect(session.score.points == 2)
    session.type(["Invoke-PageAction tenants 'Renew Secret Key'"])
    #expect(session.score.points == 1)
  }

  @Test("a check behind another is not judged before it, and never wrong till then")
  func after() throws {
    let step = """
      checks:
        - id: first
          says: A
          state: \(SmallLesson.isOffline)
        - id: second
          after: first
          says: B
          uses: Get-CMSite
          because: B
        - id: hidden
          says: H
          visible: false
          avoids: Get-CMDevice
          because: H
      """
    let lesson = SmallLesson("after", right: [Self.offline, "Get-CMSite"], wrong: [], step)
    let session = try lesson.session()
    #expect(session.state(of: "second") == .notJudged)
    session.type([Self.offline])
    #expect(session.state(of: "second") == .open)
    #expect(session.goals.map(\.id) == ["first", "second"], "a hidden check is no goal")
    session.type(["Get-CMSite"])
    #expect(session.allGoalsReached)
    session.type(["Get-CMDevice"])
    #expect(!session.allGoalsReached, "yet it is judged")
    #expect(session.submit("next").notices.first?.contains("something else") == true)
  }

  @Test("an expression that would change the lab is refused when it is judged")
  func readOnly() throws {
    let step = "checks:\n  - id: c\n    says: C\n    state: |\n      \(Self.offline)\n      $true"
    let session = try SmallLesson("x", right: ["Get-CMSite"], wrong: [], step).session()
    session.type(["Get-CMSite"])
    #expect(session.state(of: "c") == .open)
    #expect(session.submit("(Get-CMServiceConnectionPoint).Mode").output.map(\.text) == ["Online"])
  }
}
