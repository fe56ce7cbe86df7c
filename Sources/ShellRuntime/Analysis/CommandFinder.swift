public import ShellSyntax

/// Finds the commands and the functions of a syntax tree, in the order in which they are written.
public struct CommandFinder {
  /// The commands found.
  public private(set) var commands: [CommandSyntax] = []
  private(set) var functions: [FunctionDefinitionSyntax] = []
  /// How many blocks stand around each command, and around each function: 0 = it runs, or is
  /// defined, in the order in which it is written.
  public private(set) var commandDepths: [Int] = []
  private(set) var functionDepths: [Int] = []
  /// Whether something stands before each command in its pipeline.
  private(set) var commandsHaveInput: [Bool] = []
  private var depth = 0

  /// A finder that has found nothing yet.
  public init() {}

  /// Adds what a tree holds.
  public mutating func visit(_ tree: ScriptBlockSyntax) {
    for parameter in tree.parameterBlock?.parameters ?? [] { visit(parameter) }
    for block in [
      tree.dynamicBlock, tree.beginBlock, tree.processBlock, tree.endBlock, tree.cleanBlock,
    ] {
      guard let block else { continue }
      for statement in block.statements { visit(statement) }
      for trap in block.traps { visit(trap.body) }
    }
  }

  private mutating func visit(_ parameter: ParameterSyntax) {
    if let value = parameter.defaultValue { visit(value) }
  }

  private mutating func visit(_ block: StatementBlockSyntax) {
    for statement in block.statements { visit(statement) }
    for trap in block.traps { visit(trap.body) }
  }

  private mutating func visit(_ statement: StatementSyntax?) {
    guard let statement else { return }
    switch statement {
    case .pipeline(let node): visit(node)
    case .pipelineChain(let node):
      visit(node.first)
      for link in node.rest { visit(link.pipeline) }
    case .assignment(let node):
      visit(node.target)
      visit(node.value)
    case .data(let node): visit(node.body)
    case .functionDefinition(let node):
      functions.append(node)
      functionDepths.append(depth)
      depth += 1
      for parameter in node.parameters ?? [] { visit(parameter) }
      visit(node.body)
      depth -= 1
    case .break(let node), .continue(let node):
      if let label = node.label { visit(label) }
    case .return(let node), .throw(let node), .exit(let node): visit(node.value)
    default: visitCompound(statement)
    }
  }

  private mutating func visitCompound(_ statement: StatementSyntax) {
    switch statement {
    case .if(let node):
      for clause in node.clauses {
        visit(clause.condition)
        visit(clause.body)
      }
      if let body = node.elseBody { visit(body) }
    case .switch(let node):
      visit(node.condition)
      for clause in node.clauses {
        visit(clause.pattern)
        visit(clause.body)
      }
      if let body = node.defaultBody { visit(body) }
    case .forEach(let node):
      visit(node.collection)
      visit(node.body)
    case .for(let node):
      visit(node.initializer)
      visit(node.condition)
      visit(node.iterator)
      visit(node.body)
    case .while(let node):
      visit(node.condition)
      visit(node.body)
    case .do(let node):
      visit(node.body)
      visit(node.condition)
    case .try(let node):
      visit(node.body)
      for clause in node.catches { visit(clause.body) }
      if let body = node.finallyBody { visit(body) }
    default: break
    }
  }

  private mutating func visit(_ pipeline: PipelineSyntax) {
    for (index, element) in pipeline.elements.enumerated() {
      switch element {
      case .command(let command):
        commands.append(command)
        commandsHaveInput.append(index > 0)
        commandDepths.append(depth)
        visit(command.name)
        for element in command.elements { visit(element) }
      case .expression(let element): visit(element.expression)
      }
    }
  }

  private mutating func visit(_ element: CommandElementSyntax) {
    switch element {
    case .argument(let expression): visit(expression)
    case .parameter(let parameter):
      if let argument = parameter.argument { visit(argument) }
    case .verbatim: break
    }
  }

  private mutating func visit(_ expression: ExpressionSyntax) {
    switch expression {
    case .expandableString(let node):
      for part in node.parts {
        if case .expression(let inner) = part { visit(inner) }
      }
    case .arrayLiteral(let node): for element in node.elements { visit(element) }
    case .array(let node): visit(node.block)
    case .subexpression(let node): visit(node.block)
    case .parenthesized(let node): visit(node.statement)
    case .hashtable(let node):
      for entry in node.entries {
        visit(entry.key)
        visit(entry.value)
      }
    case .scriptBlock(let node):
      depth += 1
      visit(node.scriptBlock)
      depth -= 1
    default: visitOperation(expression)
    }
  }

  private mutating func visitOperation(_ expression: ExpressionSyntax) {
    switch expression {
    case .unary(let node): visit(node.operand)
    case .binary(let node):
      visit(node.left)
      visit(node.right)
      for step in node.rest { visit(step.operand) }
    case .ternary(let node):
      visit(node.condition)
      visit(node.ifTrue)
      visit(node.ifFalse)
    case .member(let node): visit(node.target)
    case .invokeMember(let node):
      visit(node.target)
      for argument in node.arguments { visit(argument) }
    case .index(let node):
      visit(node.target)
      visit(node.index)
    case .convert(let node): visit(node.operand)
    case .attributed(let node): visit(node.operand)
    default: break
    }
  }
}
