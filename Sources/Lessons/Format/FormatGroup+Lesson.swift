extension FormatGroup {
  static let lesson = FormatGroup(
    "the top of a lesson",
    [
      FormatKey("cotutor", .version, "the version of the format", needed: true),
      FormatKey(
        "id", .id, "the lesson's permanent name, that of its entry in `course.yaml`", needed: true),
      FormatKey(
        "title", .text, "its name for people; no values of the lab in it", needed: true),
      FormatKey("objective", .id, "the objective of the course that it proves"),
      FormatKey("minutes", .number, "how long it takes, 1 to 600"),
      FormatKey("teaches", .ids, "names of your own for what it teaches"),
      FormatKey("needs", .ids, "lessons that come before it"),
      FormatKey(
        "scenario", .id, "the world that its lab begins with; every lesson with a step has one"),
      FormatKey(
        "facts", .group,
        "what it rests on, as names with texts: the product's release, the month in which you "
          + "looked; `module` names ids of `facts.yaml`"),
      FormatKey(
        "vars", .group,
        "names with expressions, worked out one after the other when the lab begins, by its seed; "
          + "`$lab.NAME` from then on. Only `Get-Random` may be used beside commands that look"),
      FormatKey("reading", .truth, "`true` for a lesson without steps"),
      FormatKey(
        "draw", .number,
        "so many of its steps are drawn by the seed, spread over their objectives, in the lesson's "
          + "order; each is worth the same, and no reading stands behind the first step"),
      FormatKey("oneSitting", .truth, "`true`: an attempt that is left is over"),
      FormatKey(
        "help", .truth, "`false`: hints, explanations and solutions are refused in its steps"),
      FormatKey("answers", .number, "so many answers a question of its steps takes; any number"),
    ] + scoringKeys)
}
