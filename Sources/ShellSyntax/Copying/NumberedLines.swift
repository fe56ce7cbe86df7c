/// Lines of a listing with their numbers before them. They are taken off only where the text cannot
/// be meant with them: each has a colon, or it is no PowerShell with them and is without.
struct NumberedLines {
  /// The lines without their numbers.
  private(set) var text = ""
  private(set) var count = 0

  /// nil where the lines are not numbered one after the other.
  init?(_ source: String) {
    let lines = CopiedText.lines(of: source)
    guard lines.count > 1 else { return nil }
    var expected: Int?
    var hasSigns = true
    var kept: [Substring] = []
    for line in lines {
      if line.utf8.allSatisfy({ $0 <= 0x20 }), kept.count == lines.count - 1 {
        kept.append(line)
        continue
      }
      guard let (number, isSigned, rest) = Self.numbered(line), number == expected ?? number else {
        return nil
      }
      hasSigns = hasSigns && isSigned
      expected = number + 1
      count += 1
      kept.append(rest)
    }
    text = kept.joined(separator: "\n")
    guard count > 1 else { return nil }
    if !hasSigns {
      guard case .invalid = parse(source).completeness else { return nil }
    }
    if case .invalid = parse(text).completeness { return nil }
  }

  /// `12: Get-Date`, `12  Get-Date`, `12`.
  private static func numbered(
    _ line: Substring
  ) -> (number: Int, isSigned: Bool, rest: Substring)? {
    let start = line.drop { $0 == " " || $0 == "\t" }
    let digits = start.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), digits.utf8.count <= 6 else { return nil }
    var rest = start[digits.endIndex...]
    let isSigned = rest.first == ":"
    if let sign = rest.first, ".:)".contains(sign) { rest.removeFirst() }
    guard let blank = rest.first else { return (number, isSigned, rest) }
    guard blank == " " || blank == "\t" || blank == "\r" else { return nil }
    return (number, isSigned, blank == "\r" ? rest : rest.dropFirst())
  }
}
