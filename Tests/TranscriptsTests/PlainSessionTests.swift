import Testing

@testable import Transcripts

@Suite("A plain session")
struct PlainSessionTests {
  static let text = """
    # Find the connector #
    @lab contoso-attached
    @seed 3f9c
    PS> Get-CMSite |
    >>   Select-Object SiteCode
    >>

    SiteCode
    --------
    CHQ

    @advance 2h
    PS CHQ:\\> Get-CMSite -SiteCode XYZ
    ! ItemNotFound,GetCMSite
    PS>

    # Next #
    PS> '\\\\server\\share', 'PS> no'
    \\\\server\\share
    \\PS> no
    """ + "\n"

  @Test("parses into titles, directives and entries with their lines")
  func parses() {
    let (sessions, problems) = PlainSession.parse(Self.text)
    #expect(problems.isEmpty)
    #expect(sessions.map(\.title) == ["Find the connector", "Next"])
    #expect(sessions.map(\.line) == [1, 17])
    #expect(sessions[0].directives.map(\.name) == ["lab", "seed", "advance"])
    #expect(sessions[0].directive("lab") == "contoso-attached")
    #expect(sessions[0].directives.last?.seconds == 7_200)
    #expect(sessions[0].directives.last?.line == 12)
    #expect(
      sessions[0].entries == [
        .init(
          line: 4, input: "Get-CMSite |\n  Select-Object SiteCode\n",
          output: ["", "SiteCode", "--------", "CHQ", ""]),
        .init(
          line: 13, prompt: "PS CHQ:\\>", input: "Get-CMSite -SiteCode XYZ",
          errors: ["ItemNotFound,GetCMSite"]),
        .init(line: 15, input: ""),
      ])
    #expect(sessions[1].entries.map(\.output) == [["\\\\server\\share", "PS> no"]])
  }

  @Test("printed again is the text that was parsed")
  func printsBack() {
    #expect(PlainSession.print(PlainSession.parse(Self.text).sessions) == Self.text)
  }

  @Test(
    "keeps output that looks like its marks",
    arguments: [
      "PS> x", "PS>", "PS C:\\Program Files> dir", "PS /home> x", ">> x", ">>", "! id", "# a #",
      "@advance 2h", "@x", "\\PS> x", "\\\\\\! id", "\\", "\\\\server\\share", "@{A=1}", "#", "# a",
      "!", "PS version 5 > 3", "", " PS> x", "#  #", "@-x", "PS> \u{338}", ">\u{338}>",
    ])
  func escapes(output: String) {
    let session = PlainSession(
      title: "T",
      items: [
        .directive(.init(name: "differs", text: "a reason")),
        .entry(.init(input: "a", output: [output, output], errors: ["Id,Source"])),
        .entry(.init(input: "b\n\n c", output: [output])),
      ])
    let text = PlainSession.print([session, session])
    let (parsed, problems) = PlainSession.parse(text)
    #expect(problems.isEmpty)
    #expect(parsed.map { $0.withoutLines } == [session, session])
    #expect(PlainSession.print(parsed) == text)
  }

  @Test("seeded random sessions come back as they were")
  func random() {
    var generator = SeededGenerator(state: 7)
    let pieces = ["PS>", ">>", "! ", "# ", " #", "@", "advance", "\\", " ", "x", "é", ":", ">", ""]
    for _ in 0..<2_000 {
      func text() -> String {
        (0..<generator.below(6)).map { _ in pieces[generator.below(pieces.count)] }.joined()
      }
      let entries = (0..<generator.below(4)).map { _ in
        PlainSession.Item.entry(
          .init(
            input: text(), output: (0..<generator.below(4)).map { _ in text() },
            errors: (0..<generator.below(2)).map { _ in text() }))
      }
      let session = PlainSession(title: "T", items: entries)
      let parsed = PlainSession.parse(PlainSession.print([session, session])).sessions
      #expect(parsed.map { $0.withoutLines } == [session, session])
    }
  }

  @Test("stray lines are problems with their place")
  func strayLines() {
    let (_, problems) = PlainSession.parse(
      "hello\n! Id\n>> x\n@advnce 2h\n@advance soon\nPS> a\nout\n>> late\n")
    #expect(problems.map(\.line) == [1, 2, 3, 4, 5, 8])
    #expect(problems[3].message.contains("@advance"))
    #expect(problems[4].description.hasPrefix("5:1: @advance needs a time span"))
  }

  @Test("bytes must be UTF-8; the place of the first that is not is told in scalars")
  func utf8() {
    let problems = PlainSession.parse(bytes: Array("PS> é\né".utf8) + [0xC3, 0x28]).problems
    #expect(problems.map { [$0.line, $0.column] } == [[2, 2]])
    #expect(PlainSession.parse(bytes: []).sessions.isEmpty)
  }

  @Test("a file with a byte order mark and CR LF parses as one without")
  func windows() {
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    let (sessions, problems) = PlainSession.parse("\u{FEFF}" + lines.joined(separator: "\r\n"))
    #expect(problems.isEmpty)
    #expect(sessions == PlainSession.parse(Self.text).sessions)
  }

  @Test(
    "time spans have whole units, larger ones first",
    arguments: [
      ("90s", 90), ("15m", 900), ("1d12h", 129_600), ("0s", 0), ("", nil), ("h", nil), ("2", nil),
      ("2h2h", nil), ("2m1h", nil), ("-1h", nil), ("99999999999999999999s", nil),
      ("9223372036854775807d", nil),
    ] as [(String, Int?)])
  func timeSpans(text: String, seconds: Int?) {
    #expect(PlainSession.Directive(name: "advance", text: text).seconds == seconds)
  }
}

extension PlainSession {
  /// The same, as if it had not been read from a file.
  fileprivate var withoutLines: PlainSession {
    let items = items.map { item -> Item in
      switch item {
      case .entry(var entry):
        entry.line = 0
        return .entry(entry)
      case .directive(var directive):
        directive.line = 0
        return .directive(directive)
      }
    }
    return PlainSession(title: title, items: items)
  }
}
