/// Changes the texts of an input of `PatternLaws`, each with what means something to its operation.
struct FieldMutator {
  private let entries: [[[Unicode.Scalar]]]

  init(corpus: [String]) {
    entries = corpus.map(Self.fields)
  }

  private static func fields(_ text: String) -> [[Unicode.Scalar]] {
    var fields = text.unicodeScalars.split(
      separator: PatternLaws.separator, maxSplits: 3, omittingEmptySubsequences: false
    ).map { Array($0) }
    while fields.count < 4 { fields.append([]) }
    return fields
  }

  func mutate(_ text: String, _ stream: inout SeededStream) -> String {
    var fields = Self.fields(text)
    if stream.below(8) == 0 {
      fields[0] = Array(stream.pick(PatternLaws.expressions).operation.unicodeScalars)
    }
    let pieces = Self.pieces(String(String.UnicodeScalarView(fields[0])))
    for _ in 0...stream.below(3) {
      let index = 1 + stream.below(3)
      let range = stream.range(in: fields[index].count, atMost: 4)
      switch stream.below(6) {
      case 0: fields[index].removeSubrange(range)
      case 1:
        let copies = (0...stream.below(30)).flatMap { _ in fields[index][range] }
        fields[index].insert(contentsOf: copies, at: range.lowerBound)
      case 2:
        fields[index].replaceSubrange(range, with: [stream.pick(Self.marks)])
      case 3 where !entries.isEmpty: fields[index] = stream.pick(entries)[index]
      default:
        let piece = Array(stream.pick(pieces).unicodeScalars)
        fields[index].replaceSubrange(
          stream.below(2) == 0 ? range : range.lowerBound..<range.lowerBound, with: piece)
      }
    }
    var view = String.UnicodeScalarView()
    for (index, field) in fields.enumerated() {
      if index > 0 { view.append(PatternLaws.separator) }
      view.append(contentsOf: field)
    }
    return String(view)
  }

  private static let marks = Array(
    "aZ0 9-_.,:;()[]{}*?+|^$\\/#%'\"`<>=!&@\n\r\t\0\u{E9}\u{130}\u{DF}\u{301}\u{1F600}\u{FFFD}"
      .unicodeScalars)

  private static func pieces(_ operation: String) -> [String] {
    switch operation {
    case "like": ["*", "?", "[a-z]", "[]]", "`*", "[", "]", "[z-a]", "`", "[!a]", "a", "É", "ß"]
    case "match", "replace", "split": regexPieces
    case "format":
      ["{0}", "{1,5}", "{0:N2}", "{2}", "{{", "}}", "{0,-70:x}", "{0:D9}", "{", "}", ":", ","]
        + numberPieces
    case "number": numberPieces + numbers
    case "date": datePieces + numbers
    default: numbers + regexPieces + datePieces
    }
  }

  private static let regexPieces = [
    "(", ")", "(?:", "(?<n>", "(?=", "(?!", "(?<=", "(?i)", "[", "]", "[^", "a-z", "\\d", "\\w+",
    "\\b",
    "\\s", ".*", ".+?", "*", "+", "?", "{2,}", "{1000}", "|", "^", "$", "\\", "\\1", "\\k<n>", "$1",
    "$&",
    "${n}", "$$", "$_", "$`", "$'", "$+", "\\p{L}", "\\u0041", "\\x41", "(a+)+", "(?>", "\\Z",
    "\\G", "\\K",
    "(?#", "(?x)", "\\Q", "\\E", "(?R)", "(?(1)a|b)", "[[:alpha:]]", "(*UTF)", "\\X", "\\C",
    "\\N{U+41}",
    "(?<a-b>", "[a-[b]]", "(?|", "\\g{1}", "(?&n)", "(*FAIL)", "(?C1)", "a", "b", "\\R", "(?<=a*)",
    "{",
  ]
  private static let numberPieces = [
    "N", "N2", "X8", "D5", "P1", "E3", "F99", "G17", "R", "C", "B", "0", "#", "0.00", "#,##0.##",
    ";", "%",
    "‰", "e+00", "'x'", "\\", ",", ".", "N999999999", "G0", "D999", "x", "E0", "#;(#);zero", "0,,",
    "\"a",
  ]
  private static let numbers = [
    "0", "1", "-1", "1e308", "1e-320", "NaN", "Infinity", "-Infinity", "∞", "2147483648", "0x1F",
    " 5 ",
    "9223372036854775808", "79228162514264337593543950335", "0.1", "1,234", "1.5", "-0", "1kb",
    "1e400",
    ".5", "5.", "+5", "(5)", "$5", "0b11", "1e", "١", "255", "256",
    "999999999999999999999999999999999",
  ]
  private static let datePieces = [
    "yyyy", "MM", "dd", "HH", "mm", "ss", "fff", "fffffff", "FFF", "tt", "zzz", "K", "d", "D", "o",
    "s", "u",
    "g", "G", "R", "ddd", "MMMM", "%d", "'at'", "\\h", "/", ":", "-", "2026-11-23", "11/23/2026",
    "09:05:00",
    "T", "Z", "+02:00", "0001-01-01", "9999-12-31", "Nov", "Monday", "1.02:03:04.5",
    "99999999.00:00:00",
    "23 Nov 2026", "%Y-%m-%d", "%s", "hh\\:mm", "c", "1:2", "24:00", "2024-02-30", ".", "12:00 PM",
    "gg",
    "yyyyyy", "10675199.02:48:05.4775808", "-1", "ffffffff", "%",
  ]
}
