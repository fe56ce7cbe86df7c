import ShellRuntime
import ShellSyntax

/// Ways to write a line that mean the same: what passes must pass in all of them.
enum EqualRewriting: String, CaseIterable {
  // swift-format-ignore
  case letterCase = "in other letter case"
  case aliases = "with aliases"
  case shortened = "with shortened parameters"
  case positional = "with positional parameters"
  case splatting = "with splatting"
  case variables = "through variables"
  case pipeline = "through a pipeline"

  /// The line written so; nil where it would be the same text.
  func rewrite(_ line: String, shell: Shell) -> String? {
    let table = shell.engine.commands
    let commands = CommandArguments.all(in: line, table: table)
    guard !commands.isEmpty else { return nil }
    var edit = LineEdit(line)
    var before: [String] = []
    let remote = commands.flatMap(\.remoteBlocks)
    for (index, command) in commands.enumerated() {
      switch self {
      case .letterCase: swapCase(command, &edit)
      case .aliases: useAlias(command, table, &edit)
      case .shortened: shorten(command, &edit)
      case .positional: usePositions(command, &edit)
      case .splatting:
        if command.depth == 0, isTopLevel(line) { splat(command, index, &edit, &before) }
      case .variables:
        let isRemote = remote.contains { $0.contains(command.command.span) }
        if isTopLevel(line) { useVariables(command, index, isRemote: isRemote, &edit, &before) }
      case .pipeline:
        if commands.count == 1, isTopLevel(line) { usePipeline(command, &edit, &before) }
      }
    }
    let separator = self == .pipeline ? " | " : "; "
    let result = (before + [edit.result]).joined(separator: separator)
    guard result != line else { return nil }
    return isSame(line, result, shell) ? result : nil
  }

  /// Whether the rewritten line binds as the line does, as far as that shows without running it.
  private func isSame(_ line: String, _ result: String, _ shell: Shell) -> Bool {
    let (old, new) = (shell.analyze(line), shell.analyze(result))
    guard new.errors.count <= old.errors.count else { return false }
    if self == .splatting || self == .pipeline { return old.uses.count == new.uses.count }
    return old.uses.map(\.command) == new.uses.map(\.command)
      && old.uses.map { $0.parameters.sorted() } == new.uses.map { $0.parameters.sorted() }
  }

  /// Whether the line is one pipeline of commands, so that what is set before it is set for it.
  private func isTopLevel(_ line: String) -> Bool {
    guard let block = ShellSyntax.parse(line).tree.endBlock, block.statements.count == 1,
      case .pipeline = block.statements[0]
    else { return false }
    return true
  }

  private func swapCase(_ command: CommandArguments, _ edit: inout LineEdit) {
    for span in [command.command.name.span] + command.arguments.compactMap(\.name) {
      let text = edit.text(span)
      let lower = text.lowercasedASCII()
      edit.replace(span, with: lower == text ? text.uppercased() : lower)
    }
  }

  private func useAlias(
    _ command: CommandArguments, _ table: CommandTable, _ edit: inout LineEdit
  ) {
    let name = command.signature.name
    let alias = table.aliases.first { NameTable.equalsIgnoringCase($0.target, name) }
    if let alias { edit.replace(command.command.name.span, with: alias.name) }
  }

  private func shorten(_ command: CommandArguments, _ edit: inout LineEdit) {
    let names =
      command.signature.parameters.flatMap { [$0.name] + $0.aliases } + Self.commonParameters
    for argument in command.arguments {
      guard let span = argument.name else { continue }
      let full = argument.parameter.name
      let others = names.filter { !NameTable.equalsIgnoringCase($0, full) }
        .map { $0.lowercasedASCII() }
      let length = (1...full.count).first { length in
        let start = String(full.prefix(length)).lowercasedASCII()
        return !others.contains { $0.hasPrefix(start) }
      }
      guard let length else { continue }
      let colon = edit.text(span).hasSuffix(":") ? ":" : ""
      edit.replace(span, with: "-" + full.prefix(length) + colon)
    }
  }

  private static let commonParameters = [
    "Verbose", "Debug", "ErrorAction", "WarningAction", "InformationAction", "ProgressAction",
    "ErrorVariable", "WarningVariable", "InformationVariable", "OutVariable", "OutBuffer",
    "PipelineVariable", "WhatIf", "Confirm", "vb", "db", "ea", "wa", "infa", "ev", "wv", "iv", "ov",
    "ob", "pv", "wi", "cf",
  ]

  /// Values go to the front in the order of their positions, if no position between is left out.
  private func usePositions(_ command: CommandArguments, _ edit: inout LineEdit) {
    guard command.isWhole else { return }
    let placed = command.arguments.filter { $0.parameter.position != nil && $0.value != nil }
      .sorted { ($0.parameter.position ?? 0) < ($1.parameter.position ?? 0) }
    guard placed.contains(where: { $0.name != nil }),
      placed.map({ $0.parameter.position ?? -1 }) == Array(0..<placed.count)
    else { return }
    let values = placed.compactMap { $0.value.map { edit.text($0.span) } }
    let rest = command.arguments.filter { $0.parameter.position == nil || $0.value == nil }
      .map { edit.text($0.span) }
    replaceArguments(of: command, with: values + rest, &edit)
  }

  private func replaceArguments(
    of command: CommandArguments, with texts: [String], _ edit: inout LineEdit
  ) {
    guard let first = command.arguments.first, let last = command.arguments.last else { return }
    edit.replace(first.span.union(last.span), with: texts.joined(separator: " "))
  }

  private func splat(
    _ command: CommandArguments, _ index: Int, _ edit: inout LineEdit, _ before: inout [String]
  ) {
    guard command.isWhole, !command.arguments.isEmpty,
      command.arguments.allSatisfy({ Self.isIndependent($0.value, edit) })
    else { return }
    let entries = command.arguments.map { argument in
      let value = argument.value.map { Self.expression($0, edit) } ?? "$true"
      return "\(argument.parameter.name) = \(value)"
    }
    before.append("$splatted\(index) = @{ \(entries.joined(separator: "; ")) }")
    replaceArguments(of: command, with: ["@splatted\(index)"], &edit)
  }

  /// A value within a block goes before the line only if it reads no variable: that might be the
  /// block's own. A block that runs elsewhere reads what stands before the line by `$using:`.
  private func useVariables(
    _ command: CommandArguments, _ index: Int, isRemote: Bool, _ edit: inout LineEdit,
    _ before: inout [String]
  ) {
    for (number, argument) in command.arguments.enumerated() {
      guard let value = argument.value, Self.isIndependent(value, edit) else { continue }
      if case .scriptBlock = value { continue }
      if command.depth > 0, edit.text(value.span).contains("$") { continue }
      let name = "value\(index)x\(number)"
      before.append("$\(name) = \(Self.expression(value, edit))")
      edit.replace(value.span, with: isRemote ? "$using:\(name)" : "$\(name)")
    }
  }

  /// The value of a parameter that takes the pipeline's objects comes by the pipeline.
  private func usePipeline(
    _ command: CommandArguments, _ edit: inout LineEdit, _ before: inout [String]
  ) {
    guard command.isWhole,
      let piped = command.arguments.first(where: { $0.parameter.fromPipeline }),
      let value = piped.value
    else { return }
    before.append(Self.expression(value, edit))
    let rest = command.arguments.filter { $0.span != piped.span }.map { edit.text($0.span) }
    replaceArguments(of: command, with: rest, &edit)
  }

  /// Whether a value means the same a statement earlier: it does not read the pipeline's object.
  private static func isIndependent(_ value: ExpressionSyntax?, _ edit: LineEdit) -> Bool {
    guard let value else { return true }
    let text = edit.text(value.span).lowercasedASCII()
    return !text.contains("$_") && !text.contains("$psitem")
  }

  /// A value as an expression: bare words in quotes.
  private static func expression(_ value: ExpressionSyntax, _ edit: LineEdit) -> String {
    let text = edit.text(value.span)
    switch value {
    case .string(let string):
      let isQuoted = ["'", "\"", "@"].contains { text.hasPrefix($0) }
      return isQuoted ? text : "'\(string.value.replacing("'", with: "''"))'"
    case .expandableString: return text.hasPrefix("\"") ? text : "\"\(text)\""
    case .arrayLiteral(let list):
      return list.elements.map { expression($0, edit) }.joined(separator: ", ")
    default: return text
    }
  }
}
