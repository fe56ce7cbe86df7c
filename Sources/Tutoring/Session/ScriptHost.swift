import ShellFormatting
public import ShellRuntime

/// The host of a script without a lesson: everything goes on at once, as text or as JSON lines.
public final class ScriptHost: Host {
  /// How objects are written.
  public enum Format: String, Sendable, CaseIterable {
    /// As PowerShell shows them.
    case text
    /// One JSON object a line: `{"type":...,"value":...}`.
    case json
  }

  /// Where a line goes.
  public enum Destination: Sendable {
    /// Objects.
    case output
    /// Errors and the other streams.
    case errors
  }

  private let tutorEngine: TutorEngine
  private weak var shell: Shell?
  private let width: Int
  private let format: Format
  private let scriptName: String?
  private let isTerminal: Bool
  private let write: (String, Destination) -> Void
  private var formatter: OutputFormatter?

  /// A host that gives each line, without line end, to `write`. `scriptName` stands in the places
  /// of errors; nil = text typed on the command line.
  public init(
    _ tutorEngine: TutorEngine, width: Int, format: Format, scriptName: String? = nil,
    isTerminal: Bool = false, write: @escaping (String, Destination) -> Void
  ) {
    self.tutorEngine = tutorEngine
    self.width = width
    self.format = format
    self.scriptName = scriptName
    self.isTerminal = isTerminal
    self.write = write
  }

  /// Keeps the session whose variables say how errors and collections are shown.
  public func serve(_ shell: Shell) { self.shell = shell }

  /// A script can ask nobody.
  public var isInteractive: Bool { false }

  /// A script runs as a whole.
  public var readsLines: Bool { false }

  /// A script can ask nobody.
  public func reply(to request: ReplyRequest) -> String? { nil }

  /// Writes an object.
  public func output(_ value: Value) {
    switch format {
    case .text: add(value)
    case .json:
      if case .object(let object) = value, object is FormatRecord { return add(value) }
      flush()
      writeJSON(value)
    }
  }

  /// Ends what is open.
  public func endOutput() { flush() }

  /// Writes an error; one that is text stands between the rows of a table.
  public func error(_ record: ErrorRecord) {
    guard format == .json else {
      var view = ErrorView(width: width, scriptName: scriptName, isTerminal: isTerminal)
      view.style = ErrorView.Style(of: shell)
      var lines = view.lines(record)
      if let advice = shell?.advice(on: record) { lines.append("     | \(advice)") }
      let show = { [write] in
        for line in lines { write(line, .errors) }
      }
      guard let formatter else { return show() }
      return formatter.interject(show)
    }
    flush()
    var parts = [
      ("id", record.fullyQualifiedErrorId), ("category", record.category.rawValue),
      ("message", record.message), ("target", record.targetText),
    ]
    if let advice = shell?.advice(on: record) { parts.append(("advice", advice)) }
    let fields = parts.map { "\"\($0.0)\":\(JSONText.quoted($0.1))," }.joined()
    let place = record.position.map { ($0.line, $0.column) } ?? (1, 1)
    write("{\"error\":{\(fields)\"line\":\(place.0),\"column\":\(place.1)}}", .errors)
  }

  /// Writes a message of another stream, at once.
  public func message(_ text: String, stream: MessageStream) {
    guard format == .json else { return writeMessage(text, stream) }
    flush()
    let name = JSONText.quoted(stream.rawValue)
    write("{\"stream\":\(name),\"message\":\(JSONText.quoted(text))}", .errors)
  }

  /// Ends what is open; to be called when the script has ended.
  public func finish() { flush() }

  private func writeMessage(_ text: String, _ stream: MessageStream) {
    let shown = isTerminal ? VisibleText.plain(text) : text
    let prefix: String
    switch stream {
    case .warning: prefix = "WARNING: "
    case .verbose: prefix = "VERBOSE: "
    case .debug: prefix = "DEBUG: "
    case .information, .host: prefix = ""
    case .progress: return
    }
    let place: Destination = stream == .host || stream == .information ? .output : .errors
    for line in TextWrapping.lines(prefix + shown) { write(line, place) }
  }

  private func writeJSON(_ value: Value) {
    var json = ObjectJSON(
      reader: PropertyReader(engine: tutorEngine.engine), depth: 4, isCompressed: true)
    do throws(ShellError) {
      let text = try json.text(of: value)
      write("{\"type\":\(JSONText.quoted(value.typeName)),\"value\":\(text)}", .output)
    } catch {
      report(error)
    }
  }

  private func add(_ value: Value) {
    if formatter == nil {
      formatter = OutputFormatter(
        engine: tutorEngine.engine, shell: shell, width: width, isTerminal: isTerminal,
        request: FormatRequest(for: shell, scriptName: scriptName),
        write: { [weak self] in self?.writeFormatted($0) })
    }
    do throws(ShellError) {
      try formatter?.add(value)
    } catch {
      report(error)
    }
  }

  private func writeFormatted(_ line: String) {
    guard format == .json else { return write(line, .output) }
    write("{\"type\":\"System.String\",\"value\":\(JSONText.quoted(line))}", .output)
  }

  private func flush() {
    guard let formatter else { return }
    self.formatter = nil
    do throws(ShellError) {
      try formatter.finish()
    } catch {
      report(error)
    }
  }

  private func report(_ failure: ShellError) {
    if case .terminating(let record) = failure { error(record) }
  }
}
