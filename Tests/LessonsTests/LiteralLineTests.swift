import Testing

@testable import Lessons

@Suite("Keys that take the rest of their line as it is")
struct LiteralLineTests {
  private func check(says: String, state: String) -> LessonCheck? {
    let lesson = CourseFixture.lesson(
      step: "id: s\nchecks:\n  - id: c\n    says: \(says)\n    state: \(state)",
      after: YamlRefusalTests.right)
    return read(lesson)?.steps.first?.checks.first
  }

  private func read(_ text: String) -> Lesson? {
    LessonReader.read(Array(text.utf8), reporter: Reporter(file: "try.md"))
  }

  @Test(
    "what YAML would read otherwise means what it says",
    arguments: [
      "@(Get-CMDevice).Count -eq 3", "Step 1: attach", "# inside", "a # b", "'a' -eq \"b\"",
      "[int]$x -gt 1", "{ $true }", "*", "&x", "!x", "%x", "> 5", "- x", "? y", "| Where-Object x",
      "a: b: c", "yes", "null", "~", "`Get-CMSite`",
    ])
  func literal(text: String) {
    #expect(check(says: text, state: "$true")?.says.source == text)
  }

  @Test(
    "expressions may hold what YAML would read otherwise",
    arguments: [
      "@(Get-CMDevice).Count -eq 3", "(Get-CMSite).SiteCode -eq 'XYZ' # inside", "'a' -eq \"b\"",
      "[int]$x -gt 1", "& { $true }", "!$x", "-not $x", "'a: b'", "%{ 1 }", "*", "{ 1 }",
    ])
  func literalExpression(text: String) {
    let check = check(says: "C", state: text)
    guard case .state(let expression)? = check?.rule else {
      Issue.record("no state")
      return
    }
    #expect(expression.text == text)
    #expect(expression.place == Place(line: 14, column: 12))
  }

  @Test(
    "entries of `accept` may hold what YAML would read otherwise",
    arguments: ["[math]::Floor(1.5)", "'a: b'", "@(1, 2)", "!$x", "(Get-CMSite).Version # inside"])
  func literalEntry(text: String) {
    let step = "id: s\nkind: find\nanswer: 1\naccept:\n  - 2\n  - \(text)\nsays: Find it"
    let lesson = read(CourseFixture.lesson(step: step, after: ""))
    guard case .find(_, let accepted, let goal)? = lesson?.steps.first?.task else {
      Issue.record("no question")
      return
    }
    #expect(accepted.map(\.text) == ["2", text])
    #expect(accepted.last?.place.column == 5)
    #expect(goal.says?.source == "Find it")
  }

  @Test("blanks at the end are no part of it")
  func blanks() {
    #expect(check(says: "x  \t", state: "$true")?.says.source == "x")
  }

  @Test("a `|` block holds several lines, each at its place")
  func block() {
    let lesson = CourseFixture.lesson(
      step: """
        id: s
        checks:
          - id: c
            says: |
              One: {{ $a }}

              Two: é {{ $b }}
            state: |
              $x -eq
                1
        """, after: YamlRefusalTests.right)
    let check = read(lesson)?.steps.first?.checks.first
    #expect(check?.says.placeholders.map(\.place) == [
      Place(line: 14, column: 15), Place(line: 16, column: 17),
    ])
    #expect(check?.says.blocks.count == 2)
    guard case .state(let expression)? = check?.rule else {
      Issue.record("no state")
      return
    }
    #expect(expression.text == "$x -eq\n  1")
    let place = expression.origin.place(utf8Offset: 9, in: expression.text)
    #expect(place == Place(line: 19, column: 9))
  }

  @Test("a line that is indented further is no part of the text, and that is said")
  func continuation() {
    let found = YamlRefusalTests.lint(
      "id: s\nchecks:\n  - id: c\n    says: C\n      more\n    state: $true\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("try.md:14:7: error: this line cannot continue") == true)
  }

  @Test("inside { } and on a line of their own they are refused")
  func flow() {
    let inBraces = YamlRefusalTests.lint("id: s\nchecks:\n  - {id: c, says: X, raised: Y}\n")
    #expect(inBraces.first?.hasPrefix("try.md:12:19: error: `says` cannot stand") == true)
    let below = YamlRefusalTests.lint(
      "id: s\nchecks:\n  - id: c\n    says:\n      X\n    state: $true\n")
    #expect(below.first?.hasPrefix("try.md:14:7: error: `says` cannot stand") == true)
    let quotedKey = YamlRefusalTests.lint(
      "id: s\nchecks:\n  - id: c\n    \"says\": X\n    state: $true\n")
    #expect(quotedKey.first?.hasPrefix("try.md:13:13: error: `says` cannot stand") == true)
  }

  @Test("a line of a `|` block that looks like such a key is left alone")
  func insideBlock() {
    let check = check(says: "|\n      state: 1: 2\n      says: # x", state: "$true")
    #expect(check?.says.source == "state: 1: 2\nsays: # x")
  }

  @Test("behind the dash of a list, too, and every entry of vars")
  func listsAndVariables() {
    let lesson = """
      ---
      cotutor: 1
      id: try
      title: Try
      scenario: lab
      vars:
        # one of three
        office: Get-Random -InputObject 'Oslo', 'Porto' # x: y
        id: @(1, 2)[0] # y
      minutes: 5
      ---
      ## S
      ```step
      id: s
      checks:
        - says: A: {{ $lab.office }}
          id: c
          state: $lab.id -eq 1
      hints:
        - say: B: b
          unmet: c
        - when: $a -eq ': b' 
          say: C
      ```
      ```right
      PS> a
      ```
      """
    let read = read(lesson)
    #expect(read?.variables.map(\.expression.text) == [
      "Get-Random -InputObject 'Oslo', 'Porto' # x: y", "@(1, 2)[0] # y",
    ])
    #expect(read?.variables.map(\.expression.place) == [
      Place(line: 8, column: 11), Place(line: 9, column: 7),
    ])
    #expect(read?.minutes == 5)
    let step = read?.steps.first
    #expect(step?.checks.first?.says.source == "A: {{ $lab.office }}")
    #expect(step?.hints.map(\.say.source) == ["B: b", "C"])
    #expect(step?.hints.last?.when?.text == "$a -eq ': b'")
  }

  @Test("quotation marks around a text are shown, and that is said")
  func quotes() {
    let found = YamlRefusalTests.lint(
      "id: s\nchecks:\n  - id: c\n    says: \"C\"\n    state: $true\n")
    #expect(found.first?.hasPrefix("try.md:13:11: warning: the quotation marks") == true)
  }

  @Test("a `$lab` name that `vars` does not have is an error")
  func unknownVariable() {
    let found = YamlRefusalTests.lint(
      "id: s\nchecks:\n  - id: c\n    says: ä {{ $lab.x }}\n    state: $true\n")
    #expect(found.first?.hasPrefix("try.md:13:16: error: `$lab.x` is not in `vars`") == true)
  }

  @Test("an expression that cannot be parsed is shown at the place inside it")
  func syntax() {
    let found = YamlRefusalTests.lint(
      "id: s\nchecks:\n  - id: c\n    says: C\n    state: 'ä' -eq (1 + \n")
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("try.md:14:") == true, "\(found)")
    let hint = YamlRefusalTests.lint(
      YamlRefusalTests.step + "hints:\n  - when: |\n      1 -eq\n      2 )\n    say: X\n")
    #expect(hint.first?.hasPrefix("try.md:18:9: error: PowerShell cannot read") == true, "\(hint)")
    let says = YamlRefusalTests.lint(
      "id: s\nchecks:\n  - id: c\n    says: ä {{ 1 + ) }}\n    state: $true\n")
    #expect(says.first?.hasPrefix("try.md:13:19: error: PowerShell cannot read") == true, "\(says)")
  }
}
