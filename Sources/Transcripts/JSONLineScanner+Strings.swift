extension JSONLineScanner {
  mutating func string() throws(JSONLineFault) -> String {
    let place = try stringPlace()
    if place.holdsEscapes { return try unescaped(place.range) }
    let bytes = slice(place.range)
    if let offset = InvalidUTF8.offset(in: bytes) {
      throw JSONLineFault(offset: place.range.lowerBound + offset, reason: .notUTF8)
    }
    return String(decoding: bytes.assumingMemoryBound(to: UInt8.self), as: UTF8.self)
  }

  /// A string looked at for its form only.
  mutating func skipString() throws(JSONLineFault) {
    let place = try stringPlace()
    if place.holdsEscapes {
      _ = try unescaped(place.range)
    } else if let offset = InvalidUTF8.offset(in: slice(place.range)) {
      throw JSONLineFault(offset: place.range.lowerBound + offset, reason: .notUTF8)
    }
  }

  /// Past a string, eight bytes at a time.
  mutating func stringPlace(
    or reason: @autoclosure () -> String = "a string is expected"
  ) throws(JSONLineFault) -> StringPlace {
    guard byte == UInt8(ascii: "\"") else { throw fault(reason()) }
    let start = position + 1
    var holdsEscapes = false
    var index = start
    while true {
      index = firstOfNote(from: index)
      guard index < line.count else { throw fault("a string is not closed", at: start - 1) }
      switch line[index] {
      case UInt8(ascii: "\""):
        position = index + 1
        return StringPlace(range: start..<index, holdsEscapes: holdsEscapes)
      case UInt8(ascii: "\\"):
        holdsEscapes = true
        index += 2
      default: throw fault("a control character stands in a string", at: index)
      }
    }
  }

  /// The next quote, backslash or control character; the line's end where there is none.
  private func firstOfNote(from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index <= line.count - 8 {
      let word = UInt64(littleEndian: line.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let found =
        ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash
          | (word &- ones &* 0x20) & ~word) & highs
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < line.count {
      let byte = line[index]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 { return index }
      index += 1
    }
    return line.count
  }

  private func unescaped(_ range: Range<Int>) throws(JSONLineFault) -> String {
    if let offset = InvalidUTF8.offset(in: slice(range)) {
      throw JSONLineFault(offset: range.lowerBound + offset, reason: .notUTF8)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if line[index] == UInt8(ascii: "\\") {
        try unescape(&index, until: range.upperBound, into: &bytes)
        continue
      }
      let next = min(firstOfNote(from: index), range.upperBound)
      bytes.append(contentsOf: slice(index..<next))
      index = next
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func unescape(
    _ index: inout Int, until end: Int, into bytes: inout [UInt8]
  ) throws(JSONLineFault) {
    guard index + 1 < end else { throw fault("an escape is cut off", at: index) }
    let letter = line[index + 1]
    if letter == UInt8(ascii: "u") {
      bytes.append(contentsOf: UTF8.encode(try scalar(&index, until: end)) ?? .init())
      return
    }
    switch letter {
    case 0x22, 0x5C, 0x2F: bytes.append(letter)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    default: throw fault("an unknown escape", at: index)
    }
    index += 2
  }

  /// The scalar of `\u` and four digits, or of the two that stand for one beyond U+FFFF.
  private func scalar(
    _ index: inout Int, until end: Int
  ) throws(JSONLineFault) -> Unicode.Scalar {
    let start = index
    let high = try unit(&index, until: end)
    if let scalar = Unicode.Scalar(high) { return scalar }
    if high < 0xDC00, index + 1 < end, line[index] == UInt8(ascii: "\\"),
      line[index + 1] == UInt8(ascii: "u") {
      let low = try unit(&index, until: end)
      if (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) {
        return scalar
      }
    }
    throw fault("half of a surrogate pair", at: start)
  }

  /// The number of `\u` and four digits.
  private func unit(_ index: inout Int, until end: Int) throws(JSONLineFault) -> UInt32 {
    guard index + 6 <= end else { throw fault("an escape is cut off", at: index) }
    var value: UInt32 = 0
    for offset in 2..<6 {
      let byte = line[index + offset]
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: throw fault("four hexadecimal digits are expected", at: index + offset)
      }
    }
    index += 6
    return value
  }
}
