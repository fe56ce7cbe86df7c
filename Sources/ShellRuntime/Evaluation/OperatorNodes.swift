import ShellSyntax

/// `a + b` and the other arithmetic operators.
final class ArithmeticNode: Node {
  let kind: BinaryOperatorKind
  let left: Node
  let right: Node

  init(_ kind: BinaryOperatorKind, _ left: Node, _ right: Node) {
    self.kind = kind
    self.left = left
    self.right = right
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let one = try left.eval(shell)
    let other = try right.eval(shell)
    if case .int(let first) = one, case .int(let second) = other {
      switch kind {
      case .add:
        let (sum, overflow) = first.addingReportingOverflow(second)
        if !overflow { return .int(sum) }
      case .subtract:
        let (difference, overflow) = first.subtractingReportingOverflow(second)
        if !overflow { return .int(difference) }
      case .remainder where second != 0 && second != -1: return .int(first % second)
      default: break
      }
    }
    return try Arithmetic.apply(kind, one, other, shell)
  }

  override func test(_ shell: Shell) throws(ShellError) -> Bool {
    let value = try eval(shell)
    if case .int(let number) = value { return number != 0 }
    return value.isTrue
  }
}

/// `a -eq b` and the other comparisons of two values; an array on the left is filtered.
final class ComparisonNode: Node {
  let kind: BinaryOperatorKind
  let ignoringCase: Bool
  let left: Node
  let right: Node

  init(_ kind: BinaryOperatorKind, ignoringCase: Bool, _ left: Node, _ right: Node) {
    self.kind = kind
    self.ignoringCase = ignoringCase
    self.left = left
    self.right = right
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let one = try left.eval(shell)
    return try Self.compare(
      one, kind, try right.eval(shell), ignoringCase: ignoringCase, shell)
  }

  /// What the comparison of two values gives: of an array those elements for which it holds.
  static func compare(
    _ one: Value, _ kind: BinaryOperatorKind, _ other: Value, ignoringCase: Bool, _ shell: Shell
  ) throws(ShellError) -> Value {
    guard case .array(let array) = one else {
      return .bool(try holds(one, kind, other, ignoringCase: ignoringCase, shell))
    }
    var items: [Value] = []
    try shell.step(array.items.count)
    for item in array.items
    where try holds(item, kind, other, ignoringCase: ignoringCase, shell) { items.append(item) }
    return try shell.newArray(items)
  }

  override func test(_ shell: Shell) throws(ShellError) -> Bool {
    let one = try left.eval(shell)
    let other = try right.eval(shell)
    if case .array = one { return try filtered(one, other, shell).isTrue }
    return try Self.holds(one, kind, other, ignoringCase: ignoringCase, shell)
  }

  private func filtered(_ one: Value, _ other: Value, _ shell: Shell) throws(ShellError) -> Value {
    var items: [Value] = []
    try shell.step(one.elements.count)
    for item in one.elements
    where try Self.holds(item, kind, other, ignoringCase: ignoringCase, shell) {
      items.append(item)
    }
    return .array(items)
  }

  @inline(__always)
  private static func holds(
    _ one: Value, _ kind: BinaryOperatorKind, _ other: Value, ignoringCase: Bool, _ shell: Shell
  ) throws(ShellError) -> Bool {
    if case .int(let first) = one, case .int(let second) = other {
      switch kind {
      case .equal: return first == second
      case .notEqual: return first != second
      case .lessThan: return first < second
      case .lessOrEqual: return first <= second
      case .greaterThan: return first > second
      default: return first >= second
      }
    }
    return try decide(one, kind, other, ignoringCase: ignoringCase, shell)
  }

  private static func decide(
    _ one: Value, _ kind: BinaryOperatorKind, _ other: Value, ignoringCase: Bool, _ shell: Shell
  ) throws(ShellError) -> Bool {
    if kind == .equal || kind == .notEqual {
      let equal = Comparison.equals(one, other, ignoringCase: ignoringCase, shell)
      return equal == (kind == .equal)
    }
    guard let order = try Comparison.order(one, other, ignoringCase: ignoringCase, shell) else {
      return false
    }
    switch kind {
    case .lessThan: return order < 0
    case .lessOrEqual: return order <= 0
    case .greaterThan: return order > 0
    default: return order >= 0
    }
  }
}

/// `-and`, `-or`, `-xor`
final class LogicalNode: Node {
  let kind: BinaryOperatorKind
  let left: Node
  let right: Node

  init(_ kind: BinaryOperatorKind, _ left: Node, _ right: Node) {
    self.kind = kind
    self.left = left
    self.right = right
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value { .bool(try test(shell)) }

  override func test(_ shell: Shell) throws(ShellError) -> Bool {
    let one = try left.test(shell)
    switch kind {
    case .and: return one ? try right.test(shell) : false
    case .or: return one ? true : try right.test(shell)
    default:
      let other = try right.test(shell)
      return one != other
    }
  }
}

/// `-not a`
final class NotNode: Node {
  let operand: Node

  init(_ operand: Node) { self.operand = operand }

  override func eval(_ shell: Shell) throws(ShellError) -> Value { .bool(try test(shell)) }

  override func test(_ shell: Shell) throws(ShellError) -> Bool { !(try operand.test(shell)) }
}

/// `a ? b : c`
final class TernaryNode: Node {
  let condition: Node
  let ifTrue: Node
  let ifFalse: Node

  init(_ condition: Node, _ ifTrue: Node, _ ifFalse: Node) {
    self.condition = condition
    self.ifTrue = ifTrue
    self.ifFalse = ifFalse
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    try condition.test(shell) ? try ifTrue.eval(shell) : try ifFalse.eval(shell)
  }
}

/// `a ?? b`
final class CoalesceNode: Node {
  let left: Node
  let right: Node

  init(_ left: Node, _ right: Node) {
    self.left = left
    self.right = right
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let value = try left.eval(shell)
    return value.isNull ? try right.eval(shell) : value
  }
}

/// Any other operator: a function of both values.
final class BinaryFunctionNode: Node {
  typealias Body = (Value, Value, Shell) throws(ShellError) -> Value
  let left: Node
  let right: Node
  let body: Body

  init(_ left: Node, _ right: Node, _ body: @escaping Body) {
    self.left = left
    self.right = right
    self.body = body
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let one = try left.eval(shell)
    return try body(one, try right.eval(shell), shell)
  }
}

/// `a..b`. In a pipeline whole numbers are sent as they are counted, without an array of them.
final class RangeNode: Node {
  let left: Node
  let right: Node

  init(_ left: Node, _ right: Node) {
    self.left = left
    self.right = right
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    let one = try left.eval(shell)
    return try RangeOperator.apply(one, try right.eval(shell), shell)
  }

  override func emit(_ shell: Shell, _ out: ObjectSink) throws(ShellError) -> Bool {
    let one = try left.eval(shell)
    let other = try right.eval(shell)
    guard case .int(let first) = one, case .int(let last) = other else {
      return try shell.enumerate(RangeOperator.apply(one, other, shell), into: out)
    }
    try RangeOperator.charge(from: first, to: last, shell)
    let step: Int32 = first <= last ? 1 : -1
    var number = first
    while try out.accept(.int(number), shell) {
      if number == last { return true }
      number += step
    }
    return false
  }
}

/// An operator of one value.
final class UnaryFunctionNode: Node {
  typealias Body = (Value, Shell) throws(ShellError) -> Value
  let operand: Node
  let body: Body

  init(_ operand: Node, _ body: @escaping Body) {
    self.operand = operand
    self.body = body
  }

  override func eval(_ shell: Shell) throws(ShellError) -> Value {
    try body(try operand.eval(shell), shell)
  }
}
