import Testing

@testable import LineEditing

extension TerminalTests {
  @Suite("Typing and editing keys")
  struct TypingTests {
    private func session(columns: Int = 60) throws -> TerminalSession {
      try TerminalSession(columns: columns) { [$0.readLine(prompt: "PS> ")] }
    }

    @Test("a typed line is returned and stays on the screen")
    func typing() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("Get-CMSite\r")
      #expect(try session.results() == lines("Get-CMSite"))
      #expect(session.screen.lines == ["PS> Get-CMSite"])
      #expect(session.screen.row == 1)
    }

    @Test(
      "editing keys change the line",
      arguments: [
        ("abc\u{1B}[D\u{1B}[DX\r", "aXbc"), ("abc\u{01}X\u{05}Y\r", "XabcY"),
        ("abc\u{7F}\u{08}d\r", "ad"), ("abc\u{1B}[H\u{1B}[3~\r", "bc"), ("abc\u{01}\u{04}\r", "bc"),
        ("one two\u{17}three\r", "one three"), ("one two\u{15}x\r", "x"),
        ("one two\u{1B}bX\r", "one Xtwo"), ("one two\u{01}\u{0B}\u{19}!\r", "one two!"),
        ("a\u{1B}[15~\u{1B}[[A\u{1B}OPb\r", "ab"), ("ab\u{1B}OD\u{1B}OHx\r", "xab"),
      ])
    func editing(keys: String, line: String) throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type(keys)
      #expect(try session.results() == lines(line))
      #expect(session.screen.lines == ["PS> " + line])
    }

    @Test("characters outside ASCII are typed, shown, moved over and deleted")
    func unicode() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("é日本🎉ß")
      try session.expectLastLine("PS> é日本🎉ß")
      session.type("\u{1B}[D\u{7F}")
      try session.expectLastLine("PS> é日本ß")
      session.type("\u{1B}[D\u{1B}[Dx\r")
      #expect(try session.results() == lines("éx日本ß"))
      #expect(session.screen.lines == ["PS> éx日本ß"])
    }

    @Test("bytes that are not UTF-8 become U+FFFD and the line says so")
    func invalidBytes() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type(bytes: [0x61, 0xFF, 0x62, 0x0D])
      #expect(try session.results() == [.line(InputLine("a\u{FFFD}b", isRepaired: true))])
    }

    @Test("a line of many rows in 20 columns is edited where the cursor is")
    func narrow() throws {
      let session = try session(columns: 20)
      try session.expectLastLine("PS>")
      session.type("Get-CMDevice -Name Finance-001")
      try session.expectLines(["PS> Get-CMDevice -Na", "me Finance-001"])
      session.type("\u{01}X")
      try session.expectLines(["PS> XGet-CMDevice -N", "ame Finance-001"])
      session.type("\u{05}!\r")
      #expect(try session.results() == lines("XGet-CMDevice -Name Finance-001!"))
      #expect(session.screen.lines == ["PS> XGet-CMDevice -N", "ame Finance-001!"])
      #expect(session.screen.row == 2)
    }

    @Test("Ctrl-C drops the line, shows ^C and takes nothing along")
    func interrupt() throws {
      let session = try TerminalSession { editor in
        [editor.readLine(prompt: "PS> "), editor.readLine(prompt: "PS> ")]
      }
      try session.expectLastLine("PS>")
      session.type("half a li\u{1B}[D\u{03}")
      try session.expectLines(["PS> half a li^C", "PS>"])
      session.type("next\r")
      #expect(try session.results() == [.interrupted] + lines("next"))
    }

    @Test("Ctrl-D ends the input on an empty line only")
    func endOfFile() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("x\u{04}")
      try session.wait { $0.screen.bells == 1 }
      session.type("\u{7F}\u{04}")
      #expect(try session.results() == [.endOfFile])
      #expect(session.screen.row == 1)
    }

    @Test("keys typed while a command runs are for the next line, Ctrl-D included")
    func typedAhead() throws {
      let gate = Gate()
      let session = try TerminalSession { editor in
        let first = editor.readLine(prompt: "PS> ")
        gate.wait()
        return [first, editor.readLine(prompt: "PS> "), editor.readLine(prompt: "PS> ")]
      }
      try session.expectLastLine("PS>")
      session.type("one\r")
      try session.wait { $0.bytes.suffix(8) == Array("\u{1B}[?2004l".utf8)[...] }
      session.type("two\r\u{04}")
      gate.open()
      #expect(try session.results() == lines("one", "two") + [.endOfFile])
    }

    @Test("offered text stands in the line, unrun, and can be edited")
    func initialText() throws {
      let session = try TerminalSession {
        [$0.readLine(prompt: "PS> ", initialText: "Get-CMSite"), $0.readLine(prompt: "PS> ")]
      }
      try session.expectLastLine("PS> Get-CMSite")
      session.type(" | fl\r")
      try session.expectLastLine("PS>")
      session.type("\r")
      #expect(try session.results() == lines("Get-CMSite | fl", ""))
    }

    @Test("a coloured prompt of several lines takes the columns that are seen")
    func colouredPrompt() throws {
      let session = try TerminalSession(columns: 20) {
        [$0.readLine(prompt: "lesson 3\n\u{1B}[1;32mPS CHQ:\\>\u{1B}[0m ")]
      }
      try session.expectLines(["lesson 3", "PS CHQ:\\>"])
      session.type("abcdefgh")
      try session.expectLines(["lesson 3", "PS CHQ:\\> abcdefgh"])
      session.type("ijklmn\u{01}\u{0B}ok\r")
      #expect(try session.results() == lines("ok"))
      #expect(session.screen.lines == ["lesson 3", "PS CHQ:\\> ok"])
      let colours = String(decoding: session.bytes, as: UTF8.self)
      #expect(colours.contains("\u{1B}[1;32mPS CHQ:\\>\u{1B}[0m "))
    }

    @Test("a new terminal width is used for the line under edit")
    func resize() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("Get-CMDevice -Name Finance-001")
      try session.expectLastLine("PS> Get-CMDevice -Name Finance-001")
      session.resize(columns: 20, rows: 12)
      try session.expectLines(["PS> Get-CMDevice -Na", "me Finance-001"])
      session.type("!\r")
      #expect(try session.results() == lines("Get-CMDevice -Name Finance-001!"))
    }

    @Test("a terminal that is gone ends the input")
    func hangUp() throws {
      let session = try TerminalSession { editor in
        [editor.readLine(prompt: "PS> ")]
      }
      try session.expectLastLine("PS>")
      session.type("x")
      try session.expectLastLine("PS> x")
      session.hangUp()
      #expect(try session.results() == [.endOfFile])
    }
  }
}
