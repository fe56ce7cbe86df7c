/// Bytes -> one line: LF and CRLF end it, bytes that are not UTF-8 are repaired, and a line over
/// the limit is dropped whole. No input or output inside.
struct LineAssembler {
  let maximumBytes: Int
  private var bytes: [UInt8] = []
  private var isTooLong = false

  init(maximumBytes: Int) {
    self.maximumBytes = maximumBytes
  }

  /// Nothing was added since the last line.
  var isEmpty: Bool { bytes.isEmpty && !isTooLong }

  /// Adds one byte; gives the line that it ends.
  mutating func add(_ byte: UInt8) -> ReadResult? {
    if byte == UInt8(ascii: "\n") { return finish() }
    // One more than the limit, for the CR of a CRLF.
    if bytes.count > maximumBytes {
      isTooLong = true
    } else {
      bytes.append(byte)
    }
    return nil
  }

  /// The line so far, at the end of the input or of the line.
  mutating func finish() -> ReadResult {
    defer {
      bytes.removeAll(keepingCapacity: true)
      isTooLong = false
    }
    if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
    if isTooLong || bytes.count > maximumBytes { return .tooLong(maximumBytes: maximumBytes) }
    if let text = String(validating: bytes, as: UTF8.self) { return .line(InputLine(text)) }
    return .line(InputLine(String(decoding: bytes, as: UTF8.self), isRepaired: true))
  }
}
