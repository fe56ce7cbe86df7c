/// A key that authors may write, with what the reference says of it.
struct FormatKey: Sendable {
  /// As it is written.
  let name: String
  /// What stands behind it.
  let value: FormatValue
  /// What it means.
  let meaning: String
  /// Whether the group is refused without it.
  let isNeeded: Bool

  init(_ name: String, _ value: FormatValue, _ meaning: String, needed: Bool = false) {
    self.name = name
    self.value = value
    self.meaning = meaning
    isNeeded = needed
  }
}

/// What stands behind a key, in the words of the reference.
struct FormatValue: Sendable {
  let text: String

  private init(_ text: String) { self.text = text }

  static let version = FormatValue("`1`")
  static let id = FormatValue("id")
  static let ids = FormatValue("ids in a list")
  static let words = FormatValue("ids with blanks between them")
  static let text = FormatValue("text")
  static let texts = FormatValue("texts in a list")
  static let number = FormatValue("number")
  static let truth = FormatValue("`true` or `false`")
  static let expression = FormatValue("expression")
  static let expressions = FormatValue("an expression, or a list of them")
  static let command = FormatValue("command")
  static let duration = FormatValue("length of time")
  static let moment = FormatValue("moment")
  static let list = FormatValue("list")
  static let group = FormatValue("keys")
  static let any = FormatValue("as its kind says")

  /// One word of a closed list.
  static func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> FormatValue
  where Word.RawValue == String {
    FormatValue(Word.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", "))
  }
}

/// A group of keys: a step, a hint, a scenario's site. Readers take their keys from here, so that
/// no key can be read that the reference does not have.
struct FormatGroup: Sendable {
  /// What a diagnostic calls the group: `a hint`.
  let what: String
  let keys: [FormatKey]

  init(_ what: String, _ keys: [FormatKey]) {
    self.what = what
    self.keys = keys
  }

  /// Every key of it.
  var names: [String] { keys.map(\.name) }
}
