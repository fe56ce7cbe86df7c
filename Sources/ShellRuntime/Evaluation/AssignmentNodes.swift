import ShellSyntax

/// What can stand on the left of an assignment.
class TargetNode {
  func get(_ shell: Shell) throws(ShellError) -> Value { .null }

  func set(_ value: Value, _ shell: Shell) throws(ShellError) {}
}

/// `$x = ...`
final class VariableTarget: TargetNode {
  let id: Int
  let scope: ScopeSelector
  /// `[int]$x = ...` constrains the variable from now on.
  let type: ShellType?
  let validators: [ArgumentValidator]
  let isPrivate: Bool

  init(
    id: Int, scope: ScopeSelector, type: ShellType? = nil, validators: [ArgumentValidator] = [],
    isPrivate: Bool = false
  ) {
    self.id = id
    self.scope = scope
    self.type = type
    self.validators = validators
    self.isPrivate = isPrivate
  }

  override func get(_ shell: Shell) throws(ShellError) -> Value {
    let cell =
      switch scope {
      case .current: shell.cells[id]
      case .global: shell.globalCell(id)
      case .script: shell.closureCell(id) ?? shell.globalCell(id)
      }
    if cell.depth < 0 { try shell.refuseUnset(shell.engine.names.spelling(at: id), from: 1) }
    return cell.value
  }

  override func set(_ value: Value, _ shell: Shell) throws(ShellError) {
    guard type != nil || !validators.isEmpty || isPrivate else {
      if scope == .current { return try shell.assign(id, value) }
      return try shell.assignSlowly(id, value, scope: scope)
    }
    let attributes = VariableAttributes(type: type)
    attributes.validators = validators
    let admitted = try shell.admit(value, attributes, name: shell.engine.names.spelling(at: id))
    if scope == .current, type != nil || !validators.isEmpty { forgetOldType(shell) }
    try shell.assignSlowly(id, admitted, scope: scope)
    if type != nil || !validators.isEmpty { shell.cells[id].attributes = attributes }
    if isPrivate { shell.makePrivate(id) }
  }

  /// A new type or validator takes the place of those that the variable had.
  private func forgetOldType(_ shell: Shell) {
    let cell = shell.cells[id]
    guard cell.depth == shell.depth, let old = cell.attributes, !old.isAllScope,
      !old.isConstant, !old.isReadOnly
    else { return }
    shell.cells[id].attributes = nil
  }
}

/// `$env:x = ...` and the other drives.
final class DriveTarget: TargetNode {
  let drive: String
  let name: String

  init(drive: String, name: String) {
    self.drive = drive
    self.name = name
  }

  override func get(_ shell: Shell) throws(ShellError) -> Value {
    try DriveVariableNode(drive: drive, name: name).eval(shell)
  }

  override func set(_ value: Value, _ shell: Shell) throws(ShellError) {
    if TextComparison.equalsIgnoringCase(drive, "variable") {
      return try shell.assign(shell.cellIndex(name), value)
    }
    if TextComparison.equalsIgnoringCase(drive, "function"), case .scriptBlock(let block) = value {
      return try shell.define(FunctionObject(name: name, block: block, engine: shell.engine))
    }
    if TextComparison.equalsIgnoringCase(drive, "alias") {
      return try shell.defineAlias(name, for: value.text)
    }
    guard let (found, place) = shell.resolve(path: "\(drive):\(name)") else {
      throw .driveNotFound(drive)
    }
    if shell.readOnlyEpoch != 0 { throw .readOnlyCheck("\(found.name):") }
    guard let editor = found.editor, !editor.isProtected(place.parts) else {
      throw .failed(
        "SetContentError", .permissionDenied, "Access to the path '\(place.path)' is denied.",
        target: place.path, exceptionType: "System.UnauthorizedAccessException")
    }
    guard found.provider == "FileSystem" else { return try editor.set(value, at: place.parts) }
    let lines = value.elements.map(\.text)
    try shell.charge(bytes: lines.reduce(0) { $0 + $1.utf8.count + 2 })
    try editor.write(lines, at: place.parts)
  }
}

/// `a, b = ...`: the last one takes what is left.
final class MultipleTarget: TargetNode {
  let targets: [TargetNode]

  init(_ targets: [TargetNode]) { self.targets = targets }

  override func get(_ shell: Shell) throws(ShellError) -> Value {
    var items: [Value] = []
    for target in targets { items.append(try target.get(shell)) }
    return try shell.newArray(items)
  }

  override func set(_ value: Value, _ shell: Shell) throws(ShellError) {
    let items = value.elements
    for (index, target) in targets.enumerated() {
      guard index == targets.count - 1, items.count > targets.count else {
        try target.set(index < items.count ? items[index] : .null, shell)
        continue
      }
      try target.set(try shell.newArray(Array(items[index...])), shell)
    }
  }
}

/// `target = value`
final class AssignmentNode: Node {
  let target: TargetNode
  let value: Node

  init(_ target: TargetNode, _ value: Node) {
    self.target = target
    self.value = value
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let value = try value.eval(shell)
    try target.set(value, shell)
    return value
  }

  override func emit(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Bool {
    try shell.enumerate(try target.getAfter(eval(shell), shell), into: out)
  }
}

extension TargetNode {
  /// What a parenthesized assignment gives: the value as the target took it.
  func getAfter(_ value: Value, _ shell: Shell) throws(ShellError) -> Value {
    self is VariableTarget ? try get(shell) : value
  }
}

/// `$x = statement`: notes when the statement gave nothing at all.
final class CollectAssignmentNode: Node {
  let target: TargetNode
  let body: BlockNode

  init(_ target: TargetNode, _ body: BlockNode) {
    self.target = target
    self.body = body
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let sink = CollectingSink()
    try shell.runNested(body, into: sink)
    let value = sink.items.count > 1 ? try shell.newArray(sink.items) : sink.value
    try target.set(value, shell)
    if sink.items.isEmpty, let variable = target as? VariableTarget {
      shell.cells[variable.id].isNothing = true
    }
    return value
  }
}

/// `target += value` and the other compound forms.
final class CompoundAssignmentNode: Node {
  let target: TargetNode
  let kind: AssignmentOperator
  let value: Node

  init(_ target: TargetNode, _ kind: AssignmentOperator, _ value: Node) {
    self.target = target
    self.kind = kind
    self.value = value
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let old = try target.get(shell)
    if kind == .coalesce {
      guard old.isNull else { return old }
      let value = try value.eval(shell)
      try target.set(value, shell)
      return value
    }
    let other = try value.eval(shell)
    let result: Value
    switch kind {
    case .add: result = try Arithmetic.add(old, other, shell)
    case .subtract: result = try Arithmetic.subtract(old, other, shell)
    case .multiply: result = try Arithmetic.multiply(old, other, shell)
    case .divide: result = try Arithmetic.apply(.divide, old, other, shell)
    default: result = try Arithmetic.apply(.remainder, old, other, shell)
    }
    try target.set(result, shell)
    return result
  }
}

/// `$i++`, `--$i`
final class IncrementNode: Node {
  let target: TargetNode
  let step: Int32
  let givesOld: Bool
  /// The cell of a plain variable.
  private let id: Int?

  init(_ target: TargetNode, step: Int32, givesOld: Bool) {
    self.target = target
    self.step = step
    self.givesOld = givesOld
    let variable = target as? VariableTarget
    id = variable?.scope == .current && variable?.type == nil ? variable?.id : nil
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    if let id, case .int(let number) = shell.cells[id].value,
      shell.cells[id].depth == shell.depth, shell.cells[id].attributes == nil,
      shell.readOnlyEpoch == 0
    {
      let (next, overflow) = number.addingReportingOverflow(step)
      if !overflow {
        shell.cells[id].value = .int(next)
        return .int(givesOld ? number : next)
      }
    }
    return try evalSlowly(shell)
  }

  private func evalSlowly(_ shell: Shell) throws(ShellError) -> Value {
    let old = try target.get(shell)
    guard old.isNull || old.isNumber else {
      throw .failed(
        "OperatorRequiresNumber", .invalidOperation,
        "The '\(step > 0 ? "++" : "--")' operator works only on numbers. The operand is a "
          + "'\(old.typeName)'.", target: old.text)
    }
    let new = try Arithmetic.add(old.isNull ? .int(0) : old, .int(step), shell)
    try target.set(new, shell)
    return givesOld ? (old.isNull ? .int(0) : old) : new
  }
}
