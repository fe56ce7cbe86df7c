import Glibc

/// The size of a terminal in character cells.
public struct TerminalSize: Equatable, Sendable {
  /// Cells in a row, 1 or more.
  public var columns: Int
  /// Rows on the screen, 1 or more.
  public var rows: Int

  /// A size as given.
  public init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }

  /// Asks the terminal; nil where the descriptor is none or does not know its size.
  public init?(of descriptor: Int32) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return nil
    }
    self.init(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}
