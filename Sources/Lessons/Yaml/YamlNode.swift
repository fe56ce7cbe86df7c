/// A node of a YAML document with its places; made from libyaml's events.
struct YamlNode {
  enum Style: Equatable {
    case plain
    case quoted
    /// A `|` or `>` block.
    case block
    /// The rest of the line of a key that takes it as it is.
    case literalLine
  }

  indirect enum Content {
    case scalar(String, Style)
    case sequence([YamlNode])
    case mapping([Entry])
  }

  struct Entry {
    let key: String
    let keyPlace: Place
    let value: YamlNode
  }

  let content: Content
  /// Where the node begins.
  let place: Place
  /// Where the text of a scalar begins.
  let origin: TextOrigin

  /// The text of a scalar.
  var text: String? {
    if case .scalar(let text, _) = content { return text }
    return nil
  }

  /// A key without a value.
  var isAbsent: Bool {
    if case .scalar("", .plain) = content { return true }
    return false
  }

  /// What a diagnostic calls it.
  var shape: String {
    switch content {
    case .scalar: isAbsent ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }
}
