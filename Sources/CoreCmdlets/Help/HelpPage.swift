import ShellRuntime

/// What `Get-Help` knows of a command: from its signature, its declaration, its written page and
/// the help texts of other rooms.
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
  let written: WrittenPage?
  let isFunction: Bool
  let comment: CommentHelp?
  private let sections: [HelpTexts.Section]
  private let neighbours: [String]

  /// The page of a command of that name; nil if there is none.
  init?(named name: String, _ engine: Engine) {
    guard let signature = engine.commands.signature(named: name) else { return nil }
    self.signature = signature
    let definition = engine.commands.definition(named: name)
    self.definition = definition
    isFunction = false
    comment = nil
    written = WrittenPages.command(signature.name)
    synopsis = definition?.synopsis ?? engine.helpTexts.synopsis(signature.name) ?? ""
    aliases = engine.commands.aliases.filter {
      TextComparison.equalsIgnoringCase($0.target, signature.name)
    }.map(\.name)
    sections = engine.helpTexts.sections(signature.name)
    neighbours =
      definition == nil ? engine.commands.simulatedNeighbours(of: signature.name) : []
  }

  /// The page of a function of the session: how it is called, and what its comments say.
  init(function: FunctionObject, _ engine: Engine) {
    signature = function.signature
    definition = nil
    comment = CommentHelp(body: function.block.text)
    synopsis = comment?.lines("SYNOPSIS").joined(separator: " ") ?? ""
    aliases = []
    written = nil
    isFunction = true
    sections = []
    neighbours = []
  }

  /// Commands and topics near this one.
  var related: [String] {
    comment?.all("LINK").flatMap { $0 } ?? written?.related ?? neighbours
  }

  /// The lines of the page.
  func lines(_ extent: Extent) -> [String] {
    var lines = ["", "NAME", "    \(signature.name)", "", "SYNOPSIS"]
    let syntax = SyntaxText(signature: signature).lines
    lines += ["    \(synopsis.isEmpty ? syntax[0] : synopsis)", ""]
    if definition == nil, !isFunction {
      lines += ["    This lab knows the command and its parameters but does not simulate it.", ""]
    }
    if extent == .examples { return lines + exampleLines }
    lines += ["", "SYNTAX"]
    for line in syntax { lines += ["    \(line)", ""] }
    if let written { lines += ["", "DESCRIPTION"] + written.shownLines + [""] }
    lines += commentLines("DESCRIPTION")
    lines += aliasLines + releaseLines
    for section in sections {
      lines += ["", section.title] + section.lines.map { "    \($0)" } + [""]
    }
    if extent == .brief { return lines + relatedLines + remarkLines }
    lines += ["", "PARAMETERS"]
    for parameter in parameters { lines += parameterLines(parameter, isFull: extent == .full) }
    if signature.hasCommonParameters {
      lines += [
        "    <CommonParameters>",
        "        This command takes the common parameters: see about_CommonParameters.", "",
      ]
    }
    if extent == .full { lines += typeLines + commentLines("NOTES") }
    return lines + exampleLines + relatedLines
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
    let type =
      SyntaxText.isSwitch(parameter)
      ? "" : " " + SyntaxText(signature: signature).type(of: parameter)
    var lines = ["    -\(parameter.name)\(type)"]
    let help = comment?.parameter(parameter.name) ?? [sentence(parameter)]
    lines += help.filter { !$0.isEmpty }.map { "        \($0)" }
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

  /// What a parameter does: from the declaration; of the others what becomes of them here.
  private func sentence(_ parameter: ParameterDeclaration) -> String {
    guard let definition else { return "" }
    let declared = definition.parameters.first {
      TextComparison.equalsIgnoringCase($0.declaration.name, parameter.name)
    }
    return declared?.help ?? "Real, and refused by name: it has no effect in the lab."
  }
}
