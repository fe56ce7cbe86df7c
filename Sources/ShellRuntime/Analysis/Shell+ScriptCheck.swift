import ShellSyntax

extension Shell {
  /// Looks through a whole script: every parse error, every command that there is not, every
  /// parameter that a command does not take and every value outside an enumeration, in one go;
  /// nothing runs. `sourced` gives the text of a file that the script dot-sources, nil where it
  /// cannot be read.
  public func check(
    script text: String, sourced: @escaping (String) -> String? = { _ in nil }
  ) -> ScriptReport {
    reserveCells()
    let check = ScriptCheck(self, text, sourced)
    check.run()
    return check.report
  }
}

/// One look through one script.
final class ScriptCheck {
  let shell: Shell
  let text: String
  let sourced: (String) -> String?
  let lowering: Lowering
  var names: TextNames
  private(set) var report = ScriptReport()
  /// The script gives parameters values by `$PSDefaultParameterValues`.
  private let hasDefaultValues: Bool
  /// What was loaded that cannot be looked at, and may define any command.
  var unseen: String?

  init(_ shell: Shell, _ text: String, _ sourced: @escaping (String) -> String?) {
    self.shell = shell
    self.text = text
    self.sourced = sourced
    hasDefaultValues = TextComparison.folded(text).contains("psdefaultparametervalues")
    lowering = Lowering(unit: SourceUnit(text), engine: shell.engine)
    names = TextNames(CommandFinder(), lowering)
  }

  func run() {
    let result = parse(text)
    // Lowering finds more than the parser: a type caught twice, [void] before a variable.
    let lowered = Lowering(unit: lowering.unit, engine: shell.engine)
    if result.errors.isEmpty { _ = lowered.script(result.tree) }
    shell.reserveCells()
    for error in result.errors + lowered.findings.errors {
      add(error.record(in: lowering.unit), .error)
    }
    var finder = CommandFinder()
    finder.visit(result.tree)
    names = TextNames(finder, lowering)
    var later = definitions(finder)
    let firstError = result.errors.map(\.span.start).min() ?? Int.max
    for (index, command) in finder.commands.enumerated() where command.span.end <= firstError {
      if finder.commandDepths[index] == 0 { warnIfEarly(command, &later) }
      look(at: command, hasInput: finder.commandsHaveInput[index])
    }
    report.findings.sort { left, right in
      (left.position?.line ?? 0, left.position?.column ?? 0)
        < (right.position?.line ?? 0, right.position?.column ?? 0)
    }
  }

  func look(at command: CommandSyntax, hasInput: Bool) {
    guard case .string(let written) = command.name else { return lookAtExpression(command) }
    if isPath(written.value) { return lookAtFile(written.value, command) }
    let position = lowering.unit.position(written.span)
    do throws(ShellError) {
      let target = try names.resolve(written.value) { (name) throws(ShellError) in
        try shell.resolveCommand(name) { position }
      }
      if command.asksForHelp {
        report.uses.append(
          CommandUse(command: "Get-Help", parameters: ["Name"], position: position))
        return
      }
      noteImport(command, target)
      let bound = try shell.bound(command, to: target, lowering, position)
      report.uses.append(bound.use)
      lookAt(bound.call, target, position)
      noteSplats(command)
      if !hasDefaultValues { try bound.checkCompleteness(hasInput: hasInput) }
    } catch {
      guard let record = error.record else { return }
      add(record.located(source: "", position: position), severity(of: record))
    }
  }

  /// A command that is real is no mistake of the script; one that nobody knows may come from what
  /// was not looked at.
  func severity(of record: ErrorRecord) -> ScriptFinding.Severity {
    switch record.id {
    case "CommandNotSimulated": return .warning
    case "CommandNotFoundException":
      let isGone = RealCommand.named(record.targetText) != nil
      return unseen == nil || isGone ? .error : .warning
    default: return .error
    }
  }

  func lookAt(_ call: CommandCall, _ target: CommandTarget, _ position: ErrorPosition) {
    let signature = target.table.signature
    switch target.kind {
    case .notSimulated:
      add(
        .warning, "CommandNotSimulated",
        "\(signature.name) is a real command of the \(signature.module) module, but this lab does "
          + "not simulate it.", position)
    case .cmdlet(let definition):
      for parameter in call.parameters
      where target.table.has(parameter.name) && !definition.givesEffect(to: parameter.name) {
        add(
          .warning, "ParameterNotSimulated",
          "-\(parameter.name) is a real parameter of \(signature.name), but this lab does not "
            + "simulate it.", position)
      }
    default: break
    }
    if let release = signature.removedSince {
      add(.warning, "CommandRemoved", "\(signature.name) \(release.removedText).", position)
    } else if let release = signature.deprecatedSince {
      add(.warning, "CommandDeprecated", "\(signature.name) \(release.deprecatedText).", position)
    }
    for parameter in call.parameters { lookAtValue(parameter, call, target.table, position) }
  }

  /// A constant text outside an enumeration; what Graph documents is checked by the service.
  func lookAtValue(
    _ parameter: (name: String, value: Value), _ call: CommandCall, _ table: BindingTable,
    _ position: ErrorPosition
  ) {
    guard !table.signature.module.hasPrefix("Microsoft.Graph"),
      let entry = table.entries.first(where: { $0.name == parameter.name }),
      let known = entry.any?.values, !known.isEmpty
    else { return }
    for item in parameter.value.elements {
      guard case .string(let text) = item, !text.isEmpty else { continue }
      let isKnown = known.contains {
        entry.type.isOpaque
          ? TextComparison.folded($0).hasPrefix(TextComparison.folded(text))
          : TextComparison.equalsIgnoringCase($0, text)
      }
      guard !isKnown else { continue }
      let word = MistypedWord(kind: .value, word: text, known: known)
      report.findings.append(
        ScriptFinding(
          severity: .error,
          id: entry.type.isOpaque
            ? "CannotConvertArgumentNoMessage" : "ParameterArgumentValidationError",
          message: "-\(parameter.name) of \(call.name) takes \(known.joined(separator: ", ")), not "
            + "'\(text)'.",
          position: position,
          advice: word.nearest.isEmpty
            ? nil : "Did you mean \(word.nearest.joined(separator: ", "))?"))
    }
  }

  func noteSplats(_ command: CommandSyntax) {
    for case .argument(.variable(let variable)) in command.elements where variable.isSplatted {
      add(
        .note, "SplatNotChecked", "What @\(variable.name) holds is not looked at.",
        lowering.unit.position(variable.span))
    }
  }

  func add(_ record: ErrorRecord, _ severity: ScriptFinding.Severity) {
    report.findings.append(
      ScriptFinding(
        severity: severity, id: record.id,
        message: record.message.split(separator: "\n").joined(separator: " "),
        position: record.position, advice: shell.advice(on: record)))
  }

  func add(
    _ severity: ScriptFinding.Severity, _ id: String, _ message: String, _ position: ErrorPosition
  ) {
    report.findings.append(
      ScriptFinding(
        severity: severity, id: id, message: message, position: position, advice: nil))
  }
}

extension BindingTable {
  /// Whether a parameter is the command's own, and none of the common ones.
  fileprivate func has(_ name: String) -> Bool { entries.contains { $0.name == name } }
}

extension String {
  /// `was removed in 2403`; a release that nobody wrote down is empty.
  fileprivate var removedText: String { isEmpty ? "was removed" : "was removed in release \(self)" }
  fileprivate var deprecatedText: String {
    isEmpty ? "is deprecated" : "is deprecated since release \(self)"
  }
}
