/// An operator before or after its operand.
public struct UnaryExpressionSyntax: Sendable {
  /// From the first to the last of operator and operand.
  public let span: SourceSpan
  /// The operator.
  public let operation: UnaryOperator
  /// The place of the operator itself.
  public let operatorSpan: SourceSpan
  /// What it applies to.
  public let operand: ExpressionSyntax
}

/// `left operator right`, then the result with each of `rest`, from left to right.
/// A run of operators of one precedence is one node, so that no chain nests deep.
public struct BinaryExpressionSyntax: Sendable {
  /// From the first operand to the last.
  public let span: SourceSpan
  /// The first operand.
  public let left: ExpressionSyntax
  /// The first operator.
  public let operation: BinaryOperator
  /// The place of the first operator.
  public let operatorSpan: SourceSpan
  /// The second operand.
  public let right: ExpressionSyntax
  /// The further operators of the same precedence; usually empty.
  public let rest: [BinaryOperationSyntax]
}

/// One more step of a run of operators.
public struct BinaryOperationSyntax: Sendable {
  /// The operator.
  public let operation: BinaryOperator
  /// The place of the operator.
  public let operatorSpan: SourceSpan
  /// Its right operand; the left one is the result so far.
  public let operand: ExpressionSyntax
}

/// `condition ? ifTrue : ifFalse`
public struct TernaryExpressionSyntax: Sendable {
  /// From the condition to the last operand.
  public let span: SourceSpan
  /// What decides.
  public let condition: ExpressionSyntax
  /// The value when it holds.
  public let ifTrue: ExpressionSyntax
  /// The value when it does not.
  public let ifFalse: ExpressionSyntax
}
