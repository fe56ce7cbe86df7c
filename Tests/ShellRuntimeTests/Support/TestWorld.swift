@testable import ShellRuntime

/// A world with a clock, a counter for chance and one drive of a text file.
final class TestWorld: World {
  var now = DateTime(year: 2024, month: 7, day: 4, hour: 9, minute: 5) ?? .minimum
  private var counter: UInt64 = 0
  var isReadOnly = false
  let computerName = "CM01"
  let userName = "CONTOSO\\admin"
  let drives: [any Drive] = [TestDrive()]

  func advance(by span: TimeSpan) { now = now.adding(span) ?? now }

  func nextRandom() -> UInt64 {
    counter += 1
    return counter
  }
}

final class TestDrive: Drive {
  let name = "Env"
  let provider = "Environment"
  let root = ""

  func item(at path: [String]) -> DriveItem? {
    path == ["Path"]
      ? DriveItem(name: "Path", isContainer: false, length: 3, lastWritten: .minimum) : nil
  }

  func children(at path: [String]) -> [DriveItem] { [] }

  func content(at path: [String]) -> [String]? { path == ["Path"] ? ["C:\\"] : nil }
}

/// Keeps everything that the shell tells it.
final class TestHost: Host {
  var isInteractive = false
  var replies: [String] = []
  var requests: [ReplyRequest] = []
  var values: [Value] = []
  var errors: [ErrorRecord] = []
  var messages: [String] = []

  func reply(to request: ReplyRequest) -> String? {
    requests.append(request)
    return replies.isEmpty ? nil : replies.removeFirst()
  }

  func output(_ value: Value) { values.append(value) }

  func error(_ record: ErrorRecord) { errors.append(record) }

  func message(_ text: String, stream: MessageStream) {
    messages.append("\(stream.rawValue): \(text)")
  }
}

/// A session with the test commands, and what it printed.
struct TestSession {
  let host = TestHost()
  let world = TestWorld()
  let shell: Shell

  init(_ engine: Engine = TestSession.makeEngine()) {
    shell = Shell(engine: engine, world: world, host: host)
  }

  static func makeEngine() -> Engine {
    let engine = Engine(catalogue: TestCatalogue())
    engine.commands.register(WhereObject.self)
    engine.commands.register(ForEachObject.self)
    engine.commands.register(SelectObject.self)
    engine.commands.register(WriteOutput.self)
    engine.commands.register(WriteError.self)
    engine.commands.register(WriteWarning.self)
    engine.commands.register(SetThing.self)
    engine.commands.register(GetThing.self)
    engine.commands.registerAlias("?", for: "Where-Object")
    engine.commands.registerAlias("%", for: "ForEach-Object")
    engine.commands.registerAlias("select", for: "Select-Object")
    engine.commands.registerAlias("echo", for: "Write-Output")
    return engine
  }

  /// Runs a text; the texts of the objects, separated by `|`, or the ids of the errors in front.
  func printed(_ text: String) -> String {
    host.values = []
    host.errors = []
    let outcome = shell.run(text)
    let ids = outcome.errors.map { "!" + $0.fullyQualifiedErrorId }
    return (ids + host.values.map(\.text)).joined(separator: "|")
  }
}
