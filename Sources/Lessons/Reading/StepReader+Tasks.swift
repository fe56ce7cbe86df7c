extension StepReader {
  /// What only this kind of step has.
  func task() -> StepTask {
    switch kind {
    case .do: return .do
    case .explore: return .explore
    case .challenge: return .challenge
    case .wait:
      let seconds = fields.duration("for")
      return .wait(seconds: seconds, until: fields.expression("until"))
    case .diagnose:
      return .diagnose(
        faults: faults(), causes: options("cause", needReason: true), goal("cause"))
    case .find: return find()
    case .choose:
      return .choose(
        options: options("options", needReason: true), right: answerIDs(), goal("answer"))
    case .order: return order()
    case .predict: return predict()
    }
  }

  /// The goal of a `wait` step: that its event was seen in time, or that its time has passed.
  func event(of task: StepTask, _ part: SectionBlocks) -> LessonCheck? {
    guard case .wait(let seconds, let until) = task else { return nil }
    let hasChecks = fields.has("checks") || fields.has("oneOf")
    let rule: CheckRule
    if let until {
      rule = .by(until, seconds: seconds ?? LessonDuration.longest)
    } else if let seconds, !hasChecks {
      rule = .lasted(seconds: seconds)
    } else {
      refuseGoalWithoutEvent()
      return nil
    }
    let says = fields.text("says") ?? LessonText(
      source: part.title.plainText { "{{ \($0.text) }}" }, place: fields.place,
      blocks: [MarkdownBlock(.paragraph(part.title), line: part.line)])
    return LessonCheck(
      id: LessonStep.eventID, says: says, points: fields.integer("points", in: 0...1_000) ?? 1,
      isVisible: true, after: nil, because: fields.text("because"), rule: rule,
      place: fields.place, afterPlace: fields.place)
  }

  /// `says` and its like belong to the event; beside checks only there is none.
  private func refuseGoalWithoutEvent() {
    for key in ["says", "points", "because"] where fields.has(key) {
      reporter.error(
        fields.keyPlace(key), "`\(key)` in a `wait` step without an event",
        because: "its checks have their own", fix: "add `until:` or move it to a check")
    }
  }

  private func goal(_ id: String) -> AnswerGoal {
    AnswerGoal(
      id: id, says: fields.text("says"), points: fields.integer("points", in: 0...1_000) ?? 1,
      because: fields.text("because"))
  }

  private func find() -> StepTask {
    let accepted = fields.nodes("accept").compactMap {
      Fields.expression($0, "accept", fields)
    }
    let none = LessonExpression(text: "", origin: TextOrigin(start: fields.place))
    return .find(
      answer: fields.expression("answer") ?? none, accepted: accepted, goal("answer"))
  }

  private func order() -> StepTask {
    let equal = fields.list("accept").map { node -> [String] in
      if case .sequence(let ids) = node.content {
        return ids.compactMap { Fields.identifier($0, "accept", reporter) }
      }
      return Self.listed(node.text ?? "")
    }
    return .order(
      items: options("items", needReason: false), right: [answerIDs()] + equal, goal("answer"))
  }

  private func predict() -> StepTask {
    let none = LessonExpression(text: "", origin: TextOrigin(start: fields.place))
    return .predict(
      command: fields.expression("command") ?? none,
      outcomes: options("options", needReason: true), right: answerIDs().first ?? "",
      goal("answer"))
  }

  /// `one of [a, b]`, or a list, or one id.
  private func faults() -> [String] {
    guard let node = fields.node("faults") else { return [] }
    guard let text = node.text else { return fields.identifiers("faults") }
    var words = text[...]
    if words.hasPrefix("one of") { words = words.dropFirst(6).drop { $0 == " " } }
    if words.hasPrefix("["), words.hasSuffix("]") { words = words.dropFirst().dropLast() }
    let ids = Self.names(String(words))
    if ids.isEmpty || !ids.allSatisfy(Identifier.isValid) {
      fields.wrongType(node, "faults", "`one of [fault, fault]`")
      return []
    }
    return ids
  }

  /// `answer: b, d`, or a list.
  private func answerIDs() -> [String] {
    guard let node = fields.node("answer") else { return [] }
    if case .sequence = node.content { return fields.identifiers("answer") }
    return Self.listed(node.text ?? "")
  }

  /// `a, b`, with or without brackets around them.
  private static func listed(_ text: String) -> [String] {
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
    return names(isBracketed ? String(text.dropFirst().dropLast()) : text)
  }

  /// Names between commas and blanks.
  private static func names(_ text: String) -> [String] {
    text.utf8.split { [0x20, 0x09, 0x0A, UInt8(ascii: ",")].contains($0) }.compactMap {
      String($0)
    }
  }

  private func options(_ key: String, needReason: Bool) -> [LessonOption] {
    fields.list(key).compactMap { node in
      guard
        let option = Fields(node, .option, as: "an entry of `\(key)`", reporter: reporter)
      else { return nil }
      if needReason { option.require("because") }
      let because = option.text("because")
      guard let id = option.identifier("id"), let says = option.text("says") else { return nil }
      return LessonOption(id: id, says: says, because: because)
    }
  }
}
