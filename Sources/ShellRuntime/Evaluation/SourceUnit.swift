import ShellSyntax

/// The text that code was lowered from.
final class SourceUnit {
  let text: String
  /// The script file that it is; nil for what was typed.
  let path: String?
  private lazy var source = SourceText(text)

  init(_ text: String, path: String? = nil) {
    self.text = text
    self.path = path
  }

  /// The place of a span, marked to the end of its first line at most.
  func position(_ span: SourceSpan) -> ErrorPosition {
    let start = source.location(at: span.start)
    let end = source.location(at: span.end)
    let line = source.line(start.line)
    let last = end.line == start.line ? end.column : line.unicodeScalars.count + 1
    return ErrorPosition(
      line: start.line, column: start.column, length: max(1, last - start.column), lineText: line,
      file: path)
  }

  /// The text of a span.
  func text(of span: SourceSpan) -> String { source.text(of: span) }
}
