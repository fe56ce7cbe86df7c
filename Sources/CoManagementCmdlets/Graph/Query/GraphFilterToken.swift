/// A word of a `$filter`, and where it begins.
struct GraphFilterToken {
  enum Kind: Equatable {
    /// A name, an operator or a literal without quotes.
    case word(String)
    /// In quotes.
    case text(String)
    // swift-format-ignore
    case open, close, comma, colon, slash
  }

  let kind: Kind
  /// In UTF-16 code units from the filter's beginning.
  let position: Int

  /// The words of a filter; throws the service's message for one that cannot be split.
  static func all(_ text: String) throws(GraphFilterProblem) -> [GraphFilterToken] {
    var tokens: [GraphFilterToken] = []
    let units = Array(text.utf16)
    var position = 0
    while position < units.count {
      let start = position
      switch units[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case 0x27:
        let literal = try quoted(units, &position, text)
        tokens.append(GraphFilterToken(kind: .text(literal), position: start))
      case let unit where punctuation(unit) != nil:
        position += 1
        if let kind = punctuation(unit) {
          tokens.append(GraphFilterToken(kind: kind, position: start))
        }
      default:
        while position < units.count, !isEnd(units[position], units, from: start, at: position) {
          position += 1
        }
        let word = String(decoding: units[start..<position], as: UTF16.self)
        tokens.append(GraphFilterToken(kind: .word(word), position: start))
      }
    }
    return tokens
  }

  /// A moment such as 2026-01-01T00:00:00Z has colons of its own.
  private static func isEnd(
    _ unit: UInt16, _ units: [UInt16], from start: Int, at position: Int
  ) -> Bool {
    if unit == 0x3A, (0x30...0x39).contains(units[start]), position > start { return false }
    return unit == 0x20 || unit == 0x27 || unit < 0x20 || punctuation(unit) != nil
  }

  private static func punctuation(_ unit: UInt16) -> Kind? {
    switch unit {
    case 0x28: .open
    case 0x29: .close
    case 0x2C: .comma
    case 0x3A: .colon
    case 0x2F: .slash
    default: nil
    }
  }

  /// The text up to the closing mark; two marks stand for one.
  private static func quoted(
    _ units: [UInt16], _ position: inout Int, _ filter: String
  ) throws(GraphFilterProblem) -> String {
    let start = position
    var literal: [UInt16] = []
    position += 1
    while position < units.count {
      if units[position] == 0x27 {
        position += 1
        guard position < units.count, units[position] == 0x27 else {
          return String(decoding: literal, as: UTF16.self)
        }
      }
      literal.append(units[position])
      position += 1
    }
    throw .syntax("There is an unterminated string literal at position \(start) in '\(filter)'.")
  }
}

/// Why a filter is not answered.
enum GraphFilterProblem: Error {
  /// It cannot be read, or names what is not there.
  case syntax(String)
  /// It can be read, and the service does not do it.
  case unsupported(String)
}
