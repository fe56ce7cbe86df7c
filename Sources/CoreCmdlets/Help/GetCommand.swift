import ShellRuntime

/// `Get-Command`.
struct GetCommand: Cmdlet {
  var name: [String] = []
  var verb: [String] = []
  var noun: [String] = []
  var module: [String] = []
  var commandType: [String] = []
  var totalCount = -1
  var syntax = false
  var all = false
  var listImported = false
  var parameterName: [String] = []
  var parameterType: [String] = []
  var useFuzzyMatching = false
  var fuzzyMinimumDistance = 5
  var useAbbreviationExpansion = false
  private var found: [CommandInfo] = []
  private var hasPattern = false

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let search = CommandSearch(context, verb: verb, noun: noun)
    for text in name.isEmpty ? ["*"] : name {
      let isPattern = WildcardPattern(text, ignoringCase: true).hasWildcards
      hasPattern = hasPattern || isPattern
      let infos = matching(text, search, isPattern: isPattern).filter(isWanted)
      if infos.isEmpty, !isPattern, !useFuzzyMatching, !useAbbreviationExpansion {
        try reportUnknown(text, context)
      }
      let passing = infos.filter(hasParameter)
      found += passing.prefix(totalCount < 0 ? passing.count : totalCount)
    }
  }

  mutating func end(_ context: CmdletContext) throws(ShellError) {
    if name.isEmpty, !all, totalCount < 0, !isTypeGiven("Alias") {
      found.removeAll { $0.kind == .alias && !$0.name.contains("-") }
    }
    try reportUnknownParameters(context)
    if useFuzzyMatching {
      sortByDistance()
    } else if name.isEmpty || hasPattern {
      found.sort {
        $0.kind == $1.kind
          ? TextComparison.order($0.name, $1.name, ignoringCase: true) < 0
          : $0.kind.order < $1.kind.order
      }
    }
    for info in found {
      let value: Value = syntax ? .string(info.syntax) : .object(info)
      guard try context.write(value) else { throw .pipelineStopped }
    }
  }

  /// What a name or pattern stands for: one command unless more are asked for.
  private func matching(
    _ text: String, _ search: CommandSearch, isPattern: Bool
  ) -> [CommandInfo] {
    if useFuzzyMatching {
      let limit = fuzzyMinimumDistance
      return search.all { NearestNames.distance($0, text) < limit }
    }
    if useAbbreviationExpansion {
      return search.all { TextComparison.equalsIgnoringCase(Self.abbreviated($0), text) }
    }
    if isPattern {
      let pattern = WildcardPattern(text, ignoringCase: true)
      return search.all { pattern.matches($0) }
    }
    let infos = search.exact(text)
    let isSeveral = all || totalCount >= 0 || !commandType.isEmpty || !module.isEmpty
    return isSeveral ? infos : Array(infos.prefix(1))
  }

  /// `i-psdf` of `Import-PowerShellDataFile`: its capitals, with the dash.
  private static func abbreviated(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.unicodeScalars.filter { ("A"..."Z").contains($0) || $0 == "-" }))
  }

  private func isTypeGiven(_ type: String) -> Bool {
    commandType.contains { TextComparison.equalsIgnoringCase($0, type) }
  }

  private func isWanted(_ info: CommandInfo) -> Bool {
    let isKind = commandType.isEmpty || isTypeGiven("All") || isTypeGiven(info.kind.rawValue)
    guard isKind, !module.isEmpty else { return isKind }
    return CommandSearch.matches(module, info.kind == .cmdlet ? info.signature.module : "")
  }

  private func hasParameter(_ info: CommandInfo) -> Bool {
    guard !parameterName.isEmpty || !parameterType.isEmpty else { return true }
    return info.declarations.contains { parameter in
      let isNamed = ([parameter.name] + parameter.aliases).contains {
        CommandSearch.matches(parameterName, $0)
      }
      return isNamed && (parameterType.isEmpty || parameterType.contains { isType(parameter, $0) })
    }
  }

  /// A type by its short, full or accelerated name; an array's element counts, too.
  private func isType(_ parameter: ParameterDeclaration, _ type: String) -> Bool {
    let plain = type.filter { $0 != " " }
    let short = plain.split(separator: ".").last.map(String.init) ?? plain
    let element =
      parameter.shownType.hasSuffix("[]")
      ? String(parameter.shownType.dropLast(2)) : parameter.shownType
    return [parameter.shownType, element].contains { name in
      TextComparison.equalsIgnoringCase(name, short)
        || TextComparison.equalsIgnoringCase(SyntaxText.accelerator(of: name), short)
    }
  }

  /// Whether a command that was found has a parameter of a name.
  func hasFoundParameter(_ name: String) -> Bool {
    found.contains { info in
      info.declarations.contains { parameter in
        ([parameter.name] + parameter.aliases).contains {
          TextComparison.equalsIgnoringCase($0, name)
        }
      }
    }
  }

  private mutating func sortByDistance() {
    let text = name.first ?? ""
    let scored = found.map { (info: $0, score: NearestNames.distance($0.name, text)) }
    found = scored.enumerated().sorted {
      ($0.element.score, $0.offset) < ($1.element.score, $1.offset)
    }.map(\.element.info)
  }
}
