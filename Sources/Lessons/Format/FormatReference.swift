/// The reference of the files of a course, made from what their readers know.
public struct FormatReference {
  private let faults: [String]
  private let parts: [String]

  /// `faults` are those that a scenario may name, `parts` those of the world that `unchanged` may.
  public init(faults: [String], parts: [String]) {
    self.faults = faults
    self.parts = parts
  }

  /// A Markdown page.
  public var lines: [String] {
    Array((Self.introduction + files + steps + checks + blocks + names).dropLast())
  }

  private static let introduction = [
    "# The files of a course, key by key", "",
    "`cotutor lesson reference` prints this page from the readers of these files.",
    "[authoring.md](authoring.md) walks through a first course, [lessons.md](lessons.md) says what "
      + "is proved.", "",
    "All files are UTF-8, at most 1 MiB, without control characters. YAML has no anchors, aliases, "
      + "tags or second documents here; only `true` and `false` are booleans; unknown keys are "
      + "errors, with the nearest known one. An id has at most 64 ASCII letters, digits, `-`, `_` "
      + "and `.`, and begins with a letter or digit. A length of time is written `45s`, `30m`, "
      + "`1h30m`, `2d`, and is at most 365 days. In the tables **bold** keys are needed.", "",
    "Behind \(LiteralLines.keys.sorted().map { "`\($0)`" }.joined(separator: ", ")), and behind "
      + "each name below `\(LiteralLines.parentKey)`, the rest of the line is taken as it stands, "
      + "quotes, colons and `#` included; a longer text goes below `|`, indented. Quotation marks "
      + "around it would be shown.", "",
  ]

  private func section(_ title: String, _ group: FormatGroup, _ note: String? = nil) -> [String] {
    ["### \(title)", ""] + (note.map { [$0, ""] } ?? []) + table(group.keys) + [""]
  }

  /// A group that shares keys with one that was shown.
  private func section(_ title: String, _ group: FormatGroup, asIn shown: FormatGroup) -> [String] {
    let own = group.keys.filter { key in
      !shown.keys.contains { $0.name == key.name && $0.meaning == key.meaning }
    }
    let shared = group.names.filter { name in !own.contains { $0.name == name } }
    let list = "As in \(shown.what): \(Self.list(shared))."
    return ["### \(title)", ""] + (own.isEmpty ? [] : table(own) + [""]) + [list, ""]
  }

  private func table(_ keys: [FormatKey]) -> [String] {
    ["| key | is written as | meaning |", "| --- | --- | --- |"]
      + keys.map { key in
        let name = key.isNeeded ? "**`\(key.name)`**" : "`\(key.name)`"
        return "| \(name) | \(key.value.text) | \(key.meaning) |"
      }
  }

  private var files: [String] {
    ["## The files", ""]
      + section("`course.yaml`", .course, "For instance `lessons/tenant-attach/course.yaml`.")
      + section("An entry of `objectives`", .objective)
      + section("An entry of `lessons`", .courseLesson)
      + section("`scoring`", .scoring, "Of a course, or of a lesson in place of the course's.")
      + section(
        "The top of a lesson", .lesson,
        "Between two lines of `---`, at the beginning of the file, as in "
          + "`lessons/tenant-attach/2-attach.md`.")
      + section(
        "`scenarios/ID.yaml`", .scenario,
        "As `lessons/tenant-attach/scenarios/fabrikam-new.yaml`. `cotutor` and `id` alone make "
          + "one. What these keys cannot say, a `setup` block of the first step can do. Behind a "
          + "semicolon stands what holds if nothing says otherwise.")
      + section("`site` of a scenario", .site) + section("`domain` of a scenario", .domain)
      + section("`tenant` of a scenario", .tenant) + section("`devices` of a scenario", .devices)
      + [
        "The faults of a scenario are \(Self.list(faults)). A `diagnose` step may draw them, too, "
          + "and others that it makes itself by `setup NAME` blocks.", "",
      ]
      + section(
        "`glossary.yaml`", .glossary,
        "As `lessons/tenant-attach/glossary.yaml`. `[text](glossary.yaml#some-term)` in a lesson "
          + "links to a term: below the text stands `Get-Help some-term`. `Get-Help` shows a term "
          + "under each of its words, and Tab offers them.")
      + section("An entry of `terms`", .term)
      + section(
        "`facts.yaml`", .facts,
        "The linter compares it with the `facts` of lessons and steps; `cotutor lesson outline` "
          + "prints which step teaches what.")
      + section("An entry of `facts`", .fact)
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  private var steps: [String] {
    let kinds = StepKind.allCases.flatMap { kind -> [String] in
      let own = kind.ownKeys.isEmpty ? [] : table(kind.ownKeys) + [""]
      return ["### `kind: \(kind.rawValue)`", "", "Passed when \(kind.passing).", ""] + own
    }
    return ["## A `step` block", ""] + table(FormatGroup.stepKeys) + [""] + kinds
      + section("An entry of `options`, `cause` or `items`", .option)
      + section("An entry of `hints`", .hint)
      + ["### What `unmet` may name", "", "| in a step | name |", "| --- | --- |"]
      + StepKind.allCases.filter { $0 != .explore && $0 != .challenge }.map { kind in
        let own = kind.goalName.map { "`\($0)`, or the id of a check" } ?? "the id of a check"
        return "| `\(kind.rawValue)` | \(own) |"
      }
      + ["", "A check is one of the step's own, of a route, or of the remedy.", ""]
      + section("An entry of `oneOf`", .route) + section("`remedy`", .remedy)
      + section("`then`", .then)
      + section(
        "An entry of `survivors`", .survivor,
        "It has one of the first three keys. Lines are copied whole, as the proof prints them; "
          + "each `right` block has changes of its own, and so needs survivors of its own.")
  }

  private var checks: [String] {
    let others = "A check is of one kind: one of the keys from `state` on. "
    return ["## Checks and mistakes", ""]
      + section(
        "An entry of `checks`", .check,
        others + "The parts that `unchanged` names are \(Self.list(parts)).")
      + section("An entry of `mistakes`", .mistake, asIn: .check)
      + section("An entry of `all`, `any`, `none` or `order`", .listedCheck, asIn: .check)
  }
}
