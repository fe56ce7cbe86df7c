import ShellRuntime

/// One line of what a search in the help gives.
struct HelpEntry {
  let name: String
  /// `Cmdlet`, `HelpFile`, `Glossary`.
  let category: String
  let module: String
  let synopsis: String
}

/// Finds pages by a pattern or word in names and synopses.
struct HelpSearch {
  let engine: Engine
  /// Categories to look in; empty = all.
  let categories: [String]

  /// Every page whose name fits the pattern. A word that is no pattern fits where a name or a
  /// synopsis holds it, and, where none does, the text of a topic or term.
  func find(_ text: String) -> [HelpEntry] {
    let pattern = WildcardPattern(text, ignoringCase: true)
    if pattern.hasWildcards {
      let found = entries { pattern.matches($0) }
      if !found.isEmpty { return found }
    }
    let word = WildcardPattern(pattern.hasWildcards ? text : "*\(text)*", ignoringCase: true)
    let named = entries { word.matches($0) }
    let told = toldEntries { word.matches($0) }
    let both = named + told.filter { entry in !named.contains { $0.name == entry.name } }
    guard both.isEmpty, wants("HelpFile") || wants("Glossary") else { return both }
    return engine.helpTexts.topicsAndTerms
      .filter { page in wants(page.kind.category) && page.lines.contains { word.matches($0) } }
      .map(Self.entry)
  }

  /// Everything of the categories.
  func all() -> [HelpEntry] { entries { _ in true } }

  private func wants(_ category: String) -> Bool {
    categories.isEmpty
      || categories.contains {
        TextComparison.equalsIgnoringCase($0, category)
          || TextComparison.equalsIgnoringCase($0, "All")
      }
  }

  private func entries(where fits: (String) -> Bool) -> [HelpEntry] {
    var found: [HelpEntry] = []
    if wants("Cmdlet") { found = engine.commands.names.filter(fits).map(command) }
    return found
      + engine.helpTexts.topicsAndTerms
      .filter { wants($0.kind.category) && (fits($0.name)) }.map(Self.entry)
  }

  /// Those whose synopsis fits; of commands only simulated ones have one that is read.
  private func toldEntries(where fits: (String) -> Bool) -> [HelpEntry] {
    var found: [HelpEntry] = []
    if wants("Cmdlet") {
      found = engine.commands.simulatedNames.filter { name in
        fits(engine.commands.definition(named: name)?.synopsis ?? "")
      }.map(command)
    }
    return found
      + engine.helpTexts.topicsAndTerms
      .filter { wants($0.kind.category) && fits($0.synopsis) }.map(Self.entry)
  }

  private func command(_ name: String) -> HelpEntry {
    let signature = engine.commands.signature(named: name)
    let synopsis =
      engine.commands.definition(named: name)?.synopsis ?? engine.helpTexts.synopsis(name) ?? ""
    return HelpEntry(
      name: name, category: "Cmdlet", module: signature?.module ?? "", synopsis: synopsis)
  }

  private static func entry(_ page: WrittenPage) -> HelpEntry {
    HelpEntry(
      name: page.name, category: page.kind.category, module: "", synopsis: page.synopsis)
  }
}
