import ShellSyntax

extension ScriptCheck {
  /// Functions of the text itself that are defined on its outermost level, with the place of the
  /// first definition.
  func definitions(_ finder: CommandFinder) -> [FoldedText: Int] {
    var found: [FoldedText: Int] = [:]
    for (index, function) in finder.functions.enumerated() {
      let key = FoldedText(function.name)
      let start = finder.functionDepths[index] == 0 ? function.span.start : -1
      found[key] = min(found[key] ?? Int.max, start)
    }
    return found
  }

  /// A function that is called, outside of every block, before it is defined.
  func warnIfEarly(_ command: CommandSyntax, _ later: inout [FoldedText: Int]) {
    guard case .string(let name) = command.name, let start = later[FoldedText(name.value)],
      command.span.start < start, (try? shell.resolveCommand(name.value) { nil }) == nil
    else { return }
    later[FoldedText(name.value)] = nil
    let line = lowering.unit.position(SourceSpan(start: start, end: start)).line
    add(
      .warning, "CommandNotFoundException",
      "The function '\(name.value)' is called here and defined only later, on line \(line).",
      lowering.unit.position(name.span))
  }

  func isPath(_ name: String) -> Bool {
    let folded = TextComparison.folded(name)
    return folded.hasSuffix(".ps1") || folded.hasPrefix(".\\") || folded.hasPrefix("./")
      || folded.hasPrefix("..\\") || folded.hasPrefix("../")
  }

  /// A script that is called, or one whose functions are to be ours.
  func lookAtFile(_ path: String, _ command: CommandSyntax) {
    let position = lowering.unit.position(command.name.span)
    guard command.invocation == .dot else {
      return add(.note, "ScriptNotChecked", "The script \(path) is not looked at.", position)
    }
    guard let text = sourced(path) else {
      unseen = path
      return add(
        .warning, "FileNotFound",
        "\(path) cannot be read: commands that it defines are not known.", position)
    }
    let result = parse(text)
    var finder = CommandFinder()
    finder.visit(result.tree)
    names.add(finder, Lowering(unit: SourceUnit(text), engine: shell.engine))
    for command in finder.commands where command.invocation == .dot {
      if let inner = Self.path(of: command.name) { addNames(of: inner, depth: 1) }
    }
  }

  /// What a file that a dot-sourced file dot-sources defines.
  func addNames(of path: String, depth: Int) {
    guard depth < 10, let text = sourced(path) else { return unseen = unseen ?? path }
    var finder = CommandFinder()
    finder.visit(parse(text).tree)
    names.add(finder, Lowering(unit: SourceUnit(text), engine: shell.engine))
    for command in finder.commands where command.invocation == .dot {
      if let inner = Self.path(of: command.name) { addNames(of: inner, depth: depth + 1) }
    }
  }

  /// `& $command`, `. "$PSScriptRoot\lib.ps1"`, `& { }`.
  func lookAtExpression(_ command: CommandSyntax) {
    if case .scriptBlock = command.name { return }
    if let path = Self.path(of: command.name), isPath(path) { return lookAtFile(path, command) }
    let position = lowering.unit.position(command.name.span)
    if command.invocation == .dot { unseen = unseen ?? "what is dot-sourced" }
    add(
      .note, "CommandNotConstant",
      "Which command this is turns out only when the script runs: it is not looked at.", position)
  }

  /// A constant path, or one below `$PSScriptRoot`.
  static func path(of name: ExpressionSyntax) -> String? {
    switch name {
    case .string(let text): return text.value
    case .expandableString(let text):
      var path = ""
      for part in text.parts {
        switch part {
        case .text(let text): path += text
        case .expression(.variable(let variable))
        where TextComparison.equalsIgnoringCase(variable.name, "PSScriptRoot"):
          path += "."
        default: return nil
        }
      }
      return path
    default: return nil
    }
  }

  /// A module whose commands are not known here may define any.
  func noteImport(_ command: CommandSyntax, _ target: CommandTarget) {
    guard target.name == "Import-Module" else { return }
    for case .argument(let argument) in command.elements {
      guard let path = Self.path(of: argument) else { continue }
      let isPath = path.contains("\\") || path.contains("/") || path.hasSuffix(".psd1")
      let file = path.split { $0 == "\\" || $0 == "/" }.last.map(String.init) ?? path
      let name = isPath ? file.split(separator: ".").dropLast().joined(separator: ".") : path
      if RealCommand.isKnownModule(name) || shell.knowsModule(name) { return }
      unseen = name
      return add(
        .note, "ModuleNotChecked", "The commands of the module \(name) are not known here.",
        lowering.unit.position(argument.span))
    }
  }
}

extension RealCommand {
  /// Whether the commands of a module are in the lists.
  static func isKnownModule(_ name: String) -> Bool {
    modules.contains { TextComparison.equalsIgnoringCase($0.name, name) }
  }
}

extension Shell {
  /// Whether commands of a module are among those of the engine.
  fileprivate func knowsModule(_ name: String) -> Bool {
    let folded = TextComparison.folded(name)
    return folded == "configurationmanager" || folded.hasPrefix("microsoft.graph")
  }
}
