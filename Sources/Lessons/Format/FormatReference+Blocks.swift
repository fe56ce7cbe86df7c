extension StepKind {
  /// What hints call the goal that is no check.
  var goalName: String? {
    switch self {
    case .diagnose: "cause"
    case .find, .choose, .order, .predict: "answer"
    case .wait: LessonStep.eventID
    case .do, .explore, .challenge: nil
    }
  }
}

extension FormatReference {
  /// What stands below a heading beside its text.
  var blocks: [String] {
    let meanings = MarkdownBlock.authorWords.map { "| `\($0)` | \(Self.meaning(ofBlock: $0)) |" }
    return [
      "## Blocks below a step", "",
      "In `right`, `wrong` and `setup` each line begins with `PS>`, or with `>>` if it goes on "
        + "with the one above. What may be typed at the prompt may stand there, `answer 3` too.",
      "",
      "| block | is |", "| --- | --- |",
    ] + meanings + [
      "| `powershell` | an example that learners see and the tests run; `powershell no-run` is "
        + "only shown |", "",
    ]
  }

  private static func meaning(ofBlock word: String) -> String {
    switch word {
    case "step": "what has to be true, as the keys above"
    case "right":
      "a way to solve it, each further one with a name: `right by-id`. In a `diagnose` step the "
        + "name is the fault's, and each fault has one. `find`, `choose`, `order` and `predict` "
        + "need none: `answer:` is their solution"
    case "wrong":
      "`wrong NAME`: a way that must end with that mistake, or with that check open and no other"
    default:
      "is run unseen when the step begins. `setup NAME` of a `diagnose` step is run after it, "
        + "where that fault was drawn, so any fault can be made that commands can make; one "
        + "that the lab knows needs none"
    }
  }

  /// What texts and expressions see.
  var names: [String] {
    let rows = [
      ("$lab.NAME", "a value of `vars`"),
      ("{{ expression }}", "its value within a text or a code block"),
      ("$found", "in a hint: what the check of its `unmet` found"),
      ("$_", "in `seen`: each object that was shown"),
      ("$output", "in `output`: all objects that a line put out"),
      ("$name", "in `state`: the learner's own variables"),
    ]
    return ["## What texts and expressions see", "", "| name | is |", "| --- | --- |"]
      + rows.map { "| `\($0)` | \($1) |" } + [""]
  }
}
