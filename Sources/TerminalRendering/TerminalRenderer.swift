public import Lessons

/// Draws what a session has to show as lines of text for a style. It writes nowhere: every function
/// gives the lines back. No line is wider than the style's width, and none holds a control
/// character but those of our own colours.
public struct TerminalRenderer: Sendable {
  /// For what it draws.
  public let style: TerminalStyle

  /// A renderer for a style.
  public init(style: TerminalStyle) { self.style = style }

  /// Clears a terminal; empty where nothing is drawn over.
  public var clearScreen: String { style.isPlain ? "" : EscapeSequences.clearScreen }

  /// Markdown with the values of its placeholders, its links listed at the end.
  public func markdown(
    _ blocks: [MarkdownBlock], value: @escaping PlaceholderValue
  ) -> [String] {
    finished(MarkdownDrawing.document(blocks, style: style, value: value))
  }

  /// Lines as they are written.
  func finished(_ lines: [StyledText]) -> [String] {
    lines.map { EscapeSequences.line($0, usesColor: style.usesColor) }
  }
}
