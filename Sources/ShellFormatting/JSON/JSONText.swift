/// JSON strings and numbers as Newtonsoft.Json writes them for PowerShell.
public enum JSONText {
  /// `-EscapeHandling` of ConvertTo-Json.
  public enum Escaping: String, Sendable, CaseIterable {
    /// Quotation mark, backslash and control characters.
    case standard = "Default"
    /// Also what is not ASCII.
    case nonASCII = "EscapeNonAscii"
    /// Also `< > & ' "`.
    case html = "EscapeHtml"
  }

  /// A text in quotation marks.
  public static func quoted(_ string: String, escaping: Escaping = .standard) -> String {
    var text = ""
    append(string, to: &text, escaping: escaping)
    return text
  }

  /// Appends a text in quotation marks.
  static func append(_ string: String, to text: inout String, escaping: Escaping) {
    text += "\""
    if isPlain(string), escaping != .html {
      text += string
    } else {
      for scalar in string.unicodeScalars { append(scalar, to: &text, escaping) }
    }
    text += "\""
  }

  /// A number with at least one decimal: `1.0`, `1E+20`, `1.5`; `"NaN"` where JSON has none.
  static func number(_ digits: String, isFinite: Bool) -> String {
    guard isFinite else {
      return digits == "NaN" ? "\"NaN\"" : digits.hasPrefix("-") ? "\"-Infinity\"" : "\"Infinity\""
    }
    let isDecimal = digits.utf8.contains { $0 == 0x2E || $0 == 0x45 }
    return isDecimal ? digits : digits + ".0"
  }

  /// Printable ASCII without quotation mark and backslash.
  private static func isPlain(_ string: String) -> Bool {
    string.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x80 && $0 != 0x22 && $0 != 0x5C }
  }

  private static func append(
    _ scalar: Unicode.Scalar, to text: inout String, _ escaping: Escaping
  ) {
    switch scalar.value {
    case 0x22: text += escaping == .html ? "\\u0022" : "\\\""
    case 0x5C: text += "\\\\"
    case 0x08: text += "\\b"
    case 0x09: text += "\\t"
    case 0x0A: text += "\\n"
    case 0x0C: text += "\\f"
    case 0x0D: text += "\\r"
    case 0..<0x20, 0x85, 0x2028, 0x2029: appendCode(scalar, to: &text)
    case let code:
      let isMarkup = code == 0x26 || code == 0x27 || code == 0x3C || code == 0x3E
      if isMarkup && escaping == .html || code >= 0x80 && escaping == .nonASCII {
        appendCode(scalar, to: &text)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  private static func appendCode(_ scalar: Unicode.Scalar, to text: inout String) {
    for unit in String(Character(scalar)).utf16 {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
  }
}
