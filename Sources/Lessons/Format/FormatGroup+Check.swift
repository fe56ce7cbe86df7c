extension FormatGroup {
  static let check = FormatGroup(
    CheckReader.Setting.check.name,
    [
      FormatKey("id", .id, "its permanent name within the step; grade books cite it", needed: true),
      FormatKey(
        "says", .text, "the goal line, the progress line, the report line", needed: true),
      FormatKey("points", .number, "what it is worth; 1"),
      FormatKey("visible", .truth, "`false`: it counts, but is not shown as a goal"),
      FormatKey("after", .id, "a check; until that holds this one is not judged"),
      FormatKey("because", .text, "why it is asked; `uses` and `avoids` need one"),
    ] + rules(.check))

  static let mistake = FormatGroup(
    CheckReader.Setting.mistake.name,
    [
      FormatKey("id", .id, "its permanent name within the step", needed: true),
      FormatKey("say", .text, "what learners read", needed: true),
    ] + rules(.mistake))

  static let listedCheck = FormatGroup(CheckReader.Setting.listed.name, rules(.listed))

  /// The keys that make a rule.
  private static func rules(_ setting: CheckReader.Setting) -> [FormatKey] {
    CheckReader.kinds(setting).map(\.key) + [
      FormatKey("except", .ids, "beside `unchanged`: parts that may change"),
      FormatKey("from", .command, "beside `seen`: the command that showed it"),
    ]
  }
}

extension CheckKind {
  /// The key that makes a check of this kind.
  var key: FormatKey { FormatKey(rawValue, value, meaning) }

  private var value: FormatValue {
    switch self {
    case .state, .seen, .output, .answer: .expression
    case .uses, .avoids: .command
    case .unchanged: .ids
    case .raised: .text
    case .by: .duration
    case .count: .number
    case .all, .any, .none, .order: .list
    }
  }

  private var meaning: String {
    switch self {
    case .state: "the expression is true now; it only looks"
    case .unchanged: "what commands configure in these parts is as when the step began"
    case .uses: "a command that binds to the pattern ran successfully"
    case .avoids: "no command that binds to the pattern ran successfully"
    case .seen: "an object was shown for which this is true of `$_`"
    case .raised: "a line ended in this error id"
    case .output: "it is true of `$output`, what a line put out"
    case .by: "beside `state`: it was true within that time of the step's beginning"
    case .count: "the step is solved with at most so many lines; a bonus"
    case .all: "all checks of a list hold"
    case .any: "one of them holds"
    case .none: "none of them holds"
    case .order: "they came to hold in this order"
    case .answer: "the answer given equals this value"
    }
  }
}
