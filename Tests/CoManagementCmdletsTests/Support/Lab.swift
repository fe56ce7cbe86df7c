import CoManagementModel
import ShellFormatting
import ShellRuntime

@testable import CoManagementCmdlets

/// A shell on the site drive of a small lab, and what the last line wrote.
final class Lab: Host {
  let world: SimulatedWorld
  let shell: Shell
  private(set) var lines: [String] = []
  private(set) var objects: [Value] = []
  private(set) var errors: [ErrorRecord] = []
  private(set) var messages: [(text: String, stream: MessageStream)] = []
  /// Answers to questions, in order; without any nobody answers.
  var answers: [String] = []
  private(set) var questions: [ReplyRequest] = []
  /// Answers that the host calls words of its own.
  var ownWords: Set<String> = []

  /// The lab of a description; 40 devices unless it says otherwise.
  init(_ description: ScenarioDescription = ScenarioDescription(seed: 7, deviceCount: 40)) throws {
    world = SimulatedWorld(try Simulation(description))
    let engine = Engine(catalogue: CmdletCatalogue())
    CoManagementCommands.register(in: engine)
    shell = Shell(engine: engine, world: world, host: NoHost())
    shell.location = ShellLocation(drive: "XYZ", parts: [])
    shell.host = self
  }

  /// Runs a line and gives its output as it is shown 120 columns wide.
  @discardableResult
  func run(_ line: String) throws -> [String] {
    (lines, objects, errors, messages, questions) = ([], [], [], [], [])
    _ = shell.run(line)
    var written: [String] = []
    let formatter = OutputFormatter(
      engine: shell.engine, views: StandardViews.table, width: 120
    ) { written.append($0) }
    for object in objects { try formatter.add(object) }
    try formatter.finish()
    lines += written
    return lines
  }

  /// Ids of the errors of the last line.
  var errorIDs: [String] { errors.map(\.fullyQualifiedErrorId) }

  var isInteractive: Bool { !answers.isEmpty }

  func reply(to request: ReplyRequest) -> String? {
    questions.append(request)
    return answers.isEmpty ? nil : answers.removeFirst()
  }

  func claims(_ answer: String) -> Bool { ownWords.contains(answer) }

  func output(_ value: Value) { objects.append(value) }

  func error(_ record: ErrorRecord) { errors.append(record) }

  func message(_ text: String, stream: MessageStream) {
    messages.append((text, stream))
    if stream == .host { lines += text.split(separator: "\n").map(String.init) }
  }
}

/// Stands in until the lab itself is the host.
private final class NoHost: Host {
  var isInteractive: Bool { false }
  func reply(to request: ReplyRequest) -> String? { nil }
  func output(_ value: Value) {}
  func error(_ record: ErrorRecord) {}
  func message(_ text: String, stream: MessageStream) {}
}
