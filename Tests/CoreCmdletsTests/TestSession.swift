import CoreCmdlets
import ShellFormatting
import ShellRuntime

/// A shell over a test world whose output is collected as the lines of a terminal.
final class TestSession: Host {
  let engine: Engine
  let world = TestWorld()
  private(set) var shell: Shell?
  private(set) var lines: [String] = []
  private var formatter: OutputFormatter?
  /// What is answered when a command asks.
  var answers: [String] = []

  init() {
    engine = Engine()
    CoreCommands.register(in: engine)
    shell = Shell(engine: engine, world: world, host: self)
  }

  var isInteractive: Bool { !answers.isEmpty }

  func reply(to request: ReplyRequest) -> String? {
    answers.isEmpty ? nil : answers.removeFirst()
  }

  func output(_ value: Value) {
    let formatter =
      self.formatter
      ?? OutputFormatter(engine: engine, width: 80) { [weak self] in self?.lines.append($0) }
    self.formatter = formatter
    do throws(ShellError) { try formatter.add(value) } catch { lines.append("!! \(error)") }
  }

  func error(_ record: ErrorRecord) {
    flush()
    lines.append("! " + record.fullyQualifiedErrorId)
  }

  func message(_ text: String, stream: MessageStream) {
    flush()
    let prefix =
      switch stream {
      case .warning: "WARNING: "
      case .verbose: "VERBOSE: "
      case .debug: "DEBUG: "
      default: ""
      }
    lines.append(prefix + text)
  }

  private func flush() {
    do throws(ShellError) { try formatter?.finish() } catch { lines.append("!! \(error)") }
    formatter = nil
  }

  /// The lines that a submitted text shows.
  func run(_ text: String) -> [String] {
    lines = []
    _ = shell?.run(text)
    flush()
    return lines
  }

  /// The lines without empty ones at the start and the end.
  func text(_ line: String) -> String { Self.trimmed(run(line)).joined(separator: "\n") }

  static func trimmed(_ lines: [String]) -> [String] {
    var rest = lines[...]
    while rest.first?.isEmpty == true { rest.removeFirst() }
    while rest.last?.isEmpty == true { rest.removeLast() }
    return Array(rest)
  }
}

/// The examples of a command: what is typed and what is shown.
struct Example {
  let input: String
  let output: [String]

  /// Reads the plain session form: `PS> ` begins an input, `>> ` goes on with it.
  static func read(_ text: String) -> [Example] {
    var examples: [Example] = []
    var input = ""
    var output: [String] = []
    func close() {
      guard !input.isEmpty else { return }
      examples.append(Example(input: input, output: TestSession.trimmed(output)))
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("PS> ") {
        close()
        input = String(line.dropFirst(4))
        output = []
      } else if line.hasPrefix(">> ") {
        input += "\n" + line.dropFirst(3)
      } else {
        output.append(String(line))
      }
    }
    close()
    return examples
  }
}
