extension Binder {
  /// Binds what has no name by position, then what is left over to a parameter that takes it.
  mutating func bindPositional() throws(ShellError) {
    if isScript, table.hasAmbiguousPositions { try refuseAmbiguousPositions() }
    var failure: ShellError?
    var position: Int?
    while let next = nextPosition(after: position),
      let at = unbound.firstIndex(where: { $0.name == nil })
    {
      position = next
      do throws(ShellError) {
        if try place(unbound[at], at: next) { unbound.remove(at: at) }
      } catch {
        failure = failure ?? error
        guard error.record != nil else { throw error }
      }
      if failure != nil { break }
    }
    guard !unbound.isEmpty else { return }
    try bindRemaining(failure)
  }

  /// Two open parameters at one place of a possible set.
  private func refuseAmbiguousPositions() throws(ShellError) {
    let open = table.positions.filter { isOpen($0) }
    for (at, place) in open.enumerated() {
      let isTwice = open[..<at].contains {
        $0.position == place.position && $0.sets & place.sets & sets != 0
      }
      guard isTwice else { continue }
      throw bindingError(
        "AmbiguousPositionalParameterNoName",
        "Cannot bind positional parameters because no names were given.")
    }
  }

  /// The lowest position above another that an open parameter of a possible set has.
  private func nextPosition(after last: Int?) -> Int? {
    table.positions.first { place in
      place.position > last ?? .min && isOpen(place)
    }?.position
  }

  private func isOpen(_ place: BindingTable.Position) -> Bool {
    place.sets & sets != 0 && !bound.has(place.index) && !isDelayed(place.index)
  }

  /// Gives an argument to a parameter of a position: of the default set before others, one that
  /// has the value's type before one that it must be converted for.
  private mutating func place(
    _ argument: CallArgument, at position: Int
  ) throws(ShellError) -> Bool {
    let preferred = sets & table.defaultMask
    let places = table.positions.filter { $0.position == position && isOpen($0) }
    errorSpan = argument.valueSpan
    defer { errorSpan = nil }
    let inDefault = places.filter { $0.sets & preferred != 0 }
    guard places.count > 1, !namesOnly else {
      guard let only = roomiest(inDefault + places, after: position) else { return false }
      try take(only.index, argument)
      return true
    }
    let value = argument.value ?? .null
    for candidates in [inDefault, places] {
      for place in candidates where fits(value, table.entries[place.index].type) {
        try take(place.index, argument)
        return true
      }
    }
    var failure: ShellError?
    for place in inDefault + places {
      do throws(ShellError) {
        try take(place.index, argument)
        return true
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return false
  }

  /// Where values are not known, the first place whose sets have places for all that is left: so
  /// `Invoke-Command $pc { }` means a machine, `Invoke-Command $block` a block.
  private func roomiest(
    _ places: [BindingTable.Position], after position: Int
  ) -> BindingTable.Position? {
    guard places.count > 1 else { return places.first }
    let left = unbound.count { $0.name == nil } - 1
    let roomy = places.first { place in
      let possible = sets & place.sets
      if table.entries.contains(where: { $0.remaining & possible != 0 }) { return true }
      let further = table.positions.filter {
        $0.position > position && $0.sets & possible != 0 && isOpen($0)
      }
      return Set(further.map(\.position)).count >= left
    }
    return roomy ?? places.first
  }

  private mutating func take(_ index: Int, _ argument: CallArgument) throws(ShellError) {
    let before = sets
    let entry = table.entries[index]
    sets &= entry.setMask
    do throws(ShellError) { try keep(index, argument) } catch {
      sets = before
      throw error
    }
  }

  /// What is left over goes to a parameter that takes it, names with their dash among it.
  private mutating func bindRemaining(_ failure: ShellError?) throws(ShellError) {
    let remaining = table.entries.indices.first {
      table.entries[$0].remaining & sets != 0 && !bound.has($0)
    }
    if let failure, remaining != nil { throw failure }
    if let remaining {
      let isText = table.entries[remaining].type.takesText
      var values: [Value] = []
      for argument in unbound {
        if let word = argument.parameterText { values.append(.string(word)) }
        let literal = isText ? argument.literal.map { Value.string($0) } : nil
        if let value = literal ?? argument.value { values.append(value) }
      }
      unbound = []
      let isOneArray = values.count == 1 && values[0].isArray
      let value = isOneArray ? values[0] : .array(ArrayObject(values, kind: .list))
      return try keep(remaining, CallArgument(value: value))
    }
    if keepsLeftOver {
      if let failure { throw failure }
      for argument in unbound {
        if let word = argument.parameterText { leftOver.append(.string(word)) }
        guard argument.name == nil || argument.value != nil else { continue }
        leftOver.append(argument.value ?? .null)
      }
      unbound = []
      return
    }
    guard let first = unbound.first else { return }
    errorSpan = first.nameSpan ?? first.valueSpan
    defer { errorSpan = nil }
    if let name = first.name {
      throw bindingError(
        "NamedParameterNotFound",
        "A parameter cannot be found that matches parameter name '\(name)'.",
        mistyped: mistyped(name))
    }
    if let failure { throw failure }
    throw bindingError(
      "PositionalParameterNotFound",
      "A positional parameter cannot be found that accepts argument '\(first.text)'.")
  }

  /// A parameter that there is not, beside those that there are.
  private func mistyped(_ name: String) -> MistypedWord {
    let own = table.entries.filter { $0.any?.isHidden != true }.map(\.name)
    return MistypedWord(
      kind: .parameter, word: name, known: own + table.commonNames.map(\.rawValue))
  }

  /// Whether a value has a parameter's type without conversion.
  func fits(_ value: Value, _ type: BoundType) -> Bool {
    if type.isOpaque { if case .object = value { return true } else { return false } }
    if case .array(let element) = type.type {
      return value.elements.allSatisfy { Conversion.isInstance($0, of: element) }
    }
    return Conversion.isInstance(value, of: type.type)
  }
}
