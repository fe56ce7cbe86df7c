/// `[System.Net.WebUtility]` and `[System.Web.HttpUtility]`: text for addresses and pages.
enum WebMembers {
  static func call(
    _ type: ShellType, _ name: String, _ folded: String, _ arguments: [Value], _ shell: Shell
  ) throws(ShellError) -> Value {
    let text = try Methods.argument(arguments, 0, name).text
    let isUpper = TextComparison.folded(type.fullName).hasSuffix("webutility")
    switch folded {
    case "urlencode": return try shell.newString(urlEncoded(text, isUpper: isUpper))
    case "urldecode":
      let spaced = String(decoding: text.utf8.map { $0 == 0x2B ? 0x20 : $0 }, as: UTF8.self)
      return try shell.newString(PercentText.unescaped(spaced))
    case "htmlencode": return try shell.newString(htmlEncoded(text))
    case "htmldecode": return try shell.newString(htmlDecoded(text))
    default: throw StaticMembers.unknownMember(type, name)
    }
  }

  private static func urlEncoded(_ text: String, isUpper: Bool) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: result.append(byte)
      case 0x20: result.append(0x2B)
      case _ where "-_.!*()".utf8.contains(byte): result.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: isUpper)
        result += Array("%\(byte < 16 ? "0" : "")\(digits)".utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let marks: [Unicode.Scalar: String] = [
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
  ]

  private static func htmlEncoded(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      if let mark = marks[scalar] {
        result += mark
      } else if (160...255).contains(scalar.value) || scalar.value > 0xFFFF {
        result += "&#\(scalar.value);"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "copy": "©", "reg": "®", "euro": "€",
  ]

  /// Names that it does not know stay as they are.
  private static func htmlDecoded(_ text: String) -> String {
    var result = ""
    for (index, part) in text.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        result += part
        continue
      }
      guard let end = part.firstIndex(of: ";"), let scalar = scalar(part[..<end]) else {
        result += "&" + part
        continue
      }
      result.unicodeScalars.append(scalar)
      result += part[part.index(after: end)...]
    }
    return result
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return names[String(name)] }
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap { Unicode.Scalar($0) }
  }
}
