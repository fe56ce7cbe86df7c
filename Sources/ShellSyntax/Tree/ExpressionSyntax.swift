/// An expression. Each case carries the node of the class of PowerShell's that it is named after.
public indirect enum ExpressionSyntax: Sendable {
  /// `42`, `0x1F`, `1.5kb`, `12d`.
  case number(NumberLiteralSyntax)
  /// `'text'`, `"text"` with nothing to expand, a here-string, a bare word.
  case string(StringConstantSyntax)
  /// `"a $b $(c)"`, and the bare word `a$b`.
  case expandableString(ExpandableStringSyntax)
  /// `$name`, `${name}`, `$scope:name`, and the splatted `@name`.
  case variable(VariableSyntax)
  /// `a, b` and `, a`.
  case arrayLiteral(ArrayLiteralSyntax)
  /// `@( ... )`.
  case array(ArrayExpressionSyntax)
  /// `$( ... )`.
  case subexpression(SubExpressionSyntax)
  /// `( ... )`.
  case parenthesized(ParenExpressionSyntax)
  /// `@{ ... }`.
  case hashtable(HashtableSyntax)
  /// `{ ... }`.
  case scriptBlock(ScriptBlockExpressionSyntax)
  /// `-a`, `-not a`, `a++`.
  case unary(UnaryExpressionSyntax)
  /// `a + b`, `a -eq b`, and runs of operators of one precedence.
  case binary(BinaryExpressionSyntax)
  /// `a ? b : c`.
  case ternary(TernaryExpressionSyntax)
  /// `a.b`, `a?.b`, `[T]::b`.
  case member(MemberExpressionSyntax)
  /// `a.b(c)`, `[T]::b(c)`, `a.Where{ ... }`.
  case invokeMember(InvokeMemberExpressionSyntax)
  /// `a[b]`, `a?[b]`.
  case index(IndexExpressionSyntax)
  /// `[int]` used as a value.
  case type(TypeExpressionSyntax)
  /// `[int] a`: a cast, or the type constraint of an assigned variable.
  case convert(ConvertExpressionSyntax)
  /// `[ValidateSet('a')] $x`: an attribute before a variable.
  case attributed(AttributedExpressionSyntax)
  /// Stands where an expression is missing; only in trees that come with an error.
  case error(ErrorExpressionSyntax)
}

extension ExpressionSyntax {
  /// The place of the node.
  public var span: SourceSpan {
    switch self {
    case .number(let node): node.span
    case .string(let node): node.span
    case .expandableString(let node): node.span
    case .variable(let node): node.span
    case .arrayLiteral(let node): node.span
    case .array(let node): node.span
    case .subexpression(let node): node.span
    case .parenthesized(let node): node.span
    case .hashtable(let node): node.span
    case .scriptBlock(let node): node.span
    case .unary(let node): node.span
    case .binary(let node): node.span
    case .ternary(let node): node.span
    case .member(let node): node.span
    case .invokeMember(let node): node.span
    case .index(let node): node.span
    case .type(let node): node.span
    case .convert(let node): node.span
    case .attributed(let node): node.span
    case .error(let node): node.span
    }
  }
}
