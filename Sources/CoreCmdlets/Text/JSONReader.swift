import ShellRuntime

/// Reads JSON into values as PowerShell 7 does: whole numbers as Int64 or BigInteger, others as
/// Double, ISO dates as DateTime, objects as custom objects or hashtables. Comments are allowed.
struct JSONReader {
  /// Why the text is no JSON.
  enum Failure: Error {
    case text(String, line: Int, position: Int)
    /// What no object can hold, which a hashtable could.
    case name(id: String, String)

    /// Whether the text itself is at fault.
    var isOfText: Bool {
      if case .text = self { return true }
      return false
    }

    func shellError(_ context: CmdletContext) -> ShellError {
      switch self {
      case .name(let id, let message):
        context.failure(
          id, .invalidOperation, message, exceptionType: "System.InvalidOperationException")
      case .text(let problem, let line, let position):
        context.failure(
          "System.ArgumentException", .notSpecified,
          "Conversion from JSON failed with error: \(problem), line \(line), position "
            + "\(position).", exceptionType: "System.ArgumentException")
      }
    }
  }

  private let bytes: [UInt8]
  private let depth: Int
  private let asHashtable: Bool
  private let engine: Engine
  private var place = 0
  /// The objects read last, by how deep they stood.
  private var layouts: [Layout] = []

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
      throw failure("Additional text encountered after finished reading JSON content", at: place)
    }
    return value
  }

  private mutating func value(level: Int) throws(Failure) -> Value {
    guard level <= depth else {
      throw failure("The reader's MaxDepth of \(depth) has been exceeded", at: place)
    }
    try skipSpace()
    guard place < bytes.count else { throw failure("Unexpected end of JSON", at: place) }
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
    return asHashtable ? try hashtable(level: level) : try customObject(level: level)
  }

  private mutating func hashtable(level: Int) throws(Failure) -> Value {
    let table = HashtableObject(isOrdered: true, isCaseSensitive: true)
    repeat {
      if try endsWithoutName() { break }
      let name = try propertyName()
      table[.string(name)] = try propertyValue(level: level)
    } while try !endsObject()
    return .hashtable(table)
  }

  /// Rows of a list mostly have the same names in the same order. So the object read before at this
  /// level tells what names to expect, and names are made and compared only where they differ.
  private mutating func customObject(level: Int) throws(Failure) -> Value {
    let expected = level < layouts.count ? layouts[level] : Layout()
    var values: [Value] = []
    values.reserveCapacity(expected.names.count)
    repeat {
      if try endsWithoutName() { return .object(object(values, after: expected)) }
      guard let next = expected.end(of: values.count, in: bytes, from: place) else {
        return try remainder(of: values, level: level, after: expected)
      }
      place = next
      values.append(try propertyValue(level: level))
    } while try !endsObject()
    return .object(object(values, after: expected))
  }

  /// An object whose first properties are those of a layout.
  private func object(_ values: [Value], after layout: Layout) -> CustomObject {
    if let shape = layout.shape, values.count == layout.names.count {
      return CustomObject(shape: shape, values: values)
    }
    let names = Array(layout.names.prefix(values.count))
    return CustomObject(shape: engine.customShape(properties: names), values: values)
  }

  /// The rest of an object whose names are no longer the expected ones.
  private mutating func remainder(
    of first: [Value], level: Int, after expected: Layout
  ) throws(Failure) -> Value {
    var values = first
    var layout = Layout(expected, count: first.count)
    // By bytes: texts that are equal to Swift may still be of different characters.
    var folded: [[UInt8]: Int] = [:]
    for (index, name) in layout.names.enumerated() {
      folded[Array(TextComparison.folded(name).utf8)] = index
    }
    repeat {
      if try endsWithoutName() { break }
      let start = place
      let name = try propertyName()
      let text = bytes[start..<place]
      let value = try propertyValue(level: level)
      let key = Array(TextComparison.folded(name).utf8)
      guard let index = folded[key] else {
        if name.isEmpty { throw Self.emptyName }
        folded[key] = values.count
        layout.append(name, text)
        values.append(value)
        continue
      }
      guard TextComparison.equalsExactly(layout.names[index], name) else {
        throw Self.differs(name, from: layout.names[index])
      }
      values[index] = value
    } while try !endsObject()
    let shape = engine.customShape(properties: layout.names)
    layout.shape = shape
    while layouts.count <= level { layouts.append(Layout()) }
    layouts[level] = layout
    return .object(CustomObject(shape: shape, values: values))
  }

  /// The names of an object with the bytes that spell them.
  private struct Layout {
    private(set) var names: [String] = []
    private var texts: [[UInt8]] = []
    var shape: Shape?

    init() {}

    init(_ other: Layout, count: Int) {
      names = Array(other.names.prefix(count))
      texts = Array(other.texts.prefix(count))
    }

    mutating func append(_ name: String, _ text: ArraySlice<UInt8>) {
      names.append(name)
      texts.append(Array(text))
    }

    /// Where the spelling of a name ends that starts at a place; nil where another stands there.
    func end(of index: Int, in bytes: [UInt8], from start: Int) -> Int? {
      guard index < texts.count else { return nil }
      let text = texts[index]
      guard start + text.count <= bytes.count else { return nil }
      for offset in text.indices where text[offset] != bytes[start + offset] { return nil }
      let end = start + text.count
      let isQuoted = text[0] == 0x22 || text[0] == 0x27
      return isQuoted || end == bytes.count || !JSONReader.isOfWord(bytes[end]) ? end : nil
    }
  }

  private mutating func propertyValue(level: Int) throws(Failure) -> Value {
    try skipSpace()
    guard take(0x3A) else {
      throw failure("Invalid character after parsing property name. Expected ':'", at: place)
    }
    return try value(level: level + 1)
  }

  /// Whether an object ends after a property; else a comma was read.
  private mutating func endsObject() throws(Failure) -> Bool {
    try skipSpace()
    if take(0x2C) { return false }
    guard take(0x7D) else {
      throw failure("After parsing a value an unexpected character was encountered", at: place)
    }
    return true
  }

  /// Whether an object ends where a name may stand, at its start or after a last comma.
  private mutating func endsWithoutName() throws(Failure) -> Bool {
    try skipSpace()
    return take(0x7D)
  }

  /// A name in quotation marks of either kind, or a bare word.
  private mutating func propertyName() throws(Failure) -> String {
    guard place < bytes.count else {
      throw failure("Unexpected end when reading JSON", at: place)
    }
    if bytes[place] == 0x22 || bytes[place] == 0x27 { return try string() }
    let start = place
    while place < bytes.count, Self.isOfWord(bytes[place]) { place += 1 }
    guard place > start else {
      let sign = String(decoding: bytes[place..<place + 1], as: UTF8.self)
      throw failure("Invalid property identifier character: \(sign)", at: place)
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
      || byte == 0x24 || byte >= 0x80
  }

  /// An object has no property without a name.
  private static let emptyName = Failure.name(
    id: "EmptyKeyInJsonString",
    "The provided JSON includes a property whose name is an empty string, this is only "
      + "supported using the -AsHashTable switch.")

  /// An object has no name twice in different case.
  private static func differs(_ name: String, from other: String) -> Failure {
    .name(
      id: "KeysWithDifferentCasingInJsonString",
      "Cannot convert the JSON string because it contains keys with different casing. Please use "
        + "the -AsHashTable switch instead. The key that was attempted to be added to the "
        + "existing key '\(other)' was '\(name)'.")
  }

  /// A fault of the text at a place, in lines and columns.
  private func failure(_ problem: String, at offset: Int) -> Failure {
    let before = bytes.prefix(offset)
    let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).utf16.count
    return .text(problem, line: line, position: column)
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
        throw failure("After parsing a value an unexpected character was encountered", at: place)
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
    let word = bytes[start..<place]
    if word.elementsEqual("true".utf8) { return .bool(true) }
    if word.elementsEqual("false".utf8) { return .bool(false) }
    if word.elementsEqual("null".utf8) { return .null }
    if word.elementsEqual("NaN".utf8) { return .double(.nan) }
    if word.elementsEqual("Infinity".utf8) { return .double(.infinity) }
    throw failure("Unexpected character encountered while parsing value", at: start)
  }

  private mutating func number() throws(Failure) -> Value {
    let start = place
    var whole: Int64 = 0
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) {
      if place < start + 18 { whole = whole * 10 + Int64(bytes[place] & 0x0F) }
      place += 1
    }
    let digits = place - start
    while place < bytes.count, Self.isOfNumber(bytes[place]) { place += 1 }
    if digits == place - start, 1...18 ~= digits { return .long(whole) }
    return try number(String(decoding: bytes[start..<place], as: UTF8.self), at: start)
  }

  /// The most characters of a whole number that are read, as many as Newtonsoft.Json reads.
  private static let maximumDigits = 380

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
    default: false
    }
  }

  private func number(_ text: String, at start: Int) throws(Failure) -> Value {
    if let whole = Int64(text) { return .long(whole) }
    if text.utf8.count <= Self.maximumDigits {
      if let large = engine.wholeNumber(text) { return .object(large) }
    } else if text.utf8.allSatisfy({ $0 != 0x2E && $0 | 0x20 != 0x65 }) {
      throw failure("JSON integer \(text) is too large to parse", at: start)
    }
    guard let real = Double(text), text.utf8.last != 0x2E else {
      throw failure("Input string '\(text)' is not a valid number", at: start)
    }
    return .double(real)
  }

  /// Text between quotation marks of either kind.
  private mutating func string() throws(Failure) -> String {
    let quote = bytes[place]
    let start = place
    place += 1
    while place < bytes.count, bytes[place] != quote, bytes[place] != 0x5C { place += 1 }
    if place < bytes.count, bytes[place] == quote {
      place += 1
      return String(decoding: bytes[start + 1..<place - 1], as: UTF8.self)
    }
    var units = Array(bytes[start + 1..<place])
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
    throw failure(
      "Unterminated string. Expected delimiter: \(quote == 0x22 ? "\"" : "'")", at: start)
  }

  private mutating func escape(into units: inout [UInt8]) throws(Failure) {
    guard place < bytes.count else { throw failure("Unterminated string", at: place) }
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
    default: throw failure("Bad JSON escape sequence", at: place - 1)
    }
  }

  private mutating func code() throws(Failure) -> UInt16 {
    guard place + 4 <= bytes.count,
      let code = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw failure("Could not convert characters after '\\u' to a number", at: place) }
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
          throw failure("Unexpected end while parsing comment", at: start)
        }
        place += 2
      default: return
      }
    }
  }

  /// A moment where the text is an ISO 8601 one.
  private static func dated(_ text: String) -> Value {
    guard text.utf8.count >= 19 else { return .string(text) }
    let bytes = Array(text.utf8)
    guard bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54,
      bytes[13] == 0x3A, bytes[16] == 0x3A,
      bytes.allSatisfy({ $0 < 0x80 }), let moment = DateTime(text: text, today: nil)
    else { return .string(text) }
    return .dateTime(moment)
  }
}
