import ShellSyntax

extension Lowering {
  func assignment(_ node: AssignmentStatementSyntax) -> Node {
    let target = target(node.target)
    guard node.operation == .assign else {
      return CompoundAssignmentNode(target, node.operation, value(node.value))
    }
    let value = value(node.value)
    if let collected = value as? CollectNode {
      return CollectAssignmentNode(target, collected.body)
    }
    return AssignmentNode(target, value)
  }

  /// What an assignment writes to.
  func target(_ syntax: ExpressionSyntax) -> TargetNode {
    switch syntax {
    case .variable(let variable):
      return variableTarget(variable, type: nil, validators: [])
    case .member(let member) where !member.isStatic:
      return PropertyTarget(expression(member.target), name: memberName(member.member))
    case .index(let index):
      return IndexTarget(expression(index.target), expression(index.index))
    case .arrayLiteral(let array): return MultipleTarget(array.elements.map { target($0) })
    case .parenthesized(let paren):
      if case .pipeline(let pipeline) = paren.statement, pipeline.elements.count == 1,
        case .expression(let element) = pipeline.elements[0]
      {
        return target(element.expression)
      }
      return RefusedTarget()
    case .convert, .attributed: return constrained(syntax)
    default: return RefusedTarget()
    }
  }

  private func constrained(_ syntax: ExpressionSyntax) -> TargetNode {
    var inner = syntax
    var type: ShellType?
    var validators: [ArgumentValidator] = []
    while true {
      switch inner {
      case .convert(let node):
        type = type ?? self.type(node.typeName)
        if type == .void { refuseVoid(node.typeName) }
        if type == .named(ReflectedTypes.reference) { refuseReference(node.typeName) }
        inner = node.operand
      case .attributed(let node):
        if let failure = failure(of: [node.attribute]) { return FailingTarget(failure) }
        validators += self.validators([node.attribute])
        inner = node.operand
      case .variable(let variable):
        return variableTarget(variable, type: type, validators: validators)
      default: return RefusedTarget()
      }
    }
  }

  /// `[ref]$x = 5`
  private func refuseReference(_ name: TypeNameSyntax) {
    findings.errors.append(
      ParseError(
        id: "InvalidLeftHandSide",
        message:
          "The assignment expression is not valid. The input to an assignment operator must be an "
          + "object that is able to accept assignments, such as a variable or a property.",
        span: SourceSpan(start: name.span.start - 1, end: name.span.end + 1)))
  }

  /// `[void]$x = 5`
  private func refuseVoid(_ name: TypeNameSyntax) {
    findings.errors.append(
      ParseError(
        id: "VoidTypeConstraintNotAllowed",
        message:
          "[void] cannot be used as a parameter type, or on the left side of an assignment.",
        span: SourceSpan(start: name.span.start - 1, end: name.span.end + 1)))
  }

  private func variableTarget(
    _ variable: VariableSyntax, type: ShellType?, validators: [ArgumentValidator]
  ) -> TargetNode {
    let folded = TextComparison.folded(variable.name)
    let fixed = ["true", "false", "null", "?", "host", "executioncontext"]
    if fixed.contains(folded), variable.scope == .unqualified {
      return folded == "null" ? DiscardingTarget() : ConstantTarget(variable.name)
    }
    switch variable.scope {
    case .unqualified, .local, .private:
      return VariableTarget(
        id: cell(variable.name), scope: .current, type: type, validators: validators,
        isPrivate: variable.scope == .private)
    case .global, .script:
      return VariableTarget(
        id: cell(variable.name), scope: variable.scope == .global ? .global : .script, type: type,
        validators: validators)
    case .using: return RefusedTarget()
    case .drive(let drive): return DriveTarget(drive: drive, name: variable.name)
    }
  }
}

/// `$null = ...`
final class DiscardingTarget: TargetNode {}

/// `$true = ...`
final class ConstantTarget: TargetNode {
  let name: String

  init(_ name: String) { self.name = name }

  override func set(_ value: Value, _ shell: Shell) throws(ShellError) {
    throw .notWritable(name)
  }
}

/// What an attribute that there is not stands at.
final class FailingTarget: TargetNode {
  private let failure: ShellError

  init(_ failure: ShellError) { self.failure = failure }

  override func get(_ shell: Shell) throws(ShellError) -> Value { throw failure }

  override func set(_ value: Value, _ shell: Shell) throws(ShellError) { throw failure }
}

/// Something that cannot be assigned here.
final class RefusedTarget: TargetNode {
  override func get(_ shell: Shell) throws(ShellError) -> Value {
    throw .notPartOfThisShell("An assignment to this expression")
  }

  override func set(_ value: Value, _ shell: Shell) throws(ShellError) {
    throw .notPartOfThisShell("An assignment to this expression")
  }
}
