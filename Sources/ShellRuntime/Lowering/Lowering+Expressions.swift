import ShellSyntax

extension Lowering {
  func expression(_ syntax: ExpressionSyntax) -> Node {
    switch syntax {
    case .number(let node): return number(node.value)
    case .string(let node): return ConstantNode(.string(node.value))
    case .expandableString(let node): return expandable(node)
    case .variable(let node): return variable(node)
    case .arrayLiteral(let node):
      return ArrayLiteralNode(elements: node.elements.map { expression($0) })
    case .array(let node): return arrayExpression(node)
    case .subexpression(let node): return CollectNode(body: block(node.block))
    case .parenthesized(let node): return value(node.statement)
    case .hashtable(let node): return hashtable(node, isOrdered: false)
    case .scriptBlock(let node): return ScriptBlockNode(code: blockValue(node))
    case .unary(let node): return unary(node)
    case .binary(let node): return binary(node)
    case .ternary(let node):
      return TernaryNode(
        expression(node.condition), expression(node.ifTrue), expression(node.ifFalse))
    case .member, .invokeMember: return member(syntax)
    case .index(let node):
      return IndexNode(
        expression(node.target), expression(node.index),
        isNullConditional: node.isNullConditional, isKey: isObject(node.index))
    case .type(let node): return TypeNode(type: typeValue(node.typeName))
    case .convert(let node): return convert(node)
    case .attributed(let node):
      return RefusedNode("The attribute [\(node.attribute.typeName.name)] in an expression")
    case .error: return RefusedNode("A missing expression")
    }
  }

  private func number(_ value: NumberValue) -> Node {
    switch value {
    case .int8(let number): ConstantNode(.sbyte(number))
    case .int16(let number): ConstantNode(.int16(number))
    case .int32(let number): ConstantNode(.int(number))
    case .int64(let number): ConstantNode(.long(number))
    case .uint8(let number): ConstantNode(.byte(number))
    case .uint16(let number): ConstantNode(.uint16(number))
    case .uint32(let number): ConstantNode(.uint32(number))
    case .uint64(let number): ConstantNode(.uint64(number))
    case .double(let number): ConstantNode(.double(number))
    case .decimal(let literal): decimal(literal)
    case .bigInteger(let literal): BigIntegerNode(BigInteger(literal))
    }
  }

  private func decimal(_ literal: DecimalLiteral) -> Node {
    DecimalNode(DecimalNumber(literal))
  }

  private func expandable(_ node: ExpandableStringSyntax) -> Node {
    ExpandableStringNode(
      parts: node.parts.map { part in
        switch part {
        case .text(let text): ConstantNode(.string(text))
        case .expression(let inner): inText(expression(inner))
        }
      })
  }

  /// A variable that has not been set is nothing in a text, in the first strict mode as well.
  private func inText(_ node: Node) -> Node {
    guard let variable = node as? VariableNode, variable.strictLevel < 2 else { return node }
    return VariableNode(id: variable.id, name: variable.name, strictLevel: 2)
  }

  func variable(_ node: VariableSyntax) -> Node {
    switch node.scope {
    case .unqualified: return unqualified(node.name)
    case .global: return GlobalVariableNode(id: cell(node.name), name: node.name)
    case .script: return ScriptVariableNode(id: cell(node.name), name: node.name)
    case .local, .private: return LocalVariableNode(id: cell(node.name), name: node.name)
    case .using: return UsingVariableNode(id: cell(node.name))
    case .drive(let drive): return DriveVariableNode(drive: drive, name: node.name)
    }
  }

  private func unqualified(_ name: String) -> Node {
    switch TextComparison.folded(name) {
    case "true": return ConstantNode(.bool(true))
    case "false": return ConstantNode(.bool(false))
    case "null": return ConstantNode(.null)
    case "?": return AutomaticVariableNode { .bool($0.lastSucceeded) }
    case "^": return AutomaticVariableNode { $0.previousToken(isFirst: true) }
    case "$": return AutomaticVariableNode { $0.previousToken(isFirst: false) }
    case "pwd": return AutomaticVariableNode { $0.locationObject }
    case "host": return AutomaticVariableNode { $0.hostObject }
    case "pscmdlet":
      uses.boundParameters = true
      return AutomaticVariableNode { $0.commandObject }
    case "myinvocation":
      uses.boundParameters = true
      return AutomaticVariableNode { $0.invocationObject }
    case "psboundparameters":
      uses.boundParameters = true
      return VariableNode(id: cell(name), name: name)
    case "executioncontext":
      return AutomaticVariableNode { .object(ExecutionContextObject(.whole, $0)) }
    case "input":
      uses.input = true
      return InputNode(id: cell(name))
    // What the runtime itself puts in place is never unset.
    case "_", "psitem", "args", "this", "switch", "foreach", "matches":
      return VariableNode(id: cell(name), name: name, strictLevel: .max)
    case "pscommandpath": return ConstantNode(.string(unit.path ?? ""))
    case "psscriptroot": return ConstantNode(.string(scriptRoot))
    default: return VariableNode(id: cell(name), name: name)
    }
  }

  /// The folder of the script file; empty for what was typed.
  private var scriptRoot: String {
    guard let path = unit.path, let last = path.lastIndex(of: "\\") else { return "" }
    let folder = String(path[..<last])
    return folder.hasSuffix(":") ? folder + "\\" : folder
  }

  /// Whose member is meant: of `$input` the enumerator itself.
  func memberTarget(_ syntax: ExpressionSyntax) -> Node {
    let node = expression(syntax)
    return (node as? InputNode)?.enumerator ?? node
  }

  private func arrayExpression(_ node: ArrayExpressionSyntax) -> Node {
    var literal: ArrayLiteralNode?
    if node.block.statements.count == 1, case .pipeline(let pipeline) = node.block.statements[0],
      pipeline.elements.count == 1, case .expression(let element) = pipeline.elements[0],
      element.redirections.isEmpty, case .arrayLiteral(let array) = element.expression
    {
      literal = ArrayLiteralNode(elements: array.elements.map { expression($0) })
    }
    return ArrayExpressionNode(body: block(node.block), literal: literal)
  }

  func hashtable(_ node: HashtableSyntax, isOrdered: Bool) -> HashtableNode {
    HashtableNode(
      entries: node.entries.map { (expression($0.key), value($0.value)) }, isOrdered: isOrdered)
  }

  /// A type as a value, which some casts are not.
  private func typeValue(_ name: TypeNameSyntax) -> ShellType {
    let type = type(name)
    guard name.arguments.isEmpty, name.arrayRanks.isEmpty else { return type }
    return ReflectedTypes.value(of: type, written: name.name)
  }

  /// `[object]1`
  private func isObject(_ syntax: ExpressionSyntax) -> Bool {
    guard case .convert(let node) = syntax else { return false }
    return type(node.typeName) == .object
  }

  private func convert(_ node: ConvertExpressionSyntax) -> Node {
    let type = type(node.typeName)
    if case .hashtable(let table) = node.operand {
      switch type {
      case .ordered: return hashtable(table, isOrdered: true)
      case .customObject:
        return CustomObjectNode(hashtable(table, isOrdered: true))
      default: break
      }
    }
    if TextComparison.equalsIgnoringCase(node.typeName.name, "ref") {
      var id: Int?
      if case .variable(let variable) = node.operand, variable.scope == .unqualified,
        !TextComparison.equalsIgnoringCase(variable.name, "null")
      {
        id = cell(variable.name)
      }
      return ReferenceNode(expression(node.operand), variable: id)
    }
    if TextComparison.equalsIgnoringCase(node.typeName.name, "wmi")
      || TextComparison.equalsIgnoringCase(node.typeName.name, "adsi")
    {
      return RefusedNode("The type [\(node.typeName.name)]")
    }
    return CastNode(expression(node.operand), type: type)
  }

  private func unary(_ node: UnaryExpressionSyntax) -> Node {
    switch node.operation {
    case .not: return NotNode(expression(node.operand))
    case .preIncrement: return IncrementNode(target(node.operand), step: 1, givesOld: false)
    case .preDecrement: return IncrementNode(target(node.operand), step: -1, givesOld: false)
    case .postIncrement: return IncrementNode(target(node.operand), step: 1, givesOld: true)
    case .postDecrement: return IncrementNode(target(node.operand), step: -1, givesOld: true)
    default: break
    }
    let operand = expression(node.operand)
    switch node.operation {
    case .minus:
      return UnaryFunctionNode(operand) { (value, shell) throws(ShellError) in
        try UnaryOperators.negate(value, shell)
      }
    case .plus:
      return UnaryFunctionNode(operand) { (value, shell) throws(ShellError) in
        try UnaryOperators.plus(value, shell)
      }
    case .bitNot:
      return UnaryFunctionNode(operand) { (value, shell) throws(ShellError) in
        try UnaryOperators.not(value, shell)
      }
    case .split:
      return UnaryFunctionNode(operand) { (value, shell) throws(ShellError) in
        try TextOperators.splitAtSpace(value, shell)
      }
    default:
      return UnaryFunctionNode(operand) { (value, shell) throws(ShellError) in
        try TextOperators.join(value, separator: "", shell)
      }
    }
  }
}
