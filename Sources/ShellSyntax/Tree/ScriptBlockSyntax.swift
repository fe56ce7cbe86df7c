/// A script, the body of a function, or what stands between the braces of a script block.
/// A class, so that its identity can serve as a key for what was made from it.
public final class ScriptBlockSyntax: Sendable {
  /// The place; with the braces where there are some.
  public let span: SourceSpan
  /// `param( ... )`
  public let parameterBlock: ParameterBlockSyntax?
  /// `dynamicparam { ... }`
  public let dynamicBlock: NamedBlockSyntax?
  /// `begin { ... }`
  public let beginBlock: NamedBlockSyntax?
  /// `process { ... }`; the statements of a filter.
  public let processBlock: NamedBlockSyntax?
  /// `end { ... }`, or the statements of a block without named blocks.
  public let endBlock: NamedBlockSyntax?
  /// `clean { ... }`
  public let cleanBlock: NamedBlockSyntax?

  init(
    span: SourceSpan, parameterBlock: ParameterBlockSyntax?, dynamicBlock: NamedBlockSyntax?,
    beginBlock: NamedBlockSyntax?,
    processBlock: NamedBlockSyntax?, endBlock: NamedBlockSyntax?, cleanBlock: NamedBlockSyntax?
  ) {
    self.span = span
    self.parameterBlock = parameterBlock
    self.dynamicBlock = dynamicBlock
    self.beginBlock = beginBlock
    self.processBlock = processBlock
    self.endBlock = endBlock
    self.cleanBlock = cleanBlock
  }
}

/// `dynamicparam`, `begin`, `process`, `end`, `clean`, or the statements that stand without any.
public struct NamedBlockSyntax: Sendable {
  /// The place with keyword and braces.
  public let span: SourceSpan
  /// Whether there are no keyword and braces.
  public let isUnnamed: Bool
  /// The statements in order.
  public let statements: [StatementSyntax]
  /// The traps of the block.
  public let traps: [TrapStatementSyntax]
}

/// Statements between braces or parentheses.
public struct StatementBlockSyntax: Sendable {
  /// The place with the brackets.
  public let span: SourceSpan
  /// The statements in order.
  public let statements: [StatementSyntax]
  /// The traps of the block.
  public let traps: [TrapStatementSyntax]
}

/// `[CmdletBinding()] param( ... )`
public struct ParameterBlockSyntax: Sendable {
  /// The place with its attributes.
  public let span: SourceSpan
  /// The attributes before `param`.
  public let attributes: [AttributeSyntax]
  /// The parameters in order.
  public let parameters: [ParameterSyntax]
}

/// `[Parameter(Mandatory)] [string] $Name = 'x'`
public struct ParameterSyntax: Sendable {
  /// The place with attributes and default.
  public let span: SourceSpan
  /// The attributes in order.
  public let attributes: [AttributeSyntax]
  /// The types in order; usually none or one.
  public let types: [TypeNameSyntax]
  /// The name.
  public let variable: VariableSyntax
  /// The default.
  public let defaultValue: ExpressionSyntax?
}

/// `[ValidateSet('a', 'b')]`
public struct AttributeSyntax: Sendable {
  /// The place with the brackets.
  public let span: SourceSpan
  /// The attribute's name.
  public let typeName: TypeNameSyntax
  /// The arguments without a name.
  public let positionalArguments: [ExpressionSyntax]
  /// The arguments with a name.
  public let namedArguments: [NamedAttributeArgumentSyntax]
}

/// `Name = value` in an attribute.
public struct NamedAttributeArgumentSyntax: Sendable {
  /// The place of name and value.
  public let span: SourceSpan
  /// The name as written.
  public let name: String
  /// The value; none means `$true`.
  public let value: ExpressionSyntax?
}

/// `function Name { ... }` and `filter Name { ... }`
public struct FunctionDefinitionSyntax: Sendable {
  /// The whole definition.
  public let span: SourceSpan
  /// The name as written.
  public let name: String
  /// The place of the name.
  public let nameSpan: SourceSpan
  /// Whether it is a `filter`.
  public let isFilter: Bool
  /// The list after the name, `function F($a) { }`; none when not written.
  public let parameters: [ParameterSyntax]?
  /// The body.
  public let body: ScriptBlockSyntax
}
