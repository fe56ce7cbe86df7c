import ShellSyntax

extension TreeDump {
  static func expression(_ node: ExpressionSyntax) -> String {
    switch node {
    case .number(let node): return number(node.value)
    case .string(let node):
      return node.kind == .bareWord ? node.value : quoted(node.value, node.kind)
    case .expandableString(let node):
      let parts = node.parts.map { part in
        switch part {
        case .text(let text): return text
        case .expression(let value): return "<\(expression(value))>"
        }
      }
      return "(str \(quoted(parts.joined(), node.kind)))"
    case .variable(let node): return variable(node)
    case .arrayLiteral(let node):
      return "(, \(node.elements.map(expression).joined(separator: " ")))"
    case .array(let node): return "@(\(statements(node.block.statements, node.block.traps)))"
    case .subexpression(let node):
      return "$(\(statements(node.block.statements, node.block.traps)))"
    case .parenthesized(let node): return "(paren \(statement(node.statement)))"
    case .hashtable(let node):
      let entries = node.entries.map { "\(expression($0.key))=\(statement($0.value))" }
      return "@{\(entries.joined(separator: "; "))}"
    case .scriptBlock(let node): return "{\(block(node.scriptBlock))}"
    default: return compound(node)
    }
  }

  private static func compound(_ node: ExpressionSyntax) -> String {
    switch node {
    case .unary(let node): return "(\(node.operation.rawValue) \(expression(node.operand)))"
    case .binary(let node):
      let first = "(\(node.operation.text) \(expression(node.left)) \(expression(node.right)))"
      return node.rest.reduce(first) { "(\($1.operation.text) \($0) \(expression($1.operand)))" }
    case .ternary(let node):
      return "(? \(expression(node.condition)) \(expression(node.ifTrue)) "
        + "\(expression(node.ifFalse)))"
    case .member(let node):
      let mark = node.isStatic ? "::" : node.isNullConditional ? "?." : "."
      return "(\(mark) \(expression(node.target)) \(expression(node.member)))"
    case .invokeMember(let node):
      let mark = node.isStatic ? "::" : node.isNullConditional ? "?." : "."
      let arguments = node.arguments.map { " " + expression($0) }.joined()
      return "(call \(mark) \(expression(node.target)) \(expression(node.member))\(arguments))"
    case .index(let node):
      let mark = node.isNullConditional ? "?[]" : "[]"
      return "(\(mark) \(expression(node.target)) \(expression(node.index)))"
    case .type(let node): return "[\(type(node.typeName))]"
    case .convert(let node): return "(cast \(type(node.typeName)) \(expression(node.operand)))"
    case .attributed(let node): return "(\(attribute(node.attribute)) \(expression(node.operand)))"
    default: return "ERROR"
    }
  }

  private static func quoted(_ text: String, _ kind: StringKind) -> String {
    switch kind {
    case .bareWord: return text
    case .singleQuoted: return "'\(text)'"
    case .doubleQuoted: return "\"\(text)\""
    case .singleQuotedHere: return "@'\(text)'@"
    case .doubleQuotedHere: return "@\"\(text)\"@"
    }
  }

  static func number(_ value: NumberValue) -> String {
    switch value {
    case .int32(let value): return "\(value)"
    case .int64(let value): return "\(value)L"
    case .int8(let value): return "\(value)y"
    case .int16(let value): return "\(value)s"
    case .uint8(let value): return "\(value)uy"
    case .uint16(let value): return "\(value)us"
    case .uint32(let value): return "\(value)u"
    case .uint64(let value): return "\(value)ul"
    case .double(let value): return "\(value)R"
    case .decimal(let value):
      return "\(value.isNegative ? "-" : "")\(value.coefficient)E-\(value.scale)d"
    case .bigInteger(let value):
      let factor = value.multiplier > 1 ? "*\(value.multiplier)" : ""
      return "\(value.isNegative ? "-" : "")\(value.digits)_\(value.radix)\(factor)n"
    }
  }
}
