/// A file that was found fit to be read: at most 1 MiB of UTF-8 without control characters.
struct SourceText {
  static let maximumBytes = 1_048_576

  let file: String
  let bytes: [UInt8]
  /// The offset of the first byte of each line; a byte order mark is skipped.
  let lineStarts: [Int]

  /// Nil, with a diagnostic for each reason, if the file is refused.
  init?(_ bytes: [UInt8], reporter: Reporter) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.count <= Self.maximumBytes else {
      reporter.error(
        Place(line: 1, column: 1), "the file has \(bytes.count) bytes",
        because: "a file of a course may have at most \(Self.maximumBytes)",
        fix: "split it into smaller files")
      return nil
    }
    var scan = SourceScan(bytes: bytes, offset: start)
    guard scan.run(reporter) else { return nil }
    file = reporter.file
    self.bytes = bytes
    lineStarts = scan.lineStarts
  }

  var lineCount: Int { lineStarts.count }

  /// The bytes of a line (from 0) without its ending.
  func lineRange(_ line: Int) -> Range<Int> {
    guard lineStarts.indices.contains(line) else { return bytes.count..<bytes.count }
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  func line(_ line: Int) -> String { String(decoding: bytes[lineRange(line)], as: UTF8.self) }

  /// All bytes of a range of lines (from 0), endings included.
  func byteRange(lines: Range<Int>) -> Range<Int> {
    let start = lineStarts.indices.contains(lines.lowerBound) ? lineStarts[lines.lowerBound] : nil
    let end = lineStarts.indices.contains(lines.upperBound) ? lineStarts[lines.upperBound] : nil
    let upper = end ?? bytes.count
    return min(start ?? bytes.count, upper)..<upper
  }
}

/// One walk over a file's bytes: line starts, invalid UTF-8, control characters.
struct SourceScan {
  let bytes: [UInt8]
  var offset: Int
  var line = 1
  var column = 1
  var lineStarts: [Int]
  private var refusals = 0

  init(bytes: [UInt8], offset: Int) {
    self.bytes = bytes
    self.offset = offset
    lineStarts = [offset]
  }

  /// False if anything was refused. Bytes that are no UTF-8 end the walk.
  mutating func run(_ reporter: Reporter) -> Bool {
    while offset < bytes.count, refusals < 20 {
      let byte = bytes[offset]
      if byte >= 0x20, byte < 0x7F {
        offset += 1
        column += 1
      } else if byte == UInt8(ascii: "\n") {
        offset += 1
        line += 1
        column = 1
        lineStarts.append(offset)
      } else {
        guard takeOther(byte, reporter) else { return false }
      }
    }
    return refusals == 0
  }

  private mutating func takeOther(_ byte: UInt8, _ reporter: Reporter) -> Bool {
    let length = Self.scalarLength(bytes, at: offset)
    guard length > 0 else {
      reporter.error(
        Place(line: line, column: column),
        "byte \(offset + 1) of the file, \(hexadecimal(UInt32(byte), digits: 2)), is not UTF-8",
        because: "lesson files are UTF-8 text", fix: "save the file as UTF-8")
      return false
    }
    let scalar = Self.scalar(bytes, at: offset, length: length)
    let endsLine = byte == UInt8(ascii: "\r") && offset + 1 < bytes.count
      && bytes[offset + 1] == UInt8(ascii: "\n")
    if byte != UInt8(ascii: "\t"), !endsLine, ControlCharacter.isControl(scalar) {
      refusals += 1
      reporter.error(
        Place(line: line, column: column),
        "control character U+\(hexadecimal(scalar, digits: 4).dropFirst(2))",
        because: "it can do things to a terminal that nobody sees in the file", fix: "remove it")
    }
    offset += length
    column += 1
    return true
  }

  /// The length in bytes of the well-formed scalar at `offset`, 0 if there is none.
  static func scalarLength(_ bytes: [UInt8], at offset: Int) -> Int {
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, offset + length <= bytes.count else { return 0 }
    let second = bytes[offset + 1]
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return 0 }
    for index in 2..<max(2, length) where bytes[offset + index] & 0xC0 != 0x80 { return 0 }
    return length
  }

  private static func scalar(_ bytes: [UInt8], at offset: Int, length: Int) -> UInt32 {
    let masks: [UInt32] = [0x7F, 0x1F, 0x0F, 0x07]
    var value = UInt32(bytes[offset]) & masks[length - 1]
    for index in 1..<max(1, length) { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return value
  }
}

/// Characters that no lesson may contain.
enum ControlCharacter {
  /// C0, DEL, C1 and the two Unicode line separators, which YAML and Markdown count differently.
  static func isControl(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || (0x7F...0x9F).contains(scalar) || scalar == 0x2028 || scalar == 0x2029
  }

  /// The first one in `text` that is neither a tab nor a line feed.
  static func first(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { isControl($0.value) && $0 != "\t" && $0 != "\n" }
  }
}

/// `0x1F` with at least so many digits.
func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return "0x" + String(repeating: "0", count: max(0, digits - text.count)) + text
}
