import CoManagementModel
import ShellRuntime

/// A field of an action's dialogue: its label there and what can be entered.
struct PageField: Sendable {
  /// What a field takes.
  enum Kind: Sendable {
    /// One of some entries of a list.
    case choice([String])
    /// A check box.
    case checkBox
    /// A whole number.
    case number(ClosedRange<Int>)
    /// The name of a computer, with or without its domain.
    case hostName
    /// Any text that is not empty.
    case text
    /// The same; wildcards stand for more.
    case pattern
    /// A version of Windows; nothing takes the one away that was there.
    case version
  }

  let name: String
  let kind: Kind
  /// Whether it must be given (where it has an effect at all).
  let isRequired: Bool
  /// What must be entered elsewhere for the field to be there; nil = always there.
  let condition: PageCondition?
  /// What the dialogue shows before anything is entered; nil = nothing.
  let initial: String?
  /// The page of the wizard, or the tab, on which it is; nil where the dialogue has one only.
  let page: String?
  /// Refuses an entry before the next field is asked for; nil = the effect has the word.
  let check: Check?

  /// Looks whether there is what was entered.
  typealias Check = @Sendable (Simulation, String) throws(ModelRejection) -> Void

  /// A field.
  init(
    _ name: String, _ kind: Kind, isRequired: Bool = true, under checkBox: String? = nil,
    when condition: PageCondition? = nil, initial: String? = nil, on page: String? = nil,
    check: Check? = nil
  ) {
    self.check = check
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.condition = condition ?? checkBox.map { PageCondition($0, is: ["true"]) }
    self.initial = initial
    self.page = page
  }
}

/// What must be entered into a field for another one to be there.
struct PageCondition: Sendable {
  let field: String
  let entries: [String]

  /// Holds while the field has one of some entries; a ticked box is `true`.
  init(_ field: String, is entries: [String]) {
    self.field = field
    self.entries = entries
  }

  /// As a message says it.
  var words: String {
    entries == ["true"]
      ? "'\(field)' is $true"
      : "'\(field)' is " + entries.map { "'\($0)'" }.joined(separator: " or ")
  }
}

extension PageField {
  /// What can be entered, in words.
  var allowedValues: String {
    switch kind {
    case .choice(let choices): choices.map { "'\($0)'" }.joined(separator: ", ")
    case .checkBox: "$true or $false"
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .hostName: "a host name of letters, digits, hyphens and dots"
    case .text: "a text"
    case .pattern: "a name; * stands for any characters"
    case .version: "a version such as 10.0.19045.0; '' for none"
    }
  }

  /// Label, what it takes and when it is needed, for a list.
  var summary: String {
    var notes = [allowedValues]
    switch condition?.entries {
    case nil: break
    case ["true"]?: notes.append("while the check box is $true")
    default: condition.map { notes.append("while \($0.words)") }
    }
    if let shown { notes.append("\(shown) if left out") }
    if !isRequired { notes.append("optional") }
    return "'\(name)' (\(notes.joined(separator: "; ")))"
  }

  /// What the dialogue shows before anything is entered, as one types it.
  private var shown: String? {
    if case .checkBox = kind { return initial.map { "$\($0)" } }
    return initial.map { "'\($0)'" }
  }

  /// What stands for a value in a line to be typed.
  var placeholder: String {
    if case .checkBox = kind { return "$true" }
    return "'...'"
  }

  /// What was entered as the field keeps it: the choice as the list spells it, `true` or `false`,
  /// digits, a host name. nil where the field does not take it.
  func entry(_ value: Value) -> String? {
    let text = value.text
    switch kind {
    case .choice(let choices): return NameChoice.find(text, among: choices)
    case .checkBox:
      return NameChoice.find(text, among: ["true", "false"], allowsBeginning: false)
    case .number(let range):
      guard let number = Int(text), range.contains(number) else { return nil }
      return String(number)
    case .hostName: return Self.isHostName(text) ? text : nil
    case .text, .pattern: return text.isEmpty ? nil : text
    case .version: return text
    }
  }

  private static func isHostName(_ text: String) -> Bool {
    guard text.utf8.count <= 255 else { return false }
    let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
        && label.last != UInt8(ascii: "-")
        && label.allSatisfy { byte in
          (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        }
    }
  }
}
