extension CourseOutline {
  /// The outline as a Markdown page.
  public var lines: [String] {
    let text =
      ["# \(course.title)", "", summary, "", Self.origin, ""]
      + section("Objectives", objectiveTable) + section("Graded steps by kind", kindTable)
      + ["## Lessons", ""] + lessons.flatMap(lessonLines)
      + (facts.facts.isEmpty ? [] : factSections)
    return Array(text.dropLast())
  }

  private static let origin = "`cotutor lesson outline` prints this page."

  private var graded: [LessonStep] { lessons.flatMap(Self.gradedSteps) }

  private var summary: String {
    let practical = graded.count { $0.task.kind.isPractical }
    return "\(Self.count(course.objectives.count, "objective")), "
      + "\(Self.count(lessons.count, "lesson")), \(Self.count(graded.count, "graded step")); "
      + "\(practical) of these are done in the lab (`do`, `diagnose`, `challenge`, `wait`)."
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    ["## \(title)", ""] + lines + [""]
  }

  private func table(_ heads: [String], _ rows: [[String]]) -> [String] {
    let lines = [heads, heads.map { _ in "---" }] + rows.map { $0.map(Self.cell) }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }
  }

  /// A text that does not end its cell.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private var objectiveTable: [String] {
    let rows = course.objectives.map { objective -> [String] in
      let graded = gradedSteps(of: objective)
      return [
        objective.title,
        lessons(of: objective).map { "`\($0.id)`" }.joined(separator: ", "), "\(graded.count)",
        "\(graded.count { $0.task.kind.isPractical })",
      ]
    }
    return table(["objective", "lessons", "graded steps", "of these in the lab"], rows)
  }

  private var kindTable: [String] {
    let rows = StepKind.allCases.compactMap { kind -> [String]? in
      let steps = graded.count { $0.task.kind == kind }
      return steps == 0 ? nil : ["`\(kind.rawValue)`", "\(steps)"]
    }
    return table(["kind", "graded steps"], rows)
  }

  private func lessonLines(_ lesson: Lesson) -> [String] {
    let objective = course.objectives.first { $0.id == lesson.objective }?.title
    let unplaced = lesson.steps.allSatisfy(\.facts.isEmpty) ? lesson.citedFacts : []
    var lines = ["### `\(lesson.id)`: \(lesson.title)", ""]
    lines += objective.map { ["Objective: \($0).", ""] } ?? []
    lines += unplaced.isEmpty ? [] : ["Facts: \(unplaced.joined(separator: " ")).", ""]
    let rows = lesson.steps.map { step in
      [
        "`\(step.id)`", step.title.plainText { "{{ \($0.text) }}" }, step.task.kind.rawValue,
        step.facts.joined(separator: " "),
      ]
    }
    return lines + (rows.isEmpty ? [] : table(["step", "title", "kind", "facts"], rows) + [""])
  }

  /// What is taught where, and what is not.
  private var factSections: [String] {
    let places = facts.facts.map { (fact: $0, teachers: teachers(of: $0)) }
    let taught = places.filter { !$0.teachers.isEmpty }.map {
      [$0.fact.id, $0.fact.says, $0.teachers.joined(separator: ", ")]
    }
    let untaught = places.filter(\.teachers.isEmpty).map {
      [$0.fact.id, $0.fact.says, $0.fact.untaught ?? ""]
    }
    return section("Facts", table(["fact", "says", "taught in"], taught))
      + section("Facts that no step teaches", table(["fact", "says", "why not"], untaught))
  }
}
