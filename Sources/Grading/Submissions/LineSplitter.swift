/// Makes lines of bytes that come in pieces; holds no more than one line beyond the piece.
public struct LineSplitter {
  /// A line as it came.
  public enum Line: Equatable, Sendable {
    /// Without its line feed.
    case whole([UInt8])
    /// Longer than the limit; left out.
    case tooLong
  }

  /// The longest line, in bytes.
  public let limit: Int
  private var rest: [UInt8] = []
  private var isSkipping = false

  /// A splitter.
  public init(limit: Int) { self.limit = limit }

  /// The lines that end in a piece.
  public mutating func take(_ piece: some Collection<UInt8>) -> [Line] {
    var lines: [Line] = []
    var start = piece.startIndex
    while let end = piece[start...].firstIndex(of: 0x0A) {
      append(piece[start..<end])
      lines.append(close())
      start = piece.index(after: end)
    }
    append(piece[start...])
    return lines
  }

  /// What stands after the last line feed, if anything.
  public mutating func finish() -> Line? {
    rest.isEmpty && !isSkipping ? nil : close()
  }

  private mutating func append(_ bytes: some Collection<UInt8>) {
    guard !isSkipping else { return }
    if rest.count + bytes.count > limit {
      isSkipping = true
      rest = []
    } else {
      rest.append(contentsOf: bytes)
    }
  }

  private mutating func close() -> Line {
    defer {
      rest.removeAll(keepingCapacity: rest.capacity <= 1 << 20)
      isSkipping = false
    }
    return isSkipping ? .tooLong : .whole(rest)
  }
}
