import ShellSyntax

/// A tree as a compact S-expression, so that a test can say what it expects on one line.
enum TreeDump {
  /// The dump of a text's tree; errors come first, as `!Id@start..<end`.
  static func of(_ text: String) -> String {
    let result = parse(text)
    let errors = result.errors.map { "!\($0.id)@\($0.span.start)..<\($0.span.end) " }.joined()
    return errors + block(result.tree)
  }

  static func block(_ node: ScriptBlockSyntax) -> String {
    var parts: [String] = []
    if let list = node.parameterBlock {
      parts.append(
        list.attributes.map { attribute($0) + " " }.joined() + parameters(list.parameters))
    }
    let blocks = [
      ("begin", node.beginBlock), ("process", node.processBlock), ("end", node.endBlock),
      ("clean", node.cleanBlock), ("dynamicparam", node.dynamicBlock),
    ]
    for (name, block) in blocks {
      guard let block else { continue }
      let body = statements(block.statements, block.traps)
      if block.isUnnamed, name == "end" {
        if !body.isEmpty { parts.append(body) }
      } else {
        parts.append("\(name){\(body)}")
      }
    }
    return parts.joined(separator: " ")
  }

  static func parameters(_ list: [ParameterSyntax]) -> String {
    "param(" + list.map(parameter).joined(separator: ", ") + ")"
  }

  private static func parameter(_ node: ParameterSyntax) -> String {
    node.attributes.map { attribute($0) + " " }.joined()
      + node.types.map { "[\(type($0))] " }.joined() + variable(node.variable)
      + (node.defaultValue.map { " = " + expression($0) } ?? "")
  }

  static func attribute(_ node: AttributeSyntax) -> String {
    let named = node.namedArguments.map { argument in
      argument.name + (argument.value.map { "=" + expression($0) } ?? "")
    }
    let all = node.positionalArguments.map(expression) + named
    return "[\(type(node.typeName))(\(all.joined(separator: ", ")))]"
  }

  static func type(_ node: TypeNameSyntax) -> String {
    let arguments = node.arguments.map(type).joined(separator: ",")
    return node.name + (node.arguments.isEmpty ? "" : "<\(arguments)>")
      + node.arrayRanks.map { "[" + String(repeating: ",", count: $0 - 1) + "]" }.joined()
  }

  static func statements(_ list: [StatementSyntax], _ traps: [TrapStatementSyntax]) -> String {
    let traps = traps.map { trap in
      "(trap \(trap.type.map { "[\(type($0))] " } ?? "")\(body(trap.body)))"
    }
    return (traps + list.map(statement)).joined(separator: "; ")
  }

  static func body(_ node: StatementBlockSyntax) -> String {
    "{\(statements(node.statements, node.traps))}"
  }

  static func statement(_ node: StatementSyntax) -> String {
    switch node {
    case .pipeline(let node): return pipeline(node)
    case .pipelineChain(let node):
      return "(chain \(pipeline(node.first))"
        + node.rest.map { " \($0.operation == .and ? "&&" : "||") " + pipeline($0.pipeline) }
        .joined() + ")"
    case .assignment(let node):
      return "(\(node.operation.rawValue) \(expression(node.target)) \(statement(node.value)))"
    case .if(let node):
      let clauses = node.clauses.map { "\(statement($0.condition)) \(body($0.body))" }
      return "(if \(clauses.joined(separator: " elseif "))"
        + (node.elseBody.map { " else " + body($0) } ?? "") + ")"
    case .break(let node): return "(break\(node.label.map { " " + expression($0) } ?? ""))"
    case .continue(let node): return "(continue\(node.label.map { " " + expression($0) } ?? ""))"
    case .return(let node): return "(return\(node.value.map { " " + statement($0) } ?? ""))"
    case .throw(let node): return "(throw\(node.value.map { " " + statement($0) } ?? ""))"
    case .exit(let node): return "(exit\(node.value.map { " " + statement($0) } ?? ""))"
    case .data(let node):
      return "(data\(node.name.map { " " + $0 } ?? "") \(body(node.body)))"
    case .functionDefinition(let node):
      return "(\(node.isFilter ? "filter" : "function") \(node.name) "
        + (node.parameters.map { parameters($0) + " " } ?? "") + "{\(block(node.body))})"
    case .try(let node):
      let catches = node.catches.map { clause in
        " catch " + clause.types.map { "[\(type($0))] " }.joined() + body(clause.body)
      }
      return "(try \(body(node.body))\(catches.joined())"
        + (node.finallyBody.map { " finally " + body($0) } ?? "") + ")"
    default: return loop(node)
    }
  }

  private static func loop(_ node: StatementSyntax) -> String {
    switch node {
    case .forEach(let node):
      return "(\(label(node.label))foreach \(variable(node.variable)) "
        + "\(statement(node.collection)) \(body(node.body)))"
    case .for(let node):
      let parts = [node.initializer, node.condition, node.iterator].map {
        $0.map(statement) ?? "-"
      }
      return "(\(label(node.label))for \(parts.joined(separator: " ")) \(body(node.body)))"
    case .while(let node):
      return "(\(label(node.label))while \(statement(node.condition)) \(body(node.body)))"
    case .do(let node):
      return "(\(label(node.label))do \(body(node.body)) "
        + "\(node.isUntil ? "until" : "while") \(statement(node.condition)))"
    case .switch(let node):
      var flags = node.matching == .exact ? "" : "\(node.matching) "
      if node.isCaseSensitive { flags += "case " }
      if node.isFile { flags += "file " }
      let clauses = node.clauses.map { " \(expression($0.pattern)) \(body($0.body))" }.joined()
      return "(\(label(node.label))switch \(flags)\(statement(node.condition))\(clauses)"
        + (node.defaultBody.map { " default " + body($0) } ?? "") + ")"
    default: return "?"
    }
  }

  private static func label(_ text: String?) -> String { text.map { ":\($0) " } ?? "" }

  static func pipeline(_ node: PipelineSyntax) -> String {
    node.elements.map(element).joined(separator: " | ")
  }

  private static func element(_ node: PipelineElementSyntax) -> String {
    switch node {
    case .expression(let node):
      return expression(node.expression) + node.redirections.map(redirection).joined()
    case .command(let node):
      let call = ["plain": "", "call": "& ", "dot": ". "]["\(node.invocation)"] ?? "?"
      let elements = node.elements.map { " " + commandElement($0) }.joined()
      return "(cmd \(call)\(expression(node.name))\(elements)"
        + node.redirections.map(redirection).joined() + ")"
    }
  }

  private static func commandElement(_ node: CommandElementSyntax) -> String {
    switch node {
    case .argument(let value): return expression(value)
    case .parameter(let node):
      return "-\(node.name)" + (node.argument.map { ":" + expression($0) } ?? "")
    case .verbatim(let node): return "--%<\(node.value)>"
    }
  }

  private static func redirection(_ node: RedirectionSyntax) -> String {
    switch node {
    case .file(let node):
      return " \(node.stream)\(node.isAppending ? ">>" : ">")\(expression(node.location))"
    case .merging(let node): return " \(node.from)>&\(node.into)"
    }
  }

  static func variable(_ node: VariableSyntax) -> String {
    let sigil = node.isSplatted ? "@" : "$"
    switch node.scope {
    case .unqualified: return sigil + node.name
    case .drive(let drive): return "\(sigil)\(drive)|\(node.name)"
    default: return "\(sigil)\(node.scope):\(node.name)"
    }
  }
}
