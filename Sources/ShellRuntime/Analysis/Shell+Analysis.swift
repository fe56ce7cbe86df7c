import ShellSyntax

extension Shell {
  /// Parses a text, resolves its commands and binds the names of their parameters; nothing runs.
  public func analyze(_ text: String) -> SyntaxReport {
    var report = SyntaxReport()
    let result = parse(text)
    let unit = SourceUnit(text)
    guard result.errors.isEmpty else {
      report.errors = result.errors.map { $0.record(in: unit) }
      return report
    }
    var finder = CommandFinder()
    finder.visit(result.tree)
    let lowering = Lowering(unit: unit, engine: engine)
    let names = TextNames(finder, lowering)
    reserveCells()
    for command in finder.commands {
      do throws(ShellError) {
        if let use = try use(of: command, names, lowering) { report.uses.append(use) }
      } catch {
        if let record = error.record { report.errors.append(record) }
      }
    }
    return report
  }

  /// What a command binds to; nil where its name is not a constant.
  private func use(
    of command: CommandSyntax, _ names: TextNames, _ lowering: Lowering
  ) throws(ShellError) -> CommandUse? {
    guard case .string(let written) = command.name else { return nil }
    let position = lowering.unit.position(written.span)
    let target = try names.resolve(written.value) { (name) throws(ShellError) in
      try self.resolveCommand(name) { position }
    }
    let call = CommandCall(
      name: target.name, signature: target.table.signature, unit: lowering.unit,
      span: command.span)
    var binder = Binder(target.table, call: call, shell: self, hasInput: false)
    binder.namesOnly = true
    binder.keepsLeftOver = target.keepsLeftOver
    var arguments: [CallArgument] = []
    var hasSplat = false
    for element in command.elements {
      switch element {
      case .argument(.variable(let variable)) where variable.isSplatted: hasSplat = true
      case .argument(let expression):
        arguments.append(CallArgument(value: lowering.constant(expression) ?? .null))
      case .parameter(let parameter):
        let value = parameter.argument.map { lowering.constant($0) ?? .null }
        arguments.append(CallArgument(name: parameter.name, value: value))
      case .verbatim(let text): arguments.append(CallArgument(value: .string(text.value)))
      }
    }
    do throws(ShellError) { try binder.bind(arguments) } catch {
      // A splatted table may hold what seems to be missing.
      guard hasSplat, error.record?.id == "PositionalParameterNotFound" else { throw error }
    }
    return CommandUse(
      command: target.name, parameters: call.parameters.map(\.name), position: position)
  }
}

/// Functions and aliases that a text defines itself.
private struct TextNames {
  private var functions: [FoldedText: CommandTarget] = [:]
  private var aliases: [FoldedText: String] = [:]

  init(_ finder: CommandFinder, _ lowering: Lowering) {
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
