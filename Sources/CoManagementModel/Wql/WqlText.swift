/// Texts as the site database compares them: without regard to case. [memdocs
/// extended-wmi-query-language: "fully case-insensitive"]
enum WqlText {
  /// The form in which texts that count as one are the same.
  static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: text.utf8.map(\.lowercasedASCII), as: UTF8.self)
    }
    var folded = ""
    for scalar in text.unicodeScalars { folded += scalar.properties.lowercaseMapping }
    return folded
  }

  /// Whether both count as one.
  static func equal(_ left: String, _ right: String) -> Bool {
    if left.equalsIgnoringASCIICase(right) { return true }
    guard !left.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    return folded(left) == folded(right)
  }

  /// Below 0, 0 or above 0, by the folded scalars.
  static func compare(_ left: String, _ right: String) -> Int {
    let (left, right) = (folded(left).unicodeScalars, folded(right).unicodeScalars)
    if left.elementsEqual(right) { return 0 }
    return left.lexicographicallyPrecedes(right) ? -1 : 1
  }
}
