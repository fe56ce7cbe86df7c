/// Turns conditions into nodes that read rows; names and types are settled here.
struct WqlCompiler<Namespace: WqlNamespace> {
  let scope: WqlScope
  let namespace: Namespace

  /// The node of a condition; sub-selects are answered now, once.
  func node(_ condition: WqlCondition) throws(WqlError) -> WqlTestNode {
    switch condition {
    case .compare(let left, let comparison, let right):
      return try compare(left, comparison, right)
    case .like(let operand, let pattern, let isNegated):
      return WqlLikeNode(try self.operand(operand), pattern, isNegated: isNegated)
    case .inList(let operand, let values, let isNegated):
      let operand = try self.operand(operand)
      var keys: Set<WqlKey> = []
      for value in values { keys.insert(WqlKey(try literal(value, for: operand.type))) }
      return WqlSetNode(operand, keys, isNegated: isNegated)
    case .inQuery(let operand, let query, let isNegated):
      return WqlSetNode(try self.operand(operand), try keys(of: query), isNegated: isNegated)
    case .isNull(let operand, let isNegated):
      return WqlNullNode(try self.operand(operand), isNegated: isNegated)
    case .all(let parts): return WqlAllNode(try nodes(parts))
    case .any(let parts): return WqlAnyNode(try nodes(parts))
    case .not(let part): return WqlNotNode(try node(part))
    }
  }

  /// The parts that must all hold.
  func conjuncts(_ condition: WqlCondition?) throws(WqlError) -> [WqlTestNode] {
    guard let condition else { return [] }
    let node = try node(condition)
    return Self.flattened(node)
  }

  private static func flattened(_ node: WqlTestNode) -> [WqlTestNode] {
    guard let all = node as? WqlAllNode else { return [node] }
    return all.parts.flatMap(flattened)
  }

  private func nodes(_ conditions: [WqlCondition]) throws(WqlError) -> [WqlTestNode] {
    var nodes: [WqlTestNode] = []
    for condition in conditions { nodes.append(try node(condition)) }
    return nodes
  }

  private func operand(_ operand: WqlOperand) throws(WqlError) -> WqlOperandNode {
    switch operand {
    case .column(let name): return WqlColumnNode(try scope.place(name), scope)
    case .literal(let value): return WqlConstantNode(value)
    case .call(let function, let part, let operands):
      var nodes: [WqlOperandNode] = []
      for inner in operands { nodes.append(try self.operand(inner)) }
      return WqlCallNode(function, part, nodes, now: scope.now)
    }
  }

  private func compare(
    _ left: WqlOperand, _ comparison: WqlCondition.Comparison, _ right: WqlOperand
  ) throws(WqlError) -> WqlTestNode {
    var (left, right) = (try operand(left), try operand(right))
    if let constant = right as? WqlConstantNode, !(left is WqlConstantNode) {
      right = WqlConstantNode(try literal(constant.constant, for: left.type))
    } else if let constant = left as? WqlConstantNode, !(right is WqlConstantNode) {
      left = WqlConstantNode(try literal(constant.constant, for: right.type))
    }
    return WqlCompareNode(left, comparison, right)
  }

  private func literal(_ value: WqlValue, for type: WqlType) throws(WqlError) -> WqlValue {
    guard let literal = value.literal(for: type) else {
      let wanted = type == .moment ? "a date" : "a number"
      throw .invalidQuery(reason: "'\(value.shown)' is not \(wanted).")
    }
    return literal
  }

  private func keys(of query: WqlQuery) throws(WqlError) -> Set<WqlKey> {
    let result = try query.run(in: namespace)
    guard result.total == nil, result.parts.count == 1, result.parts[0].columns.count == 1 else {
      throw .invalidQuery(reason: "A query behind IN gives one property.")
    }
    var keys: Set<WqlKey> = []
    for row in 0..<result.count {
      keys.insert(WqlKey(result.value(part: 0, column: 0, row: row)))
    }
    return keys
  }
}

extension WqlValue {
  fileprivate var shown: String {
    switch self {
    case .null: "NULL"
    case .number(let number): String(number)
    case .flag(let flag): flag ? "TRUE" : "FALSE"
    case .text(let text): text
    case .moment, .texts: ""
    }
  }
}
