import Lessons
import ShellRuntime

/// What expressions gave at one moment. Evaluating changes nothing, so that what several rules of
/// a step ask for is worked out once.
final class FoundValues {
  private var entries: [(text: String, values: [Value]?)] = []

  /// The values of an expression, evaluated when they are first asked for.
  func values(
    of expression: LessonExpression, _ evaluate: (String) -> [Value]?
  ) -> [Value]? {
    for entry in entries where entry.text == expression.text { return entry.values }
    let values = evaluate(expression.text)
    entries.append((expression.text, values))
    return values
  }
}
