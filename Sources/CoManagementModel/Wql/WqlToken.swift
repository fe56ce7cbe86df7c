/// A word, number, text or sign of a query.
enum WqlToken: Sendable, Hashable {
  case word(String)
  case number(Int)
  case text(String)
  /// `=`, `<>`, `!=`, `<`, `>`, `<=`, `>=`, `(`, `)`, `,`, `.`, `*`.
  case sign(String)

  /// As an error names it.
  var shown: String {
    switch self {
    case .word(let word): word
    case .number(let number): String(number)
    case .text(let text): "'\(text)'"
    case .sign(let sign): sign
    }
  }
}

/// Takes a query apart. A backslash in a text stands before a backslash or a quotation mark, and a
/// quotation mark may be doubled; any other backslash is refused, as WMI does.
struct WqlLexer {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// All tokens of the query.
  static func tokens(_ text: String) throws(WqlError) -> [WqlToken] {
    var lexer = WqlLexer(text)
    var tokens: [WqlToken] = []
    while let token = try lexer.next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() throws(WqlError) -> WqlToken? {
    while position < bytes.count, [9, 10, 13, 32].contains(bytes[position]) { position += 1 }
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    if Self.isWordStart(byte) { return word() }
    if Self.isDigit(byte) || byte == UInt8(ascii: "-") { return try number() }
    if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { return try text(byte) }
    return try sign(byte)
  }

  private mutating func word() -> WqlToken {
    let start = position
    while position < bytes.count, Self.isWordStart(bytes[position]) || Self.isDigit(bytes[position])
    {
      position += 1
    }
    return .word(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func number() throws(WqlError) -> WqlToken {
    let start = position
    position += 1
    while position < bytes.count, Self.isDigit(bytes[position]) { position += 1 }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Int(digits),
      position == bytes.count || !Self.isWordStart(bytes[position])
    else { throw .invalidQuery(reason: "'\(digits)' is no number that a query can hold.") }
    return .number(number)
  }

  private mutating func text(_ quote: UInt8) throws(WqlError) -> WqlToken {
    var held: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      let following = position + 1 < bytes.count ? bytes[position + 1] : nil
      if byte == quote {
        position += 1
        guard following == quote else { return .text(String(decoding: held, as: UTF8.self)) }
      } else if byte == UInt8(ascii: "\\") {
        guard let following, Self.isEscapable(following) else {
          throw .invalidQuery(reason: #"A backslash in a text is written as \\."#)
        }
        held.append(following)
        position += 2
        continue
      }
      held.append(byte)
      position += 1
    }
    throw .invalidQuery(reason: "A text is not closed: its quotation mark is missing.")
  }

  private mutating func sign(_ byte: UInt8) throws(WqlError) -> WqlToken {
    let pair = String(decoding: bytes[position...].prefix(2), as: UTF8.self)
    if ["<>", "!=", "<=", ">="].contains(pair) {
      position += 2
      return .sign(pair)
    }
    guard "=<>(),.*".utf8.contains(byte) else {
      let rest = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
      throw .invalidQuery(reason: "'\(rest.prefix(1))' has no place in a query.")
    }
    position += 1
    return .sign(String(decoding: [byte], as: UTF8.self))
  }

  private static func isEscapable(_ byte: UInt8) -> Bool {
    [UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\"")].contains(byte)
  }

  private static func isWordStart(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
