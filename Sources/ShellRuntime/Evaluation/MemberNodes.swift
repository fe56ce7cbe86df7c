/// `a.b`, `a?.b`
final class PropertyNode: Node {
  let target: Node
  let name: MemberName
  let isNullConditional: Bool
  private var cachedShape: Shape?
  private var cachedSlot = 0

  init(_ target: Node, name: MemberName, isNullConditional: Bool) {
    self.target = target
    self.name = name
    self.isNullConditional = isNullConditional
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let value = try target.eval(shell)
    if case .object(let object) = value, object.shape === cachedShape {
      return object.value(at: cachedSlot)
    }
    if isNullConditional, value.isNull { return .null }
    let computed = try name.computed(shell)
    if let key = computed?.keyBesideText, case .hashtable(let table) = value {
      if let found = table[key] { return found }
    }
    let member = name.reference(to: computed, shell)
    if case .object(let object) = value, let slot = object.shape.slot(of: member.name) {
      cachedShape = object.shape
      cachedSlot = slot
      return object.value(at: slot)
    }
    if shell.strictLevel >= 2 { return try shell.strictProperty(of: value, member) }
    return try Members.property(of: value, member, shell) ?? .null
  }
}

/// `a.b(c)`
final class MethodCallNode: Node {
  let target: Node
  let name: MemberName
  let arguments: [Node]
  let isNullConditional: Bool

  init(_ target: Node, name: MemberName, arguments: [Node], isNullConditional: Bool) {
    self.target = target
    self.name = name
    self.arguments = arguments
    self.isNullConditional = isNullConditional
  }

  private func call(_ shell: Shell) throws(ShellError) -> Value? {
    try shell.step()
    let value = try target.eval(shell)
    if value.isNull, isNullConditional { return nil }
    let member = try name.resolve(shell)
    var values: [Value] = []
    for argument in arguments { values.append(try argument.eval(shell)) }
    return try Methods.call(value, member, values, shell)
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value { try call(shell) ?? .null }

  override func emit(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Bool {
    guard let value = try call(shell) else { return true }
    return try shell.enumerate(value, into: out)
  }
}

/// `[T]::b`
final class StaticMemberNode: Node {
  let target: StaticTarget
  let name: MemberName

  init(_ target: StaticTarget, name: MemberName) {
    self.target = target
    self.name = name
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let type = try target.resolve(shell)
    return try StaticMembers.property(type, try name.resolve(shell).text, shell)
  }
}

/// `[T]::b(c)`
final class StaticCallNode: Node {
  let target: StaticTarget
  let name: MemberName
  let arguments: [Node]

  init(_ target: StaticTarget, name: MemberName, arguments: [Node]) {
    self.target = target
    self.name = name
    self.arguments = arguments
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    try shell.step()
    let type = try target.resolve(shell)
    var values: [Value] = []
    for argument in arguments { values.append(try argument.eval(shell)) }
    return try StaticMembers.call(type, try name.resolve(shell).text, values, shell)
  }
}

/// `a[b]`
final class IndexNode: Node {
  let target: Node
  let index: Node
  let isNullConditional: Bool

  init(_ target: Node, _ index: Node, isNullConditional: Bool) {
    self.target = target
    self.index = index
    self.isNullConditional = isNullConditional
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let value = try target.eval(shell)
    if value.isNull, isNullConditional { return .null }
    let index = try index.eval(shell)
    if shell.strictLevel >= 3 { try shell.checkBounds(of: value, index) }
    return try Indexing.get(value, index, shell)
  }
}

/// `a.b = ...`
final class PropertyTarget: TargetNode {
  let target: Node
  let name: MemberName

  init(_ target: Node, name: MemberName) {
    self.target = target
    self.name = name
  }

  override func get(_ shell: Shell) throws(ShellError) -> Value {
    let object = try target.eval(shell)
    let computed = try name.computed(shell)
    if let key = computed?.keyBesideText, case .hashtable(let table) = object {
      return table[key] ?? .null
    }
    return try Members.property(of: object, name.reference(to: computed, shell), shell) ?? .null
  }

  override func set(_ value: Value, _ shell: Shell) throws(ShellError) {
    let object = try target.eval(shell)
    let computed = try name.computed(shell)
    if let key = computed?.keyBesideText, case .hashtable = object {
      return try Indexing.set(object, key, value, shell)
    }
    try Members.setProperty(of: object, name.reference(to: computed, shell), value, shell)
  }
}

extension Value {
  /// A key that is no text, `1` in `$Matches.1`: a hashtable is asked for it as it is.
  fileprivate var keyBesideText: Value? {
    switch self {
    case .string, .null: nil
    default: self
    }
  }
}

/// `a[b] = ...`
final class IndexTarget: TargetNode {
  let target: Node
  let index: Node

  init(_ target: Node, _ index: Node) {
    self.target = target
    self.index = index
  }

  override func get(_ shell: Shell) throws(ShellError) -> Value {
    try Indexing.get(try target.eval(shell), try index.eval(shell), shell)
  }

  override func set(_ value: Value, _ shell: Shell) throws(ShellError) {
    try Indexing.set(try target.eval(shell), try index.eval(shell), value, shell)
  }
}
