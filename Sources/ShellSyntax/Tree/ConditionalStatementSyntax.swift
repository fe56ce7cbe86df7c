/// `if ... elseif ... else`
public struct IfStatementSyntax: Sendable {
  /// The whole statement.
  public let span: SourceSpan
  /// The `if` and each `elseif`, in order.
  public let clauses: [IfClauseSyntax]
  /// The block of `else`.
  public let elseBody: StatementBlockSyntax?
}

/// One condition and its block.
public struct IfClauseSyntax: Sendable {
  /// A pipeline or an assignment.
  public let condition: StatementSyntax
  /// Runs when the condition holds.
  public let body: StatementBlockSyntax
}

/// `switch -Wildcard (value) { pattern { ... } default { ... } }`
public struct SwitchStatementSyntax: Sendable {
  /// The whole statement with its label.
  public let span: SourceSpan
  /// The label without its colon.
  public let label: String?
  /// How patterns are compared.
  public let matching: SwitchMatching
  /// Whether `-CaseSensitive` was given.
  public let isCaseSensitive: Bool
  /// Whether `-File` was given: the condition names a file whose lines are the values.
  public let isFile: Bool
  /// The value or values.
  public let condition: StatementSyntax
  /// The clauses in order, without `default`.
  public let clauses: [SwitchClauseSyntax]
  /// The block of `default`.
  public let defaultBody: StatementBlockSyntax?
}

/// One pattern and its block.
public struct SwitchClauseSyntax: Sendable {
  /// A value, or a script block that decides.
  public let pattern: ExpressionSyntax
  /// Runs for each value that matches.
  public let body: StatementBlockSyntax
}

/// How a `switch` compares.
public enum SwitchMatching: Sendable, Hashable {
  /// Equality; also `-Exact`.
  case exact
  /// `-Wildcard`
  case wildcard
  /// `-Regex`
  case regex
}

/// `try { ... } catch [T] { ... } finally { ... }`
public struct TryStatementSyntax: Sendable {
  /// The whole statement.
  public let span: SourceSpan
  /// What is tried.
  public let body: StatementBlockSyntax
  /// The `catch` clauses in order.
  public let catches: [CatchClauseSyntax]
  /// The block of `finally`.
  public let finallyBody: StatementBlockSyntax?
}

/// One `catch`.
public struct CatchClauseSyntax: Sendable {
  /// The whole clause.
  public let span: SourceSpan
  /// The types caught; empty catches everything.
  public let types: [TypeNameSyntax]
  /// The handler.
  public let body: StatementBlockSyntax
}

/// `data Name -SupportedCommand a { ... }`
public struct DataStatementSyntax: Sendable {
  /// The whole statement.
  public let span: SourceSpan
  /// The variable that gets the value; none when it is written to the pipeline.
  public let name: String?
  /// The place of the name.
  public let nameSpan: SourceSpan?
  /// The commands that the block may use.
  public let supportedCommands: [ExpressionSyntax]
  /// What gives the value.
  public let body: StatementBlockSyntax
}

/// `trap [T] { ... }`
public struct TrapStatementSyntax: Sendable {
  /// The whole statement.
  public let span: SourceSpan
  /// The type trapped; none traps everything.
  public let type: TypeNameSyntax?
  /// The handler.
  public let body: StatementBlockSyntax
}
