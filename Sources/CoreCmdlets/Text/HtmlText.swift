/// Text as HTML.
enum HtmlText {
  /// As .NET's `WebUtility.HtmlEncode` writes it: the signs of the markup by name, Latin letters
  /// beyond ASCII and what is no letter of the basic plane by number.
  static func encoded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        let isNumbered = (160..<256).contains(scalar.value) || scalar.value > 0xFFFF
        if isNumbered {
          result += "&#\(scalar.value);"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// The kinds of document, and what each begins with.
  static func doctype(isTransitional: Bool) -> String {
    let kind = isTransitional ? "Transitional" : "Strict"
    let file = isTransitional ? "transitional" : "strict"
    return "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 \(kind)//EN\"  "
      + "\"http://www.w3.org/TR/xhtml1/DTD/xhtml1-\(file).dtd\">"
  }
}
