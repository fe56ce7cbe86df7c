/// A number as written, already of the type that its form and suffix give it.
public struct NumberLiteralSyntax: Sendable {
  /// The place of the literal.
  public let span: SourceSpan
  /// The value, with sign, suffix and multiplier applied.
  public let value: NumberValue
}

/// A string that expands nothing.
public struct StringConstantSyntax: Sendable {
  /// The place with its quotes.
  public let span: SourceSpan
  /// The text without quotes, escapes resolved.
  public let value: String
  /// How it was written.
  public let kind: StringKind
}

/// A string with variables or subexpressions in it.
public struct ExpandableStringSyntax: Sendable {
  /// The place with its quotes.
  public let span: SourceSpan
  /// Text and expressions in order; no two texts stand side by side.
  public let parts: [StringPartSyntax]
  /// How it was written: double quoted, double quoted here-string or bare word.
  public let kind: StringKind
}

/// One piece of an expandable string.
public enum StringPartSyntax: Sendable {
  /// Literal text, escapes resolved.
  case text(String)
  /// A variable or a subexpression `$( ... )` whose value is put in.
  case expression(ExpressionSyntax)
}

/// How a string is written.
public enum StringKind: Sendable, Hashable {
  /// No quotes.
  case bareWord
  /// `'...'`
  case singleQuoted
  /// `"..."`
  case doubleQuoted
  /// `@'` newline ... newline `'@`
  case singleQuotedHere
  /// `@"` newline ... newline `"@`
  case doubleQuotedHere
}

/// A variable.
public struct VariableSyntax: Sendable {
  /// The place with sigil and braces.
  public let span: SourceSpan
  /// What stands before the colon.
  public let scope: VariableScope
  /// The name after the scope or drive, as written, without braces and escapes.
  public let name: String
  /// Whether it is written `${name}`.
  public let isBraced: Bool
  /// Whether it is written `@name`, as an argument.
  public let isSplatted: Bool
}

/// The qualifier of a variable.
public enum VariableScope: Sendable, Hashable {
  /// `$x`
  case unqualified
  /// `$global:x`
  case global
  /// `$script:x`
  case script
  /// `$local:x`
  case local
  /// `$private:x`
  case `private`
  /// `$using:x`
  case using
  /// `$env:x`, `$function:x`: a drive, spelled as written.
  case drive(String)
}

/// `@{ key = value; ... }`
public struct HashtableSyntax: Sendable {
  /// The place with its braces.
  public let span: SourceSpan
  /// The entries in order.
  public let entries: [HashtableEntrySyntax]
}

/// One `key = value`.
public struct HashtableEntrySyntax: Sendable {
  /// The key; a bare word is a string constant.
  public let key: ExpressionSyntax
  /// The value: a pipeline or a whole statement, as PowerShell allows.
  public let value: StatementSyntax
}

/// The place of a missing expression.
public struct ErrorExpressionSyntax: Sendable {
  /// Where it was expected (often empty).
  public let span: SourceSpan
}
