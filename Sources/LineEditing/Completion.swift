/// One candidate for what Tab puts into the line.
public struct Completion: Equatable, Sendable {
  /// What is replaced, in Unicode scalars from the start of the text that the closure was given.
  public var replacementRange: Range<Int>
  /// What is put there.
  public var text: String
  /// What the list shows.
  public var display: String
  /// One line about it, shown while it is chosen; empty where there is none, or where it is asked
  /// for with `describe`.
  public var tooltip: String

  /// A candidate; the list shows its text unless told otherwise.
  public init(
    replacing replacementRange: Range<Int>, with text: String, display: String? = nil,
    tooltip: String = ""
  ) {
    self.replacementRange = replacementRange
    self.text = text
    self.display = display ?? text
    self.tooltip = tooltip
  }
}
