/// What is refused before cmark sees it, because cmark would spend long on it.
enum MarkdownLimits {
  /// More letters followed by `@` than any lesson has; the search for addresses goes back and
  /// forth over them.
  static let maximumAddresses = 1_000

  static func accept(_ text: String, origin: TextOrigin, reporter: Reporter) -> Bool {
    var limits = LimitScan()
    let lines = text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let refusal = limits.refusal(of: line) else { continue }
      reporter.error(
        origin.place(line: index + 1, column: 1), refusal.what, because: refusal.why,
        fix: refusal.fix)
      return false
    }
    return true
  }

  private struct LimitScan {
    private var addresses = 0
    private static let bullets = Array("-+*.)".utf8)

    mutating func refusal(
      of line: Substring.UTF8View
    ) -> (what: String, why: String, fix: String)? {
      if line.count > MarkdownReader.maximumLineBytes {
        return (
          "a line of \(line.count) bytes", "a line may have \(MarkdownReader.maximumLineBytes)",
          "break the line"
        )
      }
      if Self.containers(line) > MarkdownReader.maximumDepth {
        return (
          "more than \(MarkdownReader.maximumDepth) levels of nesting", "nobody can read that",
          "make it flatter"
        )
      }
      var previous: UInt8 = 0x20
      for byte in line {
        if byte == UInt8(ascii: "@"), Identifier.isLetter(previous) { addresses += 1 }
        previous = byte
      }
      if addresses > MarkdownLimits.maximumAddresses {
        return (
          "more than \(MarkdownLimits.maximumAddresses) addresses", "no lesson needs so many",
          "split the file"
        )
      }
      return nil
    }

    /// How many quotations and list items a line opens at its start.
    private static func containers(_ line: Substring.UTF8View) -> Int {
      var count = 0
      var previous: UInt8 = 0x20
      for byte in line {
        switch byte {
        case UInt8(ascii: ">"): count += 1
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
          if bullets.contains(previous) { count += 1 }
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
          UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
          break
        default: return count
        }
        previous = byte
      }
      return count
    }
  }
}
