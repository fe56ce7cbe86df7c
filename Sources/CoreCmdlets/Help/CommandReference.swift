public import ShellRuntime

/// The reference of every command that does something, as Markdown: made from the declarations that
/// also make binding, help and the tests.
public struct CommandReference {
  private let engine: Engine

  /// The reference of an engine's commands.
  public init(_ engine: Engine) { self.engine = engine }

  /// The page, line by line: modules by name, in each the commands by name.
  public var lines: [String] {
    var lines = [
      "# Commands", "",
      "Every command that the lab simulates, made from the declarations by `cotutor commands`.",
      "What a parameter is worth here: *Real* has PowerShell's effect, *Simulated* the product's",
      "effect on the lab, *Accepted* binds and changes nothing, *Refused* ends in an error that",
      "names it, *Trainer* belongs to a command that a real shell does not have.", "",
    ]
    for (module, names) in modules {
      lines += ["## \(module)", ""]
      for name in names { lines += section(name) }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private var modules: [(String, [String])] {
    var found: [String: [String]] = [:]
    for name in engine.commands.simulatedNames {
      found[engine.commands.signature(named: name)?.module ?? "", default: []].append(name)
    }
    return found.keys.sorted { TextComparison.order($0, $1, ignoringCase: true) < 0 }
      .map { ($0, found[$0] ?? []) }
  }

  private func section(_ name: String) -> [String] {
    guard let signature = engine.commands.signature(named: name),
      let definition = engine.commands.definition(named: name)
    else { return [] }
    var lines = ["### \(name)", "", definition.synopsis, "", "```"]
    lines += SyntaxText(signature: signature, usesAccelerators: true).lines + ["```", ""]
    var rows: [String] = []
    var refused: [String] = []
    var seen: Set<String> = []
    for parameter in signature.parameters
    where !parameter.isHidden && seen.insert(parameter.name).inserted {
      let (level, note) = GetFidelity.fidelity(of: parameter.name, signature, definition)
      guard level != "Refused" || definition.ownSignature != nil else {
        refused.append("`-\(parameter.name)`")
        continue
      }
      rows.append("| `-\(parameter.name)` | \(level) | \(Self.cell(note)) |")
    }
    if !rows.isEmpty {
      lines += ["| parameter | in the lab | |", "| --- | --- | --- |"] + rows + [""]
    }
    if !refused.isEmpty { lines += ["Refused by name: \(refused.joined(separator: ", ")).", ""] }
    return lines
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
