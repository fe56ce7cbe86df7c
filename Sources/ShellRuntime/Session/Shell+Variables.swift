extension Shell {
  /// Makes a cell for every interned name.
  func reserveCells() {
    let missing = engine.names.count - cells.count
    guard missing > 0 else { return }
    cells.append(contentsOf: repeatElement(VariableCell(), count: max(missing, 64)))
  }

  /// The id of a name that is not known when code is lowered, with a cell behind it.
  func cellIndex(_ name: String) -> Int {
    let id = Int(engine.names.name(name).id)
    if id >= cells.count { reserveCells() }
    return id
  }

  /// Gives a name a value in the current scope.
  @inline(__always)
  func assign(_ id: Int, _ value: Value) throws(ShellError) {
    if cells[id].depth == depth, cells[id].attributes == nil {
      cells[id].value = value
      cells[id].isNothing = false
    } else {
      try assignSlowly(id, value, scope: .current)
    }
  }

  /// The cell of the session's scope, wherever it is.
  func globalCell(_ id: Int) -> VariableCell {
    if cells[id].depth <= 0 { return cells[id] }
    let entry = trail.first { $0.name == id }
    return entry.map { $0.hidden.depth == 0 ? $0.hidden : VariableCell() } ?? VariableCell()
  }

  /// The variable of the closure that runs, where it has one of that name.
  func closureCell(_ id: Int) -> VariableCell? {
    guard let wanted = closureDepths.last else { return nil }
    if cells[id].depth == wanted { return cells[id] }
    return trail.last { $0.name == id && $0.hidden.depth == wanted }?.hidden
  }

  /// Sets a variable where it was in sight at a depth; one that has gone is left alone.
  func assign(_ id: Int, _ value: Value, atDepth wanted: Int32) throws(ShellError) {
    guard wanted >= 0 else { return try assign(id, value) }
    try refuseOldVariable(wanted)
    if cells[id].depth == wanted {
      var value = value
      if let attributes = cells[id].attributes {
        value = try admit(value, attributes, name: engine.names.spelling(at: id))
      }
      cells[id].value = value
      return
    }
    let at = trail.lastIndex { $0.name == id && $0.hidden.depth == wanted }
    guard let at else { return }
    var cell = trail[at].hidden
    cell.value = value
    trail[at] = TrailEntry(name: id, hidden: cell)
  }

  /// Sets the variable of the closure that runs; false where it has none of that name.
  private func assignInClosure(_ id: Int, _ value: Value) throws(ShellError) -> Bool {
    guard let wanted = closureDepths.last else { return false }
    if cells[id].depth == wanted {
      cells[id].value = value
      return true
    }
    let at = trail.lastIndex { $0.name == id && $0.hidden.depth == wanted }
    guard let at else { return false }
    var cell = trail[at].hidden
    cell.value = value
    trail[at] = TrailEntry(name: id, hidden: cell)
    return true
  }

  func assignSlowly(_ id: Int, _ value: Value, scope: ScopeSelector) throws(ShellError) {
    if scope == .script {
      if try assignInClosure(id, value) { return }
      return try assignSlowly(id, value, scope: .global)
    }
    if scope == .global, depth > 0, cells[id].depth > 0 || cells[id].depth < 0 {
      return try assignHidden(id, value)
    }
    let isHere =
      cells[id].depth == (scope == .global ? 0 : depth)
      || cells[id].attributes?.isAllScope == true
    var value = value
    if let attributes = cells[id].attributes, isHere || attributes.isConstant {
      value = try admit(value, attributes, name: engine.names.spelling(at: id))
    }
    if scope == .global || isHere {
      try refuseOldVariable(cells[id].depth)
      if cells[id].depth < 0 { cells[id].depth = 0 }
      cells[id].value = value
      cells[id].isNothing = false
      return
    }
    shadow(id)
    cells[id] = VariableCell(value: value, depth: depth)
  }

  /// Sets the session's variable where a function hides it, or where it does not exist yet.
  private func assignHidden(_ id: Int, _ value: Value) throws(ShellError) {
    try refuseOldVariable(0)
    if cells[id].depth < 0 {
      cells[id] = VariableCell(value: value, depth: 0)
      return
    }
    guard let at = trail.firstIndex(where: { $0.name == id }) else { return }
    var cell = trail[at].hidden
    if let attributes = cell.attributes, cell.depth == 0 {
      cell.value = try admit(value, attributes, name: engine.names.spelling(at: id))
    } else {
      cell = VariableCell(value: value, depth: 0)
    }
    trail[at] = TrailEntry(name: id, hidden: cell)
  }

  /// Hides the present binding until the scope ends.
  func shadow(_ id: Int) {
    if depth > 0 { trail.append(TrailEntry(name: id, hidden: cells[id])) }
  }

  /// Binds a name in the current scope without looking at attributes: parameters, `$args`.
  func bindLocal(_ id: Int, _ value: Value, attributes: VariableAttributes? = nil) {
    if cells[id].depth != depth { shadow(id) }
    cells[id] = VariableCell(value: value, depth: depth, attributes: attributes)
  }

  /// Takes a variable away from its scope; one of the current scope gives sight of what it hid.
  func removeVariable(_ id: Int) {
    let isLocal = depth > 0 && cells[id].depth == depth
    let hidden = isLocal ? trail.last { $0.name == id }?.hidden : nil
    cells[id] = hidden ?? VariableCell()
  }

  /// Opens a scope; give what it returns to `leaveScope`.
  func enterScope() -> Int {
    depth += 1
    return trail.count
  }

  /// Ends a scope: what it hid is visible again.
  func leaveScope(_ mark: Int) {
    while trail.count > mark, let entry = trail.popLast() { cells[entry.name] = entry.hidden }
    depth -= 1
  }

  /// Converts and checks a value for a variable with attributes.
  func admit(
    _ value: Value, _ attributes: VariableAttributes, name: String
  ) throws(ShellError) -> Value {
    if attributes.isReadOnly || attributes.isConstant { throw .notWritable(name) }
    var value = value
    if let type = attributes.type {
      do throws(ShellError) { value = try Conversion(self).convert(value, to: type) } catch {
        throw error.ofMetadata
      }
    }
    for validator in attributes.validators {
      guard try validator.accepts(value, self) else {
        throw .failed(
          "ValidateSetFailure", .metadataError,
          "The variable cannot be validated because the value \(value.text) is not a valid value "
            + "for the \(name) variable.", target: name,
          exceptionType: "System.Management.Automation.ValidationMetadataException")
      }
    }
    return value
  }

  /// The value of a variable; `$null` where there is none.
  public func variable(_ name: String) -> Value { cells[cellIndex(name)].value }

  /// The session's own variable of that name, whatever scope runs.
  public func globalVariable(_ name: String) -> Value { globalCell(cellIndex(name)).value }

  /// Whether there is a variable of that name.
  public func hasVariable(_ name: String) -> Bool { cells[cellIndex(name)].depth >= 0 }

  /// Sets a variable of the session's scope, past any constraint.
  public func setVariable(_ name: String, _ value: Value) {
    let id = cellIndex(name)
    if cells[id].depth <= 0 {
      cells[id] = VariableCell(value: value, depth: 0)
    } else if let at = trail.firstIndex(where: { $0.name == id }) {
      trail[at] = TrailEntry(name: id, hidden: VariableCell(value: value, depth: 0))
    }
  }

  /// Sets a variable of the current scope, as an assignment does.
  public func assignVariable(_ name: String, _ value: Value) throws(ShellError) {
    try assign(cellIndex(name), value)
  }

  /// Takes a variable in sight, or that of a scope, away; false if there is none. A constant stays,
  /// a read-only one unless that is forced.
  public func removeVariable(
    _ name: String, at wanted: Int32? = nil, isForced: Bool = false
  ) throws(ShellError) -> Bool {
    let id = cellIndex(name)
    guard let cell = wanted.map({ self.cell(id, at: $0) }) ?? cells[id], cell.depth >= 0 else {
      return false
    }
    try refuseOldVariable(cell.depth)
    if let attributes = cell.attributes,
      attributes.isConstant || attributes.isReadOnly && !isForced
    {
      throw .failed(
        "VariableNotRemovable", .writeError,
        "Cannot remove variable \(name) because it is constant or read-only. If the variable is "
          + "read-only, try the operation again specifying the Force option.", target: name,
        exceptionType: "System.Management.Automation.SessionStateUnauthorizedAccessException")
    }
    if cells[id].depth == cell.depth {
      removeVariable(id)
    } else if let at = trail.lastIndex(where: { $0.name == id && $0.hidden.depth == cell.depth }) {
      trail[at] = TrailEntry(name: id, hidden: VariableCell())
    }
    return true
  }

  /// Every visible variable with its value, sorted by name.
  public var variables: [(name: String, value: Value)] {
    var found: [(name: String, value: Value)] = []
    for id in 0..<min(cells.count, engine.names.count) where cells[id].depth >= 0 {
      let name = engine.names.spelling(at: id)
      if !name.utf8.contains(0x3A) { found.append((name, cells[id].value)) }
    }
    return found.sorted { TextComparison.order($0.name, $1.name, ignoringCase: true) < 0 }
  }

  /// Refuses to change what existed before a check.
  func refuseOldVariable(_ variableDepth: Int32) throws(ShellError) {
    if readOnlyEpoch != 0, variableDepth < 1 { throw .readOnlyCheck("a variable") }
  }
}

extension NameTable {
  /// Number of interned names.
  var count: Int { spellingCount }

  /// The spelling of the name of an id.
  func spelling(at id: Int) -> String { spelling(of: Name(id: Int32(truncatingIfNeeded: id))) }
}

extension ShellError {
  /// Assignment to a variable that may not change.
  static func notWritable(_ name: String) -> ShellError {
    failed(
      "VariableNotWritable", .writeError,
      "Cannot overwrite variable \(name) because it is read-only or constant.", target: name,
      exceptionType: "System.Management.Automation.SessionStateUnauthorizedAccessException")
  }

  /// A failed conversion as that of a variable's type.
  var ofMetadata: ShellError {
    guard case .terminating(let record) = self, record.category == .invalidArgument else {
      return self
    }
    return .failed(
      "RuntimeException", .metadataError, record.message,
      exceptionType: "System.Management.Automation.ArgumentTransformationMetadataException")
  }

  /// A check tried to change what it looks at.
  static func readOnlyCheck(_ what: String) -> ShellError {
    failed(
      "ReadOnlyCheck", .permissionDenied,
      "A check looks and never touches: it tried to change \(what) that existed before it.")
  }
}
