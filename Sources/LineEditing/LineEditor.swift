import CTerminalSignals
import Glibc

/// Reads lines for a prompt: edited through libedit in a terminal, plain from anything else. Knows
/// no language; what is complete and what Tab offers come from closures. Use one at a time, from
/// one thread at a time; `InterruptFlag` catches Ctrl-C where the terminal does not edit.
public final class LineEditor {
  /// How lines are read.
  public enum Mode: Sendable {
    /// Edited, where input and output are a terminal that can move its cursor.
    case automatic
    /// Never edited: plain lines and no escape sequences, for screen readers and `--plain`.
    case plain
  }

  /// What an editor is made with.
  public struct Options {
    /// The descriptor read from.
    public var input: Int32 = STDIN_FILENO
    /// The descriptor that prompts and editing are drawn on.
    public var output: Int32 = STDOUT_FILENO
    /// The terminal's type; nil: the environment's `TERM`.
    public var terminal: String?
    /// How lines are read.
    public var mode = Mode.automatic
    /// Whether prompts are written where lines are not edited; nil: only to a terminal's user.
    public var showsPlainPrompts: Bool?
    /// Entries to begin the history with, oldest first; one may have several lines.
    public var history: [String] = []
    /// Entries kept.
    public var historyLimit = 1_000
    /// Longest input in bytes of UTF-8; a longer one is `ReadResult.tooLong`.
    public var maximumBytes = 65_536
    /// Whether Enter submits the text so far.
    public var completeness: (String) -> Completeness = { _ in .complete }
    /// What a bracketed paste is made into before its lines are read.
    public var tidyPaste: (String) -> String = { $0 }
    /// Candidates for the text so far and the cursor's place in it, in Unicode scalars.
    public var complete: (_ text: String, _ cursor: Int) -> [Completion] = { _, _ in [] }
    /// A line about a candidate that has no tooltip; asked for when it is chosen.
    public var describe: (Completion) -> String = { _ in "" }

    /// Standard input and output, everything complete, nothing to complete with.
    public init() {}
  }

  /// Lines are edited: there is history, completion and text offered in the line.
  public let isEditing: Bool

  private let source: any LineSource
  private let completeness: (String) -> Completeness
  private let maximumBytes: Int

  /// An editor for the descriptors given.
  public init(_ options: Options = Options()) {
    completeness = options.completeness
    maximumBytes = options.maximumBytes
    let editor = Self.terminalEditor(options)
    isEditing = editor != nil
    source =
      editor
      ?? PlainLineReader(
        input: options.input, output: options.output,
        showsPrompts: options.showsPlainPrompts ?? (isatty(options.input) == 1),
        maximumBytes: options.maximumBytes)
    for line in options.history { addHistory(line) }
  }

  private static func terminalEditor(_ options: Options) -> TerminalEditor? {
    let terminal = options.terminal ?? getenv("TERM").map { String(cString: $0) } ?? "dumb"
    guard options.mode == .automatic, isatty(options.input) == 1, isatty(options.output) == 1,
      !["", "dumb", "unknown"].contains(terminal)
    else { return nil }
    return TerminalEditor(
      input: options.input, output: options.output, terminal: terminal,
      historyLimit: options.historyLimit, maximumBytes: options.maximumBytes,
      complete: options.complete, describe: options.describe, tidyPaste: options.tidyPaste)
  }

  /// Reads one input, of several lines where it is not complete after the first. The prompt may
  /// have colours and several lines. `initialText` is put into the line, not submitted.
  public func readLine(prompt: String, initialText: String = "") -> ReadResult {
    terminal_signals_reset_interrupt()
    var request = SegmentRequest(prompt: prompt, initialText: initialText)
    var input = InputLine("")
    while true {
      switch source.readSegment(request) {
      case .line(let part):
        input.append(part)
        if input.text.utf8.count > maximumBytes { return .tooLong(maximumBytes: maximumBytes) }
        guard case .incomplete(let next) = completeness(input.text) else { return .line(input) }
        input.text += "\n"
        request = SegmentRequest(prompt: next, textBefore: input.text)
      case .endOfFile where !isEditing && !input.text.isEmpty:
        input.text.removeLast()
        return .line(input)
      case let other: return other
      }
    }
  }

  /// Reads the answer to a question: one line, without history, completion or continuation. What
  /// is typed for a secret is shown as asterisks where lines are edited, else not at all.
  public func readAnswer(prompt: String, isSecret: Bool = false) -> ReadResult {
    terminal_signals_reset_interrupt()
    return source.readSegment(
      SegmentRequest(prompt: prompt, isAnswer: true, isSecret: isSecret))
  }

  /// Adds an input to what Up recalls, whole. Empty ones and repetitions of the last are not added.
  public func addHistory(_ text: String) {
    if text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
      source.addHistory(text)
    }
  }

  /// Drops the lines of a paste that were not read yet, after a command of it was interrupted.
  public func discardPending() {
    source.discardPending()
  }
}

extension InputLine {
  fileprivate mutating func append(_ part: InputLine) {
    text += part.text
    isPasted = isPasted || part.isPasted
    isRepaired = isRepaired || part.isRepaired
  }
}
