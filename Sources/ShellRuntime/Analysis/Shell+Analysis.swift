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
    // What only lowering finds: a type caught twice, [void] before a variable.
    report.errors = compile(text).errors.map { $0.record(in: unit) }
    guard report.errors.isEmpty else { return report }
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
    if command.asksForHelp {
      return CommandUse(command: "Get-Help", parameters: ["Name"], position: position)
    }
    return try bound(command, to: target, lowering, position).use
  }

  /// A command's arguments bound to the names of a target's parameters.
  func bound(
    _ command: CommandSyntax, to target: CommandTarget, _ lowering: Lowering,
    _ position: ErrorPosition
  ) throws(ShellError) -> BoundNames {
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
    let use = CommandUse(
      command: target.name, parameters: call.parameters.map(\.name), position: position)
    return BoundNames(use: use, call: call, binder: binder, hasSplat: hasSplat)
  }
}

/// The arguments of a command bound to the names of parameters; nothing has run.
struct BoundNames {
  let use: CommandUse
  let call: CommandCall
  fileprivate let binder: Binder
  /// A splatted table holds arguments that were not looked at.
  let hasSplat: Bool

  /// Throws where the command cannot run with these arguments, whatever their values are: its
  /// mandatory parameters are missing, or its parameter set cannot be told.
  func checkCompleteness(hasInput: Bool) throws(ShellError) {
    guard !hasSplat else { return }
    var binder = binder
    let missing = try binder.certainlyMissing(hasInput: hasInput)
    guard !missing.isEmpty else { return }
    throw binder.missingError(missing)
  }
}

extension CommandSyntax {
  /// `Get-Date -?` asks for help on the command, whatever else is said to it.
  var asksForHelp: Bool {
    elements.contains { element in
      if case .parameter(let parameter) = element { return parameter.name == "?" }
      return false
    }
  }
}
