/// `a | b | c`: one or more elements.
public struct PipelineSyntax: Sendable {
  /// From the first element to the last.
  public let span: SourceSpan
  /// The elements in order; only the first may be an expression.
  public let elements: [PipelineElementSyntax]
}

/// One stage of a pipeline.
public enum PipelineElementSyntax: Sendable {
  /// A command with its arguments.
  case command(CommandSyntax)
  /// An expression.
  case expression(CommandExpressionSyntax)

  /// The place of the element.
  public var span: SourceSpan {
    switch self {
    case .command(let node): node.span
    case .expression(let node): node.span
    }
  }
}

/// `a && b || c`, run from left to right.
public struct PipelineChainSyntax: Sendable {
  /// From the first pipeline to the last.
  public let span: SourceSpan
  /// The first pipeline.
  public let first: PipelineSyntax
  /// The further ones; at least one.
  public let rest: [PipelineChainLinkSyntax]
}

/// One more pipeline of a chain.
public struct PipelineChainLinkSyntax: Sendable {
  /// When it runs.
  public let operation: PipelineChainOperator
  /// The place of the operator.
  public let operatorSpan: SourceSpan
  /// What runs.
  public let pipeline: PipelineSyntax
}

/// When the next pipeline of a chain runs.
public enum PipelineChainOperator: Sendable, Hashable {
  /// `&&`: the last one succeeded.
  case and
  /// `||`: the last one failed.
  case or
}

/// `target operator value`
public struct AssignmentStatementSyntax: Sendable {
  /// From the target to the value's end.
  public let span: SourceSpan
  /// A variable, member, index, array literal, or one of these with types and attributes.
  public let target: ExpressionSyntax
  /// The operator.
  public let operation: AssignmentOperator
  /// The place of the operator.
  public let operatorSpan: SourceSpan
  /// Any statement that gives a value; `$a = $b = 1` nests to the right.
  public let value: StatementSyntax
}
