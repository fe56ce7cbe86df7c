/// What a running command may do: write objects and messages, ask, call script blocks, reach the
/// world.
public final class CmdletContext {
  /// The session.
  public let shell: Shell
  /// The bound call.
  public let call: CommandCall
  /// Whether objects come through the pipeline.
  public let hasPipelineInput: Bool
  let output: ObjectSink
  /// Nobody wants what the command writes.
  @exclusivity(unchecked) var isStopped = false
  /// The command wants no more input.
  @exclusivity(unchecked) private var wantsNoMore = false
  @exclusivity(unchecked) var boundFromPipeline: [String] = []
  /// The pipeline object that is processed now; nil where there is no pipeline input.
  @exclusivity(unchecked) public internal(set) var currentObject: Value?

  init(shell: Shell, call: CommandCall, hasPipelineInput: Bool, output: ObjectSink) {
    self.shell = shell
    self.call = call
    self.hasPipelineInput = hasPipelineInput
    self.output = output
  }

  /// The worker's names, shapes and commands.
  public var engine: Engine { shell.engine }
  /// The simulated world.
  public var world: any World { shell.world }
  /// Conversions for values of this session.
  public var conversion: Conversion { Conversion(engine: shell.engine, today: shell.world.now) }
  /// The parameter set that the arguments decided.
  public var parameterSetName: String { call.parameterSetName }

  var isFinished: Bool { isStopped || wantsNoMore }

  /// Whether a parameter was given by name, by position or by the current pipeline object.
  public func isBound(_ name: String) -> Bool {
    call[name] != nil
      || boundFromPipeline.contains { TextComparison.equalsIgnoringCase($0, name) }
  }

  /// Ends the stages before this one: no more objects are wanted. `end` still runs.
  public func stopUpstream() { wantsNoMore = true }

  /// Sends an object to the next stage as it is; false when nobody wants more: then return.
  @discardableResult
  public func write(_ value: Value) throws(ShellError) -> Bool {
    try send(value)
  }

  private func send(_ value: Value) throws(ShellError) -> Bool {
    if isStopped { return false }
    let goesOn = try output.accept(value, shell)
    if !goesOn { isStopped = true }
    return goesOn
  }

  /// Sends objects one after the other; false when nobody wants more.
  @discardableResult
  public func write(contentsOf values: [Value]) throws(ShellError) -> Bool {
    for value in values {
      guard try send(value) else { return false }
    }
    return true
  }

  /// Sends an object.
  @discardableResult
  public func write(_ object: ShellObject) throws(ShellError) -> Bool {
    try send(.object(object))
  }

  /// Counts bytes that the session keeps, of a file for one.
  public func charge(bytes: Int) throws(ShellError) { try shell.charge(bytes: bytes) }

  /// Sends a text.
  @discardableResult
  public func write(_ text: String) throws(ShellError) -> Bool {
    try shell.charge(bytes: text.utf8.count)
    return try send(.string(text))
  }
}
