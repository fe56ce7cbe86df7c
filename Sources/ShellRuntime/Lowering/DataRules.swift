import ShellSyntax

/// The restricted language of `data { }`: what may not stand there is a parse error.
struct DataRules {
  private let unit: SourceUnit
  private let findings: Findings
  /// Names of the commands that may be called; nil = any, since they are only known when it runs.
  private let commands: [String]?

  private static let variables = ["psculture", "psuiculture", "true", "false", "null"]

  init(_ node: DataStatementSyntax, _ unit: SourceUnit, _ findings: Findings) {
    self.unit = unit
    self.findings = findings
    var names = ["ConvertFrom-StringData"]
    var areConstant = true
    for command in node.supportedCommands {
      guard case .string(let name) = command else {
        areConstant = false
        continue
      }
      names.append(name.value)
    }
    commands = areConstant ? names : nil
  }

  /// What is said of one kind of thing: its id is `KindNotSupportedInDataSection`.
  private func refuse(_ kind: String, _ what: String, _ span: SourceSpan) {
    report(
      kind + "NotSupportedInDataSection",
      what + " allowed in restricted language mode or a Data section.", span)
  }

  private func report(_ id: String, _ message: String, _ span: SourceSpan) {
    let isKnown = findings.errors.contains { $0.id == id && $0.span == span }
    if !isKnown { findings.errors.append(ParseError(id: id, message: message, span: span)) }
  }

  func check(_ block: StatementBlockSyntax) {
    for statement in block.statements { check(statement) }
    for trap in block.traps {
      refuse("TrapStatement", "The Trap statement is not", trap.span)
      check(trap.body)
    }
  }

  private func check(_ statement: StatementSyntax?) {
    guard let statement else { return }
    switch statement {
    case .pipeline(let node): check(node)
    case .pipelineChain(let node):
      check(node.first)
      for link in node.rest { check(link.pipeline) }
    case .assignment(let node):
      refuse("AssignmentStatement", "Assignment statements are not", node.span)
      check(node.target)
      check(node.value)
    case .if(let node):
      for clause in node.clauses {
        check(clause.condition)
        check(clause.body)
      }
      if let body = node.elseBody { check(body) }
    case .data(let node):
      report(
        "DataSectionStatementNotSupportedInDataSection",
        "The data statement is not allowed in restricted language mode or another Data section.",
        node.span)
    case .functionDefinition(let node):
      refuse("FunctionDeclaration", "Function declarations are not", node.span)
    case .break, .continue, .return, .throw, .exit:
      refuse(
        "FlowControlStatement",
        "Flow control statements such as Break, Continue, Return, Exit, and Throw are not",
        statement.span)
    default: refuseCompound(statement)
    }
  }

  private func refuseCompound(_ statement: StatementSyntax) {
    switch statement {
    case .switch: refuse("SwitchStatement", "The switch statement is not", statement.span)
    case .forEach: refuse("ForeachStatement", "Foreach statements are not", statement.span)
    case .for, .while:
      refuse("ForWhileStatement", "For and While statements are not", statement.span)
    case .do:
      refuse("DoWhileStatement", "The Do and While statements are not", statement.span)
    default: refuse("TryStatement", "The Try statement is not", statement.span)
    }
  }

  private func check(_ pipeline: PipelineSyntax) {
    for element in pipeline.elements {
      switch element {
      case .command(let node): check(node)
      case .expression(let node):
        check(node.expression)
        refuse(node.redirections)
      }
    }
  }

  private func refuse(_ redirections: [RedirectionSyntax]) {
    for redirection in redirections {
      switch redirection {
      case .file(let node): refuse("Redirection", "Redirection is not", node.span)
      case .merging(let node): refuse("Redirection", "Redirection is not", node.span)
      }
    }
  }

  private func check(_ command: CommandSyntax) {
    checkName(of: command)
    for element in command.elements {
      switch element {
      case .argument(let node): check(node)
      case .parameter(let node): if let argument = node.argument { check(argument) }
      case .verbatim: continue
      }
    }
    refuse(command.redirections)
  }

  private func checkName(of command: CommandSyntax) {
    if command.invocation == .dot {
      return refuse("DotSourcing", "Dot sourcing is not", command.span)
    }
    guard let commands else { return }
    var text = unit.text(of: command.span)
    if case .string(let name) = command.name {
      text = name.value
    } else if command.invocation == .call {
      refuseOperator("&", command.span)
      return check(command.name)
    }
    if commands.contains(where: { TextComparison.equalsIgnoringCase($0, text) }) { return }
    report(
      "CmdletNotInAllowedListForDataSection",
      "The command '\(text)' is not allowed in restricted language mode or a Data section.",
      command.span)
  }

  private func refuseOperator(_ text: String, _ span: SourceSpan) {
    refuse("Operator", "The '\(text)' operator is not", span)
  }

  private func check(_ expression: ExpressionSyntax) {
    switch expression {
    case .number, .string, .error: return
    case .expandableString(let node):
      for case .expression(let part) in node.parts { check(part) }
    case .variable(let node): check(node)
    case .arrayLiteral(let node): for element in node.elements { check(element) }
    case .array(let node): check(node.block)
    case .subexpression(let node): check(node.block)
    case .parenthesized(let node): check(node.statement)
    case .hashtable(let node):
      for entry in node.entries {
        check(entry.key)
        check(entry.value)
      }
    case .scriptBlock(let node):
      refuse("ScriptBlock", "Script block literals are not", node.span)
    case .unary(let node):
      if Self.isRefused(node.operation) {
        refuseOperator(node.operation.rawValue.filter { $0 != "a" }, node.span)
      }
      check(node.operand)
    case .binary(let node): check(node)
    case .ternary(let node):
      for part in [node.condition, node.ifTrue, node.ifFalse] { check(part) }
    default: checkAccess(expression)
    }
  }

  private func checkAccess(_ expression: ExpressionSyntax) {
    switch expression {
    case .member(let node):
      refuse("PropertyReference", "Property references are not", node.span)
      check(node.target)
    case .invokeMember(let node):
      refuse("MethodCall", "Method calls are not", node.span)
      check(node.target)
      for argument in node.arguments { check(argument) }
    case .index(let node):
      refuse("ArrayReference", "Array references are not", node.span)
      check(node.target)
      check(node.index)
    case .type(let node): check(node.typeName)
    case .convert(let node):
      check(node.typeName)
      check(node.operand)
    case .attributed(let node):
      refuse("Attribute", "Attributes are not", node.span)
    default: return
    }
  }

  private func check(_ variable: VariableSyntax) {
    let isKnown =
      variable.scope == .unqualified
      && Self.variables.contains(TextComparison.folded(variable.name))
    guard !isKnown else { return }
    report(
      "VariableReferenceNotSupportedInDataSection",
      "A variable that cannot be referenced in restricted language mode or a Data section is being "
        + "referenced. Variables that can be referenced include the following: $PSCulture, "
        + "$PSUICulture, $true, $false, and $null.", variable.span)
  }

  private func check(_ node: BinaryExpressionSyntax) {
    check(node.operation, node.operatorSpan)
    check(node.left)
    check(node.right)
    for step in node.rest {
      check(step.operation, step.operatorSpan)
      check(step.operand)
    }
  }

  /// Operators that may set variables, run code, or make something very large.
  private func check(_ operation: BinaryOperator, _ span: SourceSpan) {
    switch operation.kind {
    case .match, .notMatch, .replace, .split, .join, .as, .format, .range:
      let isCased = operation.caseForm == .sensitive
      refuseOperator(isCased ? operation.text : operation.kind.rawValue, span)
    default: return
    }
  }

  private static func isRefused(_ operation: UnaryOperator) -> Bool {
    switch operation {
    case .preIncrement, .preDecrement, .postIncrement, .postDecrement, .split, .join: true
    default: false
    }
  }

  /// Only plain values and arrays of them: numbers, texts, dates, truth values.
  private func check(_ name: TypeNameSyntax) {
    let isPlain =
      switch TypeNames.type(named: name.name) {
      case .bool, .char, .number, .string, .dateTime: name.arguments.isEmpty
      default: false
      }
    guard !isPlain else { return }
    report(
      "TypeNotAllowedInDataSection",
      "The type \(name.name) is not allowed in restricted language mode or a Data section.",
      SourceSpan(start: name.span.start - 1, end: name.span.end + 1))
  }
}
