/// Cuts and wraps text by columns, as PowerShell 7's tables and lists do.
public enum TextWrapping {
  /// The sign for what was cut off.
  public static let ellipsis = "…"

  /// The first line of a text; `…` stands for the others.
  public static func firstLine(_ text: String) -> String {
    guard let end = text.utf8.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    return String(text[..<end]) + ellipsis
  }

  /// Lines of a text; `\r\n` and `\n` end one, `\r` alone is dropped.
  public static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        lines.append(String(line))
        line.removeAll(keepingCapacity: true)
      } else if scalar != "\r" {
        line.append(scalar)
      }
    }
    lines.append(String(line))
    return lines
  }

  /// As much of the start as fits into `width` columns.
  public static func head(_ text: String, width: Int) -> String {
    if let count = DisplayWidth.asciiColumns(text) {
      return count <= width ? text : String(text.utf8.prefix(max(0, width))) ?? ""
    }
    var shown = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      let columns = DisplayWidth.columns(of: scalar)
      if used + columns > width { break }
      used += columns
      shown.append(scalar)
    }
    return String(shown)
  }

  /// As much of the end as fits into `width` columns.
  public static func tail(_ text: String, width: Int) -> String {
    var kept: [Unicode.Scalar] = []
    var used = 0
    for scalar in text.unicodeScalars.reversed() {
      let columns = DisplayWidth.columns(of: scalar)
      if used + columns > width { break }
      used += columns
      kept.append(scalar)
    }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: kept.reversed())
    return String(shown)
  }

  /// Wraps at words into lines of at most `width` columns (at least 1), each line of the text by
  /// itself. A word keeps the space after it; one that is wider than a line is cut.
  public static func wrapped(_ text: String, width: Int) -> [String] {
    let width = max(1, width)
    var result: [String] = []
    for line in lines(text) {
      if DisplayWidth.columns(of: line) <= width {
        result.append(line)
      } else {
        var filler = LineFiller(width: width)
        for word in words(line) { filler.add(word) }
        result += filler.finish()
      }
    }
    return result
  }

  /// Words with the space or tab that follows each.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      word.append(scalar)
      if scalar == " " || scalar == "\t" {
        words.append(String(word))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }
}

/// Fills lines of a width with words.
private struct LineFiller {
  let width: Int
  private var done: [String] = []
  private var line = ""
  private var used = 0

  init(width: Int) { self.width = width }

  mutating func add(_ word: String) {
    let columns = DisplayWidth.columns(of: word)
    if columns > width {
      for scalar in word.unicodeScalars { addScalar(scalar) }
      return
    }
    if used + columns > width { breakLine() }
    line += word
    used += columns
  }

  mutating func finish() -> [String] {
    done.append(line)
    return done
  }

  private mutating func addScalar(_ scalar: Unicode.Scalar) {
    var scalar = scalar
    var columns = DisplayWidth.columns(of: scalar)
    if columns > width {
      scalar = "?"
      columns = 1
    }
    if used + columns > width { breakLine() }
    line.unicodeScalars.append(scalar)
    used += columns
  }

  private mutating func breakLine() {
    done.append(line)
    line = ""
    used = 0
  }
}
