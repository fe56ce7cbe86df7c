import ShellSyntax

/// `try { ... } catch [T] { ... } finally { ... }`
final class TryStatement: StatementNode {
  let body: BlockNode
  let catches: [(types: [ShellType], body: BlockNode)]
  let finallyBody: BlockNode?

  init(
    body: BlockNode, catches: [(types: [ShellType], body: BlockNode)], finallyBody: BlockNode?,
    span: SourceSpan
  ) {
    self.body = body
    self.catches = catches
    self.finallyBody = finallyBody
    super.init(span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    let result: Result<Flow, ShellError>
    do throws(ShellError) {
      result = .success(try tried(shell, out))
    } catch {
      result = .failure(error)
    }
    guard let finallyBody else { return try result.get() }
    if case .failure(let error) = result, error.endsLine { throw error }
    let flow = try finallyBody.run(shell, out)
    return flow == .next ? try result.get() : flow
  }

  private func tried(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    let tryDepth = shell.tryDepth
    let callDepth = shell.callDepth
    shell.tryDepth += 1
    do throws(ShellError) {
      let flow = try body.run(shell, out)
      shell.tryDepth = tryDepth
      return flow
    } catch {
      shell.tryDepth = tryDepth
      shell.callDepth = callDepth
      guard let record = error.record,
        let found = ExceptionHandlers.clause(for: error, of: catches.map(\.types))
      else { throw error }
      shell.remember(record)
      return try handle(found.record, catches[found.index].body, shell, out)
    }
  }

  private func handle(
    _ record: ErrorRecord, _ handler: BlockNode, _ shell: Shell, _ out: ObjectSink
  ) throws(ShellError) -> Flow {
    let underscore = shell.engine.known.underscore
    let saved = shell.cells[underscore]
    shell.cells[underscore].value = .object(shell.errorObject(record))
    defer { shell.cells[underscore] = saved }
    return try handler.run(shell, out)
  }
}

extension ShellError {
  /// Whether nothing of the line may run any more, not even `finally`.
  var endsLine: Bool {
    switch self {
    case .budget, .interrupted: true
    default: false
    }
  }
}
