import ShellSyntax

/// The one place where a lesson's expressions meet the parser of the learner's language.
enum ExpressionCheck {
  /// Reports what cannot be parsed, at its place in the lesson.
  static func check(_ expression: LessonExpression, reporter: Reporter) {
    let isBlank = expression.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
    if isBlank {
      return reporter.error(
        expression.place, "an empty expression", because: "there is nothing to evaluate",
        fix: "write an expression")
    }
    for error in ShellSyntax.parse(expression.text).errors.prefix(5) {
      reporter.error(
        expression.origin.place(utf8Offset: error.span.start, in: expression.text),
        "PowerShell cannot read this (\(error.id))", because: reason(error.message),
        fix: error.expected.map { "put \($0) there" } ?? "mend the expression")
    }
  }

  /// The parser's message as the middle of a sentence: one line, no full stop at its end.
  private static func reason(_ message: String) -> String {
    var line = message.utf8.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    while let last = line.last, last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      line = line.dropLast()
    }
    return String(line) ?? message
  }
}
