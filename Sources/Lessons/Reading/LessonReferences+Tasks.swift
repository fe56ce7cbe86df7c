extension LessonReferences {
  func checkTask(_ step: LessonStep) {
    switch step.task {
    case .diagnose(let faults, let causes, _):
      let ids = optionIDs(causes)
      for fault in faults where !ids.contains(fault) {
        unknown(fault, "cause", step.place(of: "faults"), ids, key: "faults", in: step)
      }
    case .choose(let options, let right, _):
      let ids = optionIDs(options)
      for id in right where !ids.contains(id) {
        unknown(id, "option", step.place(of: "answer"), ids, key: "answer", in: step)
      }
    case .predict(_, let outcomes, let right, _):
      let ids = optionIDs(outcomes)
      if !right.isEmpty, !ids.contains(right) {
        unknown(right, "option", step.place(of: "answer"), ids, key: "answer", in: step)
      }
    case .order(let items, let orders, _):
      let ids = optionIDs(items).sorted()
      for order in orders where order.sorted() != ids {
        reporter.error(
          step.place(of: "answer"),
          "the order `\(order.joined(separator: ", "))` does not fit the items",
          because: "each item stands in it once: \(ids.joined(separator: ", "))",
          fix: "name each item once")
      }
    case .do, .find, .wait, .explore, .challenge: break
    }
  }

  /// A `setup ID` block makes one of the step's faults, and is the only one that makes it.
  func checkFaultSetups(_ step: LessonStep) {
    var seen: Set<String> = []
    for setup in step.faultSetups where !seen.insert(setup.fault).inserted {
      reporter.error(
        setup.place, "a second `setup \(setup.fault)` block",
        because: "one block makes the fault whole", fix: "put its lines into one block")
    }
    guard case .diagnose(let faults, _, _) = step.task else {
      if let setup = step.faultSetups.first {
        reporter.error(
          setup.place, "a name behind `setup` in a step of kind `\(step.task.kind.rawValue)`",
          because: "it is that of a fault, which only steps of kind `diagnose` draw",
          fix: "write `setup` alone, or `kind: diagnose`")
      }
      return
    }
    for setup in step.faultSetups where !faults.contains(setup.fault) {
      unknown(setup.fault, "fault", setup.place, faults, key: "setup", in: step)
    }
  }

  /// What a kind of step excludes, and what belongs to each route.
  func checkKind(_ step: LessonStep) {
    if step.task == .explore {
      for key in ["checks", "oneOf", "remedy", "hints"] where step.keyPlaces[key] != nil {
        reporter.error(
          step.place(of: key), "`\(key)` in a step of kind `explore`",
          because: "it is for trying freely, so nothing in it is judged",
          fix: "remove the key or use another kind")
      }
    }
    if step.task == .challenge { checkChallenge(step) }
    let points = step.routes.map { $0.checks.reduce(0) { $0 + $1.maximumPoints } }
    if let first = points.first, points.contains(where: { $0 != first }) {
      reporter.error(
        step.place(of: "oneOf"), "routes worth \(points.map(String.init).joined(separator: ", "))",
        because: "they lead to the same end, so each is worth the same",
        fix: "give their checks `points:` with equal sums")
    }
    unique(step.routes.map { ($0.id, step.place(of: "oneOf")) }, "route")
  }

  private func checkChallenge(_ step: LessonStep) {
    if step.keyPlaces["hints"] != nil {
      reporter.error(
        step.place(of: "hints"), "`hints` in a step of kind `challenge`",
        because: "a challenge gives only the goals", fix: "remove them or use `kind: do`")
    }
    if let line = step.prose.first?.line {
      reporter.warning(
        Place(line: line, column: 1), "text in a step of kind `challenge` is not shown",
        because: "a challenge gives only the goals",
        fix: "put it under a heading of its own before the step, or use `kind: do`")
    }
  }

  private func optionIDs(_ options: [LessonOption]) -> [String] {
    unique(options.map { ($0.id, $0.says.place) }, "option")
    return options.map(\.id)
  }

  func unique(_ names: [(id: String, place: Place)], _ what: String) {
    var seen: Set<String> = []
    for name in names where !name.id.isEmpty && !seen.insert(name.id).inserted {
      duplicate(name.id, what, name.place)
    }
  }

  /// Every `$lab.NAME` in the file is one of `vars`.
  func checkVariables(_ source: SourceText) {
    let known = lesson.variables.map(\.name)
    let lowercased = known.map { $0.lowercased() }
    for use in LabVariableUse.all(in: source)
    where !lowercased.contains(use.name.lowercased()) {
      reporter.error(
        use.place, "`$lab.\(use.name)` is not in `vars`",
        because: known.isEmpty
          ? "the lesson has no `vars`" : "`vars` has \(known.joined(separator: ", "))",
        fix: NearestName.of(use.name, among: known).map { "did you mean `$lab.\($0)`?" }
          ?? "add it to `vars`")
    }
  }

  func duplicate(_ id: String, _ what: String, _ place: Place) {
    reporter.error(
      place, "a second \(what) named `\(id)`", because: "names are cited, so each stands for one",
      fix: "give it another id")
  }

  func unknown(
    _ id: String, _ what: String, _ place: Place, _ known: [String], key: String,
    in step: LessonStep
  ) {
    // It is there, but its own mistake was told already.
    if reporter.hasErrors, step.writtenIDs.contains(id) { return }
    let all = known.map { "`\($0)`" }.joined(separator: ", ")
    reporter.error(
      place, "`\(key)` names `\(id)`",
      because: known.isEmpty
        ? "the step has no \(what)" : "the step has no \(what) of that name, only \(all)",
      fix: NearestName.of(id, among: known).map { "did you mean `\($0)`?" }
        ?? "name one that is there or add it")
  }
}
