import Lessons
import Testing

@Suite("A course folder")
struct CourseFolderTests {
  static let course = """
    cotutor: 1
    id: c
    title: C
    objectives:
      - id: one
        title: One
    lessons:
      - id: try
        file: try.md
    """
  static let lesson = """
    ---
    cotutor: 1
    id: try
    title: Try
    objective: one
    scenario: lab
    reading: true
    ---
    Read me.
    """
  static let scenario = "cotutor: 1\nid: lab\n"

  private func lint(_ changes: [String: String?]) -> [String] {
    var files: [String: String] = [
      "course.yaml": Self.course, "try.md": Self.lesson, "scenarios/lab.yaml": Self.scenario,
    ]
    for (path, text) in changes { files[path] = text }
    return LessonLinter.lint(course: CourseFixture.folder(files)).map(\.description)
  }

  private func expect(_ found: [String], _ start: String, _ end: String = "") {
    #expect(found.contains { $0.hasPrefix(start) && $0.hasSuffix(end) }, "\(found)")
  }

  @Test("a small course has no mistakes")
  func small() { #expect(lint([:]) == []) }

  @Test(
    "paths that lead out are never read",
    arguments: [
      "../x.md", "/etc/passwd", "a/../b.md", "a//b.md", "./a.md", "C:a.md", "a\\b.md", "a/..",
      "",
    ])
  func outside(path: String) {
    #expect(!CourseFolder.isInside(path))
    let folder = CourseFolder(
      read: { asked in
        #expect(asked == "course.yaml")
        return Array(Self.course.replacing("try.md", with: "'\(path)'").utf8)
      }, list: { _ in [] })
    let found = LessonLinter.lint(course: folder).map(\.description)
    #expect(found.contains { $0.hasPrefix("course.yaml:9:11: error:") }, "\(found)")
    #expect(folder.lesson(file: path).value == nil)
  }

  @Test("links and files that cannot be read are refused with the reason")
  func unreadable() {
    let reasons: [(CourseFileError, String)] = [
      (.link, "it is a link"), (.notAFile, "it is not a plain file"),
      (.unreadable("Permission denied"), "Permission denied"),
    ]
    for (error, reason) in reasons {
      let folder = CourseFolder(read: { _ in throw error }, list: { _ in [] })
      let found = folder.course().diagnostics.map(\.description)
      #expect(found.count == 1 && found.first?.contains(reason) == true, "\(found)")
    }
  }

  @Test("missing files are answered with the nearest")
  func missing() {
    expect(
      lint(["try.md": nil, "trx.md": Self.lesson]),
      "course.yaml:9:11: error: `try.md` cannot be read; there is no such file",
      "did you mean `trx.md`?")
    expect(
      lint(["try.md": Self.lesson.replacing("lab", with: "lba")]),
      "try.md:6:11: error: no scenario `lba`", "did you mean `lab`?")
    expect(lint(["course.yaml": nil]), "course.yaml:1:1: error: `course.yaml` cannot be read")
  }

  @Test("a lesson and its course agree")
  func agreement() {
    expect(
      lint(["try.md": Self.lesson.replacing("id: try", with: "id: other")]),
      "try.md:3:5: error: the lesson calls itself `other`")
    expect(
      lint(["try.md": Self.lesson.replacing("objective: one", with: "objective: oen")]),
      "try.md:5:12: error: no objective `oen`", "did you mean `one`?")
    expect(
      lint(["try.md": Self.lesson.replacing("scenario:", with: "needs: [tri]\nscenario:")]),
      "try.md:6:8: error: `needs` names `tri`")
    expect(
      lint(["extra.md": Self.lesson, "try.de.md": ""]),
      "extra.md:1:1: warning: no entry of course.yaml names this file")
  }

  @Test("scenarios extend one another, never in a circle")
  func extending() {
    let files = [
      "scenarios/a.yaml": "cotutor: 1\nid: a\nextends: b\ndevices: {count: 3}\nsite: {name: A}\n",
      "scenarios/b.yaml": "cotutor: 1\nid: b\nsite: {code: ABC, name: B}\nfaults: [x]\n",
    ]
    let read = CourseFixture.folder(files).scenario("a")
    #expect(read.value?.site.code == "ABC" && read.value?.site.name == "A")
    #expect(read.value?.devices.count == 3 && read.value?.faults == ["x"])
    #expect(read.files.count == 2)
    expect(
      lint([
        "scenarios/a.yaml": "cotutor: 1\nid: a\nextends: b\n",
        "scenarios/b.yaml": "cotutor: 1\nid: b\nextends: a\n",
      ]), "scenarios/b.yaml:3:10: error: `extends: a` leads back to itself")
    expect(
      lint(["scenarios/a.yaml": "cotutor: 1\nid: a\nextends: lba\n"]),
      "scenarios/a.yaml:3:10: error: `scenarios/lba.yaml` cannot be read",
      "did you mean `scenarios/lab.yaml`?")
  }

  @Test(
    "the values of a scenario are checked, each at its place",
    arguments: [
      ("clock: 2026-02-29T08:00:00Z", "3:8: error: `clock` is"),
      ("clock: tomorrow", "3:8: error: `clock` is"),
      ("site: {code: TOOLONG}", "3:14: error: `code` is"),
      ("site: {server: cm01.corp.contoso.com}", "3:16: error: `server` is"),
      ("devices: {count: 1000001}", "3:18: error: `count` is"),
      ("devices: {}", "3:10: error: `devices` without `count`"),
      ("tenant: {attached: no}", "3:20: error: `attached` is `no`"),
      ("tenant: {attached: false, attachedDaysAgo: 3}", "3:27: error: `attachedDaysAgo` beside"),
      ("devcies: {}", "3:1: error: unknown key `devcies`"),
      ("id: lab", "3:1: error: the key `id` stands here twice"),
    ])
  func scenarioValues(line: String, expected: String) {
    expect(lint(["scenarios/lab.yaml": Self.scenario + line]), "scenarios/lab.yaml:" + expected)
  }

  @Test("a scenario has the name of its file")
  func scenarioName() {
    expect(
      lint(["scenarios/lab.yaml": "cotutor: 1\nid: lob\n"]),
      "scenarios/lab.yaml:2:5: error: the scenario calls itself `lob`")
  }

  @Test("a glossary explains each word once and names only words that it has")
  func glossary() {
    let found = lint([
      "glossary.yaml": """
        cotutor: 1
        terms:
          - term: site
            says: A # place: here
            see: [tenent]
          - term: tenant
            says: B
          - term: site
            says: C
        """
    ])
    expect(
      found, "glossary.yaml:3:5: error: `see` names `tenent`", "did you mean `tenant`?")
    expect(found, "glossary.yaml:8:5: error: a second term `site`")
  }
}
