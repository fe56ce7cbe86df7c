/// Reads a lesson file. All mistakes are reported; a lesson comes out only if there was no error.
struct LessonReader {
  let source: SourceText
  let reporter: Reporter

  /// The lesson in `bytes`; nil if the reporter has an error.
  static func read(_ bytes: [UInt8], reporter: Reporter) -> Lesson? {
    guard let source = SourceText(bytes, reporter: reporter) else { return nil }
    let lesson = LessonReader(source: source, reporter: reporter).lesson()
    return reporter.hasErrors ? nil : lesson
  }

  private func lesson() -> Lesson? {
    guard let front = FrontMatter(source, reporter: reporter) else { return nil }
    let fields = YamlReader.read(source, lines: front.lines, reporter: reporter).flatMap {
      Fields($0, .lesson, reporter: reporter)
    }
    let body = sections(from: front.bodyLine)
    guard let fields else { return nil }
    fields.formatVersion()
    let lesson = Lesson(
      file: source.file, id: fields.identifier("id") ?? "", title: fields.string("title") ?? "",
      objective: fields.identifier("objective"),
      minutes: fields.integer("minutes", in: 1...600), teaches: fields.identifiers("teaches"),
      needs: fields.identifiers("needs"), scenario: fields.identifier("scenario"),
      facts: facts(fields), variables: variables(fields), scoring: fields.scoring(),
      draw: fields.integer("draw", in: 1...1_000),
      isOneSitting: fields.boolean("oneSitting") ?? false,
      givesHelp: fields.boolean("help") ?? true, answers: fields.integer("answers", in: 1...20),
      introduction: body.introduction, sections: body.sections,
      keyPlaces: Dictionary(
        fields.entries.map { ($0.key, $0.value.place) }, uniquingKeysWith: { first, _ in first }))
    if !lesson.steps.isEmpty, !fields.has("scenario") { fields.require("scenario") }
    let references = LessonReferences(lesson: lesson, reporter: reporter)
    references.check()
    references.checkVariables(source)
    references.checkDraw()
    references.checkWhole(
      isReading: fields.boolean("reading") ?? false, lastLine: max(1, source.lineCount))
    return lesson
  }

  private func facts(_ fields: Fields) -> [LessonFact] {
    guard let node = fields.node("facts") else { return [] }
    guard case .mapping(let entries) = node.content else {
      fields.wrongType(node, "facts", "a group of keys such as `{product: \"2503\"}`")
      return []
    }
    return entries.compactMap { entry in
      guard let text = entry.value.text else {
        fields.wrongType(entry.value, entry.key, "a text")
        return nil
      }
      return LessonFact(name: entry.key, value: text)
    }
  }

  private func variables(_ fields: Fields) -> [LabVariable] {
    guard let node = fields.node("vars") else { return [] }
    guard case .mapping(let entries) = node.content else {
      fields.wrongType(node, "vars", "a group of names with expressions")
      return []
    }
    return entries.compactMap { entry in
      let letters = entry.key.utf8.allSatisfy {
        Identifier.isLetter($0) && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".")
      }
      if !letters || entry.key.isEmpty {
        reporter.error(
          entry.keyPlace, "`\(entry.key)` cannot be a name in `vars`",
          because: "it is read as `$lab.\(entry.key)`", fix: "use letters, digits and `_`")
      }
      return Fields.expression(entry.value, entry.key, fields).map {
        LabVariable(name: entry.key, expression: $0)
      }
    }
  }
}

extension LessonReader {
  /// The Markdown below the keys, cut at its headings of level two.
  private func sections(from line: Int) -> (
    introduction: [MarkdownBlock], sections: [LessonSection]
  ) {
    let lines = (line..<max(line, source.lineCount)).map { source.line($0) }
    var blocks = MarkdownReader.blocks(
      lines.joined(separator: "\n"), origin: TextOrigin(start: Place(line: line + 1, column: 1)),
      reporter: reporter)
    refuseNestedBlocks(blocks)
    var parts: [SectionBlocks] = []
    let introduction = blocks.prefix { $0.headingLevel != 2 }
    blocks.removeFirst(introduction.count)
    for block in blocks {
      if case .heading(2, let title) = block.kind {
        parts.append(SectionBlocks(title: title, line: block.line))
      } else if !parts.isEmpty {
        parts[parts.count - 1].blocks.append(block)
      }
    }
    for block in introduction { refuseMisplaced(block) }
    return (
      introduction.filter { $0.headingLevel != 1 && $0.authorBlock == nil },
      parts.compactMap { SectionReader(source: source, reporter: reporter).section($0) }
    )
  }

  private func refuseMisplaced(_ block: MarkdownBlock) {
    guard let word = block.authorBlock else { return }
    reporter.error(
      Place(line: block.line, column: 1), "a `\(word)` block before the first step",
      because: "a step is a heading of level two with its blocks", fix: "add a `## ` heading above")
  }

  /// `step` and its like count only where they stand by themselves.
  private func refuseNestedBlocks(_ blocks: [MarkdownBlock]) {
    for block in blocks {
      for inner in block.nested {
        if let word = inner.authorBlock {
          reporter.error(
            Place(line: inner.line, column: 1), "a `\(word)` block inside a list or quotation",
            because: "it would be drawn instead of read", fix: "move it to the left margin")
        }
      }
      refuseNestedBlocks(block.nested)
    }
  }
}

/// A heading of level two and what stands below it.
struct SectionBlocks {
  let title: [MarkdownInline]
  let line: Int
  var blocks: [MarkdownBlock] = []
}

extension MarkdownBlock {
  static let authorWords = ["step", "right", "wrong", "setup"]

  var headingLevel: Int? {
    if case .heading(let level, _) = kind { return level }
    return nil
  }

  /// The blocks inside a list, quotation or callout.
  var nested: [MarkdownBlock] {
    switch kind {
    case .list(let list): list.items.flatMap(\.blocks)
    case .quote(let blocks), .callout(_, let blocks): blocks
    case .heading, .paragraph, .code, .table, .thematicBreak: []
    }
  }

  /// The words behind a code fence.
  var infoWords: [String] {
    guard case .code(let code) = kind else { return [] }
    return Self.words(of: code.info)
  }

  static func words(of info: String) -> [String] {
    info.split { $0 == " " || $0 == "\t" }.map(String.init)
  }

  /// `step`, `right`, `wrong` or `setup`, if the block is one of these.
  var authorBlock: String? {
    infoWords.first.flatMap { Self.authorWords.contains($0) ? $0 : nil }
  }
}
