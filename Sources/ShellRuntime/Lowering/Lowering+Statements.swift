import ShellSyntax

extension Lowering {
  func statement(_ syntax: StatementSyntax) -> StatementNode {
    switch syntax {
    case .pipeline(let node): return pipeline(node)
    case .pipelineChain(let node): return chain(node)
    case .assignment(let node): return EffectStatement(assignment(node), span: node.span)
    case .if(let node):
      return IfStatement(
        clauses: node.clauses.map { (value($0.condition), block($0.body)) },
        elseBody: node.elseBody.map { block($0) }, span: node.span)
    case .switch(let node): return switchStatement(node)
    case .forEach, .for, .while, .do: return loop(syntax)
    case .break(let node):
      return LoopFlowStatement(
        .breakLoop, label: node.label.map { expression($0) }, span: node.span)
    case .continue(let node):
      return LoopFlowStatement(
        .continueLoop, label: node.label.map { expression($0) }, span: node.span)
    case .return(let node):
      return ReturnStatement(value: node.value.map { statement($0) }, span: node.span)
    case .throw(let node):
      return ThrowStatement(value: node.value.map { value($0) }, span: node.span)
    case .exit(let node):
      return ExitStatement(value: node.value.map { value($0) }, span: node.span)
    case .try(let node):
      checkCatches(node)
      return TryStatement(
        body: block(node.body),
        catches: node.catches.map { (types: $0.types.map { type($0) }, body: block($0.body)) },
        finallyBody: node.finallyBody.map { block($0) }, span: node.span)
    case .data(let node): return data(node)
    case .functionDefinition(let node): return function(node)
    }
  }

  /// A clause for a class behind one for the same or a class above it would never run.
  private func checkCatches(_ node: TryStatementSyntax) {
    var caught: [ShellType] = []
    for syntax in node.catches.flatMap(\.types) {
      let type = self.type(syntax)
      let name = ExceptionTypes.fullName(type.fullName)
      let isCaught = ExceptionTypes.chain(of: name).contains { above in
        caught.contains { ExceptionTypes.isNamed(above, $0) }
      }
      if isCaught {
        findings.errors.append(
          ParseError(
            id: "ExceptionTypeAlreadyCaught",
            message: "Exception type \(name) is already handled by a previous handler.",
            span: SourceSpan(start: syntax.span.start - 1, end: syntax.span.end + 1)))
      }
      caught.append(type)
    }
  }

  /// The block's output, or a variable that holds it.
  private func data(_ node: DataStatementSyntax) -> StatementNode {
    DataRules(node, unit, findings).check(node.body)
    let value = CollectNode(body: block(node.body))
    guard let name = node.name else { return ExpressionStatement(value, span: node.span) }
    let target = VariableTarget(id: cell(name), scope: .current)
    return EffectStatement(CollectAssignmentNode(target, value.body), span: node.span)
  }

  private func loop(_ syntax: StatementSyntax) -> StatementNode {
    switch syntax {
    case .forEach(let node) where uses("$foreach", in: node.body.span):
      return EnumeratedForEachStatement(
        label: node.label, variable: cell(node.variable.name), collection: value(node.collection),
        body: block(node.body), span: node.span)
    case .forEach(let node):
      return ForEachStatement(
        label: node.label, variable: cell(node.variable.name), collection: value(node.collection),
        body: block(node.body), span: node.span)
    case .for(let node):
      return ForStatement(
        label: node.label, initializer: node.initializer.map { statement($0) },
        condition: node.condition.map { value($0) },
        iterator: node.iterator.map { statement($0) }, body: block(node.body), span: node.span)
    case .while(let node):
      return WhileStatement(
        label: node.label, condition: value(node.condition), body: block(node.body),
        span: node.span)
    case .do(let node):
      return DoStatement(
        label: node.label, condition: value(node.condition), isUntil: node.isUntil,
        body: block(node.body), span: node.span)
    default: return statement(syntax)
    }
  }

  /// Whether a variable with its dollar stands somewhere in a span.
  private func uses(_ name: String, in span: SourceSpan) -> Bool {
    TextComparison.folded(unit.text(of: span)).contains(name)
  }

  private func switchStatement(_ node: SwitchStatementSyntax) -> StatementNode {
    let condition = value(node.condition)
    return SwitchStatement(
      label: node.label, condition: node.isFile ? FileLinesNode(condition) : condition,
      clauses: node.clauses.map {
        SwitchStatement.Clause(pattern: expression($0.pattern), body: block($0.body))
      },
      defaultBody: node.defaultBody.map { block($0) }, matching: node.matching,
      ignoringCase: !node.isCaseSensitive,
      empty: BlockNode(statements: [], traps: [], unit: unit),
      bindsEnumerator: uses("$switch", in: node.span), span: node.span)
  }

  private func function(_ node: FunctionDefinitionSyntax) -> StatementNode {
    let code = block(
      node.body, text: inner(node.body.span), listed: node.parameters, isFilter: node.isFilter)
    let name = node.name.split(separator: ":").last.map(String.init) ?? node.name
    let function = FunctionObject(
      name: name, block: ScriptBlockObject(text: code.text, code: code), engine: engine)
    let aliases = (node.body.parameterBlock?.attributes ?? []).filter {
      TextComparison.equalsIgnoringCase($0.typeName.name, "Alias")
    }
    let scope = TextComparison.folded(String(node.name.prefix { $0 != ":" }))
    return FunctionDefinitionStatement(
      function, cell: cell("function:" + name),
      aliases: aliases.flatMap(\.positionalArguments).compactMap { constant($0)?.text },
      isGlobal: name != node.name && ["global", "script"].contains(scope), span: node.span)
  }

  /// A statement as a value: its output collected.
  func value(_ syntax: StatementSyntax) -> Node {
    switch syntax {
    case .pipeline(let node):
      if let expression = onlyExpression(node) { return expression }
    case .assignment(let node): return assignment(node)
    default: break
    }
    return CollectNode(body: collected(syntax))
  }

  /// A statement inside another one: its errors are the outer one's.
  private func collected(_ syntax: StatementSyntax) -> BlockNode {
    BlockNode(statements: [statement(syntax)], traps: [], unit: unit, recovers: false)
  }

  private func onlyExpression(_ node: PipelineSyntax) -> Node? {
    guard node.elements.count == 1, case .expression(let element) = node.elements[0],
      element.redirections.isEmpty
    else { return nil }
    return expression(element.expression)
  }

  private func chain(_ node: PipelineChainSyntax) -> StatementNode {
    ChainStatement(
      first: pipeline(node.first),
      rest: node.rest.map { ($0.operation, pipeline($0.pipeline)) }, unit: unit, span: node.span)
  }

  func pipeline(_ node: PipelineSyntax) -> StatementNode {
    if let expression = onlyExpression(node) {
      return expression is IncrementNode && !isParenthesized(node)
        ? EffectStatement(expression, span: node.span)
        : ExpressionStatement(expression, succeeds: succeeds(node), span: node.span)
    }
    var source: Node?
    var commands: [CommandNode] = []
    for element in node.elements {
      switch element {
      case .command(let command): commands.append(self.command(command))
      case .expression(let element):
        let expression = expression(element.expression)
        guard !element.redirections.isEmpty else {
          source = expression
          continue
        }
        let redirected = RedirectedExpressionStatement(
          expression, redirections: element.redirections.map { redirection($0) },
          span: element.span)
        if node.elements.count == 1 { return redirected }
        source = CollectNode(
          body: BlockNode(statements: [redirected], traps: [], unit: unit, recovers: false))
      }
    }
    return PipelineStatement(source: source, commands: commands, span: node.span)
  }

  /// Whether a pipeline is an expression of its own and no command in parentheses, whose success
  /// `$?` tells.
  private func succeeds(_ node: PipelineSyntax) -> Bool {
    guard node.elements.count == 1, case .expression(let element) = node.elements[0] else {
      return false
    }
    switch element.expression {
    case .parenthesized(let paren): return succeeds(paren.statement)
    case .subexpression(let node): return node.block.statements.last.map(succeeds) ?? true
    case .array(let node): return node.block.statements.last.map(succeeds) ?? true
    default: return true
    }
  }

  private func succeeds(_ statement: StatementSyntax) -> Bool {
    guard case .pipeline(let pipeline) = statement else { return true }
    return succeeds(pipeline)
  }

  private func isParenthesized(_ node: PipelineSyntax) -> Bool {
    guard case .expression(let element)? = node.elements.first,
      case .parenthesized = element.expression
    else { return false }
    return true
  }

  func command(_ node: CommandSyntax) -> CommandNode {
    let (name, constant, nameSpan) = commandName(node.name)
    return CommandNode(
      invocation: node.invocation, constantName: constant, name: name,
      arguments: node.elements.map { argument($0) },
      redirections: node.redirections.map { redirection($0) }, span: node.span,
      nameSpan: nameSpan, unit: unit, looksLikeMethodCall: looksLikeMethodCall(node, nameSpan))
  }

  private func looksLikeMethodCall(_ node: CommandSyntax, _ name: SourceSpan) -> Bool {
    guard node.elements.count == 1, case .argument(.parenthesized(let paren)) = node.elements[0],
      paren.span.start == name.end, case .pipeline(let pipeline) = paren.statement,
      pipeline.elements.count == 1, case .expression(let element) = pipeline.elements[0],
      case .arrayLiteral = element.expression
    else { return false }
    return true
  }

  private func commandName(_ syntax: ExpressionSyntax) -> (Node, String?, SourceSpan) {
    if case .string(let name) = syntax {
      return (ConstantNode(.string(name.value)), name.value, name.span)
    }
    return (expression(syntax), nil, syntax.span)
  }

  private func argument(_ element: CommandElementSyntax) -> ArgumentNode {
    switch element {
    case .argument(.variable(let variable)) where variable.isSplatted:
      return .splat(
        self.variable(variable),
        isArguments: TextComparison.equalsIgnoringCase(variable.name, "args"))
    case .argument(.number(let number)):
      return .value(
        expression(.number(number)), literal: unit.text(of: number.span), span: number.span)
    case .argument(let node): return .value(expression(node), literal: nil, span: node.span)
    case .parameter(let parameter):
      return .parameter(
        parameter.name, parameter.argument.map { expression($0) }, name: parameter.nameSpan,
        value: parameter.argument?.span)
    case .verbatim(let text):
      return .value(ConstantNode(.string(text.value)), literal: nil, span: text.span)
    }
  }

  private func redirection(_ syntax: RedirectionSyntax) -> RedirectionNode {
    switch syntax {
    case .file(let file):
      .file(file.stream, expression(file.location), isAppending: file.isAppending)
    case .merging(let merging): .merging(merging.from)
    }
  }
}
