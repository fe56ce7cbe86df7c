/// The keys of one group, read by name; every misfit becomes a diagnostic.
struct Fields {
  /// What a diagnostic calls the group: `a check`.
  let what: String
  let place: Place
  let entries: [YamlNode.Entry]
  let reporter: Reporter

  /// Nil if the node is no group of keys. Unknown keys are reported with the nearest known one,
  /// and those that are needed and not there. `what` is the group's name where it has another one.
  init?(_ node: YamlNode, _ group: FormatGroup, as what: String? = nil, reporter: Reporter) {
    let (what, known) = (what ?? group.what, group.names)
    guard case .mapping(let entries) = node.content else {
      reporter.error(
        node.place, "\(node.shape) where \(what) was expected",
        because: "\(what) is written as keys with values", fix: "write `key: value` lines")
      return nil
    }
    self.what = what
    place = node.place
    self.entries = entries
    self.reporter = reporter
    for entry in entries where !known.contains(entry.key) {
      let nearest = NearestName.of(entry.key, among: known)
      reporter.error(
        entry.keyPlace, "unknown key `\(entry.key)`",
        because: "\(what) has no such key, so it would do nothing",
        fix: nearest.map { "did you mean `\($0)`?" }
          ?? "use one of \(known.map { "`\($0)`" }.joined(separator: ", "))")
    }
    for key in group.keys where key.isNeeded { require(key.name) }
  }

  /// The value of a key, nil where there is none; a key without a value counts as none.
  func node(_ key: String) -> YamlNode? {
    guard let entry = entries.first(where: { $0.key == key }) else { return nil }
    if entry.value.isAbsent {
      reporter.error(
        entry.keyPlace, "`\(key)` has no value", because: "a key without a value does nothing",
        fix: "write a value or remove the key")
      return nil
    }
    return entry.value
  }

  func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

  func keyPlace(_ key: String) -> Place {
    entries.first { $0.key == key }?.keyPlace ?? place
  }

  /// Where the value of a key stands, else where the group does.
  func valuePlace(_ key: String) -> Place {
    entries.first { $0.key == key }?.value.place ?? place
  }

  /// Reports a key that must be there and is not.
  func require(_ key: String) {
    guard !has(key) else { return }
    reporter.error(
      place, "\(what) without `\(key)`", because: "\(what) needs one", fix: "add `\(key): ...`")
  }

  /// Any scalar, as it is written.
  func string(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    guard let text = node.text else {
      wrongType(node, key, "a text")
      return nil
    }
    return text
  }

  /// A name of letters, digits, `-`, `_` and `.`.
  func identifier(_ key: String) -> String? {
    guard let node = node(key) else { return nil }
    return Self.identifier(node, key, reporter)
  }

  static func identifier(_ node: YamlNode, _ key: String, _ reporter: Reporter) -> String? {
    guard let text = node.text, Identifier.isValid(text) else {
      reporter.error(
        node.place, "\(node.text.map { "`\($0)`" } ?? node.shape) cannot be a name for `\(key)`",
        because: "names are cited in transcripts and grade books",
        fix: "use at most 64 letters, digits, `-`, `_` and `.`")
      return nil
    }
    return text
  }

  /// A whole number within a range.
  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    guard case .scalar(let text, .plain) = node.content, let number = Int(text),
      range.contains(number)
    else {
      wrongType(node, key, "a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// `true` or `false`, unquoted; nothing else is a boolean.
  func boolean(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    switch node.content {
    case .scalar("true", .plain): return true
    case .scalar("false", .plain): return false
    default:
      wrongType(node, key, "`true` or `false`")
      return nil
    }
  }

  /// The word of a closed list.
  func word<Word: RawRepresentable & CaseIterable>(_ key: String, as type: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let node = node(key) else { return nil }
    if let text = node.text, let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    let nearest = node.text.flatMap { NearestName.of($0, among: words) }
    reporter.error(
      node.place, "\(node.text.map { "`\($0)`" } ?? node.shape) is no `\(key)`",
      because: "`\(key)` is one of \(words.joined(separator: ", "))",
      fix: nearest.map { "did you mean `\($0)`?" } ?? "use one of these")
    return nil
  }

  /// The items of a list; a single value is a list of one.
  func nodes(_ key: String) -> [YamlNode] {
    guard let node = node(key) else { return [] }
    if case .sequence(let items) = node.content { return items }
    return [node]
  }

  /// The items of a list that must be one.
  func list(_ key: String) -> [YamlNode] {
    guard let node = node(key) else { return [] }
    if case .sequence(let items) = node.content { return items }
    wrongType(node, key, "a list")
    return []
  }

  /// A list of names.
  func identifiers(_ key: String) -> [String] {
    nodes(key).compactMap { Self.identifier($0, key, reporter) }
  }

  /// Names between blanks, or a list of them.
  func words(_ key: String) -> [String] {
    guard let node = node(key) else { return [] }
    guard let text = node.text else { return identifiers(key) }
    let words = Identifier.words(text)
    for word in words where !Identifier.isValid(word) {
      wrongType(node, key, "names with blanks between them")
      return []
    }
    return words
  }

  /// A list of texts.
  func strings(_ key: String) -> [String] {
    nodes(key).compactMap { node in
      if node.text == nil { wrongType(node, key, "a text") }
      return node.text
    }
  }

  func wrongType(_ node: YamlNode, _ key: String, _ expected: String) {
    let found = node.text.map { "`\($0)`" } ?? node.shape
    reporter.error(
      node.place, "`\(key)` is \(found)", because: "it must be \(expected)",
      fix: "write \(expected)")
  }
}
