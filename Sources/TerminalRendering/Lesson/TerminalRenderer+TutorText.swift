import Lessons
public import Tutoring

extension TerminalRenderer {
  /// A text of the lesson with the values of the learner's lab.
  public func markdown(_ text: TutorText) -> [String] { finished(lines(text)) }

  func lines(_ text: TutorText) -> [StyledText] {
    MarkdownDrawing.document(text.blocks, style: style) { text.value($0) }
  }

  /// `Hint: ...`, the text behind a label, its links at the end.
  func labelled(_ label: String, _ look: TextLook, _ text: TutorText) -> [StyledText] {
    var drawing = MarkdownDrawing(style: style) { text.value($0) }
    let lines = drawing.labelled(label, look, text.blocks, width: style.width)
    return lines + drawing.linkLines()
  }
}

extension MarkdownInline {
  /// Spans as a paragraph, so that a session can work out their values.
  static func paragraph(_ inlines: [MarkdownInline], line: Int) -> [MarkdownBlock] {
    [MarkdownBlock(.paragraph(inlines), line: line)]
  }
}
