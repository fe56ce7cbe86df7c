/// Reads a heading of level two with its blocks: a step, or a page of reading.
struct SectionReader {
  let source: SourceText
  let reporter: Reporter

  func section(_ part: SectionBlocks) -> LessonSection? {
    for block in part.blocks where block.authorBlock != nil { refuseOpenFence(block) }
    var steps: [MarkdownBlock] = []
    var solutions: [LessonSolution] = []
    var setup: [TypedLine] = []
    var faultSetups: [LessonFaultSetup] = []
    for block in part.blocks {
      switch block.authorBlock {
      case "step": steps.append(block)
      case "setup":
        if let made = faultSetup(block) {
          faultSetups.append(made)
        } else {
          setup += typedLines(block)
        }
      case "right": solutions.append(solution(block, .right))
      case "wrong": solutions.append(solution(block, .wrong))
      default: warnOfMisspelling(block)
      }
    }
    let prose = part.blocks.filter { $0.authorBlock == nil }
    let examples = prose.compactMap(example)
    guard let first = steps.first else {
      if let place =
        solutions.first?.place ?? setup.first?.place ?? faultSetups.first?.place
      {
        reporter.error(
          place, "commands for a step that is not there",
          because: "this heading has no `step` block, so it is only read",
          fix: "add a `step` block below the heading")
      }
      return .reading(
        LessonReading(title: part.title, prose: prose, examples: examples, line: part.line))
    }
    for extra in steps.dropFirst() {
      reporter.error(
        Place(line: extra.line, column: 1), "a second `step` block below one heading",
        because: "a heading of level two is one step", fix: "give it a `## ` heading of its own")
    }
    guard let tree = YamlReader.read(source, lines: contentLines(first), reporter: reporter),
      let reader = StepReader(tree, reporter: reporter)
    else { return nil }
    return .step(
      reader.step(
        part, prose: prose, block: first,
        typed: .init(
          setup: setup, faultSetups: faultSetups, solutions: solutions, examples: examples)))
  }

  /// The lines (from 0) between the fences.
  private func contentLines(_ block: MarkdownBlock) -> Range<Int> {
    guard case .code(let code) = block.kind else { return block.line..<block.line }
    let count = code.text.utf8.reduce(0) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    return block.line..<min(block.line + count, max(block.line, source.lineCount))
  }

  /// Markdown lets a block end with the file; then the file was probably cut.
  private func refuseOpenFence(_ block: MarkdownBlock) {
    let line = source.line(contentLines(block).upperBound).drop { $0 == " " }
    guard !line.hasPrefix("```"), !line.hasPrefix("~~~") else { return }
    reporter.error(
      Place(line: block.line, column: 1), "the `\(block.authorBlock ?? "")` block does not end",
      because: "perhaps the file was cut", fix: "close it with a line of three backticks")
  }

  private func warnOfMisspelling(_ block: MarkdownBlock) {
    guard let word = block.infoWords.first, word.utf8.count > 2, word.utf8.count < 8,
      !["powershell", "steps", "text"].contains(word),
      let nearest = NearestName.of(word, among: MarkdownBlock.authorWords)
    else { return }
    reporter.warning(
      Place(line: block.line, column: 1), "a code block `\(word)` is drawn as it is",
      because: "`\(word)` has no meaning in a lesson", fix: "did you mean `\(nearest)`?")
  }

  private func example(_ block: MarkdownBlock) -> LessonExample? {
    guard case .code(let code) = block.kind, let word = block.infoWords.first,
      ["powershell", "ps1", "pwsh"].contains(word.lowercased())
    else { return nil }
    for extra in block.infoWords.dropFirst() where extra != "no-run" {
      reporter.error(
        Place(line: block.line, column: 1), "`\(extra)` behind `\(word)`",
        because: "the only word that may stand there is `no-run`", fix: "remove it")
    }
    let origin = TextOrigin(start: Place(line: block.line + 1, column: 1))
    let runs = !block.infoWords.contains("no-run")
    if runs {
      // A word of some length stands for a value, so that the other columns are right.
      let whole = code.filled { String(repeating: "x", count: $0.text.count + 6) }
      ExpressionCheck.check(LessonExpression(text: whole, origin: origin), reporter: reporter)
    }
    return LessonExample(
      script: LessonExpression(text: code.text, origin: origin), parts: code.parts, runs: runs)
  }

  /// What a `setup` block with a name makes; nil of one without.
  private func faultSetup(_ block: MarkdownBlock) -> LessonFaultSetup? {
    guard let fault = name(of: block) else { return nil }
    let place = Place(line: block.line, column: 1)
    if contentLines(block).isEmpty {
      reporter.error(
        place, "an empty `setup \(fault)` block", because: "it is what makes that fault",
        fix: "write lines that begin with `PS>`")
    }
    return LessonFaultSetup(fault: fault, lines: typedLines(block), place: place)
  }

  /// The one name that may stand behind the word of an author's block.
  private func name(of block: MarkdownBlock) -> String? {
    let words = block.infoWords
    if words.count > 2 {
      reporter.error(
        Place(line: block.line, column: 1), "\(words.count - 1) names behind `\(words[0])`",
        because: "a block has one name", fix: "write one block for each")
    }
    return words.dropFirst().first
  }

  private func solution(_ block: MarkdownBlock, _ kind: LessonSolution.Kind) -> LessonSolution {
    let name = name(of: block)
    let place = Place(line: block.line, column: 1)
    if kind == .wrong, name == nil {
      reporter.error(
        place, "a `wrong` block without a name",
        because: "it must say which mistake or check it meets", fix: "write `wrong NAME`")
    }
    let lines = typedLines(block)
    if lines.isEmpty, kind == .right, contentLines(block).isEmpty {
      reporter.error(
        place, "an empty `right` block", because: "a solution is what is typed",
        fix: "write lines that begin with `PS>`")
    }
    return LessonSolution(kind: kind, name: name, lines: lines, place: place)
  }

  /// `PS>` lines, each with the `>>` lines that continue it.
  private func typedLines(_ block: MarkdownBlock) -> [TypedLine] {
    var typed: [TypedLine] = []
    for line in contentLines(block) {
      let text = source.line(line)
      let indent = text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
      let content = String(text.utf8.dropFirst(indent)) ?? ""
      if content.isEmpty { continue }
      let place = Place(line: line + 1, column: indent + 1)
      if let (rest, width) = Self.afterPrompt(content, "PS>") {
        typed.append(
          TypedLine(
            text: rest,
            origin: TextOrigin(
              start: Place(line: place.line, column: place.column + width),
              nextLineColumn: indent + 4)))
      } else if let (rest, _) = Self.afterPrompt(content, ">>"), let last = typed.popLast() {
        typed.append(TypedLine(text: last.text + "\n" + rest, origin: last.origin))
      } else {
        reporter.error(
          place, "a line that nobody types",
          because: "in a `\(block.authorBlock ?? "")` block every line is typed at the prompt",
          fix: "begin it with `PS>`, or with `>>` if it continues the line above")
      }
    }
    // An empty line may be typed, too: it asks for the open goals.
    for line in typed where !line.text.isEmpty {
      ExpressionCheck.check(
        LessonExpression(text: line.text, origin: line.origin), reporter: reporter)
    }
    return typed
  }

  /// The text behind a prompt and how many columns it stands to the right.
  private static func afterPrompt(_ line: String, _ prompt: String) -> (String, Int)? {
    guard line.hasPrefix(prompt) else { return nil }
    let rest = line.utf8.dropFirst(prompt.utf8.count)
    let hasBlank = rest.first == UInt8(ascii: " ")
    return (
      String(rest.dropFirst(hasBlank ? 1 : 0)) ?? "", prompt.utf8.count + (hasBlank ? 1 : 0)
    )
  }
}
