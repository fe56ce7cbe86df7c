extension Fields {
  /// A text with placeholders; one line of it is spans only, whatever it begins with.
  func text(_ key: String) -> LessonText? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let source, let style) = node.content else {
      wrongType(node, key, "a text")
      return nil
    }
    let trimmed = source.utf8.last == UInt8(ascii: "\n") ? String(source.dropLast()) : source
    if style == .literalLine { warnOfQuotes(key, trimmed, at: node.place) }
    let blocks: [MarkdownBlock]
    if trimmed.utf8.contains(UInt8(ascii: "\n")) {
      blocks = MarkdownReader.blocks(source, origin: node.origin, reporter: reporter)
    } else {
      let inlines = MarkdownReader.line(trimmed, origin: node.origin, reporter: reporter)
      blocks = [MarkdownBlock(.paragraph(inlines), line: node.origin.start.line)]
    }
    return LessonText(source: trimmed, place: node.place, blocks: blocks)
  }

  private func warnOfQuotes(_ key: String, _ text: String, at place: Place) {
    let bytes = Array(text.utf8)
    guard bytes.count > 1, let first = bytes.first, first == bytes.last,
      first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    else { return }
    reporter.warning(
      place, "the quotation marks around the text will be shown",
      because: "`\(key)` takes the rest of the line as it is", fix: "remove them")
  }

  /// An expression of the learner's language; its syntax is checked at once.
  func expression(_ key: String) -> LessonExpression? {
    guard let node = node(key) else { return nil }
    return Self.expression(node, key, self)
  }

  static func expression(_ node: YamlNode, _ key: String, _ fields: Fields) -> LessonExpression? {
    guard let text = node.text else {
      fields.wrongType(node, key, "an expression")
      return nil
    }
    let trimmed = text.utf8.last == UInt8(ascii: "\n") ? String(text.dropLast()) : text
    let expression = LessonExpression(text: trimmed, origin: node.origin)
    ExpressionCheck.check(expression, reporter: fields.reporter)
    return expression
  }

  /// A command as a pattern.
  func pattern(_ key: String) -> CommandPattern? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else {
      wrongType(node, key, "a command with parameters")
      return nil
    }
    let pattern = CommandPattern(text: text, origin: node.origin)
    ExpressionCheck.check(
      LessonExpression(text: pattern.text, origin: pattern.origin), reporter: reporter)
    return pattern
  }

  /// `8h`, `1h30m`, `2d`, `45s`, in seconds, at most 365 days.
  func duration(_ key: String) -> Int? {
    guard let node = node(key) else { return nil }
    if let text = node.text, let seconds = LessonDuration.seconds(text) { return seconds }
    wrongType(node, key, "a duration such as `8h`, `1h30m`, `2d` or `45s`, at most 365 days")
    return nil
  }
}

/// A length of virtual time as an author writes it.
enum LessonDuration {
  /// 365 days.
  static let longest = 365 * 86_400

  private static let units: [(letter: UInt8, seconds: Int)] = [
    (UInt8(ascii: "d"), 86_400), (UInt8(ascii: "h"), 3_600), (UInt8(ascii: "m"), 60),
    (UInt8(ascii: "s"), 1),
  ]

  /// Numbers with units, the larger unit first; nil for anything else and past 365 days.
  static func seconds(_ text: String) -> Int? {
    var total = 0
    var number: Int?
    var nextUnit = 0
    for byte in text.utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        let value = (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        guard value <= 100_000_000 else { return nil }
        number = value
      } else {
        guard let value = number,
          let unit = units.indices.first(where: { $0 >= nextUnit && units[$0].letter == byte })
        else { return nil }
        total += value * units[unit].seconds
        nextUnit = unit + 1
        number = nil
      }
    }
    guard number == nil, nextUnit > 0, total > 0, total <= longest else { return nil }
    return total
  }
}
