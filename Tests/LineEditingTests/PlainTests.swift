import Glibc
import Testing

@testable import LineEditing

extension TerminalTests {
  @Suite("Plain lines")
  struct PlainTests {
    @Test("TERM=dumb: prompts, lines and continuation without one escape sequence")
    func dumb() throws {
      let session = try TerminalSession(
        terminal: "dumb",
        configure: {
          $0.completeness = { $0.hasSuffix("{") ? .incomplete(prompt: ">> ") : .complete }
        },
        script: { editor in
          [
            editor.readLine(prompt: "\u{1B}[32mPS>\u{1B}[0m "),
            editor.readLine(prompt: "PS> ", initialText: "Get-Date"),
            editor.readLine(prompt: "PS> "),
          ]
        })
      try session.expectLastLine("PS>")
      session.type("& {\n")
      try session.expectLastLine(">>")
      session.type("é }\n")
      try session.expectLines(["PS> & {", ">> é }", "Get-Date", "PS>"])
      session.type("x\n")
      try session.expectLastLine("PS>")
      session.type("\u{04}")
      #expect(try session.results() == lines("& {\né }", "x") + [.endOfFile])
      #expect(!session.bytes.contains(0x1B))
    }

    @Test("Ctrl-C at a plain terminal drops the line where the flag is kept")
    func interrupt() throws {
      let flag = InterruptFlag()
      let session = try TerminalSession(
        configure: { $0.mode = .plain },
        script: { [$0.readLine(prompt: "PS> "), $0.readLine(prompt: "PS> ")] })
      try session.expectLastLine("PS>")
      kill(getpid(), SIGINT)
      try session.expectLines(["PS>", "PS>"])
      session.type("x\n")
      #expect(try session.results() == [.interrupted] + lines("x"))
      #expect(!flag.isRaised)
    }

    @Test("SIGINT while a line is edited is Ctrl-C")
    func signal() throws {
      let flag = InterruptFlag()
      let session = try TerminalSession(script: { [$0.readLine(prompt: "PS> ")] })
      try session.expectLastLine("PS>")
      session.type("abc")
      try session.expectLastLine("PS> abc")
      kill(getpid(), SIGINT)
      #expect(try session.results() == [.interrupted])
      #expect(session.screen.lines == ["PS> abc^C"])
      #expect(!flag.isRaised)
    }

    @Test("the flag is raised by SIGINT and lowered by reset")
    func flag() throws {
      let flag = InterruptFlag()
      #expect(!flag.isRaised)
      kill(getpid(), SIGINT)
      let deadline = ContinuousClock.now + .seconds(20)
      while !flag.isRaised, ContinuousClock.now < deadline { sched_yield() }
      #expect(flag.isRaised)
      flag.reset()
      #expect(!flag.isRaised)
    }

    @Test("a pipe: no prompt, CRLF, a last line without an end, then the end, again and again")
    func pipe() throws {
      let (reader, output) = try piped(Array("one\r\ntwo {\nthree".utf8))
      #expect(reader.readLine(prompt: "PS> ") == .line(InputLine("one")))
      #expect(reader.readLine(prompt: "PS> ") == .line(InputLine("two {\nthree")))
      #expect(reader.readLine(prompt: "PS> ") == .endOfFile)
      #expect(reader.readLine(prompt: "PS> ") == .endOfFile)
      #expect(!reader.isEditing)
      #expect(try bytes(from: output) == [])
    }

    @Test("an input that ends while it is incomplete is given as it is")
    func incompleteEnd() throws {
      let (reader, _) = try piped(Array("two {\n".utf8))
      #expect(reader.readLine(prompt: "PS> ") == .line(InputLine("two {")))
      #expect(reader.readLine(prompt: "PS> ") == .endOfFile)
    }

    @Test("invalid bytes and overlong lines of a pipe are told")
    func badInput() throws {
      let long = Array(repeating: UInt8(ascii: "x"), count: 5_000)
      let (reader, _) = try piped([0xC3, 0x28, 0x0A] + long + Array("\nok\n".utf8))
      #expect(reader.readLine(prompt: "") == .line(InputLine("\u{FFFD}(", isRepaired: true)))
      #expect(reader.readLine(prompt: "") == .tooLong(maximumBytes: 4_000))
      #expect(reader.readLine(prompt: "") == .line(InputLine("ok")))
    }

    @Test("/dev/null and a closed descriptor end at once")
    func nothing() throws {
      var options = LineEditor.Options()
      options.input = open("/dev/null", O_RDONLY)
      #expect(LineEditor(options).readLine(prompt: "PS> ") == .endOfFile)
      close(options.input)
      // Never open here, while the number just closed may be in use again.
      options.input = 9_999
      #expect(LineEditor(options).readLine(prompt: "PS> ") == .failed(errno: EBADF))
    }

    private func piped(_ bytes: [UInt8]) throws -> (LineEditor, output: Int32) {
      var input: [Int32] = [0, 0]
      var output: [Int32] = [0, 0]
      try #require(Glibc.pipe(&input) == 0 && Glibc.pipe(&output) == 0)
      #expect(OutputDescriptor(input[1]).write(bytes) == .written)
      close(input[1])
      var options = LineEditor.Options()
      options.input = input[0]
      options.output = output[1]
      options.maximumBytes = 4_000
      options.completeness = { $0.hasSuffix("{") ? .incomplete(prompt: ">> ") : .complete }
      return (LineEditor(options), output[0])
    }

    private func bytes(from descriptor: Int32) throws -> [UInt8] {
      var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, 0) > 0 else { return [] }
      var buffer = [UInt8](repeating: 0, count: 100)
      return Array(buffer[..<read(descriptor, &buffer, buffer.count)])
    }
  }
}
