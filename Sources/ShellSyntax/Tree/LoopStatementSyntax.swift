/// `foreach ($x in $y) { ... }`
public struct ForEachStatementSyntax: Sendable {
  /// The whole statement with its label.
  public let span: SourceSpan
  /// The label without its colon.
  public let label: String?
  /// The loop variable.
  public let variable: VariableSyntax
  /// What is walked through.
  public let collection: StatementSyntax
  /// The block.
  public let body: StatementBlockSyntax
}

/// `for (initializer; condition; iterator) { ... }`
public struct ForStatementSyntax: Sendable {
  /// The whole statement with its label.
  public let span: SourceSpan
  /// The label without its colon.
  public let label: String?
  /// Runs once, before.
  public let initializer: StatementSyntax?
  /// None means true.
  public let condition: StatementSyntax?
  /// Runs after each round.
  public let iterator: StatementSyntax?
  /// The block.
  public let body: StatementBlockSyntax
}

/// `while (condition) { ... }`
public struct WhileStatementSyntax: Sendable {
  /// The whole statement with its label.
  public let span: SourceSpan
  /// The label without its colon.
  public let label: String?
  /// Looked at before each round.
  public let condition: StatementSyntax
  /// The block.
  public let body: StatementBlockSyntax
}

/// `do { ... } while (condition)` or `until (condition)`
public struct DoStatementSyntax: Sendable {
  /// The whole statement with its label.
  public let span: SourceSpan
  /// The label without its colon.
  public let label: String?
  /// The block.
  public let body: StatementBlockSyntax
  /// Looked at after each round.
  public let condition: StatementSyntax
  /// Whether the loop ends (`until`) or goes on (`while`) when the condition holds.
  public let isUntil: Bool
}

/// `break` or `continue`, with or without a label.
public struct BreakStatementSyntax: Sendable {
  /// The whole statement.
  public let span: SourceSpan
  /// A bare word, or an expression whose value is the label.
  public let label: ExpressionSyntax?
}

/// `return`, `throw` or `exit`, with or without a value.
public struct FlowStatementSyntax: Sendable {
  /// The whole statement.
  public let span: SourceSpan
  /// The pipeline that gives the value.
  public let value: StatementSyntax?
}
