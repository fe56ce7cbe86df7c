/// Checks where the links of a lesson lead: to the web, to a heading, to a file of the folder, to a
/// term of the glossary.
struct LessonLinks {
  let lesson: Lesson
  let folder: CourseFolder
  let glossary: Glossary?
  let reporter: Reporter

  func check() {
    for block in lesson.allBlocks {
      for destination in block.inlines.flatMap(\.destinations) {
        check(destination, at: Place(line: block.line, column: 1))
      }
    }
  }

  private func check(_ destination: String, at place: Place) {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts.first ?? "")
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    if let scheme = Self.scheme(path) {
      if !["http", "https", "mailto"].contains(scheme) { refuse(scheme, place) }
    } else if path.isEmpty {
      checkHeading(fragment ?? "", place)
    } else {
      checkFile(path, fragment, place)
    }
  }

  /// The letters before the first colon.
  private static func scheme(_ path: String) -> String? {
    guard let colon = path.firstIndex(of: ":") else { return nil }
    let scheme = path[..<colon]
    return scheme.utf8.allSatisfy(Identifier.isLetter) && !scheme.isEmpty
      ? scheme.lowercased() : nil
  }

  private func refuse(_ scheme: String, _ place: Place) {
    reporter.error(
      place, "a link of kind `\(scheme):`", because: "a learner can follow links to the web only",
      fix: "use `https:`, or name a file of the course")
  }

  private func checkHeading(_ fragment: String, _ place: Place) {
    let slugs = lesson.allBlocks.compactMap { block -> String? in
      guard case .heading(_, let title) = block.kind else { return nil }
      return Self.slug(title.plainText { $0.text })
    }
    guard !slugs.contains(fragment) else { return }
    unknown("#" + fragment, "the lesson has no such heading", slugs.map { "#" + $0 }, place)
  }

  private func checkFile(_ path: String, _ fragment: String?, _ place: Place) {
    guard CourseFolder.isInside(path) else {
      return reporter.error(
        place, "the link `\(path)` leads out of the course folder",
        because: "a course is one folder that can be copied anywhere",
        fix: "use a path of names inside the folder, or a link to the web")
    }
    let names = path.split(separator: "/")
    let known = folder.names(in: names.dropLast().joined(separator: "/"))
    guard let name = names.last, known.contains(String(name)) else {
      return unknown(path, "the course has no such file", known, place)
    }
    guard path == "glossary.yaml", let fragment, let glossary else { return }
    let slugs = glossary.terms.flatMap { [$0.term] + $0.also }.map(Self.slug)
    if !slugs.contains(fragment) {
      unknown("glossary.yaml#\(fragment)", "the glossary has no such term",
        slugs.map { "glossary.yaml#" + $0 }, place)
    }
  }

  private func unknown(_ link: String, _ why: String, _ known: [String], _ place: Place) {
    reporter.error(
      place, "the link `\(link)` leads nowhere", because: why,
      fix: NearestName.of(link, among: known).map { "did you mean `\($0)`?" } ?? "mend the link")
  }

  /// A heading or term as a fragment: lower case, `-` for blanks, no other signs.
  static func slug(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased() {
      if character.isLetter || character.isNumber || character == "-" {
        slug.append(character)
      } else if character == " " {
        slug.append("-")
      }
    }
    return slug
  }
}

extension MarkdownInline {
  /// Where the links of the span lead.
  fileprivate var destinations: [String] {
    switch self {
    case .link(let destination, let inner): [destination] + inner.flatMap(\.destinations)
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
      inner.flatMap(\.destinations)
    case .text, .placeholder, .code, .softBreak, .lineBreak: []
    }
  }
}
