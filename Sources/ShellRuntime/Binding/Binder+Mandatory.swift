/// What one parameter set lacks of its mandatory parameters.
private struct MissingOfSet {
  /// The set; all bits for parameters that are mandatory in every set.
  let set: UInt64
  let isAll: Bool
  /// Those that only the command line can give.
  var byHand: [Int] = []
  /// How many may come with a pipeline object: whole, by property.
  var whole = 0
  var byProperty = 0
  var piped = 0
}

extension Binder {
  /// The mandatory parameters to ask for. Where pipeline objects will come it chooses, as
  /// PowerShell does, the set that they are most likely meant for.
  mutating func missingMandatory(hasInput: Bool) throws(ShellError) -> [Int] {
    guard hasInput else { return missingOfSet() }
    let groups = missingGroups()
    guard !groups.isEmpty else { return [] }
    var lacking: UInt64 = groups.contains(where: \.isAll) ? sets : 0
    for group in groups where !group.isAll { lacking |= group.set & sets }
    if sets.nonzeroBitCount > 1, table.defaultMask & sets != 0, table.defaultMask & lacking == 0 {
      let other = groups.contains { !$0.isAll && $0.set & sets != 0 && $0.piped > 0 }
      if !other {
        sets &= ~lacking
        if sets != table.defaultMask { preferredForInput = table.defaultMask }
        return []
      }
    }
    if lacking.nonzeroBitCount == 1 {
      return groups.filter { $0.isAll || $0.set & lacking != 0 }.flatMap(\.byHand)
    }
    if table.defaultMask & lacking != 0, prefersDefault(groups) {
      sets = table.defaultMask
      return groups.filter { $0.isAll || $0.set & sets != 0 }.flatMap(\.byHand)
    }
    return try missingOfPipedSet(groups, lacking)
  }

  private func missingGroups() -> [MissingOfSet] {
    var groups: [MissingOfSet] = []
    for index in table.mandatory where !has(index) {
      let entry = table.entries[index]
      let masks: [UInt64] =
        entry.isCommon
        ? [.max] : (0..<table.setNames.count).map { 1 << UInt64($0) }
      for mask in masks where entry.isCommon || entry.mandatory & mask & sets != 0 {
        let at =
          groups.firstIndex { $0.set == mask }
          ?? {
            groups.append(MissingOfSet(set: mask, isAll: entry.isCommon))
            return groups.count - 1
          }()
        let isWhole = entry.fromPipeline & mask != 0
        let isProperty = entry.byProperty & mask != 0
        if isWhole { groups[at].whole += 1 }
        if isProperty { groups[at].byProperty += 1 }
        if isWhole || isProperty { groups[at].piped += 1 } else { groups[at].byHand.append(index) }
      }
    }
    return groups
  }

  /// Whether the default set is meant although others lack mandatory parameters, too.
  private func prefersDefault(_ groups: [MissingOfSet]) -> Bool {
    let others = groups.filter { !$0.isAll && $0.set != table.defaultMask }
    let otherTakes = others.contains { $0.piped > 0 && $0.byHand.isEmpty }
    let otherTakesProperties = others.contains { $0.byProperty > 0 }
    if let own = groups.first(where: { $0.set == table.defaultMask }) {
      if own.byProperty > 0, !otherTakesProperties { return true }
      if own.piped > 0, !otherTakes { return true }
    }
    if !otherTakes { return true }
    return groups.contains { $0.isAll && !$0.byHand.isEmpty }
  }

  /// Several sets lack something and the default one is none of them: the only one that takes
  /// pipeline objects is meant.
  private mutating func missingOfPipedSet(
    _ groups: [MissingOfSet], _ lacking: UInt64
  ) throws(ShellError) -> [Int] {
    let own = groups.filter { !$0.isAll && $0.set & lacking != 0 }
    let whole = own.filter { $0.whole > 0 }
    let property = own.filter { $0.byProperty > 0 }
    var chosen: UInt64 = 0
    if whole.count == 1, property.count == 1 {
      if whole[0].set == property[0].set { chosen = whole[0].set }
    } else if (whole.count == 1) != (property.count == 1), whole.isEmpty || property.isEmpty {
      chosen = (whole.first ?? property.first)?.set ?? 0
    }
    let needsHand = groups.filter { ($0.isAll || $0.set & lacking != 0) && !$0.byHand.isEmpty }
    if chosen == 0, !needsHand.isEmpty {
      if whole.count == 1 {
        chosen = whole[0].set
      } else {
        guard whole.count > 1 || property.count > 1 else { throw ambiguousSet() }
        for group in needsHand where !group.isAll { sets &= ~group.set }
        guard sets != 0 else { throw ambiguousSet() }
        return []
      }
    }
    guard chosen != 0 else { return [] }
    return choose(chosen, groups)
  }

  /// Settles on a set; others stay possible that lack nothing.
  private mutating func choose(_ chosen: UInt64, _ groups: [MissingOfSet]) -> [Int] {
    let missing = groups.filter { $0.isAll || $0.set == chosen }.flatMap(\.byHand)
    let needsHand = groups.contains { $0.set == chosen && !$0.byHand.isEmpty }
    if needsHand {
      sets = chosen
      return missing
    }
    for group in groups where !group.isAll && group.set != chosen { sets &= ~group.set }
    if sets != chosen { preferredForInput = chosen }
    return missing
  }
}
