import ShellRuntime

/// What `Get-Help` knows of a command: from its signature, its declaration and the help texts.
struct HelpPage {
  /// How much is shown.
  enum Extent {
    // swift-format-ignore
    case brief, examples, detailed, full
  }

  let signature: CommandSignature
  let definition: CommandDefinition?
  let synopsis: String
  let aliases: [String]

  /// The page of a command of that name; nil if there is none.
  init?(named name: String, _ engine: Engine) {
    guard let signature = engine.commands.signature(named: name) else { return nil }
    self.signature = signature
    let definition = engine.commands.definition(named: name)
    self.definition = definition
    synopsis = definition?.synopsis ?? engine.helpTexts.synopsis(signature.name) ?? ""
    aliases = engine.commands.aliases.filter {
      TextComparison.equalsIgnoringCase($0.target, signature.name)
    }.map(\.name)
  }

  /// The lines of the page.
  func lines(_ extent: Extent) -> [String] {
    var lines = ["", "NAME", "    \(signature.name)", "", "SYNOPSIS"]
    lines += ["    \(synopsis.isEmpty ? SyntaxText(signature: signature).lines[0] : synopsis)", ""]
    if definition == nil {
      lines += ["    This lab knows the command and its parameters but does not simulate it.", ""]
    }
    if extent == .examples { return lines + exampleLines }
    lines += ["", "SYNTAX"]
    for line in SyntaxText(signature: signature).lines { lines += ["    \(line)", ""] }
    lines += aliasLines + releaseLines
    if extent == .brief { return lines + remarkLines }
    lines += ["", "PARAMETERS"]
    for parameter in parameters { lines += parameterLines(parameter, isFull: extent == .full) }
    return lines + exampleLines
  }

  /// The parameters of all sets, each once.
  var parameters: [ParameterDeclaration] {
    var seen: [String] = []
    var found: [ParameterDeclaration] = []
    for parameter in signature.parameters where !parameter.isHidden {
      if seen.contains(parameter.name) { continue }
      seen.append(parameter.name)
      found.append(parameter)
    }
    return found
  }

  /// The lines about one parameter.
  func parameterLines(_ parameter: ParameterDeclaration, isFull: Bool = true) -> [String] {
    let isSwitch = parameter.type == "SwitchParameter"
    let type = isSwitch ? "" : " " + SyntaxText(signature: signature).type(of: parameter)
    var lines = ["    -\(parameter.name)\(type)"]
    let help = definition?.parameters.first { $0.declaration.name == parameter.name }?.help ?? ""
    if !help.isEmpty { lines.append("        \(help)") }
    guard isFull else { return lines + [""] }
    let pipeline =
      parameter.fromPipeline
      ? parameter.fromPipelineByPropertyName
        ? "True (ByValue, ByPropertyName)" : "True (ByValue)"
      : parameter.fromPipelineByPropertyName ? "True (ByPropertyName)" : "False"
    lines += [
      "",
      "        Required?                    \(parameter.isMandatory)",
      "        Position?                    \(parameter.position.map(String.init) ?? "named")",
      "        Accept pipeline input?       \(pipeline)",
      "        Accept wildcard characters?  \(parameter.allowsWildcards)",
    ]
    if !parameter.aliases.isEmpty {
      lines.append(
        "        Aliases                      \(parameter.aliases.joined(separator: ", "))")
    }
    return lines + [""]
  }

  private var aliasLines: [String] {
    aliases.isEmpty ? [] : ["", "ALIASES"] + aliases.map { "    \($0)" } + [""]
  }

  private var releaseLines: [String] {
    if let release = signature.removedSince {
      return ["", "NOTES", "    Removed in release \(release).", ""]
    }
    guard let release = signature.deprecatedSince else { return [] }
    return ["", "NOTES", "    Deprecated since release \(release).", ""]
  }

  private var exampleLines: [String] {
    guard let definition, !definition.examples.isEmpty else { return [] }
    var lines: [String] = []
    var number = 0
    for line in definition.examples.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("PS> ") {
        number += 1
        if number > 1, lines.last?.isEmpty == false { lines.append("") }
        lines += [
          "    -------------------------- EXAMPLE \(number) --------------------------", "",
        ]
      }
      lines.append(line.isEmpty ? "" : "    \(Self.shown(line))")
    }
    return ["", "EXAMPLES"] + lines + [""]
  }

  /// An example's line as a reader sees it: an error is named in words.
  private static func shown(_ line: Substring) -> String {
    guard line.hasPrefix("! ") else { return String(line) }
    return "# ends in the error \(line.dropFirst(2).prefix { $0 != "," })"
  }

  private var remarkLines: [String] {
    [
      "", "REMARKS",
      "    To see the examples, type: \"Get-Help \(signature.name) -Examples\"",
      "    For more information, type: \"Get-Help \(signature.name) -Detailed\"",
      "    For technical information, type: \"Get-Help \(signature.name) -Full\"", "",
    ]
  }
}
