/// JSON on one line for those who build on transcripts.
public enum JSONLineFields {
  /// What is wrong with a line.
  public struct Problem: Error, Equatable, Sendable {
    /// The byte at which it shows, from 0.
    public let offset: Int
    /// What is wrong.
    public let message: String
  }

  /// The values of the named fields of the one object on a line, where they are strings; any other
  /// field is looked at for its form only. Of a name that stands twice the last one counts.
  public static func strings(
    _ names: [String], in line: some Collection<UInt8>
  ) throws(Problem) -> [String: String] {
    let bytes = Array(line)
    do {
      return try bytes.withUnsafeBytes { try read(names, $0) }
    } catch let fault as JSONLineFault {
      throw Problem(offset: fault.offset, message: fault.message)
    } catch {
      throw Problem(offset: 0, message: "the line cannot be read")
    }
  }

  /// Appends a JSON string in which nothing is dangerous to print.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    JSONLineWriter.append(text, to: &bytes)
  }

  private static func read(
    _ names: [String], _ line: UnsafeRawBufferPointer
  ) throws(JSONLineFault) -> [String: String] {
    var scanner = JSONLineScanner(line, nesting: 16)
    var values: [String: String] = [:]
    try scanner.take(UInt8(ascii: "{"), or: "an object is expected")
    scanner.skipWhiteSpace()
    if scanner.byte != UInt8(ascii: "}") {
      repeat {
        let key = scanner.slice(try scanner.key())
        let name = names.first { $0.utf8.elementsEqual(key) }
        if let name, scanner.byte == UInt8(ascii: "\"") {
          values[name] = try scanner.string()
        } else {
          try scanner.skipValue()
        }
        scanner.skipWhiteSpace()
      } while scanner.takeIfPresent(UInt8(ascii: ","))
    }
    try scanner.take(UInt8(ascii: "}"), or: "a comma or } is expected")
    scanner.skipWhiteSpace()
    if scanner.byte != nil { throw scanner.fault("something follows the closing brace") }
    return values
  }
}

extension JSONLineFault {
  fileprivate var message: String {
    switch reason {
    case .malformed(let why): why
    case .notUTF8: "a byte is not UTF-8"
    }
  }
}
