import Lessons
import Testing

@Suite("Names that a lesson cites")
struct LessonReferenceTests {
  static let checks = "checks:\n  - id: first\n    says: C\n    state: $true\n"

  private func lint(_ keys: String, after: String = YamlRefusalTests.right) -> [String] {
    CourseFixture.lint(CourseFixture.lesson(step: "id: s\n" + keys, after: after))
  }

  private func expect(_ found: [String], _ start: String, _ end: String = "") {
    #expect(
      found.contains { $0.hasPrefix("try.md:\(start)") && $0.hasSuffix(end) }, "\(found)")
  }

  @Test("a check waits for one that is there, and not for itself")
  func after() {
    expect(
      lint(Self.checks + "    after: frist\n"), "15:12: error: `after` names `frist`",
      "did you mean `first`?")
    expect(lint(Self.checks + "    after: first\n"), "15:12: error: `after: first` leads back")
  }

  @Test("a hint is for a check that is there")
  func unmet() {
    expect(
      lint(Self.checks + "hints:\n  - unmet: fisrt\n    say: X\n"),
      "16:12: error: `unmet` names `fisrt`", "did you mean `first`?")
  }

  @Test("ids stand for one thing")
  func duplicates() {
    expect(
      lint(Self.checks + "mistakes:\n  - id: first\n    raised: X\n    say: Y\n"),
      "16:5: error: a second check or mistake named `first`")
    let twice = CourseFixture.lesson(step: "id: s\n" + Self.checks, after: YamlRefusalTests.right)
    let second = "\n## Two\n```step\nid: s\n\(Self.checks)```\n\(YamlRefusalTests.right)\n"
    expect(CourseFixture.lint(twice + second), "21:1: error: a second step named `s`")
    expect(
      lint(Self.checks, after: YamlRefusalTests.right + "\n" + YamlRefusalTests.right),
      "20:1: error: a second `right` block")
  }

  @Test("a wrong block meets a mistake or check that is there")
  func wrong() {
    expect(
      lint(Self.checks, after: YamlRefusalTests.right + "\n```wrong firts\nPS> a\n```"),
      "20:1: error: `wrong` names `firts`", "did you mean `first`?")
    expect(
      lint(Self.checks, after: YamlRefusalTests.right + "\n```wrong\nPS> a\n```"),
      "20:1: error: a `wrong` block without a name")
  }

  @Test("each fault has a cause and a solution")
  func faults() {
    let cause = "cause:\n  - id: x\n    says: X\n    because: 1\n"
    let found = lint("kind: diagnose\nfaults: one of [x, y]\n" + cause + Self.checks)
    expect(found, "12:9: error: `faults` names `y`")
    expect(found, "9:1: error: no `right x` block")
    expect(found, "9:1: error: no `right y` block")
  }

  @Test("a setup with a name makes a fault of its step, whole and once")
  func faultSetups() {
    let keys =
      "kind: diagnose\nfaults: one of [x]\ncause:\n  - id: x\n    says: X\n    because: 1\n"
      + Self.checks
    let right = "```right x\nPS> a\n```\n"
    let made = "```setup x\nPS> a\n```\n"
    #expect(lint(keys, after: right + made) == [])
    expect(
      lint(keys, after: right + "```setup xx\nPS> a\n```"), "26:1: error: `setup` names `xx`",
      "did you mean `x`?")
    expect(lint(keys, after: right + made + made), "29:1: error: a second `setup x` block")
    expect(lint(keys, after: right + "```setup x\n```"), "26:1: error: an empty `setup x` block")
    expect(
      lint(keys, after: right + "```setup x y\nPS> a\n```"), "26:1: error: 2 names behind `setup`")
    expect(
      lint(Self.checks, after: YamlRefusalTests.right + "\n" + made),
      "20:1: error: a name behind `setup` in a step of kind `do`")
  }

  @Test("answers name options, and an order names each item once")
  func answers() {
    let options = "  - id: x\n    says: X\n    because: 1\n  - id: y\n    says: Y\n"
    let choose = lint("kind: choose\nanswer: x, z\noptions:\n" + options, after: "")
    expect(choose, "12:9: error: `answer` names `z`")
    expect(choose, "17:5: error: an entry of `options` without `because`")
    expect(
      lint("kind: order\nanswer: x\nitems:\n" + options, after: ""),
      "12:9: error: the order `x` does not fit")
  }

  @Test("a step has something to check and a way to pass")
  func goals() {
    expect(lint("show: x\n"), "9:1: error: a step with nothing to check")
    expect(lint(Self.checks, after: ""), "9:1: error: a step without a `right` block")
    expect(lint("kind: wait\n"), "9:1: error: a step that waits for nothing")
    let named = Self.checks.replacing("first", with: "answer")
    expect(lint(named + "kind: find\nanswer: 1\n"), "12:5: error: a check named `answer`")
  }

  @Test("lines that nobody types are refused")
  func typedLines() {
    expect(
      lint(Self.checks, after: "```right\nGet-CMSite\n```"),
      "18:1: error: a line that nobody types")
    expect(lint(Self.checks, after: "```right\n>> x\n```"), "18:1: error: a line that nobody types")
    expect(lint(Self.checks, after: "```right\n```"), "17:1: error: an empty `right` block")
  }

  @Test("blocks stand below the heading of a step, at the left margin")
  func misplaced() {
    let lesson = CourseFixture.lesson(step: "id: s\n" + Self.checks, after: YamlRefusalTests.right)
    let found = CourseFixture.lint(
      lesson.replacing("# Try\n##", with: "# Try\n```setup\n```\n##")
        + "\n\n- x\n\n  ```right\n  PS> x\n  ```\n\n## More\n"
        + "```wrong a\nPS> x\n```\n```stpe\n```\n")
    expect(found, "8:1: error: a `setup` block before the first step")
    expect(found, "25:1: error: a `right` block inside a list")
    expect(found, "30:1: error: commands for a step that is not there")
    expect(found, "33:1: warning: a code block `stpe`", "did you mean `step`?")
  }

  @Test("the keys at the top are checked, each at its place")
  func top() {
    let found = CourseFixture.lint(
      """
      ---
      cotutor: 2
      id: a b
      titel: T
      minutes: -1
      scenario: lba
      facts: 3
      scoring: {counted: bets}
      passMark: 101
      vars:
        a-b: 1
      ---
      """)
    for start in [
      "2:10: error: the format version `2`", "3:5: error: `a b` cannot be a name",
      "4:1: error: unknown key `titel`", "5:10: error: `minutes` is `-1`",
      "7:8: error: `facts` is `3`", "8:20: error: `bets` is no `counted`",
      "9:11: error: `passMark` is `101`", "11:3: error: `a-b` cannot be a name in `vars`",
      "2:1: error: the top of a lesson without `title`",
    ] { expect(found, start) }
  }
}
