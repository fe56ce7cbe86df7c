import ShellSyntax

extension Shell {
  /// What could stand at a place in a line. `cursor` is an offset in bytes of UTF-8.
  public func completions(_ line: String, cursor: Int) -> Completions {
    reserveCells()
    let context = CompletionContext(in: line, at: cursor)
    let range = context.replacement.start..<max(context.replacement.start, context.replacement.end)
    let word = SourceUnit(line).text(of: context.replacement)
    return Completions(replaced: range, candidates: candidates(context, word))
  }

  /// A word about a text that was offered without one: the synopsis of a command. Reading those of
  /// all commands that a list offers would take longer than finding them.
  public func detail(ofOffered text: String) -> String {
    engine.commands.definition(named: text)?.synopsis ?? ""
  }

  private func candidates(_ context: CompletionContext, _ word: String) -> [CompletionCandidate] {
    switch context.kind {
    case .command: return commandCandidates(word)
    case .parameter: return parameterCandidates(context, word)
    case .argument where word == "-": return parameterCandidates(context, word)
    case .argument(let parameter): return argumentCandidates(context, parameter, word)
    case .redirection: return pathCandidates(word)
    case .variable: return variableCandidates(word)
    case .member(let target, let isStatic): return memberCandidates(target, isStatic, word)
    case .type:
      return TypeNames.table.map(\.name).filter { Self.begins($0, with: word) && !$0.contains(".") }
        .map { CompletionCandidate($0) }
    case .none: return []
    }
  }

  /// Whether a text begins with a word, without regard to case.
  private static func begins(_ text: String, with word: String) -> Bool {
    FoldedText(text).begins(with: Array(TextComparison.folded(word).utf8))
  }

  private func commandCandidates(_ word: String) -> [CompletionCandidate] {
    if word.contains("\\") || word.contains(":") { return pathCandidates(word) }
    let folded = Array(TextComparison.folded(word).utf8)
    var found = functionNames.filter { FoldedText($0).begins(with: folded) }
      .map { CompletionCandidate($0, detail: "function") }
    found += engine.commands.names(withPrefix: word).map { CompletionCandidate($0) }
    found += allAliases.filter { FoldedText($0.name).begins(with: folded) }
      .map { CompletionCandidate($0.name, detail: $0.target) }
    return found
  }

  private func target(_ context: CompletionContext) -> CommandTarget? {
    guard let name = context.command?.name else { return nil }
    return try? resolveCommand(name) { nil }
  }

  private func parameterCandidates(
    _ context: CompletionContext, _ word: String
  ) -> [CompletionCandidate] {
    guard let table = target(context)?.table else { return [] }
    let typed = String(word.drop(while: { $0 == "-" }))
    var given: Set<String> = []
    var sets = table.allMask
    for element in context.command?.elements ?? [] {
      guard case .parameter(let parameter) = element else { continue }
      guard case .entry(let index) = table.resolve(parameter.name) else { continue }
      given.insert(table.entries[index].name)
      if sets & table.entries[index].setMask != 0 { sets &= table.entries[index].setMask }
    }
    let own = table.entries.filter { entry in
      entry.setMask & sets != 0 && !given.contains(entry.name)
        && Self.begins(entry.name, with: typed)
        && entry.any?.isHidden != true
    }
    // Common parameters are offered only when asked for by their first letters.
    let common = table.commonNames.filter {
      Self.begins($0.rawValue, with: typed) && (!typed.isEmpty || own.isEmpty)
    }
    return own.map { CompletionCandidate("-" + $0.name, detail: $0.any?.type ?? "") }
      + common.map { CompletionCandidate("-" + $0.rawValue) }
  }

  private func argumentCandidates(
    _ context: CompletionContext, _ parameter: String?, _ word: String
  ) -> [CompletionCandidate] {
    guard let table = target(context)?.table else { return pathCandidates(word) }
    var entry: BindingTable.Entry?
    if let parameter {
      switch table.resolve(parameter) {
      case .entry(let index): entry = table.entries[index]
      case .common(let name) where name.rawValue.hasSuffix("Action"):
        return ActionPreference.allCases.map(\.rawValue).filter { Self.begins($0, with: word) }
          .map { CompletionCandidate($0) }
      default: return []
      }
    } else {
      entry = nextPosition(context, table)
    }
    guard let entry, let declaration = entry.any else { return pathCandidates(word) }
    if !declaration.values.isEmpty {
      return declaration.values.filter { Self.begins($0, with: word) }
        .map { CompletionCandidate(Self.quoted($0), label: $0) }
    }
    let name = table.signature.name
    if entry.name == "Name", name.hasSuffix("-Command") || name.hasSuffix("-Help") {
      let commands = commandCandidates(word)
      let further = name.hasSuffix("-Help") ? engine.furtherHelpNames : []
      let topics = (declaration.suggestions + further).filter { Self.begins($0, with: word) }
      return commands + topics.map { CompletionCandidate(Self.quoted($0), label: $0) }
    }
    if !declaration.suggestions.isEmpty {
      return Self.suggested(declaration.suggestions, word)
    }
    if entry.type.type == .bool {
      return ["$true", "$false"].filter { Self.begins($0, with: word) }
        .map { CompletionCandidate($0) }
    }
    if ["path", "literalpath", "filepath"].contains(TextComparison.folded(entry.name)) {
      return pathCandidates(word)
    }
    return word.contains("\\") || word.contains(":") ? pathCandidates(word) : []
  }

  /// The parameter that the next positional argument goes to.
  private func nextPosition(
    _ context: CompletionContext, _ table: BindingTable
  ) -> BindingTable.Entry? {
    var given: Set<Int> = []
    var count = 0
    var isValue = false
    for element in context.command?.elements ?? [] {
      switch element {
      case .parameter(let parameter):
        isValue = false
        guard case .entry(let index) = table.resolve(parameter.name) else { continue }
        given.insert(index)
        isValue = parameter.argument == nil && !table.entries[index].type.isSwitch
      case .argument:
        if !isValue { count += 1 }
        isValue = false
      case .verbatim: break
      }
    }
    let open = table.positions.filter { !given.contains($0.index) }
    let preferred = open.filter { $0.sets & table.defaultMask != 0 }
    let places = preferred.isEmpty ? open : preferred
    if count < places.count { return table.entries[places[count].index] }
    return table.entries.first { $0.remaining != 0 }
  }

  /// The texts that begin with a word, else those that hold it.
  private static func suggested(_ texts: [String], _ word: String) -> [CompletionCandidate] {
    let bare = word.filter { $0 != "'" && $0 != "\"" }
    var found = texts.filter { begins($0, with: bare) }
    if found.isEmpty {
      let pattern = WildcardPattern("*\(bare)*", ignoringCase: true)
      found = texts.filter { pattern.matches($0) }
    }
    return found.map { CompletionCandidate(quoted($0), label: $0) }
  }

  private static func quoted(_ text: String) -> String {
    text.contains(" ") || text.contains("(")
      ? "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
        + "'" : text
  }

  /// Drives, and the items of the container that a path leads to.
  private func pathCandidates(_ word: String) -> [CompletionCandidate] {
    let bare = word.filter { $0 != "'" && $0 != "\"" }
    let cut = bare.lastIndex { $0 == "\\" || $0 == "/" }
    guard let cut else {
      let drives = self.drives.filter { Self.begins($0.name + ":", with: bare) && !bare.isEmpty }
        .map { CompletionCandidate($0.name + ":\\", detail: $0.provider) }
      return drives + items(of: "", begun: bare)
    }
    let folder = String(bare[...cut])
    return items(of: folder, begun: String(bare[bare.index(after: cut)...]))
  }

  private func items(of folder: String, begun: String) -> [CompletionCandidate] {
    guard !begun.contains(":"), let place = resolve(path: folder.isEmpty ? "." : folder) else {
      return []
    }
    return place.drive.children(at: place.location.parts).filter {
      Self.begins($0.name, with: begun)
    }.map { item in
      CompletionCandidate(Self.quoted(folder + item.name), label: item.name)
    }
  }

  private func variableCandidates(_ word: String) -> [CompletionCandidate] {
    let typed = String(word.drop(while: { $0 == "$" || $0 == "{" || $0 == "@" }))
    let sigil = word.hasPrefix("@") ? "@" : "$"
    let constants = ["null", "PWD"]
    let names = variables.map(\.name) + constants
    return names.filter { Self.begins($0, with: typed) }.sorted {
      TextComparison.order($0, $1, ignoringCase: true) < 0
    }.map { CompletionCandidate(sigil + $0) }
  }

  /// Members of a variable's value; nothing is evaluated for completion.
  private func memberCandidates(
    _ target: ExpressionSyntax, _ isStatic: Bool, _ word: String
  ) -> [CompletionCandidate] {
    guard !isStatic, case .variable(let variable) = target, variable.scope == .unqualified else {
      return []
    }
    var value = self.variable(variable.name)
    if case .array(let array) = value, let first = array.items.first { value = first }
    return properties(of: value).filter { Self.begins($0.name, with: word) }
      .map { CompletionCandidate($0.name, detail: $0.typeName) }
  }
}
