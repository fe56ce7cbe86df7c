/// Writes one JSON object on one line, keys in the order given, without white space.
struct JSONLineWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  init(reserving capacity: Int = 256) {
    bytes.reserveCapacity(capacity)
    bytes.append(UInt8(ascii: "{"))
  }

  mutating func field(_ key: String, _ text: String) {
    self.key(key)
    Self.append(text, to: &bytes)
  }

  mutating func field(_ key: String, _ integer: Int) {
    self.key(key)
    append(integer)
  }

  mutating func field(_ key: String, _ flag: Bool) {
    self.key(key)
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  mutating func field(_ key: String, _ texts: some Sequence<String>) {
    self.key(key)
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for text in texts {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      Self.append(text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// The 64 digits of an `h`.
  mutating func field(_ key: String, _ digits: HashChain.Digits) {
    self.key(key)
    bytes.append(UInt8(ascii: "\""))
    withUnsafeBytes(of: digits) { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Closes the object, and the line where `lineFeed` says so.
  mutating func close(lineFeed: Bool = true) {
    bytes.append(UInt8(ascii: "}"))
    if lineFeed { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func key(_ key: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    Self.append(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func append(_ integer: Int) {
    if integer >= 0, integer < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(integer))
    } else {
      bytes.append(contentsOf: String(integer).utf8)
    }
  }
}

extension JSONLineWriter {
  /// Appends a JSON string. Besides what JSON asks for, delete, the C1 controls, line and paragraph
  /// separators and bidirectional controls are escaped, so that a transcript is harmless to print.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { units in
      var start = 0
      var index = 0
      while index < units.count {
        let unit = units[index]
        if unit >= 0x20, unit < 0x7F, unit != 0x22, unit != 0x5C {
          index += 1
          continue
        }
        let length = lengthToEscape(units, at: index)
        if length > 0 {
          bytes.append(contentsOf: units[start..<index])
          appendEscape(units, at: index, length: length, to: &bytes)
          start = index + length
        }
        index += max(length, 1)
      }
      bytes.append(contentsOf: units[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes from `index` stand for a scalar that is to be escaped; 0 for none.
  private static func lengthToEscape(
    _ units: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
    let unit = units[index]
    if unit < 0x80 { return 1 }
    guard index + 1 < units.count else { return 0 }
    let second = units[index + 1]
    switch unit {
    case 0xC2: return second < 0xA0 ? 2 : 0
    case 0xD8: return second == 0x9C ? 2 : 0
    case 0xE2:
      guard index + 2 < units.count else { return 0 }
      let third = units[index + 2]
      let hides =
        second == 0x80
        ? third == 0x8E || third == 0x8F || (0xA8...0xAE).contains(third)
        : second == 0x81 && (0xA6...0xA9).contains(third)
      return hides ? 3 : 0
    default: return 0
    }
  }

  private static func appendEscape(
    _ units: UnsafeBufferPointer<UInt8>, at index: Int, length: Int, to bytes: inout [UInt8]
  ) {
    let unit = units[index]
    let scalar: UInt16
    switch length {
    case 1:
      if let letter = letter(unit) {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(letter)
        return
      }
      scalar = UInt16(unit)
    case 2: scalar = UInt16(unit & 0x1F) << 6 | UInt16(units[index + 1] & 0x3F)
    default:
      scalar =
        UInt16(unit & 0x0F) << 12 | UInt16(units[index + 1] & 0x3F) << 6
        | UInt16(units[index + 2] & 0x3F)
    }
    bytes.append(contentsOf: "\\u".utf8)
    for shift in [12, 8, 4, 0] as [UInt16] {
      let value = UInt8(truncatingIfNeeded: scalar >> shift & 15)
      bytes.append(value < 10 ? value + 0x30 : value + 0x57)
    }
  }

  private static func letter(_ unit: UInt8) -> UInt8? {
    switch unit {
    case 0x22, 0x5C: unit
    case 0x08: UInt8(ascii: "b")
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    default: nil
    }
  }
}
