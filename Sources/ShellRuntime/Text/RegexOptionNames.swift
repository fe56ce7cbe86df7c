/// `[RegexOptions]` as arguments of methods, written into the pattern.
enum RegexOptionNames {
  /// `(?ms)`, or nothing; whether case counts is said elsewhere.
  static func inline(_ arguments: some Sequence<Value>) -> String {
    var letters = ""
    for argument in arguments {
      let text = TextComparison.folded(argument.text)
      for (name, letter) in [
        ("multiline", "m"), ("singleline", "s"), ("ignorepatternwhitespace", "x"),
        ("explicitcapture", "n"),
      ] where text.contains(name) {
        letters += letter
      }
    }
    return letters.isEmpty ? "" : "(?\(letters))"
  }
}
