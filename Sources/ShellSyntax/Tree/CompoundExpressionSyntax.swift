/// `a, b, c`
public struct ArrayLiteralSyntax: Sendable {
  /// From the first element (or the leading comma) to the last.
  public let span: SourceSpan
  /// The elements; one when written with a leading comma.
  public let elements: [ExpressionSyntax]
}

/// `@( ... )`
public struct ArrayExpressionSyntax: Sendable {
  /// The place with `@(` and `)`.
  public let span: SourceSpan
  /// The statements whose output is collected.
  public let block: StatementBlockSyntax
}

/// `$( ... )`
public struct SubExpressionSyntax: Sendable {
  /// The place with `$(` and `)`.
  public let span: SourceSpan
  /// The statements whose output is the value.
  public let block: StatementBlockSyntax
}

/// `( ... )`
public struct ParenExpressionSyntax: Sendable {
  /// The place with the parentheses.
  public let span: SourceSpan
  /// A pipeline, a chain of pipelines or an assignment.
  public let statement: StatementSyntax
}

/// `{ ... }` used as a value.
public struct ScriptBlockExpressionSyntax: Sendable {
  /// The place with the braces.
  public let span: SourceSpan
  /// What is between them.
  public let scriptBlock: ScriptBlockSyntax
}

/// `[int]` used as a value.
public struct TypeExpressionSyntax: Sendable {
  /// The place with the brackets.
  public let span: SourceSpan
  /// The name between them.
  public let typeName: TypeNameSyntax
}

/// `[int] $x`
public struct ConvertExpressionSyntax: Sendable {
  /// From the bracket to the operand's end.
  public let span: SourceSpan
  /// The type to convert to.
  public let typeName: TypeNameSyntax
  /// What is converted; as the target of an assignment, what is constrained.
  public let operand: ExpressionSyntax
}

/// `[ValidateRange(1, 5)] $x`
public struct AttributedExpressionSyntax: Sendable {
  /// From the bracket to the operand's end.
  public let span: SourceSpan
  /// The attribute.
  public let attribute: AttributeSyntax
  /// The variable, or another attributed or converted expression.
  public let operand: ExpressionSyntax
}

/// The name of a type: `int`, `System.Int32`, `int[]`, `Nullable[int]`.
public struct TypeNameSyntax: Sendable {
  /// The place without the outer brackets.
  public let span: SourceSpan
  /// The name as written, without arguments and array marks.
  public let name: String
  /// Generic arguments; empty for most types.
  public let arguments: [TypeNameSyntax]
  /// One number for each array mark, inner first: `[]` is 1, `[,]` is 2.
  public let arrayRanks: [Int]
}

/// `a.b` and `[T]::b`
public struct MemberExpressionSyntax: Sendable {
  /// From the target to the member's end.
  public let span: SourceSpan
  /// What the member is of.
  public let target: ExpressionSyntax
  /// The name: a bare word, a string, a variable or an expression.
  public let member: ExpressionSyntax
  /// Whether it is written with `::`.
  public let isStatic: Bool
  /// Whether it is written `?.`.
  public let isNullConditional: Bool
}

/// `a.b(c)` and `[T]::b(c)`
public struct InvokeMemberExpressionSyntax: Sendable {
  /// From the target to the closing parenthesis.
  public let span: SourceSpan
  /// What the method is of.
  public let target: ExpressionSyntax
  /// The name: a bare word, a string, a variable or an expression.
  public let member: ExpressionSyntax
  /// The arguments; `.Where{ ... }` has the block as its only one.
  public let arguments: [ExpressionSyntax]
  /// Whether it is written with `::`.
  public let isStatic: Bool
  /// Whether it is written `?.`.
  public let isNullConditional: Bool
}

/// `a[b]`
public struct IndexExpressionSyntax: Sendable {
  /// From the target to the closing bracket.
  public let span: SourceSpan
  /// What is indexed.
  public let target: ExpressionSyntax
  /// The index; an array literal picks several.
  public let index: ExpressionSyntax
  /// Whether it is written `?[`.
  public let isNullConditional: Bool
}
