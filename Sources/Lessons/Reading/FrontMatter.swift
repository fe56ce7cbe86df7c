/// The keys between the two `---` lines of a lesson, and where its Markdown begins.
struct FrontMatter {
  /// The lines (from 0) of the keys.
  let lines: Range<Int>
  /// The line (from 0) on which the Markdown begins.
  let bodyLine: Int

  init?(_ source: SourceText, reporter: Reporter) {
    guard Self.isFence(source.line(0)) else {
      reporter.error(
        Place(line: 1, column: 1), "the lesson does not begin with `---`",
        because: "its id, title and scenario stand between two such lines at the top",
        fix: "add `---`, the keys, and `---`")
      return nil
    }
    guard let end = (1..<max(1, source.lineCount)).first(where: { Self.isFence(source.line($0)) })
    else {
      reporter.error(
        Place(line: 1, column: 1), "the keys at the top do not end",
        because: "a second line `---` must close them", fix: "add `---` below the keys")
      return nil
    }
    lines = 1..<end
    bodyLine = end + 1
  }

  private static func isFence(_ line: String) -> Bool {
    line.hasPrefix("---") && line.utf8.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") }
  }
}

extension Fields {
  /// The version of the file format, which is 1.
  func formatVersion() {
    guard let node = node("cotutor"), node.text != "1" else { return }
    reporter.error(
      node.place, "the format version `\(node.text ?? node.shape)` is not known",
      because: "this program reads version 1", fix: "write `cotutor: 1`, or use a newer program")
  }
}
