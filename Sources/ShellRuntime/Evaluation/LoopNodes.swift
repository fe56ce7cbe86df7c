import ShellSyntax

/// What all loops share: their label and how they take `break` and `continue`.
class LoopStatement: StatementNode {
  final let label: String?
  final let body: BlockNode

  init(label: String?, body: BlockNode, span: SourceSpan) {
    self.label = label
    self.body = body
    super.init(span: span)
  }

  /// Runs the body once. `.next`: go on; `.breakLoop` without a label left in the shell: the loop
  /// ends in the ordinary way; anything else leaves the loop as it is.
  final func round(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    let flow: Flow
    do throws(ShellError) {
      flow = try body.run(shell, out)
    } catch .flow(let kind, let label) where kind != .returnValue {
      shell.flowLabel = label
      return leave(kind == .breakLoop ? .breakLoop : .continueLoop, shell)
    } catch { throw error }
    return flow == .next ? .next : leave(flow, shell)
  }

  private func leave(_ flow: Flow, _ shell: Shell) -> Flow {
    guard flow == .breakLoop || flow == .continueLoop else { return flow }
    guard let wanted = shell.flowLabel else { return flow == .breakLoop ? .breakLoop : .next }
    guard let label, TextComparison.equalsIgnoringCase(label, wanted) else { return flow }
    shell.flowLabel = nil
    return flow == .breakLoop ? .breakLoop : .next
  }

  /// What the loop statement itself gives after `round` gave something else than `.next`.
  final func finish(_ flow: Flow, _ shell: Shell) -> Flow {
    flow == .breakLoop && shell.flowLabel == nil ? .next : flow
  }
}

/// `while (a) { ... }`
final class WhileStatement: LoopStatement {
  let condition: Node

  init(label: String?, condition: Node, body: BlockNode, span: SourceSpan) {
    self.condition = condition
    super.init(label: label, body: body, span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    while try condition.test(shell) {
      try shell.step()
      let flow = try round(shell, out)
      if flow != .next { return finish(flow, shell) }
    }
    return .next
  }
}

/// `do { ... } while (a)` and `until`
final class DoStatement: LoopStatement {
  let condition: Node
  let isUntil: Bool

  init(label: String?, condition: Node, isUntil: Bool, body: BlockNode, span: SourceSpan) {
    self.condition = condition
    self.isUntil = isUntil
    super.init(label: label, body: body, span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    repeat {
      try shell.step()
      let flow = try round(shell, out)
      if flow != .next { return finish(flow, shell) }
    } while try condition.test(shell) != isUntil
    return .next
  }
}

/// `for (a; b; c) { ... }`
final class ForStatement: LoopStatement {
  let initializer: StatementNode?
  let condition: Node?
  let iterator: StatementNode?

  init(
    label: String?, initializer: StatementNode?, condition: Node?, iterator: StatementNode?,
    body: BlockNode, span: SourceSpan
  ) {
    self.initializer = initializer
    self.condition = condition
    self.iterator = iterator
    super.init(label: label, body: body, span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    let nothing = NullSink()
    _ = try initializer?.run(shell, nothing)
    while try condition?.test(shell) ?? true {
      try shell.step()
      let flow = try round(shell, out)
      if flow != .next { return finish(flow, shell) }
      _ = try iterator?.run(shell, nothing)
    }
    return .next
  }
}

/// `foreach ($x in $y) { ... }`
final class ForEachStatement: LoopStatement {
  let variable: Int
  let collection: Node

  init(label: String?, variable: Int, collection: Node, body: BlockNode, span: SourceSpan) {
    self.variable = variable
    self.collection = collection
    super.init(label: label, body: body, span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    let value = try collection.eval(shell)
    guard case .array(let array) = value else {
      return value.isNull ? .next : try iterate([value], of: nil, shell, out)
    }
    return try iterate(array.items, of: array, shell, out)
  }

  private func iterate(
    _ items: [Value], of array: ArrayObject?, _ shell: Shell, _ out: ObjectSink
  ) throws(ShellError) -> Flow {
    for item in items {
      try shell.step()
      try shell.assign(variable, item)
      let flow = try round(shell, out)
      if flow != .next { return finish(flow, shell) }
      if let array, array.hasChanged(sinceCount: items.count) { throw .collectionModified }
    }
    return .next
  }
}

extension ShellError {
  /// A loop changed what it goes over.
  fileprivate static var collectionModified: ShellError {
    failed(
      "System.InvalidOperationException", .operationStopped,
      "Collection was modified; enumeration operation may not execute.",
      exceptionType: "System.InvalidOperationException")
  }
}
