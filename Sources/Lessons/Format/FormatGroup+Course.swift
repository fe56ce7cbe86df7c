extension FormatGroup {
  private static let version = FormatKey(
    "cotutor", .version, "the version of the format; every file begins with it", needed: true)

  static let course = FormatGroup(
    "a course",
    [
      version, FormatKey("id", .id, "the course's permanent name", needed: true),
      FormatKey("title", .text, "what people call it", needed: true),
      FormatKey(
        "languages", .ids, "codes of the languages it is written in; `[en]` if it says nothing"),
      FormatKey("objectives", .list, "what its learners can do at the end, in order", needed: true),
      FormatKey("lessons", .list, "in the order in which they are learned", needed: true),
    ] + scoringKeys)

  static let objective = FormatGroup(
    "an objective",
    [
      FormatKey("id", .id, "what lessons and steps name", needed: true),
      FormatKey("title", .text, "what learners read", needed: true),
    ])

  static let courseLesson = FormatGroup(
    "an entry of `lessons`",
    [
      FormatKey("id", .id, "the lesson's own id", needed: true),
      FormatKey("file", .text, "its file in the folder", needed: true),
    ])

  /// Of a course, and of a lesson in place of the course's.
  static let scoringKeys = [
    FormatKey("scoring", .group, "how points become a grade"),
    FormatKey("passMark", .number, "percent of the points that pass, 0 to 100; 70 if nothing says"),
  ]

  static let scoring = FormatGroup(
    "`scoring`",
    [
      FormatKey("hintCost", .number, "points that a hint or a line of the solution costs"),
      FormatKey("attempts", .number, "how many attempts count; any number if it says nothing"),
      FormatKey("counted", .word(ScoringPolicy.Counted.self), "which of them counts"),
      FormatKey(
        "visibility", .word(ScoringPolicy.Visibility.self),
        "when a learner is shown the result; only one that is visible is shown"),
      FormatKey(
        "detail", .word(ScoringPolicy.Detail.self),
        "how much it tells; `checks` is without what was found"),
    ])

  static let glossary = FormatGroup(
    "a glossary",
    [version, FormatKey("terms", .list, "the words that the course explains", needed: true)])

  static let term = FormatGroup(
    "a term",
    [
      FormatKey("term", .text, "the word, as it stands in a text", needed: true),
      FormatKey("also", .texts, "other words for it"),
      FormatKey("says", .text, "what it means", needed: true),
      FormatKey("see", .texts, "other terms of the file"),
    ])

  static let facts = FormatGroup(
    "a list of facts",
    [version, FormatKey("facts", .list, "what the course has to teach", needed: true)])

  static let fact = FormatGroup(
    "a fact",
    [
      FormatKey("id", .id, "what the `facts` of lessons and steps name", needed: true),
      FormatKey("says", .text, "what is to be known, in a sentence", needed: true),
      FormatKey("untaught", .text, "of a fact that no lesson teaches: why"),
    ])
}
