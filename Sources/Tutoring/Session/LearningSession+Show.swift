import Lessons
import ShellFormatting
import ShellRuntime

/// A page of the admin center or a node of the console, as it stands beside a step's text.
public struct ShownPage: Sendable, Equatable {
  /// The path that the step names.
  public let title: String
  /// What the page shows at this moment, no wider than the session's width.
  public let lines: [OutputLine]
}

extension LearningSession {
  /// The pages that the open step shows, as they are at this moment.
  public var shownPages: [ShownPage] {
    (step?.show ?? []).compactMap { path in
      page(path).map { rows in
        ShownPage(
          title: path, lines: formatted(rows).map { OutputLine(text: $0, stream: .output) })
      }
    }
  }

  /// The rows of a page or node; nil where there is no such path.
  func page(_ path: String) -> [Value]? {
    let quoted = "'\(path.replacing("'", with: "''"))'"
    return (try? shell.evaluate("Show-AdminCenterPage \(quoted)", at: home))
      ?? (try? shell.evaluate("Show-ConsoleNode \(quoted)", at: home))
  }

  private func formatted(_ rows: [Value]) -> [String] {
    let buffer = PageLines()
    let formatter = OutputFormatter(
      engine: engine, width: setting.width, isTerminal: setting.isTerminal,
      write: { [buffer] in buffer.lines.append($0) })
    do throws(ShellError) {
      for row in rows { try formatter.add(row) }
      try formatter.finish()
    } catch {
      return []
    }
    return buffer.lines.isEmpty ? ["The page is empty."] : buffer.lines
  }
}

/// Where the formatter of a page writes.
private final class PageLines {
  var lines: [String] = []
}
