/// Why a text is no date.
enum DateFault {
  /// Words that .NET knows in dates beside the names of months and days.
  private static let words: Set<String> = [
    "am", "pm", "a", "p", "t", "z", "gmt", "ad", "bc", "st", "nd", "rd", "th",
  ]

  /// What .NET says of it: the first word that it does not know, or nothing in particular.
  static func reason(_ text: String) -> String {
    guard let index = unknownWord(in: Array(text.utf16)) else {
      return "String '\(text)' was not recognized as a valid DateTime."
    }
    return "The string '\(text)' was not recognized as a valid DateTime. "
      + "There is an unknown word starting at index '\(index)'."
  }

  private static func unknownWord(in units: [UInt16]) -> Int? {
    var index = 0
    while index < units.count {
      guard isLetter(units[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < units.count, isLetter(units[index]) { index += 1 }
      let word = TextComparison.folded(String(decoding: units[start..<index], as: UTF16.self))
      if !isKnown(word) { return start }
    }
    return nil
  }

  private static func isLetter(_ unit: UInt16) -> Bool {
    Unicode.Scalar(unit)?.properties.isAlphabetic ?? false
  }

  private static func isKnown(_ word: String) -> Bool {
    words.contains(word)
      || (DateTime.monthNames + DateTime.dayNames).contains { name in
        let folded = TextComparison.folded(name)
        return word == folded || word == folded.prefix(3)
      }
  }
}
