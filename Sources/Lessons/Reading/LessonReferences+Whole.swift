extension LessonReferences {
  /// What a lesson as a whole must have; `lastLine` is where a file that was cut ends.
  func checkWhole(isReading: Bool, lastLine: Int) {
    let isEmpty = lesson.steps.isEmpty
    if isEmpty, !isReading, !reporter.hasErrors {
      reporter.error(
        Place(line: lastLine, column: 1), "the lesson ends without a step",
        because: "nothing in it can be done; perhaps the file was cut",
        fix: "add a `## ` heading with a `step` block, or `reading: true` at the top if it is only "
          + "to be read")
    }
    if !isEmpty, isReading {
      reporter.error(
        lesson.place(of: "reading"), "`reading: true` in a lesson with steps",
        because: "it says that nothing is to be done", fix: "remove the key or the steps")
    }
    if lesson.title.contains("{{") {
      reporter.error(
        lesson.place(of: "title"), "a value of the lab in the lesson's title",
        because: "the map shows the title before there is a lab",
        fix: "use it in the introduction or in a step's heading")
    }
    checkFound()
  }

  /// `$found` is what the check of a hint found; it is nothing anywhere else.
  private func checkFound() {
    for step in lesson.steps {
      let known = Set(step.hints.filter { $0.unmet != nil }.map(\.say))
      let texts = step.texts.filter { !known.contains($0) }
      for placeholder in texts.flatMap(\.placeholders) + Self.placeholders(step) {
        guard placeholder.text.lowercased().contains("$found") else { continue }
        reporter.error(
          placeholder.place, "`$found` has no value here",
          because: "it is what the check found that a hint's `unmet:` names",
          fix: "use an expression, or write the text as a hint with `unmet:`")
      }
    }
  }

  private static func placeholders(_ step: LessonStep) -> [LessonExpression] {
    let heading = MarkdownBlock(.heading(level: 2, step.title), line: step.line)
    return ([heading] + step.prose).flatMap(\.inlines).flatMap(\.parts).compactMap { part in
      if case .placeholder(let expression) = part { return expression }
      return nil
    }
  }
}
