import Lessons
import Testing

@Suite("What the courses that ship refer to")
struct ShippedReferenceTests {
  /// What is wrong with a shipped course after one of its files was changed.
  private static func lint(
    _ course: String, _ file: String? = nil, _ change: (String) -> String = { $0 }
  ) throws -> [String] {
    var files = try CourseFixture.shipped(course)
    if let file {
      let text = String(decoding: try #require(files[file]), as: UTF8.self)
      let changed = change(text)
      try #require(changed != text, "nothing was changed in \(file)")
      files[file] = Array(changed.utf8)
    }
    return LessonLinter.lint(course: CourseFixture.folder(bytes: files)).map(\.description)
  }

  @Test("links, terms and facts of a course resolve", arguments: CourseFixture.courses)
  func resolved(_ course: String) throws {
    #expect(try Self.lint(course) == [])
  }

  @Test("a link to nowhere, a term and a fact that are not there are found in a copy")
  func broken() throws {
    let lesson = "3-connector-status.md"
    let heading = "\n## Before you begin\n\n"
    for (link, said) in [
      ("[the connector](glossary.yaml#conector)", "did you mean `glossary.yaml#connector`?"),
      ("[that lesson](4-path.md)", "did you mean `4-paths.md`?"),
      ("[above](#befor-you-begin)", "did you mean `#before-you-begin`?"),
    ] {
      let found = try Self.lint("co-management", lesson) { $0 + heading + link + "\n" }
      #expect(found.contains { $0.hasPrefix(lesson) && $0.hasSuffix(said) }, "\(found)")
    }
    let good = "[one](glossary.yaml#connector), [two](4-paths.md), [three](#before-you-begin)\n"
    #expect(try Self.lint("co-management", lesson) { $0 + heading + good } == [])
    let term = try Self.lint("tenant-attach", "glossary.yaml") {
      $0.replacing("\n  - term: connector\n", with: "\n  - term: conector\n")
    }
    #expect(term.contains { $0.contains("`see` names `connector`") }, "\(term)")
    let fact = try Self.lint("tenant-attach", "facts.yaml") {
      $0.replacing("- id: R-123\n", with: "- id: R-1234\n")
    }
    #expect(fact.contains { $0.contains("`facts` names `R-123`; ") }, "\(fact)")
  }

  @Test("every word that a glossary explains stands in a lesson", arguments: CourseFixture.courses)
  func terms(_ course: String) throws {
    let files = try CourseFixture.shipped(course)
    let marks: Set<Character> = ["*", "`", "_"]
    let lessons = files.filter { $0.key.hasSuffix(".md") }.map {
      String(decoding: $0.value, as: UTF8.self).lowercased().filter { !marks.contains($0) }
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let glossary = try #require(CourseFixture.folder(bytes: files).glossary().value)
    for term in glossary.terms {
      let words = ([term.term] + term.also).map { $0.lowercased() }
      let isUsed = words.contains { word in lessons.contains { $0.contains(word) } }
      #expect(isUsed, "\(term.term)")
    }
  }
}
