/// Reads checks and the rules that checks and mistakes share.
struct CheckReader {
  /// Where a rule stands decides which kinds it may be.
  enum Setting {
    case check
    case mistake
    case listed

    var name: String {
      switch self {
      case .check: "a check"
      case .mistake: "a mistake"
      case .listed: "a check in a list"
      }
    }
  }

  let reporter: Reporter

  static func kinds(_ setting: Setting) -> [CheckKind] {
    switch setting {
    case .check: CheckKind.allCases.filter { $0 != .answer }
    case .mistake: CheckKind.allCases.filter { $0 != .count }
    case .listed: CheckKind.allCases.filter { $0 != .answer && $0 != .count }
    }
  }

  func checks(_ parent: Fields, _ key: String) -> [LessonCheck] {
    parent.list(key).compactMap(check)
  }

  private func check(_ node: YamlNode) -> LessonCheck? {
    guard let fields = Fields(node, .check, reporter: reporter) else { return nil }
    let rule = rule(fields, .check)
    switch rule {
    case .uses?, .avoids?: fields.require("because")
    default: break
    }
    let id = fields.identifier("id")
    let says = fields.text("says")
    let points = fields.integer("points", in: 0...1_000) ?? 1
    let isVisible = fields.boolean("visible") ?? true
    let after = fields.identifier("after")
    let because = fields.text("because")
    guard let id, let says, let rule else { return nil }
    return LessonCheck(
      id: id, says: says, points: points, isVisible: isVisible, after: after, because: because,
      rule: rule, place: fields.place, afterPlace: fields.valuePlace("after"))
  }

  /// The one rule of a check, mistake or entry of a list.
  func rule(_ fields: Fields, _ setting: Setting) -> CheckRule? {
    var kinds = Self.kinds(setting).filter { fields.has($0.rawValue) }
    // `by:` is a time, its condition the `state:` beside it.
    if kinds.contains(.by) { kinds.removeAll { $0 == .state } }
    let words = Self.kinds(setting).map { "`\($0.rawValue)`" }.joined(separator: ", ")
    guard let kind = kinds.first else {
      reporter.error(
        fields.place, "\(setting.name) that checks nothing", because: "it has none of \(words)",
        fix: "add one of these keys")
      return nil
    }
    for extra in kinds.dropFirst() {
      reporter.error(
        fields.keyPlace(extra.rawValue),
        "`\(extra.rawValue)` beside `\(kind.rawValue)`", because: "\(setting.name) is of one kind",
        fix: "make two of it, or list both under `all:`")
    }
    refuseStray("except", with: .unchanged, kind, fields)
    refuseStray("from", with: .seen, kind, fields)
    return rule(kind, fields)
  }

  private func refuseStray(
    _ key: String, with owner: CheckKind, _ kind: CheckKind, _ fields: Fields
  ) {
    guard fields.has(key), kind != owner else { return }
    reporter.error(
      fields.keyPlace(key), "`\(key)` without `\(owner.rawValue)`",
      because: "it says more about `\(owner.rawValue)` and nothing else", fix: "remove it")
  }

  private func rule(_ kind: CheckKind, _ fields: Fields) -> CheckRule? {
    switch kind {
    case .state: return fields.expression("state").map { .state($0) }
    case .unchanged:
      return .unchanged(
        parts: fields.identifiers("unchanged"), except: fields.identifiers("except"))
    case .uses: return fields.pattern("uses").map { .uses($0) }
    case .avoids: return fields.pattern("avoids").map { .avoids($0) }
    case .seen:
      let from = fields.pattern("from")
      return fields.expression("seen").map { .seen($0, from: from) }
    case .raised: return fields.string("raised").map { .raised($0) }
    case .output: return fields.expression("output").map { .output($0) }
    case .by:
      fields.require("state")
      let seconds = fields.duration("by")
      guard let state = fields.expression("state"), let seconds else { return nil }
      return .by(state, seconds: seconds)
    case .count: return fields.integer("count", in: 1...10_000).map { .count($0) }
    case .all: return .all(rules(fields, "all"))
    case .any: return .any(rules(fields, "any"))
    case .none: return CheckRule.none(rules(fields, "none"))
    case .order: return .order(rules(fields, "order"))
    case .answer: return fields.expression("answer").map { .answer($0) }
    }
  }

  private func rules(_ fields: Fields, _ key: String) -> [CheckRule] {
    fields.list(key).compactMap { node in
      Fields(node, .listedCheck, reporter: reporter).flatMap { rule($0, .listed) }
    }
  }
}
