/// A place in a file: line and column from 1, the column in Unicode scalars.
public struct Place: Sendable, Hashable, Comparable {
  /// From 1.
  public let line: Int
  /// From 1, in Unicode scalars.
  public let column: Int

  /// A place by line and column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// In reading order.
  public static func < (left: Place, right: Place) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Where a piece of text stands in its file, so that an offset in the text leads back to a place.
public struct TextOrigin: Sendable, Hashable {
  /// The place of the first scalar.
  public let start: Place
  /// The column at which every later line of the text begins in the file.
  public let nextLineColumn: Int

  init(start: Place, nextLineColumn: Int = 1) {
    self.start = start
    self.nextLineColumn = nextLineColumn
  }

  /// The place in the file of a line and column (both from 1, in scalars) of the text.
  public func place(line: Int, column: Int) -> Place {
    line <= 1
      ? Place(line: start.line, column: start.column + column - 1)
      : Place(line: start.line + line - 1, column: nextLineColumn + column - 1)
  }

  /// The place in the file of a UTF-8 offset into `text`; an offset past the end is the end.
  public func place(utf8Offset: Int, in text: String) -> Place {
    var line = 1
    var column = 1
    for (offset, byte) in text.utf8.enumerated() {
      if offset >= utf8Offset { break }
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return place(line: line, column: column)
  }
}
