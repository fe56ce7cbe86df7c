import Testing

@testable import Lessons

@Suite("Kinds of step and of check")
struct StepKindTests {
  private func step(_ keys: String, after: String = "") throws -> LessonStep {
    let text = CourseFixture.lesson(step: "id: s\n" + keys, after: after)
    let reporter = Reporter(file: "try.md")
    let lesson = LessonReader.read(Array(text.utf8), reporter: reporter)
    return try #require(lesson?.steps.first, "\(reporter.diagnostics)")
  }

  @Test("find has an answer and forms that are accepted")
  func find() throws {
    let step = try step(
      "kind: find\nanswer: (Get-CMSite).SiteCode\naccept: ['1 + 1', $x]\npoints: 3\n")
    guard case .find(let answer, let accepted, let goal) = step.task else {
      Issue.record("\(step.task)")
      return
    }
    #expect(answer.text == "(Get-CMSite).SiteCode")
    #expect(accepted.map(\.text) == ["1 + 1", "$x"])
    #expect(accepted.map(\.place) == [Place(line: 13, column: 11), Place(line: 13, column: 19)])
    #expect(goal.id == "answer" && goal.points == 3 && step.maximumPoints == 3)
  }

  @Test("diagnose has faults, causes and a solution for each fault")
  func diagnose() throws {
    let step = try step(
      """
      kind: diagnose
      faults: one of [x, y]
      cause:
        - id: x
          says: X
          because: 1
        - id: y
          says: Y
          because: 2
      checks:
        - id: c
          says: C
          state: $true
      """, after: "```right x\nPS> a\n```\n```right y\nPS> b |\n>>   c\n>> d\nPS>\n```")
    guard case .diagnose(let faults, let causes, let goal) = step.task else {
      Issue.record("\(step.task)")
      return
    }
    #expect(faults == ["x", "y"] && causes.map(\.id) == ["x", "y"] && goal.id == "cause")
    #expect(step.solutions.map(\.name) == ["x", "y"])
    #expect(step.solutions[1].lines.map(\.text) == ["b |\n  c\nd", ""])
    #expect(step.maximumPoints == 2)
  }

  @Test("choose, order and predict name their options")
  func quizzes() throws {
    let options = "- id: a\n    says: A\n    because: 1\n  - id: b\n    says: B\n    because: 2\n"
    let choose = try step("kind: choose\nanswer: a, b\noptions:\n  \(options)")
    guard case .choose(_, ["a", "b"], _) = choose.task else { throw Unexpected(choose.task) }
    let items = options.replacing("    because: 1\n", with: "")
    let order = try step("kind: order\nanswer: b a\naccept: ['a, b']\nitems:\n  \(items)")
    guard case .order(_, [["b", "a"], ["a", "b"]], _) = order.task else {
      throw Unexpected(order.task)
    }
    let predict = try step("kind: predict\ncommand: Get-CMSite\nanswer: b\noptions:\n  \(options)")
    guard case .predict(let command, let outcomes, "b", _) = predict.task else {
      throw Unexpected(predict.task)
    }
    #expect(command.text == "Get-CMSite" && outcomes.count == 2)
  }

  private struct Unexpected: Error {
    init(_ task: StepTask) { Issue.record("\(task)") }
  }

  @Test("wait has a time and an event; explore and challenge need nothing of their own")
  func others() throws {
    let wait = try step(
      "kind: wait\nfor: 1d2h3m4s\nuntil: $x -eq 1\n", after: YamlRefusalTests.right)
    #expect(wait.task == .wait(seconds: 93_784, until: wait.task.until))
    #expect(wait.task.until?.text == "$x -eq 1")
    #expect(wait.checks.map(\.id) == ["event"] && wait.maximumPoints == 1)
    #expect(try step("kind: explore\n").task == .explore)
    let challenge = try step(
      "kind: challenge\nchecks:\n  - id: c\n    says: C\n    raised: X\n",
      after: YamlRefusalTests.right)
    #expect(challenge.task == .challenge)
  }

  @Test("every kind of check is read")
  func checks() throws {
    let rules = [
      "state: $true", "unchanged: [site, tenant]\n    except: [collections]",
      "uses: Get-CMDevice -Name Finance-*\n    because: B",
      "avoids: Remove-CMDevice\n    because: B",
      "seen: $_.A -eq 1\n    from: Get-CMSite", "raised: X,Y", "output: $output.Count -eq 1",
      "by: 2h\n    state: $true", "count: 3", "all:\n      - state: $true\n      - seen: $_.B",
      "any:\n      - raised: X", "none:\n      - uses: Get-CMSite",
      "order:\n      - uses: Get-CMSite\n      - uses: Get-CMDevice",
    ]
    let keys = rules.enumerated().map { "  - id: c\($0)\n    says: C\n    \($1)\n" }.joined()
    let step = try step("checks:\n" + keys, after: YamlRefusalTests.right)
    #expect(step.checks.map(\.rule.kind) == CheckKind.allCases.filter { $0 != .answer })
    #expect(step.checks[1].rule == .unchanged(parts: ["site", "tenant"], except: ["collections"]))
    #expect(step.maximumPoints == 12, "a count of commands is a bonus")
    guard case .by(_, 7_200) = step.checks[7].rule else {
      Issue.record("\(step.checks[7].rule)")
      return
    }
  }

  @Test("what any step may have")
  func common() throws {
    let step = try step(
      """
      checks:
        - id: c
          says: C
          state: $true
          visible: false
          points: 2
        - id: d
          says: D
          state: $true
          after: c
      optional: true
      then: {advance: 8h}
      show: ['Tenant administration > Connectors']
      oneOf:
        - id: one
          says: The first way
          checks:
            - id: e
              says: E
              state: $true
      remedy:
        misses: 2
        say: Look again.
      survivors:
        - line: Get-CMSite -Name x
          because: The name is free.
        - without: Get-CMSite
          because: It only looks.
        - check: d
          because: It is a stage.
      """,
      after: YamlRefusalTests.right
        + "\n```setup\nPS> x\n```\n```powershell\n1\n```\n```powershell no-run\n2\n```")
    #expect(step.isOptional && step.advanceSeconds == 28_800 && step.maximumPoints == 4)
    #expect(step.checks.map(\.isVisible) == [false, true])
    #expect(step.checks.map(\.after) == [nil, "c"])
    #expect(step.show == ["Tenant administration > Connectors"])
    #expect(step.routes.map(\.id) == ["one"] && step.routes.first?.checks.count == 1)
    #expect(step.remedy?.misses == 2 && step.survivors.count == 3)
    #expect(
      step.survivors.map(\.subject) == [
        .line("Get-CMSite -Name x"), .without("Get-CMSite"), .check("d"),
      ])
    #expect(step.setup.map(\.text) == ["x"])
    #expect(step.examples.map(\.runs) == [true, false])
    #expect(step.examples.map(\.script.text) == ["1\n", "2\n"])
    #expect(step.prose.count == 2, "examples are drawn, the author's blocks are not")
  }
}

extension StepTask {
  fileprivate var until: LessonExpression? {
    if case .wait(_, let until) = self { return until }
    return nil
  }
}
