import ShellSyntax

/// Functions and aliases that a text defines itself.
struct TextNames {
  private var functions: [FoldedText: CommandTarget] = [:]
  private var aliases: [FoldedText: String] = [:]

  init(_ finder: CommandFinder, _ lowering: Lowering) { add(finder, lowering) }

  /// Adds what another text defines, one that is dot-sourced.
  mutating func add(_ finder: CommandFinder, _ lowering: Lowering) {
    for function in finder.functions {
      let code = lowering.block(
        function.body, text: "", listed: function.parameters, isFilter: function.isFilter)
      let name = function.name.split(separator: ":").last.map(String.init) ?? function.name
      functions[FoldedText(name)] = .script(
        ScriptBlockObject(text: "", code: code), name: name, isDot: false)
    }
    for command in finder.commands { addAlias(command, lowering) }
  }

  /// `Set-Alias name command`, with or without the names of its parameters.
  private mutating func addAlias(_ command: CommandSyntax, _ lowering: Lowering) {
    guard case .string(let name) = command.name,
      ["set-alias", "new-alias", "sal", "nal"].contains(TextComparison.folded(name.value))
    else { return }
    var values: [String: String] = [:]
    var pending: String?
    var positional = ["name", "value"]
    for element in command.elements {
      switch element {
      case .parameter(let parameter):
        pending = TextComparison.folded(parameter.name)
        if let argument = parameter.argument {
          values[pending ?? ""] = lowering.constant(argument)?.text
          pending = nil
        }
      case .argument(let argument):
        let key = pending ?? (positional.isEmpty ? "" : positional.removeFirst())
        positional.removeAll { $0 == pending }
        values[key] = lowering.constant(argument)?.text
        pending = nil
      case .verbatim: break
      }
    }
    if let alias = values["name"], let target = values["value"] {
      aliases[FoldedText(alias)] = target
    }
  }

  /// Whether the text itself defines a function or alias of that name.
  func defines(_ name: String) -> Bool {
    functions[FoldedText(name)] != nil || aliases[FoldedText(name)] != nil
  }

  /// The text's own names before those of the shell.
  func resolve(
    _ written: String, _ fallback: (String) throws(ShellError) -> CommandTarget
  ) throws(ShellError) -> CommandTarget {
    var name = written
    for _ in 0..<10 {
      guard let target = aliases[FoldedText(name)] else { break }
      name = target
    }
    if let function = functions[FoldedText(name)] { return function }
    return try fallback(name)
  }
}
