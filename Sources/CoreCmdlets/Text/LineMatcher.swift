import ShellRuntime

/// Which of some patterns matches a line, and where.
struct LineMatcher {
  private enum Pattern {
    case expression(String, TextPattern)
    case text(String)
  }

  private let patterns: [Pattern]
  private let ignoresCase: Bool
  private let isNegated: Bool
  private let limit: Int

  /// Compiles the patterns; one that is no valid expression is an error `InvalidRegex`.
  init(_ command: SelectString, _ context: CmdletContext) throws(ShellError) {
    ignoresCase = !command.caseSensitive
    isNegated = command.notMatch
    limit = command.allMatches ? .max : 1
    var patterns: [Pattern] = []
    for text in command.pattern {
      if command.simpleMatch {
        patterns.append(.text(text))
        continue
      }
      do throws(ShellError) {
        let expression = try TextPattern(text, ignoringCase: ignoresCase, context.engine)
        patterns.append(.expression(text, expression))
      } catch {
        guard let record = error.record else { throw error }
        throw context.failure(
          "InvalidRegex", .invalidArgument,
          "The string \(text) is not a valid regular expression: \(record.message)",
          target: .string(text), exceptionType: "System.ArgumentException")
      }
    }
    self.patterns = patterns
  }

  /// What is found in a line; nil where nothing is. A line in which nothing must be found names the
  /// last pattern.
  func find(_ line: String, number: Int, path: String?) throws(ShellError) -> MatchInfo? {
    var last = ""
    for pattern in patterns {
      let matches: [Value]
      let isFound: Bool
      switch pattern {
      case .text(let text):
        last = text
        matches = []
        isFound = holds(line, text)
      case .expression(let text, let expression):
        last = text
        matches = try expression.matches(in: line, limit: limit)
        isFound = !matches.isEmpty
      }
      guard isFound else { continue }
      return isNegated ? nil : info(line, number, path, last, matches)
    }
    return isNegated ? info(line, number, path, last, []) : nil
  }

  private func info(
    _ line: String, _ number: Int, _ path: String?, _ pattern: String, _ matches: [Value]
  ) -> MatchInfo {
    MatchInfo(
      line: line, number: number, path: path, pattern: pattern, ignoresCase: ignoresCase,
      matches: matches)
  }

  private func holds(_ line: String, _ text: String) -> Bool {
    if text.isEmpty { return true }
    let (line, text) =
      ignoresCase ? (TextComparison.folded(line), TextComparison.folded(text)) : (line, text)
    return line.utf8.count >= text.utf8.count && line.contains(text)
  }
}
