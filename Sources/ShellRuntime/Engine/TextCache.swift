/// What was made of texts that were met before: lowered lines and compiled expressions.
final class TextCache {
  private var regexes: [String: (key: String, regex: Regex)] = [:]
  private var scripts: [String: CompiledText] = [:]
  private static let capacity = 512
  /// The most source text whose code is kept, in bytes; code takes some fifty times as much.
  private static let maximumBytes = 512 << 10
  private var scriptBytes = 0

  /// A compiled expression; the case rule is part of the key.
  func regex(_ pattern: String, ignoringCase: Bool) throws(ShellError) -> Regex {
    let key = (ignoringCase ? "i" : "c") + pattern
    // Texts that are equal to Swift may still be of different characters.
    if let known = regexes[key], TextComparison.equalsExactly(known.key, key) {
      return known.regex
    }
    let made = try Regex(pattern, ignoringCase: ignoringCase)
    if regexes.count >= Self.capacity { regexes.removeAll(keepingCapacity: true) }
    regexes[key] = (key, made)
    return made
  }

  func removeAll() {
    regexes = [:]
    scripts = [:]
    scriptBytes = 0
  }

  /// A parsed and lowered text.
  func script(_ text: String, _ make: () -> CompiledText) -> CompiledText {
    if let known = scripts[text], TextComparison.equalsExactly(known.unit.text, text) {
      return known
    }
    let made = make()
    scriptBytes += text.utf8.count
    if scripts.count >= Self.capacity || scriptBytes > Self.maximumBytes {
      scripts.removeAll(keepingCapacity: true)
      scriptBytes = text.utf8.count
    }
    scripts[text] = made
    return made
  }
}
