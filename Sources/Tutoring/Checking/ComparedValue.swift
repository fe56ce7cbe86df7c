import Lessons
import ShellRuntime
import ShellSyntax

extension RuleJudge {
  /// The outermost comparison of an expression, both sides evaluated.
  struct Comparison {
    /// What stands on the left; of an expression that compares nothing its own value. nil where it
    /// ends in an error.
    var found: [Value]?
    /// What stands on the right; nil where nothing is compared.
    var wanted: [Value]?
    /// How the two are compared: `equal to`; nil where nothing is compared.
    var word: String?
  }

  /// What an expression compares in this moment; of several that `-and` joins the first one that
  /// does not hold.
  func comparison(of expression: LessonExpression, item: Value? = nil) -> Comparison {
    comparison(of: expression.text, item)
  }

  private func comparison(of text: String, _ item: Value?) -> Comparison {
    for part in ComparisonOperands.conjuncts(of: text) {
      if let values = values(part, item), Value.array(values).isTrue { continue }
      return comparison(of: part, item)
    }
    if let inner = ComparisonOperands.negated(in: text), let found = values(inner, item),
      !found.contains(where: Self.isBool)
    {
      return Comparison(found: found, wanted: [], word: "")
    }
    guard let sides = ComparisonOperands.sides(of: text) else {
      return Comparison(found: values(text, item), wanted: nil, word: nil)
    }
    return Comparison(
      found: values(sides.left, item), wanted: values(sides.right, item), word: sides.word)
  }

  private static func isBool(_ value: Value) -> Bool {
    if case .bool = value { return true }
    return false
  }

  private func values(_ text: String, _ item: Value?) -> [Value]? {
    let variables = [("lab", lab)] + (item.map { [("_", $0)] } ?? [])
    return try? shell.evaluate(text, variables: variables, at: home)
  }

  /// What stands left of the outermost comparison of an expression, evaluated; of any other
  /// expression its value. nil where it ends in an error.
  func comparedValue(of expression: LessonExpression) -> [Value]? {
    comparison(of: expression).found
  }

  /// What stands right of the outermost comparison, evaluated; nil for any other expression.
  func wantedValue(of expression: LessonExpression) -> [Value]? {
    comparison(of: expression).wanted
  }
}

/// The two sides of the outermost comparison of an expression, as source text.
enum ComparisonOperands {
  static func sides(of text: String) -> (left: String, right: String, word: String)? {
    guard case .binary(let binary)? = expression(of: text), binary.rest.isEmpty,
      let word = word(binary.operation.kind)
    else { return nil }
    return (slice(text, binary.left.span), slice(text, binary.right.span), word)
  }

  /// What `-and` joins, in order; empty where it joins nothing.
  static func conjuncts(of text: String) -> [String] {
    guard case .binary(let binary)? = expression(of: text), binary.operation.kind == .and,
      binary.rest.allSatisfy({ $0.operation.kind == .and })
    else { return [] }
    let operands = [binary.left, binary.right] + binary.rest.map(\.operand)
    return operands.map { slice(text, $0.span) }
  }

  /// What stands behind `-not` or `!`.
  static func negated(in text: String) -> String? {
    guard case .unary(let unary)? = expression(of: text), unary.operation == .not else {
      return nil
    }
    return slice(text, unary.operand.span)
  }

  private static func expression(of text: String) -> ExpressionSyntax? {
    guard let block = ShellSyntax.parse(text).tree.endBlock, block.statements.count == 1,
      case .pipeline(let pipeline) = block.statements[0], pipeline.elements.count == 1,
      case .expression(let element) = pipeline.elements[0]
    else { return nil }
    return element.expression
  }

  /// How a comparison is said; nil for any other operator.
  private static func word(_ kind: BinaryOperatorKind) -> String? {
    switch kind {
    case .equal: "equal to"
    case .notEqual: "other than"
    case .greaterThan: "more than"
    case .greaterOrEqual: "at least"
    case .lessThan: "less than"
    case .lessOrEqual: "at most"
    case .like: "like"
    case .notLike: "not like"
    case .match: "matching"
    case .notMatch: "not matching"
    case .contains: "a list with"
    case .notContains: "a list without"
    case .in: "one of"
    case .notIn: "none of"
    case .is: "of type"
    case .isNot: "not of type"
    default: nil
    }
  }

  private static func slice(_ text: String, _ span: SourceSpan) -> String {
    let bytes = Array(text.utf8)
    guard span.start >= 0, span.end <= bytes.count, span.start <= span.end else { return text }
    return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
  }
}
