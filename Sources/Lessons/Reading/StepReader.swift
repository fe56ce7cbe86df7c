/// Reads the keys of a `step` block.
struct StepReader {
  /// The author's commands beside the block.
  struct Typed {
    let setup: [TypedLine]
    let faultSetups: [LessonFaultSetup]
    let solutions: [LessonSolution]
    let examples: [LessonExample]
  }

  /// The keys of steps of all kinds; what one kind needs is not needed here.
  private static let anyKind: FormatGroup = {
    var keys = FormatGroup.stepKeys
    for key in StepKind.allCases.flatMap(\.ownKeys)
    where !keys.contains(where: { $0.name == key.name }) {
      keys.append(FormatKey(key.name, .any, key.meaning))
    }
    return FormatGroup("a step", keys)
  }()

  let fields: Fields
  let reporter: Reporter
  let kind: StepKind

  init?(_ node: YamlNode, reporter: Reporter) {
    guard let fields = Fields(node, Self.anyKind, reporter: reporter) else {
      return nil
    }
    self.fields = fields
    self.reporter = reporter
    kind = fields.word("kind", as: StepKind.self) ?? .do
    for key in kind.ownKeys where key.isNeeded { fields.require(key.name) }
    let fitting = (FormatGroup.stepKeys + kind.ownKeys).map(\.name)
    for entry in fields.entries
    where Self.anyKind.names.contains(entry.key) && !fitting.contains(entry.key) {
      let kinds = StepKind.allCases.filter { $0.ownKeys.contains { $0.name == entry.key } }
      reporter.error(
        entry.keyPlace, "`\(entry.key)` in a step of kind `\(kind.rawValue)`",
        because: "only steps of kind \(kinds.map(\.rawValue).joined(separator: ", ")) have it",
        fix: "write `kind: \(kinds.first?.rawValue ?? "do")` or remove the key")
    }
  }

  func step(_ part: SectionBlocks, prose: [MarkdownBlock], block: MarkdownBlock, typed: Typed)
    -> LessonStep
  {
    let checks = CheckReader(reporter: reporter).checks(fields, "checks")
    let routes = routes()
    let task = task()
    return LessonStep(
      id: fields.identifier("id") ?? "", title: part.title, prose: prose, line: part.line,
      place: Place(line: block.line, column: 1), task: task,
      checks: (event(of: task, part).map { [$0] } ?? []) + checks, hints: hints(),
      mistakes: mistakes(), routes: routes, objective: fields.identifier("objective"),
      givesHelp: fields.boolean("help"), answers: fields.integer("answers", in: 1...20),
      isOptional: fields.boolean("optional") ?? false,
      advanceSeconds: advance(), remedy: remedy(), show: fields.strings("show"),
      setup: typed.setup, faultSetups: typed.faultSetups, solutions: typed.solutions,
      examples: typed.examples, survivors: survivors(), facts: fields.words("facts"),
      keyPlaces: Dictionary(
        fields.entries.map { ($0.key, $0.value.place) }, uniquingKeysWith: { first, _ in first }),
      writtenIDs: Self.writtenIDs(fields.entries))
  }

  /// Every `id:` below the step, also of what could not be read.
  private static func writtenIDs(_ entries: [YamlNode.Entry]) -> [String] {
    entries.flatMap { entry -> [String] in
      switch entry.value.content {
      case .scalar(let text, _): entry.key == "id" ? [text] : []
      case .mapping(let inner): writtenIDs(inner)
      case .sequence(let items):
        items.flatMap { item -> [String] in
          if case .mapping(let inner) = item.content { return writtenIDs(inner) }
          return []
        }
      }
    }
  }

  private func hints() -> [LessonHint] {
    fields.list("hints").compactMap { node in
      guard let hint = Fields(node, .hint, reporter: reporter) else { return nil }
      let unmet = hint.identifier("unmet")
      let when = hint.expression("when")
      return hint.text("say").map {
        LessonHint(
          unmet: unmet, when: when, say: $0, unmetPlace: hint.valuePlace("unmet"))
      }
    }
  }

  private func mistakes() -> [LessonMistake] {
    fields.list("mistakes").compactMap { node in
      guard let mistake = Fields(node, .mistake, reporter: reporter) else { return nil }
      let rule = CheckReader(reporter: reporter).rule(mistake, .mistake)
      guard let id = mistake.identifier("id"), let rule, let say = mistake.text("say") else {
        return nil
      }
      return LessonMistake(id: id, rule: rule, say: say, place: mistake.place)
    }
  }

  private func routes() -> [LessonRoute] {
    fields.list("oneOf").compactMap { node in
      guard let route = Fields(node, .route, reporter: reporter) else { return nil }
      return LessonRoute(
        id: route.identifier("id") ?? "", says: route.text("says"),
        checks: CheckReader(reporter: reporter).checks(route, "checks"))
    }
  }

  private func advance() -> Int {
    guard let node = fields.node("then"),
      let then = Fields(node, .then, reporter: reporter)
    else { return 0 }
    return then.duration("advance") ?? 0
  }

  private func remedy() -> LessonRemedy? {
    guard let node = fields.node("remedy"),
      let remedy = Fields(node, .remedy, reporter: reporter)
    else { return nil }
    let misses = remedy.integer("misses", in: 1...20) ?? 3
    let checks = CheckReader(reporter: reporter).checks(remedy, "checks")
    return remedy.text("say").map { LessonRemedy(misses: misses, say: $0, checks: checks) }
  }

  private func survivors() -> [LessonSurvivor] {
    fields.list("survivors").compactMap { node in
      let kinds = ["line", "without", "check"]
      guard let survivor = Fields(node, .survivor, reporter: reporter) else { return nil }
      let given = kinds.filter { survivor.has($0) }
      guard given.count == 1 else {
        reporter.error(
          survivor.place, "a survivor that names \(given.isEmpty ? "nothing" : "several things")",
          because: "it accepts one changed `line:`, one line left out (`without:`) or one `check:`",
          fix: "write one of these keys")
        return nil
      }
      guard let because = survivor.text("because"), let text = survivor.string(given[0]) else {
        return nil
      }
      let subject: LessonSurvivor.Subject =
        switch given[0] {
        case "line": .line(text)
        case "without": .without(text)
        default: .check(text)
        }
      return LessonSurvivor(subject: subject, because: because, place: survivor.place)
    }
  }
}
