import Lessons
import Testing

@Suite("A lesson as a whole")
struct WholeLessonTests {
  private static let step = "id: s\nchecks:\n  - id: c\n    says: C\n    state: $true\n"
  private static let whole = CourseFixture.lesson(step: step, after: YamlRefusalTests.right)

  private func expect(_ found: [String], _ parts: String...) {
    for part in parts { #expect(found.contains { $0.contains(part) }, "\(found)") }
  }

  @Test("a lesson that is cut anywhere is never without a mistake, unless nothing is missing")
  func cut() throws {
    let lines = Self.whole.split(separator: "\n", omittingEmptySubsequences: false)
    let last = try #require(lines.lastIndex { $0 == "```" })
    for count in 0..<last {
      let cut = lines[..<count].joined(separator: "\n")
      #expect(!CourseFixture.lint(cut).isEmpty, "\(count) lines")
    }
    #expect(CourseFixture.lint(lines[...last].joined(separator: "\n")) == [])
  }

  @Test("a lesson without a step says that it is only to be read")
  func reading() {
    let text = "---\ncotutor: 1\nid: try\ntitle: Try\n---\n# Try\n\n## Read\n\nText.\n"
    expect(CourseFixture.lint(text), "try.md:11:1: error: the lesson ends without a step")
    let reading = text.replacing("title: Try\n", with: "title: Try\nreading: true\n")
    #expect(CourseFixture.lint(reading) == [])
    let both = Self.whole.replacing("title: Try\n", with: "title: Try\nreading: true\n")
    expect(CourseFixture.lint(both), "try.md:5:10: error: `reading: true` in a lesson with steps")
  }

  @Test("a block that does not end is a file that was cut")
  func openFence() {
    let cut = Self.whole.replacing("PS> Get-CMSite\n```", with: "PS> Get-CMSite")
    expect(CourseFixture.lint(cut), "error: the `right` block does not end")
  }

  @Test("values of the lab stand where there is a lab, and $found where something was found")
  func values() {
    let title = Self.whole.replacing("title: Try", with: "title: Try {{ $lab.x }}")
    expect(CourseFixture.lint(title), "a value of the lab in the lesson's title")
    let found = Self.whole.replacing("says: C", with: "says: It is {{ $found }}")
    expect(CourseFixture.lint(found), "`$found` has no value here")
    let hint = CourseFixture.lesson(
      step: Self.step + "hints:\n  - unmet: c\n    say: It is {{ $found }}.\n",
      after: YamlRefusalTests.right)
    #expect(CourseFixture.lint(hint) == [])
  }

  @Test(
    "links lead to the web, to a heading, to a file or to a term",
    arguments: [
      ("https://learn.microsoft.com/x", nil), ("#step", nil), ("try.md", nil),
      ("glossary.yaml#upload-worker", nil),
      ("#setp", "leads nowhere; the lesson has no such heading; did you mean `#step`?"),
      ("../other.md", "leads out of the course folder"),
      ("/etc/passwd", "leads out of the course folder"),
      ("file:x", "a link of kind `file:`"),
      ("tyr.md", "leads nowhere; the course has no such file; did you mean `try.md`?"),
      ("glossary.yaml#upload-worke", "did you mean `glossary.yaml#upload-worker`?"),
    ])
  func links(_ link: String, _ mistake: String?) {
    let folder = CourseFixture.folder([
      "try.md": Self.whole.replacing("# Try\n", with: "# Try\n\nSee [there](\(link)).\n\n"),
      "glossary.yaml": "cotutor: 1\nterms:\n  - term: upload worker\n    says: It sends.\n",
      "scenarios/lab.yaml": "cotutor: 1\nid: lab\ntitle: Lab\n",
    ])
    let found = LessonLinter.lint(lesson: "try.md", in: folder).map(\.description)
    guard let mistake else {
      #expect(found == [])
      return
    }
    #expect(found.count == 1 && found[0].hasPrefix("try.md:9:1: error: "), "\(found)")
    expect(found, mistake)
  }

  @Test("what a kind of step excludes is refused")
  func kinds() {
    let explore = CourseFixture.lesson(
      step: "kind: explore\n" + Self.step, after: YamlRefusalTests.right)
    expect(CourseFixture.lint(explore), "`checks` in a step of kind `explore`")
    let challenge = CourseFixture.lesson(
      step: "kind: challenge\n" + Self.step + "hints:\n  - say: X\n",
      after: "Text.\n\n" + YamlRefusalTests.right)
    expect(
      CourseFixture.lint(challenge), "`hints` in a step of kind `challenge`",
      "warning: text in a step of kind `challenge` is not shown")
    let check = "      - id: x\n        says: X\n        state: $true\n"
    let routes = """
      oneOf:
        - id: a
          checks:
      \(check)        points: 2
        - id: b
          checks:
      \(check.replacing("id: x", with: "id: y"))
      """
    expect(
      CourseFixture.lint(
        CourseFixture.lesson(step: Self.step + routes, after: YamlRefusalTests.right)),
      "routes worth 2, 1")
    let wait = CourseFixture.lesson(
      step: "kind: wait\nsays: X\n" + Self.step, after: YamlRefusalTests.right)
    expect(CourseFixture.lint(wait), "`says` in a `wait` step without an event")
  }

  @Test("a survivor names one thing")
  func survivors() {
    let both = CourseFixture.lesson(
      step: Self.step + "survivors:\n  - line: a\n    check: c\n    because: B\n",
      after: YamlRefusalTests.right)
    expect(CourseFixture.lint(both), "a survivor that names several things")
    let none = CourseFixture.lesson(
      step: Self.step + "survivors:\n  - because: B\n", after: YamlRefusalTests.right)
    expect(CourseFixture.lint(none), "a survivor that names nothing")
  }
}
