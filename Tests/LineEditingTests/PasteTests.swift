import Testing

@testable import LineEditing

extension TerminalTests {
  @Suite("Bracketed paste")
  struct PasteTests {
    private func session(maximumBytes: Int = 65_536) throws -> TerminalSession {
      try TerminalSession(
        configure: {
          $0.maximumBytes = maximumBytes
          $0.completeness = {
            $0.hasSuffix("}") || !$0.contains("{") ? .complete : .incomplete(prompt: ">> ")
          }
        },
        script: { editor in
          var results: [ReadResult] = []
          while results.last != .endOfFile { results.append(editor.readLine(prompt: "PS> ")) }
          return results.dropLast()
        })
    }

    private func pasted(_ texts: String...) -> [ReadResult] {
      texts.map { .line(InputLine($0, isPasted: true)) }
    }

    @Test("one line without an end is put into the line, unrun")
    func oneLine() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("a\u{1B}[D\u{1B}[200~Get-日本\tx\u{1B}[201~")
      try session.wait { $0.screen.lines.last?.hasPrefix("PS> Get-日本") == true }
      session.type("!\r")
      try session.expectLastLine("PS>")
      session.type("\u{04}")
      #expect(try session.results() == pasted("Get-日本\tx!a"))
    }

    @Test("several lines come one after the other, the last one waits for Enter")
    func severalLines() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("1 end\u{1B}[D\u{1B}[D\u{1B}[D")
      session.type("\u{1B}[200~+ 2\r\n3\n4 \u{1B}[201~")
      try session.expectLines(["PS> 1 + 2", "PS> 3", "PS> 4 end"])
      session.type("\r")
      try session.expectLastLine("PS>")
      session.type("\u{04}")
      #expect(try session.results() == pasted("1 + 2", "3", "4 end"))
    }

    @Test("lines of an incomplete text are joined")
    func incomplete() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("\u{1B}[200~if (1) {\r  2\r}\rnext\r\u{1B}[201~")
      try session.expectLines(["PS> if (1) {", ">>   2", ">> }", "PS> next", "PS>"])
      session.type("typed\r")
      try session.expectLastLine("PS>")
      session.type("\u{04}")
      #expect(try session.results() == pasted("if (1) {\n  2\n}", "next") + lines("typed"))
    }

    @Test("control characters of a paste never act as keys")
    func controls() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("\u{1B}[200~a\u{03}b\u{04}\u{1B}[Ac\u{00}\u{7F}\u{1B}[201~\r")
      try session.expectLastLine("PS>")
      session.type("\u{04}")
      #expect(try session.results() == pasted("ab[Ac"))
    }

    @Test("a line over the limit is refused and drops the rest of the paste")
    func tooLong() throws {
      let session = try session(maximumBytes: 10)
      try session.expectLastLine("PS>")
      session.type("\u{1B}[200~short\n12345678901\nnever\n\u{1B}[201~")
      try session.expectLines(["PS> short", "PS>", "PS>"])
      session.type("ok\r")
      try session.expectLastLine("PS>")
      session.type("\u{04}")
      #expect(
        try session.results() == pasted("short") + [.tooLong(maximumBytes: 10)] + lines("ok"))
    }

    @Test("what waits of a paste can be dropped")
    func discard() throws {
      let session = try TerminalSession { editor in
        let first = editor.readLine(prompt: "PS> ")
        editor.discardPending()
        return [first, editor.readLine(prompt: "PS> ")]
      }
      try session.expectLastLine("PS>")
      session.type("\u{1B}[200~one\ntwo\nthree\u{1B}[201~")
      try session.expectLines(["PS> one", "PS>"])
      session.type("x\r")
      #expect(try session.results() == pasted("one") + lines("x"))
    }
  }
}
