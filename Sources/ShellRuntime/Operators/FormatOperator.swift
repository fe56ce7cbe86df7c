/// `-f`, `[string]::Format` and `ToString(format)`.
enum FormatOperator {
  /// `culture` is what `[string]::Format` is told.
  static func apply(
    _ format: String, _ arguments: [Value], _ shell: Shell, culture: CultureInfoObject? = nil
  ) throws(ShellError) -> Value {
    var reader = CompositeFormat(format)
    var result: [UInt16] = []
    while let piece = try reader.next() {
      switch piece {
      case .text(let units): result += units
      case .item(let index, let width, let isLeft, let itemFormat):
        guard index < arguments.count else {
          throw badFormat(
            "Index (zero based) must be greater than or equal to zero and less than the size of "
              + "the argument list.")
        }
        let known = try culture?.adapted(itemFormat, for: arguments[index]) ?? itemFormat
        let text = Array(try self.format(arguments[index], known, shell).utf16)
        let padding = [UInt16](repeating: 0x20, count: max(0, width - text.count))
        try shell.charge(bytes: padding.count)
        result += isLeft ? text + padding : padding + text
      }
    }
    return try shell.newString(String(decoding: result, as: UTF16.self))
  }

  static func badFormat(_ reason: String) -> ShellError {
    .failed(
      "FormatError", .invalidOperation, "Error formatting a string: \(reason).",
      inner: InnerException(type: "System.FormatException", message: reason))
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
      switch value {
      case .object(let guid as GuidObject):
        guard let text = guid.formatted(format) else {
          throw badFormat(
            "Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", "
              + "\"X\" or \"x\".")
        }
        return text
      case .object(let member as EnumObject): return try enumeration(member, format)
      case .object(let object as any NetObject):
        guard let text = object.formatted(format) else {
          throw badFormat("Format specifier was invalid.")
        }
        return text
      default: break
      }
      guard let number = Numeric(value), !(value.typeName == "System.Boolean"),
        !(value.typeName == "System.Char")
      else { return Methods.text(value) }
      guard let text = NumberFormat(number, value).text(format) else {
        throw badFormat("Format specifier was invalid.")
      }
      return text
    }
  }
}

extension FormatOperator {
  /// `G` and `F` give the name of a member, `D` its number, `X` that in eight digits.
  private static func enumeration(
    _ member: EnumObject, _ format: String
  ) throws(ShellError) -> String {
    switch format {
    case "G", "g", "F", "f": return member.name
    case "D", "d": return String(member.number)
    case "X", "x":
      let digits = String(member.number, radix: 16, uppercase: true)
      return String(repeating: "0", count: max(0, 8 - digits.utf8.count)) + digits
    default:
      throw badFormat(
        "Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\".")
    }
  }
}

/// Custom formats of spans: `hh\:mm\:ss`, `d\.hh`.
enum TimeSpanFormat {
  /// `[-][d:]h:mm:ss[.FFFFFFF]`, or with every part and leading zeros.
  private static func general(_ span: TimeSpan, isLong: Bool) -> String {
    let days = abs(span.days)
    var text = span.ticks < 0 ? "-" : ""
    if isLong || days > 0 { text += "\(days):" }
    text += Digits.padded(abs(span.hours), isLong ? 2 : 1) + ":"
    text += Digits.padded(abs(span.minutes), 2) + ":" + Digits.padded(abs(span.seconds), 2)
    var fraction = Digits.padded(Int(span.ticks.magnitude % 10_000_000), 7)
    if !isLong { while fraction.last == "0" { fraction.removeLast() } }
    return fraction.isEmpty ? text : text + "." + fraction
  }

  static func text(_ span: TimeSpan, _ format: String) throws(ShellError) -> String {
    switch format {
    case "c", "t", "T": return span.description
    case "g": return general(span, isLong: false)
    case "G": return general(span, isLong: true)
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
        throw FormatOperator.badFormat("Input string was not in a correct format.")
      }
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }
}
