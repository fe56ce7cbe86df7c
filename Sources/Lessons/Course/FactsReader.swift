/// Reads `facts.yaml`.
enum FactsReader {
  static func read(_ bytes: [UInt8], reporter: Reporter) -> CourseFacts? {
    guard let source = SourceText(bytes, reporter: reporter),
      let node = YamlReader.read(source, lines: 0..<source.lineCount, reporter: reporter),
      let fields = Fields(node, .facts, reporter: reporter)
    else { return nil }
    fields.formatVersion()
    var seen: Set<String> = []
    let facts = fields.list("facts").compactMap { node -> CourseFact? in
      guard let fact = fact(node, reporter) else { return nil }
      if !seen.insert(fact.id).inserted {
        reporter.error(
          fact.place, "a second fact named `\(fact.id)`",
          because: "steps cite it, so it stands for one sentence", fix: "give it another id")
      }
      return fact
    }
    return reporter.hasErrors ? nil : CourseFacts(facts: facts)
  }

  private static func fact(_ node: YamlNode, _ reporter: Reporter) -> CourseFact? {
    guard let fields = Fields(node, .fact, reporter: reporter),
      let id = fields.identifier("id"), let says = fields.string("says")
    else { return nil }
    return CourseFact(
      id: id, says: says, untaught: fields.string("untaught"), place: fields.place)
  }
}
