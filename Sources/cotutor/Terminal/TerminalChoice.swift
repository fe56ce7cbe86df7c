import LineEditing
import TerminalRendering

/// How the terminal that the program was started in is drawn on.
enum TerminalChoice {
  /// Columns of the terminal, 80 where there is none; 20 to 200.
  static var width: Int {
    let columns = OutputDescriptor.standardOutput.terminalSize?.columns ?? 80
    return min(max(columns, 20), 200)
  }

  /// Colour and drawing, unless a flag, the environment or a pipe says no.
  static func style(plain: Bool) -> TerminalStyle {
    TerminalStyle(
      width: width, isTerminal: OutputDescriptor.standardOutput.isTerminal, asksForPlain: plain,
      variable: Environment.value)
  }
}
