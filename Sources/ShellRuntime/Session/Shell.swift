/// One session: variables, functions, errors and the world that commands act on.
public final class Shell {
  /// Names, shapes and commands, shared by the sessions of a worker.
  public let engine: Engine
  /// The simulated world.
  public var world: any World
  /// Who answers questions and takes output.
  public var host: any Host
  /// Is told of commands and objects.
  public weak var observer: (any ShellObserver)?

  /// A session over a world.
  public init(engine: Engine, world: any World, host: any Host) {
    self.engine = engine
    self.world = world
    self.host = host
  }

  /// Runs a submitted text; output and errors go to the host as they come.
  public func run(_ text: String) -> LineOutcome { LineOutcome() }

  /// The values of an expression, evaluated in a scope of its own in which nothing that existed
  /// before may be changed: neither the world, nor objects, nor variables.
  public func evaluate(
    _ text: String, variables: [(name: String, value: Value)] = []
  ) throws(ShellError) -> [Value] { [] }

  /// The value of a variable; `$null` where there is none.
  public func variable(_ name: String) -> Value { .null }

  /// Sets a variable of the session.
  public func setVariable(_ name: String, _ value: Value) {}

  /// Ends the session: every variable, and every container that could be part of a cycle, is
  /// emptied.
  public func close() {}

  func chargeElement() throws(ShellError) {}
  func charge(bytes: Int) throws(ShellError) {}
  func emit(_ value: Value) throws(ShellError) { host.output(value) }
  func keepTarget(_ value: Value) -> Int? { nil }
  func report(
    _ record: ErrorRecord, target: Value, action: ActionPreference?, call: CommandCall?
  ) throws(ShellError) { host.error(record) }
  func message(
    _ text: String, _ stream: MessageStream, action: ActionPreference?, call: CommandCall?
  ) throws(ShellError) { host.message(text, stream: stream) }
  func shouldProcess(target: String, action: String, call: CommandCall) throws(ShellError) -> Bool {
    true
  }
  func reply(to request: ReplyRequest) throws(ShellError) -> String {
    guard let answer = host.reply(to: request) else { throw .interrupted }
    return answer
  }
  func invoke(
    _ block: ScriptBlockObject, item: Value?, arguments: [Value]
  ) throws(ShellError) -> [Value] { [] }
  func invoke(
    _ block: ScriptBlockObject, item: Value?, into sink: ObjectSink
  ) throws(ShellError) -> Bool { true }
  func test(_ block: ScriptBlockObject, item: Value) throws(ShellError) -> Bool { true }
}
