import Lessons
import Testing

@Suite("Facts that lessons and steps teach")
struct FactTests {
  static let facts = """
    cotutor: 1
    facts:
      - id: F-1.1
        says: A site has a code: three letters # of its own
      - id: F-1.2
        says: A tenant has an id.
      - id: R-2
        says: Nobody is told.
        untaught: It is: a secret.

    """

  /// A course of one lesson whose head and two steps say `facts:` as given.
  static func folder(
    head: String, _ first: String?, _ second: String?, facts: String? = facts
  ) -> CourseFolder {
    func step(_ id: String, _ facts: String?) -> String {
      """
      ## \(id)
      ```step
      id: \(id)
      kind: find
      \(facts.map { "facts: \($0)\n" } ?? "")answer: 1
      ```

      """
    }
    let lesson = """
      ---
      cotutor: 1
      id: try
      title: Try
      objective: o
      scenario: lab
      facts: {checked: 2026-11, module: "\(head)"}
      ---
      # Try
      \(step("one", first))\(step("two", second))
      """
    var files = [
      "try.md": lesson, "scenarios/lab.yaml": "cotutor: 1\nid: lab\n",
      "course.yaml": """
      cotutor: 1
      id: c
      title: C
      objectives: [{id: o, title: O}]
      lessons: [{id: try, file: try.md}]
      """,
    ]
    files["facts.yaml"] = facts
    return CourseFixture.folder(files)
  }

  private func lint(
    head: String = "F-1.1 F-1.2", _ first: String? = "F-1.1", _ second: String? = "F-1.2",
    facts: String? = facts
  ) -> [String] {
    LessonLinter.lint(course: Self.folder(head: head, first, second, facts: facts))
      .map(\.description)
  }

  @Test("a step and the head of its lesson name facts of the course")
  func named() throws {
    #expect(lint() == [])
    let folder = Self.folder(head: "F-1.1 F-1.2", "[F-1.2, F-1.1]", nil)
    let lesson = try #require(folder.lesson(id: "try").value?.lesson)
    #expect(lesson.steps.map(\.facts) == [["F-1.2", "F-1.1"], []])
    #expect(lesson.citedFacts == ["F-1.1", "F-1.2"])
    let facts = try #require(folder.facts().value)
    #expect(facts.ids == ["F-1.1", "F-1.2", "R-2"])
    #expect(facts.facts[0].says == "A site has a code: three letters # of its own")
    #expect(facts.facts.map(\.untaught) == [nil, nil, "It is: a secret."])
  }

  @Test("a fact that is not there is an error with the nearest one, in a step and in the head")
  func unknown() {
    #expect(
      lint("F-1.1 F-11", "F-1.2").contains(
        "try.md:14:8: error: `facts` names `F-11`; facts.yaml has no such fact; "
          + "did you mean `F-1.1`?"))
    #expect(
      lint(head: "F-1.1 F-1.2 Q-9").contains {
        $0.hasPrefix("try.md:7:8: error: `facts` names `Q-9`; facts.yaml has no such fact; ")
      })
    #expect(
      lint("F-1.1 F-1.1", "F-1.2").contains { $0.contains("`facts` names `F-1.1` twice") })
    #expect(lint("F-1.1, F-1.2").contains { $0.contains("`facts` is `F-1.1, F-1.2`") })
    let alone = LessonLinter.lint(
      lesson: "try.md", in: Self.folder(head: "F-1.1 F-1.2", "F-1.1", "F-1.3"))
    #expect(alone.contains { $0.what == "`facts` names `F-1.3`" })
  }

  @Test("the head names what the steps teach, once one of them says so")
  func agreement() {
    #expect(lint(nil, nil) == [])
    #expect(
      lint("F-1.1", nil) == [
        "try.md:7:8: error: no step teaches `F-1.2`; `module` at the top of the lesson names what "
          + "its steps teach; name it in the `facts:` of the step that teaches it, or remove it "
          + "here"
      ])
    #expect(
      lint(head: "F-1.1", "F-1.1 F-1.2", "F-1.2") == [
        "try.md:7:8: error: `module` lacks `F-1.2`; steps of the lesson teach it; add it here, "
          + "or remove it there"
      ])
  }

  @Test("a fact is taught, or says why it is not")
  func untaught() {
    #expect(
      lint(head: "F-1.1", "F-1.1", nil) == [
        "facts.yaml:5:5: warning: no lesson teaches `F-1.2`; none names it in its `facts`; "
          + "name it where it is taught, or say `untaught:` and why"
      ])
    #expect(
      lint(head: "F-1.1 F-1.2 R-2", "F-1.1", "F-1.2 R-2") == [
        "facts.yaml:7:5: warning: `R-2` is taught, and says why it is not; a lesson names it in "
          + "its `facts`; remove `untaught:`"
      ])
  }

  @Test("a list of facts has ids that stand for one sentence each")
  func list() {
    let double = Self.facts.replacing("F-1.2", with: "F-1.1")
    #expect(lint(facts: double).contains { $0.contains("5:5: error: a second fact named") })
    let bad = Self.facts.replacing("untaught: It is:", with: "untuaght: It is")
    #expect(lint(facts: bad).contains { $0.contains("did you mean `untaught`?") })
    let found = lint(facts: Self.facts.replacing("id: R-2", with: "untaught: no"))
    #expect(found.contains { $0.contains("error: a fact without `id`") })
  }

  @Test("a course without a list of facts may name what it likes in its head, not in its steps")
  func none() {
    #expect(lint(head: "anything at all", nil, nil, facts: nil) == [])
    #expect(
      lint(facts: nil).contains { $0.contains("`facts` names `F-1.1`; the course has no facts") })
  }

  @Test("the outline tells where each fact is taught, and why it is not")
  func outline() throws {
    let outline = try #require(Self.folder(head: "F-1.1 F-1.2", "F-1.1", "F-1.2").outline().value)
    let lines = outline.lines
    for line in [
      "1 objective, 1 lesson, 2 graded steps; 0 of these are done in the lab "
        + "(`do`, `diagnose`, `challenge`, `wait`).",
      "| O | `try` | 2 | 0 |", "| `find` | 2 |", "| `one` | one | find | F-1.1 |",
      "| F-1.2 | A tenant has an id. | try/two |", "| R-2 | Nobody is told. | It is: a secret. |",
    ] { #expect(lines.contains(line), "\(line)") }
    let unplaced = try #require(Self.folder(head: "F-1.1", nil, nil).outline().value)
    #expect(unplaced.lines.contains("Facts: F-1.1."))
    #expect(
      unplaced.lines.contains("| F-1.1 | A site has a code: three letters # of its own | try |"))
  }
}
