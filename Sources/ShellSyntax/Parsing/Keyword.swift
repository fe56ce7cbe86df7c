/// The words that begin a statement or a block.
enum Keyword {
  case `if`, `switch`, foreach, `for`, `while`, `do`, function, filter, `return`, `throw`, exit
  case `break`, `continue`, trap, `try`, data
  case begin, process, end, clean, dynamicparam
  /// Known to PowerShell, not to this shell.
  case refused
  /// Reserved by PowerShell.
  case reserved

  /// The words by their length; each table is short.
  static func table(_ length: Int) -> [(word: StaticString, keyword: Keyword)] {
    switch length {
    case 2: two
    case 3: three
    case 4: four
    case 5: five
    case 6: six
    case 7: seven
    case 8: eight
    default: longer
    }
  }

  private static let two: [(word: StaticString, keyword: Keyword)] = [("if", .if), ("do", .do)]
  private static let three: [(word: StaticString, keyword: Keyword)] = [
    ("for", .for), ("try", .try), ("end", .end), ("var", .reserved),
  ]
  private static let four: [(word: StaticString, keyword: Keyword)] = [
    ("exit", .exit), ("trap", .trap), ("enum", .refused), ("data", .data),
    ("from", .reserved),
  ]
  private static let five: [(word: StaticString, keyword: Keyword)] = [
    ("while", .while), ("throw", .throw), ("break", .break), ("begin", .begin),
    ("clean", .clean), ("class", .refused), ("using", .refused),
  ]
  private static let six: [(word: StaticString, keyword: Keyword)] = [
    ("switch", .switch), ("return", .return), ("filter", .filter), ("define", .reserved),
  ]
  private static let seven: [(word: StaticString, keyword: Keyword)] = [
    ("foreach", .foreach), ("process", .process),
  ]
  private static let eight: [(word: StaticString, keyword: Keyword)] = [
    ("function", .function), ("continue", .continue), ("workflow", .refused),
    ("parallel", .refused), ("sequence", .refused),
  ]
  private static let longer: [(word: StaticString, keyword: Keyword)] = [
    ("dynamicparam", .dynamicparam), ("inlinescript", .refused), ("configuration", .refused),
  ]
}

extension Parser {
  /// The keyword at the position and its length.
  func scanKeyword() -> (Keyword, Int)? {
    let length = letterCount(at: position)
    guard length >= 2, length <= 13, wordEnds(at: position + length) else { return nil }
    return lookUpKeyword(length)
  }

  private func lookUpKeyword(_ length: Int) -> (Keyword, Int)? {
    for entry in Keyword.table(length) where entry.word.utf8CodeUnitCount == length {
      if matches(position, length, entry.word) { return (entry.keyword, length) }
    }
    return nil
  }
}
