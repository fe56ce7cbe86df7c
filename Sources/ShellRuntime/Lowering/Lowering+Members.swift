import ShellSyntax

extension Lowering {
  func member(_ syntax: ExpressionSyntax) -> Node {
    switch syntax {
    case .member(let node):
      let name = memberName(node.member)
      if node.isStatic {
        return StaticMemberNode(staticTarget(node.target), name: name)
      }
      return PropertyNode(
        memberTarget(node.target), name: name, isNullConditional: node.isNullConditional)
    case .invokeMember(let node):
      let name = memberName(node.member)
      let arguments = node.arguments.map { expression($0) }
      if node.isStatic {
        return StaticCallNode(staticTarget(node.target), name: name, arguments: arguments)
      }
      return MethodCallNode(
        memberTarget(node.target), name: name, arguments: arguments,
        isNullConditional: node.isNullConditional)
    default: return expression(syntax)
    }
  }

  private func staticTarget(_ syntax: ExpressionSyntax) -> StaticTarget {
    if case .type(let node) = syntax { return .type(type(node.typeName)) }
    return .value(expression(syntax))
  }

  /// A member's name, constant or computed.
  func memberName(_ syntax: ExpressionSyntax) -> MemberName {
    if case .string(let node) = syntax { return MemberName(node.value, engine.names) }
    return MemberName(expression(syntax))
  }
}

/// Whose static member is meant.
enum StaticTarget {
  case type(ShellType)
  case value(Node)

  func resolve(_ shell: Shell) throws(ShellError) -> ShellType {
    switch self {
    case .type(let type): return type
    case .value(let node):
      let value = try node.eval(shell)
      if case .object(let object as TypeObject) = value {
        return ReflectedTypes.target(of: object.type)
      }
      return .named(value.typeName)
    }
  }
}

/// The name of a member, looked up once where it is a constant.
struct MemberName {
  private let constant: (text: String, folded: String, name: Name)?
  private let node: Node?

  init(_ text: String, _ names: NameTable) {
    constant = (text, TextComparison.folded(text), names.name(text))
    node = nil
  }

  init(_ node: Node) {
    constant = nil
    self.node = node
  }

  /// What the name is where it is worked out; nil for a constant.
  func computed(_ shell: Shell) throws(ShellError) -> Value? { try node?.eval(shell) }

  /// Whether it is known before anything runs.
  var isConstant: Bool { constant != nil }

  func resolve(
    _ shell: Shell
  ) throws(ShellError) -> (text: String, folded: String, name: Name) {
    reference(to: try computed(shell), shell)
  }

  /// The name of what `computed` gave.
  func reference(
    to computed: Value?, _ shell: Shell
  ) -> (text: String, folded: String, name: Name) {
    if let constant { return constant }
    let text = computed?.text ?? ""
    return (text, TextComparison.folded(text), shell.engine.names.name(text))
  }
}
