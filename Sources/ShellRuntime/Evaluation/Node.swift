import ShellSyntax

/// An expression in executable form. All children are constants of the node.
class Node {
  /// The value.
  func eval(_ shell: Shell) throws(ShellError) -> Value { .null }

  /// Whether a condition on it holds.
  func test(_ shell: Shell) throws(ShellError) -> Bool { try eval(shell).isTrue }

  /// Sends what the expression gives into a pipeline, elements one by one; false when nobody
  /// wants more.
  func emit(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Bool {
    try shell.enumerate(eval(shell), into: out)
  }
}

/// A statement in executable form.
class StatementNode {
  /// Where it stands in the source, for errors.
  final let span: SourceSpan

  init(span: SourceSpan) { self.span = span }

  /// Runs it; what it writes goes to `out`.
  func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow { .next }
}

/// How a statement ended.
enum Flow {
  case next
  /// `break` and `continue`; the label is in `Shell.flowLabel`.
  case breakLoop
  case continueLoop
  case returned
  /// Nobody wants more output.
  case stopped
}

extension Shell {
  /// Sends a value into a pipeline: the elements of an array, else the value.
  func enumerate(_ value: Value, into out: ObjectSink) throws(ShellError) -> Bool {
    guard case .array(let array) = value else { return try out.accept(value, self) }
    var index = 0
    while index < array.items.count {
      guard try out.accept(array.items[index], self) else { return false }
      index += 1
    }
    return true
  }
}
