/// One way to complete what is being typed.
public struct CompletionCandidate: Sendable, Equatable {
  /// What is inserted in place of the word.
  public let text: String
  /// What a list shows, where that is shorter than the text.
  public let label: String
  /// A word about it: a parameter's type, what an alias stands for; may be empty. That of a command
  /// is `Shell.detail(ofOffered:)`.
  public let detail: String

  init(_ text: String, label: String? = nil, detail: String = "") {
    self.text = text
    self.label = label ?? text
    self.detail = detail
  }
}

/// The candidates for a place in a line.
public struct Completions: Sendable, Equatable {
  /// What a candidate replaces, in bytes of UTF-8 of the line.
  public let replaced: Range<Int>
  /// The candidates in the order in which they are offered.
  public let candidates: [CompletionCandidate]
}
