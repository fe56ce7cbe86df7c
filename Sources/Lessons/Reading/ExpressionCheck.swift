/// The one place where a lesson's expressions meet the parser of the learner's language.
enum ExpressionCheck {
  /// Reports what cannot be parsed, at its place in the lesson.
  static func check(_ expression: LessonExpression, reporter: Reporter) {
    let isBlank = expression.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
    guard isBlank else { return }
    reporter.error(
      expression.place, "an empty expression", because: "there is nothing to evaluate",
      fix: "write an expression")
  }
}
