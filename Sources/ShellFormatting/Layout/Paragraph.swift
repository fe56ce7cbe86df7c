/// Text that wraps at words and keeps its indentation, as pages of help and `Format-Custom` do.
public struct Paragraph: Equatable, Sendable {
  /// Blanks before every line.
  public var indent: Int
  /// The text; it may have lines of its own.
  public var text: String

  /// A paragraph behind so many blanks.
  public init(indent: Int = 0, _ text: String) {
    self.indent = indent
    self.text = text
  }

  /// A line whose blanks at the beginning are its indentation.
  public init(line: String) {
    let rest = line.drop { $0 == " " }
    self.init(indent: line.utf8.count - rest.utf8.count, String(rest))
  }

  /// The lines for a width of the screen; where nothing is left beside the blanks, they shrink.
  func lines(width: Int) -> [String] {
    let indent = min(indent, max(0, width - 1))
    let blanks = String(repeating: " ", count: indent)
    return TextWrapping.wrapped(text, width: width - indent).map {
      TableLayout.withoutTrailingSpaces($0).isEmpty ? "" : blanks + $0
    }
  }
}
