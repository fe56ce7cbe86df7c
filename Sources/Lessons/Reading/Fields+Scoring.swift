extension Fields {
  /// `scoring:` and `passMark:` of a lesson or course.
  func scoring() -> ScoringPolicy {
    let passMark = integer("passMark", in: 0...100)
    guard let node = node("scoring"),
      let scoring = Fields(node, .scoring, reporter: reporter)
    else { return ScoringPolicy(passMark: passMark) }
    return ScoringPolicy(
      hintCost: scoring.integer("hintCost", in: 0...1_000),
      attempts: scoring.integer("attempts", in: 1...1_000),
      counted: scoring.word("counted", as: ScoringPolicy.Counted.self), passMark: passMark,
      visibility: scoring.word("visibility", as: ScoringPolicy.Visibility.self),
      detail: scoring.word("detail", as: ScoringPolicy.Detail.self))
  }
}
