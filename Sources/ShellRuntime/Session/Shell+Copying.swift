extension Shell {
  /// A shell at the same moment as another, between two lines, over a world and a host of its own.
  /// Objects are shared: who changes one in place changes it for both, which
  /// `Engine.changesInPlace` tells. Nil where a copy would not be the same: with sessions on other
  /// machines, drives that were made, or containers that may be part of a cycle.
  public convenience init?(copyOf other: Shell, world: any World, host: any Host) {
    guard other.depth == 0, other.trail.isEmpty, other.entered == nil, other.runspaces.isEmpty,
      other.pendingEntry == nil, !other.pendingExit, other.places.mounted.isEmpty,
      !other.cycleSuspects.contains(where: \.isAlive)
    else { return nil }
    self.init(engine: other.engine, world: world, host: host)
    location = other.location
    places = other.places
    seededRandom = other.seededRandom
    openText = other.openText
    history = other.history
    historyCount = other.historyCount
    clipboard = other.clipboard
    builtInFunctions = other.builtInFunctions
    sessionAliases = other.sessionAliases
    privateVariables = other.privateVariables
    lastSucceeded = other.lastSucceeded
    epochCounter = other.epochCounter
    runspaceCount = other.runspaceCount
    limits = other.limits
    targets = other.targets
    cells = other.cells.map(\.copy)
    reserveCells()
    let errors = engine.known.error
    if case .array(let list) = cells[errors].value {
      cells[errors].value = .array(ArrayObject(list.items, kind: .arrayList))
    }
  }
}

extension VariableCell {
  /// The cell with attributes of its own.
  fileprivate var copy: VariableCell {
    guard let attributes else { return self }
    var copy = self
    copy.attributes = VariableAttributes(attributes)
    return copy
  }
}
