import ShellSyntax

/// Errors that a text has although its grammar is right.
final class Findings {
  var errors: [ParseError] = []
}

/// Makes executable nodes of a syntax tree. Everything that does not depend on the session is
/// decided here: names, constants, kinds of operators.
struct Lowering {
  let unit: SourceUnit
  let engine: Engine
  /// What is wrong with the meaning of the text.
  var findings = Findings()
  /// What the block that is lowered uses.
  let uses = BlockUses()

  /// A whole text.
  func script(_ tree: ScriptBlockSyntax) -> BlockCode {
    block(tree, text: unit.text, listed: nil, isFilter: false)
  }

  /// A script block, function body or script.
  func block(
    _ tree: ScriptBlockSyntax, text: String, listed: [ParameterSyntax]?, isFilter: Bool
  ) -> BlockCode {
    let inner = Lowering(unit: unit, engine: engine, findings: findings)
    let code = BlockCode(
      text: text, unit: unit,
      declaration: inner.declaration(tree.parameterBlock, listed: listed),
      dynamic: tree.dynamicBlock.map { inner.named($0) },
      begin: tree.beginBlock.map { inner.named($0) },
      process: tree.processBlock.map { inner.named($0) },
      end: tree.endBlock.map { inner.named($0) }, clean: tree.cleanBlock.map { inner.named($0) },
      uses: inner.uses)
    uses.add(inner.uses)
    return code
  }

  /// The code between braces as a value.
  func blockValue(_ node: ScriptBlockExpressionSyntax) -> BlockCode {
    block(node.scriptBlock, text: inner(node.span), listed: nil, isFilter: false)
  }

  /// The source of a span without its first and last byte.
  func inner(_ span: SourceSpan) -> String {
    unit.text(of: SourceSpan(start: span.start + 1, end: span.end - 1))
  }

  private func named(_ block: NamedBlockSyntax) -> BlockNode {
    BlockNode(
      statements: block.statements.map { statement($0) }, traps: block.traps.map { trap($0) },
      unit: unit)
  }

  func block(_ block: StatementBlockSyntax) -> BlockNode {
    BlockNode(
      statements: block.statements.map { statement($0) }, traps: block.traps.map { trap($0) },
      unit: unit)
  }

  private func trap(_ trap: TrapStatementSyntax) -> TrapHandler {
    TrapHandler(type: trap.type.map { type($0) }, body: block(trap.body))
  }

  /// The id of a name's cell.
  func cell(_ name: String) -> Int {
    let known = TextComparison.equalsIgnoringCase(name, "PSItem") ? "_" : name
    return Int(engine.names.name(known).id)
  }

  /// The type that a written name means.
  func type(_ syntax: TypeNameSyntax) -> ShellType {
    var type: ShellType
    if syntax.arguments.isEmpty {
      type = TypeNames.type(named: syntax.name)
    } else {
      type =
        TypeNames.generic(syntax.name, syntax.arguments.map { self.type($0) })
        ?? .named(unit.text(of: syntax.span))
    }
    for rank in syntax.arrayRanks {
      type = rank == 1 ? .array(type) : .named(unit.text(of: syntax.span))
    }
    return type
  }
}
