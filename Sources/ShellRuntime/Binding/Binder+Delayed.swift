extension Binder {
  func isDelayed(_ index: Int) -> Bool { delayed.contains { $0.index == index } }

  /// Puts a script block aside that gives the value of a parameter for each pipeline object; false
  /// where the parameter takes script blocks, or no pipeline objects.
  mutating func delays(_ index: Int, _ block: ScriptBlockObject) throws(ShellError) -> Bool {
    let entry = table.entries[index]
    guard entry.pipeline & sets != 0, entry.type.type != .scriptBlock, entry.type.type != .object,
      entry.type.type != .array(.object), entry.type.type != .array(.scriptBlock)
    else { return false }
    guard hasInput else {
      throw bindingError(
        "ScriptBlockArgumentNoInput",
        "Cannot evaluate parameter '\(entry.name)' because its argument is specified as a script "
          + "block and there is no input. A script block cannot be evaluated without input.",
        category: .metadataError)
    }
    delayed.append((index, block))
    call.parameters.append((entry.name, .scriptBlock(block)))
    return true
  }

  /// What the block gives for an object.
  func delayedValue(
    _ block: ScriptBlockObject, _ object: Value, _ index: Int
  ) throws(ShellError) -> Value {
    let name = table.entries[index].name
    let values: [Value]
    do throws(ShellError) {
      values = try shell.invoke(block, item: object, arguments: [])
    } catch {
      guard let record = error.record else { throw error }
      throw bindingError(
        "ScriptBlockArgumentInvocationFailed",
        "The input to the script block for parameter '\(name)' failed. \(record.message)")
    }
    guard let first = values.first else {
      throw bindingError(
        "ScriptBlockArgumentNoOutput",
        "Cannot evaluate parameter '\(name)' because its argument input did not produce any "
          + "output.")
    }
    return values.count == 1 ? first : .array(values)
  }
}
