import ShellSyntax

extension Lowering {
  func binary(_ node: BinaryExpressionSyntax) -> Node {
    var result = operation(node.operation, expression(node.left), expression(node.right))
    for step in node.rest {
      result = operation(step.operation, result, expression(step.operand))
    }
    return result
  }

  private func operation(_ binary: BinaryOperator, _ left: Node, _ right: Node) -> Node {
    let ignoringCase = binary.caseForm != .sensitive
    switch binary.kind {
    case .add, .subtract, .multiply, .divide, .remainder:
      return ArithmeticNode(binary.kind, left, right)
    case .equal, .notEqual, .lessThan, .lessOrEqual, .greaterThan, .greaterOrEqual:
      return ComparisonNode(binary.kind, ignoringCase: ignoringCase, left, right)
    case .and, .or, .xor: return LogicalNode(binary.kind, left, right)
    case .coalesce: return CoalesceNode(left, right)
    case .is, .isNot, .as: return typeOperation(binary.kind, left, right)
    case .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight:
      let kind = binary.kind
      return BinaryFunctionNode(left, right) { (one, other, shell) throws(ShellError) in
        try BitOperators.apply(kind, one, other, shell)
      }
    case .contains, .notContains, .in, .notIn:
      return membership(binary.kind, left, right, ignoringCase: ignoringCase)
    case .range:
      return BinaryFunctionNode(left, right) { (one, other, shell) throws(ShellError) in
        try RangeOperator.apply(one, other, shell)
      }
    case .format:
      return BinaryFunctionNode(left, right) { (one, other, shell) throws(ShellError) in
        try FormatOperator.apply(one.text, other.elements, shell)
      }
    case .like, .notLike, .match, .notMatch, .replace, .split, .join:
      return text(binary.kind, left, right, ignoringCase: ignoringCase)
    }
  }

  private func text(
    _ kind: BinaryOperatorKind, _ left: Node, _ right: Node, ignoringCase: Bool
  ) -> Node {
    switch kind {
    case .like, .notLike:
      return BinaryFunctionNode(left, right) { (one, other, shell) throws(ShellError) in
        try TextOperators.like(
          one, other, ignoringCase: ignoringCase, isNegated: kind == .notLike, shell)
      }
    case .match, .notMatch:
      return BinaryFunctionNode(left, right) { (one, other, shell) throws(ShellError) in
        try TextOperators.match(
          one, other, ignoringCase: ignoringCase, isNegated: kind == .notMatch, shell)
      }
    case .replace:
      return BinaryFunctionNode(left, right) { (one, other, shell) throws(ShellError) in
        try TextOperators.replace(one, other, ignoringCase: ignoringCase, shell)
      }
    case .split:
      return BinaryFunctionNode(left, right) { (one, other, shell) throws(ShellError) in
        try TextOperators.split(one, other, ignoringCase: ignoringCase, shell)
      }
    default:
      return BinaryFunctionNode(left, right) { (one, other, shell) throws(ShellError) in
        try TextOperators.join(one, separator: other.text, shell)
      }
    }
  }

  private func membership(
    _ kind: BinaryOperatorKind, _ left: Node, _ right: Node, ignoringCase: Bool
  ) -> Node {
    let isIn = kind == .in || kind == .notIn
    let isNegated = kind == .notContains || kind == .notIn
    return BinaryFunctionNode(left, right) { (one, other, shell) throws(ShellError) in
      let collection = isIn ? other : one
      let wanted = isIn ? one : other
      let items = collection.elements
      try shell.step(items.count)
      let found = items.contains {
        Comparison.equals($0, wanted, ignoringCase: ignoringCase, shell)
      }
      return .bool(found != isNegated)
    }
  }

  private func typeOperation(_ kind: BinaryOperatorKind, _ left: Node, _ right: Node) -> Node {
    BinaryFunctionNode(left, right) { (one, other, shell) throws(ShellError) in
      let type: ShellType
      if case .object(let object as TypeObject) = other {
        type = object.type
      } else {
        type = TypeNames.type(named: other.text)
      }
      guard kind == .as else {
        return .bool(Conversion.isInstance(one, of: type) == (kind == .is))
      }
      do throws(ShellError) { return try Conversion(shell).convert(one, to: type) } catch {
        return .null
      }
    }
  }
}

/// `-band -bor -bxor -bnot -shl -shr`
enum BitOperators {
  static func apply(
    _ kind: BinaryOperatorKind, _ left: Value, _ right: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    if kind != .shiftLeft, kind != .shiftRight, isReal(left) || isReal(right) {
      return try unsigned(kind, left, right, shell)
    }
    let (one, isLong) = try bits(left, shell)
    let (other, isOtherLong) = try bits(right, shell)
    let isWide = kind == .shiftLeft || kind == .shiftRight ? isLong : isLong || isOtherLong
    let result: Int64
    switch kind {
    case .bitAnd: result = one & other
    case .bitOr: result = one | other
    case .bitXor: result = one ^ other
    case .shiftLeft:
      let shifted = one << (other & (isWide ? 63 : 31))
      result = isWide ? shifted : Int64(Int32(truncatingIfNeeded: shifted))
    default: result = one >> (other & (isWide ? 63 : 31))
    }
    return isWide ? .long(result) : .int(Int32(truncatingIfNeeded: result))
  }

  /// Numbers with a point are rounded into UInt64, or Int64 where one is negative.
  private static func unsigned(
    _ kind: BinaryOperatorKind, _ left: Value, _ right: Value, _ shell: Shell
  ) throws(ShellError) -> Value {
    let isNegative = (Numeric(left)?.double ?? 0) < 0 || (Numeric(right)?.double ?? 0) < 0
    let type: ShellType.NumberType = isNegative ? .long : .uint64
    let one = try Conversion(shell).number(left, type)
    let other = try Conversion(shell).number(right, type)
    switch (one, other) {
    case (.uint64(let one), .uint64(let other)): return .uint64(apply(kind, one, other))
    case (.long(let one), .long(let other)): return .long(apply(kind, one, other))
    default: return .null
    }
  }

  private static func apply<Number: FixedWidthInteger>(
    _ kind: BinaryOperatorKind, _ one: Number, _ other: Number
  ) -> Number {
    switch kind {
    case .bitAnd: one & other
    case .bitOr: one | other
    default: one ^ other
    }
  }

  private static func isReal(_ value: Value) -> Bool {
    switch value {
    case .double, .single: true
    default: false
    }
  }

  static func not(_ value: Value, _ shell: Shell) throws(ShellError) -> Value {
    let (bits, isLong) = try bits(value, shell)
    return isLong ? .long(~bits) : .int(Int32(truncatingIfNeeded: ~bits))
  }

  private static func bits(
    _ value: Value, _ shell: Shell
  ) throws(ShellError) -> (Int64, isLong: Bool) {
    let number = try Conversion(shell).int64(value)
    return (number, Int32(exactly: number) == nil || value.typeName == "System.Int64")
  }
}

/// `1..5`, `'a'..'e'`
enum RangeOperator {
  static func apply(_ left: Value, _ right: Value, _ shell: Shell) throws(ShellError) -> Value {
    if let one = character(left), let other = character(right), one.utf16.count == 1,
      other.utf16.count == 1, Int(one) == nil || Int(other) == nil,
      let first = one.utf16.first, let last = other.utf16.first
    {
      let codes = first <= last ? Array(first...last) : Array((last...first).reversed())
      return try shell.newArray(codes.map { .char($0) })
    }
    let from = try Conversion(shell).int32(left)
    let to = try Conversion(shell).int32(right)
    return try numbers(from, to, shell)
  }

  private static func character(_ value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .char: value.text
    default: nil
    }
  }

  private static func numbers(
    _ from: Int32, _ to: Int32, _ shell: Shell
  ) throws(ShellError) -> Value {
    let count = abs(Int(to) - Int(from)) + 1
    try shell.charge(elements: count)
    try shell.step(count / 16)
    let step: Int32 = from <= to ? 1 : -1
    var items: [Value] = []
    items.reserveCapacity(count)
    var number = from
    for index in 0..<count {
      items.append(.int(number))
      if index < count - 1 { number += step }
    }
    return try shell.newArray(items)
  }
}
