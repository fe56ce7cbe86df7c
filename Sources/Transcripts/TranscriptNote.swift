/// An event beside the lines typed, which scoring policies may need: a name and fields in order.
public struct TranscriptNote: Equatable, Sendable {
  /// What a note is about. The list is open: a name that is not declared here is no fault.
  public struct Name: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
    /// As it stands in the file.
    public let rawValue: String

    /// Any name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Any name, written out.
    public init(stringLiteral value: String) { rawValue = value }
  }

  /// A field's value.
  public enum Value: Equatable, Sendable {
    /// A JSON string.
    case text(String)
    /// A JSON number without fraction.
    case integer(Int)
    /// `true` or `false`.
    case flag(Bool)
    /// An array of strings.
    case list([String])
  }

  /// A named value.
  public struct Field: Equatable, Sendable {
    /// The JSON key.
    public let name: String
    /// What it says.
    public let value: Value
  }

  /// Keys that every event's line keeps for itself; no field may bear one of them.
  public static let reservedFieldNames = [
    "n", "in", "reply", "ok", "interrupted", "note", "end", "ms", "h", "sig", "key",
  ]

  /// What the note is about.
  public let name: Name
  /// In the order written.
  public let fields: [Field]

  /// A note with `fields` in the order given.
  /// - Precondition: no name stands twice or is one of `reservedFieldNames`.
  public init(_ name: Name, _ fields: KeyValuePairs<String, Value> = [:]) {
    self.name = name
    self.fields = fields.map { Field(name: $0.key, value: $0.value) }
    for (index, field) in self.fields.enumerated() {
      precondition(!Self.reservedFieldNames.contains(field.name), "reserved: \(field.name)")
      let isRepeated = self.fields[..<index].contains { $0.name == field.name }
      precondition(!isRepeated, "twice: \(field.name)")
    }
  }

  /// A note as read.
  init(name: Name, fields: [Field]) {
    self.name = name
    self.fields = fields
  }

  /// The value of a field.
  public subscript(_ field: String) -> Value? {
    for candidate in fields where candidate.name == field { return candidate.value }
    return nil
  }

  /// The text of a field that is a string.
  public func text(_ field: String) -> String? {
    if case .text(let text)? = self[field] { return text }
    return nil
  }

  /// The number of a field that is an integer.
  public func integer(_ field: String) -> Int? {
    if case .integer(let integer)? = self[field] { return integer }
    return nil
  }

  /// The value of a field that is `true` or `false`.
  public func flag(_ field: String) -> Bool? {
    if case .flag(let flag)? = self[field] { return flag }
    return nil
  }
}

extension TranscriptNote.Name {
  /// A hint was shown: `step`, `level`.
  public static let hint: Self = "hint"
  /// A step was judged: `step`, `verdict`, `points`.
  public static let step: Self = "step"
  /// A question was answered: `step`, `question`, `choice`.
  public static let answer: Self = "answer"
  /// The last lines were taken back: `count`.
  public static let undo: Self = "undo"
  /// Lines taken back were done again: `count`.
  public static let redo: Self = "redo"
  /// The step was begun anew: `step`.
  public static let restart: Self = "restart"
  /// The learner went on to the next step: `step`, the one that was left.
  public static let next: Self = "next"
  /// A step was left undone: `step`.
  public static let skip: Self = "skip"
  /// The learner went to another step: `step`, the one that was left, and `to`.
  public static let goTo: Self = "goto"
  /// The learner went to the step before: `step`, the one that was left.
  public static let back: Self = "back"
  /// Free exploring began.
  public static let explore: Self = "explore"
  /// Free exploring ended.
  public static let done: Self = "done"
  /// The line before was pasted: `bytes`.
  public static let pasted: Self = "pasted"
  /// An explanation of a check was shown: `step`, `check`.
  public static let why: Self = "why"
  /// A step's solution was asked for, and shown where `shown` is true: `step`, `shown`.
  public static let solution: Self = "solution"
  /// The present moment of the lab was given a name: `step`, `name`.
  public static let saveLab: Self = "save"
  /// The lab came back to a moment that has a name: `step`, `name`.
  public static let restoreLab: Self = "restore"
  /// The learner kept a note: `text`.
  public static let notes: Self = "notes"
}

extension TranscriptNote.Value: ExpressibleByStringLiteral {
  /// A text, written out.
  public init(stringLiteral value: String) { self = .text(value) }
}

extension TranscriptNote.Value: ExpressibleByIntegerLiteral {
  /// A number, written out.
  public init(integerLiteral value: Int) { self = .integer(value) }
}

extension TranscriptNote.Value: ExpressibleByBooleanLiteral {
  /// `true` or `false`, written out.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
}
