import Testing

/// What lessons may not contain, each at its place. The step block begins on line 10.
@Suite("Refusals of a step block")
struct YamlRefusalTests {
  static let step = """
    id: s
    checks:
      - id: c
        says: C
        state: $true

    """
  static let right = "```right\nPS> Get-CMSite\n```"

  static func lint(_ step: String) -> [String] {
    CourseFixture.lint(CourseFixture.lesson(step: step, after: right))
  }

  @Test(
    "a line added to a good step is refused at its place",
    arguments: [
      ("show: &a x", "15:7: error: an anchor, `&a`"),
      ("show: [&a x]", "15:8: error: an anchor, `&a`"),
      ("show: &b [x]", "15:7: error: an anchor, `&b`"),
      ("show: *a", "15:7: error: an alias, `*a`"),
      ("show: !!str x", "15:7: error: a tag, `tag:yaml.org,2002:str`"),
      ("show: ! x", "15:7: error: a tag, `!`"),
      ("show: !x {a: b}", "15:7: error: a tag, `!x`"),
      ("id: t", "15:1: error: the key `id` stands here twice"),
      ("then: {advance: 1h, advance: 2h}", "15:21: error: the key `advance` stands here twice"),
      ("<<: {a: b}", "15:1: error: a merge key"),
      ("[a]: b", "15:1: error: a key that is not a word"),
      ("? {a: b}", "15:3: error: a key that is not a word"),
      ("---\nid: u", "15:1: error: a second YAML document"),
      ("show: \"é\\x07\"", "15:7: error: control character U+0007 as escape"),
      ("show: \"\\e[2J\"", "15:7: error: control character U+001B as escape"),
      ("show: \"\\L\"", "15:7: error: control character U+2028 as escape"),
      ("show: é\u{7}", "15:8: error: control character U+0007"),
      ("show: \u{85}", "15:7: error: control character U+0085"),
      ("optional: yes", "15:11: error: `optional` is `yes`"),
      ("optional: on", "15:11: error: `optional` is `on`"),
      ("optional: \"true\"", "15:11: error: `optional` is `true`"),
      ("optional: True", "15:11: error: `optional` is `True`"),
      ("hnits: []", "15:1: error: unknown key `hnits`"),
      ("hints: x", "15:8: error: `hints` is `x`"),
      ("show: {a: b}", "15:7: error: `show` is a group of keys"),
      ("show:", "15:1: error: `show` has no value"),
      ("kind: fnd", "15:7: error: `fnd` is no `kind`"),
      ("faults: one of [a]", "15:1: error: `faults` in a step of kind `do`"),
      ("then: {advance: 8x}", "15:17: error: `advance` is `8x`"),
      ("then: {advance: 99999999999999999999h}", "15:17: error: `advance` is `9999"),
      ("show: [a", "17:1: error: this is not YAML"),
      ("\tshow: a", "15:1: error: this is not YAML"),
      ("show: @a", "15:7: error: this is not YAML"),
    ])
  func refusal(line: String, expected: String) {
    let found = Self.lint(Self.step + line + "\n")
    #expect(found.contains { $0.hasPrefix("try.md:" + expected) }, "\(found)")
  }

  @Test("a directive is refused")
  func directive() {
    let found = Self.lint("%YAML 1.1\n---\n" + Self.step)
    #expect(found.first?.hasPrefix("try.md:10:1: error: a YAML directive") == true, "\(found)")
  }

  @Test("32 levels of nesting are read, the 33rd is refused")
  func depth() {
    let allowed = String(repeating: "[", count: 31) + String(repeating: "]", count: 31)
    let found = Self.lint(Self.step + "show: \(allowed)\n")
    #expect(!found.contains { $0.contains("levels of nesting") }, "\(found)")
    let refused = Self.lint(Self.step + "show: [\(allowed)]\n")
    #expect(
      refused.contains { $0.hasPrefix("try.md:15:38: error: more than 32 levels of nesting") },
      "\(refused)")
  }

  @Test("an unknown key is answered with the nearest known one")
  func nearestKey() {
    #expect(
      Self.lint(Self.step + "hnits: []\n") == [
        "try.md:15:1: error: unknown key `hnits`; a step has no such key, so it would do nothing;"
          + " did you mean `hints`?"
      ])
  }

  @Test("all mistakes are reported at once, in the order of their places")
  func allAtOnce() {
    let found = Self.lint(Self.step + "optional: no\nshow: *x\nkidn: do\nshow: [!a b]\n")
    #expect(
      found.map { $0.split(separator: " ").first.map(String.init) } == [
        "try.md:15:11:", "try.md:16:7:", "try.md:17:1:", "try.md:18:1:", "try.md:18:8:",
      ])
  }

  @Test("nothing at all and a list are no step")
  func noKeys() {
    #expect(Self.lint("").first?.hasPrefix("try.md:10:1: error: there is nothing here") == true)
    #expect(
      Self.lint("- a\n").first?.hasPrefix("try.md:10:1: error: a list where a step") == true)
  }
}
