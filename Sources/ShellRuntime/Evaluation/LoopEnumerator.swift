import ShellSyntax

/// `$foreach`, `$switch` and `$input`: where a loop stands, for bodies that look ahead or skip.
final class LoopEnumerator: ShellObject, MethodCallable {
  private let items: [Value]
  @exclusivity(unchecked) private var index = -1

  init(_ items: [Value], engine: Engine) {
    self.items = items
    super.init(
      shape: engine.readOnlyShape(
        ["System.Collections.IEnumerator"], [("Current", "object")]))
  }

  override func ownValue(at slot: Int) -> Value {
    items.indices.contains(index) ? items[index] : .null
  }

  /// The next item; nil at the end.
  func next() -> Value? {
    index = min(index + 1, items.count)
    return index < items.count ? items[index] : nil
  }

  /// All items that are left, which are then past.
  func rest() -> [Value] {
    let first = min(index + 1, items.count)
    index = items.count
    return first == 0 ? items : Array(items[first...])
  }

  func call(
    _ name: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value? {
    switch name {
    case "movenext": return .bool(next() != nil)
    case "reset":
      index = -1
      return .null
    default: return nil
    }
  }
}

/// A `foreach` whose body uses `$foreach`.
final class EnumeratedForEachStatement: LoopStatement {
  let variable: Int
  let collection: Node

  init(label: String?, variable: Int, collection: Node, body: BlockNode, span: SourceSpan) {
    self.variable = variable
    self.collection = collection
    super.init(label: label, body: body, span: span)
  }

  override func run(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Flow {
    let value = try collection.eval(shell)
    if value.isNull { return .next }
    let enumerator = LoopEnumerator(value.elements, engine: shell.engine)
    let cell = shell.engine.known.forEachVariable
    let saved = shell.cells[cell]
    shell.cells[cell].value = .object(enumerator)
    defer { shell.cells[cell] = saved }
    while let item = enumerator.next() {
      try shell.step()
      try shell.assign(variable, item)
      let flow = try round(shell, out)
      if flow != .next { return finish(flow, shell) }
    }
    return .next
  }
}
