/// Markdown, verdicts and pages to text for a given width.
enum TerminalRenderingRoom {}
