/// What one call of `LineEditor.readLine` gave.
public enum ReadResult: Equatable, Sendable {
  /// A line, or several joined by `\n`; without the last line end.
  case line(InputLine)
  /// Ctrl-D on an empty line, a closed terminal, or the end of the input.
  case endOfFile
  /// Ctrl-C; what was typed is dropped.
  case interrupted
  /// One line was longer than `maximumBytes` of UTF-8; all of it is dropped.
  case tooLong(maximumBytes: Int)
  /// Reading failed with this `errno`.
  case failed(errno: Int32)
}

/// One submitted line.
public struct InputLine: Equatable, Sendable {
  /// The text; lines of a continued input are joined by `\n`.
  public var text: String
  /// It came, at least in part, from a paste.
  public var isPasted: Bool
  /// Bytes that are not UTF-8 were replaced with U+FFFD.
  public var isRepaired: Bool

  /// A line typed as it is, unless told otherwise.
  public init(_ text: String, isPasted: Bool = false, isRepaired: Bool = false) {
    self.text = text
    self.isPasted = isPasted
    self.isRepaired = isRepaired
  }
}
