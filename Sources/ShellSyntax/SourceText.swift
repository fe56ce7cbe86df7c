/// A source with the places of its lines; a line ends at `\n`, `\r\n` or a lone `\r`.
public struct SourceText: Sendable {
  /// The whole text.
  public let text: String
  /// The byte offset of the start of each line; never empty.
  private let lineStarts: [Int]

  /// Finds the lines of `text`, in time linear in its length.
  public init(_ text: String) {
    self.text = text
    var copy = text
    lineStarts = copy.withUTF8 { bytes in
      var starts = [0]
      for (offset, byte) in bytes.enumerated() where byte <= Ascii.carriageReturn {
        if byte == Ascii.newline {
          if offset > 0, bytes[offset - 1] == Ascii.carriageReturn { starts.removeLast() }
          starts.append(offset + 1)
        } else if byte == Ascii.carriageReturn {
          starts.append(offset + 1)
        }
      }
      return starts
    }
  }

  /// The number of lines, at least 1.
  public var lineCount: Int { lineStarts.count }

  /// The line and column of a byte offset; offsets outside the text are moved to its ends.
  public func location(at offset: Int) -> SourceLocation {
    let utf8 = text.utf8
    let offset = min(max(offset, 0), utf8.count)
    let line = lineIndex(of: offset)
    let from = utf8.index(utf8.startIndex, offsetBy: lineStarts[line])
    let to = utf8.index(utf8.startIndex, offsetBy: offset)
    // A scalar is counted by its first byte; an offset inside a scalar is at that scalar.
    let before = utf8[from..<to].lazy.filter { $0 & 0xC0 != 0x80 }.count
    let isInside = to < utf8.endIndex && utf8[to] & 0xC0 == 0x80
    return SourceLocation(line: line + 1, column: isInside ? before : before + 1)
  }

  /// The text of a line (from 1) without its line end; empty for a line that does not exist.
  public func line(_ number: Int) -> String {
    guard number >= 1, number <= lineStarts.count else { return "" }
    let utf8 = text.utf8
    let from = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : utf8.count
    let start = utf8.index(utf8.startIndex, offsetBy: from)
    while end > from {
      let last = utf8[utf8.index(start, offsetBy: end - from - 1)]
      guard last == Ascii.newline || last == Ascii.carriageReturn else { break }
      end -= 1
    }
    return String(text[start..<utf8.index(start, offsetBy: end - from)])
  }

  /// The text of a span; empty where the span is outside the text.
  public func text(of span: SourceSpan) -> String {
    let utf8 = text.utf8
    guard span.end <= utf8.count else { return "" }
    let start = utf8.index(utf8.startIndex, offsetBy: span.start)
    return String(decoding: utf8[start..<utf8.index(start, offsetBy: span.length)], as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// A place as people count it.
public struct SourceLocation: Sendable, Hashable {
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
}
