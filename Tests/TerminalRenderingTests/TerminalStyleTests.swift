import Testing

@testable import TerminalRendering

@Suite("How a terminal is drawn on")
struct TerminalStyleTests {
  private func style(_ environment: [String: String], isTerminal: Bool = true) -> TerminalStyle {
    TerminalStyle(width: 80, isTerminal: isTerminal) { environment[$0] }
  }

  @Test("widths are kept between 20 and 200")
  func widths() {
    #expect([-1, 0, 19, 20, 133, 200, 201, .max].map { TerminalStyle(width: $0).width }
      == [20, 20, 20, 20, 133, 200, 200, 200])
  }

  @Test("plain text has no colour")
  func plain() {
    #expect(!TerminalStyle(width: 80, usesColor: true, isPlain: true).usesColor)
    #expect(TerminalRenderer(style: TerminalStyle(width: 80, isPlain: true)).clearScreen == "")
  }

  @Test("a pipe, a dumb terminal, NO_COLOR and ACCESSIBLE turn drawing off")
  func environment() {
    #expect(style(["TERM": "xterm-256color"]) == TerminalStyle(width: 80))
    #expect(style(["TERM": "xterm", "NO_COLOR": "", "ACCESSIBLE": "0"]).usesColor)
    let signs = [
      [:], ["TERM": ""], ["TERM": "dumb"], ["TERM": "xterm", "NO_COLOR": "1"],
      ["TERM": "xterm", "ACCESSIBLE": "1"], ["TERM": "xterm", "ACCESSIBLE": "yes"],
    ]
    for environment in signs {
      #expect(style(environment).isPlain)
    }
    #expect(style(["TERM": "xterm"], isTerminal: false).isPlain)
  }
}
