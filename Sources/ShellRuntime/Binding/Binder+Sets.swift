extension Binder {
  /// Decides the parameter set and sees to mandatory parameters.
  mutating func decideSet() throws(ShellError) {
    let complete = completeSets(countingPipeline: true)
    if complete == 0 { return try askForMissing() }
    let withoutPipeline = completeSets(countingPipeline: false)
    if hasInput, complete != withoutPipeline || complete.nonzeroBitCount > 1 {
      // The first object may still decide.
      sets = complete
      return
    }
    sets = complete
    if sets.nonzeroBitCount > 1 {
      guard sets & table.defaultMask != 0 else {
        // Sets that take the same parameters are no question.
        if allAgree(sets) { return }
        throw ambiguousSet()
      }
      sets &= table.defaultMask
    }
  }

  /// The possible sets whose mandatory parameters are bound, or may still come by pipeline.
  private func completeSets(countingPipeline: Bool) -> UInt64 {
    var complete: UInt64 = 0
    for set in table.setNames.indices {
      let mask: UInt64 = 1 << UInt64(set)
      guard sets & mask != 0 else { continue }
      let isMissing = table.entries.indices.contains { index in
        guard bound[index] == nil, let declaration = table.entries[index].bySet[set],
          declaration.isMandatory
        else { return false }
        let mayCome = declaration.fromPipeline || declaration.fromPipelineByPropertyName
        return !(countingPipeline && hasInput && mayCome)
      }
      if !isMissing { complete |= mask }
    }
    return complete
  }

  /// Whether what was given means the same in all of some sets: none of them has a mandatory
  /// parameter of its own.
  private func allAgree(_ mask: UInt64) -> Bool {
    table.entries.allSatisfy { entry in
      entry.setMask & mask == mask || entry.setMask & mask == 0
        || entry.declaration(in: mask)?.isMandatory != true
    } && table.defaultMask == 0 && call.parameters.isEmpty && table.setNames.count > 1
  }

  /// Asks for the mandatory parameters of the default set, or refuses.
  private mutating func askForMissing() throws(ShellError) {
    if sets.nonzeroBitCount > 1 {
      guard sets & table.defaultMask != 0 else { throw ambiguousSet() }
      sets &= table.defaultMask
    }
    let missing = table.entries.indices.filter { index in
      bound[index] == nil && table.entries[index].declaration(in: sets)?.isMandatory == true
    }
    guard shell.host.isInteractive else {
      throw bindingError(
        "MissingMandatoryParameter",
        "Cannot process command because of one or more missing mandatory parameters: "
          + missing.map { table.entries[$0].name }.joined(separator: " ") + ".")
    }
    for index in missing {
      let name = table.entries[index].name
      let answer = try shell.reply(
        to: ReplyRequest(name: name, message: "Supply values for the following parameters:"))
      try keep(index, CallArgument(value: .string(answer)))
    }
  }

  /// Names of mandatory parameters of the decided sets that no pipeline object has brought.
  func stillMissing(besides values: PipelineValues) -> [String] {
    table.entries.indices.filter { index in
      bound[index] == nil && !values.contains { $0.index == index }
        && table.entries[index].declaration(in: sets)?.isMandatory == true
    }.map { table.entries[$0].name }
  }
}
