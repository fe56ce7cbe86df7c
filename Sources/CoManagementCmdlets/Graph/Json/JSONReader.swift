import CoManagementModel

/// Reads the JSON text of a request's body. [RFC 8259]
struct JSONReader {
  /// The text is not JSON.
  struct Problem: Error {
    /// In bytes from the beginning.
    let offset: Int
  }

  private let bytes: [UInt8]
  private var next = 0

  private init(_ text: String) { bytes = Array(text.utf8) }

  /// The value that a text is.
  static func read(_ text: String) throws(Problem) -> DocumentValue {
    var reader = JSONReader(text)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.next == reader.bytes.count else { throw reader.problem }
    return value
  }

  private var problem: Problem { Problem(offset: next) }

  private mutating func value(depth: Int) throws(Problem) -> DocumentValue {
    guard depth < 100 else { throw problem }
    skipBlanks()
    guard next < bytes.count else { throw problem }
    switch bytes[next] {
    case UInt8(ascii: "{"): return try table(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func table(depth: Int) throws(Problem) -> DocumentValue {
    var fields: [DocumentField] = []
    next += 1
    skipBlanks()
    if take("}") { return .table(fields) }
    repeat {
      skipBlanks()
      guard next < bytes.count, bytes[next] == UInt8(ascii: "\"") else { throw problem }
      let name = try string()
      skipBlanks()
      guard take(":") else { throw problem }
      fields.append(DocumentField(name, try value(depth: depth + 1)))
      skipBlanks()
    } while take(",")
    guard take("}") else { throw problem }
    return .table(fields)
  }

  private mutating func list(depth: Int) throws(Problem) -> DocumentValue {
    var elements: [DocumentValue] = []
    next += 1
    skipBlanks()
    if take("]") { return .list(elements) }
    repeat {
      elements.append(try value(depth: depth + 1))
      skipBlanks()
    } while take(",")
    guard take("]") else { throw problem }
    return .list(elements)
  }

  private mutating func word(
    _ word: String, _ value: DocumentValue
  ) throws(Problem) -> DocumentValue {
    guard bytes[next...].starts(with: word.utf8) else { throw problem }
    next += word.utf8.count
    return value
  }

  /// Whole numbers: no property that the lab keeps has a fraction.
  private mutating func number() throws(Problem) -> Int64 {
    let start = next
    if next < bytes.count, bytes[next] == UInt8(ascii: "-") { next += 1 }
    while next < bytes.count, (48...57).contains(bytes[next]) { next += 1 }
    guard let number = Int64(String(decoding: bytes[start..<next], as: UTF8.self)) else {
      throw problem
    }
    return number
  }

  private mutating func string() throws(Problem) -> String {
    next += 1
    var units: [UInt16] = []
    while next < bytes.count, bytes[next] != UInt8(ascii: "\"") {
      if bytes[next] == UInt8(ascii: "\\") {
        units.append(try escape())
        continue
      }
      let start = next
      while next < bytes.count, bytes[next] != UInt8(ascii: "\""),
        bytes[next] != UInt8(ascii: "\\")
      {
        guard bytes[next] >= 0x20 else { throw problem }
        next += 1
      }
      units += Array(String(decoding: bytes[start..<next], as: UTF8.self).utf16)
    }
    guard take("\"") else { throw problem }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func escape() throws(Problem) -> UInt16 {
    next += 1
    guard next < bytes.count else { throw problem }
    let letter = bytes[next]
    next += 1
    switch letter {
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt16(letter)
    case UInt8(ascii: "u"):
      guard next + 4 <= bytes.count,
        let unit = UInt16(String(decoding: bytes[next..<next + 4], as: UTF8.self), radix: 16)
      else { throw problem }
      next += 4
      return unit
    default: throw problem
    }
  }

  private mutating func skipBlanks() {
    while next < bytes.count, [32, 9, 10, 13].contains(bytes[next]) { next += 1 }
  }

  private mutating func take(_ character: Character) -> Bool {
    guard next < bytes.count, bytes[next] == character.asciiValue else { return false }
    next += 1
    return true
  }
}
