/// What is wrong with a line, and at which of its bytes.
struct JSONLineFault: Error, Equatable {
  enum Reason: Equatable {
    case malformed(String)
    case notUTF8
  }

  let offset: Int
  let reason: Reason
}

/// Reads the one JSON object of a line from its bytes, value by value, building nothing that is not
/// asked for. Keys are plain: a key that holds an escape is refused.
struct JSONLineScanner {
  /// Where a string stands, without its quotes.
  struct StringPlace {
    var range: Range<Int>
    var holdsEscapes: Bool
  }

  let line: UnsafeRawBufferPointer
  var position = 0
  private var depth = 1
  private let nesting: Int

  init(_ line: UnsafeRawBufferPointer, nesting: Int) {
    self.line = line
    self.nesting = nesting
  }

  var byte: UInt8? { position < line.count ? line[position] : nil }

  func fault(_ reason: String, at offset: Int? = nil) -> JSONLineFault {
    JSONLineFault(offset: offset ?? position, reason: .malformed(reason))
  }

  @inline(__always)
  mutating func skipWhiteSpace() {
    if let byte, byte <= 0x20 { skipSpaces() }
  }

  private mutating func skipSpaces() {
    while position < line.count {
      let byte = line[position]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D else { return }
      position += 1
    }
  }

  @inline(__always)
  mutating func take(
    _ byte: UInt8, or reason: @autoclosure () -> String
  ) throws(JSONLineFault) {
    skipWhiteSpace()
    guard self.byte == byte else { throw fault(reason()) }
    position += 1
  }

  /// True, and past it, where this byte stands here.
  @inline(__always)
  mutating func takeIfPresent(_ byte: UInt8) -> Bool {
    guard self.byte == byte else { return false }
    position += 1
    return true
  }

  /// True, and past them, where exactly the bytes of `text` stand here.
  @inline(__always)
  mutating func takeIfPresent(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard line.count - position >= count else { return false }
    for index in 0..<count where line[position + index] != text.utf8Start[index] { return false }
    position += count
    return true
  }

  mutating func advance(by count: Int) { position = min(position + count, line.count) }

  func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: line[range])
  }

  @inline(__always)
  func holds(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<range.count
    where line[range.lowerBound + index] != text.utf8Start[index] { return false }
    return true
  }

  /// A key and the colon after it.
  mutating func key() throws(JSONLineFault) -> Range<Int> {
    skipWhiteSpace()
    let start = position
    let place = try stringPlace(or: "a key in quotes is expected")
    if place.holdsEscapes { throw fault("a key holds an escape", at: start) }
    try take(UInt8(ascii: ":"), or: "a colon is expected after a key")
    skipWhiteSpace()
    return place.range
  }
}

// MARK: Numbers, flags, arrays, anything

extension JSONLineScanner {
  mutating func integer() throws(JSONLineFault) -> Int {
    let start = position
    guard let value = try integerIfWhole() else {
      throw fault("a whole number is expected", at: start)
    }
    return value
  }

  /// Never negative.
  mutating func count() throws(JSONLineFault) -> Int {
    let start = position
    let value = try integer()
    if value < 0 { throw fault("a number that is not negative is expected", at: start) }
    return value
  }

  mutating func flag() throws(JSONLineFault) -> Bool {
    if takeIfPresent("true") { return true }
    if takeIfPresent("false") { return false }
    throw fault("true or false is expected")
  }

  /// The strings of an array; only their form is looked at where `isKept` is false.
  mutating func strings(isKept: Bool = true) throws(JSONLineFault) -> [String] {
    try take(UInt8(ascii: "["), or: "an array of strings is expected")
    var strings: [String] = []
    skipWhiteSpace()
    if takeIfPresent(UInt8(ascii: "]")) { return strings }
    if isKept { strings.reserveCapacity(8) }
    while true {
      skipWhiteSpace()
      if isKept { strings.append(try string()) } else { try skipString() }
      skipWhiteSpace()
      if takeIfPresent(UInt8(ascii: "]")) { return strings }
      try take(UInt8(ascii: ","), or: "a comma or ] is expected in an array")
    }
  }

  /// Any value, looked at for its form only.
  mutating func skipValue() throws(JSONLineFault) {
    skipWhiteSpace()
    switch byte {
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "["), UInt8(ascii: "{"): try skipContainer()
    case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try flag()
    case UInt8(ascii: "n"):
      if !takeIfPresent("null") { throw fault("null is expected") }
    default: _ = try integerIfWhole()
    }
  }

  private mutating func skipContainer() throws(JSONLineFault) {
    let isArray = byte == UInt8(ascii: "[")
    let closing = UInt8(ascii: isArray ? "]" : "}")
    position += 1
    depth += 1
    if depth > nesting { throw fault("nested deeper than \(nesting) levels") }
    skipWhiteSpace()
    if byte != closing {
      repeat {
        if !isArray { _ = try key() }
        try skipValue()
        skipWhiteSpace()
      } while takeIfPresent(UInt8(ascii: ","))
    }
    try take(closing, or: "a comma or \(isArray ? "]" : "}") is expected")
    depth -= 1
  }

  /// Past a number of JSON's grammar: its value, or nil where it has a fraction or an exponent.
  mutating func integerIfWhole() throws(JSONLineFault) -> Int? {
    let start = position
    let isNegative = takeIfPresent(UInt8(ascii: "-"))
    let digits = position
    var value = 0
    var overflows = false
    while let byte, (0x30...0x39).contains(byte) {
      let (tens, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = tens.addingReportingOverflow(Int(byte) - 0x30)
      overflows = overflows || first || second
      value = sum
      position += 1
    }
    if position == digits { throw fault("a value is expected", at: start) }
    if line[digits] == 0x30, position > digits + 1 {
      throw fault("a number begins with 0", at: start)
    }
    if try skipFraction() { return nil }
    if overflows { throw fault("a number is too large", at: start) }
    return isNegative ? -value : value
  }

  private mutating func skipFraction() throws(JSONLineFault) -> Bool {
    let start = position
    if takeIfPresent(UInt8(ascii: ".")) { try skipDigits() }
    if takeIfPresent(UInt8(ascii: "e")) || takeIfPresent(UInt8(ascii: "E")) {
      if !takeIfPresent(UInt8(ascii: "+")) { _ = takeIfPresent(UInt8(ascii: "-")) }
      try skipDigits()
    }
    return position > start
  }

  private mutating func skipDigits() throws(JSONLineFault) {
    let start = position
    while let byte, (0x30...0x39).contains(byte) { position += 1 }
    if position == start { throw fault("a digit is expected") }
  }
}
