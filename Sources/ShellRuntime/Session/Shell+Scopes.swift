/// A variable that waits for the scope it was made in to go on.
struct OuterVariable {
  let id: Int
  let depth: Int32
  let value: Value
}

/// What `-Option` says of a variable.
public struct VariableOptions: Sendable, Equatable {
  /// Changed with `-Force` only.
  public var isReadOnly = false
  /// Never changed.
  public var isConstant = false
  /// Not in sight of the scopes below.
  public var isPrivate = false
  /// One variable for all scopes below.
  public var isAllScope = false

  /// No options.
  public init() {}

  /// Options by name, `ReadOnly, AllScope`; other names mean nothing.
  public init(_ text: String) {
    for part in TextComparison.folded(text).split(whereSeparator: { $0 == "," || $0 == " " }) {
      switch part {
      case "readonly": isReadOnly = true
      case "constant": isConstant = true
      case "private": isPrivate = true
      case "allscope": isAllScope = true
      default: break
      }
    }
  }
}

extension VariableOptions: CustomStringConvertible {
  /// As the enumeration `ScopedItemOptions` writes it: `ReadOnly, AllScope`, `None`.
  public var description: String {
    let flags = [
      (isReadOnly, "ReadOnly"), (isConstant, "Constant"), (isPrivate, "Private"),
      (isAllScope, "AllScope"),
    ]
    let names = flags.filter(\.0).map(\.1)
    return names.isEmpty ? "None" : names.joined(separator: ", ")
  }

  /// The number of the enumeration.
  public var number: Int {
    (isReadOnly ? 1 : 0) + (isConstant ? 2 : 0) + (isPrivate ? 4 : 0) + (isAllScope ? 8 : 0)
  }
}

/// Scopes by name and number, as `-Scope` has them.
extension Shell {
  /// The depth of a scope: `Local`, `Global`, `Script` or how many scopes further out.
  /// Errors: `Argument` for another text, `ArgumentOutOfRange` where there are not so many.
  public func scopeDepth(_ text: String) throws(ShellError) -> Int32 {
    switch TextComparison.folded(text) {
    case "", "local", "private": return depth
    case "global": return 0
    case "script": return closureDepths.last ?? 0
    default: break
    }
    guard let number = Int32(text), number >= 0 else {
      throw .failed(
        "Argument", .invalidArgument,
        "Cannot process argument because the value of argument \"scopeID\" is not valid. Change "
          + "the value of the \"scopeID\" argument and run the operation again.",
        exceptionType: "System.Management.Automation.PSArgumentException")
    }
    guard number <= depth else {
      throw .failed(
        "ArgumentOutOfRange", .invalidArgument,
        "The scope number '\(number)' exceeds the number of active scopes. (Parameter 'scopeID')\n"
          + "Actual value was \(number).", target: text,
        exceptionType: "System.Management.Automation.PSArgumentOutOfRangeException")
    }
    return depth - number
  }

  func cell(_ id: Int, at wanted: Int32) -> VariableCell? {
    if cells[id].depth == wanted { return cells[id] }
    if let waiting = variablesOfOuterScopes.last(where: { $0.id == id && $0.depth == wanted }) {
      return VariableCell(value: waiting.value, depth: wanted)
    }
    return trail.last { $0.name == id && $0.hidden.depth == wanted }?.hidden
  }

  /// The variable of a scope, whatever hides it; nil where that scope has none of the name.
  public func variable(_ name: String, at depth: Int32) -> Value? {
    cell(cellIndex(name), at: depth)?.value
  }

  /// The variables of one scope, sorted by name.
  public func variables(at wanted: Int32) -> [(name: String, value: Value)] {
    var found: [(name: String, value: Value)] = []
    for id in 0..<min(cells.count, engine.names.count) {
      guard let cell = cell(id, at: wanted) else { continue }
      let name = engine.names.spelling(at: id)
      if !name.utf8.contains(0x3A) { found.append((name, cell.value)) }
    }
    return found.sorted { TextComparison.order($0.name, $1.name, ignoringCase: true) < 0 }
  }

  /// Sets a variable of a scope, and makes it there where it is missing.
  public func assignVariable(
    _ name: String, _ value: Value, at wanted: Int32
  ) throws(ShellError) {
    let id = cellIndex(name)
    if wanted == depth { return try assign(id, value) }
    if wanted == 0 { return try assignSlowly(id, value, scope: .global) }
    if let found = cell(id, at: wanted) {
      if let attributes = found.attributes {
        return try assign(id, try admit(value, attributes, name: name), atDepth: wanted)
      }
      if found.depth == cells[id].depth || trail.contains(where: { $0.name == id }) {
        return try assign(id, value, atDepth: wanted)
      }
    }
    variablesOfOuterScopes.removeAll { $0.id == id && $0.depth == wanted }
    variablesOfOuterScopes.append(OuterVariable(id: id, depth: wanted, value: value))
    if cells[id].depth < wanted { bindLocal(id, value) }
  }

  /// Gives the scope that goes on the variables that were made for it meanwhile.
  func settleOuterVariables() {
    let settled = variablesOfOuterScopes.filter { $0.depth == depth }
    guard !settled.isEmpty else { return }
    variablesOfOuterScopes.removeAll { $0.depth >= depth }
    for variable in settled { bindLocal(variable.id, variable.value) }
  }

  /// Keeps a variable of the current scope from those below.
  func makePrivate(_ id: Int) {
    cells[id].isPrivate = true
    if !privateVariables.contains(id) { privateVariables.append(id) }
  }

  /// In a new scope: private variables of the scopes around it are out of sight.
  func hidePrivateVariables() {
    for id in privateVariables where cells[id].isPrivate && cells[id].depth < depth {
      let outer = trail.last { $0.name == id && !$0.hidden.isPrivate }?.hidden
      trail.append(TrailEntry(name: id, hidden: cells[id]))
      cells[id] = outer ?? VariableCell()
    }
  }

  /// The options of a variable in sight.
  public func variableOptions(_ name: String) -> VariableOptions {
    options(of: cells[cellIndex(name)])
  }

  func options(of cell: VariableCell) -> VariableOptions {
    var options = VariableOptions()
    options.isPrivate = cell.isPrivate
    guard let attributes = cell.attributes else { return options }
    options.isReadOnly = attributes.isReadOnly
    options.isConstant = attributes.isConstant
    options.isAllScope = attributes.isAllScope
    return options
  }

  /// Gives a variable in sight its options.
  public func setVariableOptions(_ name: String, _ options: VariableOptions) {
    let id = cellIndex(name)
    changeAttributes(id) { attributes in
      attributes.isReadOnly = options.isReadOnly
      attributes.isConstant = options.isConstant
      attributes.isAllScope = options.isAllScope
    }
    cells[id].isPrivate = false
    if options.isPrivate { makePrivate(id) }
  }

  /// What `-Description` said of a variable in sight.
  public func variableDescription(_ name: String) -> String {
    cells[cellIndex(name)].attributes?.description ?? ""
  }

  /// Says something of a variable in sight.
  public func describeVariable(_ name: String, _ description: String) {
    changeAttributes(cellIndex(name)) { $0.description = description }
  }

  /// Whether a variable in sight is not for who types at the prompt.
  public func isHiddenVariable(_ name: String) -> Bool {
    cells[cellIndex(name)].attributes?.isHidden ?? false
  }

  /// Keeps a variable in sight from who types at the prompt, or no longer.
  public func hideVariable(_ name: String, _ isHidden: Bool) {
    changeAttributes(cellIndex(name)) { $0.isHidden = isHidden }
  }

  /// Attributes may be shared with a binding that a scope hides: a copy is changed.
  private func changeAttributes(_ id: Int, _ body: (VariableAttributes) -> Void) {
    let old = cells[id].attributes
    let attributes = VariableAttributes(type: old?.type)
    attributes.validators = old?.validators ?? []
    attributes.isReadOnly = old?.isReadOnly ?? false
    attributes.isConstant = old?.isConstant ?? false
    attributes.isAllScope = old?.isAllScope ?? false
    attributes.description = old?.description ?? ""
    attributes.isHidden = old?.isHidden ?? false
    body(attributes)
    cells[id].attributes = attributes.isPlain ? nil : attributes
  }

  /// Keeps a variable from being changed.
  public func protectVariable(_ name: String, isConstant: Bool) {
    var options = variableOptions(name)
    options.isConstant = isConstant
    options.isReadOnly = !isConstant
    setVariableOptions(name, options)
  }
}
