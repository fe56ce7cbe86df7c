extension FormatGroup {
  /// What every step may have.
  static let stepKeys = [
    FormatKey("id", .id, "the step's permanent name within the lesson", needed: true),
    FormatKey("kind", .word(StepKind.self), "what the learner does; `do` if it says nothing"),
    FormatKey("checks", .list, "what must hold"),
    FormatKey("hints", .list, "the ladder, in the order in which hints are given"),
    FormatKey("mistakes", .list, "what is often done wrong; only the first that holds is said"),
    FormatKey(
      "oneOf", .list, "routes; one of them must hold whole, and all are worth the same"),
    FormatKey("survivors", .list, "what the proof would find fault with and you accept"),
    FormatKey("remedy", .group, "a short step that comes in after some misses"),
    FormatKey("then", .group, "what happens once the step is solved"),
    FormatKey("show", .texts, "paths of pages or nodes, drawn below the text"),
    FormatKey("optional", .truth, "`true`: it may be passed over and does not count"),
    FormatKey("facts", .words, "the facts of `facts.yaml` that it teaches"),
    FormatKey("objective", .id, "the objective that it proves; the lesson's if it says nothing"),
    FormatKey("help", .truth, "in place of the lesson's"),
    FormatKey("answers", .number, "in place of the lesson's"),
  ]

  static let option = FormatGroup(
    "an entry of `options`, `cause` or `items`",
    [
      FormatKey("id", .id, "what `answer:` names; of a cause the id of its fault", needed: true),
      FormatKey("says", .text, "what learners read; each learner in another order", needed: true),
      FormatKey(
        "because", .text, "why it is right or wrong; needed but in `items`"),
    ])

  static let hint = FormatGroup(
    "a hint",
    [
      FormatKey("say", .text, "what learners read", needed: true),
      FormatKey(
        "unmet", .id, "for whoever has not reached that: a check's id, or a name from the table "
          + "*What `unmet` may name*"),
      FormatKey("when", .expression, "for whom this is true"),
    ])

  static let route = FormatGroup(
    "a route",
    [
      FormatKey("id", .id, "its permanent name", needed: true),
      FormatKey("says", .text, "what the route is"),
      FormatKey("checks", .list, "all must hold", needed: true),
    ])

  static let then = FormatGroup(
    "`then`",
    [FormatKey("advance", .duration, "so much time passes in the lab", needed: true)])

  static let remedy = FormatGroup(
    "a remedy",
    [
      FormatKey("misses", .number, "after so many on one goal, 1 to 20; 3 if it says nothing"),
      FormatKey("say", .text, "what learners read", needed: true),
      FormatKey("checks", .list, "what must hold before the step goes on"),
    ])

  static let survivor = FormatGroup(
    "a survivor",
    [
      FormatKey("line", .text, "it passes with this line in place of one of a `right` block"),
      FormatKey("without", .text, "it passes without this line of a `right` block"),
      FormatKey("check", .text, "this check decides nothing alone"),
      FormatKey("because", .text, "why you accept that", needed: true),
    ])
}

extension StepKind {
  /// What only some kinds of step have.
  var ownKeys: [FormatKey] {
    switch self {
    case .do, .explore, .challenge: []
    case .diagnose:
      [
        FormatKey("faults", .ids, "`one of [a, b]`: what the seed draws one of", needed: true),
        FormatKey("cause", .list, "the causes to choose from, one for each fault", needed: true),
      ] + Self.goalKeys
    case .find:
      [
        FormatKey("answer", .expression, "the value that is asked for", needed: true),
        FormatKey("accept", .expressions, "other forms of it"),
      ] + Self.goalKeys
    case .choose:
      [
        FormatKey("options", .list, "what to choose from", needed: true),
        FormatKey("answer", .ids, "the right ones: `a, c`", needed: true),
      ] + Self.goalKeys
    case .order:
      [
        FormatKey("items", .list, "what to put in order", needed: true),
        FormatKey("answer", .ids, "the order: `a, b, c`", needed: true),
        FormatKey("accept", .list, "other orders that are as good"),
      ] + Self.goalKeys
    case .predict:
      [
        FormatKey("command", .expression, "what is run once they have said", needed: true),
        FormatKey("options", .list, "what it may do", needed: true),
        FormatKey("answer", .id, "what it does", needed: true),
      ] + Self.goalKeys
    case .wait:
      [
        FormatKey("until", .expression, "what is waited for"),
        FormatKey("for", .duration, "the longest time for that, or the time that is to pass"),
      ] + Self.goalKeys
    }
  }

  /// Of kinds with an answer or an event.
  private static let goalKeys = [
    FormatKey("says", .text, "the goal"),
    FormatKey("points", .number, "what it is worth; 1"),
    FormatKey("because", .text, "what is said once it is reached"),
  ]

  /// When a step of this kind is passed.
  var passing: String {
    switch self {
    case .do: "all checks hold"
    case .diagnose: "the drawn fault is named and all checks hold"
    case .find: "the value is the lab's, or one of the accepted forms"
    case .choose: "exactly the right options are picked"
    case .order: "the items stand in the right order, or in an accepted one"
    case .predict:
      "something was predicted; the command is run then, and only a right prediction gives points"
    case .wait:
      "`until:` was true after some line, within `for:`; without `until:`, once `for:` has passed; "
        + "beside `checks:`, `for:` is the time in which they count"
    case .explore: "the learner types `next`; what was tried is gone then"
    case .challenge: "all checks hold; its text is not shown, and it has no hints"
    }
  }
}
