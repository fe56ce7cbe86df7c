extension Binder {
  /// Decides the parameter set and sees to mandatory parameters.
  mutating func decideSet() throws(ShellError) {
    try narrowSets(beforeInput: hasInput, takingDefault: !hasInput)
    if hasInput, sets.nonzeroBitCount > 1 { dropSetsWithoutInput() }
    let missing = try missingMandatory(hasInput: hasInput)
    if !missing.isEmpty { try supply(missing) }
    if !hasInput { try narrowSets(beforeInput: false, takingDefault: true) }
  }

  /// Leaves one set where that can be said already: the default one if it is possible, else the
  /// only one whose mandatory parameters are all there. More may be left while pipeline objects can
  /// still decide.
  mutating func narrowSets(beforeInput: Bool, takingDefault: Bool) throws(ShellError) {
    guard sets != 0 else { throw ambiguousSet() }
    guard sets.nonzeroBitCount > 1 else { return }
    let isUndecided = sets == table.allMask
    if isUndecided, beforeInput, takesInput { return }
    if sets & table.defaultMask != 0 {
      if takingDefault { sets = table.defaultMask }
      return
    }
    if beforeInput, takesInput { return }
    var complete = sets
    for index in table.mandatory where !has(index) && !table.entries[index].isCommon {
      complete &= ~table.entries[index].mandatory
    }
    guard complete.nonzeroBitCount == 1 else { throw ambiguousSet() }
    sets = complete
  }

  /// Whether a parameter that is not bound yet takes pipeline objects in a possible set.
  private var takesInput: Bool {
    table.byValue.contains { !has($0) && table.entries[$0].fromPipeline & sets != 0 }
      || table.byProperty.contains { !has($0) && table.entries[$0].byProperty & sets != 0 }
  }

  /// Sets that cannot take a pipeline object are out, unless none can.
  private mutating func dropSetsWithoutInput() {
    var taking: UInt64 = 0
    for (index, _) in delayed { taking |= table.entries[index].setMask }
    for index in table.byValue + table.byProperty where !has(index) {
      let entry = table.entries[index]
      if entry.isCommon { return }
      taking |= entry.pipeline
    }
    if sets & taking != 0 { sets &= taking }
  }

  /// The mandatory parameters that nothing can give any more: without input those of the set that
  /// is left; with input those that every possible set needs and takes from no object.
  mutating func certainlyMissing(hasInput: Bool) throws(ShellError) -> [Int] {
    guard hasInput else {
      try narrowSets(beforeInput: false, takingDefault: true)
      return missingOfSet()
    }
    return table.entries.indices.filter { index in
      let entry = table.entries[index]
      let isNeeded = entry.isCommon ? entry.mandatory != 0 : entry.mandatory & sets == sets
      return isNeeded && entry.pipeline & sets == 0 && !has(index)
    }
  }

  /// Whether a parameter has a value, or a script block that will give it one.
  func has(_ index: Int) -> Bool { bound.has(index) || isDelayed(index) }

  /// The mandatory parameters of the one set that is left which have no value.
  func missingOfSet() -> [Int] {
    table.entries.indices.filter { index in
      table.entries[index].mandatory & sets != 0 && !has(index)
    }
  }
}
