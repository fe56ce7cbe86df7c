import ShellRuntime

/// Reads JSON into values as PowerShell 7 does: numbers as Int64 or Double, ISO dates as DateTime,
/// objects as custom objects or hashtables. Comments are allowed.
struct JSONReader {
  /// Why the text is no JSON.
  enum Failure: Error {
    case text(String, offset: Int)
    case shell(ShellError)

    func shellError(_ context: CmdletContext) -> ShellError {
      switch self {
      case .shell(let error): error
      case .text(let problem, let offset):
        context.failure(
          "System.ArgumentException", .notSpecified,
          "Conversion from JSON failed with error: \(problem), position \(offset).",
          exceptionType: "System.ArgumentException")
      }
    }
  }

  private let bytes: [UInt8]
  private let depth: Int
  private let asHashtable: Bool
  private let engine: Engine
  private var place = 0

  init(_ text: String, depth: Int, asHashtable: Bool, engine: Engine) {
    bytes = Array(text.utf8)
    self.depth = depth
    self.asHashtable = asHashtable
    self.engine = engine
  }

  /// The one value of the text; nil for a text of nothing but space.
  mutating func document() throws(Failure) -> Value? {
    try skipSpace()
    guard place < bytes.count else { return nil }
    let value = try value(level: 0)
    try skipSpace()
    guard place == bytes.count else {
      throw .text("Additional text encountered after finished reading JSON content", offset: place)
    }
    return value
  }

  private mutating func value(level: Int) throws(Failure) -> Value {
    guard level <= depth else {
      throw .text("The reader's MaxDepth of \(depth) has been exceeded", offset: place)
    }
    try skipSpace()
    guard place < bytes.count else { throw .text("Unexpected end of JSON", offset: place) }
    switch bytes[place] {
    case 0x7B: return try object(level: level)
    case 0x5B: return try array(level: level)
    case 0x22, 0x27: return Self.dated(try string())
    case 0x2D, 0x30...0x39: return try number()
    default: return try word()
    }
  }

  private mutating func object(level: Int) throws(Failure) -> Value {
    place += 1
    var entries: [(String, Value)] = []
    let table = HashtableObject(isOrdered: true, isCaseSensitive: true)
    var seen: Set<String> = []
    while true {
      try skipSpace()
      if take(0x7D) { break }
      guard place < bytes.count, bytes[place] == 0x22 || bytes[place] == 0x27 else {
        throw .text("Invalid property identifier character", offset: place)
      }
      let start = place
      let name = try string()
      try skipSpace()
      guard take(0x3A) else {
        throw .text("Invalid character after parsing property name. Expected ':'", offset: place)
      }
      let value = try value(level: level + 1)
      if asHashtable {
        table[.string(name)] = value
      } else {
        guard !name.isEmpty, seen.insert(TextComparison.folded(name)).inserted else {
          throw .text(
            name.isEmpty
              ? "The provided JSON includes a property whose name is an empty string, this is only "
                + "supported using the -AsHashTable switch"
              : "Keys with different casing or equal keys ('\(name)') are only supported with the "
                + "-AsHashTable switch", offset: start)
        }
        entries.append((name, value))
      }
      try skipSpace()
      if take(0x2C) { continue }
      guard take(0x7D) else {
        throw .text("After parsing a value an unexpected character was encountered", offset: place)
      }
      break
    }
    return asHashtable ? .hashtable(table) : .object(engine.customObject(entries))
  }

  private mutating func array(level: Int) throws(Failure) -> Value {
    place += 1
    var items: [Value] = []
    while true {
      try skipSpace()
      if take(0x5D) { break }
      items.append(try value(level: level + 1))
      try skipSpace()
      if take(0x2C) { continue }
      guard take(0x5D) else {
        throw .text("After parsing a value an unexpected character was encountered", offset: place)
      }
      break
    }
    return .array(items)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func word() throws(Failure) -> Value {
    let start = place
    while place < bytes.count, (0x61...0x7A).contains(bytes[place] | 0x20) { place += 1 }
    switch String(decoding: bytes[start..<place], as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case "NaN": return .double(.nan)
    case "Infinity": return .double(.infinity)
    default:
      throw .text("Unexpected character encountered while parsing value", offset: start)
    }
  }

  private mutating func number() throws(Failure) -> Value {
    let start = place
    while place < bytes.count {
      switch bytes[place] {
      case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: place += 1
      default:
        return try number(String(decoding: bytes[start..<place], as: UTF8.self), at: start)
      }
    }
    return try number(String(decoding: bytes[start..<place], as: UTF8.self), at: start)
  }

  private func number(_ text: String, at start: Int) throws(Failure) -> Value {
    if let whole = Int64(text) { return .long(whole) }
    guard let real = Double(text), text.utf8.last != 0x2E else {
      throw .text("Input string '\(text)' is not a valid number", offset: start)
    }
    return .double(real)
  }

  /// Text between quotation marks of either kind.
  private mutating func string() throws(Failure) -> String {
    let quote = bytes[place]
    let start = place
    place += 1
    var units: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == quote { return String(decoding: units, as: UTF8.self) }
      if byte == 0x5C {
        try escape(into: &units)
      } else {
        units.append(byte)
      }
    }
    throw .text(
      "Unterminated string. Expected delimiter: \(quote == 0x22 ? "\"" : "'")", offset: start)
  }

  private mutating func escape(into units: inout [UInt8]) throws(Failure) {
    guard place < bytes.count else { throw .text("Unterminated string", offset: place) }
    let letter = bytes[place]
    place += 1
    switch letter {
    case 0x22, 0x27, 0x2F, 0x5C: units.append(letter)
    case 0x62: units.append(0x08)
    case 0x66: units.append(0x0C)
    case 0x6E: units.append(0x0A)
    case 0x72: units.append(0x0D)
    case 0x74: units.append(0x09)
    case 0x75:
      var codes = [try code()]
      if (0xD800..<0xDC00).contains(codes[0]), place + 1 < bytes.count, bytes[place] == 0x5C,
        bytes[place + 1] == 0x75
      {
        place += 2
        codes.append(try code())
      }
      units += Array(String(decoding: codes, as: UTF16.self).utf8)
    default: throw .text("Bad JSON escape sequence", offset: place - 1)
    }
  }

  private mutating func code() throws(Failure) -> UInt16 {
    guard place + 4 <= bytes.count,
      let code = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw .text("Could not convert characters after '\\u' to a number", offset: place) }
    place += 4
    return code
  }

  /// Spaces and comments.
  private mutating func skipSpace() throws(Failure) {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      case 0x2F where place + 1 < bytes.count && bytes[place + 1] == 0x2F:
        while place < bytes.count, bytes[place] != 0x0A { place += 1 }
      case 0x2F where place + 1 < bytes.count && bytes[place + 1] == 0x2A:
        let start = place
        place += 2
        while place + 1 < bytes.count, bytes[place] != 0x2A || bytes[place + 1] != 0x2F {
          place += 1
        }
        guard place + 1 < bytes.count else {
          throw .text("Unexpected end while parsing comment", offset: start)
        }
        place += 2
      default: return
      }
    }
  }

  /// A moment where the text is an ISO 8601 one.
  private static func dated(_ text: String) -> Value {
    let bytes = Array(text.utf8)
    guard bytes.count >= 19, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54,
      bytes[13] == 0x3A, bytes[16] == 0x3A,
      bytes.allSatisfy({ $0 < 0x80 }), let moment = DateTime(text: text, today: nil)
    else { return .string(text) }
    return .dateTime(moment)
  }
}
