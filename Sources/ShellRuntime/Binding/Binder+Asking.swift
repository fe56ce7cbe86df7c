extension Binder {
  /// Asks the person at the prompt for mandatory parameters, or refuses where nobody can answer.
  mutating func supply(_ missing: [Int]) throws(ShellError) {
    guard shell.host.isInteractive else { throw missingError(missing) }
    var heading =
      "cmdlet \(call.name) at command pipeline position \(call.pipelinePosition)\n"
      + "Supply values for the following parameters:"
    if missing.contains(where: { !help(of: $0).isEmpty }) { heading += "\n(Type !? for Help.)" }
    for index in missing {
      let value = try ask(index, &heading)
      sets &= table.entries[index].setMask
      try keep(index, CallArgument(value: value))
    }
  }

  /// Says that mandatory parameters have no value.
  func missingError(_ missing: [Int]) -> ShellError {
    bindingError(
      "MissingMandatoryParameter",
      "Cannot process command because of one or more missing mandatory parameters: "
        + missing.map { table.entries[$0].name }.joined(separator: " ") + ".")
  }

  private func ask(_ index: Int, _ heading: inout String) throws(ShellError) -> Value {
    let entry = table.entries[index]
    guard case .array(let element) = entry.type.type else {
      return try answer(entry.name, index, entry.type.type, &heading) ?? .null
    }
    var items: [Value] = []
    while let item = try answer("\(entry.name)[\(items.count)]", index, element, &heading) {
      if case .string(let text) = item, text.isEmpty { break }
      try shell.charge(elements: 1)
      items.append(item)
    }
    return .array(items)
  }

  /// One answer; `!?` shows the parameter's help and asks again, `!!` begins a text with `!`.
  private func answer(
    _ prompt: String, _ index: Int, _ type: ShellType, _ heading: inout String
  ) throws(ShellError) -> Value? {
    while true {
      let text = try shell.reply(
        to: ReplyRequest(
          name: prompt, message: heading, isSecret: table.entries[index].type.isSecret))
      heading = ""
      if table.entries[index].type.isSecret { return .object(SecureText(text, shell.engine)) }
      guard text.hasPrefix("!") else {
        guard let refusal = refusal(of: text, type) else { return .string(text) }
        heading = refusal
        continue
      }
      switch text.dropFirst() {
      case "?":
        let help = help(of: index)
        heading = help.isEmpty ? "No help is available for \(prompt)." : help
      case "\"\"": return .string("")
      case "$null": return .null
      case let rest where rest.hasPrefix("!"): return .string(String(rest))
      default: heading = "'\(text)' cannot be recognized as a valid Prompt command."
      }
    }
  }

  /// Why an answer cannot be a number, date or other simple value; nil where it can.
  private func refusal(of text: String, _ type: ShellType) -> String? {
    switch type {
    case .number, .dateTime, .timeSpan, .bool:
      guard (try? Conversion(shell).convert(.string(text), to: type)) == nil else { return nil }
      return "Cannot recognize \"\(text)\" as a \(type.fullName) due to a format error."
    default: return nil
    }
  }

  private func help(of index: Int) -> String {
    let entry = table.entries[index]
    if let help = entry.any?.helpMessage, !help.isEmpty { return help }
    guard !isScript else { return "" }
    let definition = shell.engine.commands.definition(named: call.name)
    return definition?.parameters.first { $0.declaration.name == entry.name }?.help ?? ""
  }
}
