import ShellFormatting
import ShellRuntime

/// `Get-Help`.
struct GetHelp: Cmdlet {
  var name = ""
  var words: [String] = []
  var category: [String] = []
  var full = false
  var detailed = false
  var examples = false
  var parameter: [String] = []
  var online = false

  mutating func process(_ context: CmdletContext) throws(ShellError) {
    let engine = context.engine
    let asked = ([name] + words).joined(separator: " ")
    guard !asked.isEmpty || !category.isEmpty else { return try writeOverview(context) }
    guard !asked.isEmpty else {
      return try write(HelpSearch(engine: engine, categories: category).all(), context)
    }
    if category.isEmpty, TextComparison.equalsIgnoringCase(asked, "glossary") {
      return try write(HelpSearch(engine: engine, categories: ["Glossary"]).all(), context)
    }
    if let page = commandPage(asked, context) { return try show(page, context) }
    if let page = writtenPage(asked, context.engine.helpTexts) { return try show(page, context) }
    let found = HelpSearch(engine: engine, categories: category).find(asked)
    if found.count == 1 { return try open(found[0], context) }
    if found.isEmpty { return try reportNotFound(asked, context) }
    if online { throw several(context) }
    try write(found, context)
  }

  /// The page of a command, an alias, a function or a word of the trainer.
  private func commandPage(_ asked: String, _ context: CmdletContext) -> HelpPage? {
    let isAsked = category.isEmpty || wants("Cmdlet") || wants("Alias") || wants("Function")
    guard isAsked else { return nil }
    let shell = context.shell
    let target = shell.aliasTarget(asked) ?? context.engine.helpTexts.command(asked) ?? asked
    if let function = shell.function(named: target) {
      return HelpPage(function: function, context.engine)
    }
    let plain = target.split(separator: "\\").last.map(String.init) ?? target
    return HelpPage(named: plain, context.engine)
  }

  private func writtenPage(_ asked: String, _ texts: HelpTexts) -> WrittenPage? {
    if category.isEmpty || wants("HelpFile"), let topic = WrittenPages.topic(asked) {
      return topic
    }
    return category.isEmpty || wants("Glossary") ? texts.term(asked) : nil
  }

  private func wants(_ name: String) -> Bool {
    category.contains {
      TextComparison.equalsIgnoringCase($0, name) || TextComparison.equalsIgnoringCase($0, "All")
    }
  }

  private func open(_ entry: HelpEntry, _ context: CmdletContext) throws(ShellError) {
    if let page = HelpPage(named: entry.name, context.engine), entry.category == "Cmdlet" {
      return try show(page, context)
    }
    if let page = WrittenPages.topic(entry.name) ?? context.engine.helpTexts.term(entry.name) {
      try show(page, context)
    }
  }

  private func write(_ entries: [HelpEntry], _ context: CmdletContext) throws(ShellError) {
    for entry in entries {
      guard try context.write(HelpObject.short(entry, context.engine)) else {
        throw .pipelineStopped
      }
    }
  }

  private func show(_ page: WrittenPage, _ context: CmdletContext) throws(ShellError) {
    if online { throw noAddress(context) }
    guard parameter.isEmpty else {
      return try reportNotSupported("-Parameter", context)
    }
    try context.write(TopicObject(page, engine: context.engine))
  }

  private func show(_ page: HelpPage, _ context: CmdletContext) throws(ShellError) {
    if online { throw offline(page, context) }
    guard !parameter.isEmpty else {
      let extent: HelpPage.Extent =
        full ? .full : detailed ? .detailed : examples ? .examples : .brief
      let object = HelpObject(page, lines: page.lines(extent), engine: context.engine)
      try context.write(object)
      return
    }
    for pattern in parameter {
      let matcher = WildcardPattern(pattern, ignoringCase: true)
      let found = page.parameters.filter { matcher.matches($0.name) }
      if found.isEmpty { try reportNoParameter(pattern, context) }
      let lines = found.flatMap { page.parameterLines($0) }
      try context.write(contentsOf: lines.map { .string($0) })
    }
  }

  private func writeOverview(_ context: CmdletContext) throws(ShellError) {
    let lines = Self.overview + context.engine.helpTexts.overview.map { "    \($0)" } + [""]
    try context.write(contentsOf: lines.map { .string($0) })
  }

  private static let overview = [
    "", "TOPIC", "    Help in this lab", "",
    "    Get-Help NAME              what a command does and how it is called",
    "    Get-Help NAME -Examples    how it is used, as in a small lab",
    "    Get-Help NAME -Full        every parameter",
    "    Get-Help *word*            commands, topics and terms with the word",
    "    Get-Help about_*           topics about the language and the lab",
    "    Get-Help glossary          terms of co-management; Get-Help tenant attach shows one",
    "    Get-Command -Noun CMDevice commands by noun, verb or module",
    "    Get-Fidelity NAME          what of a command the lab simulates",
  ]
}
