import Testing

@testable import LineEditing

extension TerminalTests {
  @Suite("Completion by Tab")
  struct CompletionTests {
    /// Completes the word before the cursor from a list.
    private static func words(_ words: [String]) -> @Sendable (String, Int) -> [Completion] {
      { text, cursor in
        let scalars = Array(text.unicodeScalars)
        let start = (scalars[..<cursor].lastIndex { $0 == " " || $0 == "\n" } ?? -1) + 1
        let word = String(String.UnicodeScalarView(scalars[start..<cursor])).lowercased()
        return words.filter { $0.lowercased().hasPrefix(word) }.map {
          // Of one the editor is told only when it is chosen.
          Completion(
            replacing: start..<cursor, with: $0,
            tooltip: $0 == Self.described ? "" : "about \($0)")
        }
      }
    }

    private static let described = "Get-CMSiteComponent"
    private static let site = ["Get-CMSite", "Get-CMSiteComponent", "Get-Date", "Über日本"]

    private func session(
      _ words: [String] = site, columns: Int = 60, rows: Int = 12, linesAbove: Int = 0
    ) throws -> TerminalSession {
      try TerminalSession(
        columns: columns, rows: rows,
        configure: {
          $0.complete = Self.words(words)
          $0.describe = { $0.text == Self.described ? "about \($0.text)" : "wrong" }
          $0.completeness = { $0.hasSuffix("{") ? .incomplete(prompt: ">> ") : .complete }
        },
        script: {
          let above = String(repeating: "above\n", count: linesAbove)
          return [$0.readLine(prompt: above + "PS> ")]
        })
    }

    @Test("one candidate goes into the line, the text behind the cursor stays")
    func single() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("get-d  -x\u{1B}[D\u{1B}[D\u{1B}[D\u{1B}[D\t")
      try session.expectLines(["PS> Get-Date  -x"])
      session.type("!\r")
      #expect(try session.results() == lines("Get-Date!  -x"))
    }

    @Test("no candidate beeps and changes nothing")
    func none() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("zzz\t")
      try session.wait { $0.screen.bells == 1 }
      session.type("\r")
      #expect(try session.results() == lines("zzz"))
    }

    @Test("several: the common part goes in, Tab walks the list, Enter takes the choice")
    func several() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("get-cm\t")
      try session.expectLines(["PS> Get-CMSite", "Get-CMSite           Get-CMSiteComponent"])
      session.type("\t")
      try session.expectLines([
        "PS> Get-CMSite", "Get-CMSite           Get-CMSiteComponent", "about Get-CMSite",
      ])
      session.type("\t")
      try session.expectLines([
        "PS> Get-CMSiteComponent", "Get-CMSite           Get-CMSiteComponent",
        "about Get-CMSiteComponent",
      ])
      session.type("\r")
      try session.expectLines(["PS> Get-CMSiteComponent"])
      session.type("\r")
      #expect(try session.results() == lines("Get-CMSiteComponent"))
      #expect(session.screen.lines == ["PS> Get-CMSiteComponent"])
    }

    @Test("Shift-Tab walks back, Escape restores the line, any other key ends the list")
    func ending() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("x get-c -y\u{1B}[D\u{1B}[D\u{1B}[D\t\u{1B}[Z")
      try session.wait { $0.screen.lines.first == "PS> x Get-CMSiteComponent -y" }
      session.type("\u{1B}")
      try session.expectLines(["PS> x get-c -y"])
      session.type("\t\t\u{1B}[B|\r")
      #expect(try session.results() == lines("x Get-CMSiteComponent| -y"))
      #expect(session.screen.lines == ["PS> x Get-CMSiteComponent| -y"])
    }

    @Test("Ctrl-C in the list drops the line")
    func interrupt() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("get-c\t\t")
      try session.wait { $0.screen.lines.count == 3 }
      session.type("\u{03}")
      #expect(try session.results() == [.interrupted])
      #expect(session.screen.lines == ["PS> Get-CMSite^C"])
    }

    @Test("on the last rows of the screen the list scrolls the line up with it")
    func atTheBottom() throws {
      let session = try session(rows: 5, linesAbove: 4)
      try session.expectLines(["above", "above", "above", "above", "PS>"])
      session.type("get-cm\t\t")
      try session.expectLines([
        "above", "above", "PS> Get-CMSite", "Get-CMSite           Get-CMSiteComponent",
        "about Get-CMSite",
      ])
      session.type(" -a\r")
      #expect(try session.results() == lines("Get-CMSite -a"))
      #expect(session.screen.lines == ["above", "above", "PS> Get-CMSite -a"])
    }

    @Test("a list longer than the screen is shown by pages")
    func paged() throws {
      let names = (10..<40).map { "Word\($0)" }
      let session = try session(names, columns: 20, rows: 6)
      try session.expectLastLine("PS>")
      session.type("w\t")
      try session.expectLines([
        "PS> Word", "Word10  Word25", "Word11  Word26", "Word12  Word27", "Word13  Word28",
        "(0/30)",
      ])
      session.type("\t\t\t\t\t")
      try session.expectLines([
        "PS> Word14", "Word13  Word28", "Word14  Word29", "Word15  Word30", "(5/30)",
        "about Word14",
      ])
      session.type("\u{1B}[C ")
      try session.expectLines(["PS> Word29"])
      session.type("\r")
      #expect(try session.results() == lines("Word29 "))
    }

    @Test("a line of several rows in 20 columns keeps its place above the list")
    func narrow() throws {
      let session = try session(columns: 20)
      try session.expectLastLine("PS>")
      session.type("Where-Object 日本語 get-c\t")
      try session.expectLines([
        "PS> Where-Object 日", "本語 Get-CMSite", "Get-CMSite", "Get-CMSiteComponent",
      ])
      session.type("\t\t x\r")
      #expect(try session.results() == lines("Where-Object 日本語 Get-CMSiteComponent x"))
    }

    @Test("in a continued input candidates are for the whole text")
    func continued() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("& {\r")
      try session.expectLastLine(">>")
      session.type("get-d\t")
      try session.expectLastLine(">> Get-Date")
      session.type("\r")
      #expect(try session.results() == lines("& {\nGet-Date"))
    }

    @Test("candidates with impossible ranges are left out")
    func badRanges() throws {
      let session = try TerminalSession(
        configure: { $0.complete = { _, _ in [Completion(replacing: 5..<90, with: "x")] } },
        script: { [$0.readLine(prompt: "PS> ")] })
      try session.expectLastLine("PS>")
      session.type("ab\t")
      try session.wait { $0.screen.bells == 1 }
      session.type("\r")
      #expect(try session.results() == lines("ab"))
    }

    @Test("a new width in the list redraws both")
    func resize() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("get-c\t")
      try session.wait { $0.screen.lines.count == 2 }
      session.resize(columns: 24, rows: 12)
      try session.expectLines(["PS> Get-CMSite", "Get-CMSite", "Get-CMSiteComponent"])
      session.type(" \r")
      #expect(try session.results() == lines("Get-CMSite "))
    }
  }
}
