import Testing

@testable import LineEditing

extension TerminalTests {
  @Suite("History and continued input")
  struct HistoryTests {
    private static let braces: @Sendable (String) -> Completeness = { text in
      let open = text.filter { $0 == "{" }.count
      let closed = text.filter { $0 == "}" }.count
      return open > closed ? .incomplete(prompt: ">> ") : .complete
    }

    /// Reads until the end of the input and remembers each line.
    private func session(
      history: [String] = [], columns: Int = 60
    ) throws -> TerminalSession {
      try TerminalSession(
        columns: columns,
        configure: {
          $0.history = history
          $0.completeness = Self.braces
        },
        script: { editor in
          var results: [ReadResult] = []
          while results.last != .endOfFile {
            results.append(editor.readLine(prompt: "PS> "))
            if case .line(let line)? = results.last { editor.addHistory(line.text) }
          }
          return results.dropLast()
        })
    }

    @Test("Up recalls what was entered and what was given, Down comes back to the line begun")
    func upAndDown() throws {
      let session = try session(history: ["old"])
      try session.expectLastLine("PS>")
      session.type("one\r")
      try session.expectLines(["PS> one", "PS>"])
      session.type("begun\u{1B}[A")
      try session.expectLastLine("PS> one")
      session.type("\u{1B}OA")
      try session.expectLastLine("PS> old")
      session.type("\u{1B}[B\u{1B}[B")
      try session.expectLastLine("PS> begun")
      session.type("\r")
      try session.expectLines(["PS> one", "PS> begun", "PS>"])
      session.type("\u{04}")
      #expect(try session.results() == lines("one", "begun"))
    }

    @Test("a repetition and blank lines are not remembered again")
    func repetition() throws {
      let session = try session(history: ["first", "again", "again", " \t"])
      try session.expectLastLine("PS>")
      session.type("\u{1B}[A\u{1B}[A\r")
      try session.expectLines(["PS> first", "PS>"])
      session.type("\u{04}")
      #expect(try session.results() == lines("first"))
    }

    @Test("Ctrl-R finds an entry by a part of it")
    func search() throws {
      let session = try session(history: ["Get-CMSite", "Get-CMDevice", "Get-Date"])
      try session.expectLastLine("PS>")
      session.type("\u{12}Site")
      try session.wait { $0.screen.lines.first == "PS> Get-CMSite" }
      session.type("\r")
      try session.expectLastLine("PS>")
      session.type("\u{04}")
      #expect(try session.results() == lines("Get-CMSite"))
    }

    @Test("an incomplete line is continued under >> and recalled whole")
    func continuation() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("if ($true) {\r")
      try session.expectLines(["PS> if ($true) {", ">>"])
      session.type("  1\r")
      try session.expectLines(["PS> if ($true) {", ">>   1", ">>"])
      session.type("}\r")
      try session.expectLines(["PS> if ($true) {", ">>   1", ">> }", "PS>"])
      session.type("\u{1B}[A")
      try session.expectLines(
        ["PS> if ($true) {", ">>   1", ">> }", "PS> if ($true) {", "  1", "}"])
      session.type(" #\r")
      try session.expectLastLine("PS>")
      session.type("\u{04}")
      #expect(try session.results() == lines("if ($true) {\n  1\n}", "if ($true) {\n  1\n} #"))
    }

    @Test("Ctrl-C in a continued input drops all of it, Ctrl-D there does nothing")
    func interruptContinuation() throws {
      let session = try session()
      try session.expectLastLine("PS>")
      session.type("{\r")
      try session.expectLastLine(">>")
      session.type("\u{04}")
      try session.wait { $0.screen.bells == 1 }
      session.type("more\u{03}")
      try session.expectLines(["PS> {", ">> more^C", "PS>"])
      session.type("x\r")
      try session.expectLines(["PS> {", ">> more^C", "PS> x", "PS>"])
      session.type("\u{04}")
      #expect(try session.results() == [.interrupted] + lines("x"))
    }

    @Test("an answer has no history, no completion and no continuation")
    func answer() throws {
      let session = try TerminalSession(
        configure: {
          $0.history = ["secret"]
          $0.completeness = Self.braces
          $0.complete = { _, _ in [Completion(replacing: 0..<0, with: "completed")] }
        },
        script: { [$0.readAnswer(prompt: "Name: "), $0.readLine(prompt: "PS> ")] })
      try session.expectLastLine("Name:")
      session.type("\u{1B}[A\t{\r")
      try session.expectLines(["Name: {", "PS>"])
      session.type("\u{1B}[A\r")
      #expect(try session.results() == lines("{", "secret"))
    }
  }
}
