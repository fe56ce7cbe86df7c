import ShellRuntime

/// `-Filter` of the commands of Active Directory, as far as the lab goes: `*`, or one property with
/// `-eq` or `-like`. [ActiveDirectory docs: about_ActiveDirectory_Filter]
struct DomainFilter {
  /// `name`, folded; nil = everything.
  private let property: String?
  private let isPattern: Bool
  private let wanted: String

  init(_ text: String, _ context: CmdletContext) throws(ShellError) {
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    if words == ["*"] {
      (property, isPattern, wanted) = (nil, true, "*")
      return
    }
    let operation = words.count == 3 ? TextComparison.folded(words[1]) : ""
    guard ["-eq", "-like"].contains(operation) else {
      throw context.failure(
        "FilterNotSimulated", .notImplemented,
        "Of the filters of Active Directory the lab has '*' and one property with -eq or -like, "
          + "such as \"Name -like 'OSL-*'\".", target: .string(text))
    }
    property = TextComparison.folded(words[0])
    isPattern = operation == "-like"
    wanted = words[2].filter { $0 != "'" && $0 != "\"" }
  }

  /// Whether an object with some properties is meant.
  func matches(_ properties: KeyValuePairs<String, String>) -> Bool {
    guard let property else { return true }
    let value = properties.first { TextComparison.folded($0.key) == property }?.value
    guard let value else { return false }
    return isPattern
      ? NamePattern(wanted, isPattern: true).matches(value)
      : TextComparison.equalsIgnoringCase(value, wanted)
  }
}
