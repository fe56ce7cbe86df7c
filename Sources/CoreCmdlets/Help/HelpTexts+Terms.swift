import ShellRuntime

/// Topics and terms of an engine: those that were written for all, and the terms of a course.
extension HelpTexts {
  /// The page of a term, by its name, another way to write it, or its name in a link:
  /// `tenant attach`, `tenant-attach`.
  func term(_ asked: String) -> WrittenPage? {
    let wanted = Self.folded(asked)
    let own = terms.first { ([$0.name] + $0.also).contains { Self.folded($0) == wanted } }
    let written =
      WrittenPages.term(own?.name ?? asked)
      ?? WrittenPages.all(.term).first { Self.folded($0.name) == wanted }
    return own.map { WrittenPage($0, over: written) } ?? written
  }

  /// Every topic and every term once, topics first, each kind by name.
  var topicsAndTerms: [WrittenPage] {
    guard !terms.isEmpty else { return WrittenPages.topicsAndTerms }
    let (topics, written) = (
      WrittenPages.topicsAndTerms.filter { $0.kind != .term }, WrittenPages.all(.term)
    )
    let others = written.filter { page in
      !terms.contains { TextComparison.equalsIgnoringCase($0.name, page.name) }
    }
    let own = terms.map { term in
      WrittenPage(
        term, over: written.first { TextComparison.equalsIgnoringCase($0.name, term.name) })
    }
    let all = (own + others).sorted {
      TextComparison.order($0.name, $1.name, ignoringCase: true) < 0
    }
    return topics + all
  }

  /// The names under which a term of a course is found, other ways to write it among them.
  var termNames: [String] { terms.flatMap { [$0.name] + $0.also } }

  /// Without regard to letter case, blanks and hyphens.
  private static func folded(_ name: String) -> String {
    TextComparison.folded(name).filter { $0 != " " && $0 != "-" }
  }
}

extension WrittenPage {
  /// The page of a course's term: what the course says, then what was written for all.
  init(_ term: HelpTexts.Term, over written: WrittenPage?) {
    let synopsis = written?.synopsis ?? Self.firstSentence(term.meaning)
    var body = ["> \(synopsis)", term.meaning]
    if !term.also.isEmpty {
      body += ["", "Also written: \(term.also.joined(separator: ", "))."]
    }
    if let written { body += [""] + written.lines }
    let further = (written?.related ?? []).filter { !term.related.contains($0) }
    let related = term.related + further
    if !related.isEmpty { body.append("- Related: \(related.joined(separator: ", "))") }
    for lesson in written?.lessons ?? [] { body.append("- Lesson: \(lesson)") }
    self.init(.term, name: term.name, body: body.joined(separator: "\n"))
  }

  private static func firstSentence(_ text: String) -> String {
    guard let end = text.firstRange(of: ". ") else { return text }
    return String(text[..<end.lowerBound]) + "."
  }
}
