/// A value that never changes.
final class ConstantNode: Node {
  let value: Value

  init(_ value: Value) { self.value = value }

  override func eval(_ shell: Shell) throws(ShellError) -> Value { value }
}

/// A decimal literal; boxed where it is evaluated, since shapes belong to an engine.
final class DecimalNode: Node {
  let number: DecimalNumber

  init(_ number: DecimalNumber) { self.number = number }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    .object(DecimalObject(number, engine: shell.engine))
  }
}

/// A literal with the suffix `n`.
final class BigIntegerNode: Node {
  let number: BigInteger

  init(_ number: BigInteger) { self.number = number }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    BigIntegerObject.boxed(number, shell)
  }
}

/// `"a $b $(c)"`
final class ExpandableStringNode: Node {
  let parts: [Node]

  init(parts: [Node]) { self.parts = parts }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    var text = ""
    for part in parts { text += shell.text(try part.eval(shell)) }
    try shell.charge(bytes: text.utf8.count)
    return .string(text)
  }
}

/// `a, b`
final class ArrayLiteralNode: Node {
  let elements: [Node]

  init(elements: [Node]) { self.elements = elements }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    var items: [Value] = []
    items.reserveCapacity(elements.count)
    for element in elements { items.append(try element.eval(shell)) }
    return try shell.newArray(items)
  }
}

/// `@( ... )`
final class ArrayExpressionNode: Node {
  let body: BlockNode
  /// A single array literal inside is the array itself.
  let literal: ArrayLiteralNode?

  init(body: BlockNode, literal: ArrayLiteralNode?) {
    self.body = body
    self.literal = literal
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    if let literal { return try literal.eval(shell) }
    let sink = CollectingSink()
    try shell.runNested(body, into: sink)
    return try shell.newArray(sink.items)
  }
}

/// `$( ... )`, and a statement in parentheses or on the right of an assignment.
final class CollectNode: Node {
  let body: BlockNode

  init(body: BlockNode) { self.body = body }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let sink = CollectingSink()
    try shell.runNested(body, into: sink)
    if sink.items.count > 1 { return try shell.newArray(sink.items) }
    return sink.value
  }

  override func emit(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Bool {
    switch try body.run(shell, out) {
    case .stopped: return false
    case .next: return true
    case .breakLoop: throw .flow(.breakLoop, label: shell.takeLabel())
    case .continueLoop: throw .flow(.continueLoop, label: shell.takeLabel())
    case .returned: throw .flow(.returnValue, label: nil)
    }
  }
}

/// `@{ ... }`
final class HashtableNode: Node {
  let entries: [(key: Node, value: Node)]
  let isOrdered: Bool

  init(entries: [(key: Node, value: Node)], isOrdered: Bool) {
    self.entries = entries
    self.isOrdered = isOrdered
  }

  func table(_ shell: Shell) throws(ShellError) -> HashtableObject {
    let table = HashtableObject(isOrdered: isOrdered)
    table.epoch = shell.readOnlyEpoch
    try shell.charge(elements: entries.count + 1)
    for (keyNode, valueNode) in entries {
      let key = try keyNode.eval(shell)
      let value = try valueNode.eval(shell)
      guard !key.isNull else { throw .nullKey() }
      guard table.position(of: key) == nil else {
        let name = key.text.count > 40 ? String(key.text.prefix(40)) + "…" : key.text
        throw .failed(
          "DuplicateKeyInHashLiteral", .invalidOperation,
          "Duplicate keys '\(name)' are not allowed in hash literals.", target: key.text)
      }
      try shell.checkNesting(value, in: &table.nesting)
      table[key] = value
    }
    return table
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value { .hashtable(try table(shell)) }
}

/// `[pscustomobject]@{ ... }`
final class CustomObjectNode: Node {
  let table: HashtableNode
  private let hasConstantKeys: Bool
  private var shape: Shape?
  private var names: [String] = []

  init(_ table: HashtableNode) {
    self.table = table
    hasConstantKeys = table.entries.allSatisfy { $0.key is ConstantNode }
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    if hasConstantKeys, let shape { return try object(shape, shell) }
    let table = try table.table(shell)
    let given = table.keys.map(\.text)
    guard let shape, given == names else {
      let value = try Conversion(shell).convert(.hashtable(table), to: .customObject)
      if case .object(let object) = value, object.shape.properties.count == given.count {
        shape = object.shape
        names = given
      }
      return value
    }
    let object = CustomObject(shape: shape, values: table.values)
    object.nesting = table.nesting
    object.epoch = shell.readOnlyEpoch
    return .object(object)
  }

  /// Another object of the names that the first one had: they cannot have changed.
  private func object(_ shape: Shape, _ shell: Shell) throws(ShellError) -> Value {
    try shell.charge(elements: table.entries.count + 1)
    var values: [Value] = []
    values.reserveCapacity(table.entries.count)
    var nesting = Nesting()
    for entry in table.entries {
      let value = try entry.value.eval(shell)
      try shell.checkNesting(value, in: &nesting)
      values.append(value)
    }
    let object = CustomObject(shape: shape, values: values)
    object.nesting = nesting
    object.epoch = shell.readOnlyEpoch
    return .object(object)
  }
}

/// `[int] a`
final class CastNode: Node {
  let operand: Node
  let type: ShellType

  init(_ operand: Node, type: ShellType) {
    self.operand = operand
    self.type = type
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let value = try operand.eval(shell)
    if type == .string, case .array = value { return try shell.newString(shell.text(value)) }
    let result = try Conversion(shell).convert(value, to: type)
    switch result {
    case .string(let text): try shell.charge(bytes: text.utf8.count)
    case .array(let array): try shell.charge(elements: array.items.count)
    default: break
    }
    return result
  }

  override func emit(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Bool {
    let value = try eval(shell)
    return type == .void ? true : try shell.enumerate(value, into: out)
  }
}

/// `{ ... }`
final class ScriptBlockNode: Node {
  let code: BlockCode

  init(code: BlockCode) { self.code = code }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    .scriptBlock(ScriptBlockObject(text: code.text, code: code))
  }
}

/// `[int]` as a value.
final class TypeNode: Node {
  let type: ShellType
  private let exists: Bool

  init(type: ShellType) {
    self.type = type
    exists = TypeNames.exists(type)
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    guard exists else { throw .typeNotFound(type.fullName) }
    return .object(TypeObject(type, engine: shell.engine))
  }
}

extension Shell {
  /// A value as a string takes it in: elements of an array with `$OFS` between them.
  func text(_ value: Value) -> String {
    guard case .array(let array) = value else { return value.text }
    let separator = cells[engine.known.fieldSeparator].value
    guard !separator.isNull else { return value.text }
    return array.items.map(\.elementText).joined(separator: separator.text)
  }
}

extension ShellError {
  static func nullKey() -> ShellError {
    failed(
      "InvalidNullKey", .invalidOperation, "A null key is not allowed in a hash literal.")
  }
}
