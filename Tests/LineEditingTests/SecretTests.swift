import Testing

@testable import LineEditing

extension TerminalTests {
  @Suite("Secret answers")
  struct SecretTests {
    @Test("each character is an asterisk, erasing works, and nothing of it is on the screen")
    func asterisks() throws {
      let session = try TerminalSession(script: { editor in
        [
          editor.readAnswer(prompt: "Password: ", isSecret: true),
          editor.readLine(prompt: "PS> "),
        ]
      })
      try session.expectLastLine("Password:")
      session.type("s\u{E9}cretx\u{7F}")
      try session.expectLastLine("Password: ******")
      session.type("\u{15}p4\u{1B}[A\t\r")
      try session.expectLines(["Password: **", "PS>"])
      session.type("\u{1B}[A1\r")
      #expect(try session.results() == lines("p4", "1"))
      #expect(!String(decoding: session.bytes, as: UTF8.self).contains("p4"))
    }

    @Test("Ctrl-C gives it up, Ctrl-D ends an empty one, a paste is taken")
    func endings() throws {
      let session = try TerminalSession(script: { editor in
        (0..<3).map { _ in editor.readAnswer(prompt: "? ", isSecret: true) }
      })
      try session.expectLastLine("?")
      session.type("ab\u{03}")
      try session.expectLines(["? **^C", "?"])
      session.type("\u{04}")
      try session.expectLines(["? **^C", "?", "?"])
      session.type("\u{1B}[200~xyz\n\u{1B}[201~")
      #expect(try session.results() == [.interrupted, .endOfFile] + lines("xyz"))
      #expect(session.screen.lines == ["? **^C", "?", "? ***"])
    }

    @Test("in plain mode nothing is shown while it is typed, and echo is back behind it")
    func plain() throws {
      let session = try TerminalSession(
        configure: { $0.mode = .plain },
        script: { editor in
          [
            editor.readAnswer(prompt: "Password: ", isSecret: true),
            editor.readLine(prompt: "PS> "),
          ]
        })
      try session.expectLastLine("Password:")
      session.type("secret\n")
      try session.expectLines(["Password:", "PS>"])
      session.type("shown\n")
      #expect(try session.results() == lines("secret", "shown"))
      #expect(session.screen.lines == ["Password:", "PS> shown"])
    }
  }
}
