public import ShellRuntime

/// Errors as PowerShell 7 shows them. ConciseView: `Get-Thing: message`, and with the place in the
/// text for parse errors, scripts and lines after the first.
public struct ErrorView {
  /// The values of `$ErrorView`.
  public enum Style: String, Sendable, CaseIterable {
    /// The message, and the place where it helps.
    case concise = "ConciseView"
    /// Message, place, category and id, as Windows PowerShell shows them.
    case normal = "NormalView"
    /// The category alone.
    case category = "CategoryView"
    /// What `Get-Error` shows.
    case detailed = "DetailedView"
  }

  /// Columns of the screen.
  public var width: Int
  /// Name of the script that ran, shown before the line number; nil at a prompt.
  public var scriptName: String?
  /// Whether control characters in messages become visible signs.
  public var isTerminal: Bool
  /// How much is shown.
  public var style = Style.concise

  /// A view for a screen of a width.
  public init(width: Int, scriptName: String? = nil, isTerminal: Bool = false) {
    self.width = width
    self.scriptName = scriptName
    self.isTerminal = isTerminal
  }

  /// The lines of one error.
  public func lines(_ record: ErrorRecord) -> [String] {
    switch style {
    case .concise: concise(record)
    case .category: safe([record.categoryText])
    case .normal: safe(NormalErrorView(scriptName: scriptName).lines(record))
    case .detailed: safe(DetailedErrorView().lines(record))
    }
  }

  private func safe(_ lines: [String]) -> [String] {
    lines.flatMap { TextWrapping.lines(isTerminal ? VisibleText.escaped($0) : $0) }
  }

  private func concise(_ record: ErrorRecord) -> [String] {
    let message = isTerminal ? VisibleText.escaped(record.shownMessage) : record.shownMessage
    let isParseError = record.category == .parserError
    guard let position = record.position,
      isParseError || scriptName != nil || position.file != nil || position.line > 1
    else { return TextWrapping.lines("\(Self.reason(of: record)): \(message)") }
    return place(record, position)
      + (isParseError || scriptName != nil || position.file != nil
        ? wrapped(message, position) : barred(message, position))
  }

  /// What stands before the colon: the command, else the kind of error.
  public static func reason(of record: ErrorRecord) -> String {
    // A session that did not come about is no command's error.
    if record.source.hasPrefix("PSSession") { return record.category.rawValue }
    let command = ErrorRecord.commandName(ofSource: record.source)
    if !command.isEmpty { return command }
    if !record.activity.isEmpty { return record.activity }
    if record.id == "CommandNotFoundException", !record.targetText.isEmpty {
      return record.targetText
    }
    switch record.category {
    // What `throw` threw has its own text as id; other exceptions than its own show their kind.
    case .operationStopped
    where record.id == record.message
      && record.exceptionType == "System.Management.Automation.RuntimeException":
      return "Exception"
    case .notSpecified:
      return record.exceptionType.split(separator: ".").last.map(String.init) ?? "Error"
    default: return record.category.rawValue
    }
  }

  /// The reason, `Line |`, the line and the marker under the place.
  private func place(_ record: ErrorRecord, _ position: ErrorPosition) -> [String] {
    let number = String(position.line)
    let numberPadding = String(repeating: " ", count: max(0, 4 - number.utf8.count))
    let start = (position.file ?? scriptName).map { "\($0):\(number)" } ?? ""
    let extra = String(repeating: " ", count: max(0, number.utf8.count - 4))
    let excerpt = PositionExcerpt(position, width: max(8, width - 8 - extra.utf8.count))
    return [
      "\(Self.reason(of: record)): \(start)",
      "\(extra)Line |",
      "\(numberPadding)\(number) |  \(excerpt.text)",
      "\(bar(position)) \(excerpt.marker)",
    ].map { isTerminal ? VisibleText.escaped($0) : $0 }
  }

  private func barred(_ message: String, _ position: ErrorPosition) -> [String] {
    TextWrapping.lines(message).enumerated().map { $0 == 0 ? bar(position) + $1 : $1 }
  }

  /// The message on lines that all begin with the bar.
  private func wrapped(_ message: String, _ position: ErrorPosition) -> [String] {
    let prefix = bar(position)
    let line = TextWrapping.lines(message).joined(separator: " ")
    return TextWrapping.wrapped(line, width: width - prefix.utf8.count).map {
      prefix + TableLayout.withoutTrailingSpaces($0)
    }
  }

  /// `     | `, as wide as the line number needs.
  private func bar(_ position: ErrorPosition) -> String {
    let extra = max(0, String(position.line).utf8.count - 4)
    return String(repeating: " ", count: extra + 5) + "| "
  }
}
