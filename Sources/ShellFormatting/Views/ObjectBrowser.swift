import ShellRuntime

/// An object as `Format-Custom` shows it: its class, and its properties in braces, opened as deep
/// as asked for.
struct ObjectBrowser {
  let reader: PropertyReader
  let depth: Int
  let enumerationLimit: Int
  private static let step = 2
  /// Objects that hold themselves several times would never end.
  private static let mostParagraphs = 20_000

  /// The paragraphs of one object; of all its properties where none are chosen.
  func paragraphs(
    of value: Value, _ selections: [FormatSelection]
  ) throws(ShellError) -> [Paragraph] {
    var page = Page()
    if CellText.isScalar(value) {
      page.add(CellText.text(value, limit: enumerationLimit))
    } else if let elements = reader.elements(of: value) {
      try list(elements, level: 0, &page)
    } else {
      try object(value, selections, level: 0, &page)
    }
    return page.paragraphs
  }

  /// Lines that are being written, each behind the blanks of its level.
  private struct Page {
    var paragraphs: [Paragraph] = []
    var indent = 0
    var isFull: Bool { paragraphs.count >= ObjectBrowser.mostParagraphs }

    mutating func add(_ text: String) { paragraphs.append(Paragraph(indent: indent, text)) }
  }

  private func object(
    _ value: Value, _ selections: [FormatSelection], level: Int, _ page: inout Page
  ) throws(ShellError) {
    let type = value.typeNames.first ?? "PSObject"
    page.add("class " + (type.split(separator: ".").last.map(String.init) ?? type))
    page.add("{")
    page.indent += Self.step
    for (name, expression, deepest) in try properties(selections, of: value) {
      if page.isFull { break }
      let browser = deepest.map {
        ObjectBrowser(reader: reader, depth: $0, enumerationLimit: enumerationLimit)
      }
      try (browser ?? self).property(
        name, try reader.value(of: expression, in: value), level: level, &page)
    }
    page.indent -= Self.step
    page.add("}")
  }

  private func property(
    _ name: String, _ value: Value, level: Int, _ page: inout Page
  ) throws(ShellError) {
    if let elements = reader.elements(of: value) {
      page.add("\(name) = ")
      page.indent += Self.step
      try list(elements, level: level + 1, &page)
      page.indent -= Self.step
    } else if isLeaf(value, level: level) {
      page.add("\(name) = \(CellText.text(value, limit: enumerationLimit))")
    } else {
      page.add("\(name) = ")
      page.indent += Self.step
      try object(value, [], level: level + 1, &page)
      page.indent -= Self.step
    }
  }

  private func list(
    _ elements: [Value], level: Int, _ page: inout Page
  ) throws(ShellError) {
    page.add("[")
    page.indent += Self.step
    for (place, element) in elements.enumerated() {
      if place == enumerationLimit {
        page.add(TextWrapping.ellipsis)
        break
      }
      if page.isFull { break }
      try self.element(element, level: level, &page)
    }
    page.indent -= Self.step
    page.add("]")
    page.add("")
  }

  private func element(
    _ value: Value, level: Int, _ page: inout Page
  ) throws(ShellError) {
    if isLeaf(value, level: level) {
      page.add(CellText.text(value, limit: enumerationLimit))
    } else if let elements = reader.elements(of: value) {
      page.add("")
      page.indent += Self.step
      try list(elements, level: level + 1, &page)
      page.indent -= Self.step
    } else {
      try object(value, [], level: level + 1, &page)
    }
  }

  private func isLeaf(_ value: Value, level: Int) -> Bool {
    level >= depth || value.isNull || CellText.isScalar(value)
  }

  private func properties(
    _ selections: [FormatSelection], of value: Value
  ) throws(ShellError) -> [(name: String, expression: FormatExpression, depth: Int?)] {
    guard !selections.isEmpty else {
      return reader.names(of: value).map { ($0, .property($0), nil) }
    }
    var found: [(String, FormatExpression, Int?)] = []
    for selection in selections {
      switch selection {
      case .name(let pattern):
        found += try reader.names(matching: pattern, of: value).map { ($0, .property($0), nil) }
      case .field(let field, _, _): found.append((field.source, field.expression, field.depth))
      }
    }
    return found
  }
}
