/// `-f`, `[string]::Format` and `ToString(format)`.
enum FormatOperator {
  static func apply(
    _ format: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let bytes = Array(format.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if byte == 0x7B || byte == 0x7D {
        if next == byte {
          result.append(byte)
          index += 2
          continue
        }
        guard byte == 0x7B, let close = bytes[index...].firstIndex(of: 0x7D) else {
          throw badFormat("Input string was not in a correct format.")
        }
        let item = String(decoding: bytes[(index + 1)..<close], as: UTF8.self)
        result += Array(try placeholder(item, arguments, shell).utf8)
        index = close + 1
      } else {
        result.append(byte)
        index += 1
      }
    }
    return try shell.newString(String(decoding: result, as: UTF8.self))
  }

  private static func badFormat(_ reason: String) -> ShellError {
    .failed(
      "FormatError", .invalidOperation, "Error formatting a string: \(reason)",
      exceptionType: "System.Management.Automation.RuntimeException")
  }

  /// `0`, `0,10`, `0:N2`, `0,-10:yyyy`
  private static func placeholder(
    _ item: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> String {
    let colon = item.firstIndex(of: ":")
    let head = item[..<(colon ?? item.endIndex)]
    let format = colon.map { String(item[item.index(after: $0)...]) } ?? ""
    let parts = head.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard let number = Int(NumberReader.trimmed(String(parts[0]))), number >= 0 else {
      throw badFormat("Input string was not in a correct format.")
    }
    guard number < arguments.count else {
      throw badFormat(
        "Index (zero based) must be greater than or equal to zero and less than the size of the "
          + "argument list.")
    }
    var text = try self.format(arguments[number], format, shell)
    if parts.count == 2 {
      guard let width = Int(NumberReader.trimmed(String(parts[1]))), abs(width) < 1_000_000 else {
        throw badFormat("Input string was not in a correct format.")
      }
      let missing = max(0, abs(width) - text.utf16.count)
      try shell.charge(bytes: missing)
      let padding = String(repeating: " ", count: missing)
      text = width < 0 ? text + padding : padding + text
    }
    return text
  }

  /// A value by a .NET format; an empty one gives its ordinary en-US text.
  static func format(
    _ value: Value, _ format: String, _ shell: Shell
  ) throws(ShellError) -> String {
    switch value {
    case .dateTime(let moment):
      guard let text = moment.formatted(format) else {
        throw badFormat("Input string was not in a correct format.")
      }
      return text
    case .timeSpan(let span):
      return format.isEmpty ? span.description : try TimeSpanFormat.text(span, format)
    default:
      guard !format.isEmpty else { return Methods.text(value) }
      if case .object(let object) = value, object is GuidObject {
        return TextComparison.folded(format) == "n"
          ? object.description.filter { $0 != "-" } : object.description
      }
      guard let number = Numeric(value), !(value.typeName == "System.Boolean") else {
        return Methods.text(value)
      }
      guard let text = NumberFormat(number, value).text(format) else {
        throw badFormat("Format specifier was invalid.")
      }
      return text
    }
  }
}

/// Custom formats of spans: `hh\:mm\:ss`, `d\.hh`.
enum TimeSpanFormat {
  static func text(_ span: TimeSpan, _ format: String) throws(ShellError) -> String {
    switch format {
    case "c", "t", "T": return span.description
    case "g", "G": return span.description
    default: break
    }
    let bytes = Array(format.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x5C, index + 1 < bytes.count {
        result.append(bytes[index + 1])
        index += 2
        continue
      }
      if byte == 0x27, let end = bytes[(index + 1)...].firstIndex(of: 0x27) {
        result += bytes[(index + 1)..<end]
        index = end + 1
        continue
      }
      var end = index + 1
      while end < bytes.count, bytes[end] == byte { end += 1 }
      let width = end - index
      switch byte {
      case 0x64: result += Array(Digits.padded(abs(span.days), width).utf8)
      case 0x68: result += Array(Digits.padded(abs(span.hours), width).utf8)
      case 0x6D: result += Array(Digits.padded(abs(span.minutes), width).utf8)
      case 0x73: result += Array(Digits.padded(abs(span.seconds), width).utf8)
      case 0x66:
        let fraction = Digits.padded(Int(span.ticks.magnitude % 10_000_000), 7)
        result += Array(fraction.utf8.prefix(width))
      case 0x25: break
      default:
        throw .failed(
          "FormatError", .invalidOperation,
          "Error formatting a string: Input string was not in a correct format.")
      }
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }
}
