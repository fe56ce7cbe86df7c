import ShellSyntax

/// `switch (value) { pattern { ... } default { ... } }`
final class SwitchStatement: LoopStatement {
  struct Clause {
    let pattern: Node
    let body: BlockNode
  }

  let condition: Node
  let clauses: [Clause]
  let defaultBody: BlockNode?
  let matching: SwitchMatching
  let ignoringCase: Bool
  private let empty: BlockNode
  /// Whether something in it uses `$switch`.
  private let bindsEnumerator: Bool

  init(
    label: String?, condition: Node, clauses: [Clause], defaultBody: BlockNode?,
    matching: SwitchMatching, ignoringCase: Bool, empty: BlockNode, bindsEnumerator: Bool,
    span: SourceSpan
  ) {
    self.condition = condition
    self.clauses = clauses
    self.defaultBody = defaultBody
    self.matching = matching
    self.ignoringCase = ignoringCase
    self.empty = empty
    self.bindsEnumerator = bindsEnumerator
    super.init(label: label, body: empty, span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    let value = try condition.eval(shell)
    let underscore = shell.engine.known.underscore
    let saved = shell.cells[underscore]
    defer { shell.cells[underscore] = saved }
    if bindsEnumerator { return try enumerate(value.elements, shell, out) }
    for item in value.elements {
      if let flow = try take(item, shell, out) { return flow }
    }
    return .next
  }

  /// The same with `$switch` in sight.
  private func enumerate(
    _ items: [Value], _ shell: Shell, _ out: ObjectSink
  ) throws(ShellError) -> Flow {
    let enumerator = LoopEnumerator(items, engine: shell.engine)
    let cell = shell.engine.known.switchVariable
    let saved = shell.cells[cell]
    shell.cells[cell].value = .object(enumerator)
    defer { shell.cells[cell] = saved }
    while let item = enumerator.next() {
      if let flow = try take(item, shell, out) { return flow }
    }
    return .next
  }

  /// Runs the clauses for one item; gives how the statement ends, nil where it goes on.
  private func take(
    _ item: Value, _ shell: Shell, _ out: ObjectSink
  ) throws(ShellError) -> Flow? {
    try shell.step()
    shell.cells[shell.engine.known.underscore].value = item
    let flow = try runClauses(item, shell, out)
    switch flow {
    case .next: return nil
    case .breakLoop, .continueLoop:
      guard isMine(shell) else { return flow }
      return flow == .breakLoop ? .next : nil
    default: return flow
    }
  }

  /// Whether a `break` or `continue` means this statement.
  private func isMine(_ shell: Shell) -> Bool {
    guard let wanted = shell.flowLabel else { return true }
    guard let label, TextComparison.equalsIgnoringCase(label, wanted) else { return false }
    shell.flowLabel = nil
    return true
  }

  private func runClauses(
    _ item: Value, _ shell: Shell, _ out: ObjectSink
  ) throws(ShellError) -> Flow {
    var hasMatched = false
    for clause in clauses where try matches(clause, item, shell) {
      hasMatched = true
      let flow = try clause.body.run(shell, out)
      if flow != .next { return flow }
    }
    return hasMatched ? .next : try defaultBody?.run(shell, out) ?? .next
  }

  private func matches(_ clause: Clause, _ item: Value, _ shell: Shell) throws(ShellError) -> Bool {
    let pattern = try clause.pattern.eval(shell)
    if case .scriptBlock(let block) = pattern { return try shell.test(block, item: item) }
    switch matching {
    case .wildcard:
      try WildcardPattern.refuseOpenSet(pattern.text)
      return WildcardPattern(pattern.text, ignoringCase: ignoringCase).matches(item.text)
    case .regex:
      return try TextOperators.match(
        .string(item.text), pattern, ignoringCase: ignoringCase, isNegated: false, shell
      ).isTrue
    case .exact:
      return Comparison.equals(item, pattern, ignoringCase: ignoringCase, shell)
    }
  }
}
