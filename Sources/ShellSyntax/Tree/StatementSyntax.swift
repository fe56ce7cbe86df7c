/// A statement. Each case carries the node of the class of PowerShell's that it is named after.
public indirect enum StatementSyntax: Sendable {
  /// `a | b`, or one expression.
  case pipeline(PipelineSyntax)
  /// `a && b || c`
  case pipelineChain(PipelineChainSyntax)
  /// `$x = ...`
  case assignment(AssignmentStatementSyntax)
  /// `if ... elseif ... else`
  case `if`(IfStatementSyntax)
  /// `switch ($x) { ... }`
  case `switch`(SwitchStatementSyntax)
  /// `foreach ($x in $y) { ... }`
  case forEach(ForEachStatementSyntax)
  /// `for (a; b; c) { ... }`
  case `for`(ForStatementSyntax)
  /// `while (a) { ... }`
  case `while`(WhileStatementSyntax)
  /// `do { ... } while (a)` and `until`.
  case `do`(DoStatementSyntax)
  /// `break`, `break label`
  case `break`(BreakStatementSyntax)
  /// `continue`, `continue label`
  case `continue`(BreakStatementSyntax)
  /// `return`, `return a`
  case `return`(FlowStatementSyntax)
  /// `throw`, `throw a`
  case `throw`(FlowStatementSyntax)
  /// `exit`, `exit a`
  case exit(FlowStatementSyntax)
  /// `try ... catch ... finally`
  case `try`(TryStatementSyntax)
  /// `data { ... }`
  case data(DataStatementSyntax)
  /// `function`, `filter`
  case functionDefinition(FunctionDefinitionSyntax)
}

extension StatementSyntax {
  /// The place of the node.
  public var span: SourceSpan {
    switch self {
    case .pipeline(let node): node.span
    case .pipelineChain(let node): node.span
    case .assignment(let node): node.span
    case .if(let node): node.span
    case .switch(let node): node.span
    case .forEach(let node): node.span
    case .for(let node): node.span
    case .while(let node): node.span
    case .do(let node): node.span
    case .break(let node): node.span
    case .continue(let node): node.span
    case .return(let node): node.span
    case .throw(let node): node.span
    case .exit(let node): node.span
    case .try(let node): node.span
    case .data(let node): node.span
    case .functionDefinition(let node): node.span
    }
  }
}
