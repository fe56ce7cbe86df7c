/// A script block as a value.
public final class ScriptBlockObject {
  /// The source between the braces.
  public let text: String
  /// The lowered code.
  let code: BlockCode
  /// The variables that `GetNewClosure` kept; nil for an ordinary block.
  let closure: ClosureVariables?
  /// The script file that it is; nil for a block between braces.
  let path: String?

  init(
    text: String, code: BlockCode, closure: ClosureVariables? = nil, path: String? = nil
  ) {
    self.text = text
    self.code = code
    self.closure = closure
    self.path = path
  }
}

/// The variables of a closure: copies that live on from call to call.
final class ClosureVariables {
  @exclusivity(unchecked) var cells: [(id: Int, cell: VariableCell)]

  init(_ cells: [(id: Int, cell: VariableCell)]) { self.cells = cells }

  /// Puts the variables in place as a scope of their own, which has just been opened.
  func bind(_ shell: Shell) {
    for (id, cell) in cells {
      shell.bindLocal(id, cell.value, attributes: cell.attributes)
    }
  }

  /// Takes over what the call made of the variables.
  func keep(_ id: Int, _ cell: VariableCell) {
    guard let at = cells.firstIndex(where: { $0.id == id }) else { return }
    cells[at].cell = cell
  }
}

extension Shell {
  /// A copy of a block that keeps the variables of the current scope as they are now.
  func closure(of block: ScriptBlockObject) throws(ShellError) -> ScriptBlockObject {
    var kept: [(id: Int, cell: VariableCell)] = []
    for id in 0..<min(cells.count, engine.names.count)
    where cells[id].depth == depth && isCaptured(id) {
      kept.append((id, cells[id]))
    }
    try charge(elements: kept.count + 1)
    return ScriptBlockObject(
      text: block.text, code: block.code, closure: ClosureVariables(kept))
  }

  /// Functions, aliases and what the shell itself keeps in variables stay outside.
  private func isCaptured(_ id: Int) -> Bool {
    if let attributes = cells[id].attributes, attributes.isReadOnly || attributes.isConstant {
      return false
    }
    if id == engine.known.error || id == engine.known.matches { return false }
    return !engine.names.spelling(at: id).utf8.contains(0x3A)
  }
}
