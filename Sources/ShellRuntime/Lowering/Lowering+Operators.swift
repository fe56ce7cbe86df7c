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
    case .range: return RangeNode(left, right)
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
      guard case .object(let object as TypeObject) = try Conversion(shell).convert(
        other, to: .named("System.Type"))
      else {
        throw kind == .as
          ? .failed(
            "AsOperatorRequiresType", .invalidOperation,
            "The right operand of '-as' must be a type.")
          : .failed(
            "IsOperatorRequiresType", .invalidOperation,
            "The right operand of '-is' must be a type.")
      }
      let type = object.type
      guard kind == .as else {
        return .bool(Conversion.isInstance(one, of: type) == (kind == .is))
      }
      do throws(ShellError) { return try Conversion(shell).convert(one, to: type) } catch {
        return .null
      }
    }
  }
}
