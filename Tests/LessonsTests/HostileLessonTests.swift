import Lessons
import Testing

/// Files made to hurt: none may crash the reader or keep it long.
@Suite("Hostile files")
struct HostileLessonTests {
  private static func lesson(_ step: String) -> String { CourseFixture.lesson(step: step) }

  private static func bomb() -> String {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in 1..<30 {
      let uses = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      lines.append("a\(level): &a\(level) [\(uses)]")
    }
    return lines.joined(separator: "\n")
  }

  private static let stairs = (0..<300).map { String(repeating: " ", count: $0) + "a:" }
    .joined(separator: "\n")

  static let files: [(name: String, text: String)] = [
    ("alias bomb", lesson(bomb())),
    ("deep lists", lesson(String(repeating: "[", count: 50_000))),
    ("deep groups", lesson(String(repeating: "{a: ", count: 50_000))),
    ("deep dashes", lesson(String(repeating: "- ", count: 50_000))),
    ("deep keys", lesson(String(repeating: "? ", count: 50_000))),
    ("deep indentation", lesson(stairs)),
    ("deep quotes", lesson("id: s") + "\n" + String(repeating: ">", count: 50_000)),
    ("deep bullets", lesson("id: s") + "\n" + String(repeating: "- ", count: 50_000)),
    ("deep numbers", lesson("id: s") + "\n" + String(repeating: "1. ", count: 50_000)),
    ("a long line", lesson("id: s") + "\n" + String(repeating: "*a", count: 50_000)),
    ("escapes", lesson("id: s\n" + String(repeating: "show: \"\\e\"\n", count: 1_000))),
    ("control characters", lesson("id: s\n" + String(repeating: "\u{1B}", count: 50_000))),
    ("no front matter", String(repeating: "---x\n", count: 20_000)),
    ("too large", String(repeating: "a", count: 1_048_577)),
    ("nothing", ""),
    ("a lone fence", "---\n"),
    ("an open fence", lesson("id: s").replacing("\n```\n", with: "\n")),
  ]

  @Test("each is refused, and soon", arguments: files.map(\.name))
  func refused(name: String) throws {
    let text = try #require(Self.files.first { $0.name == name }?.text)
    let folder = CourseFixture.folder(["try.md": text, "scenarios/lab.yaml": "cotutor: 1\nid: lab"])
    var found: [Diagnostic] = []
    let best = (0..<3).map { _ in
      ContinuousClock().measure { found = LessonLinter.lint(lesson: "try.md", in: folder) }
    }.min()
    #expect(found.contains { $0.severity == .error })
    #expect(found.count <= 200)
    #if !DEBUG
      #expect(try #require(best) < .milliseconds(10))
    #else
      #expect(try #require(best) < .seconds(5))
    #endif
  }

  @Test("a lesson with random damage never crashes, and every place is inside the file")
  func mutations() throws {
    let shipped = try CourseFixture.shipped()
    let lesson = try #require(shipped["3-connector-status.md"])
    var random = SplitMix(state: 42)
    for _ in 0..<300 {
      var bytes = lesson
      for _ in 0..<(1 + Int(random.next() % 4)) { Self.damage(&bytes, &random) }
      var files = shipped
      files["3-connector-status.md"] = bytes
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).count
      let folder = CourseFixture.folder(bytes: files)
      for found in LessonLinter.lint(lesson: "3-connector-status.md", in: folder) {
        #expect(found.line >= 1 && found.line <= lines + 1 && found.column >= 1, "\(found)")
      }
    }
  }

  @Test("the YAML files, damaged, never crash", arguments: ["course.yaml", "glossary.yaml"])
  func yamlMutations(name: String) throws {
    let shipped = try CourseFixture.shipped()
    var random = SplitMix(state: 7)
    for _ in 0..<100 {
      var files = shipped
      var bytes = try #require(shipped[name])
      for _ in 0..<3 { Self.damage(&bytes, &random) }
      files[name] = bytes
      let folder = CourseFixture.folder(bytes: files)
      _ = folder.glossary()
      for found in folder.course().diagnostics { #expect(found.column >= 1) }
    }
  }

  @Test("every cut of the lesson is read without a crash")
  func cuts() throws {
    let shipped = try CourseFixture.shipped()
    let lesson = try #require(shipped["3-connector-status.md"])
    for end in stride(from: 0, to: lesson.count, by: 53) {
      let folder = CourseFixture.folder(bytes: ["a.md": Array(lesson[..<end])])
      #expect(!LessonLinter.lint(lesson: "a.md", in: folder).isEmpty)
    }
  }

  /// Changes, drops, doubles or moves bytes; half of the new ones have a meaning in YAML or
  /// Markdown.
  static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    guard !bytes.isEmpty else { return }
    let marks = Array("-:|>`#[]{}&*!%@\"'\\~$\n \t<?.".utf8)
    let place = Int(random.next() % UInt64(bytes.count))
    let length = min(bytes.count - place, 1 + Int(random.next() % 40))
    switch random.next() % 6 {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 1, 2: bytes[place] = marks[Int(random.next() % UInt64(marks.count))]
    case 3: bytes.removeSubrange(place..<(place + length))
    case 4: bytes.insert(contentsOf: bytes[place..<(place + length)], at: place)
    default: bytes.insert(marks[Int(random.next() % UInt64(marks.count))], at: place)
    }
  }
}

/// A small seeded generator.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
