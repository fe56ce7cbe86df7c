import ShellSyntax

/// An expression as a statement: what it gives is written.
final class ExpressionStatement: StatementNode {
  let node: Node
  /// False around a command, whose success is the statement's.
  private let succeeds: Bool

  init(_ node: Node, succeeds: Bool = true, span: SourceSpan) {
    self.node = node
    self.succeeds = succeeds
    super.init(span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    let goesOn = try node.emit(shell, out)
    if succeeds { shell.lastSucceeded = true }
    return goesOn ? .next : .stopped
  }
}

/// An expression whose value is dropped: `$i++`, an assignment.
final class EffectStatement: StatementNode {
  let node: Node

  init(_ node: Node, span: SourceSpan) {
    self.node = node
    super.init(span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    _ = try node.eval(shell)
    if !(node is CollectAssignmentNode) { shell.lastSucceeded = true }
    return .next
  }
}

/// `$(1/0) 2>$null`: an expression with redirections; an error that ends it is not redirected.
final class RedirectedExpressionStatement: StatementNode {
  let node: Node
  let redirections: [RedirectionNode]

  init(_ node: Node, redirections: [RedirectionNode], span: SourceSpan) {
    self.node = node
    self.redirections = redirections
    super.init(span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    let streams = try StreamSinks(redirections, output: out, shell)
    let saved = shell.streamSinks
    shell.streamSinks = streams
    defer { shell.streamSinks = saved }
    let target = streams.output ?? RestoringSink(out, streams: saved)
    try streams.open(shell)
    let goesOn = try node.emit(shell, target)
    try streams.close(shell)
    shell.lastSucceeded = true
    return goesOn ? .next : .stopped
  }
}

/// `if ... elseif ... else`
final class IfStatement: StatementNode {
  let clauses: [(condition: Node, body: BlockNode)]
  let elseBody: BlockNode?

  init(clauses: [(condition: Node, body: BlockNode)], elseBody: BlockNode?, span: SourceSpan) {
    self.clauses = clauses
    self.elseBody = elseBody
    super.init(span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    for clause in clauses where try clause.condition.test(shell) {
      return try clause.body.run(shell, out)
    }
    return try elseBody?.run(shell, out) ?? .next
  }
}

/// `return a`
final class ReturnStatement: StatementNode {
  let value: StatementNode?

  init(value: StatementNode?, span: SourceSpan) {
    self.value = value
    super.init(span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    guard let value else { return .returned }
    let flow = try value.run(shell, out)
    return flow == .next ? .returned : flow
  }
}

/// `break label`, `continue label`
final class LoopFlowStatement: StatementNode {
  let flow: Flow
  let label: Node?

  init(_ flow: Flow, label: Node?, span: SourceSpan) {
    self.flow = flow
    self.label = label
    super.init(span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    shell.flowLabel = try label?.eval(shell).text
    return flow
  }
}

/// `exit 3`
final class ExitStatement: StatementNode {
  let value: Node?

  init(value: Node?, span: SourceSpan) {
    self.value = value
    super.init(span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    guard let value = try value?.eval(shell) else { throw .exit(0) }
    throw .exit((try? Conversion(shell).int32(value)) ?? 0)
  }
}

/// `throw a`
final class ThrowStatement: StatementNode {
  let value: Node?

  init(value: Node?, span: SourceSpan) {
    self.value = value
    super.init(span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    guard let value = try value?.eval(shell), !value.isNull else {
      let underscore = shell.cells[shell.engine.known.underscore].value
      if value == nil, case .object(let caught as ErrorObject) = underscore {
        throw .thrown(caught.record)
      }
      throw .thrown(
        ErrorRecord(id: "ScriptHalted", category: .operationStopped, message: "ScriptHalted"))
    }
    switch value {
    case .object(let object as ErrorObject): throw .thrown(object.record)
    case .object(let object as ExceptionObject):
      throw .thrown(
        ErrorRecord(
          id: object.record.message, category: .operationStopped, message: object.record.message,
          exceptionType: object.record.exceptionType, inner: object.record.inner))
    default:
      throw .thrown(
        ErrorRecord(
          id: value.text, category: .operationStopped, message: value.text,
          targetText: value.targetName, targetType: value.shortTypeName,
          targetToken: shell.keepTarget(value)))
    }
  }
}

/// `function F { ... }`
final class FunctionDefinitionStatement: StatementNode {
  let function: FunctionObject
  let cell: Int
  /// What `[Alias()]` before its parameters says.
  let aliases: [String]
  let isGlobal: Bool

  init(
    _ function: FunctionObject, cell: Int, aliases: [String], isGlobal: Bool, span: SourceSpan
  ) {
    self.function = function
    self.cell = cell
    self.aliases = aliases
    self.isGlobal = isGlobal
    super.init(span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    if isGlobal {
      try shell.assignSlowly(cell, .object(function), scope: .global)
    } else {
      try shell.assign(cell, .object(function))
    }
    for alias in aliases { try shell.defineAlias(alias, for: function.name) }
    return .next
  }
}

/// A statement of the grammar that this shell does not evaluate.
final class RefusedStatement: StatementNode {
  let what: String

  init(_ what: String, span: SourceSpan) {
    self.what = what
    super.init(span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    throw .notPartOfThisShell(what)
  }
}

/// An expression of the grammar that this shell does not evaluate.
final class RefusedNode: Node {
  let what: String

  init(_ what: String) { self.what = what }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    throw .notPartOfThisShell(what)
  }
}

extension ShellError {
  /// Something of PowerShell that the shell leaves out on purpose.
  static func notPartOfThisShell(_ what: String) -> ShellError {
    failed(
      "NotSupportedInThisShell", .notImplemented, "\(what) is not part of this shell.",
      target: what, exceptionType: "System.Management.Automation.PSNotSupportedException")
  }
}
