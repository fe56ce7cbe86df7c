import ShellFormatting
import ShellRuntime

/// The shell's host within a session: collects what a line says, in order, and gets answers from
/// whoever there is to answer.
final class SessionHost: Host {
  /// Gives the answers of the person at the prompt; nil = cancelled.
  typealias Asker = (ReplyRequest) -> String?

  private let tutorEngine: TutorEngine
  private weak var shell: Shell?
  private let width: Int
  private let isTerminal: Bool
  /// Whether text is made at all; the grader needs none.
  var isFormatting: Bool
  private(set) var lines: [OutputLine] = []
  private var formatter: OutputFormatter?
  private let buffer = LineBuffer()
  /// Answers still to be given, of a replay.
  var queuedReplies: [String] = []
  /// Called for an answer when none is queued.
  var asker: Asker?
  /// The answers given in this line.
  private(set) var replies: [(text: String, to: String)] = []
  /// Called when an answer was given, before it has any effect.
  var onReply: ((String, String) -> Void)?

  init(_ tutorEngine: TutorEngine, width: Int, isTerminal: Bool, isFormatting: Bool) {
    self.tutorEngine = tutorEngine
    self.width = width
    self.isTerminal = isTerminal
    self.isFormatting = isFormatting
  }

  func serve(_ shell: Shell) { self.shell = shell }

  private var errorView: ErrorView {
    var view = ErrorView(width: width, isTerminal: isTerminal)
    view.style = ErrorView.Style(of: shell)
    return view
  }

  var isInteractive: Bool { asker != nil || !queuedReplies.isEmpty }

  func reply(to request: ReplyRequest) -> String? {
    let answer: String?
    if queuedReplies.isEmpty {
      flush()
      answer = asker?(request)
    } else {
      answer = queuedReplies.removeFirst()
    }
    guard let answer else { return nil }
    replies.append((answer, request.name))
    onReply?(answer, request.name)
    return answer
  }

  /// The trainer's words, as far as they stand as they are typed.
  func claims(_ answer: String) -> Bool {
    switch TrainerWord(line: answer) {
    case nil, .misused?: false
    default: true
    }
  }

  func output(_ value: Value) {
    guard isFormatting else { return }
    if formatter == nil {
      formatter = OutputFormatter(
        engine: tutorEngine.engine, shell: shell, width: width, isTerminal: isTerminal,
        request: FormatRequest(for: shell), write: { [buffer] in buffer.lines.append($0) })
    }
    do throws(ShellError) {
      try formatter?.add(value)
    } catch {
      report(error)
    }
    drain()
  }

  func endOutput() { flush() }

  /// An error stands between the rows of a table, also of one that is not written yet.
  func error(_ record: ErrorRecord) {
    guard isFormatting else { return }
    let shown = errorView.lines(record).map { OutputLine(text: $0, stream: .error) }
    guard let formatter else {
      lines += shown
      return
    }
    formatter.interject { [weak self] in
      self?.drain()
      self?.lines += shown
    }
  }

  /// A message is shown at once, before the rows of a table that is not written yet.
  func message(_ text: String, stream: MessageStream) {
    guard isFormatting else { return }
    drain()
    switch stream {
    case .warning: add("WARNING: \(text)", .warning)
    case .verbose: add("VERBOSE: \(text)", .verbose)
    case .debug: add("DEBUG: \(text)", .verbose)
    case .information: add(text, .output)
    case .host: add(text, .host)
    case .progress: break
    }
  }

  /// Whether the last line cleared the screen.
  private(set) var isCleared = false

  func clear() { isCleared = true }

  /// Ends open tables; takes what was said since the last call.
  func takeLines() -> [OutputLine] {
    flush()
    defer { lines.removeAll() }
    return lines
  }

  /// Forgets the answers of the line before.
  func beginLine() {
    replies.removeAll()
    lines.removeAll()
    isCleared = false
  }

  private func flush() {
    guard let formatter else { return }
    do throws(ShellError) {
      try formatter.finish()
    } catch {
      report(error)
    }
    self.formatter = nil
    drain()
  }

  private func drain() {
    for line in buffer.lines { lines.append(OutputLine(text: line, stream: .output)) }
    buffer.lines.removeAll()
  }

  private func add(_ text: String, _ stream: OutputLine.Stream) {
    let shown = isTerminal ? VisibleText.plain(text) : text
    for line in TextWrapping.lines(shown) { lines.append(OutputLine(text: line, stream: stream)) }
  }

  private func report(_ failure: ShellError) {
    guard case .terminating(let record) = failure else { return }
    for line in errorView.lines(record) { lines.append(OutputLine(text: line, stream: .error)) }
  }
}

/// Where a formatter writes its lines.
private final class LineBuffer {
  var lines: [String] = []
}
