/// A short name of a command.
public struct CommandAlias: Sendable, Equatable {
  /// The short name.
  public var name: String
  /// The command that it stands for.
  public var target: String
  /// What `-Description` said of it.
  public var description = ""
  /// Whether it may be changed, and from where it is in sight.
  public var options = VariableOptions()

  /// An alias.
  public init(
    _ name: String, for target: String, description: String = "",
    options: VariableOptions = VariableOptions()
  ) {
    self.name = name
    self.target = target
    self.description = description
    self.options = options
  }
}

/// Aliases of the engine, and those that the session made or took away: these are variables
/// `alias:NAME`, so that they have a scope and options as variables have.
extension Shell {
  /// The command that an alias stands for, one of the session before one of the engine.
  public func aliasTarget(_ name: String) -> String? {
    let cell = cells[cellIndex("alias:" + name)]
    if case .string(let target) = cell.value { return target }
    return cell.depth < 0 ? engine.commands.aliasTarget(name) : nil
  }

  /// An alias in sight with all that is known of it.
  public func alias(_ name: String) -> CommandAlias? {
    let id = cellIndex("alias:" + name)
    guard cells[id].depth >= 0 else { return engine.commands.alias(name) }
    return alias(id, cells[id])
  }

  private func alias(_ id: Int, _ cell: VariableCell) -> CommandAlias? {
    guard case .string(let target) = cell.value else { return nil }
    return CommandAlias(
      String(engine.names.spelling(at: id).dropFirst(6)), for: target,
      description: cell.attributes?.description ?? "", options: options(of: cell))
  }

  /// Takes an alias away, one of the engine for the rest of the session; false if there is none.
  /// Whether it may be taken away has been looked at.
  public func removeAlias(_ name: String) throws(ShellError) -> Bool {
    guard aliasTarget(name) != nil else { return false }
    let id = cellIndex("alias:" + name)
    let isOfEngine = engine.commands.aliasTarget(name) != nil
    if cells[id].depth >= 0 {
      try refuseOldVariable(cells[id].depth)
      removeVariable(id)
      if !isOfEngine { return true }
    }
    if isOfEngine {
      sessionAliases.insert(id)
      try assign(id, .null)
    }
    return true
  }

  /// Makes an alias of the current scope.
  public func defineAlias(_ name: String, for target: String) throws(ShellError) {
    let id = cellIndex("alias:" + name)
    sessionAliases.insert(id)
    try assign(id, .string(target))
  }

  /// Makes an alias of a scope, in the place of one that is there. Whether that may be changed has
  /// been looked at.
  public func define(_ alias: CommandAlias, at depth: Int32) throws(ShellError) {
    let key = "alias:" + alias.name
    let id = cellIndex(key)
    sessionAliases.insert(id)
    if cells[id].depth == depth { cells[id].attributes = nil }
    try assignVariable(key, .string(alias.target), at: depth)
    guard cells[id].depth == depth else { return }
    setVariableOptions(key, alias.options)
    describeVariable(key, alias.description)
  }

  /// Aliases of the session and the engine in sight, sorted by name.
  public var aliases: [(name: String, target: String)] {
    allAliases.map { ($0.name, $0.target) }
  }

  /// The same with all that is known of each.
  public var allAliases: [CommandAlias] {
    let own = sessionAliases.filter { $0 < cells.count && cells[$0].depth >= 0 }
    guard !own.isEmpty else { return engine.commands.sortedAliases }
    let names = Set(own.map { FoldedText(String(engine.names.spelling(at: $0).dropFirst(6))) })
    var found = engine.commands.sortedAliases.filter { !names.contains(FoldedText($0.name)) }
    for id in own {
      if let alias = alias(id, cells[id]) { found.append(alias) }
    }
    return found.sorted { TextComparison.order($0.name, $1.name, ignoringCase: true) < 0 }
  }

  /// The aliases of one scope, sorted by name; those of the engine belong to the session's.
  public func aliases(at depth: Int32) -> [CommandAlias] {
    var found: [CommandAlias] = []
    var names: Set<FoldedText> = []
    for id in sessionAliases {
      guard let cell = cell(id, at: depth) else { continue }
      names.insert(FoldedText(String(engine.names.spelling(at: id).dropFirst(6))))
      if let alias = alias(id, cell) { found.append(alias) }
    }
    if depth == 0 {
      found += engine.commands.sortedAliases.filter { !names.contains(FoldedText($0.name)) }
    }
    return found.sorted { TextComparison.order($0.name, $1.name, ignoringCase: true) < 0 }
  }
}
