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
    var complete = sets
    for index in table.mandatory where !bound.has(index) {
      let entry = table.entries[index]
      let mayCome = countingPipeline && hasInput ? entry.fromPipeline | entry.byProperty : 0
      complete &= ~(entry.mandatory & ~mayCome)
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
      !bound.has(index) && table.entries[index].declaration(in: sets)?.isMandatory == true
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
        to: ReplyRequest(
          name: name,
          message: "cmdlet \(call.name) at command pipeline position 1\n"
            + "Supply values for the following parameters:"))
      try keep(index, CallArgument(value: .string(answer)))
    }
  }

  /// Names of mandatory parameters of the decided sets that no pipeline object has brought.
  func stillMissing(besides values: PipelineValues) -> [String] {
    table.mandatory.filter { index in
      // Mandatory in each of the sets that are left.
      sets & ~table.entries[index].mandatory == 0 && !bound.has(index)
        && !values.contains { $0.index == index }
    }.map { table.entries[$0].name }
  }
}
