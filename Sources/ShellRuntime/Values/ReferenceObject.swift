/// `[ref]$x`: a variable or a value that somebody else may set.
final class ReferenceObject: ShellObject {
  private let target: TargetNode?
  private unowned let shell: Shell
  private var held: Value

  /// A reference to a variable, property or element; without one it holds a value of its own.
  init(_ target: TargetNode?, _ value: Value, _ shell: Shell) {
    self.target = target
    self.shell = shell
    held = value
    super.init(shape: shell.engine.referenceShape)
  }

  override func ownValue(at slot: Int) -> Value { held }

  override func setOwnValue(_ value: Value, at slot: Int) throws(ShellError) {
    try target?.set(value, shell)
    held = value
  }
}

extension Engine {
  var referenceShape: Shape {
    shape(for: "reference") { names in
      Shape(
        typeNames: [ReflectedTypes.reference, "System.Object"],
        properties: [PropertyDefinition("Value", "object", isReadOnly: false)], names: names)
    }
  }
}

/// `[ref]$x` as an expression.
final class ReferenceNode: Node {
  private let operand: Node
  private let id: Int?

  init(_ operand: Node, variable id: Int?) {
    self.operand = operand
    self.id = id
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let value = try operand.eval(shell)
    if let id, shell.cells[id].depth < 0, value.isNull {
      throw .failed(
        "NonExistingVariableReference", .invalidOperation,
        "[ref] cannot be applied to a variable that does not exist.")
    }
    guard let id else { return .object(ReferenceObject(nil, value, shell)) }
    return .object(ReferenceObject(ScopedTarget(id, shell), value, shell))
  }
}

/// A variable as it was in sight when it was referred to, wherever it is set from.
private final class ScopedTarget: TargetNode {
  private let id: Int
  private let depth: Int32

  init(_ id: Int, _ shell: Shell) {
    self.id = id
    depth = shell.cells[id].depth
  }

  override func set(_ value: Value, _ shell: Shell) throws(ShellError) {
    try shell.assign(id, value, atDepth: depth)
  }
}
