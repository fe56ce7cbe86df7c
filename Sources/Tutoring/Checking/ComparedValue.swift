import Lessons
import ShellRuntime
import ShellSyntax

extension RuleJudge {
  /// What stands left of the outermost comparison of an expression, evaluated; of any other
  /// expression its value. nil where it ends in an error.
  func comparedValue(of expression: LessonExpression) -> [Value]? {
    let text = ComparisonOperands.left(of: expression.text) ?? expression.text
    return try? shell.evaluate(text, variables: [("lab", lab)])
  }

  /// What stands right of the outermost comparison, evaluated; nil for any other expression.
  func wantedValue(of expression: LessonExpression) -> [Value]? {
    guard let text = ComparisonOperands.right(of: expression.text) else { return nil }
    return try? shell.evaluate(text, variables: [("lab", lab)])
  }
}

/// The two sides of the outermost comparison of an expression, as source text.
enum ComparisonOperands {
  static func left(of text: String) -> String? { sides(of: text)?.left }
  static func right(of text: String) -> String? { sides(of: text)?.right }

  private static func sides(of text: String) -> (left: String, right: String)? {
    guard let block = ShellSyntax.parse(text).tree.endBlock, block.statements.count == 1,
      case .pipeline(let pipeline) = block.statements[0], pipeline.elements.count == 1,
      case .expression(let element) = pipeline.elements[0],
      case .binary(let binary) = element.expression, binary.rest.isEmpty,
      isComparison(binary.operation.kind)
    else { return nil }
    return (slice(text, binary.left.span), slice(text, binary.right.span))
  }

  private static func isComparison(_ kind: BinaryOperatorKind) -> Bool {
    switch kind {
    case .equal, .notEqual, .greaterThan, .greaterOrEqual, .lessThan, .lessOrEqual, .like,
      .notLike, .match, .notMatch, .contains, .notContains, .in, .notIn, .is, .isNot:
      true
    default: false
    }
  }

  private static func slice(_ text: String, _ span: SourceSpan) -> String {
    let bytes = Array(text.utf8)
    guard span.start >= 0, span.end <= bytes.count, span.start <= span.end else { return text }
    return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }
}
